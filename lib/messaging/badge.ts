/**
 * BadgeSigns shows on the icon of each tab what its task wants of the user: an answer, the end of a demonstration, or a look at
 * an end that no open chat has shown.
 */
import { browser } from 'wxt/browser';
import { clearNotice, showNotice } from './notices';
import { SerialQueue } from '../core/serial-queue';
import type { Run } from '../records/run';

type Sign = 'asks' | 'watches' | 'done' | 'ended';
export type SignedRun = Pick<Run, 'tabId' | 'phase' | 'outcome' | 'updatedAt'> & {
  request?: string;
  steps: readonly unknown[];
};

const TEXTS: Readonly<Record<Sign, string>> = { asks: '?', watches: '●', done: '✓', ended: '!' };
const COLORS: Readonly<Record<Sign, string>> = {
  asks: '#8f3f12',
  watches: '#a02626',
  done: '#2a6a4b',
  ended: '#8f3f12',
};
/** Session storage: when a visible chat last showed the runs. */
const SEEN_KEY = 'chatSeenAt';
/** An open chat shows an end within this time, ms. */
const SHOWN_WITHIN_MS = 1_500;

export class BadgeSigns {
  private readonly signed = new Set<number>();
  /** For each tab the time of the run's change that a notification was shown for. */
  private readonly noticed = new Map<number, number>();
  private readonly queue = new SerialQueue();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly text: (key: string, value: string) => string) {}

  /** @param runs all stored runs */
  update(runs: readonly SignedRun[]): void {
    clearTimeout(this.timer);
    void this.queue.run(() => this.apply(runs));
    // An end is signed, and a question notified, only if no open chat has shown it by then.
    if (runs.some((run) => isRecent(run) && (run.phase === 'ended' || run.phase === 'waiting')))
      this.timer = setTimeout(() => this.update(runs), SHOWN_WITHIN_MS);
  }

  private async apply(runs: readonly SignedRun[]): Promise<void> {
    const seenAt = await chatSeenAt();
    const byTab = new Map<number, { sign: Sign; run: SignedRun }>();
    for (const run of runs) {
      const sign = run.phase === 'ended' && isRecent(run) ? undefined : signOf(run, seenAt);
      if (sign) byTab.set(run.tabId, { sign, run });
    }
    for (const tabId of this.signed) {
      if (byTab.has(tabId)) continue;
      this.signed.delete(tabId);
      await setBadge(tabId, '', '', this.text('extensionName', ''));
      await clearNotice(tabId);
    }
    for (const [tabId, { sign, run }] of byTab) {
      const title = this.text(`badge_${sign}`, String(run.steps.length));
      this.signed.add(tabId);
      await setBadge(tabId, TEXTS[sign], COLORS[sign], title);
      const isUnseen = sign !== 'watches' && run.updatedAt > seenAt && !isRecent(run);
      if (!isUnseen || this.noticed.get(tabId) === run.updatedAt) continue;
      this.noticed.set(tabId, run.updatedAt);
      await showNotice(tabId, title, run.request ?? '');
    }
  }
}

function isRecent({ updatedAt }: SignedRun): boolean {
  return Date.now() - updatedAt < SHOWN_WITHIN_MS;
}

function signOf({ phase, outcome, updatedAt }: SignedRun, seenAt: number): Sign | undefined {
  if (phase === 'waiting') return 'asks';
  if (phase === 'teaching') return 'watches';
  if (phase !== 'ended' || updatedAt <= seenAt) return undefined;
  return outcome?.state === 'done' ? 'done' : 'ended';
}

async function setBadge(tabId: number, text: string, color: string, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (color !== '') await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setTitle({ tabId, title });
  } catch (error) {
    // The tab was closed meanwhile.
    console.debug(error);
  }
}

async function chatSeenAt(): Promise<number> {
  const { [SEEN_KEY]: stored } = await browser.storage.session.get(SEEN_KEY);
  return typeof stored === 'number' ? stored : 0;
}

/** A visible chat shows the runs as they are now. */
export async function markSeen(): Promise<void> {
  if (document.visibilityState === 'visible') await browser.storage.session.set({ [SEEN_KEY]: Date.now() });
}

/** Calls back when a visible chat has shown the runs. */
export function onSeen(callback: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (SEEN_KEY in changes) callback();
  });
}

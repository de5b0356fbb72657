/** TabDocuments: which frames of a tab have a page session, and how they get one: asked first, injected only where missing. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { errorMessage } from '../core/errors';
import { pollUntil } from '../core/poll';
import { pause } from '../core/stop';
import { accessPattern, isUnprotectedSite, judgeUrl } from '../guard/url';
import { type ChunkName, documentInfoSchema } from '../page/words/chunk';
import type { RequestScope } from '../page/words/held-request';
import { ASK_PAGE_WORLD } from '../page/world/present';
import { injectPageWorld } from './page-scripts';
import { goneAsUndefined, sendToPage } from './send';
import type { TabProblem, TabState } from '../page/words/tab';

export const TOP_FRAME = 0;
/** Chunks that every run needs. */
const SESSION_CHUNKS = ['page-work', 'page-act', 'page-watch'] as const satisfies ChunkName[];
/** The session's files; page.js is last, because its result is the result of the injection. */
const SESSION_FILES = (['page-shared', ...SESSION_CHUNKS, 'page'] as const).map((name) => `/${name}.js` as const);
/** A page that still loads after this is used as it is, ms. */
const LOAD_TIMEOUT_MS = 20_000;
const LOAD_POLL_MS = 50;
/** Frames of other origins that are read and acted in; a page with more is read without the rest. */
const MAX_FRAMES = 40;
/** Attempts to open a tab whose page is replaced meanwhile. */
const MAX_REPLACED = 5;

/** Chrome's refusals of its own pages, of the store and of error pages. It hides the address of such a tab. */
const BROWSER_PAGE_REFUSAL = /cannot access an? [\w-]+:\/\/ url|extensions gallery/i;
const ERROR_PAGE_REFUSAL = /showing error page/i;

const frameProbeSchema = v.object({
  chunks: v.array(v.string()),
  /** False for a frame of its parent's origin: the parent's session includes it. */
  isRoot: v.boolean(),
  visible: v.boolean(),
  hasPageWorld: v.boolean(),
  /** Absent if page.js does not run there. */
  document: v.nullable(documentInfoSchema),
});
type FrameProbe = v.InferOutput<typeof frameProbeSchema> & { frameId: number };

export class TabDocuments {
  /** Root frames of each tab, the top frame first. A cache that every `open` refills. */
  private readonly frames = new Map<number, number[]>();
  /** Last known address of each tab's top document. */
  private readonly addresses = new Map<number, string>();

  /** Whether this worker has opened the tab. */
  isOpen(tabId: number): boolean {
    return this.frames.has(tabId);
  }

  /** A navigation has begun that the page does not report: the next look opens the tab again. */
  forget(tabId: number): void {
    this.frames.delete(tabId);
    this.addresses.delete(tabId);
  }

  rootFrames(tabId: number): readonly number[] {
    return this.frames.get(tabId) ?? [TOP_FRAME];
  }

  /**
   * Holds requests in the other frames as well: a press in one may make another one send.
   * @param scope undefined after the user's yes: what goes on of earlier holds would stop what the user wanted
   */
  async holdOthers(tabId: number, frameId: number, scope: RequestScope | undefined): Promise<void> {
    if (!scope) return this.endHolds(tabId);
    const others = this.rootFrames(tabId).filter((other) => other !== frameId);
    const hold = (other: number) => sendToPage(tabId, other, 'page.holdRequests', { isHeld: true, scope });
    await Promise.all(others.map((other) => hold(other).catch(goneAsUndefined)));
  }

  /** Ends the holds in all frames. The first time a hold only stops asking, the second time it is over. */
  private async endHolds(tabId: number): Promise<void> {
    const end = (frameId: number) =>
      sendToPage(tabId, frameId, 'page.holdRequests', { isHeld: false }).catch(goneAsUndefined);
    for (const _ of ['stops asking', 'is over']) await Promise.all(this.rootFrames(tabId).map(end));
  }

  /** The address of the top document when it was last read. */
  address(tabId: number): string | undefined {
    return this.addresses.get(tabId);
  }

  /** The host of the top document. @returns undefined if it is not known */
  host(tabId: number): string | undefined {
    const address = this.addresses.get(tabId);
    return address !== undefined && URL.canParse(address) ? new URL(address).hostname : undefined;
  }

  /** @param onlyTop whether the tab has no frame of another origin */
  recordLook(tabId: number, address: string, onlyTop: boolean): void {
    this.addresses.set(tabId, address);
    if (onlyTop) this.frames.set(tabId, [TOP_FRAME]);
  }

  /** Waits until the tab has loaded and starts a session in each root frame that has none. */
  async open(tabId: number, signal: AbortSignal): Promise<TabState> {
    for (let replaced = 0; ; replaced++) {
      const tab = await this.waitForLoad(tabId, signal);
      if (!tab) return { type: 'problem', problem: 'tab-closed', url: '' };
      const address = tab.url ?? '';
      if (address !== '') {
        const verdict = await judgeSite(address);
        if (typeof verdict === 'string') return { type: 'problem', problem: verdict, url: address };
      }
      const top = await this.startSessions(tabId);
      if (typeof top === 'string' || (!top && replaced >= MAX_REPLACED)) {
        const problem = await this.explainRefusal(tabId, address, top ?? '');
        return { type: 'problem', problem, url: address };
      }
      if (!top) {
        await pause(LOAD_POLL_MS, signal);
        continue;
      }
      if (top.contentType === 'application/pdf') return { type: 'problem', problem: 'pdf', url: top.url };
      const verdict = await judgeSite(top.url);
      if (typeof verdict === 'string') return { type: 'problem', problem: verdict, url: top.url };
      this.addresses.set(tabId, top.url);
      return { type: 'ready', url: top.url, origin: verdict.origin, documentToken: top.documentToken };
    }
  }

  /**
   * Starts the missing sessions and refills the root frames.
   * @returns the top document; undefined if it was replaced meanwhile; the browser's error message if it refuses access
   */
  async startSessions(tabId: number): Promise<v.InferOutput<typeof documentInfoSchema> | string | undefined> {
    const probes = await probeFrames(tabId);
    if (typeof probes === 'string') return probes;
    const roots = probes
      .filter(({ frameId, isRoot, visible }) => frameId === TOP_FRAME || (isRoot && visible))
      .sort((a, b) => a.frameId - b.frameId)
      .slice(0, MAX_FRAMES);
    this.frames.set(tabId, [TOP_FRAME, ...roots.map(({ frameId }) => frameId).filter((id) => id !== TOP_FRAME)]);
    const lacking = roots.filter(
      ({ document, chunks }) => !document || !SESSION_CHUNKS.every((one) => chunks.includes(one)),
    );
    const started = lacking.length === 0 ? new Map() : await injectSession(tabId, lacking);
    const top = roots.find(({ frameId }) => frameId === TOP_FRAME)?.document ?? undefined;
    return started.get(TOP_FRAME) ?? top;
  }

  async waitForLoad(tabId: number, signal: AbortSignal) {
    let tab = await findTab(tabId);
    const isLoaded = async () => {
      if (tab?.status === 'loading') tab = await findTab(tabId);
      return tab?.status !== 'loading';
    };
    await pollUntil(isLoaded, { timeoutMs: LOAD_TIMEOUT_MS, wait: () => pause(LOAD_POLL_MS, signal) });
    return tab;
  }

  private async explainRefusal(tabId: number, address: string, refusal: string): Promise<TabProblem> {
    const tab = await findTab(tabId);
    if (!tab) return 'tab-closed';
    if (BROWSER_PAGE_REFUSAL.test(refusal)) return 'browser-page';
    // The error page in place of a page that was blocked or did not load has the address of that page.
    if (ERROR_PAGE_REFUSAL.test(refusal)) return /^https?:/.test(address) ? 'not-loaded' : 'browser-page';
    if (address === '') return 'unknown-address';
    const granted = await browser.permissions.contains({ origins: [accessPattern(address)] });
    if (!granted) return 'no-access';
    return /\.pdf(?:$|[?#])/i.test(address) || /pdf/i.test(refusal) ? 'pdf' : 'cannot-script';
  }
}

/** The icon's press opens no site without encryption or of an own network: the user grants each by name. */
async function judgeSite(address: string): Promise<URL | TabProblem> {
  const isUnprotected = isUnprotectedSite(address);
  if (isUnprotected && !(await browser.permissions.contains({ origins: [accessPattern(address)] })))
    return 'unprotected-site';
  const verdict = judgeUrl(address, isUnprotected ? [new URL(address).origin] : []);
  return verdict.ok ? verdict.url : problemOf(address, verdict.code);
}

/** A file is told from an address that is not safe: nothing is wrong with it. */
function problemOf(address: string, code: 'bad-url' | 'browser-page'): TabProblem {
  return address.startsWith('file:') ? 'cannot-script' : code;
}

/** Asks every accessible frame what runs there. @returns the browser's error message if it refuses access to the tab */
async function probeFrames(tabId: number): Promise<FrameProbe[] | string> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: probeFrame,
      args: [ASK_PAGE_WORLD],
    });
    return results.flatMap(({ frameId, result }) => {
      const parsed = v.safeParse(frameProbeSchema, result);
      return parsed.success ? [{ ...parsed.output, frameId }] : [];
    });
  } catch (error) {
    return errorMessage(error);
  }
}

/** Runs in a frame's isolated world: everything it uses is defined inside. */
function probeFrame(askPageWorld: string): unknown {
  const { fieldnotesHello, fieldnotesChunks } = globalThis as {
    fieldnotesHello?: () => object;
    fieldnotesChunks?: object;
  };
  let frameElement: Element | null = null;
  try {
    ({ frameElement } = window);
  } catch (error) {
    // Firefox can throw where the parent is of another origin.
    console.debug(error);
  }
  return {
    chunks: Object.keys(fieldnotesChunks ?? {}),
    isRoot: frameElement === null,
    visible: window.innerWidth > 0 && window.innerHeight > 0,
    hasPageWorld: !document.dispatchEvent(new Event(askPageWorld, { cancelable: true })),
    document: fieldnotesHello?.() ?? null,
  };
}

/** Injects all files of the session in one call; chunks that are there are only registered again. */
async function injectSession(tabId: number, frames: readonly FrameProbe[]) {
  const started = new Map<number, v.InferOutput<typeof documentInfoSchema>>();
  const frameIds = frames.map(({ frameId }) => frameId);
  const withoutPageWorld = frames.filter(({ hasPageWorld }) => !hasPageWorld).map(({ frameId }) => frameId);
  try {
    const [results] = await Promise.all([
      browser.scripting.executeScript({ target: { tabId, frameIds }, files: SESSION_FILES }),
      withoutPageWorld.length > 0 ? injectPageWorld(tabId, withoutPageWorld) : undefined,
    ]);
    for (const { frameId, result } of results) {
      const parsed = v.safeParse(documentInfoSchema, result);
      if (parsed.success) started.set(frameId, parsed.output);
    }
  } catch (error) {
    // A frame was removed since it was asked: the next attempt asks again.
    console.debug(`Fieldnotes: no session in tab ${tabId}: ${errorMessage(error)}`);
  }
  return started;
}

/** @returns undefined once the tab is closed */
export function findTab(tabId: number) {
  return browser.tabs.get(tabId).catch(() => undefined);
}

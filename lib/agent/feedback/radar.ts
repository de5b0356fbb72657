/** Radar checks on each visit whether the locators known for this page still match, so that changes are known before the next task. */
import { pause } from '../../core/stop';
import { judgeUrl } from '../../guard/url';
import { pagePattern } from '../../learning/page-pattern';
import { isUsable } from '../../learning/lifecycle';
import type { PendingEvent } from '../../journal/events';
import type { Note, ProcedureBody } from '../../records/note';
import type { Run } from '../../records/run';
import { PLACEHOLDER } from '../../records/template';
import type { Fingerprint } from '../../page/words/element';
import type { Ports } from '../run/ports';

/** Locators checked per visit, most used first. */
const MAX_LOCATORS = 40;

interface RadarPage {
  /** @returns for each fingerprint whether it matches; undefined if the page is hidden or had no idle time */
  passiveLook(tabId: number, fingerprints: readonly Fingerprint[]): Promise<boolean[] | undefined>;
  /** Open tabs of a site. */
  tabsOf(origin: string): Promise<readonly { tabId: number; url: string }[]>;
}

/** Time for a single-page app to render after a same-document navigation. */
const RENDER_MS = 1_500;

export class Radar {
  /** Address of each tab's last same-document navigation. */
  private readonly addresses = new Map<number, string>();

  /** @param openRuns runs that have not ended: their tabs are not checked */
  constructor(
    private readonly ports: Pick<Ports, 'notes' | 'store'>,
    private readonly page: RadarPage,
    private readonly openRuns: () => Promise<readonly Run[]>,
    private readonly waitForRender: () => Promise<void> = () => pause(RENDER_MS),
  ) {}

  /** Listener of tabs.onUpdated. @param url absent without access to the site */
  async handleTabUpdate(
    tabId: number,
    change: { status?: string; url?: string },
    url: string | undefined,
  ): Promise<void> {
    if (url === undefined) return;
    if (change.status === 'complete') return this.checkPage(tabId, url);
    if (change.status !== undefined || change.url === undefined) return;
    // A change of address without a status is a same-document navigation.
    this.addresses.set(tabId, change.url);
    await this.waitForRender();
    if (this.addresses.get(tabId) !== change.url) return;
    this.addresses.delete(tabId);
    await this.checkPage(tabId, change.url);
  }

  /** Checks the open pages of a site, one after the other. @returns their number */
  readonly checkOpenPages = async (
    origin: string,
    progress: (done: number, total: number) => void,
  ): Promise<number> => {
    const pages = await this.page.tabsOf(origin);
    for (const [i, { tabId, url }] of pages.entries()) {
      progress(i, pages.length);
      await this.checkPage(tabId, url);
    }
    progress(pages.length, pages.length);
    return pages.length;
  };

  /** Writes events only for locators whose result differs from the last visit. */
  async checkPage(tabId: number, address: string): Promise<void> {
    const verdict = judgeUrl(address);
    if (!verdict.ok) return;
    const { origin } = verdict.url;
    const notes = await this.ports.notes.notesOf(origin);
    const locators = locatorsOn(notes, address);
    if (locators.length === 0 || (await this.openRuns()).some((run) => run.tabId === tabId)) return;
    const matches = await this.page.passiveLook(
      tabId,
      locators.map(({ fingerprint }) => fingerprint),
    );
    if (!matches) return;
    const appeared = locators.filter((_, i) => matches[i]).filter(({ note }) => note.seen?.there !== true);
    // A locator that never matched right after loading belongs to a later state of the page: no match is no finding.
    const missing = locators.filter((_, i) => !matches[i]).filter(({ note }) => note.seen?.there === true);
    const ids = (some: readonly KnownLocator[]) => some.map(({ note }) => note.id);
    const events: PendingEvent[] = [];
    if (appeared.length + missing.length > 0)
      events.push({ kind: 'places.looked', payload: { there: ids(appeared), missing: ids(missing) } });
    const confirmed = confirmedImports(
      notes,
      locators.filter((_, i) => matches[i]).map(({ note }) => note.id),
    );
    if (confirmed.length > 0) events.push({ kind: 'import.agreed', payload: { notes: confirmed } });
    if (events.length > 0) await this.ports.store.commitEvents(origin, events);
  }
}

/** Imported, and not matched on a live page yet. */
function isUnconfirmed(note: Note): boolean {
  return note.source === 'import' && note.state === 'quarantined' && note.trust.failure === 0;
}

/**
 * Imported locators that matched, and imported procedures of which a locator of the first page matched: a recording may know its
 * first field by an attribute alone, under another name than the page shows.
 */
function confirmedImports(notes: readonly Note[], found: readonly string[]): Note['id'][] {
  const pageOf = new Map(notes.map(({ id, body }) => [id, body.kind === 'locator' ? body.page : undefined]));
  const isOnFirstPage = ({ steps }: ProcedureBody): boolean => {
    const locators = steps.flatMap(({ locator }) => locator ?? []);
    const [first] = locators;
    return first !== undefined && locators.some((id) => found.includes(id) && pageOf.get(id) === pageOf.get(first));
  };
  return notes
    .filter(isUnconfirmed)
    .flatMap(({ id, body }) =>
      (body.kind === 'locator' && found.includes(id)) || (body.kind === 'procedure' && isOnFirstPage(body)) ? [id] : [],
    );
}

interface KnownLocator {
  note: Note;
  fingerprint: Fingerprint;
}

/** Locators used on pages of this address pattern; without those in frames and those named by a value of the request. */
function locatorsOn(notes: readonly Note[], address: string): KnownLocator[] {
  const page = pagePattern(address);
  return notes
    .flatMap((note) =>
      note.body.kind === 'locator' && note.body.page === page && (isUsable(note.state) || isUnconfirmed(note))
        ? [{ note, fingerprint: note.body.fingerprint }]
        : [],
    )
    .filter(({ fingerprint }) => fingerprint.frame === undefined && !JSON.stringify(fingerprint).includes(PLACEHOLDER))
    .sort((a, b) => b.note.uses - a.note.uses)
    .slice(0, MAX_LOCATORS);
}

/** On a visit: which of the places known on this page are no longer as remembered, so that a change is known before the next task. */
import { pause } from '../../core/stop';
import { judgeUrl } from '../../guard/url';
import { pagePattern } from '../../learning/page-pattern';
import { isUsable } from '../../learning/lifecycle';
import type { PendingEvent } from '../../journal/events';
import type { Note } from '../../records/note';
import type { Run } from '../../records/run';
import { PLACEHOLDER } from '../../records/template';
import type { Fingerprint } from '../../page/words/element';
import type { Ports } from '../run/ports';

/** Places looked for on one visit at the most, the most used first. */
const MOST_PLACES = 40;

export interface RadarPage {
  /** Whether each is there as it was; undefined where the page could not be looked at in peace. */
  passiveLook(tabId: number, wanted: readonly Fingerprint[]): Promise<boolean[] | undefined>;
  /** Open pages of a site. */
  tabsOf(origin: string): Promise<readonly { tabId: number; url: string }[]>;
}

/** An app that has changed its address gets this long to draw, ms. */
const DRAW_MS = 1_500;

export class Radar {
  /** Where each tab went last without loading. */
  private readonly at = new Map<number, string>();

  /** @param openRuns runs that are not over: where one is at work, the page is its own */
  constructor(
    private readonly ports: Pick<Ports, 'notes' | 'store'>,
    private readonly page: RadarPage,
    private readonly openRuns: () => Promise<readonly Run[]>,
    private readonly rest: () => Promise<void> = () => pause(DRAW_MS),
  ) {}

  /** The browser says that something about a tab has changed. @param url absent where we may not see it */
  async updated(tabId: number, change: { status?: string; url?: string }, url: string | undefined): Promise<void> {
    if (url === undefined) return;
    if (change.status === 'complete') return this.visited(tabId, url);
    if (change.status !== undefined || change.url === undefined) return;
    // An app has gone to another of its pages without loading one: it needs a moment to draw that.
    this.at.set(tabId, change.url);
    await this.rest();
    if (this.at.get(tabId) !== change.url) return;
    this.at.delete(tabId);
    await this.visited(tabId, change.url);
  }

  /** Looks at the open pages of a site, one after the other. @returns how many there were */
  readonly check = async (origin: string, progress: (done: number, total: number) => void): Promise<number> => {
    const pages = await this.page.tabsOf(origin);
    for (const [i, { tabId, url }] of pages.entries()) {
      progress(i, pages.length);
      await this.visited(tabId, url);
    }
    progress(pages.length, pages.length);
    return pages.length;
  };

  /** A page of the tab has loaded. Nothing is noted where all is as it was the last time. */
  async visited(tabId: number, address: string): Promise<void> {
    const verdict = judgeUrl(address);
    if (!verdict.ok) return;
    const { origin } = verdict.url;
    const notes = await this.ports.notes.notesOf(origin);
    const places = placesOn(notes, address);
    if (places.length === 0 || (await this.openRuns()).some((run) => run.tabId === tabId)) return;
    const seen = await this.page.passiveLook(
      tabId,
      places.map(({ fingerprint }) => fingerprint),
    );
    if (!seen) return;
    const there = places.filter((_, i) => seen[i]).filter(({ note }) => note.seen?.there !== true);
    // What was never there when the page had loaded comes up later: that it is not there says nothing.
    const missing = places.filter((_, i) => !seen[i]).filter(({ note }) => note.seen?.there === true);
    const ids = (some: readonly Place[]) => some.map(({ note }) => note.id);
    const drafts: PendingEvent[] = [];
    if (there.length + missing.length > 0)
      drafts.push({ kind: 'places.looked', payload: { there: ids(there), missing: ids(missing) } });
    const agreed = agreeing(
      notes,
      places.filter((_, i) => seen[i]).map(({ note }) => note.id),
    );
    if (agreed.length > 0) drafts.push({ kind: 'import.agreed', payload: { notes: agreed } });
    if (drafts.length > 0) await this.ports.store.commitEvents(origin, drafts);
  }
}

/** Brought in and not found on a live page yet. */
function isHearsay(note: Note): boolean {
  return note.source === 'import' && note.state === 'quarantined' && note.trust.failure === 0;
}

/** Imported places that were found as the file says, and procedures that begin with a place that was found. */
function agreeing(notes: readonly Note[], found: readonly string[]): Note['id'][] {
  return notes.filter(isHearsay).flatMap(({ id, body }) => {
    const first = body.kind === 'procedure' ? body.steps.find(({ locator }) => locator !== undefined)?.locator : id;
    return body.kind !== 'guideline' && first !== undefined && found.includes(first) ? [id] : [];
  });
}

interface Place {
  note: Note;
  fingerprint: Fingerprint;
}

/** The places that were used on the page of that address, and are called the same whatever is asked. */
function placesOn(notes: readonly Note[], address: string): Place[] {
  const page = pagePattern(address);
  return notes
    .flatMap((note) =>
      note.body.kind === 'locator' && note.body.page === page && (isUsable(note.state) || isHearsay(note))
        ? [{ note, fingerprint: note.body.fingerprint }]
        : [],
    )
    .filter(({ fingerprint }) => fingerprint.frame === undefined && !JSON.stringify(fingerprint).includes(PLACEHOLDER))
    .sort((a, b) => b.note.uses - a.note.uses)
    .slice(0, MOST_PLACES);
}

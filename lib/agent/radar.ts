/** On a visit: which of the places known on this page are no longer as remembered, so that a change is known before the next task. */
import { judgeUrl } from '../guard/url';
import { pagePattern } from '../learning/page-pattern';
import { mayBeFollowed } from '../learning/lifecycle';
import type { Draft } from '../notebook/journal';
import type { Note } from '../notebook/records/note';
import type { Run } from '../notebook/records/run';
import type { Fingerprint } from '../page/words/element';
import type { Ports } from './ports';

/** Places looked for on one visit at the most, the most used first. */
const MOST_PLACES = 40;

export interface RadarPage {
  /** Whether each is there as it was; undefined where the page could not be looked at in peace. */
  passiveLook(tabId: number, wanted: readonly Fingerprint[]): Promise<boolean[] | undefined>;
}

export class Radar {
  /** @param openRuns runs that are not over: where one is at work, the page is its own */
  constructor(
    private readonly ports: Pick<Ports, 'notes' | 'store'>,
    private readonly page: RadarPage,
    private readonly openRuns: () => Promise<readonly Run[]>,
  ) {}

  /** The browser says that something about a tab has changed. @param url absent where we may not see it */
  async updated(tabId: number, status: string | undefined, url: string | undefined): Promise<void> {
    if (status === 'complete' && url !== undefined) await this.visited(tabId, url);
  }

  /** Looks at several open pages. @returns how many there were */
  async visitedAll(pages: readonly { tabId: number; url: string }[]): Promise<number> {
    for (const { tabId, url } of pages) await this.visited(tabId, url);
    return pages.length;
  }

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
    const drafts: Draft[] = [];
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
      note.body.kind === 'locator' && note.body.page === page && (mayBeFollowed(note.state) || isHearsay(note))
        ? [{ note, fingerprint: note.body.fingerprint }]
        : [],
    )
    .filter(({ fingerprint }) => fingerprint.frame === undefined && !JSON.stringify(fingerprint).includes('‹›'))
    .sort((a, b) => b.note.uses - a.note.uses)
    .slice(0, MOST_PLACES);
}

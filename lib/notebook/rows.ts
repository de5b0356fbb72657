/** The rows that the journal folds into, in memory: Rows. */
import type { EventKind, JournalEvent } from '../journal/events';
import type { Episode } from '../records/episode';
import type { Note } from '../records/note';
import type { Site } from '../records/site';

/** Rows by table and key; a fold changes them in place. */
export interface Rows {
  notes: Map<string, Note>;
  episodes: Map<string, Episode>;
  sites: Map<string, Site>;
}

export type EventOf<K extends EventKind> = Extract<JournalEvent, { kind: K }>;

export function emptyRows(): Rows {
  return { notes: new Map(), episodes: new Map(), sites: new Map() };
}

/** The site of the event; a new one if the journal had none. */
export function siteOf({ origin, at }: JournalEvent, rows: Rows): Site {
  return rows.sites.get(origin) ?? { origin, firstSeen: at, lastSeen: at, episodes: 0, notes: 0, rejected: [] };
}

export function changeSite(rows: Rows, event: JournalEvent, change: Partial<Site>): void {
  rows.sites.set(event.origin, { ...siteOf(event, rows), ...change });
}

/** Does nothing if the note was forgotten. */
export function changeNote(rows: Rows, id: string, change: (note: Note) => Note): void {
  const note = rows.notes.get(id);
  if (note) rows.notes.set(id, change(note));
}

/** Does nothing if the episode is unknown. */
export function changeEpisode(rows: Rows, id: string, change: (episode: Episode) => Episode): void {
  const episode = rows.episodes.get(id);
  if (episode) rows.episodes.set(id, change(episode));
}

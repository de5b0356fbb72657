/** Team: the union of all files of a shared folder. The order in which files arrive makes no difference. */
import type { ExportedNote } from '../notebook/exchange/format';
import type { Place, TeamFile } from './team-file';

/** A note of the team, who published it, and who says what of it. */
export interface TeamNote {
  origin: string;
  note: ExportedNote;
  /** Authors of the note that have not withdrawn it. */
  authors: ReadonlySet<string>;
}

/** Latest word of each author about a note. */
export type Votes = ReadonlyMap<string, boolean>;

export interface Team {
  notes: ReadonlyMap<string, TeamNote>;
  votes: ReadonlyMap<string, Votes>;
  /** Highest number of a file, by author. */
  lastSeq: ReadonlyMap<string, number>;
}

export function placeId({ origin, key }: Place): string {
  return `${origin} ${key}`;
}

/** @param muted authors whose files count as absent */
export function foldTeam(files: readonly TeamFile[], muted: ReadonlySet<string> = new Set()): Team {
  const notes = new Map<string, { origin: string; note: ExportedNote; authors: Set<string> }>();
  const votes = new Map<string, Map<string, boolean>>();
  const lastSeq = new Map<string, number>();
  for (const file of inOrder(files)) {
    lastSeq.set(file.author, Math.max(file.seq, lastSeq.get(file.author) ?? 0));
    if (muted.has(file.author)) continue;
    for (const place of file.gone) notes.get(placeId(place))?.authors.delete(file.author);
    for (const { origin, notes: ofSite } of file.sites)
      for (const note of ofSite) {
        const id = placeId({ origin, key: note.key });
        const known = notes.get(id) ?? { origin, note, authors: new Set<string>() };
        known.authors.add(file.author);
        notes.set(id, known);
      }
    for (const { origin, key, worked } of file.votes) {
      const id = placeId({ origin, key });
      votes.set(id, (votes.get(id) ?? new Map<string, boolean>()).set(file.author, worked));
    }
  }
  for (const [id, { authors }] of notes) if (authors.size === 0) notes.delete(id);
  return { notes, votes, lastSeq };
}

/** By author and number; two files of one number, as of a copied profile, by name. */
function inOrder(files: readonly TeamFile[]): TeamFile[] {
  return files.toSorted((a, b) => compare(a.author, b.author) || a.seq - b.seq || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

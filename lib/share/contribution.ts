/** contributionOf: what this browser has to say that its files in the folder do not say yet. */
import type { ExportedNote, ExportedSite } from '../notebook/exchange/format';
import type { Place, TeamFileContent, Vote } from './team-file';
import { placeId, type Team } from './team';

interface Own {
  author: string;
  /** Own notes of the shared sites, as an export holds them. */
  sites: readonly ExportedSite[];
  /** Words on notes of the team that were used here. */
  votes: readonly Vote[];
}

/** @returns undefined if the folder says it all */
export function contributionOf(team: Team, { author, sites, votes }: Own): TeamFileContent | undefined {
  const isPublished = (place: Place) => team.notes.get(placeId(place))?.authors.has(author) === true;
  const present = new Set(sites.flatMap(({ origin, notes }) => notes.map(({ key }) => placeId({ origin, key }))));
  const added = sites.flatMap(({ origin, notes }) => {
    const fresh = notes.filter(({ key }) => !isPublished({ origin, key }));
    return fresh.length > 0 ? [{ origin, notes: withReferences(fresh, notes) }] : [];
  });
  const gone = [...team.notes].flatMap(([id, { origin, note, authors }]) =>
    authors.has(author) && !present.has(id) ? [{ origin, key: note.key }] : [],
  );
  const changed = votes.filter((vote) => team.votes.get(placeId(vote))?.get(author) !== vote.worked);
  if (added.length + gone.length + changed.length === 0) return undefined;
  return { seq: (team.lastSeq.get(author) ?? 0) + 1, sites: added, gone, votes: changed };
}

/** The notes and all that their steps refer to, so that a file is valid by itself. */
export function withReferences(chosen: readonly ExportedNote[], all: readonly ExportedNote[]): ExportedNote[] {
  const byKey = new Map(all.map((note) => [note.key, note]));
  const found = new Map<string, ExportedNote>();
  const add = (note: ExportedNote | undefined) => {
    if (!note || found.has(note.key)) return;
    found.set(note.key, note);
    if (note.body.kind !== 'procedure') return;
    for (const { locator = '', procedure = '' } of note.body.steps) {
      add(byKey.get(locator));
      add(byKey.get(procedure));
    }
  };
  for (const note of chosen) add(note);
  return [...found.values()];
}

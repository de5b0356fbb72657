/** faredHere and experienceOf: how imported notes did in this browser, and what that says of the keys that vouched for them. */
import { isUsable } from '../learning/lifecycle';
import { importedId } from '../notebook/exchange/import';
import type { Note } from '../records/note';
import { type OwnExperience, wordsOn } from './standing';
import type { Team, TeamNote } from './team';
import type { Vote } from './team-file';

/** Weight of evidence from which a note counts as used here. */
const MIN_EVIDENCE = 0.4;

/** @returns whether the note worked; undefined if it was not used */
export function faredHere({ state, trust }: Pick<Note, 'state' | 'trust'>): boolean | undefined {
  if (trust.failure > trust.success || (!isUsable(state) && trust.failure > 0)) return false;
  return trust.success >= MIN_EVIDENCE ? true : undefined;
}

/** This browser's word on the notes of the team that were used here. */
export function votesOn(team: Team, notes: readonly Note[]): Vote[] {
  return [...usedNotes(team, notes)].map(({ entry: { origin, note }, worked }) => ({ origin, key: note.key, worked }));
}

/** How the notes that each key vouched for did in this browser. */
export function experienceOf(team: Team, notes: readonly Note[]): ReadonlyMap<string, OwnExperience> {
  const experience = new Map<string, OwnExperience>();
  for (const { id, entry, worked } of usedNotes(team, notes)) {
    const words = wordsOn({ authors: entry.authors, votes: team.votes.get(id) ?? new Map() });
    for (const [key, vouched] of words) {
      if (!vouched) continue;
      const known = experience.get(key) ?? { worked: 0, failed: 0 };
      experience.set(key, { worked: known.worked + (worked ? 1 : 0), failed: known.failed + (worked ? 0 : 1) });
    }
  }
  return experience;
}

function* usedNotes(team: Team, notes: readonly Note[]): Generator<{ id: string; entry: TeamNote; worked: boolean }> {
  const imported = new Map<string, Note>(
    notes.filter(({ source }) => source === 'import').map((note) => [note.id, note]),
  );
  for (const [id, entry] of team.notes) {
    const note = imported.get(importedId(entry.origin, entry.note.key));
    const worked = note && faredHere(note);
    if (worked !== undefined) yield { id, entry, worked };
  }
}

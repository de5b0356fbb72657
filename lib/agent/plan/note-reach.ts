/** reachesOf says for each note of a site which decision can read it, or why none can. */
import { assertNever } from '../../core/assert-never';
import { mayBePrompted } from '../../learning/guidelines/standing';
import { isUsable } from '../../learning/lifecycle';
import type { Note } from '../../records/note';
import type { NoteReach } from '../../records/prompt-report';
import { usableProcedure } from './recall-procedures';

/** The switch is complete: a new kind of note without a decision that reads it does not compile. */
export function reachesOf(notes: readonly Note[], nowMs: number): NoteReach[] {
  const procedures = notes.map((note) => usableProcedure(note, notes));
  const used = new Set(procedures.flatMap((body) => (body?.steps ?? []).map(({ locator }) => locator)));
  return notes.map((note, i): NoteReach => {
    if (note.paused) return { hindrance: 'paused' };
    if (!isUsable(note.state)) return { hindrance: 'not-in-use' };
    switch (note.body.kind) {
      case 'procedure':
        return procedures[i] ? { reach: 'matches-requests' } : { hindrance: 'calls-forgotten' };
      case 'guideline':
        return mayBePrompted(note, nowMs) ? { reach: 'prompt' } : { hindrance: hindranceOf(note) };
      case 'locator':
        return used.has(note.id) ? { reach: 'finds-targets' } : { hindrance: 'no-task-uses-it' };
      default:
        return assertNever(note.body);
    }
  });
}

function hindranceOf({ source, trust }: Note) {
  if (source === 'import' && !trust.spoke.user) return 'not-confirmed';
  return trust.failure > trust.success ? 'refuted' : 'out-of-date';
}

/** reachOf says which decision can read a note, or why none can. */
import { assertNever } from '../../core/assert-never';
import { mayBePrompted } from '../../learning/guidelines/standing';
import { isUsable } from '../../learning/lifecycle';
import type { Note } from '../../records/note';
import type { NoteReach } from '../../records/prompt-report';
import { usableProcedure } from './recall-procedures';

/** The switch is complete: a new kind of note without a decision that reads it does not compile. */
export function reachOf(note: Note, notes: readonly Note[], nowMs: number): NoteReach {
  if (note.paused) return { hindrance: 'paused' };
  if (!isUsable(note.state)) return { hindrance: 'not-in-use' };
  switch (note.body.kind) {
    case 'procedure':
      return usableProcedure(note, notes) ? { reach: 'matches-requests' } : { hindrance: 'calls-forgotten' };
    case 'guideline':
      if (mayBePrompted(note, nowMs)) return { reach: 'prompt' };
      return { hindrance: note.trust.failure > note.trust.success ? 'refuted' : 'out-of-date' };
    case 'locator':
      return isUsedByTask(note, notes) ? { reach: 'finds-targets' } : { hindrance: 'no-task-uses-it' };
    default:
      return assertNever(note.body);
  }
}

function isUsedByTask({ id }: Note, notes: readonly Note[]): boolean {
  return notes.some((note) => usableProcedure(note, notes)?.steps.some(({ locator }) => locator === id));
}

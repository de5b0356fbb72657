/** createProcedurePlan makes the plan of a run that follows a recalled procedure. */
import type { Note } from '../../records/note';
import type { Plan } from '../../records/plan';
import { previewProcedure } from './plan-preview';
import type { RecalledProcedure } from './recall-procedures';

/** Other candidates stored with a plan, to explain the choice. */
const MAX_STORED_CANDIDATES = 3;

export function createProcedurePlan(
  { note, body, values, otherCandidates }: RecalledProcedure,
  notes: readonly Note[],
): Extract<Plan, { kind: 'procedure' }> {
  return {
    kind: 'procedure',
    note: note.id,
    version: note.version,
    body,
    values,
    coming: previewProcedure(body, values, notes),
    at: 0,
    // The user has shown or repeatedly confirmed how often each step is done.
    ...(note.source === 'user' || note.state === 'active' ? { userPaced: true } : {}),
    ...(otherCandidates.length > 0
      ? {
          rivals: otherCandidates
            .slice(0, MAX_STORED_CANDIDATES)
            .map(({ id, trustValue }) => ({ note: id, trust: trustValue })),
        }
      : {}),
  };
}

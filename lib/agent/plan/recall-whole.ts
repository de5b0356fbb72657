/** recallWhole: the task of which a request names all things and values, and says nothing else: “access to the drive Legal for Mina”. */
import { nearestTasks } from '../../learning/other-words/nearest-tasks';
import { mayBeMeant } from '../../learning/other-words/near-misses';
import { saysNothingElse } from '../../learning/other-words/nothing-else';
import type { Note, ProcedureBody } from '../../records/note';
import { isAskable, isDoubtful } from './doubtful-choice';

/** By how much the nearest task is nearer than the next. */
const MIN_LEAD = 1.5;

/** @returns undefined if a word is left that may change what is meant, two tasks are near, or the choice of a model would be doubted */
export function recallWhole<T extends { note: Note; body: ProcedureBody }>(
  request: string,
  usable: readonly T[],
  nowMs: number,
): { task: T; values: Record<string, string> } | undefined {
  const [nearest, next] = nearestTasks(request, usable, nowMs);
  if (!nearest || nearest.score - (next?.score ?? 0) < MIN_LEAD) return undefined;
  const { task, values } = nearest;
  if (!saysNothingElse(request, task.body, values)) return undefined;
  const mayAsk = mayBeMeant(request) || isAskable(request, [task.body]);
  return mayAsk && !isDoubtful(request, task.body, values, nowMs) ? { task, values } : undefined;
}

/** usePracticeData: the runs of the practice page and the tasks learned on it, again after each stored change. */
import { useEffect, useState } from 'preact/hooks';
import { type Practice, PRACTICE_TAB } from '../../lib/practice/practice-notebook';
import { PRACTICE_ORIGIN } from '../../lib/practice/practice-page';
import type { KnownTask } from '../../lib/records/known-task';
import type { Run } from '../../lib/records/run';

export function usePracticeData(
  practice: Practice | undefined,
  attempt: (work: Promise<unknown>) => void,
): { runs: readonly Run[]; tasks: readonly KnownTask[] } {
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const [tasks, setTasks] = useState<readonly KnownTask[]>([]);
  const ended = runs.filter(({ phase }) => phase === 'ended').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt never changes
  useEffect(() => {
    if (!practice) return;
    const fail = (problem: unknown) => attempt(Promise.reject(problem));
    const subscription = practice.live.runsOfTab(PRACTICE_TAB).subscribe({ next: setRuns, error: fail });
    return () => subscription.unsubscribe();
  }, [practice]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt never changes
  useEffect(() => {
    if (!practice) return;
    attempt(practice.handlers['tasks.known']({ origin: PRACTICE_ORIGIN }).then(({ tasks: known }) => setTasks(known)));
  }, [practice, ended]);
  return { runs, tasks };
}

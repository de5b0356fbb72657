/** Hooks of the chat: the tab's runs, and the site's known tasks and access. */
import { useEffect, useState } from 'preact/hooks';
import { sendToBackground } from '../../lib/messaging/send';
import { markSeen } from '../../lib/messaging/badge';
import { type Access, isOfferDeclined, onAccessChanged, readAccess } from '../../lib/messaging/site-access';
import { LiveNotebook } from '../../lib/notebook/live';
import type { KnownTask } from '../../lib/records/known-task';
import type { Run } from '../../lib/records/run';

export const live = new LiveNotebook();

type Fail = (problem: unknown) => void;

/** Runs of the tab, again after each stored change. */
export function useRunsOfTab(tabId: number | undefined, fail: Fail): readonly Run[] {
  const [runs, setRuns] = useState<readonly Run[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    if (tabId === undefined) return;
    const subscription = live.runsOfTab(tabId).subscribe({ next: setRuns, error: fail });
    return () => subscription.unsubscribe();
  }, [tabId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    // After an end is shown here, the icon need not tell of it.
    const mark = () => void markSeen().catch(fail);
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [runs]);
  return runs;
}

/** Known tasks of the site, read again when one more run has taught something. */
export function useKnownTasks(origin: string | undefined, lessons: number, fail: Fail): readonly KnownTask[] {
  const [known, setKnown] = useState<{ origin: string; tasks: readonly KnownTask[] }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    if (!origin) return;
    sendToBackground('tasks.known', { origin }).then(({ tasks }) => setKnown({ origin, tasks }), fail);
  }, [origin, lessons]);
  return known?.origin === origin ? (known?.tasks ?? []) : [];
}

/** Access to the site, and whether its offer was declined before. */
export function useSiteAccess(origin: string | undefined, fail: Fail) {
  const [state, setState] = useState<{ origin: string; access: Access; isDeclined: boolean }>();
  const [answers, setAnswers] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    if (origin === undefined) return;
    const read = () =>
      Promise.all([readAccess(origin), isOfferDeclined(origin)]).then(
        ([access, isDeclined]) => setState({ origin, access, isDeclined }),
        fail,
      );
    void read();
    return onAccessChanged(() => void read());
  }, [origin, answers]);
  const current = state?.origin === origin ? state : undefined;
  return { access: current?.access, isDeclined: current?.isDeclined, reread: () => setAnswers(answers + 1) };
}

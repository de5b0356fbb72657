/** useTaskToOpen: the task whose key of the browser the user pressed on this tab; `at` tells one press from the next. */
import { useEffect, useState } from 'preact/hooks';
import { onTaskToOpen } from '../../lib/messaging/user-keys';

export function useTaskToOpen(tabId: number | undefined): { note: string; at: number } | undefined {
  const [task, setTask] = useState<{ note: string; at: number }>();
  useEffect(
    () => (tabId === undefined ? undefined : onTaskToOpen(tabId, (note) => setTask({ note, at: Date.now() }))),
    [tabId],
  );
  return task;
}

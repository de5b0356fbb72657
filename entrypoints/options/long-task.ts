/** useLongTask runs a task in the background with progress, and reports how it ended. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/text';
import { type Progress, onProgress } from '../../lib/messaging/progress';
import type { MessageName, Params, Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import type { ReportError } from './live-data';

/**
 * Sends one request to the background.
 * @param done message key shown on success, or what makes it of the result; undefined for no message
 * @returns undefined if it failed; the error has been reported
 */
export type RunLongTask = <N extends MessageName>(
  name: N,
  params: Params<N>,
  done: string | ((result: Result<N>) => string | undefined),
) => Promise<Result<N> | undefined>;

export function useLongTask(fail: ReportError) {
  const [progress, setProgress] = useState<Progress>();
  const [message, setMessage] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => onProgress(setProgress), []);
  const run: RunLongTask = async (name, params, done) => {
    setMessage(undefined);
    setIsBusy(true);
    try {
      const result = await sendToBackground(name, params);
      const key = typeof done === 'string' ? done : done(result);
      setMessage(key && t(key));
      return result;
    } catch (problem) {
      return fail(problem);
    } finally {
      setIsBusy(false);
    }
  };
  /** 0..1 */
  const fraction = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return { run, message, isBusy, fraction };
}

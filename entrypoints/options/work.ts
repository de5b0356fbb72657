/** Long work asked of the background: whether it goes on, how far it is, and how it ended. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/text';
import { type Done, onProgress } from '../../lib/messaging/progress';
import type { MessageName, Params, Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import type { Fail } from './live-data';

/**
 * Asks for a piece of work.
 * @param done what is said when it has ended well, as a key of public/_locales
 */
export type Work = <N extends MessageName>(name: N, params: Params<N>, done: string) => Promise<Result<N> | undefined>;

export function useWork(fail: Fail) {
  const [progress, setProgress] = useState<Done>();
  const [said, setSaid] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => onProgress(setProgress), []);
  const work: Work = async (name, params, done) => {
    setSaid(undefined);
    setIsBusy(true);
    try {
      const result = await sendToBackground(name, params);
      setSaid(t(done));
      return result;
    } catch (problem) {
      return fail(problem);
    } finally {
      setIsBusy(false);
    }
  };
  /** 0..1 */
  const part = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return { work, said, isBusy, part };
}

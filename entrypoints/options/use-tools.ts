/** useTools keeps the state of paired programs for the options page, asks for it while the page is open, and sends the user's decisions. */
import { useEffect, useState } from 'preact/hooks';
import type { Params, Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import type { ReportError } from './live-data';

/** A program that was just started shows up within this, ms. */
const POLL_MS = 2_000;

type Decision = 'tools.switch' | 'tools.pair' | 'tools.sites' | 'tools.revoke';

export function useTools(fail: ReportError) {
  const [state, setState] = useState<Result<'tools.state'>>();
  const refresh = () => sendToBackground('tools.state', {}).then(setState, fail);
  const isOn = state?.isOn === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: refresh is the same in each render
  useEffect(() => {
    void refresh();
    if (!isOn) return undefined;
    const timer = setInterval(() => void refresh(), POLL_MS);
    return () => clearInterval(timer);
  }, [isOn]);
  const decide = <N extends Decision>(name: N, params: Params<N>) =>
    void sendToBackground(name, params).catch(fail).then(refresh);
  return { state, decide };
}

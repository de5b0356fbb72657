/** useTokenPrice: what the chosen model takes for each token it reads, by its provider's list. */
import { useEffect, useState } from 'preact/hooks';
import { sendToBackground } from '../../lib/messaging/send';
import type { ReportError } from './live-data';

/** @returns US dollars; undefined while it is read, and for models without a known price */
export function useTokenPrice(fail: ReportError): number | undefined {
  const [dollars, setDollars] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    sendToBackground('model.settings', {}).then(({ price }) => setDollars(price?.prompt), fail);
  }, []);
  return dollars;
}

/** withStopped: a run whose act had a request stopped without a question is not told as done. */
import { truncateText } from '../../core/text';
import type { StoppedRequest } from '../../page/words/held-request';
import type { Run } from '../../records/run';

type Outcome = NonNullable<Run['outcome']>;
const MAX_ADDRESS = 80;

/** @returns the same outcome unless it is told as done and something was stopped */
export function withStopped(outcome: Outcome, [first]: readonly StoppedRequest[]): Outcome {
  if (!first || outcome.state !== 'done') return outcome;
  const { host, pathname } = new URL(first.address);
  const params = [`${first.method} ${truncateText(`${host}${pathname}`, MAX_ADDRESS)}`];
  return { state: 'unconfirmed', code: 'request-stopped', params };
}

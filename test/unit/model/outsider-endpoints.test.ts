/** The whole task against the behaviours of endpoints that an outsider wrote down; a file of its own, so that it runs beside the others. */
import { OUTSIDE_AGAIN } from './outsider-again';
import { OUTSIDE_LIMITS, OUTSIDE_PASTED, OUTSIDE_REFUSALS } from './outsider-limits';
import { OUTSIDE_HALF, OUTSIDE_STREAMS, OUTSIDE_WRITTEN } from './outsider-rows';
import { describeRows } from './row-run';

describeRows([
  ['streams', OUTSIDE_STREAMS],
  ['written calls', OUTSIDE_WRITTEN],
  ['half replies', OUTSIDE_HALF],
  ['refusals', OUTSIDE_REFUSALS],
  ['limits', OUTSIDE_LIMITS],
  ['pasted addresses and keys', OUTSIDE_PASTED],
  ['again', OUTSIDE_AGAIN],
]);

/** The whole task against the behaviours of endpoints found later; a file of its own, so that both run side by side. */
import { REPORTED_LIMITS } from './reported-rows';
import { LATER_LIMITS, LATER_REFUSALS, LATER_STREAMS, LATER_WRITTEN, LATEST } from './later-rows';
import { THIRD } from './last-rows';
import { AGAIN, NEWCOMER } from './newcomer-rows';
import { STRANGE_LIMITS, STRANGE_REFUSALS, STRANGE_STREAMS, STRANGE_WRITTEN } from './stranger-rows';
import { MIXED_FORMS, MORE_STREAMS, SWALLOWED_CALLS, TEMPLATE_CALLS, WORDED_REFUSALS } from './worded-forms';
import { describeRows } from './row-run';

describeRows([
  ['reported limits', REPORTED_LIMITS],
  ['further streams', MORE_STREAMS],
  ['refusals in other words', WORDED_REFUSALS],
  ['calls of further templates', TEMPLATE_CALLS],
  ['calls in reasoning', SWALLOWED_CALLS],
  ['mixed forms', MIXED_FORMS],
  ['strange streams', STRANGE_STREAMS],
  ['strange written calls', STRANGE_WRITTEN],
  ['strange refusals', STRANGE_REFUSALS],
  ['strange limits', STRANGE_LIMITS],
  ['later streams', LATER_STREAMS],
  ['later written calls', LATER_WRITTEN],
  ['later refusals', LATER_REFUSALS],
  ['later limits', LATER_LIMITS],
  ['latest', LATEST],
  ['by a newcomer', NEWCOMER],
  ['by a newcomer again', AGAIN],
  ['by a newcomer a third time', THIRD],
]);

/** The whole task against the known behaviours of endpoints: judged by the page, the requests made and the reason told. */
import { FRAMING, MORE_LIMITS, MORE_REFUSALS, MORE_WRITTEN } from './gateway-rows';
import { REPORTED_REFUSALS, REPORTED_STREAMS, REPORTED_WRITTEN } from './reported-rows';
import { LIMITS, REASONING, REFUSALS, STREAMS, WAITING, WORDS, WRITTEN } from './endpoint-rows';
import { describeRows } from './row-run';

describeRows([
  ['waiting', WAITING],
  ['reasoning state', REASONING],
  ['streams', STREAMS],
  ['refusals', REFUSALS],
  ['calls written as words', WRITTEN],
  ['words', WORDS],
  ['limits and errors', LIMITS],
  ['framing of streams', FRAMING],
  ['refused fields of gateways', MORE_REFUSALS],
  ['further written forms', MORE_WRITTEN],
  ['limits in other words', MORE_LIMITS],
  ['reported forms of calls', REPORTED_WRITTEN],
  ['reported streams', REPORTED_STREAMS],
  ['reported refusals', REPORTED_REFUSALS],
]);

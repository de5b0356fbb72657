/** The whole task against gateways and providers abroad and newer templates; a file of its own, so that it runs beside the others. */
import { ABROAD_LIMITS } from './abroad-limits';
import { ABROAD_SENTENCES, ABROAD_STREAMS, ABROAD_WRITTEN } from './abroad-rows';
import { describeRows } from './row-run';

describeRows([
  ['limits', ABROAD_LIMITS],
  ['written calls', ABROAD_WRITTEN],
  ['sentences before calls', ABROAD_SENTENCES],
  ['streams', ABROAD_STREAMS],
]);

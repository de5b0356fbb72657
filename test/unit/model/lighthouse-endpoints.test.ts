/** The whole task against endpoint behaviours of other servers, languages and pasted keys; a file of its own, so that it runs beside the others. */
import { LIGHTHOUSE_LIMITS } from './lighthouse-limits';
import { LIGHTHOUSE_ROWS } from './lighthouse-rows';
import { describeRows } from './row-run';

describeRows([...LIGHTHOUSE_ROWS, ...LIGHTHOUSE_LIMITS]);

/** The whole task against native shapes of clouds, pages of proxies and refusals in other words; a file of its own, so that it runs beside the others. */
import { ORCHARD_LIMITS } from './orchard-limits';
import { ORCHARD_ROWS } from './orchard-rows';
import { describeRows } from './row-run';

describeRows([...ORCHARD_ROWS, ...ORCHARD_LIMITS]);

/** The whole task against small servers, gateways and clouds that the other tables do not have; a file of its own, so that it runs beside the others. */
import { PIER_LIMITS } from './pier-limits';
import { PIER_ROWS } from './pier-rows';
import { describeRows } from './row-run';

describeRows([...PIER_ROWS, ...PIER_LIMITS]);

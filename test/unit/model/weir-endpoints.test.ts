/** The whole task against further servers, gateways and clouds; a file of its own, so that it runs beside the others. */
import { describeRows } from './row-run';
import { WEIR_LIMITS } from './weir-limits';
import { WEIR_ROWS } from './weir-rows';

describeRows([...WEIR_ROWS, ...WEIR_LIMITS]);

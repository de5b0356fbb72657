/** The whole task against further servers, gateways and proxies as people report them; a file of its own, so that it runs beside the others. */
import { QUARRY_LIMITS } from './quarry-limits';
import { QUARRY_ROWS } from './quarry-rows';
import { describeRows } from './row-run';

describeRows([...QUARRY_ROWS, ...QUARRY_LIMITS]);

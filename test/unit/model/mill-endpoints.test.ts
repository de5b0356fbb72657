/** The whole task against relays and serving frameworks that the other tables do not have; a file of its own, so that it runs beside the others. */
import { MILL_LIMITS } from './mill-limits';
import { MILL_ROWS } from './mill-rows';
import { describeRows } from './row-run';

describeRows([...MILL_ROWS, ...MILL_LIMITS]);

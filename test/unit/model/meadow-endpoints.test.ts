/** The whole task against engines and gateways as their users report them; a file of its own, so that it runs beside the others. */
import { MEADOW_LIMITS } from './meadow-limits';
import { MEADOW_ROWS } from './meadow-rows';
import { describeRows } from './row-run';

describeRows([...MEADOW_ROWS, ...MEADOW_LIMITS]);

/** The whole task against servers, gateways and clouds as their users reported them in 2025 and 2026; a file of its own, so that it runs beside the others. */
import { STATION_LIMITS } from './station-limits';
import { STATION_ROWS } from './station-rows';
import { describeRows } from './row-run';

describeRows([...STATION_ROWS, ...STATION_LIMITS]);

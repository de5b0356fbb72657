/** The whole task against errors of gateways, meshes and frameworks; a file of its own, so that it runs beside the others. */
import { GRANARY_LIMITS } from './granary-limits';
import { describeRows } from './row-run';

describeRows(GRANARY_LIMITS);

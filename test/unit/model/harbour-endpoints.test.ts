/** The whole task against endpoint behaviours of a harbour's, a town hall's and a school's servers; a file of its own, so that it runs beside the others. */
import { FAR_LIMITS } from './far-limits';
import { HARBOUR_LIMITS } from './harbour-limits';
import { HARBOUR_ROWS } from './harbour-rows';
import { describeRows } from './row-run';

describeRows([...HARBOUR_ROWS, ['limits', HARBOUR_LIMITS], ['far languages', FAR_LIMITS]]);

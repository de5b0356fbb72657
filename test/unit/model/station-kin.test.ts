/** The whole task against kin of the rows in the other station files. */
import { STATION_KIN } from './station-kin';
import { describeRows } from './row-run';

describeRows(STATION_KIN);

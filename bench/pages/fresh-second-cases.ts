/** FRESH_SECOND_ROWS: a second set of orders on widgets taken once the first set was mended; its first run is what a stranger meets. */
import { check, click, type SaidRow, select, type } from './page-case';

export const FRESH_SECOND_ROWS: readonly SaidRow[] = [
  [[type('Trip name', 'Alps')], ['trip', 'Alps'], 'Please enter Alps as the trip name'],
  [[select('Travel class', 'First class')], ['cls', '1'], 'choose First class as Travel class'],
  [[check('Quiet coach')], ['quiet', true], 'Bitte "Quiet coach" ankreuzen'],
  [[type('Bags', '3')], ['bags', '3'], 'set Bags to 3'],
  [[select('From', 'Lyon')], ['from', 'Lyon'], 'select Lyon in From'],
  [[click('Extras'), click('Add a meal')], ['meal', true], 'open Extras and click Add a meal'],
  [[type('Outward day', '2027-05-14')], ['outward', '2027-05-14'], 'set the Outward day to 14 May 2027'],
  [[type('Reason for the trip', 'A fair')], ['reason', '<p>A fair</p>'], 'write "A fair" in Reason for the trip'],
  [
    [type('Remark for the desk', 'Window seat')],
    ['remark', 'Window seat'],
    'type "Window seat" into Remark for the desk',
  ],
  [[], ['remark', 'Window seat'], 'Klicken Sie auf Remark for the desk und schreiben Sie "Window seat"'],
  [[select('Find a hotel', 'Hotel Bellevue')], ['hotel', 'Hotel Bellevue'], 'choose Hotel Bellevue for Hotel'],
  [[], ['hotel', 'Pension Clara'], 'type Clara into Find a hotel and click Pension Clara'],
  [[click('Bern')], ['row', 'Bern'], 'click Bern'],
  [[], ['row', 'Kyiv'], 'open the row Kyiv'],
  [[], ['return', '2027-05-14'], 'set Return day to 14 May 2027'],
  [[type('Meeting day', '2027-05-14')], ['meeting', '2027-05-14'], 'set the Meeting day to 14 May 2027'],
  [[select('Travellers', 'Bo Sand')], ['with', 'bo'], 'choose Bo Sand in Travellers'],
  [[select('Travellers', 'Bo Sand', 'Cyd Ray')], ['with', 'bo,cy'], 'choose "Bo Sand" and "Cyd Ray" in Travellers'],
  [[], ['trip', undefined], 'click Trip name and type the title of the last trip', 'no'],
];

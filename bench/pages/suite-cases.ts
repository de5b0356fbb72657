/** SUITE_ROWS: orders on pages of component suites, as people write them. */
import { check, click, press, type SaidRow, select, type } from './page-case';

export const SUITE_ROWS: readonly SaidRow[] = [
  [[select('Chakra city', 'Bergen')], ['ck-city', 'bergen'], 'choose Bergen in Chakra city'],
  [[type('Chakra count', '12')], ['ck-count', '12'], 'set Chakra count to 12'],
  [
    [type('Chakra labels', 'red'), press('Chakra labels', 'Enter')],
    ['ck-tags', 'red'],
    'type red into Chakra labels and press Enter',
  ],
  [[check('Chakra power')], ['ck-power', true], 'switch on Chakra power'],
  [[type('Chakra level', '35')], ['ck-level', 35], 'set Chakra level to 35'],
  [[check('Family plan')], ['ck-card', 'Family'], 'choose the Family plan'],
  [[check('Wide')], ['ck-size', 'Wide'], 'pick Wide for Chakra size'],
  [[type('Locker number', '4821')], ['ck-pin', undefined], 'type 4821 into Locker number', 'no'],
  [[select('Grommet city', 'Turin')], ['gr-city', 'Turin'], 'choose Turin in Grommet city'],
  [[select('Grommet towns', 'Graz', 'Porto')], ['gr-towns', 'Graz,Porto'], 'choose Graz and Porto in Grommet towns'],
  [[type('Grommet day', '03.05.2027')], ['gr-day', '2027-05-03'], 'set the Grommet day to 3 May 2027'],
  [[type('Grommet code', 'ab-1234')], ['gr-zip', 'ab-1234'], 'type ab-1234 into Grommet code'],
  [[check('By bike')], ['gr-way', 'By bike'], 'tick By bike'],
  [
    [click('Grommet menu'), click('Anchor boat')],
    ['gr-menu', 'anchor'],
    'open the Grommet menu and choose Anchor boat',
  ],
  [[click('Boat details'), click('Show berth')], ['gr-acc', true], 'open Boat details, then click Show berth'],
  [[click('Nuts')], ['mx-tree', 'nuts'], 'click Nuts'],
  [[check('Nuts')], ['mx-ticked', 'nuts'], 'tick Nuts'],
  [[], ['mx-rows', '2'], 'tick the row Jon'],
  [[], ['mx-grid', 'Jon 7'], 'set Nights of Jon to 7 and press Enter'],
  [[click('Loft')], ['wb', 'Loft'], 'click Loft'],
  [[type('Sailing day', '2027-05-17')], ['lite', '2027-05-17'], 'set the Sailing day to 2027-05-17'],
  [[], ['lite', '2027-05-17'], 'set the Sailing day to 17 May 2027'],
  [[click('Chakra count'), type('Chakra count', '7')], ['ck-count', '7'], 'click Chakra count and type 7'],
];

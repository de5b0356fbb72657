/** GREENHOUSE_ROWS: orders whose effect waits for a button, for the right mouse button, or never comes. */
import { check, click, drag, type SaidRow, select, type } from './page-case';

export const GREENHOUSE_ROWS: readonly SaidRow[] = [
  [[click('Weekly')], ['plan', 'Weekly'], 'choose Weekly as the watering plan'],
  [[], ['soil', 4], 'rate the soil 4 stars'],
  [[], ['soil', 3], 'Bitte gib Rate the soil 3 Sterne'],
  [[], ['soil', undefined], 'rate the soil 9 stars', 'no'],
  [[], ['light', '3'], 'rate the light 3 stars'],
  [[], ['light', '5'], 'donne 5 étoiles à Rate the light'],
  [[check('4 of 5')], ['gardener', 4], 'rate the gardener 4 of 5'],
  [[], ['gardener', 2], 'califica Rate the gardener con 2 estrellas'],
  [[select('Bed: choose', 'South bed')], ['bed', 'South bed'], 'choose South bed as Bed'],
  [
    [click('Bed: choose'), click('South bed'), click('Confirm')],
    ['bed', 'South bed'],
    'click Bed, click South bed and click Confirm',
  ],
  [[], ['bed', 'Glass bed'], 'elige Glass bed en Bed'],
  [[select('Shade: choose', 'Half shade')], ['shade', undefined], 'choose Half shade as Shade', 'no'],
  [[], ['plant', 'Repot Thyme'], 'right click Thyme and choose Repot'],
  [[], ['plant', 'Details Sage'], 'fais un clic droit sur Sage et clique sur Details'],
  [[], ['plant', undefined], 'right-click Greenhouse rules', 'no'],
  [[type('Minimum temperature', '15')], ['temp', '15-30'], 'set Minimum temperature to 15'],
  [[type('Minimum temperature', '35')], ['temp', '10-30'], 'set Minimum temperature to 35', 'no'],
  [[drag('Peas', 'Growing')], ['lane', 'Peas Growing'], 'drag Peas to Growing'],
  [[drag('Kale', 'Harvested')], ['lane', 'Kale Harvested'], 'Ziehe Kale nach Harvested'],
  [[select('Supplier', 'Supplier 47 AG')], ['supplier', 'Supplier 47 AG'], 'choose Supplier 47 AG in Supplier'],
  [[], ['supplier', undefined], 'type Supplier 3 into Supplier', 'no'],
  [[], ['helper', 'Ida'], 'click New helper, type Ida into Helper name and click Save helper'],
  [[], ['helper', undefined], 'click New helper and then Save helper', 'no'],
  [[], ['crew', undefined], 'write "Hello" in Note for the crew', 'no'],
  [[], ['tool', undefined], 'choose Rake in Tools', 'no'],
];

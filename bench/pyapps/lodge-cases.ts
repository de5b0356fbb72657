/** LODGE_ROWS: acts in a ski school's lesson book (Rio). */
import { check, click, select, type } from '../pages/page-case';
import type { Row } from './more-cases';

export const LODGE_ROWS = {
  rio: [
    [[type('Pupil', 'Ann Lee')], ['pupil', 'Ann Lee']],
    [[type('Wishes', 'more powder')], ['wishes', 'more powder']],
    [[type('Group size', '6')], ['size', 6], 'set Group size to 6'],
    [[select('Slope', 'Red')], ['slope', 'Red']],
    [[select('Slope', 'Black')], ['slope', 'Black'], 'pick Black as Slope'],
    [[type('First day', '2027-01-14')], ['day', '2027-01-14'], 'set First day to 14 January 2027'],
    [[check('Lift pass')], ['lift', true], 'turn on Lift pass'],
    [[check('Avalanche beacon')], ['beacon', true], 'tick Avalanche beacon'],
    [[type('Hours', '5')], ['hours', 5], 'set Hours to 5'],
    [[click('Full day')], ['length', 'Full day'], 'choose Full day'],
    [[click('Evening')], ['length', 'Evening'], 'wähle Evening'],
    [[click('Ring the bell')], ['rang', true], 'ring the bell'],
    [[click('Ski room'), click('Wax skis')], ['waxed', true], 'open Ski room and wax skis'],
    [[click('Bastien')], ['teacher', 'Bastien']],
    [[type('Pupil', 'Bo'), click('Book lesson')], ['booked', 'Bo, Blue'], 'type Bo into Pupil and click Book lesson'],
    [
      [type('Pupil', 'Bo'), select('Slope', 'Park'), click('Book lesson')],
      ['booked', 'Bo, Park'],
      'set Pupil to Bo, Slope to Park and book the lesson',
    ],
    [
      [click('Cancel lessons'), type('Reason', 'storm'), click('Cancel all')],
      ['cancelled', 'storm'],
      'click Cancel lessons, type storm into Reason and click Cancel all',
    ],
  ],
} satisfies Record<string, readonly Row[]>;

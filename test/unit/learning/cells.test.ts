/** induce: a nameless cell is known by row and column, and a control by a value within its name. */
import { expect, test } from 'vitest';
import { induce } from '../../../lib/learning/induce';
import { templateText } from '../../../lib/records/template';
import { pick, shown } from './shown-run';

const cell = (column: string) =>
  pick('', 'cell', { tag: 'td', row: { text: 'Ida', index: 1, count: 3, column }, sameNamed: 9 });

test('makes parameters of the row and the column that a request names', () => {
  const { procedure } = induce(shown('give Ida a late shift on Tue', [cell('Tue')]));
  expect(procedure && templateText(procedure.request)).toBe('give ‹give› a late shift on ‹column›');
  expect(procedure?.steps[0]?.within).toEqual({
    has: [[{ slot: 'give' }]],
    index: 1,
    count: 3,
    column: [{ slot: 'column' }],
    isWhole: true,
  });
});

test('makes a parameter of the column of one of several namesakes in a row, where the request names it', () => {
  const free = pick('free', 'button', { row: { text: '10:00', index: 1, count: 3, column: 'Court 2' }, sameNamed: 11 });
  const { procedure } = induce(shown('reserve court 2 at 10:00', [free]));
  expect(procedure && templateText(procedure.request)).toBe('reserve ‹reserve› at ‹name›');
  expect(procedure?.steps[0]?.within).toEqual({
    has: [[{ slot: 'name' }]],
    index: 1,
    count: 3,
    column: [{ slot: 'reserve' }],
    isWhole: true,
  });
  expect(induce(shown('take the hour at 10:00', [free])).procedure?.steps[0]?.within?.column).toBeUndefined();
});

test('makes a parameter of the number in the header of a column that the request names by it', () => {
  const { procedure } = induce(shown('reserve a seat on court 2 for Ida', [cell('Tennis court 2')]));
  expect(procedure && templateText(procedure.request)).toBe('reserve a seat on ‹column› for ‹name›');
  expect(procedure?.steps[0]?.within?.column).toEqual([{ text: 'Tennis ' }, { slot: 'column' }]);
});

test('keeps a column that the request names by no data', () => {
  const { procedure } = induce(shown('mark the late shift of Ida', [cell('Late shift')]));
  expect(procedure && templateText(procedure.request)).toBe('mark the late shift of ‹name›');
  expect(procedure?.steps[0]?.within?.column).toEqual([{ text: 'Late shift' }]);
});

test('picks a control by the value within its name, where others of its kind stand beside it', () => {
  const card = (count: number) => pick('Suite from 50 €', 'radio', { tag: 'input', among: { index: 2, count } });
  const { procedure } = induce(shown('request the Suite room', [card(3)]));
  expect(procedure && templateText(procedure.request)).toBe('request the ‹room› room');
  expect(procedure?.steps[0]).toMatchObject({
    within: { has: [[{ slot: 'room' }]], isSelf: true },
    must: [],
    some: [],
  });
  expect(induce(shown('request the Suite room', [card(1)])).procedure?.slots).toEqual([]);
});

test('picks a time that stands below several headings by the time and by its heading', () => {
  const time = pick('9:40', 'generic', {
    tag: 'span',
    sameNamed: 2,
    ordinal: 0,
    row: { text: 'Thursday', index: 0, count: 1 },
  });
  const { procedure } = induce(shown('hold the visit on Thursday at 9:40', [time]));
  expect(procedure && templateText(procedure.request)).toBe('hold the visit on ‹name› at ‹value›');
  expect(procedure?.steps[0]).toMatchObject({
    named: [{ slot: 'value' }],
    within: { has: [[{ slot: 'name' }]], index: 0, count: 1 },
  });
});

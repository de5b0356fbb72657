/** findOtherTicked: a box of the same list that is ticked already is found; boxes of this run and of other lists are not. */
import { expect, test } from 'vitest';
import { findOtherTicked } from '../../../../lib/agent/evidence/other-ticked';
import { outline } from './make';

const LIST = outline(
  [
    'table Tickets',
    '  row',
    '    e1 checkbox Select Lost badge [checked]',
    '    text Lost badge',
    '  row',
    '    e2 checkbox Select No sound [unchecked]',
    '    text No sound',
    'list Filters',
    '  listitem',
    '    e3 checkbox Only open [checked]',
  ].join('\n'),
).nodes;
const ticked = (ref: string) => [{ action: { verb: 'check' as const, ref, checked: true } }];

test('names the other box, unless this run has ticked it', () => {
  expect(findOtherTicked(LIST, 'e2', [])).toBe('Select Lost badge');
  expect(findOtherTicked(LIST, 'e2', ticked('e1'))).toBeUndefined();
});

test('looks at the list of the box alone', () => {
  expect(findOtherTicked(LIST, 'e1', [])).toBeUndefined();
  expect(findOtherTicked(LIST, 'e3', [])).toBeUndefined();
});

test('a box that was drawn again for one of this run is no other one', () => {
  expect(findOtherTicked(LIST, 'e2', ticked('e9'))).toBeUndefined();
  const two = [
    ...LIST,
    ...outline('table Tickets\n  row\n    e4 checkbox Select Crash [checked]\n    text Crash').nodes,
  ];
  expect(findOtherTicked(two, 'e2', [...ticked('e1'), ...ticked('e9')])).toBeUndefined();
});

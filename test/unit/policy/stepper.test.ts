/** Numbers between two buttons, ranges of two fields, and the plain words for both. */
import { describe, expect, test } from 'vitest';
import type { SnapshotNode } from '../../../lib/page/words/snapshot';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { findRangePair } from '../../../lib/policy/range-pair';
import { hasSilentSwitch } from '../../../lib/policy/silent-switch';
import { countedNames, findCountOpener, findStepper, shownCount } from '../../../lib/policy/stepper';

let refs = 0;
const node = (role: string, name: string, more: Partial<SnapshotNode> = {}): SnapshotNode => ({
  depth: 0,
  role,
  name,
  states: [],
  inViewport: true,
  ...(role === 'text' || role === 'group' ? {} : { ref: `e${refs++}` }),
  ...more,
});

const STEPPERS = [
  node('text', 'Nights'),
  node('button', '−'),
  node('text', '1'),
  node('button', '+'),
  node('button', 'Decrease rooms'),
  node('textbox', 'Rooms', { value: '2', states: ['read-only'] }),
  node('button', 'Increase rooms'),
  node('text', 'Breakfasts 9 € each'),
  node('button', 'minus'),
  node('text', '0'),
  node('button', 'plus'),
  node('button', '−'),
  node('spinbutton', 'Towels', { value: '2' }),
  node('button', '+'),
];

describe('findStepper', () => {
  test.each([
    ['nights', 1],
    ['Rooms', 2],
    ['room', 2],
    ['breakfasts', 0],
    ['towels', undefined],
    ['guests', undefined],
  ])('%s', (words, count) => {
    expect(findStepper(words, STEPPERS)?.count).toBe(count);
  });

  test('halves of a degree, signs with a tooltip, and words at the end of a name', () => {
    const dial = [
      node('heading', 'Heating'),
      node('text', '19.5 °C'),
      node('button', '–', { near: 'Cooler' }),
      node('button', '+', { near: 'Warmer' }),
      node('text', 'Adults'),
      node('button', 'One adult less'),
      node('text', '1'),
      node('button', 'One adult more'),
    ];
    expect(findStepper('heating', dial)?.count).toBe(19.5);
    expect(findStepper('adults', dial)).toMatchObject({ count: 1, more: dial[7] });
  });

  test('is called by the line above its explanation, unless another one bears the name', () => {
    const setting = (name: string) => [
      node('text', name),
      node('text', 'In boxes'),
      node('button', '−'),
      node('text', '3'),
      node('button', '+'),
    ];
    const reserves = [...setting('Paper reserve'), ...setting('Ink reserve')];
    expect(findStepper('Ink reserve', reserves)?.less).toBe(reserves[7]);
    expect(findStepper('In boxes', reserves)).toBeUndefined();
    expect(findStepper('nights', [...STEPPERS, ...setting('Nights')])?.less).toBe(STEPPERS[1]);
  });

  test('takes the buttons of one row only', () => {
    const rooms = findStepper('rooms', STEPPERS);
    expect([rooms?.less.name, rooms?.more.name]).toEqual(['Decrease rooms', 'Increase rooms']);
  });

  test('returns undefined for two steppers of one name', () => {
    expect(findStepper('nights', [...STEPPERS, ...STEPPERS.slice(0, 4)])).toBeUndefined();
  });
});

test('the button that counts what its popover changes', () => {
  const opener = node('button', '2 adults, 0 children');
  expect(findCountOpener('Adults', [opener])).toBe(opener);
  expect(shownCount(opener, 'children')).toBe(0);
  expect(findCountOpener('pets', [opener])).toBeUndefined();
  expect(countedNames([opener])).toEqual(['adults', 'children']);
});

describe('findRangePair', () => {
  const price = [
    node('group', 'Price per night'),
    node('text', '€40 – €300', { depth: 1 }),
    node('slider', 'Minimum price', { depth: 1, value: '40' }),
    node('slider', 'Maximum price', { depth: 1, value: '300' }),
    node('text', 'Living area (m²)'),
    node('spinbutton', 'from', { value: '' }),
    node('spinbutton', 'to', { value: '' }),
    node('slider', 'Years', { value: '1970' }),
    node('slider', 'Years', { value: '2010' }),
  ];
  test.each([
    ['price per night', 'Minimum price'],
    ['price', 'Minimum price'],
    ['living area', 'from'],
    ['years', 'Years'],
    ['height', undefined],
  ])('%s', (words, low) => {
    expect(findRangePair(words, price)?.[0].name).toBe(low);
  });

  test('a text further up is no label of the fields', () => {
    const [, , , , ...rest] = price;
    expect(findRangePair('price per night', [node('text', 'Price per night'), ...rest])).toBeUndefined();
  });
});

const NAMES = new Set([
  'nights',
  'adults',
  'children',
  'wishes',
  'full name',
  'e-mail',
  'book now',
  'run model',
  'filter',
]);
const first = (request: string) =>
  parseCommands(request, NAMES)?.map((command) => {
    const all = [command, ...(command.readings ?? [])];
    const { verb, target, value, values, by } = all.find((one) => one.verb === 'range' || one.by) ?? command;
    return [verb, target, value, values?.join('–'), by].filter((part) => part !== undefined).join(' | ');
  });

test.each<[string, string[] | undefined]>([
  ['3 adults and 2 children', ['set | adults | 3', 'set | children | 2']],
  ['set the price between 20 and 50', ['range | price | 20–50']],
  ['Price from €20 to €50', ['range | Price | 20–50']],
  ['stell Preis zwischen 20 und 50 ein', ['range | Preis | 20–50']],
  ['increase Nights by 2', ['set | Nights | 2 | more']],
  ['move Distance to 3 km', ['set | Distance | 3']],
  ['add cot to Wishes', ['add | Wishes | cot']],
  ['add milk to the soup', undefined],
  [
    'fill in Full name Ann Lee and E-mail ann@lee.no and book now',
    ['set | Full name | Ann Lee', 'set | E-mail | ann@lee.no', 'click | book now'],
  ],
  ['write "spring tide" in Wishes and run model', ['type | Wishes | spring tide', 'click | run model']],
  ['set Full name to Search and Filter', ['set | Full name | Search and Filter']],
])('%s', (request, commands) => {
  expect(first(request)).toEqual(commands);
});

test('a nameless control behind a setting that tells no state is no switch to press', () => {
  const setting = (...control: SnapshotNode[]) => [
    node('text', 'Night printing'),
    node('text', 'On all machines'),
    ...control,
  ];
  const order = { words: '', verb: 'check', value: 'true', target: 'Night printing' };
  expect(hasSilentSwitch(order, setting(node('generic', '')))).toBe(true);
  expect(hasSilentSwitch(order, setting(node('generic', '', { states: ['unpressed'] })))).toBe(false);
  expect(hasSilentSwitch(order, setting(node('generic', 'Help')))).toBe(false);
  expect(hasSilentSwitch({ ...order, verb: 'click' }, setting(node('generic', '')))).toBe(false);
});

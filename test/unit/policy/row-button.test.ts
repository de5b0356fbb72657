/** Orders that begin with the name of a button and go on with the words of its row; sorting lists; buttons with the words of an order. */
import { expect, test } from 'vitest';
import { implicitCommand } from '../../../lib/policy/implicit-command';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { planStep } from '../../../lib/policy/plan-step';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import { outline } from '../agent/evidence/make';

const withTooltip = (snapshot: Snapshot, name: string, near: string): Snapshot => ({
  ...snapshot,
  nodes: snapshot.nodes.map((node) => (node.name === name ? { ...node, near } : node)),
});

const MAILS = withTooltip(
  outline(`heading Post
listitem
  text Harbour office
  e1 link Mooring fees
  e2 button ⚑
listitem
  text Ms Duarte
  e3 link Keys to the boat house
  e4 button ⚑
listitem
  text 18:00 – Duarte, 4 people
  e5 button Seat them
  e6 button Call again
listitem
  text 19:00 – Moe, 2 people
  e7 button Seat them
  e8 button Call again`),
  '⚑',
  'Flag',
);

/** The ref that a request presses. */
function pressed(request: string, snapshot: Snapshot): string | undefined {
  const command = implicitCommand(request, snapshot);
  const planned = command && planStep(command, snapshot);
  return planned?.type === 'act' && 'ref' in planned.action ? planned.action.ref : planned?.type;
}

test.each([
  ['flag Mooring fees', 'e2'],
  ['please flag the Keys to the boat house', 'e4'],
  ['seat Moe', 'e7'],
  ['call again Moe', 'e8'],
  ['Call again for the Duarte, 4 people', 'e6'],
])('%s', (request, ref) => {
  expect(pressed(request, MAILS)).toBe(ref);
});

test('words of two rows are asked about; words that no row has mean no button', () => {
  const two = outline(
    'listitem\n  text Ann, cabin\n  e1 button Seat them\nlistitem\n  text Ann, deck\n  e2 button Seat them',
  );
  expect(pressed('seat Ann', two)).toBe('which');
  expect(pressed('seat Bob', two)).toBeUndefined();
  expect(pressed('seat the friend of Ann', two)).toBeUndefined();
  expect(pressed('call a cab for Moe', MAILS)).toBeUndefined();
});

const DISHES = outline(`e1 textbox Guest name
e2 textbox Phone
e3 button Save booking
e4 button Clear form
e5 combobox Sort by {Name|Price, low to high|Newest}
e6 button Price list`);
const names = new Set(['guest name', 'phone', 'save booking', 'clear form', 'sort by', 'price list']);
const acts = (request: string) =>
  parseCommands(request, names)?.map((command) => {
    const planned = planStep(command, DISHES);
    return planned.type === 'act' ? planned.action : planned.type;
  });

test.each([
  ['sort the menu by newest', [{ verb: 'select', ref: 'e5', options: ['Newest'] }]],
  ['sortiere die Speisen nach name', [{ verb: 'select', ref: 'e5', options: ['Name'] }]],
  ['order everything by price', [{ verb: 'select', ref: 'e5', options: ['Price, low to high'] }]],
  [
    'fill in Guest name with Ana and Phone with 55 12, then save the booking',
    [
      { verb: 'type', ref: 'e1', text: 'Ana' },
      { verb: 'type', ref: 'e2', text: '55 12' },
      { verb: 'click', ref: 'e3' },
    ],
  ],
  [
    'put Ana in as the Guest name, then clear the form',
    [
      { verb: 'type', ref: 'e1', text: 'Ana' },
      { verb: 'click', ref: 'e4' },
    ],
  ],
  ['write "mind the step" under Guest name', [{ verb: 'type', ref: 'e1', text: 'mind the step' }]],
])('%s', (request, wanted) => {
  expect(acts(request)).toEqual(wanted);
});

test('an order behind a text that is not understood is no part of the text', () => {
  expect(acts('fill in Phone with 55 12, then ring the bell')).toBeUndefined();
  expect(acts('set Phone to 55 12; danach läute die Glocke')).toEqual([
    { verb: 'type', ref: 'e2', text: '55 12; danach läute die Glocke' },
  ]);
  expect(acts('type "Sit, then eat" into Guest name')).toEqual([{ verb: 'type', ref: 'e1', text: 'Sit, then eat' }]);
});

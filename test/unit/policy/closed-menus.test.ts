/** Orders about entries of closed menus, about rows by a noun of the page, and orders that are read on a later page. */
import { expect, test } from 'vitest';
import { plainCommands } from '../../../lib/agent/plan/plain-commands';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import { isUnseenMenu, openerOf, withClosedEntries } from '../../../lib/policy/closed-entries';
import { planStep } from '../../../lib/policy/plan-step';
import { outline } from '../agent/evidence/make';

type Holds = Readonly<Record<string, readonly string[]>>;

/** The page with what the controls of these refs hold while they are closed. */
function holding(text: string, holds: Holds): Snapshot {
  const page = outline(text);
  const entries = (ref = '') => holds[ref]?.map((name) => ({ role: 'button', name }));
  return { ...page, nodes: page.nodes.map((node) => ({ ...node, holds: entries(node.ref) })) };
}

const LIBRARY = holding(
  `e1 button Reader 12
heading Loans
list Loans
  listitem
    text Atlas of Moss
    e2 button Options
  listitem
    text Tide Tables
    e3 button Options
e4 tab Holds
e5 button Renew all`,
  {
    e1: ['My card', 'Change address', 'Log off'],
    e2: ['Renew for a week', 'Mark as lost'],
    e3: ['Renew for a week', 'Mark as lost'],
  },
);

/** The ref of the opener that has to be pressed first, or of the target that is to be seen. */
function meant(request: string, snapshot: Snapshot): string | undefined {
  const command = plainCommands(request, snapshot)?.commands[0];
  const planned = command && planStep(command, withClosedEntries(snapshot) ?? snapshot);
  if (planned?.type !== 'act' || !('ref' in planned.action)) return planned?.type;
  return openerOf(planned.action.ref) ?? planned.action.ref;
}

test.each([
  ['log off', 'e1'],
  ['sign me out', 'e1'],
  ['melde mich bitte ab', 'e1'],
  ['open my card', 'e1'],
  ['change the address', 'e1'],
  ['mark Tide Tables as lost', 'e3'],
  ['renew Atlas of Moss for a week', 'e2'],
  ['renew the loan of Tide Tables for a week', 'e3'],
  ['mark as lost', 'which'],
  ['renew all', 'e5'],
])('%s', (request, ref) => {
  expect(meant(request, LIBRARY)).toBe(ref);
});

test.each([
  'mark the parcel of Tide Tables as lost',
  'mark Sea Charts as lost',
  'who has Tide Tables?',
  'sign the card',
])('reads no press in: %s', (request) => {
  expect(plainCommands(request, LIBRARY)).toBeUndefined();
});

const DESK = holding(
  `e1 button Ida Orr
e2 tab Letters
e3 button Filters
listitem
  text Ms Pohl
  e4 button More
listitem
  text Mr Rey
  e5 button More`,
  { e1: [], e4: [], e5: [] },
);

test('names the row of a menu that the page makes when it opens', () => {
  expect(plainCommands('forward Ms Pohl', DESK)?.commands).toMatchObject([{ target: 'forward', within: 'ms pohl' }]);
  expect(plainCommands('who is Ms Pohl', DESK)).toBeUndefined();
  expect(plainCommands('forward Ms Pohl and Mr Rey', DESK)?.commands).toMatchObject([
    { target: 'forward', within: 'ms pohl' },
    { verb: 'order', target: 'forward Mr Rey' },
  ]);
});

test.each([
  ['open Letters and stamp the one from Ms Pohl', 'stamp the one from Ms Pohl'],
  ['in Letters, stamp Ms Pohl', 'stamp Ms Pohl'],
])('leaves what follows to the next page: %s', (request, order) => {
  expect(plainCommands(request, DESK)?.commands).toMatchObject([
    { verb: 'click', target: 'Letters' },
    { verb: 'order', words: order },
  ]);
});

test('reads no later order behind a press that is not there', () => {
  expect(plainCommands('open Drafts and stamp the first', DESK)?.commands).not.toContainEqual(
    expect.objectContaining({ verb: 'order' }),
  );
});

const SHELF = outline(`listitem
  e1 link Draft
  e2 button Rename Draft
listitem
  e3 link Notes
  e4 button Rename Notes`);

test.each([
  'rename Draft to Final',
  'benenne Draft in Final um',
  'renomme le dossier Draft en Final',
  'renombra Draft a Final',
])('%s', (request) => {
  expect(plainCommands(request, SHELF)?.commands).toMatchObject([
    { verb: 'click', target: 'Rename Draft' },
    { verb: 'rename', target: 'Draft', value: 'Final' },
  ]);
});

test.each([
  ['generic', '⋮', true],
  ['generic', 'More', false],
  ['generic', 'Misa criolla', false],
  ['button', 'More', true],
])('a %s “%s” opens a menu that is not seen yet: %s', (role, name, opens) => {
  expect(isUnseenMenu({ ref: 'e1', role, name, depth: 0, states: [], inViewport: true })).toBe(opens);
});

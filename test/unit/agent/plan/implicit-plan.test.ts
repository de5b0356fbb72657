/** Requests that name an aim: the button that does it is pressed beside the name, and the page's own question belongs to it. */
import { expect, test } from 'vitest';
import { choosePlan } from '../../../../lib/agent/plan/choose-plan';
import type { Ports } from '../../../../lib/agent/run/ports';
import { endCommands } from '../../../../lib/agent/step/end-commands';
import { seededChance } from '../../../../lib/core/chance';
import type { Run } from '../../../../lib/records/run';
import { runOf, step } from '../evidence/make';

const PEOPLE = `heading People
region Ann
  heading Ann
  e1 button Follow
region Bob
  heading Bob
  e2 button Follow`;

const PORTS = {
  notes: { notesOf: async () => [] },
  model: async () => undefined,
  clock: { now: () => 0 },
  store: { commitRun: async (_point: string, run: Run) => run },
} as unknown as Ports;

const planOf = async (request: string, page: string) => {
  const chosen = await choosePlan(runOf(request, page) as Run, PORTS);
  return chosen.type === 'plan' && chosen.plan.kind === 'planner' ? chosen.plan : undefined;
};

test('a verb that names a button is pressed beside the name, where the name itself is no control', async () => {
  const plan = await planOf('follow Bob', PEOPLE);
  expect(plan).toMatchObject({ isImplicit: true, commands: [{ verb: 'click', target: 'Follow', within: 'Bob' }] });
});

test('a name that is a control is pressed itself', async () => {
  const plan = await planOf('follow Bob', `${PEOPLE}\ne3 link Bob`);
  expect(plan).toMatchObject({ commands: [{ verb: 'click', target: 'Bob' }] });
  expect(plan?.isImplicit).toBeUndefined();
});

const ASKED = 'text Delete the note?\ne2 button Yes, delete\ne3 button Keep it';
const pressed = step({
  target: 'button “Delete”',
  by: 'planner',
  seen: [
    { fact: 'appeared', role: 'button', name: 'Yes, delete' },
    { fact: 'appeared', role: 'button', name: 'Keep it' },
  ],
});
const ended = (isImplicit: boolean) => {
  const run = runOf('delete the note about the rope', ASKED, [pressed]) as Run;
  const commands = [{ words: 'delete the note about the rope', verb: 'click', target: 'Delete', within: 'the rope' }];
  const plan = { kind: 'planner' as const, commands, coming: [], at: 1, ...(isImplicit ? { isImplicit } : {}) };
  return endCommands({ ...run, plan }, 1, PORTS, new AbortController().signal);
};

test('the question of the page is answered by a press that is judged like any other', async () => {
  const { plan } = await ended(true);
  expect(plan).toMatchObject({ commands: [{ target: 'Delete' }, { verb: 'click', target: 'Yes, delete' }] });
});

test.each([
  ['change the phone to 555 01', 'unconfirmed'],
  ['aktualisiere phone auf 555 01', 'unconfirmed'],
  ['set the phone to 555 01', 'done'],
  ['type 555 01 into phone', 'done'],
] as const)('a form that waits for its button: “%s” is %s', async (request, state) => {
  const wrote = step({
    action: { verb: 'type', ref: 'e1', text: '555 01' },
    target: 'textbox “Phone”',
    by: 'planner',
    seen: [{ fact: 'value', role: 'textbox', name: 'Phone' }],
  });
  const run = runOf(request, 'e1 textbox Phone=555 01\ne2 button Save changes', [wrote]) as Run;
  const plan = { kind: 'planner' as const, commands: [{ words: request, verb: 'type' }], coming: [], at: 1 };
  const quiet = new Proxy({}, { get: () => async () => [] });
  const ports = { ...PORTS, page: quiet, notes: quiet, chance: seededChance(1) } as unknown as Ports;
  const { outcome } = await endCommands({ ...run, plan }, 1, ports, new AbortController().signal);
  expect(outcome).toMatchObject({ state, params: expect.arrayContaining(state === 'done' ? [] : ['Save changes']) });
});

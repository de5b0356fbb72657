/** An option pressed in a sheet is chosen once the sheet's button is pressed; a filter's text is written once the field is left. */
import { expect, test } from 'vitest';
import { createRun } from '../../../../lib/agent/run/create-run';
import type { Ports } from '../../../../lib/agent/run/ports';
import { leaveFilter } from '../../../../lib/agent/step/leave-filter';
import { takeOverInSheet } from '../../../../lib/agent/step/open-sheet';
import { systemChance } from '../../../../lib/core/chance';
import type { Effect, EffectFact } from '../../../../lib/page/words/effect';
import type { Snapshot } from '../../../../lib/page/words/snapshot';
import type { Plan } from '../../../../lib/records/plan';
import type { Run, RunStep } from '../../../../lib/records/run';
import { facts } from '../../guard/make';
import { outline } from '../evidence/make';

const base = { clock: { now: () => 1 }, chance: systemChance };
const stored = { commitRun: async (_: string, run: unknown) => run };
const ports = { ...base, store: stored } as unknown as Ports;
const click = (ref: string, effect: Effect = { facts: [] }) =>
  ({ action: { verb: 'click', ref }, state: 'done', effect, target: '', by: 'planner' }) as unknown as RunStep;
const came = (...names: string[]): Effect => ({
  facts: names.map((name): EffectFact => ({ fact: 'appeared', role: 'button', name })),
});

async function commandsAfter(opening: Effect, snapshot: Snapshot): Promise<string[] | undefined> {
  const command = { words: '', verb: 'select', target: 'Slot', value: 'Evening', opened: { ref: 'e1', known: [] } };
  const plan = { kind: 'planner', at: 1, commands: [command] } as unknown as Extract<Plan, { kind: 'planner' }>;
  const run: Run = {
    ...createRun(1, 'choose Evening for Slot', ports),
    steps: [click('e1', opening), click('e3')],
    snapshot,
    plan,
  };
  const next = await takeOverInSheet(run, plan, ports);
  return next?.plan?.kind === 'planner' ? next.plan.commands.map(({ target = '' }) => target) : undefined;
}

const SHEET = 'e2 button Cancel\ne3 button Evening\ne4 button Done';

test('presses the only button of the sheet that takes a choice over', async () => {
  expect(await commandsAfter(came('Cancel', 'Evening', 'Done'), outline(SHEET))).toEqual(['Slot', 'Done']);
});

test('presses no button that was there before the sheet, and none once the list has closed or its control shows the option', async () => {
  expect(await commandsAfter(came('Evening'), outline(`e1 button Slot\n${SHEET}`))).toBeUndefined();
  expect(await commandsAfter(came('Evening', 'Done'), outline('e1 button Slot\ne4 button Done'))).toBeUndefined();
  expect(await commandsAfter(came('Evening', 'Done'), outline(`e1 button Slot: Evening\n${SHEET}`))).toBeUndefined();
});

async function heldAfterLeaving(role: string, after: string) {
  const wait: unknown[] = [];
  const look = async (_: number, options: unknown) => {
    wait.push(options);
    return { type: 'seen', reports: [], snapshot: withValue(after) };
  };
  const step = {
    ...click('e1'),
    action: { verb: 'type', ref: 'e1', text: 'Supplier 3' },
    facts: facts({ role, name: 'Supplier', editable: true }),
  } as unknown as RunStep;
  const run: Run = { ...createRun(1, 'type', ports), steps: [step], snapshot: withValue('Supplier 3') };
  const left = await leaveFilter(run, { ...ports, page: { look } } as unknown as Ports, new AbortController().signal);
  return left && { isLost: left.isLost, held: left.held, leaves: wait.length };
}

function withValue(value: string): Snapshot {
  const snapshot = outline('e1 combobox Supplier\ne2 button Save');
  return { ...snapshot, nodes: snapshot.nodes.map((node) => (node.ref === 'e1' ? { ...node, value } : node)) };
}

test('a text that the field takes back when it is left is lost; one that it keeps or completes is not', async () => {
  expect(await heldAfterLeaving('combobox', '')).toEqual({ isLost: true, held: '', leaves: 1 });
  expect(await heldAfterLeaving('combobox', 'Supplier 3')).toMatchObject({ isLost: false });
  expect(await heldAfterLeaving('combobox', 'Supplier 3 Ltd')).toMatchObject({ isLost: false });
});

test('a plain field has been left already', async () => {
  expect(await heldAfterLeaving('textbox', '')).toBeUndefined();
});

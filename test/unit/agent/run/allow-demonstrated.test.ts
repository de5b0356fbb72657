/** A press while teaching allows its control on its site, unless the guard asks about that kind each time. */
import { expect, test } from 'vitest';
import { allowDemonstrated } from '../../../../lib/agent/teach/allow-demonstrated';
import { allowedControl } from '../../../../lib/guard/allowed-control';
import type { AllowedControl } from '../../../../lib/guard/words';
import type { RunStep } from '../../../../lib/records/run';
import { facts } from '../../guard/make';

function press(name: string, by: RunStep['by'] = 'user', more: Parameters<typeof facts>[0] = {}): RunStep {
  const action = { verb: 'click' as const, ref: 'e1' };
  const target = facts({ name, role: 'button', wording: name, ...more });
  return {
    n: 1,
    token: 't_1',
    action,
    by,
    facts: target,
    target: name,
    url: '',
    state: 'done',
    undoable: false,
    at: 0,
  } as RunStep;
}

async function allowedAfter(steps: readonly RunStep[]): Promise<string[]> {
  const added: AllowedControl[] = [];
  await allowDemonstrated(steps, {
    clock: { now: () => 1 },
    allowed: { keysOf: async () => [], add: async (control) => void added.push(control) },
  });
  return added.map(({ name }) => name);
}

test('allows a control without known words that the user pressed', async () => {
  expect(await allowedAfter([press('Fnord')])).toEqual(['Fnord']);
});

test('allows a control whose words only the request has, since the task may be asked for in others', async () => {
  expect(await allowedAfter([press('Put on list')])).toEqual(['Put on list']);
});

test('allows nothing that deletes, pays or sends, and nothing that a model pressed', async () => {
  expect(await allowedAfter([press('Delete'), press('Pay now'), press('Send'), press('Fnord', 'model')])).toEqual([]);
});

test('keeps a control that is allowed already as it is', async () => {
  const step = press('Fnord');
  const key = step.facts && allowedControl(step.facts, 'click', 0, 'shown').key;
  const added: AllowedControl[] = [];
  await allowDemonstrated([step], {
    clock: { now: () => 1 },
    allowed: { keysOf: async () => [key ?? ''], add: async (control) => void added.push(control) },
  });
  expect(added).toEqual([]);
});

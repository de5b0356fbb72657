/** A press of a model that no later step needed is left out of the learned task, and chat and diary say so. */
import { expect, test } from 'vitest';
import { createRun } from '../../../../lib/agent/run/create-run';
import { learnFrom } from '../../../../lib/agent/end/learn-from-run';
import { seededChance } from '../../../../lib/core/chance';
import type { Run, RunStep } from '../../../../lib/records/run';
import { step } from '../evidence/make';

const chance = seededChance(3);
const ports = { chance, clock: { now: () => 1_000_000 } };
const pressed = (name: string, n: number, change: Parameters<typeof step>[0] = {}): RunStep => {
  const one = step({ target: `button “${name}”`, class: 'R2', ...change });
  const { facts } = one;
  return { ...one, n, facts: facts && { ...facts, origin: 'https://app.example.org' } };
};

function learned(steps: RunStep[]) {
  const made = createRun(1, 'store the lamp', ports);
  const run: Run = {
    ...made,
    origin: 'https://app.example.org',
    plan: { kind: 'model', messages: [], unusable: 0, shrunk: false },
    steps,
    phase: 'ended',
    outcome: { state: 'done', code: 'done-by-model', params: [] },
  };
  return learnFrom(run, { notes: [], rejected: new Set() }, 1_000_000, chance);
}

const HELP = pressed('Help', 1, { seen: [{ fact: 'appeared', role: 'text', name: 'Call us' }] });

test('names the step that nothing needed, and marks it in the diary', () => {
  const { sentences, events } = learned([HELP, pressed('Store the lamp', 2)]);
  expect(sentences).toContainEqual({ code: 'left-out-steps', params: ['button “Help”'] });
  expect(events).toContainEqual({
    kind: 'step.ended',
    payload: { episode: expect.any(String), n: 1, state: 'done', code: 'unneeded' },
  });
  const created = events.flatMap((event) => (event.kind === 'note.created' ? [event.payload.body] : []));
  expect(created.map((body) => (body.kind === 'procedure' ? body.steps.length : body.kind))).toContain(1);
});

test('says nothing where every step is needed', () => {
  const { sentences, events } = learned([pressed('Store the lamp', 1)]);
  expect(sentences.map(({ code }) => code)).not.toContain('left-out-steps');
  expect(events.map(({ kind }) => kind)).not.toContain('step.ended');
});

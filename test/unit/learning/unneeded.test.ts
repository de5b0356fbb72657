/** removeUnneededPresses: an early wrong press goes, whatever a later step needed stays. */
import { expect, test } from 'vitest';
import { removeUnneededPresses } from '../../../lib/learning/unneeded';
import type { RunStep } from '../../../lib/records/run';
import { step } from '../agent/evidence/make';

const pressed = (name: string, change: Parameters<typeof step>[0] = {}) =>
  step({ target: `button “${name}”`, class: 'R2', ...change });
const appeared = (name: string, role = 'button') => [{ fact: 'appeared' as const, role, name }];
const names = (steps: readonly RunStep[]) => steps.map(({ facts }) => facts?.fingerprint.name);
const REQUEST = 'store the lamp';

test('drops a press whose result no later step used', () => {
  const steps = [pressed('Help', { seen: appeared('Call us', 'text') }), pressed('Store')];
  expect(names(removeUnneededPresses(steps, REQUEST))).toEqual(['Store']);
});

test.each([
  ['brought a later target', pressed('More', { seen: appeared('Store') })],
  ['changed a state', pressed('Tab', { seen: [{ fact: 'state', role: 'tab', name: 'Tab', state: 'selected' }] })],
  ['sent something', pressed('Ping', { sent: true })],
  ['led to another page', pressed('Home', { ledTo: 'https://app.example.org/b' })],
  ['is named by the request', pressed('Lamp')],
  ['was shown by the user', pressed('Help', { by: 'user' })],
])('keeps a press that %s', (_, early) => {
  expect(removeUnneededPresses([early, pressed('Store')], REQUEST)).toHaveLength(2);
});

test('keeps every step of a run that cannot be undone', () => {
  const steps = [pressed('Help', { seen: appeared('Call us', 'text') }), pressed('Store', { class: 'R3' })];
  expect(removeUnneededPresses(steps, REQUEST)).toHaveLength(2);
});

const switched = (name: string, container: string, change: Parameters<typeof step>[0] = {}) => {
  const one = pressed(name, { target: `switch “${name}”`, ...change });
  const fingerprint = { role: 'switch', name, tag: 'button', container };
  return {
    ...one,
    action: { verb: 'check' as const, ref: 'e9', checked: true },
    facts: one.facts && { ...one.facts, fingerprint },
    effect: { facts: [{ fact: 'state' as const, role: 'switch', name, state: 'checked' }] },
  } as RunStep;
};

test('drops a switch of a model that lies apart from all that the request is about', () => {
  const steps = [switched('Public profile', 'Privacy'), pressed('Store the lamp')];
  expect(names(removeUnneededPresses(steps, REQUEST))).toEqual(['Store the lamp']);
});

test.each([
  ['the request names by another form', switched('Lamps of others', 'Privacy')],
  ['lies beside what the request names', switched('Fragile', '')],
  ['the user pressed', switched('Public profile', 'Privacy', { by: 'user' })],
])('keeps a switch that %s', (_, early) => {
  expect(removeUnneededPresses([early, pressed('Store the lamp')], REQUEST)).toHaveLength(2);
});

test('keeps the only step of a run', () => {
  expect(removeUnneededPresses([switched('Night theme', 'Looks')], 'make it dark')).toHaveLength(1);
});

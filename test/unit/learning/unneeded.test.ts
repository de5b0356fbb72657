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

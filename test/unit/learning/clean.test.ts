/** Dead ends are no part of a task; what may have done something is. */
import { expect, test } from 'vitest';
import { cleaned } from '../../../lib/learning/clean';
import type { RunStep } from '../../../lib/records/run';
import { facts } from '../guard/make';

let n = 0;
const step = (name: string, before: string, more: Partial<RunStep> = {}): RunStep =>
  ({
    n: ++n,
    token: `tok_${n}`,
    action: { verb: 'click', ref: `e${n}` },
    by: 'model',
    facts: facts({ name }),
    target: name,
    url: '',
    before,
    state: 'done',
    undoable: false,
    at: 0,
    ...more,
  }) as RunStep;
const names = (steps: readonly RunStep[]) => steps.map(({ target }) => target);

test('a menu opened and closed, a wrong page left again, a switch pressed twice', () => {
  expect(names(cleaned([step('Help', 's0'), step('Close', 's1'), step('Save', 's0')], 's2'))).toEqual(['Save']);
  const back = step('', 's1', { action: { verb: 'goBack' } });
  expect(names(cleaned([step('Wrong page', 's0'), back, step('Save', 's0')], 's2'))).toEqual(['Save']);
  const twice = { action: { verb: 'click' as const, ref: 'e99' } };
  expect(names(cleaned([step('Bold', 's0', twice), step('Bold', 's1', twice), step('Save', 's0')], 's2'))).toEqual([
    'Save',
  ]);
});

test('what leads back to the same look by doing something is kept', () => {
  // Settings opened, switched, saved: the page looks as before.
  const saved = [step('Settings', 's0'), step('Dark', 's1'), step('Save', 's2')];
  expect(names(cleaned(saved, 's0'))).toEqual(['Settings', 'Dark', 'Save']);
  // A form that was sent on the way.
  const form = facts({ name: 'Send' });
  const sent = [
    step('Form', 's0'),
    step('Send', 's1', { facts: { ...form, submits: true } }),
    step('Close', 's2'),
    step('Next', 's0'),
  ];
  expect(names(cleaned(sent, 's3'))).toHaveLength(4);
  // What changes nothing that can be seen may change something elsewhere.
  expect(names(cleaned([step('Like', 's0'), step('Save', 's0')], 's0'))).toEqual(['Like', 'Save']);
  // Where states are not known, nothing is guessed.
  const unknown = [step('Help', '', { before: undefined }), step('Close', '', { before: undefined })];
  expect(cleaned(unknown, undefined)).toHaveLength(2);
});

test('the two presses that a double press begins with are left out', () => {
  const press = step('Flow', 's0');
  const ref = 'ref' in press.action ? (press.action.ref ?? 'e1') : 'e1';
  const double = { ...step('Flow', 's0'), action: { verb: 'doubleClick' as const, ref } };
  const kept = cleaned([step('Open', 's0'), press, press, double, press], 's9');
  expect(kept.map(({ action }) => action.verb)).toEqual(['click', 'doubleClick', 'click']);
});

/** A control that went away when its task was taught still stands in its row. */
import { expect, test } from 'vitest';
import { isStillThere } from '../../../../lib/agent/evidence/still-there';
import { facts } from '../../guard/make';
import { outline, step } from './make';

const reserve = step({
  action: { verb: 'click', ref: 'e2' },
  facts: facts({ role: 'button', name: 'Reserve' }),
  expected: { must: [], some: [{ fact: 'disappeared', role: 'button', name: 'Reserve' }] },
});
const page = (first: string, second: string) =>
  outline(`heading Alien\ntext Friday\n${first}\nheading Stalker\ntext Friday\n${second}`);
const before = page('e1 button Reserve', 'e2 button Reserve');

test('another row was answered in place of the pressed one', () => {
  expect(isStillThere(reserve, before, page('text Reserved', 'e4 button Reserve'), ['Stalker', 'Friday'])).toBe(true);
});

test.each([
  ['the pressed row was answered', page('e3 button Reserve', 'text Reserved')],
  ['its button can be pressed no more', page('e3 button Reserve', 'e4 button Reserve [disabled]')],
])('%s', (_, after) => {
  expect(isStillThere(reserve, before, after, ['Stalker', 'Friday'])).toBe(false);
});

test('a control that stayed when the task was taught', () => {
  const stays = { ...reserve, expected: { must: [], some: [] } };
  expect(isStillThere(stays, before, before, ['Stalker'])).toBe(false);
});

test('a name that was to go from a list by a press in a dialog', () => {
  const takeOff = step({
    action: { verb: 'click', ref: 'e9' },
    facts: facts({ role: 'button', name: 'Take off' }),
    expected: { must: [], some: [{ fact: 'disappeared', role: 'text', name: 'Viktor' }] },
  });
  const asking = outline('text Otto\ntext Viktor\ntext Take Viktor off?\ne9 button Take off');
  expect(isStillThere(takeOff, asking, outline('text Otto\ntext Viktor'), ['Viktor'])).toBe(true);
  expect(isStillThere(takeOff, asking, outline('text Otto'), ['Viktor'])).toBe(false);
  expect(isStillThere(takeOff, outline('e9 button Take off'), outline('text Viktor'), ['Viktor'])).toBe(false);
});

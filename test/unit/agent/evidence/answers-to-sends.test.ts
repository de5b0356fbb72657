/** Evidence after a send: another matter, a value that was taken back, a name that no field has, a button that still waits. */
import { expect, test } from 'vitest';
import { findEarlySend } from '../../../../lib/agent/evidence/early-send';
import { findShortfall } from '../../../../lib/agent/evidence/shortfall';
import { findTakenBack } from '../../../../lib/agent/evidence/taken-back';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { outline as pageOf, runOf, step } from './make';

const appeared = (name: string): EffectFact => ({ fact: 'appeared', role: 'text', name });
const typed = (text: string, name: string) =>
  step({
    action: { verb: 'type', ref: 'e2', text },
    target: `textbox “${name}”`,
    seen: [{ fact: 'value', role: 'textbox', name }],
  });
const pressed = (name: string, seen: EffectFact[], rest: Parameters<typeof step>[0]) =>
  step({ target: `button “${name}”`, seen, ...rest });

const lack = (run: Parameters<typeof findShortfall>[0]) => findShortfall(run, 'Done.')?.code;
const page = 'heading Shifts\nrow\n  text Bob\n  e3 button Confirm';

test.each(['This week is locked by the head office', 'Kept on this device – it goes out with the next connection'])(
  'misses the confirmation where the site says: %s',
  (text) => {
    const press = pressed('Confirm', [appeared(text)], { sent: true });
    expect(lack(runOf('confirm the shift of Bob', page, [press]))).toBe('unseen-change');
  },
);

test.each(['The shift of Bob is fixed', 'Saved'])('takes “%s” as an answer to the request', (text) => {
  const press = pressed('Confirm', [appeared(text)], { sent: true });
  expect(lack(runOf('confirm the shift of Bob', page, [press]))).toBeUndefined();
});

test('takes any words for an answer to a form that has the values of the request', () => {
  const form = 'e2 textbox Mail=cy@example.com\ne3 button Sign up';
  const sent = pressed('Sign up', [appeared('See you in class!')], { sent: true });
  const run = runOf('sign up cy@example.com for the course', form, [typed('cy@example.com', 'Mail'), sent]);
  expect(lack(run)).toBeUndefined();
});

test('names a German name that no field has, and none that stands on the page', () => {
  const form = 'heading Praxis\ne1 textbox Patientin=\ne2 textbox Tag=Montag\ne3 button Besuch reservieren';
  const run = runOf('reserviere einen Besuch für Nele am Montag', form, [typed('Montag', 'Tag')]);
  expect(findEarlySend(run, { verb: 'click', ref: 'e3' })?.unused).toEqual(['Nele']);
  const other = runOf('reserviere einen Besuch am Montag', form, [typed('Montag', 'Tag')]);
  expect(findEarlySend(other, { verb: 'click', ref: 'e3' })).toBeUndefined();
});

test('finds the field that has its old value again after a send', () => {
  const write = { ...typed('14', 'Price'), replaced: '9' };
  const ref = 'ref' in write.action ? write.action.ref : '';
  const before = pageOf(`${ref} textbox Price=14\ne9 button Save`);
  expect(findTakenBack([write], before, pageOf(`${ref} textbox Price=9\ne9 button Save`))).toBe('Price: 9');
  expect(findTakenBack([write], before, pageOf(`${ref} textbox Price=14\ne9 button Save`))).toBeUndefined();
  expect(findTakenBack([write], before, pageOf(`${ref} textbox Price=\ne9 button Save`))).toBeUndefined();
});

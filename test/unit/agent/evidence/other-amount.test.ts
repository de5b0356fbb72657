/** Amounts on the page that are others than the request's are signs that the site took less or more. */
import { expect, test } from 'vitest';
import { findOtherAmount } from '../../../../lib/agent/evidence/other-amount';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { runOf, step } from './make';

const ticked = (ref: string) => step({ action: { verb: 'check', ref, checked: true }, target: 'checkbox “Choose”' });
const typed = (text: string) => step({ action: { verb: 'type', ref: 'e2', text }, target: 'spinbutton “Seats”' });
const text = (name: string, role = 'text'): EffectFact => ({ fact: 'appeared', role, name });
const pressed = (...seen: EffectFact[]) => step({ target: 'button “Go on”', seen });
const amount = (request: string, ...steps: ReturnType<typeof step>[]) =>
  findOtherAmount(runOf(request, 'text Page', steps), steps);

test.each(['1 of 2 approved', 'Approved: 1 out of 2', '1/2 erledigt', '1 von 2 freigegeben'])(
  '“%s” is a part of two',
  (said) => {
    expect(amount('approve the invoices A and B', ticked('e1'), ticked('e2'), pressed(text(said)))).toBe(said);
  },
);

test.each(['2 of 2 approved', 'Page 1 of 2', 'Step 1 of 2', '1 of 5 left', '12/2026', '1 of 2.5 kg', 'Approved'])(
  '“%s” is no part of two',
  (said) => {
    expect(amount('approve the invoices A and B', ticked('e1'), ticked('e2'), pressed(text(said)))).toBeUndefined();
  },
);

test('one finished task of several is no part of one', () => {
  expect(amount('complete Milk', ticked('e1'), pressed(text('1 of 3 completed', 'status')))).toBeUndefined();
});

test('a line that counts another number than the one that was written is an other amount', () => {
  const request = 'put 5 seats for Opera into the basket';
  expect(amount(request, typed('5'), pressed(text('Opera', 'cell'), text('2 × 12', 'cell')))).toBe('2 × 12');
  expect(amount(request, typed('5'), pressed(text('Qty: 2')))).toBe('Qty: 2');
  const boat = step({ action: { verb: 'type', ref: 'e3', text: 'Swan' }, target: 'textbox “Boat”' });
  const fuel = 'book 70 litres for Swan';
  expect(amount(fuel, boat, typed('70'), pressed(text('Swan: 40 l', 'listitem')))).toBe('Swan: 40 l');
  expect(amount(fuel, boat, typed('70'), pressed(text('Swan: 70 l on 3 May', 'listitem')))).toBeUndefined();
  expect(amount(fuel, boat, typed('70'), pressed(text('Thank you. 12 boats are waiting')))).toBeUndefined();
});

test.each<[string, EffectFact[]]>([
  ['the number stands there', [text('5 × 12', 'cell'), text('Total 60')]],
  ['nothing is counted', [text('Order 1047 placed')]],
  ['two lines count different numbers', [text('1 × Mug'), text('2 × Vase')]],
  ['it was added to what was there', [{ fact: 'disappeared', role: 'cell', name: '2 × 12' }, text('7 × 12', 'cell')]],
])('no other amount where %s', (_, seen) => {
  expect(amount('put 5 seats for Opera into the basket', typed('5'), pressed(...seen))).toBeUndefined();
});

const wrote = (value: string, name: string) =>
  step({ action: { verb: 'type', ref: `e${name.length}`, text: value }, target: `textbox “${name}”` });

test('another time in the line of the same person is told', () => {
  const steps = [wrote('Cy', 'Name'), wrote('10:00', 'Hour')];
  expect(amount('book Cy at 10:00', ...steps, pressed(text('Cy at 10:30', 'listitem')))).toBe('Cy at 10:30');
  expect(amount('book Cy at 10:00', ...steps, pressed(text('Cy at 10:00–10:30', 'listitem')))).toBeUndefined();
  expect(amount('book Cy at 10:00', ...steps, pressed(text('Bob at 10:30', 'listitem')))).toBeUndefined();
});

test('a name with a number behind it is told where the name itself has not come', () => {
  const renamed = (...seen: EffectFact[]) =>
    amount('rename map to "list"', wrote('list', 'New name'), pressed(...seen));
  expect(renamed(text('list (2)'))).toBe('list (2)');
  expect(renamed(text('list'), text('list (2)'))).toBeUndefined();
  expect(renamed(text('list 2026'))).toBeUndefined();
});

test('one of two that were entered one after another', () => {
  const steps = [wrote('Nils', 'Helper'), wrote('Pia', 'Helper')];
  expect(amount('keep a shift with Nils and Pia', ...steps, pressed(text('Shift with 1 of 2')))).toBe(
    'Shift with 1 of 2',
  );
});

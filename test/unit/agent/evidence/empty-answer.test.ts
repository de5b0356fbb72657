/** A form that was emptied and brought nothing, or words that confirm nothing, is no evidence of a result. */
import { expect, test } from 'vitest';
import { findEmptyAnswer } from '../../../../lib/agent/evidence/empty-answer';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { runOf, step } from './make';

const typed = step({
  action: { verb: 'type', ref: 'e2', text: 'WINTER25' },
  target: 'textbox “Voucher”',
  seen: [{ fact: 'value', role: 'textbox', name: 'Voucher' }],
});
const text = (name: string): EffectFact => ({ fact: 'appeared', role: 'text', name });
const EMPTY = 'e2 textbox Voucher=';
const FILLED = 'e2 textbox Voucher=WINTER25';

function answer(page: string, seen: EffectFact[], { sent = false, request = 'redeem the voucher WINTER25' } = {}) {
  const pressed = step({ target: 'button “Redeem”', seen, ...(sent ? { sent: true } : {}) });
  return findEmptyAnswer(runOf(request, page, [typed, pressed]))?.said;
}

test('a form that was emptied and brought nothing has no answer, sent or not', () => {
  expect(answer(EMPTY, [{ fact: 'value', role: 'textbox', name: 'Voucher' }])).toBe('');
  expect(answer(EMPTY, [{ fact: 'value', role: 'textbox', name: 'Voucher' }], { sent: true })).toBe('');
});

test('a form that keeps its text may have stored it', () => {
  expect(answer(FILLED, [], { sent: true })).toBeUndefined();
});

test.each(['WINTER25 was valid until 1 March', 'The code WINTER25 is for members'])(
  '“%s” names the value and confirms nothing',
  (said) => {
    expect(answer(EMPTY, [text(said)], { sent: true })).toBe(said);
  },
);

test('a sentence over a form that still holds its text and has sent nothing confirms nothing', () => {
  expect(answer(FILLED, [text('Amounts look like 1234,50')])).toBe('Amounts look like 1234,50');
});

test.each<[string, EffectFact[]]>([
  ['a confirmation', [text('WINTER25 was added for you')]],
  ['the verb of the request in another form', [text('WINTER25 redeemed by you today')]],
  ['an item with the value', [text('WINTER25 · 10 €')]],
  [
    'a changed number beside it',
    [text('WINTER25 takes some of it'), { fact: 'appeared', role: 'cell', name: '70.00' }],
  ],
  ['another page', [text('WINTER25 is for you all'), { fact: 'path', path: '/done' }]],
])('%s is an answer', (_, seen) => {
  expect(answer(EMPTY, seen, { sent: true })).toBeUndefined();
});

test('a view is answered by whatever it shows', () => {
  expect(answer(EMPTY, [text('WINTER25 is for members')], { request: 'show the voucher WINTER25' })).toBeUndefined();
});

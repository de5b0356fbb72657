/** A yes, or a beginning, is judged by what stands beside it: an act or a price there makes it an act that sends nothing unasked. */
import { expect, test } from 'vitest';
import { controlKey } from '../../../lib/guard/allowed-control';
import { judge } from '../../../lib/guard/judge';
import type { Action } from '../../../lib/page/words/action';
import { facts, grant, labels } from './make';

const click: Action = { verb: 'click', ref: 'e1' };
const judged = (name: string, beside: string, lang = 'en') =>
  judge(click, facts({ name, beside, lang }), grant, labels());

test.each([
  ['Confirm changes', 'You will be charged €40 today.', 'en'],
  ['Continue', 'Total 1.299,00 €', 'en'],
  ['Start now', 'Then $9 each month', 'en'],
  ['OK', 'All rows are deleted with it.', 'en'],
  ['Weiter', 'Gesamtbetrag 49,90 EUR', 'de'],
  ['次へ', '合計 ¥4,800', 'ja'],
  ['Далее', 'К оплате 900 ₽', 'ru'],
])('“%s” beside “%s” is pressed as an act that sends nothing', (name, beside, lang) => {
  expect(judged(name, beside, lang)).toMatchObject({ answer: 'allow', isQuiet: true });
});

test.each([
  ['Confirm changes', 'Fields marked with a star are needed.'],
  ['Next', 'Page 3 of 12'],
  ['Show more', 'From €12'],
  ['Save', 'Price: $40'],
])('“%s” beside “%s” is pressed as before', (name, beside) => {
  expect(judged(name, beside)).toEqual({ answer: 'allow', code: 'inside-grant', class: 'R2' });
});

test.each(['Confirm time', 'Confirm table', 'Confirm address', 'Confirm price'])(
  '“%s” may bind to something and sends nothing unasked',
  (name) => {
    expect(judged(name, '').isQuiet).toBe(true);
  },
);

test.each(['Confirm plan', 'Apply plan', 'Complete order', 'Accept ownership'])('“%s” is asked about', (name) => {
  expect(judged(name, '').answer).toBe('ask');
});

test('a yes that the user showed in this place is pressed as shown', () => {
  const yes = facts({ name: 'Continue', beside: 'Total €12' });
  const allowedControls = [controlKey(yes, 'click', 'shown')];
  expect(judge(click, yes, grant, labels({ allowedControls })).isQuiet).toBeUndefined();
});

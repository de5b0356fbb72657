/** Disguised letters: an act is an act however its letters are written; ordinary words of any script stay what they are. */
import { expect, test } from 'vitest';
import { namesAct } from '../../../lib/guard/acts';
import { unmask } from '../../../lib/guard/unmask';

test.each([
  ['en', 'D e l e t e'],
  ['en', 'd.e.l.e.t.e all'],
  ['en', 'Ｄｅｌｅｔｅ'],
  ['en', 'Dеlеtе'],
  ['en', 'рау now'],
  ['en', 'Sеnd mоnеу'],
  ['de', 'L ö s c h e n'],
  ['en', 'De\u200blete'],
  ['en', 'Pub\u00adlish'],
  ['en', '𝐃𝐞𝐥𝐞𝐭𝐞'],
])('in a page in %s, “%s” names an act', (lang, text) => {
  expect(namesAct(text, lang)).toBe(true);
});

test.each([
  ['ru', 'Показать всё'],
  ['el', 'Επόμενη σελίδα'],
  ['uk', 'Переглянути'],
  ['en', 'A B C'],
  ['en', 'x y z a'],
  ['ko', '다음 페이지'],
  ['ja', '次のページ'],
  ['en', 'Next page'],
])('in a page in %s, “%s” names none', (lang, text) => {
  expect(namesAct(text, lang)).toBe(false);
});

test('has no other reading of plain words', () => {
  for (const text of ['Next page', 'Seite öffnen', 'Показать', 'Σελίδα']) expect(unmask(text)).toEqual([]);
});

/** isUnreadName: whether a name is in another language than the page says, or in any where it says none, and no table knows a word of it. */
import { hasHarmlessWords } from './control-words';
import { languageOf } from './stem-pattern';

/** Scripts other than Latin, and the languages of the tables that are written in them. */
const SCRIPTS: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/\p{Script=Arabic}/u, ['ar', 'fa']],
  [/\p{Script=Devanagari}/u, ['hi']],
  [/\p{Script=Thai}/u, ['th']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Han}/u, ['zh', 'ja', 'ko']],
];

/** Scripts of several languages, in which the tables look for stems anywhere in a word. */
const SHARED = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hebrew}]/u;

/** @param lang that the page declares */
export function isUnreadName(name: string, lang: string | undefined): boolean {
  const own = languageOf(lang);
  const isOther = SCRIPTS.some(([script, languages]) => script.test(name) && !languages.includes(own));
  const isOpen = own === '' && /\p{L}/u.test(name);
  return (isOther || isOpen) && (SHARED.test(name) || !hasHarmlessWords(name, undefined));
}

/** codeWords and lessonWords: the sentences of codes, their targets in the user's language. */
import { inUserLanguage } from './role-words';
import { messagesLocale, t } from './text';

/** Codes whose values are the words of a model, of the site or of the user: they stay as they are. */
const SPOKEN: ReadonlySet<string> = new Set([
  'answered',
  'answered-from-page',
  'done-by-model',
  'forgotten',
  'gave-up',
  'internal',
  'remembered',
  'several-to-forget',
  'site-refused',
]);

/** Whether the code tells words of the site, the model or the user: without them its sentence says nothing. */
export function isSpoken(code: string): boolean {
  return SPOKEN.has(code);
}

/** The sentence of an outcome or of a reason. */
export function codeWords(code: string, params: readonly string[]): string {
  if (isSpoken(code)) return t(`code_${code}`, ...params);
  return capitalised(t(`code_${code}`, ...params.map(inUserLanguage)));
}

/** The sentence of a lesson. */
export function lessonWords(code: string, params: readonly string[]): string {
  return capitalised(t(`learned_${code}`, ...params.map(inUserLanguage)));
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase(messagesLocale()) + sentence.slice(1);
}

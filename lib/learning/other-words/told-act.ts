/** tellsOnly and asks: whether a request tells of an act, or asks for it. */
import { ASKS_NOTHING, AUXILIARIES, DUTY, FIRST_PERSON, HAS, OBLIGING, PERFECT, SPEAKER } from './aligned-grammar';
import type { RequestText } from './request-text';

/** “X has been excused”, “we booked the court”, “the leave is approved”: an act that is told, with no word that asks for it. */
export function tellsOnly({ tokens }: RequestText): boolean {
  const has = (words: ReadonlySet<string>) => tokens.some(({ word, isQuoted }) => !isQuoted && words.has(word));
  const isPerfect = tokens.some(({ word }, i) => HAS.has(word) && tokens[i + 1]?.word !== 'to');
  // “I must close 52” and “should I close 52” ask for nothing yet.
  const [first = '', second = ''] = tokens.map(({ word }) => word);
  const isOwnDuty = SPEAKER.has(first) && DUTY.has(second);
  const isAsked = has(OBLIGING) && !isOwnDuty && !FIRST_PERSON.has(second);
  return has(PERFECT) || isPerfect || ((has(AUXILIARIES) || has(FIRST_PERSON)) && !isAsked);
}

/** Whether a word asks for the act that a participle names. */
export function asks({ tokens }: RequestText): boolean {
  return tokens.some(({ word, isQuoted }) => !isQuoted && OBLIGING.has(word) && !ASKS_NOTHING.has(word));
}

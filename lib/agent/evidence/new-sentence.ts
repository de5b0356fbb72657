/** newSentence: the sentence that came with an act which failed: the site's own reason, whatever words it is made of. */
import { loneTextIn, sentencesIn } from '../../learning/said-sentences';
import type { EffectFact } from '../../page/words/effect';
import { readMessage } from './read-message';
import { PROGRESS } from './refusal-words';

/** @returns undefined if none came, or so many that they are content; a page at work and a confirmation give no reason */
export function newSentence(facts: readonly EffectFact[]): string | undefined {
  const lone = loneTextIn(facts);
  return [...sentencesIn(facts), ...(lone === undefined ? [] : [lone])].find(
    (text) => !PROGRESS.test(text) && readMessage(text) !== 'confirms',
  );
}

/** Signs of a refusal that give no reason. */
const BARE_SIGN = /^HTTP \d+$|(?<=: )invalid$/u;

/** A refusal that was seen by a status or a mark alone, with the sentence that came with it. */
export function inSiteWords(refusal: string, facts: readonly EffectFact[]): string {
  const sentence = BARE_SIGN.test(refusal) ? newSentence(facts) : undefined;
  return sentence === undefined ? refusal : refusal.replace(BARE_SIGN, () => sentence);
}

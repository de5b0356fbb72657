/** notNeeded: the commands that a thing amounts to which is needed no more: “I no longer need draft 8” deletes or cancels it. */
import { say, type Words } from './rephrase-words';

const ENGLISH = [
  /^(?:i|we) (?:no longer (?:need|want)|(?:don't|do not) (?:need|want)) (.+?)(?: any ?more| any longer)?$/iu,
  /^(.+?) (?:is|are) no longer (?:needed|wanted|required)$/iu,
  /^(.+?) (?:is|are) not (?:needed|required) any ?(?:more|longer)$/iu,
];
const GERMAN = [
  /^(?:ich|wir) (?:brauche|brauchen|benötige|benötigen) (.+?) (?:doch )?nicht mehr$/iu,
  /^(.+?) (?:wird|werden) (?:doch )?nicht mehr (?:gebraucht|benötigt)$/iu,
  /^(.+?) (?:hat|haben) sich erledigt$/iu,
];
const ANY_MORE = /no longer|any ?more|any longer/iu;
/** Acts that take a thing away that is in the way; where a site has two of them, both are found and the user decides. */
const ENGLISH_ENDS = ['delete', 'cancel', 'archive', 'unsubscribe'];
const GERMAN_ENDS = ['lösche', 'storniere', 'archiviere', 'kündige'];

/** @param words of a request without politeness that is no question */
export function notNeeded(words: Words): string[] {
  const text = say(words).replaceAll('’', "'");
  const thing = ANY_MORE.test(text) ? first(ENGLISH, text) : undefined;
  if (thing !== undefined) return ENGLISH_ENDS.map((verb) => say(verb, thing));
  const german = first(GERMAN, text);
  return german === undefined ? [] : GERMAN_ENDS.map((verb) => say(verb, german));
}

function first(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((thing) => thing !== undefined);
}

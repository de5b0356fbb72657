/** findUnusedPhrases lists the things of a request that no step used and the page does not show: “a broken window”. Word tables only. */
import { stripPoliteness } from '../../learning/request-words';
import { writtenText } from '../../page/words/action-parts';
import type { Run, RunStep } from '../../records/run';
import { nodeWords } from './outline-groups';
import { contentWords, holds } from './request-kind';
import { partsOf } from './request-parts';
import { containsWords, isDateWord, namedValues, wordsOf } from './request-values';
import { effectiveSteps, tookPlace } from './step-effects';
import { usedTexts } from './value-use';

/** Words for the site and its parts, which no field is to hold. */
const PARTS_OF_A_SITE: ReadonlySet<string> = new Set(
  `account app application button entry field form item list page screen site system tab table website
  anwendung eintrag feld formular konto knopf liste seite system
  bouton champ compte formulaire liste page
  botón campo cuenta formulario lista página`.split(/\s+/u),
);
/** A longer run of words is a clause, whose words may be said in others. */
const MAX_PHRASE_WORDS = 4;

type PhraseRun = Pick<Run, 'request' | 'steps' | 'snapshot'>;

/** Phrases of content words that follow an article, a possessive or a preposition. */
export function findUnusedPhrases(run: PhraseRun): string[] {
  const known = knownWords(run);
  const isKnown = (word: string) =>
    /^\d/u.test(word) || isDateWord(word) || PARTS_OF_A_SITE.has(word) || holds(known, word);
  return partsOf(stripPoliteness(run.request))
    .filter(({ kind }) => kind === 'order')
    .flatMap(({ text }) => phrasesIn(text, isKnown));
}

/** The phrase that a form was sent without. @returns undefined if there is none, or it was written after all */
export function findLackingPhrase(steps: readonly RunStep[]): string | undefined {
  const isWritten = (phrase: string) =>
    steps.some(({ action }) => containsWords(wordsOf(writtenText(action)), wordsOf(phrase)));
  return steps.find(({ lacks }) => lacks !== undefined && !isWritten(lacks))?.lacks;
}

function phrasesIn(text: string, isKnown: (word: string) => boolean): string[] {
  // The first word is the verb of the order.
  const [, ...words] = wordsOf(text);
  const isContent = (word: string) => contentWords([word]).length > 0;
  return words.flatMap((word, i) => {
    if (isContent(word)) return [];
    const after = words.slice(i + 1);
    const end = after.findIndex((next) => !isContent(next) || isKnown(next));
    const phrase = end < 0 ? after : after.slice(0, end);
    return phrase.length > 0 && phrase.length <= MAX_PHRASE_WORDS ? [phrase.join(' ')] : [];
  });
}

/** Words of the acts and of the page, and of the values that are looked for by themselves. */
function knownWords(run: PhraseRun): string[] {
  return [
    ...effectiveSteps(run)
      .filter(tookPlace)
      .flatMap((step) => usedTexts(step).flatMap(wordsOf)),
    ...wordsOf(run.snapshot?.title ?? ''),
    ...(run.snapshot?.nodes ?? []).flatMap(nodeWords),
    ...namedValues(run.request).flatMap(({ text }) => wordsOf(text)),
  ];
}

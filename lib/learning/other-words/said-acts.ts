/** actsAt: where a request says a task's act in any form: as a command, a participle or a noun. */
import { foldLetters } from './fold-letters';
import { isNounOfAct } from './nouns-of-acts';
import { basesOfGerund, basesOfParticiple, infinitivesOf } from './participles';
import { NOUNS_OF_ACTS } from './rephrase-grammar';
import type { RequestShape } from './request-shape';
import { formsHeaded, type VerbForm } from './verb-forms';

export interface SaidAct {
  /** The tokens that say it. */
  at: ReadonlySet<number>;
  /** As a past or participle, which tells of the act unless a word asks for it. */
  isPast: boolean;
  /** As a noun: “Impfung für Minka”. */
  isNoun?: true;
}

/** @param words folded; quoted ones empty */
export function actsAt(words: readonly string[], at: number, { forms }: RequestShape): SaidAct[] {
  const word = words[at] ?? '';
  if (word === '') return [];
  const said = [word, ...basesOfGerund(word)].map((head) => ({ head, isPast: false }));
  const past = [...basesOfParticiple(word), ...infinitivesOf(word)].map((head) => ({ head, isPast: head !== word }));
  const acts = [...said, ...past].flatMap(({ head, isPast }) =>
    formsHeaded(forms, head).flatMap((form) => spread(words, at, form).map((places) => ({ at: places, isPast }))),
  );
  const isNoun = acts.length === 0 && forms.some((form) => isNounOfAct(word, form));
  return isNoun ? [{ at: new Set([at]), isPast: false, isNoun: true }] : acts;
}

/** The places of a form whose first word stands there, and whose other words follow somewhere. */
function spread(words: readonly string[], at: number, { tail, hasArticle }: VerbForm): ReadonlySet<number>[] {
  if (hasArticle) return words[at + 1] === tail[0] ? [new Set([at])] : [];
  const places = new Set([at]);
  for (const word of tail) {
    const next = words.findIndex((one, i) => one === word && i > at && !places.has(i));
    if (next < 0) return [];
    places.add(next);
  }
  return [places];
}

/** Whether the verb of a command that a request amounts to is a word of the request, in any form: “share” of “… shared with her”. */
export function saysItsVerb(request: string, command: string): boolean {
  const wordsOf = (text: string) => foldLetters(text).match(/\p{L}+/gu) ?? [];
  const [verb = ''] = wordsOf(command);
  return wordsOf(request).some((word) =>
    [word, NOUNS_OF_ACTS[word], ...basesOfParticiple(word), ...basesOfGerund(word), ...infinitivesOf(word)].includes(
      verb,
    ),
  );
}

/** isOfAnotherThing: whether a request that a model took for a known task speaks of another thing, or of another state of it. */
import type { ProcedureBody } from '../../records/note';
import { NUMBER_LABELS } from '../request-words';
import { foldLetters } from './fold-letters';
import { ALIGNED_GRAMMAR } from './aligned-grammar';
import { FILLER, NAME_LABELS, PREPOSITIONS } from './function-words';
import { isNounOfAct } from './nouns-of-acts';
import { basesOfGerund, basesOfParticiple, infinitivesOf } from './participles';
import { readShape } from './request-shape';
import { ARTICLES, COMPOUND_LINKS, RequestText } from './request-text';
import { actsAt } from './said-acts';
import { asks } from './told-act';
import { isKnownVerb } from './verb-forms';

const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };

/**
 * An order in the task's own verb is sure of its act: every other word that may name a thing is another thing, or restricts
 * the task's (“the Christmas list”, “as partly paid”). A statement of a need or an event (“we are out of milk”) has words of its
 * own for act and thing: only a word in the place of the task's thing, right before its value, names another one.
 * @param rest the request with gaps in place of the values
 */
export function isOfAnotherThing(rest: string, body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  const shape = readShape(body);
  if (!shape) return false;
  const text = new RequestText(rest, shape, NOTHING_KNOWN);
  const named = shape.content.map(({ word }, i) =>
    text.tokens.flatMap((_one, at) => (text.contentTokens(word, i, at) || isCompoundWith(word, text, at) ? [at] : [])),
  );
  const missing = shape.content.flatMap((_one, i) => (named[i]?.length === 0 ? [i] : []));
  const used = new Set(named.flat());
  const isSure = isOrder(text);
  if ((isSure || missing.length > 0) && text.tokens.some((_one, at) => !used.has(at) && isNamedState(text, at)))
    return true;
  const lacksState = missing.some((i) => isSmallWord(shape.content[i]?.word ?? '', body));
  const others = text.tokens.flatMap((_one, at) =>
    used.has(at) ||
    ALIGNED_GRAMMAR.has(text.tokens[at]?.word ?? '') ||
    ROMANCE_ARTICLES.has(text.tokens[at]?.word ?? '') ||
    !isThing(text, at, lacksState && !text.isEnglish)
      ? []
      : [at],
  );
  if (isSure) return others.length > 0;
  return missing.length > 0 && others.some((at) => isLabelPlace(text, at));
}

/** “Case ‹0› is solved”, “the quote ‹0›”, “für Fall ‹0›”: a noun right before the value, at the beginning or behind a small word. */
function isLabelPlace(text: RequestText, at: number): boolean {
  const before = text.tokens[at - 1]?.word ?? '';
  if (text.tokens[at + 1]?.followsColon || NUMBER_LABELS.has(text.tokens[at]?.folded ?? '')) return false;
  if (!text.isEnglish && /^\p{Ll}/u.test(text.textOf(at, at + 1))) return false;
  const isBehindSmall = FILLER.has(before) || (PREPOSITIONS[before] !== undefined && before !== 'to');
  return isGap(text, at + 1) && (at === 0 || isBehindSmall);
}

/** “Add ‹› to the list”: the task's act as a command, at the beginning or as the infinitive at the end. */
function isOrder(text: RequestText): boolean {
  const words = text.tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  const acts = words.flatMap((_word, at) =>
    actsAt(words, at, text.shape).filter(({ isPast }) => !isPast || asks(text)),
  );
  return acts.some(({ at }) => at.has(0) || (!text.isEnglish && at.has(words.length - 1)));
}

const ROMANCE_ARTICLES: ReadonlySet<string> = new Set('le la les el los las il lo gli al del au du'.split(' '));
const AS: ReadonlySet<string> = new Set(['as', 'als']);

/** “as repaired” where the task says “as broken”. */
function isNamedState(text: RequestText, at: number): boolean {
  const { word = '', folded = '', isQuoted = false } = text.tokens[at] ?? {};
  if (text.shape.parameters.some(({ unit }) => unit.includes(folded))) return false;
  return AS.has(text.tokens[at - 1]?.word ?? '') && !isQuoted && !isGap(text, at) && !FILLER.has(word);
}

/** “krank” in “melde das Kind krank”: German writes things with a capital. */
function isSmallWord(folded: string, { request }: Pick<ProcedureBody, 'request'>): boolean {
  const words = request.flatMap((part) => ('text' in part ? part.text.split(/[^\p{L}\p{N}]+/u) : []));
  return words.some((word) => /^\p{Ll}/u.test(word) && foldLetters(word) === folded);
}

/** “Kellerpumpe” for “Pumpe im Keller”, “krankmelden” for “melde … krank”. */
export function isCompoundWith(word: string, { tokens, shape }: RequestText, at: number): boolean {
  const said = tokens[at]?.folded ?? '';
  const verb = said.startsWith(word) ? said.slice(word.length) : '';
  if (verb !== '' && shape.forms.some((form) => form.head === verb || isNounOfAct(verb, form))) return true;
  return shape.content.some((other) =>
    COMPOUND_LINKS.some((link) => said === `${other.word}${link}${word}` || said === `${word}${link}${other.word}`),
  );
}

export const isGap = ({ tokens }: RequestText, at: number) => tokens[at]?.word.includes('‹') === true;

/** Whether the word may name a thing, or a state where one is meant: no small word, no verb, and not where a predicate stands. */
function isThing(text: RequestText, at: number, orState: boolean): boolean {
  const { tokens, shape } = text;
  const { word = '', folded = '', isQuoted = false } = tokens[at] ?? {};
  if (isQuoted || !/\p{L}/u.test(word) || isGap(text, at)) return false;
  const isSmall = FILLER.has(word) || PREPOSITIONS[word] !== undefined || NAME_LABELS.has(word);
  if (shape.parameters.some(({ unit }) => unit.includes(folded)) || CONTRACTION.test(word)) return false;
  if (isSmall || isOfVerb(folded) || shape.forms.some((form) => isNounOfAct(folded, form))) return false;
  return !text.isLabelWord(folded) && (orState || !isPredicate(text, at));
}

const CONTRACTION = /^(?:i|we|you|he|she|it|they)['’](?:ll|d|m|re|s|ve)$/u;
const SUBJECTS_AND_COPULAS: ReadonlySet<string> = new Set(
  'i we you he she they it is are ich wir er sie es ist sind bleibt bleiben'.split(' '),
);

/** “Okafor sleeps in bed 3”, “the lift is dead”: a word behind a subject that is no number, or behind “is”, and before no noun; a small German word. */
function isPredicate(text: RequestText, at: number): boolean {
  const [before, next] = [text.tokens[at - 1]?.word ?? '', text.tokens[at + 1]?.folded ?? ''];
  if (!text.isEnglish && /^\p{Ll}/u.test(text.textOf(at, at + 1)) && /(?:^|\s)\p{Lu}/u.test(text.core)) return true;
  // “I want to sell the bike”.
  if (before === 'to' && ARTICLES.has(text.tokens[at + 1]?.word ?? '')) return true;
  const isBehind = (before.includes('‹') && !before.includes('0')) || SUBJECTS_AND_COPULAS.has(before);
  return isBehind && !isGap(text, at + 1) && !text.shape.content.some(({ word }) => word === next);
}

function isOfVerb(word: string): boolean {
  const bases = [...basesOfParticiple(word), ...basesOfGerund(word), ...infinitivesOf(word)];
  return isKnownVerb(word) || isKnownVerb(foldLetters(word)) || bases.some(isKnownVerb);
}

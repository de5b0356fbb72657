/** asksForAnother: whether a request that a model took for a known task says more than the task, or speaks of another thing. */
import type { ProcedureBody } from '../../records/note';
import { templateText } from '../../records/template';
import { foldLetters } from './fold-letters';
import { FILLER, NAME_LABELS, NEW_WORDS, PREPOSITIONS, SEPARABLE_PREFIXES } from './function-words';
import { basesOfGerund, basesOfParticiple, infinitivesOf } from './participles';
import { bareCommand } from './rephrase';
import { ALIGNED_GRAMMAR } from './aligned-grammar';
import { actsAt } from './said-acts';
import { asks } from './told-act';
import { readShape, type RequestShape, shapeOf } from './request-shape';
import { ARTICLES, COMPOUND_LINKS, RequestText } from './request-text';
import { mayBeginTime, namesDayOrTime } from './time-words';
import { isKnownVerb } from './verb-forms';
import { isNounOfAct } from './nouns-of-acts';
import { QUANTIFIERS_AND_PRONOUNS } from '../request-words';

const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };
const JOINTS: ReadonlySet<string> = new Set('and und then dann also auch'.split(' '));
/** Longest day or time, in words. */
const MAX_TIME_WORDS = 3;
/** A stretch of time: “for an hour”, “in einer Stunde”. */
const STRETCH =
  /(?:^|\s)(?:for|in|für)\s+(?:an?|einer?|einem|\p{N}+)\s+(?:minutes?|hours?|days?|weeks?|months?|years?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?)(?=\s|$)/iu;
const PERIOD = /(?:^|\s)(?:zum|am)\s+(?:monats|jahres|wochen|quartals)ende(?=\s|$)/iu;

/** @param values as the model read them, word for word from the request */
export function asksForAnother(
  request: string,
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
  values: readonly string[],
  nowMs: number,
): boolean {
  const rest = withoutValues(bareCommand(request), values);
  const own = new Set(
    templateText(body.request)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  if (rest.split(/\s+/u).some((word) => JOINTS.has(word.toLowerCase()) && !own.has(word.toLowerCase()))) return true;
  // A day that the task itself names is no other one.
  const withoutOwn = rest.replace(/[\p{L}\p{N}]+/gu, (word) => (own.has(word.toLowerCase()) ? '·' : word));
  return namesTime(withoutOwn, nowMs) || isOfAnotherThing(rest, body) || isForAnyoneElse(rest, body);
}

/** “Order 3 packs for my mother” where the task knows no place for whom. */
function isForAnyoneElse(rest: string, body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  const shape = shapeOf(body);
  if (!shape) return false;
  const isFor = (relations: readonly string[] = []) => relations.includes('for');
  const anchors = shape.parameters.map(({ anchor }) => (anchor.type === 'preposition' ? anchor.relations : []));
  if ([...anchors, ...shape.content.map(({ relations }) => relations)].some(isFor)) return false;
  const text = new RequestText(rest, shape, NOTHING_KNOWN);
  return text.tokens.some(({ word }, at) => {
    if (!isFor(text.prepositionAt(at)?.relations) || word === '') return false;
    const behind = text.tokens.findIndex((token, i) => i > at && !FILLER.has(token.word));
    const thing = text.tokens[behind];
    if (!thing || isGap(text, behind) || QUANTIFIERS_AND_PRONOUNS.has(thing.word)) return false;
    return !shape.content.some((content, i) => text.contentTokens(content.word, i, behind) !== undefined);
  });
}

/**
 * Whether the request begins with the command of another act (“wash lorry 12”), tells of the act in the past (“sent the draft”),
 * ends with the prefix of another German verb, speaks of a new thing, or lacks the state that the task names (“absent”).
 * @param values as the model read them
 */
export function asksForOtherAct(
  request: string,
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
  values: readonly string[],
): boolean {
  const shape = readShape(body);
  if (!shape) return false;
  const text = new RequestText(withoutValues(bareCommand(request), values), shape, NOTHING_KNOWN);
  const words = text.tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  const own = new Set(
    words.flatMap((_word, at) =>
      actsAt(words, at, shape).flatMap((act) => (act.isPast && !asks(text) ? [] : [...act.at])),
    ),
  );
  const makesNew = shape.families.some((family) => family === 'create' || family === 'add');
  const isOfNew =
    !makesNew && own.size > 0 && text.tokens.some(({ word, isQuoted }) => !isQuoted && NEW_WORDS.has(word));
  const last = words.length - 1;
  // “Melde … ab” where the task has “melde … an”.
  const isOwnHead = words.some((word) => shape.forms.some(({ head, tail }) => head === word && tail.length > 0));
  // “Buche … ab” where the task has “buche”.
  const isOwnCommand = !text.isEnglish && own.has(0) && !own.has(last);
  const hasOtherPrefix = SEPARABLE_PREFIXES.has(words[last] ?? '') && ((isOwnHead && own.size === 0) || isOwnCommand);
  const states = shape.parameters.flatMap(({ unit, shape: kind }) => (kind === 'number' ? [] : unit));
  const lacksState = own.size > 0 && states.some((word) => !words.includes(word));
  return isOfNew || hasOtherPrefix || lacksState || (own.size === 0 && beginsWithCommand(text));
}

/** Verbs that say nothing of the act by themselves, and what opens a wish. */
const OPENS_ANY: ReadonlySet<string> = new Set(
  `put give take get make let set have hand bring move keep add i we you it someone somebody ich wir es setz setze gib mach mache nimm stell
  stelle bring bringe lass schreib trag trage ordne`.split(/\s+/u),
);

/** A word that is neither the task's nor grammar, before an article, a value or a thing of the task. */
function beginsWithCommand(text: RequestText): boolean {
  const [first, second] = text.tokens;
  if (!first || !second || first.isQuoted || isGap(text, 0) || first.isClosed) return false;
  const isContent = (at: number) =>
    text.shape.content.some(
      ({ word }, i) => text.contentTokens(word, i, at) !== undefined || isCompoundWith(word, text, at),
    );
  const isSmall =
    ALIGNED_GRAMMAR.has(first.word) ||
    FILLER.has(first.word) ||
    PREPOSITIONS[first.word] !== undefined ||
    NAME_LABELS.has(first.word);
  const isNoun = isContent(0) || text.shape.forms.some((form) => isNounOfAct(first.folded, form));
  // Verbs that are known are compared by what they do.
  if (isKnownVerb(first.folded) && text.shape.families.length > 0) return false;
  if (isSmall || isNoun || OPENS_ANY.has(first.folded) || !/\p{L}{2}/u.test(first.word)) return false;
  return isGap(text, 1) || FILLER.has(second.word) || isContent(1);
}

const NUMBER_GAP = '‹0›';

/** The request with a gap in place of each value. */
function withoutValues(request: string, values: readonly string[]): string {
  const longestFirst = values.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((text, value) => {
    const at = value === '' ? -1 : text.toLowerCase().indexOf(value.toLowerCase());
    const gap = /^\p{N}/u.test(value) ? NUMBER_GAP : '‹›';
    return at < 0 ? text : `${text.slice(0, at)} ${gap} ${text.slice(at + value.length)}`;
  }, request);
}

/** Whether a text holds a day, a time or a stretch of time. */
export function namesTime(rest: string, nowMs: number): boolean {
  if (STRETCH.test(rest) || PERIOD.test(rest)) return true;
  const words = rest.replace(/["“”„«»]/gu, '').split(/\s+/u);
  return words.some(
    (first, at) =>
      mayBeginTime(first) &&
      Array.from({ length: MAX_TIME_WORDS }, (_one, i) => words.slice(at, at + i + 1).join(' ')).some((text) =>
        namesDayOrTime(text.replace(/[,.!?]+$/u, ''), nowMs),
      ),
  );
}

/** A thing of the task is not named, and another one stands in the request. */
function isOfAnotherThing(rest: string, body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  const shape = shapeOf(body);
  if (!shape) return false;
  const text = new RequestText(rest, shape, NOTHING_KNOWN);
  const named = shape.content.map(({ word }, i) =>
    text.tokens.flatMap((_one, at) => (text.contentTokens(word, i, at) || isCompoundWith(word, text, at) ? [at] : [])),
  );
  const missing = shape.content.flatMap((_one, i) => (named[i]?.length === 0 ? [i] : []));
  const used = new Set(named.flat());
  if (missing.length === 0) return false;
  if (text.tokens.some((_one, at) => !used.has(at) && isNamedState(text, at))) return true;
  const lacksState = missing.some((i) => isSmallWord(shape.content[i]?.word ?? '', body));
  const others = text.tokens.flatMap((_one, at) =>
    used.has(at) || !isThing(text, at, lacksState && !text.isEnglish) ? [] : [at],
  );
  if (missing.every((i) => isLabelOfValue(shape, i))) return others.some((at) => isGap(text, at + 1));
  return others.length > 0;
}

const AS: ReadonlySet<string> = new Set(['as', 'als']);

/** “as repaired” where the task says “as broken”. */
function isNamedState(text: RequestText, at: number): boolean {
  const { word = '', isQuoted = false } = text.tokens[at] ?? {};
  return AS.has(text.tokens[at - 1]?.word ?? '') && !isQuoted && !isGap(text, at) && !FILLER.has(word);
}

/** “krank” in “melde das Kind krank”: German writes things with a capital. */
function isSmallWord(folded: string, { request }: Pick<ProcedureBody, 'request'>): boolean {
  const words = request.flatMap((part) => ('text' in part ? part.text.split(/[^\p{L}\p{N}]+/u) : []));
  return words.some((word) => /^\p{Ll}/u.test(word) && foldLetters(word) === folded);
}

/** “Okafor” for “the guest Okafor”: a word that only says of which kind a value is. */
function isLabelOfValue({ parameters }: RequestShape, index: number): boolean {
  return parameters.some(
    ({ anchor, unit }) => anchor.type === 'content' && anchor.index === index && unit.length === 0,
  );
}

/** “Kellerpumpe” for “Pumpe im Keller”, “krankmelden” for “melde … krank”. */
function isCompoundWith(word: string, { tokens, shape }: RequestText, at: number): boolean {
  const said = tokens[at]?.folded ?? '';
  const verb = said.startsWith(word) ? said.slice(word.length) : '';
  if (verb !== '' && shape.forms.some((form) => form.head === verb || isNounOfAct(verb, form))) return true;
  return shape.content.some((other) =>
    COMPOUND_LINKS.some((link) => said === `${other.word}${link}${word}` || said === `${word}${link}${other.word}`),
  );
}

const isGap = ({ tokens }: RequestText, at: number) => tokens[at]?.word.includes('‹') === true;

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
  if (!text.isEnglish && /^\p{Ll}/u.test(text.textOf(at, at + 1)) && /\s\p{Lu}/u.test(text.core)) return true;
  // “I want to sell the bike”.
  if (before === 'to' && ARTICLES.has(text.tokens[at + 1]?.word ?? '')) return true;
  const isBehind = (before.includes('‹') && !before.includes('0')) || SUBJECTS_AND_COPULAS.has(before);
  return isBehind && !isGap(text, at + 1) && !text.shape.content.some(({ word }) => word === next);
}

function isOfVerb(word: string): boolean {
  const bases = [...basesOfParticiple(word), ...basesOfGerund(word), ...infinitivesOf(word)];
  return isKnownVerb(word) || isKnownVerb(foldLetters(word)) || bases.some(isKnownVerb);
}

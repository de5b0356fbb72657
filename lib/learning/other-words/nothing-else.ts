/** saysNothingElse: whether a request names every thing of a task and all its values, and has no other word that could change what is meant. */
import type { ProcedureBody } from '../../records/note';
import { hasShape } from '../value-shapes';
import { ALIGNED_GRAMMAR, OBLIGING } from './aligned-grammar';
import { FILLER, PREPOSITIONS, TIME_RELATIONS } from './function-words';
import { basesOfParticiple, infinitivesOf } from './participles';
import { bareCommand } from './rephrase';
import { announcingRelations, type RequestShape, type ShapeParameter, shapeOf } from './request-shape';
import { RequestText } from './request-text';
import { actsAt } from './said-acts';
import { isKnownVerb } from './verb-forms';

const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };
const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Acts that a request may leave unsaid where it names all things of the task: no act that takes away, ends or turns round. */
const UNSAID: ReadonlySet<string> =
  set(`add move assign handover send reschedule set ship lend place book buy request create record
  plan grant show print download note report register notify remind call water feed share checkin roster start invite subscribe
  upload search rate export pay transfer enable open forward copy receive weigh mark rename`);
/** Acts that end or take away: never meant by naming their thing. */
const ENDS: ReadonlySet<string> = set(
  'delete archive cancel reject disable revoke terminate close unregister unpublish dismiss evict refund reopen restore',
);
/** Verbs that only bring a thing and its values together: “bed 11 goes to Okafor”. */
const LIGHT: ReadonlySet<string> = set('bekommt kriegt erhaelt braucht brauche brauchen benoetigt place kommt');
/** The same as infinitives, which a word that asks stands beside: “Katrin soll zum Konzert kommen”. */
const LIGHT_ASKED: ReadonlySet<string> = set('bekommen get come kommen laufen');
/** “Mila goes to Boxing” tells where she is; a thing that goes to a person is handed over. */
const GOES: ReadonlySet<string> = set('goes geht');
const HANDING: ReadonlySet<string> = set('assign lend send handover ship move place');
/** Verbs of a statement of how something is, which asks for nothing. */
const TELLS: ReadonlySet<string> = set(
  `is are was were be been being has have had does do did gets got went ist sind war waren wird werden wurde wurden hat haben hatte
  steht stand`,
);
const ARTICLES: ReadonlySet<string> = set('the a an my our der die das den dem des');
const MIXED_NAME = /(?:^|\s)\p{Lu}.*\s\p{Ll}|(?:^|\s)\p{Ll}.*\s\p{Lu}|['’]s?$/u;

/** @param values by parameter, word for word from the request */
export function saysNothingElse(
  request: string,
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
  values: Readonly<Record<string, string>>,
): boolean {
  const shape = shapeOf(body);
  if (!shape || shape.content.length === 0) return false;
  const text = new RequestText(bareCommand(request), shape, NOTHING_KNOWN);
  // A value in what looks like a reason is none of the command.
  if (Object.values(values).some((value) => !text.core.includes(value))) return false;
  const words = text.tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  // “Out” alone is a part of “log out”, and names no task.
  if (words.length < 2) return false;
  if (!saysAct(words, shape) && !shape.families.some((family) => UNSAID.has(family))) return false;
  // “Is” beside a word that asks is a part of the wish: “should be moved”.
  if (words.some((word) => TELLS.has(word)) && !words.some((word) => OBLIGING.has(word) && word !== 'to')) return false;
  // “Can the warranty be extended?” may only ask.
  if (/\?\s*$/u.test(request) || isOrder(text, words) || !areRelated(shape, values, text)) return false;
  return (
    shape.content.every(({ word }, i) => text.tokens.some((_one, at) => isNamed(text, word, i, at))) &&
    areSolid(shape, values, text) &&
    leavesNothing(text, words, values)
  );
}

function saysAct(words: readonly string[], shape: RequestShape): boolean {
  return words.some((_word, at) => actsAt(words, at, shape).length > 0);
}

const ASKS_LEAVE = /^(?:should|shall|may|can|could|soll|sollen|darf|duerfen|kann|koennen) (?:i|we|ich|wir)\b/u;

/** An order says its act, and every word of it counts: the other readings have refused it. A past tells. */
function isOrder(text: RequestText, words: readonly string[]): boolean {
  const first = words.find((word) => word !== '' && !FILLER.has(word)) ?? '';
  const bases = [first, ...basesOfParticiple(first), ...infinitivesOf(first), first.replace(/e?te$/u, 'en')];
  const at = words.indexOf(first);
  const next = text.tokens[at + 1];
  // “Call Ken” for “schedule a call with ‹person›”: the thing of the task as a verb.
  const isVerb =
    isKnownVerb(first) && next !== undefined && PREPOSITIONS[next.word] === undefined && !next.followsColon;
  const isThing = text.shape.content.some(({ word }) => word === first) && !isVerb;
  const isNoun = actsAt(words, at, text.shape).some((act) => act.isNoun);
  if (ASKS_LEAVE.test(words.join(' '))) return true;
  return !isThing && !isNoun && (bases.some(isKnownVerb) || actsAt(words, at, text.shape).length > 0);
}

/** Whether the word before each value says what the task's does; a value with no word of its own in the task may be “for” or “of” it. */
function areRelated(shape: RequestShape, values: Readonly<Record<string, string>>, text: RequestText): boolean {
  return shape.parameters.every((parameter) => {
    const before = placeBefore(values[parameter.slot] ?? '', text);
    const said = text.prepositionAt(before)?.relations ?? [];
    if (said.length === 0) return true;
    const expected = announcingRelations(parameter, shape);
    const times = parameter.kind === undefined ? [] : TIME_RELATIONS;
    const mayBe = [...expected, ...times, ...(expected.length === 0 || expected.includes('to') ? ['for', 'of'] : [])];
    return said.some((one) => mayBe.includes(one));
  });
}

function isNamed(text: RequestText, word: string, index: number, at: number): boolean {
  return !text.tokens[at]?.isQuoted && text.contentTokens(word, index, at) !== undefined;
}

/** Every value is there, has its shape, and is a name of capitals or none; of those of one shape, all but one have words of their own before them. */
function areSolid(shape: RequestShape, values: Readonly<Record<string, string>>, text: RequestText): boolean {
  const { parameters } = shape;
  const isSolid = (parameter: ShapeParameter) => {
    const value = values[parameter.slot];
    // “Ad milk to the list”: several small words at the beginning may hold a verb.
    const mayHoldVerb = value !== undefined && /^\p{Ll}+\s/u.test(value) && placeOf(value, text) === 0;
    if (value === undefined || mayHoldVerb || MIXED_NAME.test(value) || isGenitive(value, text)) return false;
    return parameter.kind !== undefined || hasShape(value, parameter.shape, text.isEnglish);
  };
  const isBare = (one: ShapeParameter) => !isAnnounced(one, values[one.slot] ?? '', text);
  return (
    parameters.every(isSolid) &&
    parameters.every((one) => parameters.filter((other) => other.shape === one.shape && isBare(other)).length < 2)
  );
}

/** Where the value begins; -1 if it stands nowhere. */
function placeOf(value: string, { tokens, core }: RequestText): number {
  return tokens.findIndex(({ start }) => core.startsWith(value, start));
}

/** The word before the value, past its articles. */
function placeBefore(value: string, text: RequestText): number {
  let before = placeOf(value, text) - 1;
  while (before > 0 && ARTICLES.has(text.tokens[before]?.word ?? '')) before--;
  return before;
}

/** “Evas Abo”. */
function isGenitive(value: string, text: RequestText): boolean {
  const next = placeOf(value, text) + value.split(/\s+/u).length;
  const isThing = text.shape.content.some(({ word }, i) => text.contentTokens(word, i, next) !== undefined);
  return !text.isEnglish && /^\p{Lu}.*s$/u.test(value) && isThing;
}

/** Whether the word before the value announces it, as in the task. */
function isAnnounced(parameter: ShapeParameter, value: string, text: RequestText): boolean {
  const before = placeBefore(value, text);
  const { anchor, after } = parameter;
  const index = anchor.type === 'content' ? anchor.index : after;
  const word = index === undefined ? undefined : text.shape.content[index]?.word;
  if (index !== undefined && word !== undefined && text.contentTokens(word, index, before) !== undefined) return true;
  const expected = announcingRelations(parameter, text.shape);
  return text.prepositionAt(before)?.relations.some((one) => expected.includes(one)) === true;
}

function isLight(word: string, { shape }: RequestText, words: readonly string[]): boolean {
  const isAsked = words.some((one) => OBLIGING.has(one) && one !== 'to');
  const isHanded = shape.families.some((family) => HANDING.has(family));
  return LIGHT.has(word) || (LIGHT_ASKED.has(word) && isAsked) || (GOES.has(word) && isHanded);
}

/** “The appointment of Wilma” for a task that cancels it: things and values alone, and an act that must be said. */
export function leavesActUnsaid(text: RequestText, words: readonly string[]): boolean {
  if (saysAct(words, text.shape) || !text.shape.families.some((family) => ENDS.has(family))) return false;
  return leavesNothing(text, words, {}) && !words.some((word) => OBLIGING.has(word) || TELLS.has(word));
}

function leavesNothing(text: RequestText, words: readonly string[], values: Readonly<Record<string, string>>): boolean {
  const { content, parameters } = text.shape;
  const wordsOf = (one: string) => one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = new Set(Object.values(values).flatMap(wordsOf));
  return text.tokens.every(({ word, folded, isQuoted }, at) => {
    if (
      isQuoted ||
      word === '' ||
      word.includes('‹') ||
      FILLER.has(word) ||
      PREPOSITIONS[word] ||
      ALIGNED_GRAMMAR.has(word)
    )
      return true;
    if (isLight(folded, text, words) || parameters.some(({ unit }) => unit.includes(folded))) return true;
    if (wordsOf(word).every((one) => said.has(one)) || actsAt(words, at, text.shape).length > 0) return true;
    return content.some((one, i) => text.contentTokens(one.word, i, at) !== undefined);
  });
}

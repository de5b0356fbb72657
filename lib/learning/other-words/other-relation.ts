/** saysOtherRelation: whether a request puts a value in another relation than the task: “from the archive” for “to”, “by 5” for “to 5”. */
import type { ProcedureBody } from '../../records/note';
import { bareCommand } from './rephrase';
import { FILLER } from './function-words';
import { announcingRelations, readShape, type ShapeParameter } from './request-shape';
import { RequestText, type Token } from './request-text';

const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };
/** Longest preposition, in words. */
const MAX_PREPOSITION_WORDS = 3;

/** @param values by parameter, word for word from the request */
export function saysOtherRelation(
  request: string,
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
  values: Readonly<Record<string, string>>,
): boolean {
  const shape = readShape(body);
  if (!shape) return false;
  const text = new RequestText(bareCommand(request), shape, NOTHING_KNOWN);
  if (shape.content.some(({ word, relations }, i) => turnsAway(relations, placesOf(word, i, text), text))) return true;
  return shape.parameters.some((parameter) => {
    const at = startOf(values[parameter.slot] ?? '', text);
    const said = at === undefined ? [] : relationsBefore(at, text);
    return isOpposite(said, announcingRelations(parameter, shape), parameter, text);
  });
}

/**
 * Whether one of two relations leads away and the other does not, or one gives a goal and the other an amount (“by 5”, “to 5”):
 * other prepositions differ with the words around them (“hours of work by Ann”, “hours for Ann”). German “von” is no way from
 * what a task is only for.
 */
function isOpposite(
  said: readonly string[],
  expected: readonly string[],
  { shape, kind }: ShapeParameter,
  text: RequestText,
): boolean {
  if (said.length === 0 || expected.length === 0 || said.some((one) => expected.includes(one))) return false;
  if (shape === 'number' && !kind && said.includes('by') !== expected.includes('by'))
    return said.includes('to') || expected.includes('to');
  const [isSaidAway, isMeantAway] = [said.some(isAway), expected.some(isAway)];
  if (isSaidAway === isMeantAway) return false;
  return !isMereOf(said, expected, text);
}

/** German “von” beside what a task is for, or of. */
function isMereOf(said: readonly string[], expected: readonly string[], { isEnglish }: RequestText): boolean {
  const other = said.some(isAway) ? expected : said;
  return !isEnglish && other.some((one) => one === 'for' || one === 'of');
}

/** Whether the task's own thing is left where the task goes to it, or the other way round: “gone from the list” for “put on the list”. */
function turnsAway(expected: readonly string[], at: readonly number[], text: RequestText): boolean {
  const [only] = at;
  if (only === undefined || at.length > 1 || expected.length === 0) return false;
  const said = relationsBefore(only, text);
  return said.length > 0 && said.some(isAway) !== expected.some(isAway) && !isMereOf(said, expected, text);
}

const isAway = (relation: string) => relation === 'from' || relation === 'by-from' || relation === 'off';

/** Places of a content word of the task in the request. */
function placesOf(word: string, index: number, text: RequestText): number[] {
  return text.tokens.flatMap((_, at) => (text.contentTokens(word, index, at) === undefined ? [] : [at]));
}

/** @returns undefined if the value stands nowhere, or in two places */
function startOf(value: string, { core, tokens }: RequestText): number | undefined {
  const at = tokens.flatMap(({ start, isQuoted }, i) => {
    const from = core.slice(start + Number(isQuoted && /["“”„«»]/u.test(core[start] ?? ''))).toLowerCase();
    return from.startsWith(value.toLowerCase()) ? [i] : [];
  });
  return value !== '' && at.length === 1 ? at[0] : undefined;
}

function relationsBefore(at: number, text: RequestText): readonly string[] {
  let end = at;
  while (end > 0 && isSkipped(text.tokens[end - 1], end - 1, text)) end--;
  for (let length = MAX_PREPOSITION_WORDS; length > 0; length--) {
    const preposition = text.prepositionAt(end - length);
    if (preposition?.tokens === length) return preposition.relations;
  }
  return [];
}

/** Articles and the task's own words between a preposition and a value. */
function isSkipped(token: Token | undefined, at: number, text: RequestText): boolean {
  if (!token || token.isQuoted || text.prepositionAt(at)) return false;
  const isContent = text.shape.content.some(({ word }, i) => text.contentTokens(word, i, at) !== undefined);
  return FILLER.has(token.word) || isContent;
}

/** asksForAnother: whether a request that a model took for a known task says more than the task, or speaks of another thing. */
import type { ProcedureBody } from '../../records/note';
import { templateText } from '../../records/template';
import { foldLetters } from './fold-letters';
import { FILLER, NAME_LABELS, PREPOSITIONS } from './function-words';
import { basesOfGerund, basesOfParticiple, infinitivesOf } from './participles';
import { bareCommand } from './rephrase';
import { shapeOf } from './request-shape';
import { RequestText } from './request-text';
import { mayBeginTime, namesDayOrTime } from './time-words';
import { isKnownVerb } from './verb-forms';
import { isNounOfAct } from './nouns-of-acts';

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
  return namesTime(rest, nowMs) || isOfAnotherThing(rest, body);
}

/** The request with a gap in place of each value. */
function withoutValues(request: string, values: readonly string[]): string {
  const longestFirst = values.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((text, value) => {
    const at = value === '' ? -1 : text.toLowerCase().indexOf(value.toLowerCase());
    return at < 0 ? text : `${text.slice(0, at)} ‹› ${text.slice(at + value.length)}`;
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
    text.tokens.flatMap((_one, at) => (text.contentTokens(word, i, at) ? [at] : [])),
  );
  const isMissing = named.some((places) => places.length === 0);
  const used = new Set(named.flat());
  return (
    isMissing &&
    text.tokens.some(({ word, folded, isQuoted }, at) => {
      if (isQuoted || used.has(at) || word === '' || word.includes('‹')) return false;
      const isSmall = FILLER.has(word) || PREPOSITIONS[word] !== undefined || NAME_LABELS.has(word);
      return (
        !isSmall &&
        !isOfVerb(folded) &&
        !shape.forms.some((form) => isNounOfAct(folded, form)) &&
        !text.isLabelWord(folded)
      );
    })
  );
}

function isOfVerb(word: string): boolean {
  const bases = [...basesOfParticiple(word), ...basesOfGerund(word), ...infinitivesOf(word)];
  return isKnownVerb(word) || isKnownVerb(foldLetters(word)) || bases.some(isKnownVerb);
}

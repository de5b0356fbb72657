/** asksForAnother: whether a request that a model took for a known task says more than the task, or speaks of another thing. */
import type { ProcedureBody } from '../../records/note';
import { templateText } from '../../records/template';
import { FILLER, NAME_LABELS, NEW_WORDS, PREPOSITIONS, SEPARABLE_PREFIXES } from './function-words';
import { isCompoundWith, isGap, isOfAnotherThing } from './another-thing';
import { withoutValues } from './request-gaps';
import { bareCommand } from './rephrase';
import { ALIGNED_GRAMMAR } from './aligned-grammar';
import { actsAt } from './said-acts';
import { asks } from './told-act';
import { announcingRelations, readShape, shapeOf } from './request-shape';
import { RequestText } from './request-text';
import { mayBeginTime, namesDayOrTime } from './time-words';
import { isKnownVerb } from './verb-forms';
import { isNounOfAct } from './nouns-of-acts';
import { QUANTIFIERS_AND_PRONOUNS } from '../request-words';

const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };
const JOINTS: ReadonlySet<string> = new Set('and und then dann'.split(' '));
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
  const isCommand = !own.has(0) && opensWithVerb(text);
  const hasOtherPrefix =
    SEPARABLE_PREFIXES.has(words[last] ?? '') &&
    !own.has(last) &&
    ((isOwnHead && own.size === 0) || isOwnCommand || (isCommand && !text.isEnglish));
  const states = shape.parameters.flatMap(({ unit, shape: kind }) => (kind === 'number' ? [] : unit));
  const lacksState = own.size > 0 && states.some((word) => !words.includes(word));
  return isOfNew || takesAway(text) || hasOtherPrefix || lacksState || (!own.has(0) && beginsWithCommand(text));
}

/** Verbs that say nothing of the act by themselves, and what opens a wish. */
const OPENS_ANY: ReadonlySet<string> = new Set(
  `another more extra further some any no kein keine keinen pas el los las le les noch weitere weiteren weiterer mehr ein einen eine
  put give take get make let set have hand bring move keep add i we you it someone somebody ich wir es setz setze gib mach mache nimm stell
  stelle bring bringe lass schreib trag trage ordne`.split(/\s+/u),
);

const TAKES: ReadonlySet<string> = new Set('take nimm nehmen hol hole zieh ziehe pull kick throw'.split(' '));
const AWAY: ReadonlySet<string> = new Set('out off away from vom von aus weg raus heraus'.split(' '));
/** Acts that take away or get something from somewhere. */
const TAKING: ReadonlySet<string> = new Set(
  'delete archive cancel return revoke unregister evict receive buy request unpublish hide move download export'.split(
    ' ',
  ),
);

/** “Nimm die Nachricht von der Seite” for a task that takes nothing away. */
function takesAway({ tokens, shape }: RequestText): boolean {
  if (!TAKES.has(tokens[0]?.word ?? '') || shape.families.some((family) => TAKING.has(family))) return false;
  const own = [...shape.content, ...shape.parameters.map((one) => ({ relations: announcingRelations(one, shape) }))];
  if (own.some(({ relations }) => relations.includes('from') || relations.includes('by-from'))) return false;
  return tokens.some(({ word, isQuoted }, at) => at > 0 && !isQuoted && AWAY.has(word));
}

/** A German request in small letters whose first word is a verb, or may be one: “hebe die Sperre auf”. */
function opensWithVerb(text: RequestText): boolean {
  const [first] = text.tokens;
  if (!first || first.isQuoted || isGap(text, 0) || !/^\p{Ll}/u.test(text.core)) return false;
  return isKnownVerb(first.folded) || beginsWithCommand(text);
}

/** “Worked 3 hours” asks for a task that writes hours down. */
const WRITES_DOWN: ReadonlySet<string> = new Set(['record', 'report', 'note', 'count']);
/** Finite verbs of a statement: its first word is no command. */
const FINITE: ReadonlySet<string> = new Set(
  'is are was were has have had should must needs ist sind war waren hat haben wird werden muss soll sollte'.split(' '),
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
  const clause = text.tokens.findIndex(({ isClosed }) => isClosed);
  const opening = text.tokens.slice(1, clause < 0 ? undefined : clause + 1);
  if (opening.some(({ word, isQuoted, followsColon }) => !isQuoted && (FINITE.has(word) || followsColon))) return false;
  if (/ed$/u.test(first.folded) && text.shape.families.some((family) => WRITES_DOWN.has(family))) return false;
  const isNoun = isContent(0) || text.shape.forms.some((form) => isNounOfAct(first.folded, form));
  // Verbs that are known are compared by what they do.
  if (isKnownVerb(first.folded) && text.shape.families.length > 0) return false;
  if (isSmall || isNoun || OPENS_ANY.has(first.folded) || !/\p{L}{2}/u.test(first.word)) return false;
  return isGap(text, 1) || FILLER.has(second.word) || isContent(1);
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

/** Near misses: mayBeAsked and saysWithOtherVerb keep a request from a task that differs in what must never be mistaken. */
import type { ProcedureBody } from '../../records/note';
import { remembered } from '../../core/remembered';
import { foldLetters } from './fold-letters';
import { DOUBTFUL, PREPOSITIONS } from './function-words';
import { readShape, type RequestShape, shapeOf } from './request-shape';
import { ARTICLES, RequestText } from './request-text';
import { bareCommand, isPolite, rephrase } from './rephrase';
import { basesOfParticiple, infinitivesOf } from './participles';
import { isWord, wordsIn } from './rephrase-words';
import { reportsDone } from './reports-of-acts';
import { actsAt } from './said-acts';
import { asks } from './told-act';
import { familiesAt, isKnownVerb } from './verb-forms';

const NO_SHAPE: RequestShape = { families: [], verb: '', forms: [], content: [], parameters: [] };
const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };

/** Acts that take away, turn round or carry out of the page: mistaking one for another act is not made good by its effect. */
export const SEPARATE_ACTS: ReadonlySet<string> = new Set([
  ...['delete', 'archive', 'cancel', 'reject', 'disable', 'enable', 'hide', 'restore', 'reopen', 'copy', 'rename'],
  ...[
    'export',
    'download',
    'print',
    'share',
    'forward',
    'approve',
    'buy',
    'raise',
    'lower',
    'complete',
    'mute',
    'unmute',
  ],
  ...['revoke', 'terminate', 'close', 'open', 'start', 'stop', 'pause', 'resume', 'lock', 'unlock', 'block', 'unblock'],
  ...['unregister', 'publish', 'unpublish', 'pin', 'unpin', 'unhide', 'swap', 'replace', 'merge', 'split', 'detach'],
  ...['return', 'refund', 'dismiss', 'promote', 'empty', 'install', 'uninstall', 'ship', 'call', 'unfollow', 'evict'],
  ...['pay', 'remind', 'reply', 'transfer', 'repair', 'clean', 'check', 'calculate', 'waive', 'excuse'],
]);

/**
 * Whether one of the tasks can answer the request: it negates nothing, asks no question and speaks of one thing, but as the task
 * itself does.
 */
export function mayBeAsked(
  request: string,
  tasks: readonly Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>[],
): boolean {
  if (isReport(request) && !tasks.some(recordsEvents)) return false;
  const shapes = [NO_SHAPE, ...tasks.flatMap((body) => shapeOf(body) ?? [])];
  return readings(request).some((text) =>
    shapes.some((shape) => !new RequestText(text, shape, NOTHING_KNOWN).isBlocked()),
  );
}

const AFTER_ALL = /\bafter all\b/giu;
const FORBIDS = /^(?:do not|don['’]?t|never|stop|nie|niemals)(?=\s)/iu;

/**
 * Whether a request may still mean a known task, if the user says so: no question and no ban, nothing for all or under a
 * condition.
 */
export function mayBeMeant(request: string): boolean {
  const text = new RequestText(request.replace(AFTER_ALL, ' '), NO_SHAPE, NOTHING_KNOWN);
  return !text.isQuestion() && !FORBIDS.test(text.core) && text.blockers().every((word) => DOUBTFUL.has(word));
}

/** Whether the request only asks about an act, in words that do not begin as a question: “delete the file?”. */
export function isBareQuestion(request: string): boolean {
  return new RequestText(request, NO_SHAPE, NOTHING_KNOWN).isBareQuestion;
}

/**
 * Whether the request's verb is known and asks for another act, one of the two being a separate one.
 * @param values of the request: “Lower” in “harvest of parcel Lower” is no verb
 */
export function saysWithOtherVerb(
  request: string,
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
  values: readonly string[] = [],
): boolean {
  const words = wordsIn(request).map(({ word }) => foldLetters(word));
  const isOnlyValue = new Set(
    values
      .flatMap((value) => wordsIn(value).map(({ word }) => foldLetters(word)))
      .filter((word) => words.filter((one) => one === word).length === 1),
  );
  if (tellsOtherAct(request, body)) return true;
  return readings(request).every((text) =>
    isOtherVerb(
      verbsSaid(text).filter(({ word }) => !isOnlyValue.has(word)),
      body,
    ),
  );
}

/** “The boiler has been repaired” for a task that reports it as broken: another separate act, told as a participle. */
function tellsOtherAct(request: string, body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  const shape = readShape(body);
  if (!shape || shape.families.length === 0) return false;
  const text = new RequestText(request, shape, NOTHING_KNOWN);
  const words = text.tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  const copula = words.findIndex((word) => TELLING.has(word));
  if (asks(text) || HAS_TO.test(request)) return false;
  const isReported = (word: string, at: number) => (copula >= 0 ? at > copula : isSimplePast(words, at, word));
  const isOwn = (at: number, word: string) =>
    actsAt(words, at, shape).length > 0 || shape.content.some((content) => content.word === word);
  return words.some(
    (word, at) =>
      isReported(word, at) &&
      !isOwn(at, word) &&
      [...basesOfParticiple(word), ...infinitivesOf(word)]
        .flatMap((base) => familiesAt([base], 0))
        .some((family) => SEPARATE_ACTS.has(family) && family !== 'complete' && !isCounterpart(family, shape)),
  );
}
/** “Dune has been returned” is what a task that takes it back waits for. */
function isCounterpart(family: string, { families }: RequestShape): boolean {
  return family === 'return' && families.includes('receive');
}
const HAS_TO = /\b(?:has|have) to\b/iu;
/** Longest subject before a past, in words. */
const MAX_SUBJECT_WORDS = 3;

/** “Marek returned the bike”: a past behind a short subject. */
function isSimplePast(words: readonly string[], at: number, word: string): boolean {
  return (
    at > 0 &&
    at <= MAX_SUBJECT_WORDS &&
    at < words.length - 1 &&
    /[^e]ed$/u.test(word) &&
    !ARTICLES.has(words[at - 1] ?? '')
  );
}

const TELLING: ReadonlySet<string> = new Set(
  'is are has have been was were ist sind hat haben wurde wurden'.split(' '),
);

/** Acts that only look: a question about their thing asks for them. */
const LOOKS: ReadonlySet<string> = new Set(['show', 'search']);
/** Verbs of other acts that may ask to look as well: “check the level”. */
const MAY_LOOK: ReadonlySet<string> = new Set('check checking read get call pruefe prueft'.split(' '));
const ASKS_FOR_THING = /^\s*(?:how|what|which|where|wie|was|welche[rs]?|wo)\s+(?:.+)\?\s*$/iu;

/** “How was the harvest of parcel 3?” for a task that shows the harvest: a question, and one that negates nothing. */
export function asksToLook(request: string, body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  const shape = shapeOf(body);
  if (!shape || shape.families.length === 0 || !shape.families.every((family) => LOOKS.has(family))) return false;
  const rest = request.replace(/^\s*\S+/u, '').replace(/\?\s*$/u, '');
  return ASKS_FOR_THING.test(request) && !new RequestText(`show ${rest}`, shape, NOTHING_KNOWN).isBlocked();
}

/** Acts that write down what took place: a report of it asks for them. */
const RECORDS: ReadonlySet<string> = new Set(['record', 'report', 'mark', 'complete', 'note', 'count', 'add', 'set']);

/** “The company has delivered the corks” for a task that orders them: told, not asked for. */
export function tellsOfAct(request: string, body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  const shape = readShape(body);
  const families = shape?.families ?? [];
  // A person who “hat 30 Euro bezahlt” has set no price.
  const isOfPerson = /^(?:\S+\s+){1,2}(?:hat|haben|has|have)\s/u.test(request);
  if (
    families.some((family) => RECORDS.has(family) && !(family === 'set' && isOfPerson)) ||
    isPolite(request) ||
    IS_TO_BE.test(request) ||
    FROM_NOW_ON.test(request)
  )
    return false;
  const mayTell =
    families.some((family) => RECORDS_EVENTS.has(family)) &&
    !(shape && PASSIVE.test(request) && tellsOwnAct(request, shape));
  return (reportsDone(request) && !mayTell) || (shape !== undefined && isDoneAlready(request, shape));
}

/** Acts that write down that something came or came back: a report in other words than their own asks for them. */
const RECORDS_EVENTS: ReadonlySet<string> = new Set(['checkin', 'receive', 'return']);
const PASSIVE = /\b(?:been|was|were|worden|wurden?)\b/iu;
const FROM_NOW_ON = /\b(?:from now on|as of now|ab (?:jetzt|sofort|heute))\b/iu;
const IS_TO_BE = /\b(?:is|are) to be\b/iu;

function tellsOwnAct(request: string, shape: RequestShape): boolean {
  const { tokens } = new RequestText(request, shape, NOTHING_KNOWN);
  const words = tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  return words.some((_word, at) => actsAt(words, at, shape).length > 0);
}

const COPULAS: ReadonlySet<string> = new Set("is are it's that's ist sind".split(' '));

/** “Studio 2 is booked on 9 July” for a task that books it. */
function isDoneAlready(request: string, shape: RequestShape): boolean {
  const text = new RequestText(request, shape, NOTHING_KNOWN);
  const words = text.tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  const copula = words.findIndex((word) => COPULAS.has(word));
  return (
    copula >= 0 &&
    !asks(text) &&
    words.some(
      (word, at) => at > copula && (actsAt(words, at, shape).some(({ isPast }) => isPast) || isState(word, shape)),
    )
  );
}

/** A task that writes down what took place, so that a report asks for it. */
function recordsEvents(body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  return (readShape(body)?.families ?? []).some((family) => RECORDS.has(family));
}

/** “The badge was revoked”: what took place is not asked for. */
function isReport(request: string): boolean {
  const words = wordsIn(request);
  return words.some((_word, at) => at > 0 && isWord(words, at, PAST)) && !isPolite(request);
}
const PAST: ReadonlySet<string> = new Set('was were wurde wurden worden'.split(' '));

/** The request as it is said, its command alone, and the commands that it amounts to. */
const readings = remembered((request): readonly string[] => {
  const core = bareCommand(request);
  const { certain, possible } = rephrase(core, isKnownVerb);
  return [...new Set([request, core, ...certain, ...possible])];
}, 8);

/** “Leer” of “leere”, “open” of “open”: the state that the act brings about. */
function isState(word: string, { forms, content }: RequestShape): boolean {
  if (word === '' || content.some((one) => one.word === word)) return false;
  return forms.some(({ head, tail }) => tail.length === 0 && (head === word || head === `${word}e`));
}

interface SaidVerb {
  word: string;
  /** Its place in the request. */
  at: number;
  family: string;
  /** It says nothing of the act by itself. */
  isLight: boolean;
  /** It stands behind an article: “the order”. */
  isNoun: boolean;
}

/** Verbs that say nothing of the act by themselves: “mach den Saal zu”, “put the account on hold”. */
const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'make making do doing get getting take taking put putting give giving mach mache machen nimm gib setz setze'.split(
    ' ',
  ),
);

/** Words that belong to the verb before them: “sign Ann up”. */
const PARTICLES: ReadonlySet<string> = new Set(['up', 'down', 'out', 'off']);

/** All verbs in the request with their families. */
export function verbsSaid(request: string): readonly SaidVerb[] {
  const { tokens } = new RequestText(request, NO_SHAPE, NOTHING_KNOWN);
  const words = tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  return words.flatMap((word, at) => {
    const telling = new Set(familiesAt(words, at, LIGHT_VERBS.has(word) ? 'with tail' : 'all'));
    const before = words[at - 1] ?? '';
    const isNoun = ARTICLES.has(before) || (PREPOSITIONS[before] !== undefined && before !== 'to');
    if (at > 0 && PARTICLES.has(word)) return [];
    return familiesAt(words, at).map((family) => ({ word, at, family, isLight: !telling.has(family), isNoun }));
  });
}

/** @param said the request's verbs; a word that the task has for its thing is no verb: “harvest of parcel 3” */
export function isOtherVerb(
  said: readonly SaidVerb[],
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
): boolean {
  const shape = readShape(body);
  const families = shape?.families ?? [];
  const named = said.filter(({ word }) => !shape?.content.some((content) => content.word === word));
  // “Cancel the order” orders nothing.
  const hasCommand = named.some(({ isNoun, isLight }) => !isNoun && !isLight);
  const acts = hasCommand ? named.filter(({ isNoun }) => !isNoun) : named;
  const isOwn = ({ word, family }: SaidVerb) =>
    families.includes(family) ||
    shape?.forms.some(({ head, tail }) => head === word && tail.length === 0) === true ||
    shape?.content.some(
      (content) => !content.word.endsWith('ed') && content.word.length > word.length && content.word.startsWith(word),
    ) === true;
  if (families.length === 0) return false;
  // “Cancel the hold on Dune” reserves nothing, whatever else it names.
  const head = named.filter(({ at, isLight }) => at === 0 && !isLight);
  const isOtherHead = head.length > 0 && !named.some((one) => one.at === 0 && isOwn(one));
  if (isOtherHead && (isSeparate(head, families) || areBothSpecial(head, families))) return true;
  if (acts.some(isOwn)) return false;
  const telling = acts.filter(({ isLight }) => !isLight).map(({ family }) => family);
  // An act that changes something is no wish to look.
  const isOfLooking = families.every((family) => LOOKS.has(family)) && !acts.some(({ word }) => MAY_LOOK.has(word));
  return (
    telling.length > 0 &&
    (isOfLooking ||
      isSeparate(
        acts.filter(({ isLight }) => !isLight),
        families,
      ))
  );
}

/** Acts that many verbs ask for: another one of them may mean the same. */
const GENERAL_ACTS: ReadonlySet<string> = new Set(
  'add create set place assign post record mark send show plan request handover grant register subscribe roster'.split(
    ' ',
  ),
);

/** “Reserve the book” for a task that lends it: two acts of which each has verbs of its own. */
function areBothSpecial(said: readonly SaidVerb[], families: readonly string[]): boolean {
  return said.every(({ family }) => !GENERAL_ACTS.has(family)) && families.every((family) => !GENERAL_ACTS.has(family));
}

function isSeparate(said: readonly SaidVerb[], families: readonly string[]): boolean {
  return [...said.map(({ family }) => family), ...families].some((family) => SEPARATE_ACTS.has(family));
}

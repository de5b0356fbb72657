/** recallProcedures finds the procedures of a site that answer a request. */
import { canonicalJson } from '../../core/canonical';
import { normalizeText } from '../../core/text';
import { fillProcedure, valueKinds } from '../../learning/derive-values';
import { expandCalls } from '../../learning/inner';
import { isUsable } from '../../learning/lifecycle';
import { matchRequest } from '../../learning/match-request';
import { alignTask } from '../../learning/other-words/aligned-task';
import { foldLetters } from '../../learning/other-words/fold-letters';
import { namesNoName } from '../../learning/other-words/several-values';
import { saysItsVerb } from '../../learning/other-words/said-acts';
import { matchOtherWords } from '../../learning/other-words/match-other-words';
import { isBareQuestion } from '../../learning/other-words/near-misses';
import { bareCommand, rephrase } from '../../learning/other-words/rephrase';
import { isVerbOfTask, namesAThing, readShape, saysEnough } from '../../learning/other-words/request-shape';
import type { KnownWords } from '../../learning/other-words/request-text';
import { isKnownVerb } from '../../learning/other-words/verb-forms';
import { otherPhrases } from '../../learning/other-words/verb-of-noun';
import { addsQualifier, isQualified } from '../../learning/qualifiers';
import { stripPoliteness } from '../../learning/request-words';
import { requestsOfOtherAge, reverseAge } from '../../learning/ages';
import { nameFrom, oppositeRequests, reverseToggle } from '../../learning/reverse-toggle';
import type { Note, ProcedureBody } from '../../records/note';
import { parametersIn, type Template, templateText } from '../../records/template';
import { recallWhole } from './recall-whole';
import { quoteShown } from './quote-shown';

export interface RecalledProcedure {
  note: Note;
  /** The procedure's steps, with called procedures expanded. */
  body: ProcedureBody;
  /** This request's value for each parameter. */
  values: Record<string, string>;
  /** The other procedures that match, most specific first. */
  otherCandidates: Note[];
}

interface Match extends RecalledProcedure {
  /** Number of content words that matched. */
  named: number;
}

/** Procedures that are read in other words: the reading takes about a millisecond each. */
const MAX_READ = 60;

type Matcher = (body: ProcedureBody) => { values: Record<string, string>; named: number } | undefined;

/**
 * The procedures whose template names most words of the request; pinned ones exclude the others. The most trusted of several
 * with the same template is returned, of equally trusted ones the oldest. Only where no template has the request's own words,
 * other words with the same meaning are read.
 * @param nowMs today, for relative days
 * @param pageWords words of the page, which are no typing errors
 * @returns more than one if the request fits several templates equally
 */
export function recallProcedures(
  request: string,
  notes: readonly Note[],
  nowMs: number,
  pageWords: readonly string[] = [],
): RecalledProcedure[] {
  const isNamed = ({ note, values }: RecalledProcedure) =>
    note.body.kind !== 'procedure' || !namesNoName(request, note.body, values);
  const found = recallAsSaid(request, notes, nowMs, pageWords);
  if (found.length > 0) return found.filter(isNamed);
  const core = bareCommand(request);
  const bare = core === request ? [] : recallAsSaid(core, notes, nowMs, pageWords);
  if (bare.length > 0) return bare.filter(isNamed);
  const shown = recallShown(request, notes, nowMs, pageWords);
  if (shown.length > 0) return shown;
  const opposite = recallOpposite(request, notes, nowMs);
  return opposite.length > 0 ? opposite : recallUnsaid(request, notes, nowMs).filter(isNamed);
}

/** The procedure whose things and values are all that the request names. */
function recallUnsaid(request: string, notes: readonly Note[], nowMs: number): RecalledProcedure[] {
  const found = recallWhole(request, mostLikely(request, usableFor(request, notes)), nowMs);
  const filled = found && fillProcedure(found.task.body, found.values, nowMs);
  return found && filled ? [{ note: found.task.note, ...filled, otherCandidates: [] }] : [];
}

/** Procedures that answer the request once the names that the page shows are read as one value each. */
function recallShown(
  request: string,
  notes: readonly Note[],
  nowMs: number,
  pageWords: readonly string[],
): RecalledProcedure[] {
  const usable = usableFor(request, notes);
  for (const quoted of quoteShown(request, pageWords)) {
    const found = matchAll(usable, (body) => matchRequest(body, quoted, nowMs), nowMs);
    if (found.length > 0) return chooseBest(found);
  }
  return [];
}

/** Procedures that can run, without those that have no place for what the request says of how or when. */
function usableFor(request: string, notes: readonly Note[]): { note: Note; body: ProcedureBody }[] {
  const isMore = isQualified(request);
  return notes.flatMap((note) => {
    const body = usableProcedure(note, notes);
    return body && !(isMore && saysMore(request, note, body)) ? [{ note, body }] : [];
  });
}

/** Tasks that were shown to do the opposite with a switch, turned round: “turn off ‹x›” where “turn on ‹x›” was shown. */
function recallOpposite(request: string, notes: readonly Note[], nowMs: number): RecalledProcedure[] {
  const usable = notes.flatMap((note) => {
    const body = usableProcedure(note, notes);
    return body && !isQualified(request) ? [{ note, body }] : [];
  });
  const asked = stripPoliteness(request);
  const turned = [
    { requests: oppositeRequests(asked), turn: (body: ProcedureBody) => reverseToggle(body, nameFrom(notes)) },
    { requests: requestsOfOtherAge(asked), turn: reverseAge },
  ].flatMap(({ requests, turn }) =>
    requests
      .flatMap((opposite) => matchAll(usable, (body) => matchRequest(body, opposite, nowMs), nowMs))
      .flatMap((match) => {
        const body = turn(match.body);
        return body ? [{ ...match, body }] : [];
      }),
  );
  return chooseBest(turned);
}

function recallAsSaid(
  request: string,
  notes: readonly Note[],
  nowMs: number,
  pageWords: readonly string[],
): RecalledProcedure[] {
  const usable = usableFor(request, notes);
  const answering = isBareQuestion(request) ? usable.filter(({ body }) => changesNothing(body)) : usable;
  const exact = matchAll(answering, (body) => matchRequest(body, request, nowMs), nowMs);
  if (exact.some(({ body }) => namesAThing(body))) return chooseBest(exact);
  const known = {
    tasks: new Set(usable.flatMap(({ body }) => wordsOf(templateText(body.request)))),
    page: new Set(pageWords.flatMap(wordsOf)),
  };
  const likely = mostLikely(request, usable);
  const other = chooseBest(matchAll(likely, (body) => matchOtherWords(body, request, { nowMs, known }), nowMs));
  // “move X from A to B” also has the words of “move the mail from Bob to the archive”: the user decides.
  const found = [...chooseBest(exact), ...other.filter(({ note }) => !exact.some((one) => one.note === note))];
  return found.length > 0 ? found : recallCommands(request, likely, { nowMs, known });
}

/**
 * The procedures that answer a command which the request amounts to: “Nina wants the board renamed to X” asks to rename it. Two
 * procedures, or one with two readings, are a matter for the user.
 */
function recallCommands(
  request: string,
  likely: readonly { note: Note; body: ProcedureBody }[],
  context: { nowMs: number; known: KnownWords },
): RecalledProcedure[] {
  const said = likely.map(({ note, body }) => phrasings(note, body));
  const isVerbOf = (word: string, bodies: readonly ProcedureBody[]) => bodies.some((body) => isVerbOfTask(word, body));
  const isVerb = (word: string) => isKnownVerb(word) || said.some((bodies) => isVerbOf(word, bodies));
  const answersTo =
    (command: string): Matcher =>
    (body) =>
      (saysEnough(body) || saysItsVerb(request, command) || Object.keys(valueKinds(body)).length > 0
        ? matchRequest(body, command, context.nowMs)
        : undefined) ?? matchOtherWords(body, command, context);
  const { certain, notes } = rephrase(request, isVerb);
  const commanded = certain.flatMap((command) => {
    const words = wordsOf(command);
    const asked = likely.filter((_one, i) => words.some((word) => isVerbOf(word, said[i] ?? [])));
    return matchAll(asked, answersTo(command), context.nowMs);
  });
  const noted = likely.flatMap((one, i) =>
    [...new Set(said[i]?.flatMap(notes))].flatMap((command) => matchAll([one], answersTo(command), context.nowMs)),
  );
  const found = [...commanded, ...noted].filter(
    (match) => !takesThingOfAnother(match, likely) && !(ARROW.test(request) && givesStateForName(match)),
  );
  const isSame = (a: Match, b: Match) => a.note === b.note && canonicalJson(a.values) === canonicalJson(b.values);
  const distinct = found.filter((one, i) => found.findIndex((other) => isSame(one, other)) === i);
  const isAmbiguous = distinct.some((one, i) => distinct.findIndex(({ note }) => note === one.note) !== i);
  const commands = isAmbiguous ? [] : chooseBest(distinct.map((one) => ({ ...one, named: 1 })));
  if (distinct.length > 0) return commands;
  return recallAligned([request, ...certain.filter((command) => saysItsVerb(request, command))], likely, context);
}

/** “Schaden an der Albatros”, read as lending a damage to a person: the value is the thing of another task. */
function takesThingOfAnother(
  { note, body, values }: Match,
  likely: readonly { note: Note; body: ProcedureBody }[],
): boolean {
  const own = new Set(wordsOf(templateText(body.request)));
  const things = new Set(
    likely.flatMap((one) =>
      one.note === note
        ? []
        : (readShape(one.body)?.content ?? []).flatMap(({ word }) => (own.has(word) ? [] : [word])),
    ),
  );
  return Object.values(values).some((value) => things.has(foldLetters(value)));
}

const ARROW = /→|[-=]>/u;

/** “Ticket 311 → urgent”, read as assigning it to a person: a small word where a name was shown. */
function givesStateForName({ body, values }: Match): boolean {
  return body.slots.some((slot) => body.shapes?.[slot] === 'name' && /^\p{Ll}+$/u.test(values[slot] ?? ''));
}

/** Words of a request that at least this share of the tasks have need not be said. */
const COMMON_SHARE = 0.5;

/** The procedures whose act, things and values the request has in any order, with no word left over. */
function recallAligned(
  requests: readonly string[],
  likely: readonly { note: Note; body: ProcedureBody }[],
  context: { nowMs: number; known: KnownWords },
): RecalledProcedure[] {
  const counts = new Map<string, number>();
  for (const { body } of likely)
    for (const word of new Set(wordsOf(templateText(body.request)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(2, likely.length * COMMON_SHARE);
  const common = new Set([...counts].flatMap(([word, count]) => (count >= least ? [word] : [])));
  const matches = matchAll(
    likely,
    (body) => {
      const found = requests.map((request) => alignTask(body, request, { ...context, common }));
      const values = found.find((one) => one !== undefined);
      return values && { values, named: 1 };
    },
    context.nowMs,
  );
  return chooseBest(matches);
}

/** “Delete the file?” deletes nothing; “opening hours?” may be looked up. */
function changesNothing({ steps }: ProcedureBody): boolean {
  return steps.every((step) => step.class === 'R0' || step.class === 'R1');
}

/** Whether a task has no place for what a request says of how, when or how much at most, and no value of it held such words. */
function saysMore(request: string, note: Note, body: ProcedureBody): boolean {
  if (Object.values(body.shapes ?? {}).includes('phrase')) return false;
  return addsQualifier(
    request,
    phrasings(note, body).map((one) => templateText(one.request)),
  );
}

/** The procedures that share most words with the request, and those that name no thing. */
function mostLikely<T extends { body: ProcedureBody }>(request: string, usable: readonly T[]): readonly T[] {
  if (usable.length <= MAX_READ) return usable;
  const words = new Set(wordsOf(request));
  const shared = ({ body }: T) => wordsOf(templateText(body.request)).filter((word) => words.has(word)).length;
  return usable.toSorted((a, b) => shared(b) - shared(a)).slice(0, MAX_READ);
}

function wordsOf(text: string): string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Phrasings of a procedure; what is known of a phrasing is kept by its object. */
const PHRASINGS = new WeakMap<ProcedureBody, { phrases: Note['phrases']; bodies: readonly ProcedureBody[] }>();

/** The procedure by its request, by each of its other phrases that has all its parameters, and by what amounts to its own. */
function phrasings({ phrases }: Note, body: ProcedureBody): readonly ProcedureBody[] {
  const known = PHRASINGS.get(body);
  if (known && known.phrases === phrases) return known.bodies;
  const isWhole = (phrase: Template) => body.slots.every((slot) => parametersIn(phrase).includes(slot));
  const others = [...(phrases ?? []).filter(isWhole), ...otherPhrases(body.request)];
  const bodies = [body, ...others.map((request) => ({ ...body, request }))];
  PHRASINGS.set(body, { phrases, bodies });
  return bodies;
}

function firstMatch(bodies: readonly ProcedureBody[], matcher: Matcher): ReturnType<Matcher> {
  for (const body of bodies) {
    const match = matcher(body);
    if (match) return match;
  }
  return undefined;
}

function matchAll(usable: readonly { note: Note; body: ProcedureBody }[], matcher: Matcher, nowMs: number): Match[] {
  return usable.flatMap(({ note, body }) => {
    const match = firstMatch(phrasings(note, body), matcher);
    const filled = match && fillProcedure(body, match.values, nowMs);
    return match && filled ? [{ note, ...filled, named: match.named, otherCandidates: [] }] : [];
  });
}

function chooseBest(matches: readonly Match[]): RecalledProcedure[] {
  const sorted = matches.toSorted(
    (a, b) => b.named - a.named || b.note.trustValue - a.note.trustValue || a.note.createdAt - b.note.createdAt,
  );
  const mostSpecific = sorted.filter(({ named }) => named === sorted[0]?.named);
  const pinned = mostSpecific.filter(({ note }) => note.pinned);
  const best = pinned.length > 0 ? pinned : mostSpecific;
  const template = ({ body }: RecalledProcedure) => normalizeText(templateText(body.request));
  return best
    .filter((match, i) => best.findIndex((other) => template(other) === template(match)) === i)
    .map(({ named: _named, ...match }) => ({
      ...match,
      otherCandidates: sorted.flatMap(({ note }) => (note === match.note ? [] : [note])),
    }));
}

/** The procedure of a note with called procedures expanded. @returns undefined if it is unusable or calls a forgotten one */
export function usableProcedure(note: Note, notes: readonly Note[]): ProcedureBody | undefined {
  if (note.body.kind !== 'procedure' || note.paused || !isUsable(note.state)) return undefined;
  return expandCalls(note.body, (id) => findProcedureBody(id, notes));
}

function findProcedureBody(id: string, notes: readonly Note[]): ProcedureBody | undefined {
  const body = notes.find((note) => note.id === id)?.body;
  return body?.kind === 'procedure' ? body : undefined;
}

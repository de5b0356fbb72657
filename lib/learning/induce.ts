/** Induces locators and a procedure from one finished episode: deterministic, each parameter traceable to the request. */
import type { Fingerprint } from '../page/words/element';
import { pageStateHash } from '../page/words/state';
import type { NoteBody, ProcedureBody, ProcedureStep } from '../records/note';
import type { Run, RunStep } from '../records/run';
import { PLACEHOLDER, type Template, toTemplate } from '../records/template';
import { type BoundValues, bindValues } from './bind-values';
import { joinBlurPresses } from './blur-presses';
import { type CalendarDayStep, findCalendarDay, withoutWeek } from './calendar-days';
import { cleanTrace } from './clean';
import { joinCountedPresses } from './counted-presses';
import { beginningOfProcedure } from './beginning-of';
import { isDismissal, requireLoneDismissals } from './dismissals';
import { completeLoop, filterOf } from './filtered-rows';
import { hasEnoughWords } from './enough-words';
import { joinTurns } from './join-turns';
import { type KeptConstants, withConstants } from './kept-constants';
import { toLearnedStep } from './learned-step';
import { withLists, withTicks } from './list-blanks';
import { splitList } from './lists';
import { findLoop, placeInLoop } from './loops';
import { matchRequest } from './match-request';
import { placeKey } from './note-key';
import { joinPadKeys } from './pad-keys';
import { pagePattern } from './page-pattern';
import { findPick, firstBox, type Pick, pickOf } from './positions';
import { stripPoliteness } from './request-words';
import { areOwnWords, isContentOfRow, standWhole, stateNames, withoutContent } from './row-names';
import { joinCodeBoxes, withSecretBlanks } from './secret-blanks';
import { isUsedUp } from './selections';
import { withStandingValues } from './standing-values';
import { joinTypedBoxes } from './typed-boxes';
import { removeUnneededPresses } from './unneeded';
import { shapesOf } from './value-shapes';

export interface InducedLocator {
  /** Stable key of the element's place, which joins the locator to its step. */
  key: string;
  body: Extract<NoteBody, { kind: 'locator' }>;
}

/** A procedure whose steps refer to locators by key until the locators have ids. */
type InducedProcedure = Omit<ProcedureBody, 'steps'> & {
  steps: (Omit<ProcedureStep, 'locator'> & { locatorKey?: string })[];
};

/** Why no procedure was induced from steps that could be one. */
export type InductionProblem = 'no-match' | 'some-of-several' | 'no-position';

interface Induced {
  locators: InducedLocator[];
  procedure?: InducedProcedure;
  /** Written values that the request does not name and that look like data. */
  constants: KeptConstants['open'];
  /** Presses of a model that no later step needed: the procedure is without them. */
  unneeded: RunStep[];
  problem?: InductionProblem;
}

/** Verbs with content that is not stored. A drag is replayed if the place that it ended in has a name. */
const isRepeatable = ({ action, onto }: RunStep) =>
  action.verb !== 'attach' && (action.verb !== 'drag' || onto !== undefined);
/** Verbs that only read or reveal: a procedure omits them. */
const READ_ONLY_VERBS = new Set(['findText', 'readArticle', 'scroll', 'hover', 'waitFor']);
/**
 * Induces notes from a successful run. Refused, failed and undone steps are left out, as are read-only steps, dead ends and
 * overwritten writes. A procedure that would not answer its own request is not induced.
 */
export function induce(run: Run): Induced {
  const induced = induceWith(run, true);
  if (induced.problem !== 'no-match') return induced;
  // “make the lamp urgent”: the box “Urgent” is what the task is about, where it cannot be told from the value before it.
  const plain = induceWith(run, false);
  return plain.procedure ? plain : induced;
}

/** @param withCommands whether names of pressed controls may be values of the request */
function induceWith(run: Run, withCommands: boolean): Induced {
  const { relevant, unneeded } = relevantSteps(run);
  const steps = joinTypedBoxes(joinCodeBoxes(withStandingValues(relevant, run)), run.request);
  const kept = withConstants(withSecretBlanks(bindRequest(run, steps, withCommands), relevant), steps, run);
  const calendar = findCalendarDay(steps, kept.bound);
  const bound = calendar?.bound ?? kept.bound;
  const request = stripPoliteness(run.request);
  const isNamed = (i: number) =>
    bound.slotOf(i, 'name') !== undefined || bound.rowOf(i).length > 0 || bound.namePartsOf(i).length > 0;
  const loop = completeLoop(
    findLoop(steps, request, isNamed, (i) => filterOf(bound, i)),
    bound,
    run,
  );
  const pick = loop === undefined ? findPick(steps, request, bound, run) : undefined;
  const locators = new Map<string, InducedLocator>();
  const learned = steps.map((step, i) => {
    const own = induceStep(step, i, { bound, locators, loop, pick, calendar });
    return isUsedUp(step, steps) ? own.map((one) => ({ ...one, selects: true as const })) : own;
  });
  const result: Induced = { locators: [...locators.values()], constants: kept.open, unneeded };
  if (!isReplayable(steps, run.origin) || run.request === '') return result;
  if (loop === 'some-of-several') return { ...result, problem: loop };
  if (pick === 'no-position') return { ...result, problem: pick };
  const procedure = completeProcedure(
    run,
    { bound, asked: kept.asked, numberWord: loop?.numberWord, isChosen: steps[0]?.n === run.steps[0]?.n && isNamed(0) },
    requireLoneDismissals(withReads(learned, steps, kept.reads)),
  );
  const listed = loop
    ? undefined
    : (withLists(procedure, (key) => kindOfLocator(locators.get(key))) ?? withTicks(procedure));
  if (listed && answersItself(listed.procedure, run, bound, listed.parts))
    return { ...result, procedure: listed.procedure };
  // The lesson is asked in its own words: one that does not match itself is not kept.
  return answersItself(procedure, run, bound) ? { ...result, procedure } : { ...result, problem: 'no-match' };
}

type LearnedSteps = InducedProcedure['steps'];

/** The steps that read a value come before the steps that were done when the value was last seen. */
function withReads(
  learned: readonly LearnedSteps[],
  steps: readonly RunStep[],
  reads: KeptConstants['reads'],
): LearnedSteps {
  const isBefore = (at: number, i: number) => at <= (steps[i]?.n ?? 0) && (i === 0 || at > (steps[i - 1]?.n ?? 0));
  return learned.flatMap((own, i) => [
    ...reads.flatMap(({ step, before }) => (isBefore(before, i) ? [step] : [])),
    ...own,
  ]);
}

/** Names of pressed controls become parameters only if words enough are left to tell the request from others. */
function bindRequest(run: Run, steps: readonly RunStep[], withCommands: boolean): BoundValues {
  const bound = bindValues(run.request, steps, run.startedAt, withCommands);
  return hasEnoughWords(bound.template, run.teaching !== undefined)
    ? bound
    : bindValues(run.request, steps, run.startedAt, false);
}

type FoundLoop = ReturnType<typeof findLoop>;

interface StepContext {
  bound: BoundValues;
  locators: Map<string, InducedLocator>;
  loop: FoundLoop;
  pick: Pick | 'no-position' | undefined;
  calendar: CalendarDayStep | undefined;
}

function induceStep(
  step: RunStep,
  i: number,
  { bound, locators, loop: found, pick: picked, calendar }: StepContext,
): LearnedSteps {
  const loop = found === 'some-of-several' ? undefined : found;
  const inLoop = loop && placeInLoop(loop, i);
  if (inLoop?.part === 'later' || calendar?.arrows.has(i)) return [];
  const pick = step.boxes ? firstBox(step) : picked !== 'no-position' && picked?.step === i ? picked : undefined;
  const fingerprint = inLoop?.pattern ?? pick?.pattern ?? step.facts?.fingerprint;
  const rowSlots = inLoop || pick ? [] : bound.rowOf(i);
  const isContent = isContentOfRow(step, i, bound);
  const isDay = calendar?.day === i;
  const named = fingerprint && (isDay ? withoutWeek(fingerprint) : fingerprint);
  const place = named && (isContent ? withoutContent(named) : named);
  const locator = place ? toLocator(place, bound.values, step.url) : undefined;
  if (locator) locators.set(locator.key, locator);
  const learned = toLearnedStep(step, i, bound, locator?.key);
  if (step.onto !== undefined) return [learned];
  // The first iteration's effect is no expectation for the others; each act is read back anyway.
  if (inLoop) return [{ ...learned, ...inLoop.fields, must: [], some: [], shows: undefined }];
  if (pick) return [{ ...learned, named: undefined, must: [], some: [], pick: pickOf(pick) }];
  if (isDismissal(step) && rowSlots.length === 0) return [{ ...learned, optional: true, must: [], some: [] }];
  const row = step.facts?.fingerprint.row;
  if (isDay) {
    const month: LearnedSteps[number] = {
      verb: 'showMonth',
      month: { slot: calendar.slot },
      must: [],
      some: [],
      class: 'R1',
    };
    return [month, learned];
  }
  const parts = bound.namePartsOf(i).map((slot): Template => [{ slot }]);
  // The rest of another name is another text.
  if (parts.length > 0 && !inLoop) {
    const whole = areOwnWords(step, bound.namePartsOf(i), bound) ? { isWhole: true as const } : {};
    return [{ ...learned, within: { has: parts, index: 0, count: 1, isSelf: true, ...whole }, must: [], some: [] }];
  }
  if (rowSlots.length === 0 || !row) return [learned];
  const has = rowSlots.map((slot): Template => [{ slot }]);
  const column = bound.columnOf(i);
  const names = stateNames(step);
  const whole = standWhole(row, rowSlots, bound) ? { isWhole: true as const } : {};
  const kind = { ...whole, ...(isContent ? { isContent: true as const } : {}), ...(names.length > 0 ? { names } : {}) };
  const within = { has, index: row.index, count: row.count, ...(column ? { column } : {}), ...kind };
  return [{ ...learned, ...(isContent ? { goal: undefined, must: [] } : {}), within }];
}

interface Blanks {
  bound: BoundValues;
  asked: KeptConstants['asked'];
  /** Number word of a loop over the first so many; it becomes a parameter. */
  numberWord: string | undefined;
  /** Whether the request names what the first step acts on. */
  isChosen: boolean;
}

function completeProcedure(
  run: Run,
  { bound, asked, numberWord, isChosen }: Blanks,
  steps: LearnedSteps,
): InducedProcedure {
  const request =
    numberWord === undefined
      ? bound.template
      : bound.template.flatMap((part) => ('text' in part ? toTemplate(part.text, { count: numberWord }) : [part]));
  const slots = [...Object.keys(bound.said), ...(numberWord === undefined ? [] : ['count'])];
  const begins = beginningOfProcedure(run, bound, isChosen);
  const shapes = shapesOf(bound.said, slots);
  return {
    kind: 'procedure',
    request,
    slots,
    ...(shapes ? { shapes } : {}),
    ...(Object.keys(bound.derived).length > 0 ? { derived: bound.derived } : {}),
    ...(asked.length > 0 ? { asked } : {}),
    ...(begins ? { begins } : {}),
    steps,
  };
}

/** Whether the request of the demonstration matches the procedure and gives the values that were shown. */
function answersItself(
  procedure: InducedProcedure,
  run: Run,
  bound: BoundValues,
  lists: Readonly<Record<string, readonly string[]>> = {},
): boolean {
  const match = matchRequest(procedure, run.request, run.startedAt);
  if (!match) return false;
  const fold = (text: string | undefined) => text?.trim().toLowerCase();
  const values = { ...match.values };
  for (const [list, slots] of Object.entries(lists))
    splitList(match.values[list] ?? '').forEach((item, i) => {
      values[slots[i] ?? ''] = item;
    });
  return Object.entries(bound.said).every(([slot, value]) => fold(values[slot]) === fold(value));
}

/** Role, tag and name without the value, which the targets of a list's steps share. */
function kindOfLocator(locator: InducedLocator | undefined): string {
  const { role = '', tag = '', type = '', name = '' } = locator?.body.fingerprint ?? {};
  return [role, tag, type, name].join(' ');
}

/** The finished steps, cleaned, without read-only ones. */
function relevantSteps(run: Run): { relevant: RunStep[]; unneeded: RunStep[] } {
  // A hover that opened a menu is part of the demonstration.
  const isReadOnly = ({ action }: RunStep) =>
    READ_ONLY_VERBS.has(action.verb) && !(run.teaching && action.verb === 'hover');
  const done = joinBlurPresses(run.steps.filter((step) => step.state === 'done' && !isReadOnly(step)));
  const cleaned = cleanTrace(joinPadKeys(done, run.request), run.snapshot && pageStateHash(run.snapshot), run.request);
  const counted = joinTurns(joinCountedPresses(cleaned, run.request), run.request);
  const relevant = run.teaching ? counted : removeUnneededPresses(counted, run.request);
  return { relevant, unneeded: counted.filter((step) => !relevant.includes(step)) };
}

/** Whether the steps can be a procedure of one site. */
function isReplayable(steps: readonly RunStep[], origin: Run['origin']): boolean {
  return (
    steps.length > 0 &&
    steps.every(
      (step) =>
        isRepeatable(step) && (step.action.verb === 'goTo' || step.facts === undefined || step.facts.origin === origin),
    )
  );
}

/** The fingerprint with parameter values removed, its page pattern, and a key equal for the same place. */
export function toLocator(
  fingerprint: Fingerprint,
  values: Readonly<Record<string, string>>,
  url = '',
): InducedLocator {
  const withoutValues = (text: string) =>
    toTemplate(text, values)
      .map((part) => ('text' in part ? part.text : PLACEHOLDER))
      .join('');
  const { row: _row, among: _among, around: _around, ...stored } = fingerprint;
  const clean: Fingerprint = { ...stored, name: withoutValues(fingerprint.name) };
  for (const attribute of ['label', 'previous', 'container', 'id', 'text'] as const) {
    const text = fingerprint[attribute];
    if (text !== undefined) clean[attribute] = withoutValues(text);
  }
  // An element named after a value has another text, title and address with another value.
  if (clean.name !== fingerprint.name) Object.assign(clean, { text: undefined, title: undefined, href: undefined });
  const page = pagePattern(url);
  const body = { kind: 'locator' as const, fingerprint: clean, ...(page === undefined ? {} : { page }) };
  return { key: placeKey(clean), body };
}

/** Values that are both in the request and written or clicked in the episode, by parameter name. */
export function extractParameterValues(
  request: string,
  steps: readonly RunStep[],
  nowMs: number,
): Record<string, string> {
  return bindValues(request, steps, nowMs).values;
}

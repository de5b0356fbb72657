/** sortValues tells which values of a request a run used, or the page shows. */
import { normalizeText } from '../../core/text';
import { originOf } from '../../guard/url';
import { targetRef, writesValue, writtenText } from '../../page/words/action-parts';
import { addressIn } from '../../policy/addresses';
import type { Run, RunStep } from '../../records/run';
import { nodeWords } from './outline-groups';
import { nodeLabel } from '../../policy/plan-step';
import { asksQuestion, wantsView } from './request-kind';
import { containsWords, type NamedValue, namedValues, wordsOf } from './request-values';
import { effectiveSteps, tookPlace } from './step-effects';

type EvidenceRun = Pick<Run, 'request' | 'steps' | 'snapshot'>;

const DATE = /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d{2}/u;
/** An article before a thing, which is rarely written with it: “a broken gate”. A title begins with a capital. */
const ARTICLE = /^(?:an?|the|my|our|eine?[nmrs]?|d(?:er|ie|as|en|em)|un[ae]?|el|l[ae]s?|los)\s+(?=\S)/u;
const HALF_DAY_HOURS = 12;
const CENTURY = 100;

/** The values of a request by whether the run used them or the page shows them. */
export function sortValues(run: EvidenceRun): { used: string[]; unused: string[] } {
  const values = namedValues(run.request);
  const isQuestion = asksQuestion(run.request);
  const steps = withoutOverwritten(effectiveSteps(run).filter(tookPlace));
  const isActedOn = ({ text }: NamedValue) =>
    steps.some((step) => usedTexts(step).some((one) => containsWords(wordsOf(one), wordsOf(text))));
  // Acts use a list such as “Kai, Mona and Per” as a whole: a name of it that only stands on the page is not used.
  const lists = isQuestion ? [] : listedValues(run.request, values).filter((list) => list.some(isActedOn));
  const used = values.filter(
    (value) =>
      isAccountedFor(value, run, { steps, isQuestion }) &&
      !lists.some((list) => list.includes(value) && !isActedOn(value)),
  );
  return {
    used: used.map(({ text }) => text),
    unused: values.filter((value) => !used.includes(value)).map(({ text }) => text),
  };
}

/** The names of a request that stand one after another with nothing but commas and joining words between. */
function listedValues(request: string, values: readonly NamedValue[]): NamedValue[][] {
  const lists: NamedValue[][] = [];
  let end = 0;
  for (const value of values.filter(({ kind }) => kind === 'name')) {
    const at = request.indexOf(value.text, end);
    if (at < 0) continue;
    const list = lists.at(-1);
    if (list && BETWEEN_NAMES.test(request.slice(end, at))) list.push(value);
    else lists.push([value]);
    end = at + value.text.length;
  }
  return lists.filter((list) => list.length > 1);
}

const BETWEEN_NAMES = /^\s*(?:,|,?\s(?:and|und|y|et|&)\s)\s*$/u;

function isAccountedFor(
  { text, kind }: NamedValue,
  run: EvidenceRun,
  { steps, isQuestion }: { steps: readonly RunStep[]; isQuestion: boolean },
): boolean {
  const wanted = wordsOf(kind === 'called' ? text.replace(ARTICLE, '') : text);
  if (kind === 'address' && isVisited(text, run, steps)) return true;
  if (steps.some((step) => usedTexts(step).some((used) => containsWords(wordsOf(used), wanted)))) return true;
  // A name may be written in parts, such as a first and a last name.
  if (
    kind === 'called' &&
    wanted.every((word) => steps.some((step) => usedTexts(step).flatMap(wordsOf).includes(word)))
  )
    return true;
  const count = kind === 'number' && /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (count > 1 && countSimilarActs(steps) >= count) return true;
  // A date or time is written in another form than the request names it.
  if (kind === 'number' && steps.some(({ action }) => isPartOfDate(text, writtenText(action)))) return true;
  if (isCutShort(text, steps)) return false;
  const hasToBeWritten = !isQuestion && !wantsView(run.request) && hasUntouchedField(run);
  return standsOnPage(wanted, run, !isQuestion && (kind === 'number' || hasToBeWritten));
}

/** The steps without a value that the run itself replaced in the same field before it did anything else with it. */
function withoutOverwritten(steps: readonly RunStep[]): RunStep[] {
  return steps.filter((step, i) => {
    if (!REPLACES.has(step.action.verb)) return true;
    const next = steps.slice(i + 1).find((later) => !REPLACES.has(later.action.verb) || isSameField(later, step));
    return !next || !REPLACES.has(next.action.verb) || next.action.verb === 'select';
  });
}

/** Verbs that put a value in the place of the one before. */
const REPLACES: ReadonlySet<string> = new Set(['type', 'clear', 'select']);

function isSameField(a: RunStep, b: RunStep): boolean {
  return a.target === b.target && a.url === b.url && targetRef(a.action) === targetRef(b.action);
}

/** Fewer characters are typed to open a list of suggestions. */
const MIN_CUT_CHARS = 2;

/** Whether a step wrote the beginning of the value, and none the rest: that the page shows the whole elsewhere is no use of it. */
function isCutShort(text: string, steps: readonly RunStep[]): boolean {
  const whole = normalizeText(text);
  const written = steps.map(({ action }) => normalizeText(writtenText(action)));
  const begins = written.some(
    (one) => one.length >= MIN_CUT_CHARS && one.length < whole.length && whole.startsWith(one),
  );
  const words = new Set(written.flatMap(wordsOf));
  return begins && !wordsOf(whole).every((word) => words.has(word));
}

/** Whether every number of the text is one of the written date or time: 5/14/27 is 2027-05-14, 7:30 is 19:30. */
function isPartOfDate(text: string, written: string): boolean {
  if (!DATE.test(written)) return false;
  const numbers = (one: string) => (one.match(/\d+/gu) ?? []).map(Number);
  const isTime = text.includes(':');
  const isSame = (a: number, b: number) =>
    a === b ||
    (isTime ? a % HALF_DAY_HOURS === b % HALF_DAY_HOURS && a < 2 * HALF_DAY_HOURS : b >= CENTURY && a === b % CENTURY);
  return isTime === written.includes(':') && numbers(text).every((a) => numbers(written).some((b) => isSame(a, b)));
}

/** Whether the page, one of its frames, or the target of a step is of the address's origin. */
function isVisited(text: string, { snapshot }: EvidenceRun, steps: readonly RunStep[]): boolean {
  const address = addressIn(text, true);
  const origin = address === undefined ? undefined : originOf(address);
  const visited = [
    ...(snapshot ? [snapshot.origin, ...snapshot.frameOrigins] : []),
    ...steps.flatMap(({ url, facts, action }) => [
      originOf(url),
      facts?.origin,
      action.verb === 'goTo' ? originOf(action.url) : undefined,
    ]),
  ];
  return origin !== undefined && visited.includes(origin);
}

/** Texts that a done step wrote, chose, pressed or brought onto the page. */
export function usedTexts({ action, target, facts, effect }: RunStep): string[] {
  const fingerprint = facts?.fingerprint;
  const appeared = (effect?.facts ?? []).flatMap((fact) =>
    fact.fact === 'appeared' || fact.fact === 'dialog' ? [fact.name] : [],
  );
  return [
    writtenText(action),
    target,
    // A field whose name is a hint, “YYYY-MM-DD”, is meant by its label.
    fingerprint?.label ?? '',
    ...(writesValue(action.verb) && action.verb !== 'check'
      ? []
      : [fingerprint?.container ?? '', fingerprint?.text ?? '']),
    ...appeared,
  ];
}

function countSimilarActs(steps: readonly RunStep[]): number {
  const counts = new Map<string, number>();
  for (const { action, target } of steps) {
    const key = `${action.verb} ${target.replace(/“.*/u, '')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

const CHOOSABLE_ROLES: ReadonlySet<string> = new Set([
  'radio',
  'checkbox',
  'tab',
  'option',
  'link',
  'button',
  'menuitem',
]);
const CHOSEN_STATES = ['checked', 'selected', 'current', 'pressed', 'expanded'];

/** Roles of fields that take a text. */
export const TEXT_FIELDS: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

/** Labels of the fields that the steps wrote into. */
export function writtenTargets(steps: readonly RunStep[]): ReadonlySet<string> {
  return new Set(steps.filter(({ action }) => writesValue(action.verb)).map(({ target }) => target));
}

/** Whether a field of the page is empty that no step has written into: a value beside it was not used. */
function hasUntouchedField({ snapshot, steps }: EvidenceRun): boolean {
  const written = writtenTargets(steps);
  return (snapshot?.nodes ?? []).some(
    (node) =>
      node.ref !== undefined &&
      TEXT_FIELDS.has(node.role) &&
      (node.value ?? '') === '' &&
      !written.has(nodeLabel(node)),
  );
}

/** @param onlyAsValue a number counts only as the value of a field: pages are full of other numbers */
function standsOnPage(wanted: readonly string[], { snapshot }: EvidenceRun, onlyAsValue: boolean): boolean {
  if (!snapshot) return false;
  if (!onlyAsValue && containsWords(wordsOf(snapshot.title), wanted)) return true;
  return snapshot.nodes.some((node) => {
    if (node.value !== undefined && containsWords(wordsOf(node.value), wanted)) return true;
    if (onlyAsValue || !containsWords(nodeWords(node), wanted)) return false;
    // The name of a control that could be chosen and is not shows no use of the value.
    const isUnchosen = CHOOSABLE_ROLES.has(node.role) && !node.states.some((state) => CHOSEN_STATES.includes(state));
    return !isUnchosen;
  });
}

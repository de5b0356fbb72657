/** Finds a loop in a trace: one action on similar elements in sequence, if the request asks for several (“each …”, “the first three …”). */
import { canonicalJson } from '../core/canonical';
import type { ProcedureStep } from '../records/note';
import type { RunStep } from '../records/run';
import { toTemplate } from '../records/template';
import { AIMED_VERBS } from '../page/words/action-parts';
import type { Fingerprint } from '../page/words/element';

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const QUANTIFIER = /\b(?:each|every|all|both|jede[nrs]?|alle[nrs]?|beide[nrs]?)\b/iu;
const UNTIL_NO_MORE =
  /\buntil\b.*\b(?:no more|nothing|none|last|end|gone|finished|complete|over)\b|\bas long as\b|\bbis\b.*\b(?:mehr|nichts|letzte[nr]?|ende|fertig)\b|\bsolange\b/iu;
const FIRST_N = /\b(?:first|top)\s+(\p{L}+|\d+)\b/iu;

export interface Loop {
  /** Index of the first step, and the number of iterations. */
  from: number;
  count: number;
  /** Common fingerprint of all targets. */
  pattern: Fingerprint;
  /** The number word of the request; absent if it asks for all. */
  numberWord?: string;
  /** One control is pressed until it is gone or disabled. */
  isUntilGone?: true;
  /** Each act took its element out of the list. */
  goes?: true;
  /** Common fingerprints of the acts of one iteration, if it has several; the first is the pattern's. */
  body?: Fingerprint[];
  /** The parameter whose value stands in the row of each: “all Signed minutes”. */
  filter?: string;
}

/** Acts of an iteration that are looked for at most. */
const MAX_BODY_STEPS = 4;

/** Parses a number in digits, or in words up to twelve. @returns undefined if it is no number */
export function parseNumber(word: string): number | undefined {
  const known = NUMBER_WORDS.indexOf(word.toLowerCase());
  if (known >= 0) return known;
  return /^\d{1,3}$/u.test(word) ? Number(word) : undefined;
}

/**
 * The longest sequence of one action on similar elements.
 * @param isNamed whether the request names the target of a step
 * @param filterOf the parameter that names a step's row, if that is all that names the target
 * @returns undefined if the request asks for one element, or there is no such sequence; `some-of-several` if it asks for all
 *   and only some were acted on
 */
export function findLoop(
  steps: readonly RunStep[],
  request: string,
  isNamed: (step: number) => boolean = () => false,
  filterOf: (step: number) => string | undefined = () => undefined,
): Loop | 'some-of-several' | undefined {
  if (UNTIL_NO_MORE.test(request)) return findPressUntilGone(steps);
  const numberWord = FIRST_N.exec(request)?.[1];
  const wanted = numberWord === undefined ? undefined : parseNumber(numberWord);
  if (wanted === undefined && !QUANTIFIER.test(request)) return undefined;
  const found = longestIteration(steps, wanted);
  const best = found && takesAway(steps, found) ? { ...found, goes: true as const } : found;
  if (!best || wanted !== undefined) return best && { ...best, numberWord: numberWord as string };
  const acts = best.count * (best.body?.length ?? 1);
  const filters = new Set(Array.from({ length: acts }, (_, i) => filterOf(best.from + i)));
  const [filter] = filters;
  if (filter !== undefined && filters.size === 1 && !best.body) return { ...best, filter };
  if (Array.from({ length: acts }, (_, i) => isNamed(best.from + i)).some(Boolean)) return undefined;
  const all = countSimilar(steps[best.from] as RunStep, best);
  return all === undefined || all === best.count ? best : 'some-of-several';
}

/** Whether the list was shorter by one at each iteration, and the last element went too. */
function takesAway(steps: readonly RunStep[], loop: Loop): boolean {
  const length = loop.body?.length ?? 1;
  const sizes = Array.from({ length: loop.count }, (_, i) => {
    const step = steps[loop.from + i * length];
    return step && countSimilar(step, loop);
  });
  const last = steps[loop.from + loop.count * length - 1];
  const isShorter = sizes.every((size, i) => i === 0 || (size !== undefined && size === (sizes[i - 1] ?? 0) - 1));
  return isShorter && (length > 1 || last?.isTargetGone === true);
}

interface PlaceInLoop {
  /** The start of the loop, a further act of its first iteration, or a later iteration, which is not stored. */
  part: 'start' | 'body' | 'later';
  pattern: Fingerprint;
  /** The fields of the stored step that make it a loop. */
  fields: Pick<ProcedureStep, 'named' | 'goal' | 'each' | 'span' | 'untilGone' | 'within'>;
}

/** @returns undefined if the step is outside the loop */
export function placeInLoop(loop: Loop, i: number): PlaceInLoop | undefined {
  const { from, count, pattern, body, numberWord, filter } = loop;
  const length = body?.length ?? 1;
  if (i < from || i >= from + count * length) return undefined;
  if (loop.isUntilGone) return { part: i === from ? 'start' : 'later', pattern, fields: { untilGone: true } };
  const fields = { named: undefined, goal: undefined };
  if (i > from) {
    const own = body?.[i - from];
    return own ? { part: 'body', pattern: own, fields } : { part: 'later', pattern, fields };
  }
  const first = numberWord === undefined ? {} : { first: toTemplate(numberWord, { count: numberWord }) };
  const each = { ...first, ...(loop.goes ? { goes: loop.goes } : {}) };
  const within = filter === undefined ? {} : { within: { has: [[{ slot: filter }]], index: 0, count: 1 } };
  return { part: 'start', pattern, fields: { ...fields, ...within, each, ...(length > 1 ? { span: length } : {}) } };
}

function longestSequence(steps: readonly RunStep[], wanted: number | undefined): Loop | undefined {
  let best: Loop | undefined;
  for (let from = 0; from < steps.length; from++) {
    let pattern = steps[from]?.facts?.fingerprint;
    let count = 1;
    for (let i = from + 1; pattern && i < steps.length; i++) {
      const common = commonFingerprint(steps[from] as RunStep, steps[i] as RunStep, pattern);
      if (!common) break;
      pattern = common;
      count += 1;
    }
    if (!pattern || count < 2 || count <= (best?.count ?? 0)) continue;
    // A number other than the number of iterations is about something else.
    if (wanted !== undefined && wanted !== count) continue;
    best = { from, count, pattern: withoutPosition(pattern) };
  }
  return best;
}

/** Acts that alternate by name or role are iterations of several acts, not one act on elements of any name. */
function longestIteration(steps: readonly RunStep[], wanted: number | undefined): Loop | undefined {
  const sequence = longestSequence(steps, wanted);
  if (sequence && sequence.pattern.name !== '') return sequence;
  const blocks = longestBlocks(steps);
  if (!blocks) return sequence && hasDistinctNames(steps, sequence) ? sequence : undefined;
  return wanted === undefined || wanted === blocks.count ? blocks : undefined;
}

/** Elements of any name are one list only if no name comes twice. */
function hasDistinctNames(steps: readonly RunStep[], { from, count }: Loop): boolean {
  const names = steps.slice(from, from + count).map(({ facts }) => facts?.fingerprint.name);
  return new Set(names).size === count;
}

/** The most iterations of several acts each: “More” and “Archive” for one row after another. */
function longestBlocks(steps: readonly RunStep[]): Loop | undefined {
  let best: Loop | undefined;
  for (let length = 2; length <= MAX_BODY_STEPS; length++)
    for (let from = 0; from + 2 * length <= steps.length; from++) {
      const loop = blocksFrom(steps, from, length);
      if (loop && loop.count > (best?.count ?? 1)) best = loop;
    }
  return best;
}

/** The iterations of a length that begin at a step. @returns undefined if the acts do not repeat, or not on another element */
function blocksFrom(steps: readonly RunStep[], from: number, length: number): Loop | undefined {
  const first = steps.slice(from, from + length);
  let body = first.flatMap(({ facts }) => facts?.fingerprint ?? []);
  if (body.length < length) return undefined;
  let count = 1;
  for (;;) {
    const block = steps.slice(from + count * length, from + (count + 1) * length);
    const common = block.map((step, i) => commonFingerprint(first[i] as RunStep, step, body[i] as Fingerprint));
    const patterns = common.flatMap((pattern) => pattern ?? []);
    const isSameElement =
      canonicalJson(block[0]?.facts?.fingerprint ?? {}) === canonicalJson(first[0]?.facts?.fingerprint ?? {});
    if (patterns.length < length || isSameElement) break;
    body = patterns;
    count += 1;
  }
  const [pattern] = body;
  const isAlternating = new Set(body.map(({ role, name }) => `${role} ${name}`)).size > 1;
  const isNamed = body.every(({ name }) => name !== '');
  return count < 2 || !pattern || !isAlternating || !isNamed
    ? undefined
    : { from, count, pattern: withoutPosition(pattern), body: body.map(withoutPosition) };
}

/** Number of elements like the first target when it was acted on. @returns undefined if it was not recorded */
function countSimilar({ facts }: RunStep, { pattern }: Loop): number | undefined {
  const fingerprint = facts?.fingerprint;
  return pattern.name === '' ? fingerprint?.among?.count : fingerprint?.sameNamed;
}

/** One control pressed several times in a row. */
function findPressUntilGone(steps: readonly RunStep[]): Loop | undefined {
  const isSame = (a: RunStep | undefined, b: RunStep | undefined) =>
    a?.action.verb === 'click' &&
    b?.action.verb === 'click' &&
    a.facts !== undefined &&
    a.facts.fingerprint.role === b.facts?.fingerprint.role &&
    a.facts.fingerprint.name === b.facts.fingerprint.name;
  const runs = steps.flatMap((step, from) => {
    let count = 1;
    while (isSame(step, steps[from + count])) count += 1;
    const pattern = step.facts?.fingerprint;
    return pattern ? [{ from, count, pattern, isUntilGone: true as const }] : [];
  });
  return runs.find(({ count }) => count > 1) ?? runs.find(({ from }) => isUsedUp(steps[from] as RunStep));
}

/** Whether one press was enough: the pressed control went away by it. */
function isUsedUp({ action, facts, effect }: RunStep): boolean {
  return (
    action.verb === 'click' &&
    (effect?.facts ?? []).some(
      (one) =>
        one.fact === 'disappeared' && one.role === facts?.fingerprint.role && one.name === facts.fingerprint.name,
    )
  );
}

/** Attributes two targets share. @returns undefined if verb, role, tag or tag path differ */
function commonFingerprint(a: RunStep, b: RunStep, pattern: Fingerprint): Fingerprint | undefined {
  const other = b.facts?.fingerprint;
  if (!other || a.action.verb !== b.action.verb || !AIMED_VERBS.has(a.action.verb)) return undefined;
  if ('checked' in a.action && 'checked' in b.action && a.action.checked !== b.action.checked) return undefined;
  if (other.role !== pattern.role || other.tag !== pattern.tag || other.type !== pattern.type) return undefined;
  if ((other.path ?? []).join() !== (pattern.path ?? []).join() || other.frame !== pattern.frame) return undefined;
  const common: Fingerprint = { ...pattern };
  if (other.name !== pattern.name) common.name = '';
  for (const attribute of ['label', 'placeholder', 'id', 'nameAttribute', 'testId', 'container'] as const)
    if (other[attribute] !== pattern[attribute]) delete common[attribute];
  common.classes = (pattern.classes ?? []).filter((name) => other.classes?.includes(name));
  return common;
}

/** The fingerprint without position and neighbour, which differ for each element. */
function withoutPosition({ ordinal: _o, sameNamed: _s, previous: _p, ...pattern }: Fingerprint): Fingerprint {
  return pattern;
}

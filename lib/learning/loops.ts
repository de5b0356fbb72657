/** Finds a loop in a trace: one action on similar elements in sequence, if the request asks for several (“each …”, “the first three …”). */
import type { RunStep } from '../records/run';
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
/** Verbs a loop may repeat. */
const REPEATABLE_VERBS = new Set(['click', 'doubleClick', 'check', 'hover']);

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
}

/** Parses a number in digits, or in words up to twelve. @returns undefined if it is no number */
export function parseNumber(word: string): number | undefined {
  const known = NUMBER_WORDS.indexOf(word.toLowerCase());
  if (known >= 0) return known;
  return /^\d{1,3}$/u.test(word) ? Number(word) : undefined;
}

/**
 * The longest sequence of one action on similar elements.
 * @param isNamed whether the request names the target of a step
 * @returns undefined if the request asks for one element, or there is no such sequence; `some-of-several` if it asks for all
 *   and only some were acted on
 */
export function findLoop(
  steps: readonly RunStep[],
  request: string,
  isNamed: (step: number) => boolean = () => false,
): Loop | 'some-of-several' | undefined {
  if (UNTIL_NO_MORE.test(request)) return findPressUntilGone(steps);
  const numberWord = FIRST_N.exec(request)?.[1];
  const wanted = numberWord === undefined ? undefined : parseNumber(numberWord);
  if (wanted === undefined && !QUANTIFIER.test(request)) return undefined;
  const best = longestSequence(steps, wanted);
  if (!best || wanted !== undefined) return best && { ...best, numberWord: numberWord as string };
  if (Array.from({ length: best.count }, (_, i) => isNamed(best.from + i)).some(Boolean)) return undefined;
  const all = countSimilar(steps[best.from] as RunStep, best);
  return all === undefined || all === best.count ? best : 'some-of-several';
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
  for (const [from, step] of steps.entries()) {
    let count = 1;
    while (isSame(step, steps[from + count])) count += 1;
    const pattern = step.facts?.fingerprint;
    if (count > 1 && pattern) return { from, count, pattern, isUntilGone: true };
  }
  return undefined;
}

/** Attributes two targets share. @returns undefined if verb, role, tag or tag path differ */
function commonFingerprint(a: RunStep, b: RunStep, pattern: Fingerprint): Fingerprint | undefined {
  const other = b.facts?.fingerprint;
  if (!other || a.action.verb !== b.action.verb || !REPEATABLE_VERBS.has(a.action.verb)) return undefined;
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

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
const QUANTIFIER = /\b(?:each|every|all|both)\b/iu;
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
}

/** Parses a number in digits, or in words up to twelve. @returns undefined if it is no number */
export function parseNumber(word: string): number | undefined {
  const known = NUMBER_WORDS.indexOf(word.toLowerCase());
  if (known >= 0) return known;
  return /^\d{1,3}$/u.test(word) ? Number(word) : undefined;
}

/** The longest sequence of one action on similar elements. @returns undefined if the request asks for one element, or there is none */
export function findLoop(steps: readonly RunStep[], request: string): Loop | undefined {
  const numberWord = FIRST_N.exec(request)?.[1];
  const wanted = numberWord === undefined ? undefined : parseNumber(numberWord);
  if (wanted === undefined && !QUANTIFIER.test(request)) return undefined;
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
    best = {
      from,
      count,
      pattern: withoutPosition(pattern),
      ...(wanted === undefined ? {} : { numberWord: numberWord as string }),
    };
  }
  return best;
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

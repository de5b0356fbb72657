/** Knows the same act on one thing after another, where the request asks for many: “each …”, “all …”, “the first three …”. */
import type { RunStep } from '../records/run';
import type { Fingerprint } from '../page/words/element';

const NUMBERS = [
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
const MANY = /\b(?:each|every|all|both)\b/iu;
const FIRST = /\b(?:first|top)\s+(\p{L}+|\d+)\b/iu;
/** Acts that may be done on many things. */
const REPEATED = new Set(['click', 'doubleClick', 'check', 'hover']);

export interface Loop {
  /** Index of the first step, and how many there are. */
  from: number;
  count: number;
  /** What all of them are like. */
  pattern: Fingerprint;
  /** The word of the request that says how many, where it says a number. */
  numberWord?: string;
}

/** A number in figures or, up to twelve, in words; undefined where it is none. */
export function numberOf(word: string): number | undefined {
  const known = NUMBERS.indexOf(word.toLowerCase());
  if (known >= 0) return known;
  return /^\d{1,3}$/u.test(word) ? Number(word) : undefined;
}

/** The longest run of one act over things that are alike; nothing where the request does not ask for many. */
export function loopIn(steps: readonly RunStep[], request: string): Loop | undefined {
  const numberWord = FIRST.exec(request)?.[1];
  const wanted = numberWord === undefined ? undefined : numberOf(numberWord);
  if (wanted === undefined && !MANY.test(request)) return undefined;
  let best: Loop | undefined;
  for (let from = 0; from < steps.length; from++) {
    let pattern = steps[from]?.facts?.fingerprint;
    let count = 1;
    for (let i = from + 1; pattern && i < steps.length; i++) {
      const common = alike(steps[from] as RunStep, steps[i] as RunStep, pattern);
      if (!common) break;
      pattern = common;
      count += 1;
    }
    if (!pattern || count < 2 || count <= (best?.count ?? 0)) continue;
    // The number that was said is the number that was done, or it is about something else.
    if (wanted !== undefined && wanted !== count) continue;
    best = {
      from,
      count,
      pattern: unplaced(pattern),
      ...(wanted === undefined ? {} : { numberWord: numberWord as string }),
    };
  }
  return best;
}

/** What two targets have in common, where they are one kind of thing: same act, role, tag and place in the page. */
function alike(a: RunStep, b: RunStep, pattern: Fingerprint): Fingerprint | undefined {
  const other = b.facts?.fingerprint;
  if (!other || a.action.verb !== b.action.verb || !REPEATED.has(a.action.verb)) return undefined;
  if ('checked' in a.action && 'checked' in b.action && a.action.checked !== b.action.checked) return undefined;
  if (other.role !== pattern.role || other.tag !== pattern.tag || other.type !== pattern.type) return undefined;
  if ((other.path ?? []).join() !== (pattern.path ?? []).join() || other.frame !== pattern.frame) return undefined;
  const common: Fingerprint = { ...pattern };
  if (other.name !== pattern.name) common.name = '';
  for (const mark of ['label', 'placeholder', 'id', 'nameAttribute', 'testId', 'container'] as const)
    if (other[mark] !== pattern[mark]) delete common[mark];
  common.classes = (pattern.classes ?? []).filter((name) => other.classes?.includes(name));
  return common;
}

/** Without what is only true of one of them. */
function unplaced({ ordinal: _o, sameNamed: _s, previous: _p, ...pattern }: Fingerprint): Fingerprint {
  return pattern;
}

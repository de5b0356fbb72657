/** Makes one procedure of two that were learned for the same or a like task: what differs becomes a blank or a step that may be missing. */
import { canonicalJson } from '../core/canonical';
import { foldedText } from '../core/text';
import type { ExpectedFact, ProcedureBody, ProcedureStep } from '../records/note';
import { freeName, type Slotted, slottedText, toSlotted } from '../records/slotted';

/** More steps than these are another way of doing it, not the same with an interruption. */
const MAX_OPTIONAL = 3;

const samePlace = (a: ProcedureStep, b: ProcedureStep) =>
  a.verb === b.verb &&
  a.locator === b.locator &&
  a.procedure === b.procedure &&
  a.keys === b.keys &&
  canonicalJson(a.named ?? []) === canonicalJson(b.named ?? []);

/**
 * Two ways of one task, one of which has some steps more: these may be missing from now on.
 * @returns nothing where neither holds the other, or the two differ in more than a few steps
 */
export function withOptional(known: ProcedureBody, fresh: ProcedureBody): ProcedureBody | undefined {
  const [longer, shorter] = fresh.steps.length >= known.steps.length ? [fresh, known] : [known, fresh];
  const extra = longer.steps.length - shorter.steps.length;
  if (extra > MAX_OPTIONAL) return undefined;
  const steps: ProcedureStep[] = [];
  let at = 0;
  for (const step of longer.steps) {
    const other = shorter.steps[at];
    if (other && samePlace(step, other)) {
      steps.push(common(step, other));
      at += 1;
    } else steps.push({ ...step, optional: true, must: [], some: [] });
  }
  if (at < shorter.steps.length) return undefined;
  return { ...fresh, slots: [...new Set([...fresh.slots, ...known.slots])], steps };
}

/** A step both have: it is expected to do what it did both times. */
function common(a: ProcedureStep, b: ProcedureStep): ProcedureStep {
  const both = (one: readonly ExpectedFact[], two: readonly ExpectedFact[]) => {
    const keys = new Set(two.map((fact) => canonicalJson(fact)));
    return one.filter((fact) => keys.has(canonicalJson(fact)));
  };
  const optional = a.optional === true || b.optional === true;
  return { ...a, must: both(a.must, b.must), some: both(a.some, b.some), ...(optional ? { optional } : {}) };
}

/** What a locator is called, for telling whether two point at things that differ in their name only. */
export interface Places {
  /** Name of the place, or nothing where the note is not there. */
  nameOf(locator: string): string | undefined;
  /** Whether two places are alike in everything but their name. */
  alike(a: string, b: string): boolean;
}

/**
 * Two tasks of the same steps whose requests differ in one run of words that the steps repeat: those words become a blank.
 * @returns nothing where they differ in anything else
 */
export function antiUnified(a: ProcedureBody, b: ProcedureBody, places: Places): ProcedureBody | undefined {
  if (a.steps.length !== b.steps.length) return undefined;
  const differing = differingWords(slottedText(a.request), slottedText(b.request));
  if (!differing) return undefined;
  const slot = freeSlot(differing.before, [...a.slots, ...b.slots]);
  const valueA = { [slot]: differing.a };
  const valueB = { [slot]: differing.b };
  const steps: ProcedureStep[] = [];
  let used = false;
  for (const [i, one] of a.steps.entries()) {
    const other = b.steps[i] as ProcedureStep;
    const step = unified(one, other, valueA, valueB, places);
    if (!step) return undefined;
    used ||= canonicalJson(step).includes(`{"slot":"${slot}"}`);
    steps.push(step);
  }
  // Words that nothing on the page depends on tell two tasks apart, not two values.
  if (!used) return undefined;
  return { ...a, request: blanked(a.request, valueA), slots: [...a.slots, slot], steps };
}

type Value = Readonly<Record<string, string>>;

function unified(a: ProcedureStep, b: ProcedureStep, valueA: Value, valueB: Value, places: Places) {
  if (a.procedure !== b.procedure || canonicalJson(a.values) !== canonicalJson(b.values)) return undefined;
  if (a.verb !== b.verb || a.keys !== b.keys || a.checked !== b.checked || a.direction !== b.direction)
    return undefined;
  const text = unifiedSlotted(a.text, b.text, valueA, valueB);
  const url = unifiedSlotted(a.url, b.url, valueA, valueB);
  const named = namedBoth(a, b, valueA, valueB, places);
  if (text === false || url === false || named === false || a.options?.length !== b.options?.length) return undefined;
  const options = a.options?.map((option, i) => unifiedSlotted(option, b.options?.[i], valueA, valueB));
  if (options?.some((option) => option === false || option === undefined)) return undefined;
  return {
    ...a,
    ...(text ? { text } : {}),
    ...(url ? { url } : {}),
    ...(named ? { named } : {}),
    ...(options ? { options: options as Slotted[] } : {}),
    must: bothFacts(a.must, b.must, valueA, valueB),
    some: bothFacts(a.some, b.some, valueA, valueB),
  };
}

/** The target's name with the blank in it; undefined where no name is needed, false where the two are different things. */
function namedBoth(a: ProcedureStep, b: ProcedureStep, valueA: Value, valueB: Value, places: Places) {
  if (a.locator === b.locator) return unifiedSlotted(a.named, b.named, valueA, valueB);
  if (a.locator === undefined || b.locator === undefined || !places.alike(a.locator, b.locator)) return false;
  const nameOf = (step: ProcedureStep) => step.named ?? [{ text: places.nameOf(step.locator ?? '') ?? '' }];
  return unifiedSlotted(nameOf(a), nameOf(b), valueA, valueB) || false;
}

function unifiedSlotted(a: Slotted | undefined, b: Slotted | undefined, valueA: Value, valueB: Value) {
  if (a === undefined || b === undefined) return a === b ? undefined : (false as const);
  const one = blanked(a, valueA);
  return canonicalJson(one) === canonicalJson(blanked(b, valueB)) ? one : (false as const);
}

function blanked(slotted: Slotted, value: Value): Slotted {
  return slotted.flatMap((part) => ('text' in part ? toSlotted(part.text, value) : [part]));
}

function bothFacts(a: readonly ExpectedFact[], b: readonly ExpectedFact[], valueA: Value, valueB: Value) {
  const blank = (fact: ExpectedFact, value: Value): ExpectedFact => ({
    ...fact,
    ...(fact.name ? { name: blanked(fact.name, value) } : {}),
    ...(fact.path ? { path: blanked(fact.path, value) } : {}),
  });
  const keys = new Set(b.map((fact) => canonicalJson(blank(fact, valueB))));
  return a.map((fact) => blank(fact, valueA)).filter((fact) => keys.has(canonicalJson(fact)));
}

/** The one run of words in which two requests differ, each of at most four words. */
function differingWords(a: string, b: string): { a: string; b: string; before: string } | undefined {
  const one = a.split(/\s+/);
  const two = b.split(/\s+/);
  const same = (x: string | undefined, y: string | undefined) =>
    x !== undefined && y !== undefined && foldedText(x) === foldedText(y);
  let start = 0;
  while (same(one[start], two[start])) start++;
  let end = 0;
  while (end < Math.min(one.length, two.length) - start && same(one.at(-1 - end), two.at(-1 - end))) end++;
  const middle = (words: string[]) =>
    words
      .slice(start, words.length - end)
      .join(' ')
      .replace(/[".,!]+/gu, '');
  const found = { a: middle(one), b: middle(two), before: one[start - 1] ?? '' };
  const fits = [found.a, found.b].every(
    (words) => words !== '' && !words.includes('‹') && words.split(' ').length <= 4 && start > 0,
  );
  return fits ? found : undefined;
}

function freeSlot(before: string, taken: readonly string[]): string {
  const base =
    /^\p{L}{3,20}$/u.test(before) && !/^(?:the|into|onto|from|with|for|and)$/iu.test(before) ? before : 'which';
  return freeName(base.toLowerCase(), (name) => taken.includes(name));
}

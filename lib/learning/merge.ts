/** Merges two procedures of the same or a similar task: differences become parameters or optional steps. */
import { canonicalJson } from '../core/canonical';
import { normalizeText } from '../core/text';
import type { ExpectedFact, ProcedureBody, ProcedureStep } from '../records/note';
import { uniqueName, type Template, templateText, toTemplate } from '../records/template';

/** Procedures that differ in more steps are different ways of the task, not one with an interruption. */
const MAX_OPTIONAL = 3;
/** Longest sequence of differing words that becomes a parameter. */
const MAX_VALUE_WORDS = 4;

const isSameStep = (a: ProcedureStep, b: ProcedureStep) =>
  a.verb === b.verb &&
  a.locator === b.locator &&
  a.procedure === b.procedure &&
  a.keys === b.keys &&
  canonicalJson(a.named ?? []) === canonicalJson(b.named ?? []) &&
  placing(a) === placing(b);

/** How a step finds its target beside its name, for comparison. */
function placing({ within, pick, untilGone, span, month, read, append, opensTab, onto }: ProcedureStep): string {
  return canonicalJson([within, pick, untilGone, span, month, read, append, opensTab, onto].map((part) => part ?? 0));
}

/**
 * Merges two ways of one task, one of which has additional steps: those become optional.
 * @returns undefined if neither contains the other, or more than MAX_OPTIONAL steps are additional
 */
export function mergeOptionalSteps(known: ProcedureBody, learned: ProcedureBody): ProcedureBody | undefined {
  if (known.lists || learned.lists) return undefined;
  const [longer, shorter] = learned.steps.length >= known.steps.length ? [learned, known] : [known, learned];
  const extra = longer.steps.length - shorter.steps.length;
  if (extra > MAX_OPTIONAL) return undefined;
  const steps: ProcedureStep[] = [];
  let at = 0;
  for (const step of longer.steps) {
    const other = shorter.steps[at];
    if (other && isSameStep(step, other)) {
      steps.push(mergeStep(step, other));
      at += 1;
    } else steps.push({ ...step, optional: true, must: [], some: [] });
  }
  if (at < shorter.steps.length) return undefined;
  const derived = { ...known.derived, ...learned.derived };
  return {
    ...learned,
    slots: [...new Set([...learned.slots, ...known.slots])],
    ...(Object.keys(derived).length > 0 ? { derived } : {}),
    steps,
  };
}

/** A step of both procedures: its expectation is the common part. */
function mergeStep(a: ProcedureStep, b: ProcedureStep): ProcedureStep {
  const inBoth = (left: readonly ExpectedFact[], right: readonly ExpectedFact[]) => {
    const keys = new Set(right.map((fact) => canonicalJson(fact)));
    return left.filter((fact) => keys.has(canonicalJson(fact)));
  };
  const optional = a.optional === true || b.optional === true;
  return {
    ...a,
    // The texts that one of them was seen to use up are looked at.
    ...(b.selects ? { selects: b.selects } : {}),
    ...(b.empties ? { empties: b.empties } : {}),
    ...(a.unticked && !b.unticked ? { unticked: undefined } : {}),
    ...(a.changes && !b.changes ? { changes: undefined } : {}),
    must: inBoth(a.must, b.must),
    some: inBoth(a.some, b.some),
    ...(optional ? { optional } : {}),
  };
}

/** Names of locators, to decide whether two differ only in the name of their element. */
export interface LocatorNames {
  /** Accessible name of a locator's element. @returns undefined if the note is missing */
  nameOf(locator: string): string | undefined;
  /** Whether two locators differ only in the accessible name. */
  differOnlyInName(a: string, b: string): boolean;
}

/**
 * Anti-unifies two procedures of equal steps whose requests differ in one sequence of words that the steps repeat: those
 * words become a parameter.
 * @returns undefined if they differ in anything else
 */
export function antiUnify(a: ProcedureBody, b: ProcedureBody, locators: LocatorNames): ProcedureBody | undefined {
  if (a.steps.length !== b.steps.length || a.lists || b.lists) return undefined;
  const differing = findDifferingWords(templateText(a.request), templateText(b.request));
  if (!differing) return undefined;
  const slot = uniqueParameterName(differing.before, [...a.slots, ...b.slots]);
  const valueA = { [slot]: differing.a };
  const valueB = { [slot]: differing.b };
  const steps: ProcedureStep[] = [];
  let used = false;
  for (const [i, stepA] of a.steps.entries()) {
    const stepB = b.steps[i] as ProcedureStep;
    const step = unifyStep(stepA, stepB, valueA, valueB, locators);
    if (!step) return undefined;
    used ||= canonicalJson(step).includes(`{"slot":"${slot}"}`);
    steps.push(step);
  }
  // Words that no step uses distinguish two tasks, not two values.
  if (!used) return undefined;
  return { ...a, request: parameterize(a.request, valueA), slots: [...a.slots, slot], steps };
}

type Value = Readonly<Record<string, string>>;

function unifyStep(a: ProcedureStep, b: ProcedureStep, valueA: Value, valueB: Value, locators: LocatorNames) {
  if (a.procedure !== b.procedure || placing(a) !== placing(b) || canonicalJson(a.values) !== canonicalJson(b.values))
    return undefined;
  if (a.verb !== b.verb || a.keys !== b.keys || a.checked !== b.checked || a.direction !== b.direction)
    return undefined;
  const text = unifyTemplates(a.text, b.text, valueA, valueB);
  const url = unifyTemplates(a.url, b.url, valueA, valueB);
  const named = unifyName(a, b, valueA, valueB, locators);
  if (text === false || url === false || named === false || a.options?.length !== b.options?.length) return undefined;
  const options = a.options?.map((option, i) => unifyTemplates(option, b.options?.[i], valueA, valueB));
  if (options?.some((option) => option === false || option === undefined)) return undefined;
  return {
    ...a,
    ...(text ? { text } : {}),
    ...(url ? { url } : {}),
    ...(named ? { named } : {}),
    ...(options ? { options: options as Template[] } : {}),
    must: commonFacts(a.must, b.must, valueA, valueB),
    some: commonFacts(a.some, b.some, valueA, valueB),
  };
}

/** The target's name as a template. @returns undefined if no name is needed, false if the targets differ in more than the name */
function unifyName(a: ProcedureStep, b: ProcedureStep, valueA: Value, valueB: Value, locators: LocatorNames) {
  if (a.locator === b.locator) return unifyTemplates(a.named, b.named, valueA, valueB);
  if (a.locator === undefined || b.locator === undefined || !locators.differOnlyInName(a.locator, b.locator))
    return false;
  const nameOf = (step: ProcedureStep) => step.named ?? [{ text: locators.nameOf(step.locator ?? '') ?? '' }];
  return unifyTemplates(nameOf(a), nameOf(b), valueA, valueB) || false;
}

function unifyTemplates(a: Template | undefined, b: Template | undefined, valueA: Value, valueB: Value) {
  if (a === undefined || b === undefined) return a === b ? undefined : (false as const);
  const template = parameterize(a, valueA);
  return canonicalJson(template) === canonicalJson(parameterize(b, valueB)) ? template : (false as const);
}

function parameterize(template: Template, value: Value): Template {
  return template.flatMap((part) => ('text' in part ? toTemplate(part.text, value) : [part]));
}

function commonFacts(a: readonly ExpectedFact[], b: readonly ExpectedFact[], valueA: Value, valueB: Value) {
  const withParameter = (fact: ExpectedFact, value: Value): ExpectedFact => ({
    ...fact,
    ...(fact.name ? { name: parameterize(fact.name, value) } : {}),
    ...(fact.path ? { path: parameterize(fact.path, value) } : {}),
  });
  const keys = new Set(b.map((fact) => canonicalJson(withParameter(fact, valueB))));
  return a.map((fact) => withParameter(fact, valueA)).filter((fact) => keys.has(canonicalJson(fact)));
}

/** The one sequence of words in which two requests differ. @returns undefined if it is longer than MAX_VALUE_WORDS or at the beginning */
function findDifferingWords(a: string, b: string): { a: string; b: string; before: string } | undefined {
  const wordsA = a.split(/\s+/);
  const wordsB = b.split(/\s+/);
  const same = (x: string | undefined, y: string | undefined) =>
    x !== undefined && y !== undefined && normalizeText(x) === normalizeText(y);
  let start = 0;
  while (same(wordsA[start], wordsB[start])) start++;
  let end = 0;
  while (end < Math.min(wordsA.length, wordsB.length) - start && same(wordsA.at(-1 - end), wordsB.at(-1 - end))) end++;
  const middle = (words: string[]) =>
    words
      .slice(start, words.length - end)
      .join(' ')
      .replace(/[".,!]+/gu, '');
  const found = { a: middle(wordsA), b: middle(wordsB), before: wordsA[start - 1] ?? '' };
  const fits = [found.a, found.b].every(
    (words) => words !== '' && !words.includes('‹') && words.split(' ').length <= MAX_VALUE_WORDS && start > 0,
  );
  return fits ? found : undefined;
}

function uniqueParameterName(before: string, taken: readonly string[]): string {
  const base =
    /^\p{L}{3,20}$/u.test(before) && !/^(?:the|into|onto|from|with|for|and)$/iu.test(before) ? before : 'which';
  return uniqueName(base.toLowerCase(), (name) => taken.includes(name));
}

/** joinCountedPresses makes one step of several presses on “+” or “−”: what they were for is the number that they made. */
import type { RunStep } from '../records/run';
import { parseNumber } from './loops';

/** The number before and after a press, or after several that were joined. @returns undefined if the press counted nothing */
export function countMade({ action, facts, after }: RunStep): { from: number; to: number } | undefined {
  // The key “4” writes a digit.
  if (/^\d+$/u.test(facts?.fingerprint.name ?? '')) return undefined;
  const [from, to] = [facts?.counter?.value, after?.count];
  return action.verb !== 'click' || from === undefined || to === undefined || from === to ? undefined : { from, to };
}

/** @param request only a number that it names is worth setting; otherwise each press stays what it was */
export function joinCountedPresses(steps: readonly RunStep[], request: string): RunStep[] {
  const joined: RunStep[] = [];
  for (let i = 0; i < steps.length; i++) {
    const group = groupFrom(steps, i);
    const step = group && asOne(group);
    const count = step && countMade(step);
    if (!count || !names(request, count.to)) joined.push(steps[i] as RunStep);
    else {
      joined.push(step);
      i += group.length - 1;
    }
  }
  return joined;
}

/** The presses from a step on that go on counting the same number. */
function groupFrom(steps: readonly RunStep[], from: number): RunStep[] | undefined {
  const first = steps[from];
  if (!first || !countMade(first)) return undefined;
  const group = [first];
  for (const next of steps.slice(from + 1)) {
    const goesOn = next.facts?.counter?.value === group.at(-1)?.after?.count && isOnCounterOf(next, first);
    if (!countMade(next) || !goesOn) break;
    group.push(next);
  }
  return group;
}

/** A page that replaces the buttons keeps their names. */
function isOnCounterOf({ facts }: RunStep, { facts: first }: RunStep): boolean {
  if (!facts || !first) return false;
  const isSameName = facts.fingerprint.name === first.fingerprint.name;
  return facts.ref === first.ref || facts.ref === first.counter?.other || isSameName;
}

/** The last press in the direction of the whole change, with the number from before the first one. */
function asOne(group: readonly RunStep[]): RunStep | undefined {
  const [from, to] = [group[0]?.facts?.counter?.value ?? 0, group.at(-1)?.after?.count ?? 0];
  const step = group.findLast((one) => isUp(one) === to > from);
  if (!step?.facts || !step.after) return undefined;
  const { facts, after } = step;
  return {
    ...step,
    facts: { ...facts, counter: { ...facts.counter, value: from } },
    after: { ...after, count: to },
    effect: { facts: [] },
  };
}

function isUp(step: RunStep): boolean {
  const count = countMade(step);
  return count !== undefined && count.to > count.from;
}

function names(request: string, count: number): boolean {
  const words = request.match(/\p{L}+|\d+(?:[.,]\d+)?/gu) ?? [];
  return words.some((word) => Number(word.replace(',', '.')) === count || parseNumber(word) === count);
}

/** The words in the name of a button that counts, as the page writes them. */
export function countedWords(step: RunStep): string[] {
  return countMade(step) ? (step.facts?.fingerprint.name.match(/[\p{L}\p{N}]{2,}/gu) ?? []) : [];
}

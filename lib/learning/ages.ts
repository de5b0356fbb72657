/** Ages in lists: the date in a text, the newest or oldest of dates, and a task shown for one end that is asked for the other. */
import type { ProcedureBody } from '../records/note';
import { formatDay, readDay } from './dates';

export type Age = 'newest' | 'oldest';

/** A date with its year, among other words or alone. */
const WHOLE_DATE =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.?\s\p{L}{3,9}\.?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}/u;
/** Words for the two ends, each with its opposite. */
const OPPOSITES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:newest|latest|most recent)\b/iu, 'oldest'],
  [/\b(?:oldest|earliest)\b/iu, 'newest'],
  [/\b(?:neu|jüng)este(?=[nrs]?\b)/iu, 'älteste'],
  [/(?<!\p{L})älteste(?=[nrs]?\b)/iu, 'neueste'],
];

/** @returns the date as YYYY-MM-DD, which sorts by age */
export function dateIn(text: string, nowMs: number): string | undefined {
  const day = readDay(WHOLE_DATE.exec(text)?.[0] ?? '', nowMs);
  return day && formatDay(day, 'YYYY-MM-DD');
}

/** Whether no other date is newer, or older. */
export function isOfAge(date: string, dates: readonly string[], age: Age): boolean {
  return !dates.some((other) => (age === 'newest' ? other > date : other < date));
}

/** The request for the other end of the list. */
export function requestsOfOtherAge(request: string): string[] {
  const found = OPPOSITES.find(([word]) => word.test(request));
  return found ? [request.replace(...found)] : [];
}

/**
 * The procedure on the other end of its list, told by the dates there: its position was never shown.
 * @returns undefined if it has no step on an end by age, or several
 */
export function reverseAge(body: ProcedureBody): ProcedureBody | undefined {
  const at = body.steps.findIndex(({ pick }) => pick?.age !== undefined);
  const step = body.steps[at];
  if (!step?.pick?.age || body.steps.filter(({ pick }) => pick !== undefined).length > 1) return undefined;
  const age: Age = step.pick.age === 'newest' ? 'oldest' : 'newest';
  const { says: _says, ...rest } = step;
  return {
    ...body,
    steps: body.steps.with(at, {
      ...rest,
      pick: { index: 0, from: 'start', age, byDate: true, ...(step.pick.ofAll ? { ofAll: true } : {}) },
    }),
  };
}

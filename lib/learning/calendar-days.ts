/** findCalendarDay: a day pressed in a calendar, and the arrows pressed before it; these are computed in each run. */
import type { Fingerprint } from '../page/words/element';
import type { RunStep } from '../records/run';
import { uniqueName } from '../records/template';
import type { BoundValues } from './bind-values';
import { PART_FORMATS } from './dates';
import { monthArrow } from '../page/words/month-arrows';

export interface CalendarDayStep {
  /** Index of the press on the day. */
  day: number;
  /** Indexes of the presses on arrows before it. */
  arrows: ReadonlySet<number>;
  /** Parameter with the whole date as YYYY-MM-DD. */
  slot: string;
  bound: BoundValues;
}

/** @returns undefined if no day was pressed that the request names as a date */
export function findCalendarDay(steps: readonly RunStep[], bound: BoundValues): CalendarDayStep | undefined {
  for (const [i] of steps.entries()) {
    const derived = bound.derived[bound.slotOf(i, 'name') ?? ''];
    if (derived?.as !== 'date') continue;
    const arrows = new Set<number>();
    for (let at = i - 1; at >= 0 && isArrow(steps[at]); at--) arrows.add(at);
    const isDayOnly = PART_FORMATS.day.includes(derived.format ?? '');
    // A day whose name has the month is found by its name where no arrow is needed.
    if (!isDayOnly && arrows.size === 0) continue;
    const slot = uniqueName(`${derived.of.slice(0, 26)}-day`, (name) => name in bound.values);
    const whole = { of: derived.of, as: 'date' as const, format: 'YYYY-MM-DD' };
    return { day: i, arrows, slot, bound: { ...bound, derived: { ...bound.derived, [slot]: whole } } };
  }
  return undefined;
}

function isArrow(step: RunStep | undefined): boolean {
  const name = step?.facts?.fingerprint.name ?? '';
  return (
    step?.action.verb === 'click' && (monthArrow(name) ?? monthArrow(step.facts?.fingerprint.text ?? '')) !== undefined
  );
}

/** The days of the week around a day are no name of its place. */
export function withoutWeek({ container, ...day }: Fingerprint): Fingerprint {
  return container === undefined || /^[\d\s.·]+$/u.test(container) ? day : { ...day, container };
}

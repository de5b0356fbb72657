/** findDayCell: of the two cells with a day's number in a calendar, the press is on the one of the month that it shows. */
import { rejectOnAbort } from '../../core/stop';
import { type CalendarDay, readDay, readMonth } from '../../learning/dates';
import type { Fingerprint } from '../../page/words/element';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { ProcedureStepContext } from './procedure-step-context';

/** Days of the month behind stand at the end of a grid of six weeks, days of the month before at its start. */
const LAST_DAY_BEHIND = 14;
const FIRST_DAY_BEFORE = 22;

/** @returns undefined if the step presses no day of a calendar that was turned to its month, or no choice is needed or possible */
export async function findDayCell(
  { run, plan, ports, signal }: ProcedureStepContext,
  fingerprint: Fingerprint,
): Promise<string | undefined> {
  const before = plan.body.steps[plan.at - 1];
  const wanted =
    before?.verb === 'showMonth' ? readDay(plan.values[before.month?.slot ?? ''] ?? '', ports.clock.now()) : undefined;
  if (!wanted) return undefined;
  const refs = await rejectOnAbort(ports.page.locateAll(run.tabId, fingerprint), signal);
  return cellOfMonth(refs, wanted, run.snapshot?.nodes ?? []);
}

/**
 * @param refs of the cells with the number, in document order
 * @returns undefined unless there are two, and the page names no month but the wanted one: calendars of two months have both
 */
export function cellOfMonth(
  refs: readonly string[],
  { year, month, day }: CalendarDay,
  nodes: readonly SnapshotNode[],
): string | undefined {
  const months = nodes.flatMap(({ name }) => readMonth(name) ?? []);
  const isOnlyMonth = months.length > 0 && months.every((one) => one.year === year && one.month === month);
  if (!isOnlyMonth || refs.length !== 2) return undefined;
  if (day <= LAST_DAY_BEHIND) return refs[0];
  return day >= FIRST_DAY_BEFORE ? refs[1] : undefined;
}

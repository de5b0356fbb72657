/** Tests of the widget matrix, shared by both browsers. */
import { expect } from '@playwright/test';
import { WIDGET_CASES, type WidgetCase } from '../widgets/cases';
import { summary, type WidgetOutcome } from '../widgets/run-case';

/** A part of a title in WIDGETS picks some, for working on one. */
const only = process.env.WIDGETS;

export function wantedCases(): WidgetCase[] {
  return WIDGET_CASES.filter(({ page, title }) => !only || `${page}: ${title}`.includes(only));
}

export function report(outcomes: readonly WidgetOutcome[]): void {
  const { right, falselyClaimed, notDone } = summary(outcomes);
  console.log(`${right} of ${outcomes.length} widgets done right`);
  for (const line of [...falselyClaimed.map((text) => `FALSELY CLAIMED ${text}`), ...notDone]) console.log(line);
  expect(falselyClaimed).toEqual([]);
  expect(outcomes.length).toBeGreaterThanOrEqual(only ? 1 : 60);
  expect(right / outcomes.length).toBeGreaterThanOrEqual(0.95);
}

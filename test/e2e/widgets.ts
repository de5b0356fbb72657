/** Tests of the widget matrix, shared by both browsers. */
import { expect } from '@playwright/test';
import type { OpenWidgetPage } from '../harness/fixtures';
import { sample, SIZES } from '../sizes';
import { WIDGET_CASES, type WidgetCase } from '../widgets/cases';
import { runWidget } from '../widgets/run-case';

/** A part of a title in WIDGETS picks some, for working on one. */
const only = process.env.WIDGETS;

export function selectCases(browser: keyof typeof SIZES.widgetStride): WidgetCase[] {
  if (only) return WIDGET_CASES.filter((widget) => titleOf(widget).includes(only));
  return sample(WIDGET_CASES, SIZES.widgetStride[browser], ({ page }) => page);
}

export function titleOf({ page, title }: WidgetCase): string {
  return `${page}: ${title}`;
}

export async function expectDriven(widget: WidgetCase, open: OpenWidgetPage): Promise<void> {
  const outcome = await runWidget(widget, await open(widget.page));
  if (widget.isRefused) expect(outcome.claimed, 'a refused act is claimed as done').toBe(false);
  else {
    const said = outcome.claimed ? 'claimed as done, and is not' : 'not done';
    expect(outcome, `${said}: ${outcome.detail}`).toMatchObject({ right: true });
  }
}

/** Tests with no host granted, shared by both browsers: elements that only a listener tells, and a sample of the widgets. */
import { expect } from '@playwright/test';
import { IS_WHOLE_RUN, sample } from '../sizes';
import { WIDGET_CASES, type WidgetCase } from '../widgets/cases';
import { runWidget, type WidgetSite } from '../widgets/run-case';

/** Elements that only a listener tells from text: unseen in a document that had loaded before the icon was pressed. */
const ONLY_LISTENERS: readonly string[] = ['div-listener-plain', 's-span', 's-mousedown'];

export const withoutListeners = (missed: readonly string[]) => missed.filter((one) => !ONLY_LISTENERS.includes(one));

/** One widget of the matrix in so many. */
const WIDGET_STRIDE = IS_WHOLE_RUN ? 3 : 20;

/** A sample of the matrix, those of one page together. */
export function ungrantedWidgets(): WidgetCase[] {
  return sample(WIDGET_CASES, WIDGET_STRIDE).toSorted((a, b) => (a.page < b.page ? -1 : 1));
}

export async function expectUngranted(widget: WidgetCase, site: WidgetSite): Promise<void> {
  const outcome = await runWidget(widget, site);
  if (widget.isRefused) expect.soft(outcome.claimed, outcome.title).toBe(false);
  else expect.soft(outcome, `${outcome.title}: ${outcome.detail}`).toMatchObject({ right: true });
}

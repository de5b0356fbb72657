/** TaughtRow: a task shown once by hand and asked with other values; the moves of the hand that shows it. */
import type { Page } from '@playwright/test';
import type { PythonApp } from './servers';

export interface TaughtRow {
  kind: PythonApp;
  teach: string;
  /** The app's own state after the showing. */
  shown: Readonly<Record<string, unknown>>;
  hand(page: Page): Promise<void>;
  asks: readonly { request: string; holds: Readonly<Record<string, unknown>> }[];
}

export const button = (page: Page, name: string, nth = 0) =>
  page.getByRole('button', { name, exact: true }).nth(nth).click();
export const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
export const option = (page: Page, name: string) => page.getByRole('option', { name, exact: true }).first().click();
/** Clicks into a field, empties it and types letter by letter. */
export async function write(page: Page, label: string, text: string, nth = 0): Promise<void> {
  await page.getByLabel(label, { exact: true }).nth(nth).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text, { delay: 15 });
}
/** Chooses in a native list by keys, since its own popup is out of reach. */
export async function pick(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.keyboard.type(text);
}

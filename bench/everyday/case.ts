/** EverydayCase: a page, a demonstration by real input, and requests with other values, judged by what the page posts. */
import type { Page } from '@playwright/test';
import type { Route } from '../../test/harness/site';

export interface Ask {
  request: string;
  /** Facts the page must post during this request, in order. */
  want: readonly unknown[];
  /** Path to start on, if not the case's own. */
  at?: string;
  /** The right answer is to stop or ask, with nothing posted but `want`. */
  stops?: true;
  /** Run before the request, on the loaded page. */
  before?: (page: Page) => Promise<void>;
  /** Text given to a question for a value. */
  answer?: string;
}

export interface EverydayCase {
  kind: string;
  title: string;
  /** HTML by path; `/` is the start. A function makes the routes of a server with state, once a case. */
  pages: string | Readonly<Record<string, string>> | ((did: unknown[]) => Readonly<Record<string, Route>>);
  teach: string;
  show: (page: Page) => Promise<void>;
  /** Button for the question about a constant after the demonstration: the beginning of its text. */
  constant?: string;
  /** The demonstration must not be learned, or only after a question: nothing is asked then. */
  refuses?: true;
  /** Nothing is shown: the requests are plain sentences. */
  isUntaught?: true;
  asks: readonly Ask[];
}

/** Clicks a field by its label, empties it, and types. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Adds text behind a field's content. */
export async function append(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

/** Chooses in a native select by keyboard: Playwright's selectOption fires untrusted events. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(option);
}

export async function press(
  page: Page,
  name: string,
  role: 'button' | 'link' | 'tab' | 'menuitem' = 'button',
): Promise<void> {
  await page.getByRole(role, { name, exact: true }).first().click();
}

/** Presses a button in the row, item or card that holds a text. */
export async function pressIn(page: Page, row: string, name: string, tag = 'tr'): Promise<void> {
  await page.locator(tag).filter({ hasText: row }).getByRole('button', { name, exact: true }).click();
}

/** Clicks the box in the row that holds a text. */
export async function tickIn(page: Page, row: string): Promise<void> {
  await page.locator('tr').filter({ hasText: row }).getByRole('checkbox').click();
}

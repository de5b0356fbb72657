/** A demonstration by hand as data, performed by real input in Chromium through Playwright and in Firefox through Puppeteer alike. */
import { until } from '../../test/harness/chat-driver';

/** The common interface of both drivers' elements and pages. */
interface HandElement {
  click(): Promise<void>;
  hover(): Promise<void>;
  evaluate<R>(work: (element: Element) => R): Promise<R>;
}

export interface HandPage {
  $$(selector: string): Promise<HandElement[]>;
  bringToFront(): Promise<void>;
  goto(url: string): Promise<unknown>;
  url(): string;
  on(event: 'dialog', answer: (dialog: { accept(): Promise<void> }) => void): unknown;
  off(event: 'dialog', answer: (dialog: { accept(): Promise<void> }) => void): unknown;
  keyboard: {
    type(text: string, options?: { delay?: number }): Promise<void>;
    press(key: 'Enter' | 'End' | 'a'): Promise<void>;
    down(key: 'Control'): Promise<void>;
    up(key: 'Control'): Promise<void>;
  };
}

export interface HandStep {
  selector: string;
  /** The element's text, or of the row that holds it. */
  text?: string;
  row?: string;
  /** Text that replaces the content of a field, or that chooses in a list. */
  write?: string;
  choose?: string;
}

export const on = (selector: string, text?: string): HandStep => ({
  selector,
  ...(text === undefined ? {} : { text }),
});
export const onRow = (row: string, selector: string): HandStep => ({ selector, row });
export const into = (selector: string, write: string): HandStep => ({ selector, write });
export const pick = (selector: string, choose: string): HandStep => ({ selector, choose });

/** Time of a person between two acts, ms. */
const PAUSE_MS = 350;
const TYPING_MS = 15;

/** Answers a question of the browser with its OK, as whoever shows a task does. */
const acceptDialog = (dialog: { accept(): Promise<void> }) => void dialog.accept();

export async function show(page: HandPage, steps: readonly HandStep[]): Promise<void> {
  page.on('dialog', acceptDialog);
  try {
    for (const step of steps) await perform(page, step);
    // A question may come with the last press.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  } finally {
    page.off('dialog', acceptDialog);
  }
}

async function perform(page: HandPage, step: HandStep): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const element = await until(`${step.selector} is shown`, () => find(page, step).catch(() => undefined), 10_000);
  // Some rows show their buttons only under the pointer.
  if (step.row !== undefined) await find(page, { selector: 'tr', row: step.row }).then((row) => row?.hover());
  // A pressed native list opens its own popup, which neither driver reaches.
  if (step.choose === undefined) await element.click();
  else await element.evaluate((one) => (one as HTMLElement).focus());
  if (step.write !== undefined) {
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type(step.write, { delay: TYPING_MS });
  }
  if (step.choose !== undefined) await page.keyboard.type(step.choose);
}

async function find(page: HandPage, { selector, text, row }: HandStep): Promise<HandElement | undefined> {
  for (const element of await page.$$(selector)) {
    const seen = await element.evaluate((one) => ({
      isShown: one.getClientRects().length > 0,
      text: one.textContent?.trim() ?? '',
      row: one.closest('tr')?.textContent ?? '',
    }));
    if (seen.isShown && (text === undefined || seen.text === text) && (row === undefined || seen.row.includes(row)))
      return element;
  }
  return undefined;
}

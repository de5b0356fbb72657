/** Drives a screen by keyboard as a person does: from one stop of Tab to the next. */
import type { Page } from '@playwright/test';

const MAX_TABS = 60;

/** Presses Tab until the focused element has the name. @returns the names that were passed @throws Error if no stop has it */
export async function tabTo(screen: Page, name: RegExp): Promise<string[]> {
  const passed: string[] = [];
  for (let i = 0; i < MAX_TABS; i++) {
    await screen.keyboard.press('Tab');
    const focused = await screen.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : '';
      return element?.getAttribute('aria-label') || label || element?.textContent?.trim() || '';
    });
    passed.push(focused);
    if (name.test(focused)) return passed;
  }
  throw new Error(`no ${name} among: ${passed.join(' | ')}`);
}

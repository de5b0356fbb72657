/** watchAnnouncements counts the changes that a screen reader would read aloud: text added or changed in a live region. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    announced?: string[];
  }
}

/** Starts to count in the page. Regions whose nearest live ancestor is off, and hidden text, are not read. */
export async function watchAnnouncements(page: Page): Promise<void> {
  await page.evaluate(() => {
    const announced: string[] = [];
    window.announced = announced;
    const LIVE = '[role=log],[role=status],[role=alert],[aria-live]';
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        const nodes = type === 'characterData' ? [target] : [...addedNodes];
        for (const node of nodes) {
          const element = node instanceof Element ? node : node.parentElement;
          const region = element?.closest(LIVE);
          const text = node.textContent?.trim() ?? '';
          if (!region || text === '' || element?.closest('[aria-hidden=true]')) continue;
          if (region.getAttribute('aria-live') !== 'off') announced.push(text);
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

export function announcements(page: Page): Promise<string[]> {
  return page.evaluate(() => window.announced ?? []);
}

/** The same since the last call. Read and cleared at once: what comes between two calls to the page would be lost. */
export function takeAnnouncements(page: Page): Promise<string[]> {
  return page.evaluate(() => (window.announced ?? []).splice(0));
}

/**
 * `npm run bench:press`: time of a press from its dispatch until the page is known to be idle, in milliseconds, beside
 * Playwright's click and its wait for the same quiet, on the same controls in one run; and from Enter to the first act of a
 * plain command. Prints medians; fails above the targets.
 */
import type { ActResult } from '../lib/page/words/action';
import type { FactsAnswer } from '../lib/page/words/element';
import type { Snapshot } from '../lib/page/words/snapshot';
import { openBehindChat } from '../test/harness/behind-chat';
import { ChatDriver } from '../test/harness/chat-driver';
import { launchChromium } from '../test/harness/chromium';
import { DAILY_PAGES, startWidgetPages, type WidgetPage } from '../test/harness/widget-pages';
import { median } from './statistics';

/** Most of Playwright's time that a press may take, and the time of the first act, ms. */
const MAX_SHARE = 1.25;
const MAX_FIRST_ACT_MS = 60;
/** The quiet that both wait for, ms. */
const QUIET_MS = 50;
const COMMANDS = 15;

const PRESSES: readonly (readonly [page: WidgetPage, name: string])[] = [
  ['daily-handmade', 'Halal'],
  ['daily-handmade', 'Spicy'],
  ['daily-handmade', 'Pricing'],
  ['daily-handmade', 'Overview'],
  ['daily-handmade', 'Save quote'],
  ['daily-handmade', 'Add to basket'],
  ['daily-handmade', 'Delivery and returns'],
  ['daily-handmade', 'Fruit'],
  ['daily-handmade-pages', 'Stock'],
  ['daily-handmade-pages', '2'],
  ['daily-handmade-pages', 'Book Rome'],
  ['daily-handmade-pages', 'Post 3'],
  ['daily-handmade-pages', 'Subscribe to letter'],
  ['daily-handmade-pages', 'Read more…'],
  ['daily-handmade-pages', 'Zoom button'],
  ['daily-handmade-pages', 'Scaled button'],
  ['daily-jquery-more', 'Boot details'],
  ['daily-jquery-more', 'Boot profile'],
  ['daily-react-more', 'Fluent two'],
  ['daily-react-more', 'Month'],
];

const site = await startWidgetPages(DAILY_PAGES);
const browser = await launchChromium();
const address = (page: string) => site.url(`/${page}.html`, 'localhost');
const tab = await openBehindChat(browser, address('daily-handmade'));
const tabId = await browser.tabIdOf(tab);
const origins = [new URL(site.url('/', 'localhost')).origin];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function openFresh(page: string): Promise<void> {
  await tab.goto(address(page), { waitUntil: 'load' });
  await pause(600);
}

async function pressByProduct(name: string): Promise<number> {
  const state = await browser.callPage<{ documentToken: string }>('open', tabId);
  const snapshot = await browser.callPage<Snapshot>('snapshot', tabId, origins);
  const ref = snapshot.nodes.find((node) => node.ref !== undefined && node.name === name)?.ref;
  if (ref === undefined) throw new Error(`no ${name} on the page`);
  await browser.callPage<FactsAnswer>('facts', tabId, ref);
  const startedAt = performance.now();
  const result = await browser.callPage<ActResult>('act', tabId, `press ${name} ${startedAt}`, state.documentToken, {
    verb: 'click',
    ref,
  });
  await browser.callPage('settle', tabId);
  if (result.type === 'failed') throw new Error(`${name}: ${result.reason}`);
  return performance.now() - startedAt;
}

async function pressByPlaywright(name: string): Promise<number> {
  await tab.evaluate(() => {
    const seen = { at: performance.now() };
    Object.assign(globalThis, { lastChange: seen });
    new MutationObserver(() => {
      seen.at = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const startedAt = performance.now();
  await tab.getByText(name, { exact: true }).first().click();
  await tab.waitForFunction(
    (quietMs) => performance.now() - (globalThis as unknown as { lastChange: { at: number } }).lastChange.at >= quietMs,
    QUIET_MS,
  );
  return performance.now() - startedAt;
}

const product: number[] = [];
const playwright: number[] = [];
for (const [page, name] of PRESSES) {
  await openFresh(page);
  product.push(await pressByProduct(name));
  await openFresh(page);
  playwright.push(await pressByPlaywright(name));
}
const share = median(product) / median(playwright);
console.log(`press until idle, median of ${PRESSES.length}: ${median(product).toFixed(0)} ms`);
console.log(`Playwright's click and the same quiet: ${median(playwright).toFixed(0)} ms; share ${share.toFixed(2)}`);

// A tab opened in the window of the page would hide it: a page that is not drawn gets no frames.
const chatPage = await browser.openChat(tab);
const chat = new ChatDriver(chatPage);
await openFresh('daily-handmade');
await chat.ask('click Halal');
await tab.evaluate(() => {
  document.addEventListener(
    'pointerdown',
    () => Object.assign(globalThis, { pressedAt: performance.timeOrigin + performance.now() }),
    true,
  );
});
const firstActs: number[] = [];
for (let i = 0; i < COMMANDS; i++) {
  await chatPage.click('.composer textarea');
  await chatPage.keyboard.insertText('click Halal');
  const enteredAt = await chatPage.evaluate(() => {
    const seen = { at: 0 };
    Object.assign(globalThis, { entered: seen });
    addEventListener(
      'keydown',
      () => {
        seen.at = performance.timeOrigin + performance.now();
      },
      { capture: true, once: true },
    );
    return seen.at;
  });
  await chatPage.keyboard.press('Enter');
  await pause(1200);
  const entered = await chatPage.evaluate(() => (globalThis as unknown as { entered: { at: number } }).entered.at);
  const pressed = await tab.evaluate(() => (globalThis as unknown as { pressedAt?: number }).pressedAt ?? 0);
  if (pressed > entered && entered > enteredAt) firstActs.push(pressed - entered);
}
console.log(`Enter to the first act, median of ${firstActs.length}: ${median(firstActs).toFixed(0)} ms`);
await browser.close();
await site.close();
process.exit(share <= MAX_SHARE && median(firstActs) <= MAX_FIRST_ACT_MS ? 0 : 1);

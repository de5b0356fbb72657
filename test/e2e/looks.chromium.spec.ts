/** How it looks and is used: axe finds nothing, the keyboard reaches all, and the shipped build asks before it touches a site. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver } from '../harness/chat-driver';
import { launchChromium } from '../harness/chromium';
import { startGallery } from './actions';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe finds broken, one line each. */
async function broken(page: Page): Promise<string[]> {
  // Over the debugger, because the extension's own rules allow no foreign script.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`),
    );
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the chat and the options, empty and full, ${colorScheme}`, async () => {
    const [site, browser] = await Promise.all([startGallery(), launchChromium({ colorScheme })]);
    try {
      const page = await browser.context.newPage();
      await page.goto(site.url('/gallery'));
      const chatPage = await browser.openChat(page);
      const chat = new ChatDriver(chatPage);
      await chatPage.emulateMedia({ colorScheme });
      await chatPage.screenshot({ path: `test-results/looks/empty-${colorScheme}.png` });
      expect(await broken(chatPage)).toEqual([]);
      await chat.ask('type Ann into Name and check News');
      await chat.ask('click Nowhere');
      await chat.ask('click Twin');
      await page.screenshot({ path: `test-results/looks/choices-${colorScheme}.png` });
      await chatPage.screenshot({ path: `test-results/looks/asking-${colorScheme}.png` });
      expect(await broken(chatPage)).toEqual([]);
      await chat.answer('1 · button');
      await chatPage.screenshot({ path: `test-results/looks/full-${colorScheme}.png` });
      await chatPage.setViewportSize({ width: 320, height: 560 });
      await chatPage.screenshot({ path: `test-results/looks/narrow-${colorScheme}.png` });
      expect(await chatPage.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await chatPage.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
      const options = await browser.openOptions();
      await options.emulateMedia({ colorScheme });
      await options.getByText(/it can find$/).click();
      await options.getByText('button “Plain button”').or(options.getByText('text field “Name”')).first().waitFor();
      await options.screenshot({ path: `test-results/looks/options-${colorScheme}.png`, fullPage: true });
      expect(await broken(options)).toEqual([]);
      const welcome = await browser.context.newPage();
      await welcome.emulateMedia({ colorScheme });
      await welcome.goto(browser.extensionUrl('welcome.html'));
      await welcome.locator('.guide .button').waitFor();
      await welcome.screenshot({ path: `test-results/looks/welcome-${colorScheme}.png`, fullPage: true });
      expect(await broken(welcome)).toEqual([]);
      await welcome.setViewportSize({ width: 320, height: 560 });
      await welcome.screenshot({ path: `test-results/looks/welcome-narrow-${colorScheme}.png`, fullPage: true });
      expect(await welcome.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    } finally {
      await browser.close();
      await site.close();
    }
  });
}

test('the popup may close and open at any moment: the run goes on and is there again', async () => {
  const [site, browser] = await Promise.all([startGallery(), launchChromium()]);
  try {
    const page = await browser.context.newPage();
    await page.goto(site.url('/gallery'));
    const first = await browser.openChat(page);
    await new ChatDriver(first).send('type one into Name and type two into Name and check News and click Plain button');
    await first.close();
    const again = new ChatDriver(await browser.openChat(page));
    const run = await again.settled();
    expect(run.state, run.outcome).toBe('done');
    expect(run.steps).toHaveLength(4);
    expect(site.hits.some((hit) => hit.query.includes('what=plain'))).toBe(true);
  } finally {
    await browser.close();
    await site.close();
  }
});

test('the side panel is the same chat', async () => {
  const [site, browser] = await Promise.all([startGallery(), launchChromium()]);
  try {
    const page = await browser.context.newPage();
    await page.goto(site.url('/gallery'));
    const chatPage = await browser.openChat(page);
    await chatPage.goto(chatPage.url().replace('popup.html', 'sidepanel.html'));
    const run = await new ChatDriver(chatPage).ask('click Plain button');
    expect(run.state, run.outcome).toBe('done');
    expect(await broken(chatPage)).toEqual([]);
  } finally {
    await browser.close();
    await site.close();
  }
});

test('a whole task by keyboard alone: request, question, answer', async () => {
  const [site, browser] = await Promise.all([startGallery(), launchChromium()]);
  try {
    const page = await browser.context.newPage();
    await page.goto(site.url('/gallery'));
    const chatPage = await browser.openChat(page);
    await chatPage.bringToFront();
    await chatPage.keyboard.type('click Twin');
    await chatPage.keyboard.press('Enter');
    await chatPage.locator('.card.ask').waitFor();
    const seen: string[] = [];
    for (let i = 0; i < 14; i++) {
      await chatPage.keyboard.press('Tab');
      const text = await chatPage.evaluate(() => document.activeElement?.textContent ?? '');
      seen.push(text.slice(0, 20));
      if (text.startsWith('2 · button')) break;
    }
    await chatPage.keyboard.press('Enter');
    await chatPage.locator('.outcome.done').waitFor();
    expect(seen.at(-1)).toContain('2 · button');
  } finally {
    await browser.close();
    await site.close();
  }
});

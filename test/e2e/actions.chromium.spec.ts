/** Every action in Chromium, by plain command, counted by the page's own server; and what the chat does when it must ask. */
import { expect, test } from '@playwright/test';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import type { Site } from '../harness/site';
import { ACTION_CASES, failureOf, startGallery } from './actions';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let chat: ChatDriver;
let chatPage: Awaited<ReturnType<ChromiumHarness['openChat']>>;
let page: Awaited<ReturnType<ChromiumHarness['context']['newPage']>>;

test.beforeAll(async () => {
  [site, browser] = await Promise.all([startGallery(), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(site.url('/gallery'));
  chatPage = await browser.openChat(page);
  chat = new ChatDriver(chatPage);
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

for (const action of ACTION_CASES) {
  test(action.request, async () => {
    expect(await failureOf(action, chat, site)).toBeUndefined();
  });
}

/** Times at which the chat and the page noticed a stop, ms since 1970. */
interface Stops {
  stoppedAt: number;
  wrote: { at: number; value: string }[];
}

test('an ambiguous target is asked about, marked on the page, and the chosen one is clicked', async () => {
  await page.goto(site.url('/gallery'));
  const asked = await chat.ask('click Twin');
  expect(asked.state).toBe('asking');
  expect(asked.buttons).toEqual(['1 · button “Twin”', '2 · button “Twin”', 'None of these']);
  await expect(page.locator('fieldnotes-highlight')).toBeAttached();
  const run = await chat.answer('2 · button');
  expect(run.state, run.outcome).toBe('done');
  expect(site.hits.filter((hit) => hit.path === '/told').at(-1)?.query).toContain('value=1');
});

test('undo in the chat takes values, choices, boxes, openings and scrolling back, last first', async () => {
  await page.goto(site.url('/gallery'));
  await page.fill('#name', 'before');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'afterbegin',
      '<details id="more"><summary>More of it</summary>inside</details><label><input type="radio" name="tea" id="green" checked> Green</label><label><input type="radio" name="tea" id="black"> Black</label>',
    );
  });
  const run = await chat.ask(
    'type after into Name and check News and choose Large in Size and check Black and click More of it and scroll to the bottom',
  );
  expect(run.state, run.outcome).toBe('done');
  await expect(page.locator('#black')).toBeChecked();
  await chat.press('Undo');
  await expect(page.locator('#name')).toHaveValue('before');
  await expect(page.locator('#news')).not.toBeChecked();
  await expect(page.locator('#size')).toHaveValue('Small');
  await expect(page.locator('#green')).toBeChecked();
  await expect(page.locator('#more')).not.toHaveAttribute('open');
  const undone = await until('all are undone', async () => {
    const last = (await chat.runs()).at(-1);
    return last?.steps.every((step) => step.state === 'undone') && last;
  });
  expect(undone.steps).toHaveLength(6);
});

test('undo in the chat goes back the way the task took', async () => {
  await page.goto(site.url('/gallery'));
  const run = await chat.ask('click Next page link');
  expect(run.state, run.outcome).toBe('done');
  await expect(page).toHaveURL(site.url('/gallery/next'));
  await chat.press('Undo');
  await expect(page).toHaveURL(site.url('/gallery'));
  await until('it is undone', async () => (await chat.runs()).at(-1)?.steps[0]?.state === 'undone');
});

test('before a step is done the chat says which of the plan cannot be taken back', async () => {
  await page.goto(site.url('/gallery'));
  // The first step waits for what does not come: the rest of the plan stays in view.
  await chat.send('wait for the late words and type x into Name and click Plain button');
  const coming = chatPage.locator('.coming');
  await expect(coming.locator('li', { hasText: 'Plain button' })).toContainText('cannot be undone');
  await chat.press('Stop');
  await chat.settled();
});

test('stop takes effect at once: the act under way is the last that reaches the page', async () => {
  await page.goto(site.url('/gallery'));
  // The last step waits for what does not come: a run that is over has no Stop.
  const words = `${Array.from({ length: 12 }, (_, i) => `type n${i} into Name`).join(' and ')} and wait for the late words`;
  await chatPage.evaluate(() => {
    addEventListener(
      'click',
      ({ target }) => {
        if ((target as Element).closest('button')?.textContent?.trim() === 'Stop')
          (globalThis as unknown as Stops).stoppedAt = Date.now();
      },
      { capture: true },
    );
  });
  let written = 0;
  for (const when of [150, 400, 700, 1000, 'written'] as const) {
    await page.evaluate(() => {
      const wrote: Stops['wrote'] = [];
      (globalThis as unknown as Stops).wrote = wrote;
      addEventListener('input', ({ target }) =>
        wrote.push({ at: Date.now(), value: (target as HTMLInputElement).value }),
      );
    });
    await chat.send(words);
    if (when === 'written')
      await page.waitForFunction(() => (globalThis as unknown as Stops).wrote.length > 0, undefined, { polling: 20 });
    else await page.waitForTimeout(when);
    await chat.press('Stop');
    expect((await chat.settled()).state).toBe('stopped');
    await page.waitForTimeout(600);
    const stoppedAt = await chatPage.evaluate(() => (globalThis as unknown as Stops).stoppedAt);
    const wrote = await page.evaluate(() => (globalThis as unknown as Stops).wrote);
    expect(stoppedAt).toBeGreaterThan(0);
    written += wrote.length;
    const late = new Set(wrote.filter(({ at }) => at > stoppedAt).map(({ value }) => value));
    expect(late.size, `stopped after ${when}: ${JSON.stringify({ stoppedAt, wrote })}`).toBeLessThanOrEqual(1);
    await page.goto(site.url('/gallery'));
  }
  expect(written).toBeGreaterThan(0);
});

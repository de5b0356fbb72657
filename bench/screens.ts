/** Measures the chat as a user meets it: first paint, a request on the screen, words and keys of a known task: `npm run bench:screens`. */
import { ChatDriver, until } from '../test/harness/chat-driver';
import { launchChromium } from '../test/harness/chromium';
import { addTask, startTasks } from '../test/harness/tasks-app';
import { median, verdict } from './statistics';

const TIMES = 9;
const BARS = { paintMs: 150, shownMs: 50, words: 25 };

const [app, browser] = await Promise.all([startTasks(), launchChromium()]);
try {
  const page = await browser.context.newPage();
  await page.goto(app.url('/tasks'));
  const paints: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const chatPage = await browser.openChat(page);
    const paint = () =>
      chatPage.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
    paints.push(await until('the chat is painted', paint));
    await chatPage.close();
  }
  const chatPage = await browser.openChat(page);
  const chat = new ChatDriver(chatPage);
  await chat.teach('add a task called "Milk"');
  await page.bringToFront();
  await addTask(page, 'Milk');
  await chat.taught();
  await chatPage.bringToFront();
  await chatPage.evaluate(watchRequests);
  for (let i = 0; i < TIMES; i++) {
    await chatPage.locator('.composer textarea').press('1');
    await chatPage.keyboard.type(`Loaf ${i}`);
    await chatPage.keyboard.press('Enter');
    await until('the task is saved', async () => app.saved().at(-1) === `Loaf ${i}`);
    await chat.settled();
  }
  const shown = await chatPage.evaluate(() => (globalThis as unknown as { shownAfter: number[] }).shownAfter);
  // The words that a finished task shows, without its request.
  const words = await chatPage.evaluate(() => {
    const last = [...document.querySelectorAll('article.run')].at(-1);
    const parts = [...(last?.querySelectorAll('.outcome, .buttons, .behind > summary, :scope > .learned') ?? [])];
    return parts.flatMap((part) => (part.textContent ?? '').split(/\s+/).filter((word) => word !== '')).length;
  });
  const rows: [string, number, number, string][] = [
    ['first paint of the chat', median(paints), BARS.paintMs, 'ms'],
    ['Enter → request on the screen', median(shown), BARS.shownMs, 'ms'],
    ['words on a finished known task', words, BARS.words, ''],
  ];
  for (const [name, value, bar, unit] of rows)
    console.log(`${verdict(value <= bar)} ${name}: ${value.toFixed(0)} ${unit} (≤ ${bar})`);
  console.log('keys of a known task beside its values: 2 (its number, Enter)');
} finally {
  await browser.close();
  await app.close();
}

/** Runs in the chat: notes the time from each Enter to the next article. */
function watchRequests(): void {
  const scope = globalThis as unknown as { shownAfter: number[] };
  scope.shownAfter = [];
  let pressedAt = 0;
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Enter') pressedAt = performance.now();
    },
    true,
  );
  let count = document.querySelectorAll('article.run').length;
  new MutationObserver(() => {
    const now = document.querySelectorAll('article.run').length;
    if (now > count) scope.shownAfter.push(performance.now() - pressedAt);
    count = now;
  }).observe(document, { childList: true, subtree: true });
}

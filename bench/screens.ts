/** Measures the chat as a user meets it: clicks to the first done thing, keys, hands and words of a known task, first paint, request on the screen: `npm run bench:screens`. */
import { ChatDriver, until } from '../test/harness/chat-driver';
import { launchChromium } from '../test/harness/chromium';
import { addTask, startTasks } from '../test/harness/tasks-app';
import { countHands, handSeconds, readHands } from './hands';
import { median, verdict } from './statistics';

const TIMES = 9;
const BARS = { paintMs: 150, shownMs: 50, words: 25, clicks: 3, keys: 2, handsS: 3 };
/** To the chat while the icon is not pinned: the menu of extensions, then Fieldnotes. */
const ICON_CLICKS = 2;
const VALUE = 'Loaf';

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
  // The first done thing: an offer of the empty chat, sent by Enter.
  await chatPage.bringToFront();
  await countHands(chatPage);
  await chatPage.locator('.suggestions button').first().click();
  await chatPage.keyboard.press('Enter');
  const first = await chat.settled();
  const toFirst = ICON_CLICKS + (await readHands(chatPage)).clicks;
  await page.reload();
  await chat.teach('add a task called "Milk"');
  await page.bringToFront();
  await addTask(page, 'Milk');
  await chat.taught();
  await chatPage.bringToFront();
  await chatPage.evaluate(watchRequests);
  await chatPage.locator('.composer textarea').focus();
  await countHands(chatPage);
  for (let i = 0; i < TIMES; i++) {
    // The focus is in the composer when the chat opens, and after each task.
    await chatPage.keyboard.press('1');
    await chatPage.keyboard.type(`${VALUE}${i}`);
    await chatPage.keyboard.press('Enter');
    await until('the task is saved', async () => app.saved().at(-1) === `${VALUE}${i}`);
    await chat.settled();
  }
  const hands = await readHands(chatPage);
  const known = { clicks: hands.clicks / TIMES, keys: hands.keys / TIMES - `${VALUE}0`.length };
  const shown = await chatPage.evaluate(() => (globalThis as unknown as { shownAfter: number[] }).shownAfter);
  // The words that a finished task shows, without its request.
  const words = await chatPage.evaluate(() => {
    const last = [...document.querySelectorAll('article.run')].at(-1);
    const parts = [...(last?.querySelectorAll('.outcome, .buttons, .behind > summary, :scope > .learned') ?? [])];
    return parts.flatMap((part) => (part.textContent ?? '').split(/\s+/).filter((word) => word !== '')).length;
  });
  const rows: [string, number, number, string][] = [
    [`clicks from the install to the first done thing (${first.state})`, toFirst, BARS.clicks, ''],
    ['keys and clicks of a known task, without its value', known.keys + known.clicks, BARS.keys, ''],
    ['hands of a known task, without its value', handSeconds(known), BARS.handsS, 's'],
    ['words on a finished known task', words, BARS.words, ''],
    ['first paint of the chat', median(paints), BARS.paintMs, 'ms'],
    ['Enter → request on the screen', median(shown), BARS.shownMs, 'ms'],
  ];
  for (const [name, value, bar, unit] of rows)
    console.log(`${verdict(value <= bar)} ${name}: ${value.toFixed(unit === 's' ? 1 : 0)} ${unit} (≤ ${bar})`);
  if (first.state !== 'done' || rows.some(([, value, bar]) => !(value <= bar))) process.exitCode = 1;
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

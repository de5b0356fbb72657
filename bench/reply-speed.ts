/**
 * `npm run bench:reply`: time from a model's complete reply to the act that it decides, in milliseconds: parsed, stored, judged
 * by the guard and dispatched. Prints the median and the spread; fails above the target.
 */
import { ChatDriver, chooseModel } from '../test/harness/chat-driver';
import { launchChromium } from '../test/harness/chromium';
import { startModelServer } from '../test/harness/model-server';
import { html, startSite } from '../test/harness/site';
import { median, verdict } from './statistics';

/** Time at the median, ms. */
const MAX_MS = 30;
const TASKS = 15;

const site = await startSite({
  '/': () =>
    html(
      'Desk',
      `<h1>Desk</h1>${Array.from({ length: 40 }, (_, i) => `<p>Line ${i} <button onclick="done.textContent = 'Opened folder ${i}'">Folder ${i}</button></p>`).join('')}
      <p id="done" role="status"></p>
      <script>addEventListener('pointerdown', () => { window.pressedAt = performance.timeOrigin + performance.now(); }, true);</script>`,
    ),
});
let repliedAt = 0;
const model = await startModelServer(({ request, nodes, calls }) => {
  const folder = /folder number (\d+)/.exec(request)?.[1] ?? '';
  const button = nodes.find(({ role, name }) => role === 'button' && name === `Folder ${folder}`);
  repliedAt = performance.timeOrigin + performance.now();
  return button && calls.length === 0
    ? { tool: 'click', arguments: { ref: button.ref } }
    : { tool: 'done', arguments: { summary: `Opened folder ${folder}` } };
});
const browser = await launchChromium();
const page = await browser.context.newPage();
await page.goto(site.url('/'));
const chat = new ChatDriver(await browser.openChat(page));
await chooseModel(chat.page, model.baseUrl, 'scripted', 'k');
let clickReplyAt = 0;
const decide = model.brain;
model.brain = (situation) => {
  const decision = decide(situation);
  if (decision.tool === 'click') clickReplyAt = repliedAt;
  return decision;
};
const times: number[] = [];
for (let i = 0; i < TASKS; i++) {
  // Other words each time, so that no note answers the request.
  const ended = await chat.ask(`have a look into whatever lies in folder number ${i + 3} (${'abcdefghijklmno'[i]})`);
  const pressedAt = await page.evaluate(() => Number(Reflect.get(window, 'pressedAt') ?? 0));
  if (clickReplyAt > 0 && pressedAt > clickReplyAt) times.push(pressedAt - clickReplyAt);
  else console.log(`no press: ${ended.state} ${JSON.stringify(ended).slice(0, 200)}`);
  clickReplyAt = 0;
}
const middle = median(times);
console.log(
  `reply to act: median of ${times.length} is ${middle.toFixed(0)} ms (${times.map((ms) => ms.toFixed(0)).join(' ')})`,
);
console.log(`${verdict(middle <= MAX_MS)} at most ${MAX_MS} ms`);
await browser.close();
await site.close();
await model.close();
process.exit(middle <= MAX_MS ? 0 : 1);

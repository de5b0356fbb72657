/** Cost of the nets by request and by browser: the same act with them up and down by turns, and nothing at all where no run is going on. */
import type { ActResult } from '../../lib/page/words/action';
import { GuardDriver } from '../../test/harness/guard-driver';
import { html, startSite } from '../../test/harness/site';
import { median } from '../statistics';

const TURNS = Number(process.env.TURNS ?? 60);
/** The share of a step's time that both nets may take. */
const MAX_SHARE = 0.05;

/** Longer than a hold goes on after its act, ms. */
const LATE_MS = 6_500;

const rows = Array.from({ length: 200 }, (_, i) => `<li>Row ${i} <button>Show ${i}</button></li>`).join('');
const site = await startSite({
  '/list': () =>
    html(
      'List',
      `<h1>List</h1><button id="more">Show more</button><ul>${rows}</ul><script>more.onclick = async () => { await fetch('/rows'); const item = document.createElement('li'); item.textContent = 'More'; document.querySelector('ul').append(item) }</script>`,
    ),
  '/rows': () => 'ok',
});
const origin = new URL(site.url('/')).origin;
const driver = await GuardDriver.start(site.url('/list'), [origin]);
await driver.open(site.url('/list'));
const { browser, tabId, page } = driver;
const token = await driver.reopen();
const snapshot = await driver.snapshot();
const ref = snapshot.nodes.find(({ name }) => name === 'Show more')?.ref ?? 'e404';
await page.evaluate(() => Object.assign(window, { before: [fetch, XMLHttpRequest.prototype.send, open] }));

/** A tab that does not exist: a call about it takes the way to the worker and back, as each call of this bench does. */
const NO_TAB = 987_654;
const callForNothing = () => browser.callPage('fence', NO_TAB, [origin]);

let count = 0;
/** A step as a run does it: facts, act, the look once the page has settled. @returns ms */
async function step(isUp: boolean): Promise<number> {
  const startMs = performance.now();
  await driver.facts(ref);
  await (isUp ? browser.callPage('fence', tabId, [origin]) : callForNothing());
  const scope = isUp ? { origins: [origin], announced: [] } : undefined;
  await browser.callPage<ActResult>('act', tabId, `tok_cost_${count++}`, token, { verb: 'click', ref }, scope);
  await browser.callPage('settle', tabId);
  await (isUp ? browser.callPage('holdRequests', tabId, false) : callForNothing());
  await driver.snapshot();
  return performance.now() - startMs;
}

const times: Record<'up' | 'down', number[]> = { up: [], down: [] };
for (let turn = 0; turn < TURNS; turn++)
  for (const net of turn % 2 === 0 ? (['up', 'down'] as const) : (['down', 'up'] as const))
    times[net].push(await step(net === 'up'));
const [up, down] = [median(times.up), median(times.down)];
const share = up / down - 1;
await browser.callPage('fence', tabId, undefined);
// The hold goes on for a while after the last act.
await page.waitForTimeout(LATE_MS);
const isAsBefore = await page.evaluate(() => {
  const { before } = window as unknown as { before: unknown[] };
  return [fetch, XMLHttpRequest.prototype.send, open].every((one, i) => one === before[i]);
});
console.log(
  `a step takes ${up.toFixed(1)} ms with the nets up and ${down.toFixed(1)} ms with them down (medians of ${TURNS}): ${(100 * share).toFixed(1)} %`,
);
console.log(isAsBefore ? 'afterwards the page has its own functions' : 'the page is still patched');
await driver.close();
await site.close();
process.exit(share <= MAX_SHARE && isAsBefore ? 0 : 1);

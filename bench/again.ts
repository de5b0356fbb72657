/** Does each widget of the matrix once, and again on a fresh page by what was remembered alone: `npm run bench:again`. */
import { launchChromium } from '../test/harness/chromium';
import { startWidgetPages } from '../test/harness/widget-pages';
import { WIDGET_CASES } from '../test/widgets/cases';
import { heldOn, type Remembered, runWidget } from '../test/widgets/run-case';
import { verdict } from './statistics';

/** Least share of the widgets done once that are done again without a question, 0..1. */
const BAR = 0.95;
/** Parts of titles; all without. */
const ONLY = process.env.WIDGETS?.split(',');

const [site, browser] = await Promise.all([startWidgetPages(), launchChromium()]);
try {
  const origins = ['localhost', '127.0.0.1'].map((name) => new URL(site.url('/', name)).origin);
  const page = await browser.context.newPage();
  let pages = 0;
  let once = 0;
  let again = 0;
  let wrong = 0;
  const fresh = async (name: string) => {
    pages += 1;
    await page.goto(site.url(`/${name}.html?${pages}`, 'localhost'), { waitUntil: 'load' });
    return { callPage: browser.callPage, tabId: await browser.tabIdOf(page), origins, held: heldOn(page) };
  };
  for (const one of WIDGET_CASES) {
    if (ONLY && !ONLY.some((part) => `${one.page}: ${one.title}`.includes(part))) continue;
    const remembered: Remembered = [];
    const first = await runWidget(one, await fresh(one.page), { remembered });
    if (!first.right) {
      console.log(`  not done the first time: ${first.title} – ${first.detail.slice(0, 200)}`);
      continue;
    }
    once += 1;
    const second = await runWidget(one, await fresh(one.page), { again: remembered });
    if (second.right) again += 1;
    else console.log(`  ${second.claimed ? 'WRONG' : 'handed over'}: ${second.title} – ${second.detail.slice(0, 200)}`);
    if (second.claimed && !second.right) wrong += 1;
  }
  console.log(
    `${verdict(again >= BAR * once)} ${again} of ${once} widgets done again by what was remembered, ≥ ${100 * BAR} %`,
  );
  console.log(`${verdict(wrong === 0)} ${wrong} done wrong the second time, 0`);
} finally {
  await browser.close();
  await site.close();
}

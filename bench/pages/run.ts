/**
 * `npm run bench:pages`: acts on what people meet daily, by act and by sentence, in both browsers, with the chat in front of the
 * page as for a user. Judged by the page's own state. `ONLY=part-of-title KIND=masks BROWSERS=chromium WAYS=act` run a part.
 */
import { DAILY_PAGES, startWidgetPages, WIDGET_PAGES } from '../../test/harness/widget-pages';
import { DAILY_CASES } from './cases';
import { isChosen, Tally } from './run-cases';
import { type BrowserName, openStage } from './stage';

const { BROWSERS = 'chromium,firefox' } = process.env;

const PAGES = { ...WIDGET_PAGES, ...DAILY_PAGES };
const needed = new Set(['daily-fields', ...DAILY_CASES.filter(isChosen).map(({ page }) => page)]);
const site = await startWidgetPages(
  Object.fromEntries(Object.entries(PAGES).filter(([name]) => needed.has(name))) as Record<string, string>,
);
const origins = ['localhost', '127.0.0.1'].map((name) => new URL(site.url('/', name)).origin);
let opened = 0;
const addressOf = (page: string) => site.url(`/${page}.html?${opened++}`, 'localhost');
const tally = new Tally();
for (const browser of BROWSERS.split(',') as BrowserName[]) {
  const stage = await openStage(browser, addressOf('daily-fields'));
  const cases = DAILY_CASES.filter((one) => one.browsers.includes(browser));
  await tally.run({
    browser,
    stage,
    cases,
    open: async ({ page }) => ({ ...(await stage.open(addressOf(page))), origins }),
  });
  await stage.close();
}
await site.close();
process.exit(tally.print() ? 0 : 1);

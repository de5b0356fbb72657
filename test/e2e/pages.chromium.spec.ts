/** Acts on what people meet daily, in Chromium with the focus in another window: a part of `npm run bench:pages`. */
import { expect, test } from '@playwright/test';
import { DAILY_CASES } from '../../bench/pages/cases';
import { runByAct } from '../../bench/pages/judge';
import { openBehindChat } from '../harness/behind-chat';
import { launchChromium } from '../harness/chromium';
import { DRIVEN_PAGES, startWidgetPages } from '../harness/widget-pages';
import { sample, SIZES } from '../sizes';
import { heldOn } from '../widgets/run-case';

/** One test of all would keep one worker busy when the others are done. */
const PARTS = 4;
const CASES = sample(
  DAILY_CASES.filter(({ steps }) => steps.length > 0),
  SIZES.dailyStride,
);

test.describe.configure({ mode: 'parallel' });

for (let part = 0; part < PARTS; part++)
  test(`acts reported as done on daily pages are done by the pages own state, part ${part + 1} of ${PARTS}`, async () => {
    test.setTimeout(600_000);
    const [site, browser] = await Promise.all([startWidgetPages(DRIVEN_PAGES), launchChromium()]);
    const tab = await openBehindChat(browser, site.url('/daily-fields.html', 'localhost'));
    const untrue: string[] = [];
    for (const one of CASES.filter((_, i) => i % PARTS === part)) {
      await tab.goto(site.url(`/${one.page}.html`, 'localhost'), { waitUntil: 'load' });
      const { verdict, detail } = await runByAct(one, {
        callPage: browser.callPage,
        tabId: await browser.tabIdOf(tab),
        origins: [new URL(site.url('/', 'localhost')).origin],
        held: heldOn(tab),
      });
      if (verdict === 'false done' || verdict === 'broken') untrue.push(`${one.title}: ${verdict}: ${detail}`);
    }
    await browser.close();
    await site.close();
    expect(untrue).toEqual([]);
  });

/**
 * `npm run bench:pages`: acts on what people meet daily, by act and by sentence, in both browsers, with the chat in front of the
 * page as for a user. Judged by the page's own state. `ONLY=part-of-title KIND=masks BROWSERS=chromium WAYS=act` run a part.
 */
import { openBehindChat } from '../../test/harness/behind-chat';
import { launchChromium } from '../../test/harness/chromium';
import { ChatDriver, type AnyPage } from '../../test/harness/chat-driver';
import { launchFirefox } from '../../test/harness/firefox';
import { DAILY_PAGES, startWidgetPages, WIDGET_PAGES } from '../../test/harness/widget-pages';
import { heldOn, type WidgetSite } from '../../test/widgets/run-case';
import { DAILY_CASES, type DailyCase } from './cases';
import { judge, type Judged, runByAct, type Verdict } from './judge';

type Way = 'act' | 'sentence';
type BrowserName = 'chromium' | 'firefox';

/** One browser with a page and a chat in front of it. */
interface Stage {
  open(page: string): Promise<WidgetSite>;
  chat: AnyPage;
  close(): Promise<void>;
}

const { ONLY = '', KIND = '', BROWSERS = 'chromium,firefox', WAYS = 'act,sentence', VERBOSE = '' } = process.env;

const site = await startWidgetPages({ ...DAILY_PAGES, editors: WIDGET_PAGES.editors });
const origins = ['localhost', '127.0.0.1'].map((name) => new URL(site.url('/', name)).origin);
let opened = 0;
const addressOf = (page: string) => site.url(`/${page}.html?${opened++}`, 'localhost');
/** Some pages build their widgets from chunks loaded late, ms. */
const BUILD_MS = 300;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function chromiumStage(): Promise<Stage> {
  const browser = await launchChromium();
  const tab = await openBehindChat(browser, addressOf('daily-fields'));
  const chat = await browser.context.newPage();
  await chat.goto(browser.extensionUrl(`popup.html?tab=${await browser.tabIdOf(tab)}`));
  await chat.waitForSelector('.composer');
  return {
    chat,
    close: () => browser.close(),
    async open(page) {
      await tab.goto(addressOf(page), { waitUntil: 'load' });
      await pause(BUILD_MS);
      return { callPage: browser.callPage, tabId: await browser.tabIdOf(tab), origins, held: heldOn(tab) };
    },
  };
}

async function firefoxStage(): Promise<Stage> {
  const browser = await launchFirefox();
  const tab = await browser.browser.newPage({ type: 'window' });
  await tab.goto(addressOf('daily-fields'));
  const chat = await browser.openChat(tab);
  return {
    chat: chat as unknown as AnyPage,
    close: () => browser.close(),
    async open(page) {
      await tab.goto(addressOf(page), { waitUntil: 'load' });
      await pause(BUILD_MS);
      return { callPage: browser.callPage, tabId: await browser.tabIdOf(tab), origins, held: heldOn(tab) };
    },
  };
}

async function runCase(one: DailyCase, way: Way, stage: Stage): Promise<Judged> {
  const widgets = await stage.open(one.page);
  if (way === 'act') return runByAct(one, widgets);
  const chat = new ChatDriver(stage.chat);
  const run = await chat.ask(one.sentence);
  const judged = await judge(one, widgets, run.state === 'done', `${run.state}: ${run.outcome}${run.question}`);
  // An open question would take the next sentence for its answer.
  if (run.state === 'asking') await chat.answer(run.buttons.at(-1) ?? 'No');
  return judged;
}

const STAGES: Record<BrowserName, () => Promise<Stage>> = { chromium: chromiumStage, firefox: firefoxStage };
const tally = new Map<string, Record<Verdict, number>>();
for (const name of BROWSERS.split(',') as BrowserName[]) {
  const stage = await STAGES[name]();
  const cases = DAILY_CASES.filter(
    (one) => one.browsers.includes(name) && one.title.includes(ONLY) && new RegExp(KIND).test(one.kind),
  );
  for (const way of WAYS.split(',') as Way[]) {
    for (const one of cases) {
      const { verdict, detail } = await runCase(one, way, stage).catch((error: Error) => ({
        verdict: 'not done' as const,
        detail: `harness: ${error.message}`,
      }));
      const row = `${name} ${way} ${one.kind}`;
      const counts = tally.get(row) ?? { right: 0, 'honest no': 0, 'false done': 0, 'not done': 0, broken: 0 };
      counts[verdict] += 1;
      tally.set(row, counts);
      if (VERBOSE || (verdict !== 'right' && verdict !== 'honest no'))
        console.log(
          `${name} ${way} ${one.kind}: ${verdict}: ${one.title.replaceAll('\n', '\\n')}: ${detail.slice(0, 300)}`,
        );
    }
  }
  await stage.close();
}
await site.close();

console.table(Object.fromEntries(tally));
const total = (verdict: Verdict) => [...tally.values()].reduce((sum, counts) => sum + counts[verdict], 0);
const all = [...tally.values()].reduce((sum, counts) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0);
console.log(
  `${all} attempts: ${total('right')} right, ${total('honest no')} honest no, ${total('false done')} false done, ${total('broken')} left broken, ${total('not done')} not done`,
);
process.exit(total('false done') + total('broken') > 0 ? 1 : 0);

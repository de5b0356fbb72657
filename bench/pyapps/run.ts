/**
 * `npm run bench:pyapps`: everyday acts in apps made with twenty Python frameworks, by act, by sentence and taught, judged by the
 * app's own state on its server. Needs python3 with venv; `KIND=dash ONLY=part-of-title WAYS=reference,taught` run a part.
 */
import type { Snapshot } from '../../lib/page/words/snapshot';
import type { WidgetSite } from '../../test/widgets/run-case';
import { Tally } from '../pages/run-cases';
import { type BrowserName, openStage } from '../pages/stage';
import { PYTHON_CASES } from './cases';
import { installPythonApps, PYTHON_APPS, startPythonApp } from './servers';
import { runTaught, type TaughtVerdict } from './taught';
import { TAUGHT_ROWS } from './taught-cases';

const { BROWSERS = 'chromium', KIND = '', ONLY = '', WAYS = 'act,sentence,taught' } = process.env;
const IS_TAUGHT_ONLY = WAYS === 'taught';
/** An app draws itself top-down for this long after the page has loaded, ms. */
const DRAW_MS = 1500;

/** An app that starts a kernel for each visitor is blank until then, ms. */
const BLANK_MS = 20_000;
/** Controls of a page that is no blank one. */
const MIN_CONTROLS = 5;

async function waitUntilDrawn({ callPage, tabId }: Pick<WidgetSite, 'callPage' | 'tabId'>): Promise<void> {
  for (const end = Date.now() + BLANK_MS; Date.now() < end; ) {
    await callPage('open', tabId);
    const { nodes } = await callPage<Snapshot>('snapshot', tabId, []);
    if (nodes.filter(({ ref }) => ref !== undefined).length >= MIN_CONTROLS) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

const apps = PYTHON_APPS.filter((one) => new RegExp(KIND).test(one));
installPythonApps(apps);
const tally = new Tally();
const taught: TaughtVerdict[] = [];
for (const name of apps) {
  const app = await startPythonApp(name);
  for (const browser of IS_TAUGHT_ONLY ? [] : (BROWSERS.split(',') as BrowserName[])) {
    const stage = await openStage(browser, app.address);
    await tally.run({
      browser,
      stage,
      cases: PYTHON_CASES.filter(({ kind }) => kind === name),
      open: async () => {
        app.forget();
        const site = await stage.open(app.address);
        await waitUntilDrawn(site);
        await new Promise((resolve) => setTimeout(resolve, DRAW_MS));
        return { ...site, origins: [new URL(app.address).origin], held: async (key) => app.held(key) };
      },
    });
    await stage.close();
  }
  if (WAYS.includes('taught'))
    taught.push(
      ...(await runTaught(
        app,
        TAUGHT_ROWS.filter((row) => row.kind === name && row.teach.includes(ONLY)),
      )),
    );
  app.close();
}
const isClean = tally.print();
const count = (verdict: TaughtVerdict) => taught.filter((one) => one === verdict).length;
for (const verdict of ['right', 'asked', 'stopped', 'not learned', 'wrong act', 'falsely done'] as const)
  console.log(`taught: ${count(verdict)} of ${taught.length} ${verdict}`);
process.exit(isClean && count('falsely done') + count('wrong act') === 0 ? 0 : 1);

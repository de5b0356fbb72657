/** The labelled pages and a sample of the widget matrix with no host granted: access comes from the icon's press alone. */
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type AnyPage, ChatDriver, until } from '../harness/chat-driver';
import { runPagePort } from '../harness/chromium';
import { launchShippedChromium, type ShippedChromium } from '../harness/shipped-chromium';
import type { Site } from '../harness/site';
import { copyWithoutGrants } from '../harness/ungranted-build';
import { startWidgetPages } from '../harness/widget-pages';
import { sample, SIZES } from '../sizes';
import { WIDGET_CASES } from '../widgets/cases';
import { heldOn } from '../widgets/run-case';
import { isSayable, runBySentence } from '../widgets/sentences';
import { scoreOf, startLabelled } from './labelled';

test.describe.configure({ mode: 'serial' });
const build = copyWithoutGrants();
let shipped: ShippedChromium;
let labelled: Site;
let widgets: Site;
let panel: Page;

test.beforeAll(async () => {
  [shipped, labelled, widgets] = await Promise.all([
    launchShippedChromium({ build, opensWelcome: false }),
    startLabelled(),
    startWidgetPages(),
  ]);
});
test.afterAll(async () => {
  await shipped.close();
  await labelled.close();
  await widgets.close();
  rmSync(build, { recursive: true, force: true });
});

const sites = async () => (await shipped.callApi<{ origins?: string[] }>('permissions.getAll')).origins ?? [];

/** Opens a page and presses the icon there. */
async function openAllowed(url: string): Promise<Page> {
  const page = await shipped.openPage(url);
  await shipped.pressIcon();
  panel = await shipped.panel();
  await until('the panel names the site', () =>
    panel.evaluate((host) => document.body.textContent?.includes(host), new URL(url).host),
  );
  return page;
}

test('lists every actionable element that the icon gives access to', async () => {
  for (const path of ['more.html', 'modal.html']) {
    const url = labelled.url(`/labelled/${path}`, 'localhost');
    const page = await openAllowed(url);
    const [tab] = await shipped.callApi<{ id: number }[]>('tabs.query', { active: true });
    const callPage = (method: string, ...args: unknown[]) => shipped.inWorker(runPagePort, { method, args });
    const desk = { evaluate: (run: never, argument: never) => panel.evaluate(run, argument) };
    const score = await scoreOf(callPage as never, desk, tab?.id ?? 0, [new URL(url).origin]);
    expect.soft(score, path).toMatchObject({ missed: [], wronglyListed: [], unmarked: [], unlabelled: [] });
    expect(score.elements, path).toBeGreaterThan(3);
    await page.close();
  }
  expect(await sites()).toEqual([]);
});

for (const widget of sample(WIDGET_CASES.filter(isSayable), SIZES.ungrantedStride)) {
  test(`drives ${widget.page}: ${widget.title}`, async () => {
    const page = await openAllowed(widgets.url(`/${widget.page}.html?${widget.title}`, 'localhost'));
    const chat = new ChatDriver(panel as unknown as AnyPage);
    await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
    const outcome = await runBySentence(widget, chat, { held: heldOn(page as never) });
    expect(outcome, outcome.detail).toMatchObject({ right: true });
    expect(await sites()).toEqual([]);
    await page.close();
  });
}

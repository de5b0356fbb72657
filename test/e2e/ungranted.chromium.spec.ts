/** The shipped manifest with no host granted: what the page parts can do under the icon's press alone. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { until } from '../harness/chat-driver';
import { hasDesktop } from '../harness/display';
import { launchShippedChromium, type ShippedChromium } from '../harness/shipped-chromium';
import { buildUnderShippedManifest } from '../harness/shipped-manifest';
import { startWidgetPages } from '../harness/widget-pages';
import { heldOn } from '../widgets/run-case';
import { PAGES, scoreOf, startLabelled } from './labelled';
import { expectUngranted, ungrantedWidgets, withoutListeners } from './ungranted';

test.describe.configure({ mode: 'serial' });
test.skip(!hasDesktop, 'a virtual display is not installed');

let shipped: ShippedChromium;
let panel: Page;

test.beforeAll(async () => {
  shipped = await launchShippedChromium(buildUnderShippedManifest('chrome'), false);
});
test.afterAll(async () => {
  await shipped.close();
});

/** Opens the page and gives access to its tab by the icon. */
async function openAllowed(url: string): Promise<{ page: Page; tabId: number }> {
  const page = await shipped.openPage(url);
  const tabId = await shipped.tabInFront();
  await until('the icon gives access', async () => {
    await shipped.pressIcon();
    panel = await shipped.panel();
    const opened = await shipped.callPage<{ type: string }>('open', tabId).catch(() => undefined);
    return opened?.type === 'ready';
  });
  return { page, tabId };
}

test('no host is granted', async () => {
  expect((await shipped.callApi<{ origins?: string[] }>('permissions.getAll')).origins ?? []).toEqual([]);
});

test('the outline of the labelled pages lists every actionable element of the page itself, and no other', async () => {
  const site = await startLabelled();
  const origins = [new URL(site.url('/', 'localhost')).origin];
  let elements = 0;
  for (const path of PAGES) {
    const { page, tabId } = await openAllowed(site.url(`/labelled/${path}`, 'localhost'));
    const desk = { evaluate: (run: never, arg: never) => panel.evaluate(run, arg) };
    const rest = { wronglyListed: [], unmarked: [], unlabelled: [] };
    const first = await scoreOf(shipped.callPage, desk, tabId, origins);
    expect.soft(first, path).toMatchObject(rest);
    expect.soft(withoutListeners(first.missed), path).toEqual([]);
    // From here on the script of the page's world is there before the page's own.
    await page.reload({ waitUntil: 'load' });
    const score = await scoreOf(shipped.callPage, desk, tabId, origins);
    elements += score.elements;
    expect.soft(score, `${path} after a reload`).toMatchObject({ missed: [], ...rest });
    await page.close();
  }
  console.log(`${elements} labelled elements under activeTab`);
  expect(elements).toBeGreaterThanOrEqual(250);
  await site.close();
});

test('widgets of the matrix are driven', async () => {
  test.setTimeout(240_000);
  const site = await startWidgetPages();
  const cases = ungrantedWidgets();
  // The access lasts while the tab stays on the site.
  const { page, tabId } = await openAllowed(site.url('/native.html', 'localhost'));
  const origins = [new URL(site.url('/', 'localhost')).origin];
  for (const [i, widget] of cases.entries()) {
    await page.goto(site.url(`/${widget.page}.html?${i}`, 'localhost'), { waitUntil: 'load' });
    await expectUngranted(widget, { callPage: shipped.callPage, tabId, origins, held: heldOn(page) });
  }
  console.log(`${cases.length} widgets under activeTab`);
  await site.close();
});

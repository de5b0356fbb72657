/** The shipped manifest in Firefox with no host granted: each document needs the icon's press, and what the page parts can do then. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { until } from '../harness/chat-driver';
import { type Display, hasDesktop, startDisplay } from '../harness/display';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import { buildUnderShippedManifest } from '../harness/shipped-manifest';
import { startWidgetPages } from '../harness/widget-pages';
import { heldOn } from '../widgets/run-case';
import { PAGES, scoreOf, startLabelled } from './labelled';
import { expectUngranted, ungrantedWidgets, withoutListeners } from './ungranted';

test.describe.configure({ mode: 'serial' });
test.skip(!hasDesktop, 'a virtual display is not installed');

let display: Display;
let firefox: FirefoxHarness;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  display = await startDisplay();
  firefox = await launchFirefox({ build: buildUnderShippedManifest('firefox'), display: display.name });
});
test.afterAll(async () => {
  await firefox?.close();
  display?.close();
});

/** Gives access to the document in view by the icon, until the page parts answer there. @returns id of its tab */
async function allow(page: Page): Promise<number> {
  await page.bringToFront();
  return until('the icon gives access', async () => {
    await display.key('alt+shift+n');
    const tabId = await firefox.tabIdOf(page).catch(() => undefined);
    if (tabId === undefined) return undefined;
    const opened = await firefox.callPage<{ type: string }>('open', tabId).catch(() => undefined);
    return opened?.type === 'ready' ? tabId : undefined;
  });
}

test('no host is granted', async () => {
  const granted = await firefox.desk.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
    };
    return (await browser.permissions.getAll()).origins ?? [];
  });
  expect(granted).toEqual([]);
});

test('the outline of the labelled pages lists every actionable element of the page itself, and no other', async () => {
  test.setTimeout(180_000);
  const site = await startLabelled();
  const origins = [new URL(site.url('/', 'localhost')).origin];
  let elements = 0;
  for (const path of PAGES) {
    const page = await firefox.openPage(site.url(`/labelled/${path}`, 'localhost'));
    const score = await scoreOf(firefox.callPage, firefox.desk, await allow(page), origins);
    elements += score.elements;
    expect.soft(score, path).toMatchObject({ wronglyListed: [], unmarked: [], unlabelled: [] });
    expect.soft(withoutListeners(score.missed), path).toEqual([]);
    await page.close();
  }
  console.log(`${elements} labelled elements under activeTab`);
  expect(elements).toBeGreaterThanOrEqual(250);
  await site.close();
});

test('widgets of the matrix are driven', async () => {
  test.setTimeout(300_000);
  const site = await startWidgetPages();
  const cases = ungrantedWidgets();
  const origins = [new URL(site.url('/', 'localhost')).origin];
  const page = await firefox.openPage(site.url('/native.html', 'localhost'));
  for (const [i, widget] of cases.entries()) {
    await page.goto(site.url(`/${widget.page}.html?${i}`, 'localhost'), { waitUntil: 'load' });
    // The access has ended with the document before.
    const tabId = await allow(page);
    await expectUngranted(widget, { callPage: firefox.callPage, tabId, origins, held: heldOn(page) });
  }
  console.log(`${cases.length} widgets under activeTab`);
  await site.close();
});

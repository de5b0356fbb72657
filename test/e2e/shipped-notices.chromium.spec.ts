/** Notifications in the shipped build: the switch asks the browser, whose prompt is answered by real keys; a task that ends unseen is told. */
import { expect, test } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type AnyPage, ChatDriver, until } from '../harness/chat-driver';
import { hasDesktop } from '../harness/display';
import { launchShippedChromium, type ShippedChromium } from '../harness/shipped-chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
test.skip(!hasDesktop, 'a virtual display is not installed');

let shipped: ShippedChromium;
let site: Site;
let settings: Page;

test.beforeAll(async () => {
  [site, shipped] = await Promise.all([
    startSite({ '/': () => html('Desk', '<label>Note <input></label><p hidden>Ready</p>') }),
    launchShippedChromium(),
  ]);
  await shipped.welcome?.close();
  settings = await shipped.browser.newPage();
  await settings.goto(await shipped.extensionUrl('options.html#model'));
});
test.afterAll(async () => {
  await shipped?.close();
  await site.close();
});

const granted = async () => (await shipped.callApi<{ permissions: string[] }>('permissions.getAll')).permissions;
const noticeIds = async () => Object.keys(await shipped.callApi<Record<string, boolean>>('notifications.getAll'));

/** The switch, once it can be used. */
function findSwitch(): Promise<ElementHandle<HTMLInputElement>> {
  return until('the switch is there', async () => {
    const field = await settings.evaluateHandle(() =>
      [...document.querySelectorAll('label')]
        .find((label) => label.textContent?.includes('Show a notification'))
        ?.querySelector('input'),
    );
    const element = field.asElement() as ElementHandle<HTMLInputElement> | null | undefined;
    return element && !(await element.evaluate(({ disabled }) => disabled)) ? element : undefined;
  });
}

/** The browser draws its prompt, and takes the answer, within this, ms. */
const PROMPT_MS = 1_000;
const pause = () => new Promise((resolve) => setTimeout(resolve, PROMPT_MS));

test('the switch asks the browser, and is on once its prompt was answered', async () => {
  expect(await granted()).not.toContain('notifications');
  await until('the browser has granted it', async () => {
    // Keys that come before the prompt are lost: it is asked for again.
    if (!(await granted()).includes('notifications')) await (await findSwitch()).click();
    await pause();
    await shipped.display.key('Tab');
    await shipped.display.key('Return');
    await pause();
    return (await granted()).includes('notifications');
  });
  await until('the switch is on', async () => (await findSwitch()).evaluate(({ checked }) => checked));
});

test('a task that ends with the panel closed is told', async () => {
  const page = await shipped.openPage(site.url('/'));
  await shipped.pressIcon();
  const panel = await shipped.panel();
  await new ChatDriver(panel as unknown as AnyPage).send('wait for Ready and type a into Note');
  await panel.close();
  await page.evaluate(() => document.querySelector('p')?.removeAttribute('hidden'));
  await until('it is told', async () => (await noticeIds()).length === 1);
  expect(await page.$eval('input', ({ value }) => value)).toBe('a');
});

test('switched off, the permission is given back and nothing is told any more', async () => {
  await settings.bringToFront();
  await (await findSwitch()).click();
  await until('it is given back', async () => !(await granted()).includes('notifications'));
});

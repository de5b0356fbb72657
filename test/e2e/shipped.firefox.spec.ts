/** The shipped build in Firefox with no site granted: the real shortcut opens the sidebar and gives access to the tab. */
import { expect, test } from '@playwright/test';
import { until } from '../harness/chat-driver';
import { firefoxPath } from '../harness/firefox';
import { hasDesktop, startDisplay } from '../harness/display';
import { html, startSite } from '../harness/site';
import puppeteer from 'puppeteer-core';

/** Middle of the composer in a sidebar of its first width, in a window at the corner of the display. */
const COMPOSER = { x: 150, y: 770 };

test.skip(!hasDesktop, 'a virtual display is not installed');

test('the shortcut opens the sidebar, and a plain command typed there is done under activeTab', async () => {
  const [display, site] = await Promise.all([
    startDisplay(),
    startSite({ '/': () => html('Chores', '<h1>Chores</h1><label>New chore <input id="chore"></label>') }),
  ]);
  const executablePath = firefoxPath();
  if (!executablePath) throw new Error('no Firefox found; set FIREFOX_PATH');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless: false,
    timeout: 90_000,
    executablePath,
    defaultViewport: null,
    env: { ...process.env, DISPLAY: display.name },
    args: ['--width=1200', '--height=800'],
  });
  try {
    await browser.installExtension(`${process.cwd()}/.output/firefox-mv3`);
    const page = await browser.newPage();
    await page.goto(site.url('/'));
    await page.bringToFront();
    const width = await page.evaluate(() => innerWidth);
    await display.key('alt+shift+n');
    await until('the sidebar is open', () => page.evaluate((before) => innerWidth < before, width));
    const value = () => page.evaluate(() => document.querySelector<HTMLInputElement>('#chore')?.value);
    // The sidebar draws itself after it has opened: keys before that are lost.
    await until('the command is done', async () => {
      await display.click(COMPOSER.x, COMPOSER.y);
      await display.key('ctrl+a');
      await display.type('type bread into New chore');
      await display.key('Return');
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      return (await value()) === 'bread';
    });
    expect(await value()).toBe('bread');
  } finally {
    await browser.close();
    await site.close();
    display.close();
  }
});

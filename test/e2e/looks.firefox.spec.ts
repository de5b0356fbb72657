/** How the notebook page looks in Firefox, light and dark, wide and narrow, and whether axe finds anything in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { until } from '../harness/chat-driver';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import { startTasks } from '../harness/tasks-app';
import { teachMilk } from '../harness/teach-in-firefox';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How the page looks, light and dark, wide and narrow, and what a checker for screen readers says of it. */
async function looksRight(firefox: FirefoxHarness, options: FirefoxPage, name: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await firefox.setDark(scheme === 'dark');
    await options.setViewport({ width: 1000, height: 760 });
    await until('the scheme is told', () =>
      options.evaluate((wanted: string) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
    );
    await options.screenshot({ path: `test-results/looks/notebook-${name}-${scheme}-firefox.png`, fullPage: true });
    await options.evaluate(axe);
    const found = await options.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await checker.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(found, `${name} ${scheme}`).toEqual([]);
  }
  await options.setViewport({ width: 320, height: 600 });
  await options.screenshot({ path: `test-results/looks/notebook-${name}-narrow-firefox.png`, fullPage: true });
  expect(await options.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true);
  await firefox.setDark(false);
  await options.setViewport({ width: 1100, height: 760 });
}

test('the notebook page in Firefox: with notes, light, dark, narrow', async () => {
  test.setTimeout(180_000);
  const [app, firefox] = await Promise.all([startTasks(), launchFirefox()]);
  try {
    const { chat } = await teachMilk(firefox, app);
    expect((await chat.ask('add a task called "Kite"')).state).toBe('done');
    const open = async (view: string, text: string) => {
      const options = await firefox.openExtensionPage(`options.html#${view}`);
      await options.waitForSelector(`::-p-text(${text})`);
      return options;
    };
    const notes = await open('notes', 'add a task');
    await notes.locator('button[aria-label^="Why?: add a task"]').click();
    await notes.waitForSelector('::-p-text(What this rests on)');
    await looksRight(firefox, notes, 'notes');
    const diary = await open('diary', 'add a task called');
    await diary.locator('button[aria-label^="What was learned?"]').click();
    await diary.waitForSelector('::-p-text(What was done)');
    await looksRight(firefox, diary, 'diary');
    await looksRight(firefox, await open('benefit', 'With notes'), 'benefit');
    await looksRight(firefox, await open('carry', 'Export notes'), 'carry');
    await looksRight(firefox, await open('model', 'Settings'), 'model');
  } finally {
    await firefox.close();
    await app.close();
  }
});

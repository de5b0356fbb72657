/** Roles and names agree with Chromium's own accessibility tree on real apps; what does not is listed with its reason. */
import { expect, test } from '@playwright/test';
import { chromium, type Page } from 'playwright-core';
import { compareWithAxTree, type Compared } from '../harness/ax-tree';
import { chromiumPath } from '../harness/chromium';
import { startRealApps } from '../harness/real-apps';
import { SIZES } from '../sizes';

/** What brings more of an app to the screen before it is compared. */
const OPENED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  TiddlyWiki: async (page) => {
    await page.locator('button[title^="Create a new tiddler"]').first().click();
    await page.locator('.tc-sidebar-tabs-main > .tc-tab-buttons button').nth(3).click();
    await page.locator('.tc-more-sidebar button', { hasText: 'Shadows' }).click();
  },
  'Node-RED': (page) => page.locator('#red-ui-header-button-sidemenu').click(),
  Verdaccio: (page) => page.locator('[data-testid="header--button-login"]').click(),
  'Swagger UI': async (page) => {
    await page.locator('.opblock-summary-control').first().click();
    await page.locator('.try-out__btn').first().click();
  },
  MUI: (page) => page.locator('[role="combobox"]').first().click(),
  'Ant Design': (page) => page.locator('.ant-picker input').first().click(),
};

/** Where the two differ and why; each line is looked at, none is counted as agreement. */
const REASONS: readonly { why: string; fits(one: Compared): boolean }[] = [
  {
    why: 'Chromium calls a plain element that carries an ARIA state or listens a group; to a person it is none',
    fits: ({ theirs, ours }) => theirs.role === 'group' && ours.role === 'generic',
  },
  {
    why: 'Chromium breaks a word at a zero-width space; a reader sees one word',
    fits: ({ theirs, ours }) =>
      theirs.role === ours.role && theirs.name.replace(/ /g, '') === ours.name.replace(/ /g, ''),
  },
  {
    why: 'Chromium calls an anchor without an address a link where it listens, which its markup does not tell',
    fits: ({ theirs, ours, where }) =>
      theirs.role === 'link' && ours.role === 'generic' && /^<a(?![^>]* href)/.test(where),
  },
];

test('roles and names agree with the accessibility tree', async () => {
  test.setTimeout(300_000);
  const executablePath = chromiumPath();
  const [{ apps, close }, browser] = await Promise.all([
    startRealApps(SIZES.realAppStride),
    chromium.launch({ ...(executablePath ? { executablePath } : { channel: 'chromium' }) }),
  ]);
  try {
    const all: (Compared & { app: string })[] = [];
    for (const app of apps) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(app.url);
      await page.waitForSelector(app.started);
      await OPENED[app.name]?.(page);
      await page.waitForTimeout(600);
      all.push(...(await compareWithAxTree(page)).map((one) => ({ ...one, app: app.name })));
      await page.close();
    }
    const differ = all.filter(({ theirs, ours }) => theirs.role !== ours.role || theirs.name !== ours.name);
    const lines = differ.map((one) => {
      const why = REASONS.find((reason) => reason.fits(one))?.why ?? 'UNEXPLAINED';
      return {
        why,
        line: `${one.app}: ${JSON.stringify(one.theirs)} ${JSON.stringify(one.ours)} ${one.where.slice(0, 140)}`,
      };
    });
    console.log(`${all.length - differ.length} of ${all.length} elements of ${apps.length} apps agree`);
    for (const { why, line } of lines) console.log(`${why}\n   ${line}`);
    expect(lines.filter(({ why }) => why === 'UNEXPLAINED').map(({ line }) => line)).toEqual([]);
    expect(all.length).toBeGreaterThan(80 * apps.length);
    expect((all.length - differ.length) / all.length).toBeGreaterThanOrEqual(0.995);
  } finally {
    await browser.close();
    await close();
  }
});

/** Roles and accessible names agree with Chromium's accessibility tree on real apps, but for listed differences. */
import { expect, test } from '@playwright/test';
import { chromium, type Page } from 'playwright-core';
import { compareWithAxTree, type Compared } from '../harness/ax-tree';
import { chromiumPath } from '../harness/chromium';
import { startRealApps } from '../harness/real-apps';
import { SIZES } from '../sizes';

/** Opens more of an app before it is compared. */
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

/** Accepted differences, each with its reason. */
const REASONS: readonly { why: string; fits(one: Compared): boolean }[] = [
  {
    why: 'Chromium exposes a generic element with an ARIA state or a listener as a group',
    fits: ({ theirs, ours }) => theirs.role === 'group' && ours.role === 'generic',
  },
  {
    why: 'Chromium splits a word at a zero-width space',
    fits: ({ theirs, ours }) =>
      theirs.role === ours.role && theirs.name.replace(/ /g, '') === ours.name.replace(/ /g, ''),
  },
  {
    why: 'Chromium exposes an anchor without href as a link if it has a listener',
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

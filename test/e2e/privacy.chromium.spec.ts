/** The careful user: each claim of the privacy page, checked against what servers received and what lies on the disk. */
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver, chooseModel, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type ModelServer, startModelServer } from '../harness/model-server';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let site: Site;
let browser: ChromiumHarness;
let model: ModelServer;
let page: Page;
let chat: ChatDriver;

test.beforeAll(async () => {
  [site, browser, model] = await Promise.all([
    startSite({
      '/': () =>
        html(
          'Letters',
          `<h1>Letters</h1><p>Visible sentence about herons</p><p hidden>Hidden sentence about owls</p>
          <label>Password <input type="password" value="hunter2-secret"></label>
          <label>Subject <input id="subject"></label>
          <button onclick="fetch('/save', { method: 'POST', body: subject.value }); this.textContent = 'Saved'">Save</button>`,
        ),
      '/other': () => html('Other', '<p>Other tab about newts</p>'),
      '/save': () => ({ body: 'ok' }),
    }),
    launchChromium(),
    startModelServer(() => ({ tool: 'done', arguments: { summary: 'Herons.' } })),
  ]);
  page = await browser.context.newPage();
  await page.goto(site.url('/'));
  await (await browser.context.newPage()).goto(site.url('/other'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser?.close();
  await site?.close();
  await model?.close();
});

const WORDS = 'what is this letter about in one word';

test('without a model nothing is sent, and the page says so', async () => {
  const sent: string[] = [];
  browser.context.on('request', (request) => sent.push(request.url()));
  const run = await chat.ask('type Cranes into Subject');
  expect(run.state, run.outcome).toBe('done');
  expect((await chat.ask(WORDS)).state).toBe('failed');
  const strange = sent.filter(
    (url) => !url.startsWith('chrome-extension:') && new URL(url).host !== new URL(site.url('/')).host,
  );
  expect(strange).toEqual([]);
  expect(model.calls).toHaveLength(0);
  const options = await browser.openOptions('privacy');
  await expect(options.getByText('Nothing was sent to a model.')).toBeVisible();
  await options.close();
});

test('each request stands there word for word, as the server received it', async () => {
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k-1234567');
  await chat.ask(WORDS);
  const received = [...model.calls.map(({ messages }) => messages), ...model.choices];
  expect(received.length).toBeGreaterThan(0);
  const options = await browser.openOptions('privacy');
  const shown = options.locator('.sent-request');
  await expect(shown).toHaveCount(received.length);
  const bodies = (await shown.locator('pre.raw').allTextContents()).map(
    (text) => (JSON.parse(text) as { messages: unknown }).messages,
  );
  const inOrder = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
  expect(inOrder(bodies)).toEqual(inOrder(received));
  await shown.first().locator('summary').first().click();
  await expect(
    shown
      .first()
      .getByText(/herons/)
      .first(),
  ).toBeVisible();
  const all = JSON.stringify(received);
  expect(all).toContain(WORDS);
  expect(all).not.toMatch(/owls|newts|hunter2-secret|k-1234567/);
  await options.close();
});

test('a task that is cleared in the chat stays among what was sent', async () => {
  await chat.press('Clear');
  const options = await browser.openOptions('privacy');
  await expect(options.locator('.sent-request').first()).toBeVisible();
  await options.close();
});

test('the lasting rows on the disk hold no value, no text of pages, and no words that were sent', async () => {
  const lasting = await browser.desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opened = indexedDB.open('fieldnotes');
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    const texts = [JSON.stringify(await chrome.storage.local.get(null))];
    for (const table of ['events', 'notes', 'episodes', 'sites'])
      texts.push(
        await new Promise<string>((resolve) => {
          const all = db.transaction(table).objectStore(table).getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        }),
      );
    db.close();
    return texts.join('\n');
  });
  expect(lasting).toContain('Subject');
  expect(lasting).not.toMatch(/Cranes|herons|owls|newts|hunter2-secret|k-1234567/);
});

test('the counts are those of the notebook, and deleting everything leaves nothing, the words sent included', async () => {
  const [notes, episodes] = await Promise.all([browser.rows('notes'), browser.rows('episodes')]);
  const options = await browser.openOptions('privacy');
  const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  await expect(
    options.getByText(`${plural(notes.length, 'note')}, ${plural(episodes.length, 'task')} in the diary,`),
  ).toBeVisible();
  await options.goto(browser.extensionUrl('options.html#carry'));
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await options.getByRole('button', { name: 'Press again to: Delete everything' }).click();
  await expect(options.getByText('Everything was deleted')).toBeVisible({ timeout: 30_000 });
  await options.goto(browser.extensionUrl('options.html#privacy'));
  await options.reload();
  await expect(options.getByText('Nothing was sent to a model.')).toBeVisible();
  const session = await options.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };
    };
    return chrome.storage.session.get(null);
  });
  await until('no words are left in memory', async () => !JSON.stringify(session).includes('herons'));
  await options.close();
});

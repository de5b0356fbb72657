/** The settings as a user meets them: presets, Test, Load models, and what they advise when it does not work. */
import { expect, type Page, test } from '@playwright/test';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type ModelServer, startModelServer } from '../harness/model-server';

let browser: ChromiumHarness;
let model: ModelServer;
let options: Page;

test.beforeAll(async () => {
  model = await startModelServer(() => ({ tool: 'done', arguments: { summary: 'ok' } }));
  browser = await launchChromium();
  options = await browser.openOptions('model');
});
test.afterAll(async () => {
  await browser.close();
  await model.close();
});

async function fill(baseUrl: string): Promise<void> {
  await options.getByLabel('Provider').selectOption('Custom');
  await options.getByLabel('Address').fill(baseUrl);
  await options.getByLabel('Model name').fill('scripted-1');
  await options.getByLabel('Key', { exact: true }).fill('a-secret-key-4711');
}
const status = () => options.locator('.status');

test('a preset fills in its address', async () => {
  await options.getByLabel('Provider').selectOption('Ollama');
  await expect(options.getByLabel('Address')).toHaveValue('http://localhost:11434/v1');
});

test('Test says that it works', async () => {
  await fill(model.baseUrl);
  await options.getByRole('button', { name: 'Test' }).click();
  await expect(status()).toHaveText('It works.');
});

test('Load models shows what the endpoint offers', async () => {
  await fill(model.baseUrl);
  await options.getByRole('button', { name: 'Load models' }).click();
  await expect(status()).toHaveText('scripted-1');
});

test('a wrong key, a wrong model and a wrong address are each told apart', async () => {
  await fill(model.baseUrl);
  model.faults = ['wrong-key'];
  await options.getByRole('button', { name: 'Test' }).click();
  await expect(status()).toContainText('does not accept the key');
  model.faults = ['not-found'];
  await options.getByRole('button', { name: 'Test' }).click();
  await expect(status()).toContainText('no such address or model');
  await options.getByLabel('Address').fill('http://127.0.0.1:9/v1');
  await options.getByRole('button', { name: 'Test' }).click();
  await expect(status()).toContainText('cannot be reached');
});

test('the key is in memory only, unless the user wants it kept', async () => {
  await fill(model.baseUrl);
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(status()).toHaveText('Saved.');
  const stored = () =>
    browser.desk.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session', { get(key: null): Promise<object> }> };
      };
      return {
        local: JSON.stringify(await chrome.storage.local.get(null)),
        session: JSON.stringify(await chrome.storage.session.get(null)),
      };
    });
  expect((await stored()).local).not.toContain('4711');
  expect((await stored()).session).toContain('4711');
  await options.getByLabel('Remember the key').check();
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(status()).toHaveText('Saved.');
  expect((await stored()).local).toContain('4711');
  await options.getByLabel('Remember the key').uncheck();
  await options.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await stored()).local).not.toContain('4711');
});

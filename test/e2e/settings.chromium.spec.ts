/** The settings as a user meets them: presets, Connect, Load models, and what they advise when it does not work. */
import { expect, type Page, test } from '@playwright/test';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { practiceModel, type QuirkServer, startQuirkServer } from '../harness/quirk-server';

let browser: ChromiumHarness;
let endpoint: QuirkServer;
let options: Page;

test.beforeAll(async () => {
  endpoint = await startQuirkServer();
  endpoint.decide = practiceModel(endpoint);
  endpoint.models = { data: [{ id: 'scripted-1', max_model_len: 32_768, supported_parameters: ['tools'] }] };
  browser = await launchChromium();
  options = await browser.openOptions('model');
});
test.afterAll(async () => {
  await browser.close();
  await endpoint.close();
});
test.beforeEach(() => {
  endpoint.reset();
  endpoint.answer = (exchange) => exchange.call();
});

async function fill(baseUrl: string): Promise<void> {
  await options.getByRole('radio', { name: 'Custom' }).check();
  await options.getByLabel('Address').fill(baseUrl);
  await options.getByLabel('Model name').fill('scripted-1');
  await options.getByLabel('Key', { exact: true }).fill('a-secret-key-4711');
}
const status = () => options.locator('.status');
const press = (name: string) => options.getByRole('button', { name, exact: true }).click();

test('a preset fills in its address', async () => {
  await options.getByRole('radio', { name: 'Ollama' }).check();
  await expect(options.getByLabel('Address')).toHaveValue('http://localhost:11434/v1');
});

test('Connect reports each check of a working endpoint', async () => {
  await fill(`${endpoint.url}/v1`);
  await press('Connect');
  await expect(status()).toHaveText('Connected: scripted-1');
  await expect(options.locator('.test-report li')).toHaveText([
    /answers/,
    /lists its models: 1/,
    /calls tools/,
    /finished the practice task/,
    /32,768 tokens/,
    /A step takes about/,
  ]);
  expect(endpoint.requests).toHaveLength(3);
});

test('Load models offers the list with what it says of each model', async () => {
  await fill(`${endpoint.url}/v1`);
  await press('Load models');
  await expect(status()).toHaveText('Models found: 1');
  await expect(options.locator('datalist').first().locator('option')).toHaveAttribute(
    'label',
    'scripted-1 · calls tools · 32,768 tokens',
  );
});

test('Connect tells a wrong key, a wrong model and a wrong address apart, with the words of the provider', async () => {
  await fill(`${endpoint.url}/v1`);
  endpoint.answer = (exchange) => exchange.error(401, 'Incorrect API key provided: a-secret-key-4711');
  await press('Connect');
  const report = options.locator('.test-report');
  await expect(report).toContainText('does not accept the key');
  await report.getByText("The provider's own words").click();
  await expect(report).toContainText('Incorrect API key provided');
  await expect(report).not.toContainText('4711');
  endpoint.answer = (exchange) => exchange.error(404, 'model "scripted-1" not found, try pulling it first');
  await press('Connect');
  await expect(report).toContainText('no such address or model');
  await options.getByLabel('Address').fill('http://127.0.0.1:9/v1');
  await press('Connect');
  await expect(report).toContainText('cannot be reached');
});

test('the key of one address is not sent to another', async () => {
  await fill(`${endpoint.url}/v1`);
  await press('Save');
  await expect(status()).toHaveText('Saved.');
  await options.getByLabel('Address').fill(`${endpoint.url}/other/v1`);
  await expect(options.getByLabel('Key', { exact: true })).toHaveAttribute('placeholder', '');
  await press('Connect');
  await expect(status()).toHaveText('Connected: scripted-1');
  expect(endpoint.requests.map(({ authorization }) => authorization)).toEqual([undefined, undefined, undefined]);
});

test('Connect chooses a model of the list where none is named, and says which', async () => {
  await fill(`${endpoint.url}/v1`);
  await options.getByLabel('Model name').fill('');
  await press('Connect');
  await expect(status()).toHaveText('Connected: scripted-1');
  await expect(options.getByLabel('Model name')).toHaveValue('scripted-1');
  await expect(options.getByRole('button', { name: 'Back to your page' })).toBeVisible();
});

test('a server that refuses the extension: the line that lets it in, to copy, and another try', async () => {
  await options.getByRole('radio', { name: 'Ollama' }).check();
  await options.getByLabel('Address').fill(`${endpoint.url}/v1`);
  await options.getByLabel('Model name').fill('scripted-1');
  endpoint.answer = (exchange) => exchange.error(403, '');
  await press('Connect');
  await expect(status()).toHaveClass(/bad/);
  const report = options.locator('.test-report');
  await expect(report.locator('code')).toHaveText([/ollama serve/, /^launchctl setenv/, /^setx/]);
  await expect(report.locator('code').first()).toContainText(browser.extensionUrl('').replace(/\/$/, ''));
  endpoint.answer = (exchange) => exchange.call();
  await press('Try again');
  await expect(status()).toHaveText('Connected: scripted-1');
});

test('shows what was learned of an endpoint, and forgets it', async () => {
  endpoint.answer = (exchange) =>
    exchange.body.stream_options ? exchange.error(400, 'unknown field stream_options') : exchange.call();
  await fill(`${endpoint.url}/quirky/v1`);
  await press('Connect');
  await expect(status()).toHaveText('Connected: scripted-1');
  await expect(options.getByText('It refuses stream_options.')).toBeVisible();
  await press('Forget this');
  await expect(options.getByText('It refuses stream_options.')).toHaveCount(0);
});

test('the key is in memory only, unless the user wants it kept', async () => {
  await fill(`${endpoint.url}/v1`);
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
  // On disk it is encrypted.
  expect((await stored()).local).toContain('sealedKeys');
  expect((await stored()).local).not.toContain('4711');
  await options.getByLabel('Remember the key').uncheck();
  await options.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await stored()).local).not.toContain('sealedKeys');
});

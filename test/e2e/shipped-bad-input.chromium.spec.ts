/** The shipped build in front of pages it cannot work on, and access that is refused or lost: one plain sentence, nothing lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { type AnyPage, ChatDriver, type SeenRun, until } from '../harness/chat-driver';
import { hasDesktop } from '../harness/display';
import { launchShippedChromium, type ShippedChromium } from '../harness/shipped-chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
test.skip(!hasDesktop, 'a virtual display is not installed');

let shipped: ShippedChromium;
let site: Site;
let chat: ChatDriver;
const folder = mkdtempSync(join(tmpdir(), 'fieldnotes-file-page-'));

const counter = (title: string, more = '') =>
  html(
    title,
    `<h1>${title}</h1><label>Guests <input></label><button onclick="fetch('/hit'); this.textContent = 'Counted'">Count up</button>${more}`,
  );

test.beforeAll(async () => {
  writeFileSync(join(folder, 'page.html'), '<title>File</title><button>Count up</button>');
  [site, shipped] = await Promise.all([
    startSite({
      '/': () => counter('Start'),
      '/hit': () => 'ok',
      '/away': (hit) => counter('Away', `<a href="http://localhost:${hit.host.split(':')[1]}/">Cross over</a>`),
      '/paper.pdf': () => ({ type: 'application/pdf', body: '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF' }),
    }),
    launchShippedChromium(),
  ]);
  await shipped.welcome?.close();
  await shipped.openPage(site.url('/'));
  await shipped.pressIcon();
  chat = new ChatDriver((await shipped.panel()) as unknown as AnyPage);
  // Each tab has a task: the panel has moved on to a new tab once it shows none.
  expect((await chat.ask('type five into Guests')).state).toBe('done');
});
test.afterAll(async () => {
  await shipped.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens an address, gives the icon's press to its tab, and asks for something there. */
async function askAt(url: string): Promise<SeenRun> {
  const page = await shipped.browser.newPage();
  // A page that cannot be reached is an answer too.
  await page.goto(url).catch(() => undefined);
  await page.bringToFront();
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
  await chat.send('click Count up');
  const first = await chat.settled();
  if (first.state !== 'asking') return first;
  await page.bringToFront();
  await shipped.pressIcon();
  await until('the task goes on', async () => (await chat.runs()).at(-1)?.state !== 'asking');
  return chat.settled();
}

for (const [name, address, sentence] of [
  ['a new tab page', () => 'chrome://newtab/', /page of the browser or its store/],
  ['settings of the browser', () => 'chrome://settings/', /page of the browser or its store/],
  ['an empty page', () => 'about:blank', /page of the browser|it is a file, or belongs/],
  ['the store', () => 'https://chromewebstore.google.com/', /page of the browser or its store/],
  ['a site that does not answer', () => 'http://127.0.0.1:9/', /did not load/],
  ['a file', () => pathToFileURL(join(folder, 'page.html')).href, /it is a file/],
  ['a PDF', () => site.url('/paper.pdf'), /PDF/],
] as const)
  test(`${name}: one sentence that says what to do`, async () => {
    const run = await askAt(address());
    expect(run.state).toBe('failed');
    expect(run.outcome).toMatch(sentence);
    expect(run.outcome.split(/[.!?](?:\s|$)/).filter((part) => part !== '').length).toBeLessThanOrEqual(4);
    expect(site.count('/hit')).toBe(0);
  });

test('access that is refused ends the task, and the same request can be asked again', async () => {
  const page = await shipped.openPage(site.url('/', 'localhost'));
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
  expect((await chat.ask('click Count up')).state).toBe('asking');
  const refused = await chat.answer('Stop');
  expect(refused.state).not.toBe('done');
  expect(refused.outcome).not.toBe('');
  expect(site.count('/hit')).toBe(0);
  await page.bringToFront();
  await shipped.pressIcon();
  const again = await chat.ask('click Count up');
  const last = again.state === 'asking' ? await chat.answer('Yes') : again;
  expect(last.state, last.outcome).toBe('done');
  expect(site.count('/hit')).toBe(1);
});

test('access that ends in the middle, by a link to another site, is asked for before anything is done there', async () => {
  const page = await shipped.openPage(site.url('/away'));
  await shipped.pressIcon();
  await until('the panel shows the new tab', async () => (await chat.runs()).length === 0);
  const before = site.count('/hit');
  const run = await chat.ask('click Cross over and click Count up');
  expect(run.state).not.toBe('done');
  expect(`${run.outcome} ${run.question}`).toMatch(/localhost|access|site/i);
  expect(site.count('/hit')).toBe(before);
  expect(page.isClosed()).toBe(false);
});

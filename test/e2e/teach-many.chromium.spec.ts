/** Tasks over many things, things that come only sometimes, and two tasks that turn out to be one: shown, then done from notes. */
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { ChatDriver, chooseModel } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type ModelServer, startModelServer } from '../harness/model-server';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let model: ModelServer;
let chat: ChatDriver;
let page: Page;
let hasBanner = false;

const list = (names: string[], row: (name: string) => string) =>
  `<ul>${names.map((name) => `<li>${row(name)}</li>`).join('')}</ul>`;

test.beforeAll(async () => {
  site = await startSite({
    '/chores': () =>
      html(
        'Chores',
        `<h1>Chores</h1>${list(['Sweep', 'Wash', 'Iron', 'Cook', 'Shop'], (name) => `<label><input type="checkbox"> ${name}</label>`)}`,
      ),
    '/mail': () =>
      html(
        'Mail',
        `<h1>Mail</h1>${list(['Ann', 'Bob', 'Cy', 'Di'], (name) => `${name} <button onclick="this.parentElement.remove()">Archive</button>`)}`,
      ),
    '/save': () =>
      html(
        'Save',
        `<h1>Save</h1>${hasBanner ? '<div role="dialog" aria-modal="true" aria-label="News" style="position:fixed;inset:0;background:#fffd"><button onclick="this.parentElement.remove()">Got it</button></div>' : ''}
        <label>Word <input id="word"></label><button onclick="fetch('/saved?' + word.value, { method: 'POST' }); done.textContent = word.value">Keep</button><h2 id="done"></h2>`,
      ),
    '/saved': () => 'ok',
    '/servers': () =>
      html(
        'Servers',
        `<h1>Servers</h1>${list(['alpha', 'beta', 'gamma'], (name) => `<a href="#${name}" onclick="chosen.textContent='${name}'">${name}</a>`)}<h2 id="chosen"></h2>
        <button onclick="fetch('/started?' + chosen.textContent, { method: 'POST' }); state.textContent='running'">Wake up</button><p id="state" role="status"></p>
        <label>Log <input id="log" onchange="fetch('/logged?' + this.value, { method: 'POST' })"></label>`,
      ),
    '/started': () => 'ok',
    '/logged': () => 'ok',
  });
  // Closes whatever stands in the way, and knows nothing else.
  model = await startModelServer(({ nodes }) => {
    const gotIt = nodes.find((node) => node.ref && node.name === 'Got it');
    if (gotIt) return { tool: 'click', arguments: { ref: gotIt.ref } };
    const field = nodes.find((node) => node.role === 'textbox');
    const keep = nodes.find((node) => node.name === 'Keep');
    if (field && field.value !== 'three') return { tool: 'type', arguments: { ref: field.ref, text: 'three' } };
    const isKept = nodes.some((node) => node.role === 'heading' && node.name === 'three');
    return keep && !isKept
      ? { tool: 'click', arguments: { ref: keep.ref } }
      : { tool: 'done', arguments: { summary: 'Kept.' } };
  });
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.goto(site.url('/chores'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
  await model.close();
});

const at = async (path: string) => {
  await page.goto(site.url(path));
  await page.bringToFront();
};
const ask = async (request: string) => {
  const run = await chat.ask(request);
  expect(run.state, `${run.outcome} ${JSON.stringify(run.steps)}`).toBe('done');
  return run;
};

test('the first three, then the first two', async () => {
  await chat.teach('tick off the first three chores');
  await page.bringToFront();
  for (const name of ['Sweep', 'Wash', 'Iron']) await page.getByLabel(name).click();
  const run = await chat.taught();
  expect(run.state, run.outcome).toBe('done');
  expect(run.learned.join()).toContain('the first ‹count› chores');
  await at('/chores');
  await ask('tick off the first two chores');
  expect(await page.locator('input:checked').count()).toBe(2);
  expect(await page.getByLabel('Wash').isChecked()).toBe(true);
  await at('/chores');
  await ask('tick off the first 4 chores');
  expect(await page.locator('input:checked').count()).toBe(4);
});

test('each of a list that grows shorter', async () => {
  await at('/mail');
  await chat.teach('archive each message here');
  await page.bringToFront();
  for (let i = 0; i < 4; i++) {
    await page.getByRole('button', { name: 'Archive' }).first().click();
    await page.waitForTimeout(600);
  }
  expect((await chat.taught()).state).toBe('done');
  await at('/mail');
  const run = await ask('archive each message here');
  expect(run.steps.filter((step) => step.state === 'done')).toHaveLength(4);
  expect(await page.getByRole('button', { name: 'Archive' }).count()).toBe(0);
});

test('two tasks that differ in a name are one', async () => {
  for (const name of ['alpha', 'beta']) {
    await at('/servers');
    await chat.teach(`please wake the machine ${name} up`);
    await page.bringToFront();
    await page.getByRole('link', { name }).click();
    await page.waitForTimeout(900);
    await page.getByRole('button', { name: 'Wake up' }).click();
    expect((await chat.taught()).state).toBe('done');
  }
  await at('/servers');
  await ask('wake the machine gamma up');
  expect(site.hits.filter((hit) => hit.path === '/started').map((hit) => hit.query)).toEqual([
    '?alpha',
    '?beta',
    '?gamma',
  ]);
});

test('a task that begins with another one points at it, and is not followed when that one is forgotten', async () => {
  await at('/servers');
  await chat.teach('wake "beta" and write down "cold start"');
  await page.bringToFront();
  await page.getByRole('link', { name: 'beta' }).click();
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: 'Wake up' }).click();
  await page.waitForTimeout(900);
  await page.getByLabel('Log').click();
  await page.keyboard.type('cold start');
  await page.keyboard.press('Tab');
  expect((await chat.taught()).state).toBe('done');
  const notes = await browser.rows<Note>('notes');
  const outer = notes.find(({ body }) => body.kind === 'procedure' && body.steps.some(({ verb }) => verb === 'do'));
  expect(outer?.body.kind === 'procedure' && outer.body.steps.map(({ verb }) => verb)).toEqual(['do', 'type']);
  await at('/servers');
  await ask('wake "gamma" and write down "warm start"');
  expect(site.hits.filter((hit) => hit.path === '/started').at(-1)?.query).toBe('?gamma');
  expect(site.hits.filter((hit) => hit.path === '/logged').at(-1)?.query).toBe('?warm%20start');
  const inner = outer?.body.kind === 'procedure' ? outer.body.steps[0]?.procedure : undefined;
  await browser.send('note.forget', { note: inner });
  await at('/servers');
  const run = await chat.ask('wake "alpha" and write down "no start"');
  expect(run.state).toBe('failed');
  expect(run.outcome).toContain('needs a model');
});

test('a dialog that comes only sometimes: bridged by the model once, then met and missed from notes', async () => {
  await at('/save');
  await chat.teach('keep the word "one" safe');
  await page.bringToFront();
  await page.getByLabel('Word').click();
  await page.keyboard.type('one');
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByRole('heading', { name: 'one' }).waitFor();
  expect((await chat.taught()).state).toBe('done');
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'key');
  hasBanner = true;
  await at('/save');
  await ask('keep the word "three" safe');
  const calls = model.calls.length;
  expect(calls).toBeGreaterThan(0);
  const note = (await browser.rows<Note>('notes')).find(
    ({ body }) => body.kind === 'procedure' && body.steps.some((step) => step.optional),
  );
  expect(note?.body.kind === 'procedure' && note.body.steps.map((step) => step.optional ?? false)).toEqual([
    true,
    false,
    false,
  ]);
  for (const [word, banner] of [
    ['four', true],
    ['five', false],
  ] as const) {
    hasBanner = banner;
    await at('/save');
    await ask(`keep the word "${word}" safe`);
  }
  expect(model.calls.length).toBe(calls);
  expect(site.hits.filter((hit) => hit.path === '/saved').map((hit) => hit.query)).toEqual([
    '?one',
    '?three',
    '?four',
    '?five',
  ]);
});

test('with 200 further procedures on the site and 50 on others the first ones still match and run', async () => {
  const notes = await browser.rows<Note>('notes');
  const pattern = notes.find(({ body }) => body.kind === 'procedure') as Note;
  const more = Array.from({ length: 250 }, (_, i) => ({
    ...pattern,
    id: `${pattern.id.slice(0, -4)}${String(i).padStart(4, '0')}`,
    origin: i < 200 ? pattern.origin : `https://other${i}.example.org`,
    body: {
      ...pattern.body,
      request: [{ text: `tick off the odd chore number ${i} of the ` }, { slot: 'count' }, { text: ' lists' }],
      slots: ['count'],
    },
  }));
  await browser.inWorker(async (rows: object[]) => {
    const { db } = (
      globalThis as unknown as { fieldnotesForTests: { db: { notes: { bulkAdd(rows: object[]): Promise<unknown> } } } }
    ).fieldnotesForTests;
    await db.notes.bulkAdd(rows);
  }, more);
  const calls = model.calls.length;
  await at('/chores');
  await ask('tick off the first three chores');
  expect(await page.locator('input:checked').count()).toBe(3);
  await at('/save');
  await ask('keep the word "last" safe');
  expect(model.calls.length).toBe(calls);
});

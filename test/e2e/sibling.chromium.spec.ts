/** A task taught on one origin is offered on another one that shows the same app, and asked about before its presses. */
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let live: Site;
let staging: Site;
let other: Site;
let page: Page;
let chat: ChatDriver;

const roster = (title: string, label: string) => ({
  '/': () =>
    html(
      title,
      `<h1>${title}</h1><label>${label} <input id="who"></label> <button id="go">Enrol</button><ul></ul>
      <script>go.onclick = async () => { await fetch('/enrolled', { method: 'POST', body: who.value }); document.querySelector('ul').insertAdjacentHTML('beforeend', '<li>' + who.value + '</li>'); };</script>`,
    ),
  '/enrolled': () => 'ok',
});
const enrolled = (site: Site) => site.hits.filter(({ path }) => path === '/enrolled').map(({ body }) => body);

test.beforeAll(async () => {
  live = await startSite(roster('School', 'Pupil'));
  staging = await startSite(roster('School', 'Pupil'));
  other = await startSite(roster('Harbour', 'Ship'));
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.goto(live.url('/'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  for (const site of [live, staging, other]) await site.close();
});

test('asks before it uses the task of the other origin, and runs it with the values of the request', async () => {
  await chat.teach('enrol the pupil Mira');
  await page.bringToFront();
  await page.getByLabel('Pupil').click();
  await page.keyboard.type('Mira', { delay: 20 });
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('listitem').waitFor();
  expect((await chat.taught()).state).toBe('done');
  await page.goto(staging.url('/'));
  let run = await chat.ask('enrol the pupil Juno');
  expect(run.question).toContain(`127.0.0.1:${live.port}`);
  expect(enrolled(staging)).toEqual([]);
  run = await chat.answer('Run');
  for (let i = 0; i < 2 && run.state === 'asking'; i++) run = await chat.answer('Yes, do it');
  expect(run.state, run.outcome || run.question).toBe('done');
  expect(enrolled(staging)).toEqual(['Juno']);
  expect(enrolled(live)).toEqual(['Mira']);
});

test('keeps the copy unconfirmed, and needs no second question about the origin', async () => {
  const copies = (await browser.rows<Note>('notes')).filter(
    ({ origin }) => origin === new URL(staging.url('/')).origin,
  );
  expect(copies.filter(({ body }) => body.kind === 'procedure').map(({ source }) => source)).toEqual(['import']);
  await page.goto(staging.url('/'));
  let run = await chat.ask('enrol the pupil Kasi');
  expect(run.question).not.toContain(`127.0.0.1:${live.port}`);
  for (let i = 0; i < 2 && run.state === 'asking'; i++) run = await chat.answer('Yes, do it');
  expect(enrolled(staging).at(-1)).toBe('Kasi');
});

test('offers nothing where the app is another one, and asks nothing about it', async () => {
  await page.goto(other.url('/'));
  const elsewhere = await chat.ask('enrol the pupil Lars');
  expect(elsewhere.question).not.toContain('127.0.0.1');
  expect(enrolled(other)).toEqual([]);
});

/** A known task that stopped at a missing field: Skip goes on without it, asks before it sends, and teaches nothing. */
import { expect, type Page, test } from '@playwright/test';
import type { Note } from '../../lib/records/note';
import { axeViolations } from '../harness/axe';
import { ChatDriver, type SeenRun, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { tabTo } from '../harness/keyboard';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let site: Site;
let chat: ChatDriver;
let view: Page;
let page: Page;

const PRIORITY = '<label>Priority <select name="priority"><option>Low</option><option>High</option></select></label>';
/** The dialog for a new ticket: a form that posts, with and without its field for the priority. */
const desk = (field: string) =>
  html(
    'Desk',
    `<h1>Tickets</h1><button type="button" onclick="ticket.hidden = false; made.textContent = ''">New ticket</button>
    <form id="ticket" hidden onsubmit="event.preventDefault(); fetch('/make', { method: 'POST', body: [...new FormData(ticket)].join(';') })
      .then(() => { made.textContent = 'Made ' + ticket.elements.title.value; ticket.hidden = true; })">
      <label>Title <input name="title"></label>${field}<button>Create ticket</button></form><p id="made" role="status"></p>
    <ul><li>4711 <button type="button" onclick="this.textContent = 'Open'">Closed</button></li></ul>`,
  );
let shown = desk(PRIORITY);

const made = () => site.hits.filter(({ path }) => path === '/make').map(({ body }) => body);
const tasks = async () => (await browser.rows<Note>('notes')).filter(({ body }) => body.kind === 'procedure');
const ask = (title: string) => chat.ask(`create ticket "${title}" with priority High`);
const button = (name: string) => view.locator('article.run').last().getByRole('button', { name, exact: true });

test.beforeAll(async () => {
  site = await startSite({ '/': () => shown, '/make': () => 'ok' });
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.goto(site.url('/'));
  view = await browser.openChat(page);
  chat = new ChatDriver(view);
  await chat.teach('create ticket "Wet carpet" with priority High');
  await page.bringToFront();
  await page.getByRole('button', { name: 'New ticket' }).click();
  await page.getByLabel('Title').click();
  await page.keyboard.type('Wet carpet');
  await page.getByLabel('Priority').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Create ticket' }).click();
  await page.getByText('Made Wet carpet').waitFor();
  const taught = await chat.taught();
  expect(taught.state, taught.outcome).toBe('done');
  await page.reload();
  expect((await ask('Dry lamp')).state).toBe('done');
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

async function stopAtPriority(title: string): Promise<void> {
  shown = desk('');
  await page.reload();
  const seen = await ask(title);
  expect(seen.state, JSON.stringify([seen, made(), await tasks()])).toBe('stopped');
  expect(seen.outcome).toContain("I can't find dropdown “Priority”.");
  expect(seen.outcome).toContain('It was here until today.');
}

/** Goes on without the step, by keyboard. */
async function skip(): Promise<SeenRun> {
  const before = (await chat.runs()).length;
  await view.bringToFront();
  await view.locator('.composer textarea').focus();
  await tabTo(view, /^Skip$/);
  await view.keyboard.press('Enter');
  await until('a run goes on', async () => (await chat.runs()).length > before);
  return chat.settled();
}

test('a stop names what is missing, since when, and what can be done', async () => {
  await stopAtPriority('Lost key');
  for (const name of ['Show me from here', 'Skip', 'Undo 1 of 2 steps']) await expect(button(name)).toBeVisible();
  // The buttons stay in view, also where the steps behind it are long.
  await view.setViewportSize({ width: 320, height: 420 });
  await expect(button('Skip')).toBeInViewport();
  expect(await view.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  expect(await axeViolations(view)).toEqual([]);
  await button('Undo 1 of 2 steps').click();
  await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('');
  expect(made()).not.toContain('title,Lost key');
});

test('skipped, the task asks before it sends, and a no sends nothing', async () => {
  await stopAtPriority('Old mat');
  const asked = await skip();
  expect(asked.state).toBe('asking');
  expect(asked.question).toContain('Create ticket');
  await expect(view.getByRole('alertdialog')).toContainText('Left out');
  await expect(view.getByRole('alertdialog').locator('dd', { hasText: 'dropdown “Priority”' })).toBeVisible();
  const refused = await chat.answer('No');
  expect(refused.state).not.toBe('done');
  expect(made().join()).not.toContain('Old mat');
});

test('after a yes it is done without the step, says so, and teaches nothing', async () => {
  const before = await tasks();
  await stopAtPriority('Wet cat');
  const stopped = await tasks();
  await skip();
  const seen = await chat.answer('Yes');
  expect(made().at(-1)).toBe('title,Wet cat');
  expect(seen.state).toBe('unconfirmed');
  expect(seen.outcome).toContain('Done up to the end, but without: dropdown “Priority”');
  expect(seen.outcome).not.toContain('could not see');
  await expect(button('Yes, it is done')).toHaveCount(0);
  expect(seen.learned).toEqual([]);
  const after = await tasks();
  expect(after.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
  // The stop counts once; going on without the step counts neither for nor against the task.
  expect(after.map(({ trustValue, uses }) => ({ trustValue, uses }))).toEqual(
    stopped.map(({ trustValue, uses }) => ({ trustValue, uses })),
  );
});

test('the diary says that a step was left out', async () => {
  const diary = await browser.openOptions('diary');
  await expect(diary.getByText('without a step').first()).toBeVisible();
  await diary.close();
});

test('the whole task runs again as soon as the field is back', async () => {
  shown = desk(PRIORITY);
  await page.reload();
  expect((await ask('New sofa')).state).toBe('done');
  expect(made().at(-1)).toBe('title,New sofa;priority,High');
});

test('the press that opens the form, and the last one, cannot be left out', async () => {
  for (const [gone, title] of [
    ['>New ticket<', 'No opener'],
    ['>Create ticket<', 'No end'],
  ] as const) {
    shown = desk(PRIORITY).replace(gone, '>Something else entirely<');
    await page.reload();
    expect((await ask(title)).state).toBe('stopped');
    await expect(button('Skip')).toHaveCount(0);
    expect(made().join()).not.toContain(title);
  }
});

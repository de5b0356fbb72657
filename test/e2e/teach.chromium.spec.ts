/** Teach: a task is shown once on the page, read back with its blanks, and done with other values without a model. */
import { expect, type Page, test } from '@playwright/test';
import type { JournalEvent } from '../../lib/journal/events';
import type { Note } from '../../lib/records/note';
import { type CardsApp, startCards } from '../harness/cards';
import { ChatDriver, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let app: CardsApp;
let chat: ChatDriver;
let page: Page;

test.beforeAll(async () => {
  [app, browser] = await Promise.all([startCards(), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(app.url('/cards'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await app.close();
});

const procedures = async () => (await browser.rows<Note>('notes')).filter((note) => note.body.kind === 'procedure');

/** By keyboard: Playwright's own choosing dispatches events that no user made. */
async function choose(on: Page, tag: string): Promise<void> {
  await on.getByLabel('Tag').focus();
  await on.keyboard.type(tag);
}

/** A person's card: hover over a menu, two pages, a shadow root, a frame, a menu that opens, all with real input. */
async function makeCard(card: { title: string; tag: string; details: string; from: string; place: string }) {
  await page.bringToFront();
  await page.getByRole('button', { name: 'Actions' }).hover();
  await page.getByRole('link', { name: 'New card' }).click();
  await page.getByLabel('Title').click();
  await page.keyboard.type(card.title, { delay: 20 });
  await choose(page, card.tag);
  await page.getByLabel('Urgent').check();
  await page.getByLabel('Details').click();
  await page.keyboard.type(card.details);
  await page.frameLocator('iframe').getByLabel('From').click();
  await page.keyboard.type(card.from);
  await page.getByRole('button', { name: 'Place' }).click();
  await page.getByRole('menuitem', { name: card.place }).click();
  await page.getByRole('button', { name: 'Save card' }).click();
  await page.getByRole('heading', { name: card.title }).waitFor();
}

const FIRST = { title: 'Buy milk', tag: 'food', details: 'two litres', from: 'Ann', place: 'Kitchen' };
const SECOND = { title: 'Fix lamp', tag: 'home', details: 'the tall one', from: 'Bea', place: 'Kitchen' };

test('a task is shown once', async () => {
  await chat.teach('');
  await makeCard(FIRST);
  const asked = await chat.taught();
  expect(asked.state).toBe('asking');
  expect(asked.question).toContain('What would you say');
  // The suggestion holds the values of the fields.
  expect(asked.words).toContain('"Buy milk"');
  const run = await chat.say(
    'create a card "Buy milk" tagged "food" with details "two litres" from "Ann" in the kitchen',
  );
  expect(run.state, run.outcome).toBe('done');
  expect(run.learned.join()).toContain('create a card');
  expect(run.learned.join()).toContain('tagged ‹tag›');
  expect(run.readBack.join('\n')).toContain('‹tag›');
  const [note] = await procedures();
  expect(note).toMatchObject({ state: 'trial', source: 'user' });
});

test('with other values it is done without a model', async () => {
  const run = await chat.ask(
    'create a card "Fix lamp" tagged "home" with details "the tall one" from "Bea" in the kitchen',
  );
  expect(run.state, `${run.outcome} ${JSON.stringify(run.steps)}`).toBe('done');
  expect(new Set(run.steps.map((step) => step.by))).toEqual(new Set(['from notes']));
  expect(app.cards).toEqual([
    { ...FIRST, urgent: true },
    { ...SECOND, urgent: true },
  ]);
});

test('the notebook holds no value of what was shown', async () => {
  const kept = JSON.stringify([
    await browser.rows('events'),
    await browser.rows('notes'),
    await browser.rows('episodes'),
    await browser.rows('sites'),
  ]);
  for (const value of [FIRST.title, FIRST.details, SECOND.title, SECOND.details]) expect(kept).not.toContain(value);
});

test('a secret is never read: the learned task waits there for the user', async () => {
  const before = await procedures();
  await chat.teach('sign in as "Ann"');
  await page.bringToFront();
  await page.getByLabel('User').fill('');
  await page.getByLabel('User').click();
  await page.keyboard.type('Ann');
  await page.getByLabel('Password').click();
  await page.keyboard.type('hunter2-secret');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForLoadState();
  const run = await chat.taught();
  expect(run.state).toBe('done');
  expect(await procedures()).toHaveLength(before.length + 1);
  for (const table of ['runs', 'events', 'notes', 'episodes'])
    expect(JSON.stringify(await browser.rows(table))).not.toContain('hunter2');
  await page.goto(app.url('/cards'));
  const asked = await chat.ask('sign in as "Bea"');
  expect(asked.state).toBe('asking');
  const card = () =>
    chat.page.evaluate(() => document.querySelector('[role="alertdialog"]')?.textContent ?? '', undefined);
  expect(await card()).toContain('Password');
  expect(await page.getByLabel('User').inputValue()).toBe('Bea');
  await page.bringToFront();
  await page.getByLabel('Password').click();
  await page.keyboard.type('hunter2-secret');
  await chat.press('Go on');
  // A form that holds a secret is sent with the user's yes only.
  await until('it asks before it sends', async () => (await card()).includes('Sign in'));
  await chat.answer('No');
  await page.goto(app.url('/cards'));
  const learned = (await procedures()).find((note) => JSON.stringify(note.body).includes('fillByHand'));
  await browser.send('note.forget', { note: learned?.id });
});

test('steps that lead to another site are not learned, and the chat says so', async () => {
  const before = await procedures();
  await chat.teach('look elsewhere now');
  await page.bringToFront();
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.getByRole('heading', { name: 'About' }).waitFor();
  const run = await chat.taught();
  expect(run.state).toBe('stopped');
  expect(run.outcome).toContain('another site');
  expect(await procedures()).toHaveLength(before.length);
  await page.goto(app.url('/cards'));
});

test('nothing shown, nothing learned; and Stop ends the watching', async () => {
  await chat.teach('do nothing at all');
  await page.bringToFront();
  await page.getByRole('heading', { name: 'Cards' }).first().click();
  await chat.press('Stop');
  const run = await chat.settled();
  expect(run.state).toBe('stopped');
  await page.getByRole('button', { name: 'Actions' }).click();
  expect((await chat.runs()).at(-1)?.steps).toEqual([]);
});

test('shown another way, the procedure is replaced and the earlier way kept', async () => {
  await chat.teach('create a card "Call Bob" tagged "work" with details "at noon" from "Cy" in the kitchen');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Actions' }).hover();
  await page.getByRole('link', { name: 'New card' }).click();
  await page.getByLabel('Title').fill('');
  await page.getByLabel('Title').click();
  await page.keyboard.type('Call Bob');
  await choose(page, 'work');
  await page.getByLabel('Details').click();
  await page.keyboard.type('at noon');
  await page.frameLocator('iframe').getByLabel('From').click();
  await page.keyboard.type('Cy');
  await page.getByRole('button', { name: 'Place' }).click();
  await page.getByRole('menuitem', { name: 'Kitchen' }).click();
  await page.getByLabel('Title').click();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Call Bob' }).waitFor();
  const run = await chat.taught();
  expect(run.state, run.outcome).toBe('done');
  expect(run.learned.join()).toContain('another way');
  const [note, other] = await procedures();
  expect(other).toBeUndefined();
  expect(note?.version).toBe(2);
  expect(note?.earlier).toHaveLength(1);
  const again = await chat.ask(
    'create a card "Plant tree" tagged "home" with details "an oak" from "Di" in the kitchen',
  );
  expect(again.state, `${again.outcome} ${JSON.stringify(again.steps)}`).toBe('done');
  expect(app.cards.at(-1)).toMatchObject({
    title: 'Plant tree',
    tag: 'home',
    details: 'an oak',
    from: 'Di',
    place: 'Kitchen',
  });
});

test('a worker that dies while a task is shown loses nothing', async () => {
  await chat.teach('save a plain card "Ride bike"');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Actions' }).hover();
  await page.getByRole('link', { name: 'New card' }).click();
  await until('two steps are stored', async () => ((await chat.runs()).at(-1)?.steps.length ?? 0) >= 2);
  await browser.killWorker();
  await page.getByLabel('Title').click();
  // As fast as a person types: the next worker is there before the last letter.
  await page.keyboard.type('Ride bike', { delay: 80 });
  // A hand needs longer than the quarter of a second after which what was typed is told.
  await until('what was typed over the death is stored', async () =>
    JSON.stringify(await browser.rows('runs')).includes('"text":"Ride bike"'),
  );
  await page.getByRole('button', { name: 'Save card' }).click();
  await page.getByRole('heading', { name: 'Ride bike' }).waitFor();
  const run = await chat.taught();
  expect(run.state, run.outcome).toBe('done');
  const again = await chat.ask('save a plain card "Walk dog"');
  expect(again.state, `${again.outcome} ${JSON.stringify(again.steps)}`).toBe('done');
  expect(app.cards.at(-1)).toMatchObject({ title: 'Walk dog' });
});

test('every step and state of the journal parses', async () => {
  const events = await browser.rows<JournalEvent>('events');
  expect(events.some((event) => event.kind === 'note.created' && event.payload.source === 'user')).toBe(true);
});

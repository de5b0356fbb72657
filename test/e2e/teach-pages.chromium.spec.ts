/** A task over several pages, shown in Chromium: every page's acts are in the lesson, or the chat says what is missing. */
import { expect, type Page, test } from '@playwright/test';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type Site, startSite } from '../harness/site';
import { type Registration, registrationRoutes } from './teach-pages';

test.describe.configure({ mode: 'serial' });
const received: Registration[] = [];
let browser: ChromiumHarness;
let site: Site;
let chat: ChatDriver;
let page: Page;

test.beforeAll(async () => {
  site = await startSite(registrationRoutes(received));
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.goto(site.url('/register'));
  chat = new ChatDriver(await browser.openChat(page));
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

async function fillIn(field: string, value: string): Promise<void> {
  await page.getByLabel(field).click();
  await page.keyboard.type(value, { delay: 30 });
  await page.getByRole('button', { name: 'Next' }).click();
}

test('a form over four pages is recorded as a whole', async () => {
  await chat.teach('register team "Otters" in room "Birch" with meal "soup"');
  await page.bringToFront();
  await fillIn('Team', 'Otters');
  await fillIn('Room', 'Birch');
  await fillIn('Meal', 'soup');
  await page.getByRole('button', { name: 'Register' }).click();
  await page.getByRole('heading', { name: 'Registered' }).waitFor();
  const run = await chat.taught();
  expect(run.state, run.outcome).toBe('done');
  expect(run.readBack).toHaveLength(7);
});

test('going back is a step, and the earlier page is recorded again', async () => {
  await page.goto(site.url('/shelf'));
  await page.getByRole('link', { name: 'Book' }).click();
  await page.getByRole('heading', { name: 'Book' }).waitFor();
  await chat.teach('keep the shelf of this book');
  await page.bringToFront();
  await page.goBack();
  await page.getByRole('heading', { name: 'Shelf' }).waitFor();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: 'Keep shelf' }).click();
  const run = await chat.taught();
  expect(run.state, `${run.outcome} ${run.question}`).toBe('done');
  expect(run.readBack).toEqual(['Go back', 'Click button “Keep shelf”']);
  expect(run.outcome).not.toContain('other values');
});

test('a press that cannot be repeated is named, and nothing is learned without it unless the user says so', async () => {
  const before = (await browser.rows('notes')).length;
  await page.goto(site.url('/rate'));
  await chat.teach('rate this book three stars');
  await page.bringToFront();
  await page.locator('i').nth(2).click();
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: 'Send rating' }).click();
  const asked = await chat.taught();
  expect(asked.state).toBe('asking');
  expect(asked.buttons).toEqual(['Learn the rest', 'Learn nothing']);
  expect((await chat.answer('Learn nothing')).state).toBe('stopped');
  expect(await browser.rows('notes')).toHaveLength(before);
});

test('a task goes on in the tab that a press opens, and is done there again', async () => {
  await page.goto(site.url('/rate'));
  await chat.teach('keep the note "torn" in the book');
  await page.bringToFront();
  const shown = await openBook(() => page.getByRole('link', { name: 'Open book' }).click());
  await shown.waitForTimeout(1000);
  await shown.getByLabel('Note').click();
  await shown.keyboard.type('torn');
  await shown.getByRole('button', { name: 'Keep note' }).click();
  await shown.getByText('Kept torn').waitFor();
  const taught = await chat.taught();
  expect(taught.state, taught.question).toBe('done');
  expect(taught.readBack).toHaveLength(3);
  await shown.close();
  await page.goto(site.url('/rate'));
  const again = await openBook(() => chat.send('keep the note "lent to Bo" in the book'));
  await again.getByText('Kept lent to Bo').waitFor();
  expect((await chat.settled()).state).toBe('done');
  await again.close();
});

async function openBook(open: () => Promise<void>): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await open();
  const book = await opened;
  await book.getByRole('heading', { name: 'Book' }).waitFor();
  return book;
}

test('acts after the opened tab was closed are named, and not learned unless the user says so', async () => {
  await page.goto(site.url('/rate'));
  await chat.teach('look into the book and rate it');
  await page.bringToFront();
  const shown = await openBook(() => page.getByRole('link', { name: 'Open book' }).click());
  await shown.waitForTimeout(1000);
  await shown.close();
  await page.getByRole('button', { name: 'Send rating' }).click();
  await page.waitForTimeout(500);
  const asked = await chat.taught();
  expect(asked.state, asked.outcome).toBe('asking');
  expect((await chat.answer('Learn nothing')).outcome).toContain('nothing was learned');
});

test('a demonstration without a step can be ended', async () => {
  await page.goto(site.url('/rate'));
  await chat.teach('do nothing at all here');
  expect((await chat.taught()).outcome).toContain('nothing was learned');
});

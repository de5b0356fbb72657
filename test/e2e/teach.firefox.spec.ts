/** Teach in a real Firefox: shown with real input over pages, a frame, a shadow root and menus; done again without a model. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type CardsApp, startCards } from '../harness/cards';
import { type AnyPage, ChatDriver, until } from '../harness/chat-driver';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import { startSite } from '../harness/site';
import { type Registration, registrationRoutes } from './teach-pages';

test.describe.configure({ mode: 'serial' });
let browser: FirefoxHarness;
let app: CardsApp;
let chat: ChatDriver;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [app, browser] = await Promise.all([startCards(), launchFirefox()]);
  page = await browser.openPage(app.url('/cards'));
  chat = new ChatDriver((await browser.openChat(page)) as unknown as AnyPage);
});
test.afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('a task is shown once', async () => {
  await chat.teach('create a card "Buy milk" tagged "food" with details "two litres" from "Ann" in the kitchen');
  await page.bringToFront();
  await page.locator('button ::-p-text(Actions)').hover();
  await page.locator('a ::-p-text(New card)').click();
  await page.locator('[name="title"]').click();
  await page.keyboard.type('Buy milk', { delay: 20 });
  await page.focus('[name="tag"]');
  await page.keyboard.type('food');
  await page.locator('[name="urgent"]').click();
  await page.locator('details-box >>> textarea').click();
  await page.keyboard.type('two litres');
  const frame = await until('the frame is there', async () =>
    page.frames().find((one) => one.url().endsWith('/sender')),
  );
  await frame.locator('#from').click();
  await page.keyboard.type('Ann');
  await page.locator('#placer').click();
  await page.locator('#menu li').click();
  await page.locator('form > button:last-of-type').click();
  await until('the card is stored', async () => app.cards.length > 0);
  const run = await chat.taught();
  expect(run.state, run.outcome).toBe('done');
  expect(run.learned.join()).toContain('tagged ‹tag›');
  // Keys that reached another field than the hand meant, and acts that the lesson lost, both end here.
  expect(app.cards).toEqual([
    { title: 'Buy milk', tag: 'food', urgent: true, details: 'two litres', from: 'Ann', place: 'Kitchen' },
  ]);
  expect(run.learned.join(), run.readBack.join(' · ')).toContain('from ‹');
});

test('with other values it is done without a model', async () => {
  const run = await chat.ask(
    'create a card "Fix lamp" tagged "home" with details "the tall one" from "Bea" in the kitchen',
  );
  expect(run.state, JSON.stringify(run)).toBe('done');
  expect(new Set(run.steps.map((step) => step.by))).toEqual(new Set(['from notes']));
  expect(app.cards).toEqual([
    { title: 'Buy milk', tag: 'food', urgent: true, details: 'two litres', from: 'Ann', place: 'Kitchen' },
    { title: 'Fix lamp', tag: 'home', urgent: true, details: 'the tall one', from: 'Bea', place: 'Kitchen' },
  ]);
});

test('a form over four pages is recorded as a whole', async () => {
  const received: Registration[] = [];
  const site = await startSite(registrationRoutes(received));
  const form = await browser.openPage(site.url('/register'));
  const formChat = new ChatDriver((await browser.openChat(form)) as unknown as AnyPage);
  await formChat.teach('register team "Otters" in room "Birch" with meal "soup"');
  await form.bringToFront();
  for (const [field, value] of [
    ['team', 'Otters'],
    ['room', 'Birch'],
    ['meal', 'soup'],
  ] as const) {
    await form.locator(`[name="${field}"]:not([type])`).click();
    await form.keyboard.type(value, { delay: 30 });
    await form.locator('button').click();
  }
  await form.locator('button ::-p-text(Register)').click();
  await until('the registration is received', async () => received.length > 0);
  const run = await formChat.taught();
  expect(run.state, run.outcome).toBe('done');
  expect(run.readBack).toHaveLength(7);
  await site.close();
});

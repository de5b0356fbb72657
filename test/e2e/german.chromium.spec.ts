/** All screens in German: its language is said, no English text is left, quotes and numbers are German, and nothing is cut at 320 px. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { axeViolations } from '../harness/axe';
import { ChatDriver } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { html, type Site, startSite } from '../harness/site';

test.describe.configure({ mode: 'serial' });
let site: Site;
let browser: ChromiumHarness;
let page: Page;
let chatPage: Page;
let chat: ChatDriver;

type Messages = Record<string, { message: string }>;
const messagesOf = (language: string) =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;
const german = messagesOf('de');
/** English texts that are not the German ones too, without those that hold values. */
const ENGLISH = new Set(
  Object.entries(messagesOf('en'))
    .filter(([key, { message }]) => message !== german[key]?.message && !/\$\d/.test(message))
    .map(([, { message }]) => message),
);
const t = (key: string) => german[key]?.message ?? key;

const desk = () =>
  html(
    'Kundendienst',
    `<h1>Tickets</h1><label>Betreff <input id="betreff"></label><button id="anlegen">Ticket anlegen</button>
     <ul id="liste"></ul><button id="weg">Ticket 7 löschen</button>
     <script>
       anlegen.onclick = () => { liste.insertAdjacentHTML('beforeend', '<li></li>'); liste.lastChild.textContent = betreff.value; betreff.value = ''; };
       weg.onclick = () => weg.remove();
     </script>`,
  );

test.beforeAll(async () => {
  [site, browser] = await Promise.all([startSite({ '/': desk }), launchChromium({ language: 'de' })]);
  page = await browser.context.newPage();
  await page.goto(site.url('/'));
  chatPage = await browser.openChat(page);
  chat = new ChatDriver(chatPage, { show: t('teach_start'), done: t('teach_done') });
});
test.afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Texts and names that the screen shows or says. */
const textsOf = (screen: Page) =>
  screen.evaluate(() => {
    const texts: string[] = [];
    for (const element of document.querySelectorAll('body *:not(script, style, option)')) {
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });

async function isGerman(screen: Page, name: string): Promise<void> {
  expect(await screen.evaluate(() => document.documentElement.lang), name).toBe('de');
  const texts = await textsOf(screen);
  expect
    .soft(
      texts.filter((text) => ENGLISH.has(text)),
      name,
    )
    .toEqual([]);
  // German closes by the sign that opens in English.
  expect
    .soft(
      texts.filter((text) => text.includes('”')),
      name,
    )
    .toEqual([]);
}

test('the chat: offers, a showing, a known task and its undo, a card, a failure', async () => {
  await expect(chatPage.locator('.suggestions')).toContainText('klicke auf „Ticket anlegen“');
  await isGerman(chatPage, 'empty');
  await chat.teach('lege ein Ticket „Nasser Teppich“ an');
  await page.bringToFront();
  await page.getByLabel('Betreff').pressSequentially('Nasser Teppich');
  await expect(chatPage.locator('.shown-values')).toContainText('„Nasser Teppich“ ändert sich jedes Mal');
  await page.getByRole('button', { name: 'Ticket anlegen' }).click();
  await isGerman(chatPage, 'showing');
  expect((await chat.taught()).state).toBe('done');
  await isGerman(chatPage, 'taught');
  const known = await chat.ask('lege ein Ticket „Papierstau“ an');
  expect(known.state, known.outcome).toBe('done');
  expect(known.cost).toMatch(/^· \d+(?:,\d)? s$/);
  await expect(page.locator('#liste')).toContainText('Papierstau');
  const missing = await chat.ask('klicke auf Nirgends');
  expect(missing.outcome).toContain('gibt es kein „Nirgends“');
  const asked = await chat.ask('klicke auf „Ticket 7 löschen“');
  expect(asked.question).toContain('„Ticket 7 löschen“');
  await isGerman(chatPage, 'card');
  await chat.answer(t('ask_no'));
  await expect(page.locator('#weg')).toBeVisible();
  await isGerman(chatPage, 'ended');
});

for (const [view, opens] of [
  ['notes', /^Warum\?/],
  ['diary', /^Was wurde gelernt\?/],
  ['benefit', undefined],
  ['carry', undefined],
  ['share', undefined],
  ['privacy', undefined],
  ['model', undefined],
] as const)
  test(`the view ${view}`, async () => {
    const options = await browser.openOptions(view);
    await options.locator('.view h2').first().waitFor();
    if (opens) await options.getByRole('button', { name: opens }).first().click();
    if (view === 'notes') await options.getByRole('button', { name: /^Mehr/ }).first().click();
    await options.waitForTimeout(300);
    await isGerman(options, view);
    expect(await axeViolations(options)).toEqual([]);
    await options.setViewportSize({ width: 320, height: 600 });
    expect(await options.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await options.close();
  });

test('the page after the install', async () => {
  const welcome = await browser.context.newPage();
  await welcome.goto(browser.extensionUrl('welcome.html'));
  await welcome.locator('.guide .button').waitFor();
  await isGerman(welcome, 'welcome');
  await welcome.setViewportSize({ width: 320, height: 600 });
  expect(await welcome.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

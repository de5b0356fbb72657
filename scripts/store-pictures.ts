/** Makes the store's pictures, 1280×800, in English and German, from the real product on a small app: `npx tsx scripts/store-pictures.ts`. */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ChatDriver } from '../test/harness/chat-driver';
import { launchChromium } from '../test/harness/chromium';
import { html, startSite } from '../test/harness/site';

const OUT = 'docs/store';
const SIZE = { width: 1280, height: 800 };
/** Width of the chat beside the page. */
const CHAT_WIDTH = 400;
const SHOWN_AFTER_MS = 1_500;
/** A question can be answered with yes after this. */
const READ_AFTER_MS = 700;
/** Name of the app's site: a loopback host that Chromium resolves by itself. */
const HOST = 'helpdesk.localhost';

type Language = 'en' | 'de';

/** Words of the app in the pictures, and what is asked of it. */
const APP = {
  en: {
    name: 'Help desk',
    number: 'No.',
    tickets: 'Tickets',
    subject: 'Subject',
    customer: 'Customer',
    create: 'Create ticket',
    remove: 'Delete ticket 4711',
    first: 'Refund for order',
    taught: { request: 'create a ticket "Wet carpet" for "Ola Ek"', subject: 'Wet carpet' },
    again: 'Printer jam',
    removal: 'click Delete ticket 4711',
  },
  de: {
    name: 'Kundendienst',
    number: 'Nr.',
    tickets: 'Tickets',
    subject: 'Betreff',
    customer: 'Kunde',
    create: 'Ticket anlegen',
    remove: 'Ticket 4711 löschen',
    first: 'Erstattung',
    taught: { request: 'lege ein Ticket „Nasser Teppich“ für „Ola Ek“ an', subject: 'Nasser Teppich' },
    again: 'Papierstau',
    removal: 'klicke auf Ticket 4711 löschen',
  },
} as const;

const desk = (app: (typeof APP)[Language]) =>
  html(
    app.name,
    `<style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1d2733; }
      header { background: #223244; color: #fff; padding: 14px 28px; font-weight: 600; }
      main { padding: 24px 28px; } form { display: grid; gap: 10px; max-width: 420px; margin-bottom: 28px; }
      input, select, button { font: inherit; padding: 6px 10px; } td, th { text-align: start; padding: 6px 24px 6px 0; }
    </style>
    <header>${app.name}</header>
    <main><h1>${app.tickets}</h1>
      <form><label>${app.subject} <input name="subject"></label><label>${app.customer} <input name="customer"></label>
        <button id="create" type="button">${app.create}</button></form>
      <table><thead><tr><th>${app.number}</th><th>${app.subject}</th><th>${app.customer}</th></tr></thead>
        <tbody><tr><td>4711</td><td>${app.first}</td><td>Ann Bell</td></tr></tbody></table>
      <p><button id="delete" type="button">${app.remove}</button></p></main>
    <script>
      const form = document.querySelector('form');
      document.querySelector('#create').addEventListener('click', () => {
        const row = document.querySelector('tbody').insertRow();
        for (const text of [4711 + row.sectionRowIndex, form.subject.value, form.customer.value]) row.insertCell().textContent = text;
      });
    </script>`,
  );

/** The message of a key in the extension's texts. */
function messagesOf(language: Language): (key: string) => string {
  const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  return (key) => messages[key]?.message ?? key;
}

async function makePictures(language: Language): Promise<void> {
  const folder = language === 'en' ? OUT : `${OUT}/${language}`;
  mkdirSync(folder, { recursive: true });
  const app = APP[language];
  const t = messagesOf(language);
  const [site, browser] = await Promise.all([startSite({ '/': () => desk(app) }), launchChromium({ language })]);
  try {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: SIZE.width - CHAT_WIDTH, height: SIZE.height });
    await page.goto(site.url('/', HOST));
    const chatPage = await browser.openChat(page);
    await chatPage.setViewportSize({ width: CHAT_WIDTH, height: SIZE.height });
    const chat = new ChatDriver(chatPage, { show: t('teach_start'), done: t('teach_done') });
    const picture = (name: string) => joined(page, chatPage, `${folder}/${name}.png`);

    await chat.teach(app.taught.request);
    await page.bringToFront();
    await page.getByLabel(app.subject).pressSequentially(app.taught.subject);
    await page.getByLabel(app.customer).pressSequentially('Ola Ek');
    // The chat follows what is typed after a pause.
    await chatPage.waitForTimeout(SHOWN_AFTER_MS);
    await picture('1-show-it-once');
    await page.getByRole('button', { name: app.create }).click();
    await page.getByText(app.taught.subject).waitFor();
    await chat.taught();
    await chatPage.bringToFront();
    await chatPage.locator('.composer textarea').press('1');
    await chatPage.keyboard.type(app.again);
    await picture('2-two-keys-away');
    await chatPage.keyboard.press('Tab');
    await chatPage.keyboard.type('Bo Carr');
    await chatPage.keyboard.press('Enter');
    await page.getByText(app.again).waitFor();
    await chat.settled();
    await chat.ask(app.removal);
    await chatPage.waitForTimeout(READ_AFTER_MS);
    await picture('3-asks-first');
    await chat.answer(t('ask_no'));
    for (const [view, name] of [
      ['notes', '4-what-it-knows'],
      ['privacy', '5-nothing-leaves'],
    ] as const) {
      const options = await browser.openOptions(view);
      await options.setViewportSize(SIZE);
      await options.waitForTimeout(500);
      await options.screenshot({ path: `${folder}/${name}.png` });
      await options.close();
    }
    console.log(`five pictures in ${folder}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** One picture of the page with the chat at its right. */
async function joined(page: Page, chat: Page, path: string): Promise<void> {
  const sources = await Promise.all([page, chat].map(async (one) => (await one.screenshot()).toString('base64')));
  const canvas = await page.context().newPage();
  await canvas.setViewportSize(SIZE);
  await canvas.setContent(
    `<body style="margin:0;display:flex">${sources.map((source) => `<img src="data:image/png;base64,${source}">`).join('')}</body>`,
  );
  await canvas.screenshot({ path });
  await canvas.close();
}

for (const language of ['en', 'de'] as const) await makePictures(language);

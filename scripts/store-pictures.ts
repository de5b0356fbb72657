/** Makes the store's pictures, 1280×800, from the real product on a small app: `npx tsx scripts/store-pictures.ts`. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ChatDriver } from '../test/harness/chat-driver';
import { launchChromium } from '../test/harness/chromium';
import { html, startSite } from '../test/harness/site';

const OUT = 'docs/store';
const SIZE = { width: 1280, height: 800 };
/** Width of the chat beside the page. */
const CHAT_WIDTH = 400;

const desk = () =>
  html(
    'Help desk',
    `<style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1d2733; }
      header { background: #223244; color: #fff; padding: 14px 28px; font-weight: 600; }
      main { padding: 24px 28px; } form { display: grid; gap: 10px; max-width: 420px; margin-bottom: 28px; }
      input, select, button { font: inherit; padding: 6px 10px; } td, th { text-align: start; padding: 6px 24px 6px 0; }
    </style>
    <header>Help desk</header>
    <main><h1>Tickets</h1>
      <form><label>Subject <input name="subject"></label><label>Customer <input name="customer"></label>
        <button id="create" type="button">Create ticket</button></form>
      <table><thead><tr><th>No.</th><th>Subject</th><th>Customer</th></tr></thead>
        <tbody><tr><td>4711</td><td>Refund for order</td><td>Ann Bell</td></tr></tbody></table>
      <p><button id="delete" type="button">Delete ticket 4711</button></p></main>
    <script>
      const form = document.querySelector('form');
      document.querySelector('#create').addEventListener('click', () => {
        const row = document.querySelector('tbody').insertRow();
        for (const text of [4711 + row.sectionRowIndex, form.subject.value, form.customer.value]) row.insertCell().textContent = text;
      });
    </script>`,
  );

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const [site, browser] = await Promise.all([startSite({ '/': desk }), launchChromium()]);
  try {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: SIZE.width - CHAT_WIDTH, height: SIZE.height });
    await page.goto(site.url('/'));
    const chatPage = await browser.openChat(page);
    await chatPage.setViewportSize({ width: CHAT_WIDTH, height: SIZE.height });
    const chat = new ChatDriver(chatPage);
    const picture = (name: string) => joined(page, chatPage, `${OUT}/${name}.png`);

    await chat.teach('create a ticket "Wet carpet" for "Ola Ek"');
    await page.bringToFront();
    await page.getByLabel('Subject').pressSequentially('Wet carpet');
    await page.getByLabel('Customer').pressSequentially('Ola Ek');
    await picture('1-show-it-once');
    await page.getByRole('button', { name: 'Create ticket' }).click();
    await page.getByText('Wet carpet').waitFor();
    await chat.taught();
    await chatPage.bringToFront();
    await chatPage.locator('.composer textarea').press('1');
    await chatPage.keyboard.type('Printer jam');
    await picture('2-two-keys-away');
    await chatPage.keyboard.press('Tab');
    await chatPage.keyboard.type('Bo Carr');
    await chatPage.keyboard.press('Enter');
    await page.getByText('Printer jam').waitFor();
    await chat.settled();
    await chat.ask('click Delete ticket 4711');
    await picture('3-asks-first');
    await chat.answer('No');
    for (const [view, name] of [
      ['notes', '4-what-it-knows'],
      ['privacy', '5-nothing-leaves'],
    ] as const) {
      const options = await browser.openOptions(view);
      await options.setViewportSize(SIZE);
      await options.waitForTimeout(500);
      await options.screenshot({ path: `${OUT}/${name}.png` });
      await options.close();
    }
    console.log(`five pictures in ${OUT}`);
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

await main();

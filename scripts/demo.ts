/** Leaves the user in front of a real Chromium with the demo app, the chat open and three tasks to try. */
import type { Page } from 'playwright-core';
import { ChatDriver, chooseModel } from '../test/harness/chat-driver';
import { launchChromium } from '../test/harness/chromium';
import { startModelServer } from '../test/harness/model-server';
import { startTiddlyWiki } from '../test/harness/tiddlywiki';
import { createRequest, FIRST, PLAIN, SECOND } from '../test/harness/tour-steps';
import { wikiBrain } from '../test/harness/wiki-brain';

async function main(): Promise<void> {
  const [wiki, scripted] = await Promise.all([startTiddlyWiki(), startModelServer(wikiBrain)]);
  const browser = await launchChromium({ headless: false });
  const page = await browser.context.newPage();
  await page.goto(wiki.url);
  const chatPage = await browser.openChat(page, [PLAIN, createRequest(FIRST), createRequest(SECOND)]);
  const chat = new ChatDriver(chatPage);
  const own = process.env.OPENAI_BASE_URL;
  await chooseModel(
    chat.page,
    own ?? scripted.baseUrl,
    process.env.OPENAI_MODEL ?? (own ? 'gpt-4o-mini' : 'scripted-1'),
    process.env.OPENAI_API_KEY ?? 'none',
  );
  await sideBySide(page, chatPage);
  for (const other of browser.context.pages()) if (other !== page && other !== chatPage) await other.close();
  console.log(`TiddlyWiki is at ${wiki.url}; the chat beside it suggests three tasks. Pick one and press Send.`);
  console.log(
    own
      ? `The model is the one at ${new URL(own).host}.`
      : 'The model is a small scripted server in this repository (test/harness/wiki-brain.ts).',
  );
  console.log('Close the browser window to end.');
  await new Promise((resolve) => browser.context.on('close', resolve));
  wiki.close();
  await scripted.close();
}

/** The app on the left, the chat on the right and in front. */
async function sideBySide(page: Page, chat: Page): Promise<void> {
  await chat.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { windows: Windows } };
    const width = 420;
    const room = { width: screen.availWidth, height: screen.availHeight };
    const own = await chrome.windows.getCurrent();
    const others = (await chrome.windows.getAll()).filter((one) => one.id !== own.id);
    for (const { id } of others)
      await chrome.windows.update(id, { left: 0, top: 0, width: room.width - width, height: room.height });
    await chrome.windows.update(own.id, {
      left: room.width - width,
      top: 0,
      width,
      height: room.height,
      focused: true,
    });
  });
  await page.bringToFront();
  await chat.bringToFront();
}

interface Windows {
  getCurrent(): Promise<{ id: number }>;
  getAll(): Promise<{ id: number }[]>;
  update(id: number, change: object): Promise<unknown>;
}

await main();

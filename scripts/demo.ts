/** Leaves the user in front of a real Chromium with the demo app, the chat open and three tasks to try. */
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
  const chat = new ChatDriver(await browser.openChat(page, [PLAIN, createRequest(FIRST), createRequest(SECOND)]));
  const own = process.env.OPENAI_BASE_URL;
  await chooseModel(
    chat.page,
    own ?? scripted.baseUrl,
    process.env.OPENAI_MODEL ?? (own ? 'gpt-4o-mini' : 'scripted-1'),
    process.env.OPENAI_API_KEY ?? 'none',
  );
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

await main();

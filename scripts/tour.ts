/** The tour: does the whole main job in a real Chromium, tells it as a story with figures, and leaves screenshots. */
import { mkdirSync } from 'node:fs';
import type { Note } from '../lib/records/note';
import { ChatDriver, chooseModel, type SeenRun, until } from '../test/harness/chat-driver';
import { launchChromium } from '../test/harness/chromium';
import { startModelServer } from '../test/harness/model-server';
import { startTiddlyWiki } from '../test/harness/tiddlywiki';
import { createRequest, FIRST, PLAIN, SECOND, THIRD } from '../test/harness/tour-steps';
import { wikiBrain } from '../test/harness/wiki-brain';

const OUT = 'tour-output';
const own = process.env.OPENAI_BASE_URL;

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const [wiki, scripted, browser] = await Promise.all([
    startTiddlyWiki(),
    startModelServer(wikiBrain),
    launchChromium(),
  ]);
  try {
    const page = await browser.context.newPage();
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(wiki.url);
    const chatPage = await browser.openChat(page);
    const chat = new ChatDriver(chatPage);
    await chooseModel(
      chat.page,
      own ?? scripted.baseUrl,
      process.env.OPENAI_MODEL ?? (own ? 'gpt-4o-mini' : 'scripted-1'),
      process.env.OPENAI_API_KEY ?? 'none',
    );
    const shot = async (name: string) => {
      await chatPage.screenshot({ path: `${OUT}/${name}-chat.png` });
      await page.screenshot({ path: `${OUT}/${name}-page.png` });
    };
    const procedure = async () => (await browser.rows<Note>('notes')).find((note) => note.body.kind === 'procedure');

    say('Fieldnotes on a real TiddlyWiki, in a real Chromium, on this machine alone.');
    say(
      own
        ? `The model is the endpoint at ${new URL(own).host}.`
        : 'The model is no large one: it is a small server in this repository that speaks the OpenAI protocol and goes by\nrules anyone can read (test/harness/wiki-brain.ts). It sees only what Fieldnotes sends: the request and the outline.',
    );

    head('(a) A plain command needs no model');
    tell(await chat.ask(PLAIN));
    await shot('a-plain-command');

    head('(b) A task in words, the first time: through the model');
    const first = await chat.ask(createRequest(FIRST));
    tell(first);
    await shot('b-by-model');
    const stored = await until('the wiki has stored it', () => wiki.tiddler(FIRST.title));
    say(`The wiki's server now has "${stored.title}", text "${stored.text}", tag "${stored.tags}".`);

    head('(c) The same task with other values: from notes');
    const second = await chat.ask(createRequest(SECOND));
    tell(second);
    await shot('c-from-notes');
    await until('the wiki has stored it', () => wiki.tiddler(SECOND.title));
    say(`First time: ${first.cost}.\nSecond time: ${second.cost}.`);

    head('(d) The background worker is killed in the middle of a task');
    await chat.send(createRequest(THIRD));
    await until('the second step is under way', async () => ((await chat.runs()).at(-1)?.steps.length ?? 0) >= 2);
    const killedAt = Date.now();
    await browser.killWorker();
    const third = await chat.settled();
    tell(third);
    const kept = await until('the wiki has stored it', () => wiki.tiddler(THIRD.title));
    say(
      `Killed at step 2, done ${((Date.now() - killedAt) / 1000).toFixed(1)} s later. Steps: ${third.steps.length}, none lost, none twice: the server has revision ${kept.revision} of it.`,
    );
    await shot('d-worker-killed');

    head('(e) The user deletes what was made: the note that made it is trusted less');
    const before = await procedure();
    await page.bringToFront();
    await page
      .locator('.tc-tiddler-frame', { has: page.getByRole('heading', { name: THIRD.title }) })
      .getByRole('button', { name: 'Edit this tiddler' })
      .click();
    await page.getByRole('button', { name: 'Delete this tiddler' }).click();
    const after = await until('the witness saw it', async () => {
      const note = await procedure();
      return note && before && note.trustValue < before.trustValue ? note : undefined;
    });
    say(
      `Trust of the procedure before: ${before?.trustValue.toFixed(3)}, after: ${after.trustValue.toFixed(3)}. No form was filled in.`,
    );
    const options = await browser.openOptions();
    await options.screenshot({ path: `${OUT}/e-notebook.png`, fullPage: true });
    await options.close();
    await page.bringToFront();

    head('(f) A request to delete asks first');
    const asked = await chat.ask('delete this tiddler');
    tell(asked);
    await shot('f-confirmation');
    const refused = await chat.answer('No');
    say(`The answer was no. ${refused.outcome}`);
    say(`\nScreenshots are in ${OUT}/.`);
  } finally {
    await browser.close();
    wiki.close();
    await scripted.close();
  }
}

function say(text: string): void {
  console.log(text);
}

function head(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

function tell(run: SeenRun): void {
  say(`You: ${run.request}`);
  for (const step of run.steps) say(`  ${step.state.padEnd(8)} ${step.words}  (${step.by})`);
  if (run.outcome) say(`Fieldnotes: ${run.outcome}`);
  if (run.question) say(`Fieldnotes asks: ${run.question}`);
  for (const line of run.learned) say(`  learned: ${line}`);
  if (run.cost) say(`  ${run.cost}`);
}

await main();

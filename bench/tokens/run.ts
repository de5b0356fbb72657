/** Counts the tokens that each step of a task sends to the model, beside page-agent on the same page and task: `npm run bench:tokens`. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { installPeers } from '../../scripts/setup.mjs';
import { ChatDriver, chooseModel } from '../../test/harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../../test/harness/chromium';
import { type Brain, startModelServer } from '../../test/harness/model-server';
import { startWidgetPages, type WidgetPage } from '../../test/harness/widget-pages';
import { pageAgentRequests, pageAgentScript } from './page-agent';
import { mean, median, verdict } from '../statistics';

const PAGES: readonly WidgetPage[] = [
  'native',
  'react',
  'mui',
  'antd',
  'vue',
  'shoelace',
  'plain',
  'modals',
  'daily-fields',
  'daily-lists',
];
const TEXTS = ['Anna', 'Bergen'];
/** In words that no plain command takes, so that the model decides. */
const TASK = 'please see to it that Anna and Bergen stand in the first two fields of this page';
/** page-agent's share of the tokens that a step of ours may cost. */
const GOAL = 0.5;
/** Share of the second step's tokens that a server has kept from the first, as its cache keeps whatever begins alike. */
const CACHED_GOAL = 0.9;

interface Encoder {
  encode(text: string): number[];
}

const { encode } = createRequire(resolve('test/apps/package.json'))('gpt-tokenizer') as Encoder;
const tokensOf = (request: unknown) => encode(typeof request === 'string' ? request : JSON.stringify(request)).length;

interface Sent {
  messages: readonly { role: string }[];
  tools: unknown;
}

/** Tools stand before the messages, as in the templates of chat models. @returns the share of `second` that `first` begins with */
function cachedShare(first: Sent, second: Sent): number {
  const tokens = [first, second].map(({ tools, messages }) => encode(JSON.stringify(tools) + JSON.stringify(messages)));
  const [before = [], now = []] = tokens;
  const differs = now.findIndex((token, i) => token !== before[i]);
  return (differs === -1 ? now.length : differs) / now.length;
}

/** Writes each text into the next text field that the outline shows, then ends. */
const brain: Brain = ({ nodes, calls }) => {
  const fields = nodes.filter(({ role, ref }) => ref !== undefined && (role === 'textbox' || role === 'searchbox'));
  const typed = calls.filter(({ name }) => name === 'type').length;
  const text = TEXTS[typed];
  const ref = fields[typed]?.ref;
  if (text === undefined || ref === undefined) return { tool: 'done', arguments: { summary: 'Written.' } };
  return { tool: 'type', arguments: { ref, text } };
};

async function ourRequests(browser: ChromiumHarness, url: string): Promise<Sent[]> {
  const model = await startModelServer(brain);
  const page = await browser.context.newPage();
  await page.goto(url);
  const chat = new ChatDriver(await browser.openChat(page));
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'k');
  await chat.ask(TASK);
  const requests = model.calls.slice(0, TEXTS.length + 1).map(({ messages, tools }) => ({ messages, tools }));
  await model.close();
  await page.close();
  return requests;
}

async function theirRequests(browser: ChromiumHarness, url: string, script: string): Promise<string[]> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.evaluate(script);
  const requests = await pageAgentRequests(page, TASK, TEXTS);
  await page.close();
  return requests;
}

installPeers();
const script = await pageAgentScript();
const site = await startWidgetPages();
const browser = await launchChromium();
const ratios: number[] = [];
const cached: number[] = [];
let fixed = 0;
console.log('tokens of messages and tools at each step, by gpt-tokenizer (o200k)\n');
console.log(`${'page'.padEnd(14)}${'Fieldnotes'.padEnd(26)}${'page-agent'.padEnd(26)}mean of a step, ratio`);
for (const name of PAGES) {
  const url = site.url(`/${name}.html`, 'localhost');
  const requests = await ourRequests(browser, url);
  const ours = requests.map(tokensOf);
  const theirs = (await theirRequests(browser, url, script)).map(tokensOf);
  if (ours.length === 0 || theirs.length === 0) throw new Error(`${name}: no request was sent`);
  const ratio = mean(ours) / mean(theirs);
  ratios.push(ratio);
  const [first, second] = requests;
  if (first && second) cached.push(cachedShare(first, second));
  fixed = tokensOf({ messages: first?.messages.filter(({ role }) => role === 'system'), tools: first?.tools });
  console.log(
    `${name.padEnd(14)}${ours.join(' ').padEnd(26)}${theirs.join(' ').padEnd(26)}${mean(ours).toFixed(0)} / ${mean(theirs).toFixed(0)} = ${ratio.toFixed(2)}`,
  );
}
await browser.close();
await site.close();
console.log(`\nfixed part (system text and tools): ${fixed} tokens`);
console.log(`${verdict(median(ratios) <= GOAL)} median ratio ≤ ${GOAL}: ${median(ratios).toFixed(2)}`);
const shares = cached.map((share) => share.toFixed(2)).join(' ');
console.log(
  `${verdict(median(cached) >= CACHED_GOAL)} of the second step begins like the first ≥ ${CACHED_GOAL}: ${median(cached).toFixed(2)} (${shares})`,
);

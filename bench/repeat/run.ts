/** Times known tasks on three real apps against hand-written Playwright scripts, in turns: `npm run bench:repeat`. */
import type { Page } from 'playwright-core';
import { ChatDriver, until } from '../../test/harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../../test/harness/chromium';
import { swagger, verdaccio } from '../../test/harness/real-apps';
import type { Hit } from '../../test/harness/site';
import { startTiddlyWiki } from '../../test/harness/tiddlywiki';
import { countCosts, takeCosts, type WorkerCosts } from '../../test/harness/worker-costs';
import type { DriftTask, HandStep } from '../drift/task';
import { DRIFT_TASKS } from '../drift/tasks';
import type { NotebookDatabase } from '../../lib/notebook/database';
import { comesTrue, lastRun } from '../run-outcome';
import { median, verdict } from '../statistics';

const ROUNDS = Number(process.env.ROUNDS ?? 8);
/** The product's time as a multiple of the script's, at the median. */
const MAX_RATIO = 1.5;
/** A cold look at a page of up to MAX_COLD_ELEMENTS elements, ms. */
const MAX_COLD_LOOK_MS = 25;
const MAX_COLD_ELEMENTS = 2_000;
/** Pause before a task, as between a page's load and a person's request, ms. */
const REST_MS = 600;
const POLL_MS = 20;

/** The selectors of DriftTask differ between releases: these are the releases in test/apps. */
interface BenchedApp {
  app: string;
  task: string;
  version: string;
  value(round: number): string;
  start(): Promise<{ url: string; hits: readonly Hit[]; close(): Promise<void> | void }>;
}

const bookIds = Array.from({ length: ROUNDS * 2 + 1 }, (_, i) => `b${i}`);
const APPS: readonly BenchedApp[] = [
  {
    app: 'TiddlyWiki',
    task: 'create',
    version: '',
    value: (round) => `Note ${'abcdefghijklmnopqrstuvwxyz'[round % 26]} of round ${round}`,
    start: async () => ({ ...(await startTiddlyWiki()), hits: [] }),
  },
  {
    app: 'Swagger UI',
    task: 'one book',
    version: '5.35.0',
    value: (round) => bookIds[round] ?? '',
    start: async () => {
      const found = () => ({ type: 'application/json', body: '{"title":"Seven"}' });
      const app = await swagger(undefined, Object.fromEntries(bookIds.map((id) => [`/api/books/${id}`, found])));
      return { url: app.url, hits: app.site.hits, close: app.close };
    },
  },
  {
    app: 'Verdaccio',
    task: 'sign-in name',
    version: '',
    value: (round) => `ada${round}`,
    start: async () => ({ ...(await verdaccio()), hits: [] }),
  },
];

interface Round {
  script: number;
  product: number;
  steps: number;
  costs: WorkerCosts;
  elements: number;
}

async function fresh(page: Page, url: string, task: DriftTask, version: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.locator(task.started(version)).first().waitFor();
  await page.waitForTimeout(REST_MS);
}

/** A step as a test engineer writes it. */
function perform(step: HandStep, page: Page, version: string, value: string): Promise<unknown> {
  const target = step.at(page, version, value);
  return step.verb === 'type' ? target.fill(step.text?.(value) ?? '') : target.click();
}

/** The same steps by real key presses, for the recorder. */
async function demonstrate(step: HandStep, page: Page, version: string, value: string): Promise<void> {
  const target = step.at(page, version, value);
  await target.click();
  if (step.verb !== 'type') return;
  await target.press('ControlOrMeta+a');
  await target.pressSequentially(step.text?.(value) ?? '');
}

async function timeScript(
  task: DriftTask,
  app: { url: string; hits: readonly Hit[] },
  page: Page,
  value: string,
  version: string,
) {
  const start = performance.now();
  for (const step of task.steps) await perform(step, page, version, value);
  while (!(await task.isDone(value, app, page))) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  return performance.now() - start;
}

async function benchApp(one: BenchedApp, browser: ChromiumHarness): Promise<Round[]> {
  const task = DRIFT_TASKS.find(({ app, name }) => app === one.app && name === one.task);
  if (!task) throw new Error(`no task ${one.task} of ${one.app}`);
  const app = await one.start();
  const page = await browser.context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const { version } = one;
  try {
    await fresh(page, app.url, task, version);
    const chatPage = await browser.openChat(page);
    const chat = new ChatDriver(chatPage);
    await chat.teach(task.request(one.value(0)));
    await page.bringToFront();
    for (const step of task.steps) {
      await demonstrate(step, page, version, one.value(0));
      await page.waitForTimeout(REST_MS);
    }
    const taught = await chat.taught();
    if (taught.state !== 'done') throw new Error(`${one.app} was not taught: ${taught.outcome} ${taught.question}`);
    await chatPage.close();
    const tabId = await browser.tabIdOf(page);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const timeProduct = async () => {
        const value = one.value(2 * round + 1);
        await fresh(page, app.url, task, version);
        const elements = await page.evaluate(() => document.querySelectorAll('*').length);
        await takeCosts(browser);
        const { ok, message } = await browser.send('run.start', { tabId, request: task.request(value) });
        if (!ok) throw new Error(message);
        await until('the run ends', () => isAtRest(browser));
        const run = await lastRun(browser);
        if (run.outcome?.state !== 'done') throw new Error(`${one.app}: ${JSON.stringify(run.outcome)}`);
        if (!(await comesTrue(() => task.isDone(value, app, page)))) throw new Error(`${one.app}: not done in the app`);
        const costs = await takeCosts(browser);
        return { product: run.updatedAt - run.startedAt, steps: run.steps.length, costs, elements };
      };
      const script = async () => {
        await fresh(page, app.url, task, version);
        return timeScript(task, app, page, one.value(2 * round + 2), version);
      };
      const isScriptFirst = round % 2 === 1;
      const early = isScriptFirst ? await script() : undefined;
      const product = await timeProduct();
      rounds.push({ ...product, script: early ?? (await script()) });
    }
    return rounds;
  } finally {
    await page.close();
    await app.close();
  }
}

/**
 * Counts keys of an index in the worker: reading whole rows of all runs while one is timed would keep its writes waiting. Dexie's
 * transactions of one table run one after the other.
 */
function isAtRest(browser: ChromiumHarness): Promise<boolean> {
  return browser.inWorker(async () => {
    const { db } = (globalThis as unknown as { fieldnotesForTests: { db: NotebookDatabase } }).fieldnotesForTests;
    return (await db.runs.where('phase').noneOf(['ended', 'waiting']).count()) === 0;
  }, undefined);
}

const strictWrites = ({ costs }: Round) => costs.transactions.filter(({ what }) => what.includes(' strict ')).length;

/** Time of one step by its parts, ms; the worker's part is everything that is neither a call nor a write. */
function splitStep({ product, steps, costs: { calls, transactions } }: Round): Record<string, number> {
  const pageMs = (message: string) =>
    calls.filter(({ what }) => what.endsWith(message)).reduce((sum, one) => sum + (one.pageMs ?? 0), 0);
  const settle = calls.reduce((sum, { waitedMs = 0 }) => sum + waitedMs, 0);
  const callMs = calls.reduce((sum, { ms }) => sum + ms, 0);
  const inPage = calls.reduce((sum, one) => sum + (one.pageMs ?? 0), 0);
  const write = transactions.reduce((sum, { ms }) => sum + ms, 0);
  const parts = {
    look: pageMs('page.look') - settle,
    find: pageMs('page.locate'),
    'guard, plan and the rest of the worker': Math.max(0, product - callMs - write),
    act: pageMs('page.act'),
    settle,
    write,
    messages: callMs - inPage,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, ms]) => [name, ms / steps]));
}

const browser = await launchChromium();
try {
  await countCosts(browser);
  const ratios: number[] = [];
  for (const one of APPS) {
    const rounds = await benchApp(one, browser);
    const ratio = median(rounds.map(({ product, script }) => product / script));
    ratios.push(...rounds.map(({ product, script }) => product / script));
    const ms = (of: (round: Round) => number) => Math.round(median(rounds.map(of)));
    console.log(
      `${one.app}, ${one.task}: ${ratio.toFixed(2)} × (${ms(({ product }) => product)} ms against ${ms(({ script }) => script)} ms; ${ms(({ steps }) => steps)} steps, ${ms(({ costs }) => costs.calls.length)} calls, ${ms(({ costs }) => costs.transactions.length)} writes, ${ms(strictWrites)} of them strict)`,
    );
    const splits = rounds.map(splitStep);
    for (const part of Object.keys(splits[0] ?? {}))
      console.log(`    ${part}: ${median(splits.map((split) => split[part] ?? 0)).toFixed(1)} ms a step`);
    const cold = median(
      rounds.map(({ costs }) => costs.calls.find(({ what }) => what.endsWith('page.look'))?.pageMs ?? 0),
    );
    const elements = median(rounds.map((round) => round.elements));
    const isCounted = elements <= MAX_COLD_ELEMENTS;
    console.log(
      `${isCounted ? verdict(cold <= MAX_COLD_LOOK_MS) : '       '} cold look at ${elements} elements: ${cold.toFixed(1)} ms, ≤ ${MAX_COLD_LOOK_MS}`,
    );
  }
  console.log(
    `${verdict(median(ratios) <= MAX_RATIO)} ${median(ratios).toFixed(2)} × the script's time at the median of all rounds, ≤ ${MAX_RATIO}`,
  );
} finally {
  await browser.close();
}

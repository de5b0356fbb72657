/** Measures what of a notebook made on one release of a real app still works on its other releases: `npm run bench:drift`. */
import type { ElementHandle, Page } from 'playwright-core';
import { errorMessage } from '../../lib/core/errors';
import { targetFingerprint } from '../../lib/agent/plan/procedure-target';
import { deriveValues } from '../../lib/learning/derive-values';
import { matchRequest } from '../../lib/learning/match-request';
import { attributeStability } from '../../lib/learning/stability';
import type { Site } from '../../lib/records/site';
import type { Stability } from '../../lib/page/words/similarity';
import type { Note, ProcedureBody } from '../../lib/records/note';
import type { Fingerprint } from '../../lib/page/words/element';
import { ChatDriver } from '../../test/harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../../test/harness/chromium';
import { freePort } from '../../test/harness/ports';
import { DRIFT_APPS, installed } from './apps';
import { PEERS, type PeerMemory, peerFinds, peersScript, productFinds, remember } from './peers';
import { type Look, type Pair, type Played, report, shares, type Visit } from './report';
import { findingTimes, type Times } from './speed';
import type { DriftTask, HandStep } from './task';
import { DRIFT_TASKS } from './tasks';
import { comesTrue, lastRun } from '../run-outcome';
import { installPeers } from '../../scripts/setup.mjs';
import type { DriftApp, Running } from './app';

const ONLY = process.env.APPS;
const TRUTH_MS = 4000;
const REST_MS = 200;
/** A page is looked at when it has rested, as the product does. */
const LOOK_REST_MS = 600;
const MAX_QUESTIONS = 4;

type Notebook = Record<string, object[]>;
/** A taught task, with the peers' records of its steps. */
interface Taught {
  task: DriftTask;
  memories: (PeerMemory | undefined)[];
  why?: string;
}

interface Db {
  fieldnotesForTests: {
    db: {
      tables: {
        name: string;
        clear(): Promise<void>;
        toArray(): Promise<object[]>;
        bulkAdd(rows: object[]): Promise<unknown>;
      }[];
    };
  };
}

const dump = (browser: ChromiumHarness): Promise<Notebook> =>
  browser.inWorker(async (_: undefined) => {
    const { db } = (globalThis as unknown as Db).fieldnotesForTests;
    const all: Record<string, object[]> = {};
    for (const table of db.tables)
      if (table.name !== 'runs' && table.name !== 'tapes') all[table.name] = await table.toArray();
    return all;
  }, undefined);

const restore = (browser: ChromiumHarness, notebook: Notebook): Promise<void> =>
  browser.inWorker(async (rows: Notebook) => {
    const { db } = (globalThis as unknown as Db).fieldnotesForTests;
    for (const table of db.tables) {
      await table.clear();
      await table.bulkAdd(rows[table.name] ?? []);
    }
  }, notebook);

async function fresh(page: Page, app: Running, task: DriftTask, version: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(new URL(task.path ?? '', app.url).href);
  // State that an earlier version or task left in the browser must not leak into this one.
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.reload();
  await page.locator(task.started(version)).first().waitFor();
  await page.waitForTimeout(REST_MS);
}

async function byHand(step: HandStep, value: string, page: Page, version: string): Promise<void> {
  const target = step.at(page, version, value);
  switch (step.verb) {
    case 'click':
      return target.click();
    case 'doubleClick':
      return target.dblclick();
    case 'type':
      await target.click();
      await target.press('ControlOrMeta+a');
      return target.pressSequentially(step.text?.(value) ?? '');
    case 'select':
      // By keyboard: Playwright's own choosing dispatches events that no user made.
      await target.focus();
      return page.keyboard.type(step.text?.(value) ?? '');
  }
}

const stepsIn = (task: DriftTask, version: string) => task.steps.filter((step) => step.isIn?.(version) ?? true);

async function teach(
  task: DriftTask,
  app: Running,
  version: string,
  page: Page,
  chat: ChatDriver,
  script: string,
): Promise<Taught> {
  const taught: Taught = { task, memories: [] };
  const [value] = task.values;
  await fresh(page, app, task, version);
  await chat.teach(task.request(value));
  for (const step of stepsIn(task, version)) {
    await step.at(page, version, value).waitFor({ timeout: TRUTH_MS });
    await page.waitForTimeout(REST_MS);
    taught.memories.push(await remember(step.at(page, version, value), script));
    await byHand(step, value, page, version);
    await page.waitForTimeout(REST_MS);
  }
  const seen = await chat.taught();
  if (seen.state !== 'done') taught.why = `${seen.state}: ${seen.outcome}`;
  if (process.env.VERBOSE) console.log(`    taught ${task.name}: ${JSON.stringify(seen)}`);
  if (!(await comesTrue(() => task.isDone(value, app, page)))) taught.why = `${taught.why ?? ''} not done by hand`;
  return taught;
}

/** The fingerprints of the procedure's steps that have a target, with a request's values. */
function targets(task: DriftTask, value: string, notes: readonly Note[]): (Fingerprint | undefined)[] | undefined {
  for (const note of notes) {
    if (note.body.kind !== 'procedure') continue;
    const match = matchRequest(note.body, task.request(value), Date.now());
    const values = match && deriveValues(note.body, match.values, Date.now());
    if (!values) continue;
    const all: ProcedureBody['steps'] = note.body.steps;
    // A press that only prepares for typing belongs to the typing, as it does for the hand.
    const isPreparing = (i: number) =>
      all[i]?.verb === 'click' && all[i + 1]?.verb === 'type' && all[i]?.locator === all[i + 1]?.locator;
    const steps = all.filter(({ locator, verb }, i) => locator !== undefined && verb !== 'hover' && !isPreparing(i));
    return steps.map((step) => targetFingerprint(step, notes, values));
  }
  return undefined;
}

/** Walks the task by hand and asks everybody, before each step, where its element is. */
async function lookUps(
  taught: Taught,
  pair: Pair,
  app: Running,
  page: Page,
  browser: ChromiumHarness,
  notes: readonly Note[],
  script: string,
  learned: Stability,
): Promise<Look[]> {
  const { task } = taught;
  const [value] = task.values;
  const wanted = targets(task, value, notes);
  const steps = stepsIn(task, pair.from);
  const looks: Look[] = [];
  await fresh(page, app, task, pair.to);
  // Some apps change their own address while they begin.
  await page.waitForTimeout(LOOK_REST_MS);
  const tabId = await browser.tabIdOf(page);
  for (const [i, step] of steps.entries()) {
    const memory = taught.memories[i];
    const isIn = step.isIn?.(pair.to) ?? true;
    const it = step.at(page, pair.to, value);
    const missing = () => {
      throw new Error(`${task.app} ${pair.to} ${task.name}: step ${i + 1} has no element`);
    };
    if (isIn) await it.waitFor({ timeout: TRUTH_MS }).catch(missing);
    // Some apps show what half of a word finds before they show the rest, or slide in what they show.
    await page.waitForTimeout(LOOK_REST_MS);
    const truth = isIn ? ((await it.elementHandle().catch(missing)) as ElementHandle<Element>) : undefined;
    const fingerprint = wanted?.length === steps.length ? wanted[i] : undefined;
    const own = fingerprint ? await productFinds(browser, tabId, fingerprint, truth, learned) : undefined;
    const unlearned = fingerprint ? await productFinds(browser, tabId, fingerprint, truth) : undefined;
    const peers: Look['peers'] = {};
    for (const peer of PEERS) if (memory && truth) peers[peer] = await peerFinds(peer, memory, page, truth, script);
    looks.push({
      ...pair,
      task: task.name,
      step: i + 1,
      isThere: truth !== undefined,
      own,
      unlearned,
      peers,
      wanted: fingerprint,
    });
    if (truth) await byHand(step, value, page, pair.to);
  }
  return looks;
}

async function play(
  task: DriftTask,
  pair: Pair,
  app: Running,
  page: Page,
  chat: ChatDriver,
  browser: ChromiumHarness,
): Promise<Played> {
  const [, value] = task.values;
  await fresh(page, app, task, pair.to);
  await page.bringToFront();
  let seen = await chat.ask(task.request(value));
  // Asked whether it may, the user says yes.
  for (let asked = 0; seen.state === 'asking' && asked < MAX_QUESTIONS; asked++)
    seen = await chat.answer(seen.buttons[0] ?? '');
  const isDone = await comesTrue(() => task.isDone(value, app, page));
  const run = await lastRun(browser);
  const result =
    seen.state === 'done' ? (isDone ? 'done' : 'falsely done') : seen.state === 'asking' ? 'asked' : 'stopped';
  if (process.env.VERBOSE)
    for (const step of run.steps)
      if (step.reason === 'effect-missing')
        console.log(
          `    expected ${JSON.stringify(step.expected)}\n    seen ${JSON.stringify(step.effect?.facts).slice(0, 1500)}`,
        );
  return {
    ...pair,
    task: task.name,
    result,
    isDone,
    said: seen.outcome || seen.question,
    steps: run.steps.map(
      (step) => `${step.state}${step.reason ? `(${step.reason})` : ''} ${step.action.verb} ${step.target}`,
    ),
    ms: run.updatedAt - run.startedAt - run.waitedMs,
  };
}

installPeers();
const looks: Look[] = [];
const played: Played[] = [];
const visits: Visit[] = [];
const script = await peersScript();
async function measure(app: DriftApp): Promise<void> {
  const tasks = DRIFT_TASKS.filter(
    (task) => task.app === app.name && (!process.env.TASKS || process.env.TASKS.includes(task.name)),
  );
  const versions = app.versions.filter((version) => !process.env.VERSIONS || process.env.VERSIONS.includes(version));
  for (const version of versions) installed(app, version);
  const port = await freePort();
  const [oldest, newest] = [versions[0], versions.at(-1)];
  for (const from of new Set([oldest, newest])) {
    if (!from) continue;
    const browser = await launchChromium();
    try {
      const page = await browser.context.newPage();
      page.setDefaultTimeout(15_000);
      let running = await app.start(from, installed(app, from), port);
      await page.goto(running.url);
      const chat = new ChatDriver(await browser.openChat(page));
      const taught: Taught[] = [];
      for (const task of tasks) {
        const one = await teach(task, running, from, page, chat, script);
        if (one.why) console.log(`  not taught: ${app.name} ${from} ${task.name}: ${one.why}`);
        taught.push(one);
      }
      await running.close();
      const notebook = await dump(browser);
      if (process.env.VERBOSE)
        for (const note of (notebook.notes ?? []) as Note[])
          if (note.body.kind === 'procedure') console.log(`    ${JSON.stringify(note.body.request)}`);
      // The notebook lives through the versions once, so that it learns what of this site changes.
      let learned: Stability = {};
      await restore(browser, notebook);
      for (const to of from === oldest ? versions : versions.toReversed()) {
        running = await app.start(to, installed(app, to), port);
        for (const { task } of taught) await play(task, { app: app.name, from, to }, running, page, chat, browser);
        await running.close();
        const [site] = ((await dump(browser)).sites ?? []) as Site[];
        learned = attributeStability(site?.attributes ?? {});
        visits.push({ app: app.name, from, to, weights: learned });
      }
      const others = from === oldest ? versions : versions.filter((version) => version !== from);
      for (const to of others) {
        const pair = { app: app.name, from, to };
        await restore(browser, notebook);
        running = await app.start(to, installed(app, to), port);
        for (const { task } of taught) played.push(await play(task, pair, running, page, chat, browser));
        await running.close();
        await restore(browser, notebook);
        running = await app.start(to, installed(app, to), port);
        for (const one of taught)
          looks.push(
            ...(await lookUps(one, pair, running, page, browser, (notebook.notes ?? []) as Note[], script, learned)),
          );
        await running.close();
        console.log(`  ${app.name} ${from} → ${to}: done`);
      }
    } finally {
      await browser.close();
    }
  }
}

let failed = 0;
for (const app of DRIFT_APPS.filter(({ name }) => !ONLY || ONLY.split(',').includes(name))) {
  try {
    await measure(app);
  } catch (error) {
    // One app that cannot be driven does not take the figures of the others with it.
    failed += 1;
    console.log(`  NOT MEASURED ${app.name}: ${errorMessage(error)}`);
  }
  shares(
    app.name,
    looks.filter((look) => look.app === app.name),
  );
}
async function measureSpeed(): Promise<Times> {
  const browser = await launchChromium();
  const times = await findingTimes(await browser.context.newPage());
  await browser.close();
  return times;
}
// SPEED=no leaves out the times of finding.
const speed = process.env.SPEED === 'no' ? undefined : await measureSpeed();
if (!report(looks, played, visits, speed) || failed > 0) process.exitCode = 1;

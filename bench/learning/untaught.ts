/** Runs tasks that were never asked before, with and without a notebook of other tasks, each with the same seeded mistakes. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import type { Note } from '../../lib/records/note';
import { ChatDriver, chooseModel, type SeenRun } from '../../test/harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../../test/harness/chromium';
import { type ModelServer, startModelServer } from '../../test/harness/model-server';
import { comesTrue, lastRun } from '../run-outcome';
import { FallibleModel } from './fallible-model';
import { type Arm, ARMS, dumpNotebook, EMPTY, isWrong, loadNotebook, type Notebook, notebookOf } from './notebooks';
import { ReadingModel } from './reading-model';
import type { Task } from './tasks';
import type { UntaughtTask } from './untaught-task';
import { startUntaughtApps, type UntaughtApps } from './untaught-tasks';
import { printUntaught, type UntaughtOutcome } from './untaught-report';

const SEEDS = Number(process.env.SEEDS ?? 2);
/** The arms beside on and off are looked at with one seed. */
const ARM_SEEDS: Readonly<Record<Arm, number>> = { off: SEEDS, on: SEEDS, 'tasks only': 1, 'rules only': 1, wrong: 1 };
const MISTAKES =
  process.env.MISTAKES === '0'
    ? { similarElement: 0, forgottenStep: 0, earlyEnd: 0, lostWay: 0 }
    : { similarElement: 0.06, forgottenStep: 0.03, earlyEnd: 0.03, lostWay: 0.3 };
const { TASKS: ONLY, OPENAI_BASE_URL, OPENAI_MODEL = 'default', OPENAI_API_KEY = '' } = process.env;
const MAX_MINUTES = Number(process.env.MINUTES ?? Number.POSITIVE_INFINITY);
const MAX_TOKENS = Number(process.env.TOKENS ?? Number.POSITIVE_INFINITY);
/** Outcomes of earlier runs, with a real model: a task that has one is not run again. */
const FILE = process.env.BENCH_FILE ?? `.cache/bench-learning/${OPENAI_MODEL.replace(/[^\w.-]+/g, '_')}.jsonl`;
const CHARS_PER_TOKEN = 3.5;
/** A task ends within this, ms; a real model on this machine may read for minutes. */
const RUN_MS = OPENAI_BASE_URL ? 900_000 : 45_000;
/** A page loads within this, ms, also where other work keeps the machine busy. */
const LOAD_MS = 180_000;
/** How often a taught task is asked for until it is done. */
const TEACH_TRIES = 4;
/** Questions of one run that a user answers, each with the first button. */
const MAX_QUESTIONS = 3;

interface Stage {
  browser: ChromiumHarness;
  page: Page;
  chat: ChatDriver;
  apps: UntaughtApps;
  server: ModelServer;
  model: ReadingModel;
  /** Number of runs so far, for values that no earlier run had. */
  count: number;
}

/** Fills the notebook as a user would: each taught task until it is done and once again, and a rule for each app. */
async function teach({ apps, browser, chat, page, server }: Stage): Promise<Notebook> {
  const teacher = new FallibleModel({ similarElement: 0.06, forgottenStep: 0, earlyEnd: 0 }, 1);
  server.brain = teacher.brain;
  const ask = async (task: Task, round: number) => {
    for (let tries = 0; tries < TEACH_TRIES; tries++) {
      const value = task.value(round);
      await openPage(page, task);
      teacher.job = { name: `${task.name} ${round} ${tries}`, steps: task.steps(value) };
      let seen = await chat.ask(task.request(value));
      for (let asked = 0; seen.state === 'asking' && asked < MAX_QUESTIONS; asked++)
        seen = await chat.answer(seen.buttons[0] ?? '');
      if (await comesTrue(() => task.isDone(value, page))) return;
    }
    console.log(`  not taught: ${task.app} ${task.name}`);
  };
  for (const round of [1, 2]) for (const task of apps.taught) await ask(task, round);
  for (const { url, text } of apps.rules)
    await browser.send('note.write', {
      origin: new URL(url).origin,
      body: { kind: 'guideline', text, caution: false },
    });
  return dumpNotebook(browser);
}

async function openPage(page: Page, { url, started }: { url: string; started: string }): Promise<void> {
  await page.goto(url);
  await page.reload();
  await page.locator(started).first().waitFor();
  await page.bringToFront();
}

async function runTask(stage: Stage, task: UntaughtTask, arm: Arm, seed: number): Promise<UntaughtOutcome> {
  const { browser, chat, model, page, server } = stage;
  stage.count += 1;
  const n = stage.count;
  await openPage(page, task);
  const before = { calls: server.calls.length, choices: server.choices.length };
  model.job = { name: `${task.app} ${task.name} ${seed}`, parts: task.parts(n) };
  const seen = await askAndConfirm(chat, task.request(n));
  const run = await lastRun(browser);
  const isDone = await comesTrue(() => task.isDone(n, page));
  const sent = [
    ...server.calls.slice(before.calls).map(({ messages }) => messages),
    ...server.choices.slice(before.choices),
  ];
  const tokens = OPENAI_BASE_URL ? run.tokens : Math.round(JSON.stringify(sent).length / CHARS_PER_TOKEN);
  if (process.env.VERBOSE)
    console.log(
      `${arm} ${seed} ${task.app} ${task.name}: done=${isDone} ${seen.state} “${seen.outcome}” calls=${run.modelCalls} tokens=${tokens} | ${run.steps.flatMap(({ reason, saw }) => (reason ? `${reason}: ${saw ?? ''}` : [])).join('; ')} | ${seen.steps.map(({ state, words }) => `${state} ${words}`).join(' | ')}`,
    );
  // A user who sees that a task that counts as done is not done takes it back, where that is offered.
  if (!isDone && seen.state === 'done' && !OPENAI_BASE_URL) await chat.press('Undo', 3_000).catch(() => undefined);
  return {
    arm,
    seed,
    task: titleOf(task),
    sharesSteps: task.sharesSteps,
    isDone,
    claimed: seen.state === 'done',
    modelCalls: run.modelCalls,
    tokens,
    seconds: (run.updatedAt - run.startedAt - run.waitedMs) / 1000,
    followed: (run.called ?? []).length,
    wrongUses: 0,
  };
}

const titleOf = ({ app, name }: UntaughtTask) => `${app}: ${name}`;

/** Asks as a user does who confirms what is asked about, and who stops a model that takes too long. */
async function askAndConfirm(chat: ChatDriver, request: string): Promise<SeenRun> {
  await chat.send(request);
  const first = await chat.settled(RUN_MS).catch(async () => {
    await chat.press('Stop');
    return chat.settled();
  });
  let seen = first;
  for (let asked = 0; seen.state === 'asking' && asked < MAX_QUESTIONS; asked++)
    seen = await chat.answer(seen.buttons[0] ?? '', RUN_MS);
  return seen;
}

/** The notebook with what this run taught about its wrong notes, and nothing else of it. */
async function keepEvidence(browser: ChromiumHarness, notebook: Notebook, taught: Notebook): Promise<Notebook> {
  const current = new Map((await browser.rows<Note>('notes')).map((note) => [note.id, note]));
  const notes = (notebook.notes as Note[]).map((note) => {
    const now = current.get(note.id);
    return now && isWrong(note, taught) ? { ...now, body: note.body } : note;
  });
  return { ...notebook, notes };
}

/** How often the wrong notes of a site were told or used since they were made wrong. */
function usesOf(wrong: ReadonlySet<string>, origin: string, notebook: Notebook, taught: Notebook): number {
  const sum = (notes: readonly Note[]) =>
    notes
      .filter((note) => note.origin === origin && wrong.has(note.id))
      .reduce((total, { uses, prompted = 0 }) => total + uses + prompted, 0);
  return sum(notebook.notes as Note[]) - sum(taught.notes as Note[]);
}

/** Runs one task in one arm, from that arm's notebook. */
async function runInArm(
  stage: Stage,
  { task, arm, seed }: { task: UntaughtTask; arm: Arm; seed: number },
  notebooks: Map<Arm, Notebook>,
  taught: Notebook,
): Promise<UntaughtOutcome> {
  const notebook = notebooks.get(arm) ?? notebookOf(arm, taught);
  const isOfArm = (note: Note) => arm === 'wrong' && isWrong(note, taught);
  const wrong = new Set((taught.notes as Note[]).filter(isOfArm).map(({ id }) => id));
  await loadNotebook(stage.browser, notebook);
  const outcome = await runTask(stage, task, arm, seed);
  const next = wrong.size > 0 ? await keepEvidence(stage.browser, notebook, taught) : notebook;
  notebooks.set(arm, next);
  return { ...outcome, wrongUses: usesOf(wrong, new URL(task.url).origin, notebook, taught) };
}

/** All arms of one task after another, so that a budget that ends leaves whole pairs. @param keep returns false to stop */
async function runArms(
  stage: Stage,
  { arms, taught, known }: { arms: readonly Arm[]; taught: Notebook; known: readonly UntaughtOutcome[] },
  keep: (outcome: UntaughtOutcome) => boolean,
): Promise<void> {
  const notebooks = new Map<Arm, Notebook>();
  const tasks = stage.apps.untaught.filter(({ app, name }) => !ONLY || `${app} ${name}`.includes(ONLY));
  const isKnown = (arm: Arm, seed: number, task: UntaughtTask) =>
    known.some((one) => one.arm === arm && one.seed === seed && one.task === titleOf(task));
  for (let seed = 1; seed <= SEEDS; seed++)
    for (const task of tasks)
      for (const arm of arms) {
        if (seed > ARM_SEEDS[arm] || isKnown(arm, seed, task)) continue;
        if (!keep(await runInArm(stage, { task, arm, seed }, notebooks, taught))) return;
      }
}

function wantedArms(): readonly Arm[] {
  const { ARMS: only } = process.env;
  if (only) return ARMS.filter((arm) => only.split(',').includes(arm));
  return OPENAI_BASE_URL ? ['off', 'on'] : ARMS;
}

export async function runUntaught(): Promise<boolean> {
  const outcomes = loadOutcomes();
  const known = [...outcomes];
  const startedMs = Date.now();
  let tokens = 0;
  const keep = (outcome: UntaughtOutcome): boolean => {
    outcomes.push(outcome);
    tokens += outcome.tokens;
    if (OPENAI_BASE_URL) appendFileSync(FILE, `${JSON.stringify(outcome)}\n`);
    return Date.now() - startedMs < MAX_MINUTES * 60_000 && tokens < MAX_TOKENS;
  };
  const apps = await startUntaughtApps();
  const model = new ReadingModel(MISTAKES, 1);
  const [server, browser] = await Promise.all([startModelServer(model.brain), launchChromium()]);
  try {
    const page = await browser.context.newPage();
    page.setDefaultNavigationTimeout(LOAD_MS);
    await page.goto(apps.taught[0]?.url ?? 'about:blank');
    const chat = new ChatDriver(await browser.openChat(page));
    await chooseModel(chat.page, server.baseUrl, 'scripted-1', 'key');
    const stage: Stage = { browser, page, chat, apps, server, model, count: 0 };
    const arms = wantedArms();
    const taught = arms.every((arm) => arm === 'off') ? EMPTY : await teach(stage);
    server.brain = model.brain;
    if (OPENAI_BASE_URL) await chooseModel(chat.page, OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_API_KEY);
    await runArms(stage, { arms, taught, known }, keep);
  } finally {
    await browser.close();
    await server.close();
    await apps.close();
  }
  return printUntaught(outcomes, { mistakes: MISTAKES, isScripted: !OPENAI_BASE_URL });
}

function loadOutcomes(): UntaughtOutcome[] {
  if (!OPENAI_BASE_URL) return [];
  mkdirSync(dirname(FILE), { recursive: true });
  const lines = existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n') : [];
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as UntaughtOutcome);
}

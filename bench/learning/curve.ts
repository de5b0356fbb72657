/** runCurve prints how tasks on three real apps get better from episode to episode, with the notebook and without. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { ChatDriver, chooseModel } from '../../test/harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../../test/harness/chromium';
import { startModelServer } from '../../test/harness/model-server';
import type { Note } from '../../lib/records/note';
import { FallibleModel, type Mistakes } from './fallible-model';
import { type Figure, learningPicture } from './chart';
import { isMostExportable, printExportable } from './exportable';
import { comesTrue, lastRun } from '../run-outcome';
import { startApps, type Task } from './tasks';
import { mean, verdict } from '../statistics';

const EPISODES = Number(process.env.EPISODES ?? 5);
/** Sessions after which a word of a site's interface may leave. */
const EPISODES_OF_EXPORT = 2;
const SEED = Number(process.env.SEED ?? 1);
const ONLY = process.env.TASKS;
/** How often a user asks again for what was not done. */
const TRIES = 3;
const MISTAKES: Mistakes =
  process.env.MISTAKES === '0'
    ? { similarElement: 0, forgottenStep: 0, earlyEnd: 0 }
    : { similarElement: 0.06, forgottenStep: 0.03, earlyEnd: 0.03 };
const PICTURE = process.env.PICTURE ?? 'test-results/learning-curve.svg';

interface Outcome {
  task: Task;
  episode: number;
  isDone: boolean;
  tries: number;
  modelCalls: number;
  tokens: number;
  seconds: number;
  steps: number;
}

/** All tasks of one episode after the other, as one user would ask for them. */
async function arm(
  hasNotebook: boolean,
  episodes = EPISODES,
  atEnd: (notes: readonly Note[]) => void = () => undefined,
): Promise<Outcome[]> {
  const apps = await startApps();
  const model = new FallibleModel(MISTAKES, SEED);
  const server = await startModelServer(model.brain);
  const browser = await launchChromium();
  const outcomes: Outcome[] = [];
  try {
    const page = await browser.context.newPage();
    const tasks = apps.tasks.filter((task) => !ONLY || `${task.app} ${task.name}`.includes(ONLY));
    await page.goto(tasks[0]?.url ?? 'about:blank');
    const chat = new ChatDriver(await browser.openChat(page));
    await chooseModel(chat.page, server.baseUrl, 'scripted-1', 'key');
    for (let episode = 1; episode <= episodes; episode++) {
      for (const task of tasks) {
        const value = task.value(episode);
        const outcome: Outcome = {
          task,
          episode,
          isDone: false,
          tries: 0,
          modelCalls: 0,
          tokens: 0,
          seconds: 0,
          steps: 0,
        };
        while (!outcome.isDone && outcome.tries < TRIES) {
          outcome.tries += 1;
          await page.goto(task.url);
          await page.reload();
          await page.locator(task.started).first().waitFor();
          await page.bringToFront();
          model.job = { name: `${task.app} ${task.name} ${episode} ${outcome.tries}`, steps: task.steps(value) };
          let seen = await chat.ask(task.request(value));
          // Asked whether it may, the user says yes.
          if (seen.state === 'asking') seen = await chat.answer(seen.buttons[0] ?? '');
          const run = await lastRun(browser);
          outcome.modelCalls += run.modelCalls;
          outcome.tokens += run.tokens;
          outcome.seconds += (run.updatedAt - run.startedAt - run.waitedMs) / 1000;
          outcome.steps += run.steps.length;
          outcome.isDone = await comesTrue(() => task.isDone(value, page));
          if (process.env.VERBOSE)
            console.log(
              `${hasNotebook ? 'on ' : 'off'} ${episode} ${task.app} ${task.name}: ${seen.state} ${seen.outcome} done=${outcome.isDone} calls=${run.modelCalls} ${seen.steps.map((step) => `${step.state} ${step.words}`).join(' | ')}`,
            );
          if (!hasNotebook) await forgetAll(browser);
        }
        outcomes.push(outcome);
      }
      // The next episode is in another session of the browser, as far as the notebook knows.
      await browser.inWorker(startSession, undefined);
    }
    atEnd(await browser.rows<Note>('notes'));
  } finally {
    await browser.close();
    await server.close();
    await apps.close();
  }
  return outcomes;
}

function startSession(_: undefined): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { session: { remove(key: string): Promise<void> } } };
  };
  return chrome.storage.session.remove('sessionId');
}

async function forgetAll(browser: ChromiumHarness): Promise<void> {
  await browser.inWorker(async (_: undefined) => {
    interface ForTests {
      fieldnotesForTests: { db: { tables: { clear(): Promise<void> }[] } };
    }
    const { db } = (globalThis as unknown as ForTests).fieldnotesForTests;
    for (const table of db.tables) await table.clear();
  }, undefined);
}

function figures(outcomes: readonly Outcome[]): Figure[] {
  return Array.from({ length: EPISODES }, (_, i) => {
    const these = outcomes.filter(({ episode }) => episode === i + 1);
    return {
      episode: i + 1,
      success: mean(these.map(({ isDone }) => (isDone ? 1 : 0))),
      firstTry: mean(these.map(({ isDone, tries }) => (isDone && tries === 1 ? 1 : 0))),
      free: mean(these.map(({ modelCalls }) => (modelCalls === 0 ? 1 : 0))),
      modelCalls: mean(these.map(({ modelCalls }) => modelCalls)),
      tokens: mean(these.map(({ tokens }) => tokens)),
      seconds: mean(these.map(({ seconds }) => seconds)),
      steps: mean(these.map(({ steps }) => steps)),
    };
  });
}

function table(name: string, rows: readonly Figure[]): void {
  console.log(`\n${name}`);
  console.log('  episode  done  at once  no model call  calls  tokens  seconds  steps');
  for (const row of rows)
    console.log(
      `  ${String(row.episode).padStart(7)}  ${percent(row.success)}  ${percent(row.firstTry).padStart(7)}  ${percent(row.free).padStart(13)}  ${row.modelCalls.toFixed(1).padStart(5)}  ${row.tokens.toFixed(0).padStart(6)}  ${row.seconds.toFixed(1).padStart(7)}  ${row.steps.toFixed(1).padStart(5)}`,
    );
}

const percent = (share: number) => `${Math.round(100 * share)}%`.padStart(4);

/** Tasks whose later episodes were done less often, or with more model calls, with notes than without. */
function worse(on: readonly Outcome[], off: readonly Outcome[]): string[] {
  const later = (all: readonly Outcome[], task: string) =>
    all.filter((one) => one.episode > 1 && `${one.task.app}: ${one.task.name}` === task);
  const names = [...new Set(on.map(({ task }) => `${task.app}: ${task.name}`))];
  return names.filter((name) => {
    const [mine, theirs] = [later(on, name), later(off, name)];
    const done = (all: readonly Outcome[]) => all.filter(({ isDone }) => isDone).length;
    const calls = (all: readonly Outcome[]) => mean(all.map(({ modelCalls }) => modelCalls));
    return done(mine) < done(theirs) || calls(mine) > calls(theirs);
  });
}

/** Only what the tasks that are asked for twice, in two sessions, give to an export. */
export async function runExport(): Promise<boolean> {
  let learned: readonly Note[] = [];
  const outcomes = await arm(true, EPISODES_OF_EXPORT, (notes) => {
    learned = notes;
  });
  console.log(
    `${outcomes.length / EPISODES_OF_EXPORT} tasks on three apps, each asked in ${EPISODES_OF_EXPORT} sessions`,
  );
  printExportable(learned);
  return isMostExportable(learned);
}

export async function runCurve(): Promise<boolean> {
  const on = await arm(true, EPISODES, printExportable);
  const off = await arm(false);
  const [onFigures, offFigures] = [figures(on), figures(off)];
  console.log(
    `${on.length / EPISODES} tasks on three apps, ${EPISODES} episodes, seed ${SEED}; mistakes per model call: ${JSON.stringify(MISTAKES)}`,
  );
  table('With the notebook', onFigures);
  table('Without', offFigures);
  const repeated = on.filter(({ episode }) => episode > 1);
  const free = mean(repeated.map(({ modelCalls }) => (modelCalls === 0 ? 1 : 0)));
  const worseTasks = worse(on, off);
  const paid = [
    ...new Set(
      repeated
        .filter(({ modelCalls }) => modelCalls > 0)
        .map(({ task, episode }) => `${task.app}: ${task.name} (${episode})`),
    ),
  ];
  console.log(
    `\n  ${verdict(free >= 0.95)} repeated tasks without a model call ≥ 95 %: ${(100 * free).toFixed(1)} %${paid.length > 0 ? `; not: ${paid.join(', ')}` : ''}`,
  );
  console.log(
    `  ${verdict(worseTasks.length === 0)} no task worse with notes than without: ${worseTasks.join(', ') || 'none'}`,
  );
  console.log(`
What this does not show: the model is a script that knows each task and errs by chance, so its share of success says
nothing of real models; the apps do not change between episodes, which bench:drift is for; requests repeat their words,
which the table of request pairs measures; the user asks again when the app does not hold what was asked for, as often
as ${TRIES} times, and never presses the wrong thing.`);
  mkdirSync('test-results', { recursive: true });
  writeFileSync(PICTURE, learningPicture(onFigures, offFigures));
  console.log(`\nThe curve as a picture: ${PICTURE}`);
  return free >= 0.95 && worseTasks.length === 0;
}

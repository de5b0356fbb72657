/** Measures tasks that were never asked before on known sites, with the notebook, without it, and with one kind of note: `npm run bench:unseen`. */
import { ChatDriver, chooseModel } from '../../test/harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../../test/harness/chromium';
import { type ModelServer, startModelServer } from '../../test/harness/model-server';
import { comesTrue, lastRun } from '../run-outcome';
import { type ReadingHabits, ReadingModel } from './reading-model';
import { startUnseen, type UnseenTask } from './unseen-tasks';

const ARMS = (process.env.ARMS ?? 'on,off').split(',') as Arm[];
const SEEDS = (process.env.SEEDS ?? '1').split(',').map(Number);
const ONLY = process.env.APP ?? '';
const HABITS: ReadingHabits = { similarElement: 0.06, earlyEnd: 0.02, knowsOpener: 0.5, heeds: 0.9 };
const NO_MISTAKES: ReadingHabits = { similarElement: 0, earlyEnd: 0, knowsOpener: 1, heeds: 0 };
/** Samples of the paired differences, for intervals of 95 %. */
const RESAMPLES = 2_000;

/** on: the whole notebook; off: none; a kind: only notes of it; wrong: the whole notebook and wrong cautions. */
type Arm = 'on' | 'off' | 'procedure' | 'locator' | 'guideline' | 'wrong';

interface Result {
  key: string;
  isDone: boolean;
  calls: number;
  tokens: number;
}

async function runArm(arm: Arm, seed: number): Promise<Result[]> {
  const [apps, browser] = await Promise.all([startUnseen(ONLY), launchChromium()]);
  const teacher = new ReadingModel(NO_MISTAKES, seed);
  const model = new ReadingModel(HABITS, seed);
  const server = await startModelServer(teacher.brain);
  const results: Result[] = [];
  try {
    const page = await browser.context.newPage();
    await page.goto(apps.tasks[0]?.url ?? 'about:blank');
    const chat = new ChatDriver(await browser.openChat(page));
    await chooseModel(chat.page, server.baseUrl, 'scripted-1', 'key');
    const play = async (task: UnseenTask, who: ReadingModel): Promise<Result> => {
      await page.goto(task.url);
      await page.reload();
      await page.locator(task.started).first().waitFor();
      await page.bringToFront();
      who.job = { name: task.request, steps: task.steps, ...(task.via ? { via: task.via } : {}) };
      server.brain = who.brain;
      let seen = await chat.ask(task.request);
      for (let asks = 0; seen.state === 'asking' && asks < 3; asks++) seen = await chat.answer(seen.buttons[0] ?? '');
      const run = await lastRun(browser);
      const isDone = await comesTrue(() => task.isDone(page));
      if (process.env.VERBOSE)
        console.log(
          `${arm} ${seed} ${isDone ? 'done' : 'MISS'} ${run.modelCalls} ${task.app}: ${task.request} | ${seen.state} ${seen.outcome} | ${seen.steps.map(({ words }) => words).join(' · ')}`,
        );
      return { key: `${seed} ${task.request}`, isDone, calls: run.modelCalls, tokens: run.tokens };
    };
    for (const task of apps.tasks.filter(({ isTaught }) => isTaught)) await play(task, teacher);
    if (arm === 'wrong') await addWrongNotes(browser, apps.tasks);
    for (const task of apps.tasks.filter(({ isTaught }) => !isTaught)) {
      await keepKind(browser, arm);
      results.push(await play(task, model));
    }
  } finally {
    await browser.close();
    await server.close();
    await apps.close();
  }
  return results;
}

/** Drops the notes that the arm does not have. */
async function keepKind(browser: ChromiumHarness, arm: Arm): Promise<void> {
  if (arm === 'on' || arm === 'wrong') return;
  await browser.inWorker(async (kind: string) => {
    interface Table {
      clear(): Promise<void>;
      filter(wanted: (row: { body: { kind: string } }) => boolean): { delete(): Promise<number> };
    }
    const { db } = (globalThis as unknown as { fieldnotesForTests: { db: { notes: Table; episodes: Table } } })
      .fieldnotesForTests;
    if (kind === 'off') await db.notes.clear();
    else await db.notes.filter(({ body }) => body.kind !== kind).delete();
    if (kind !== 'guideline') await db.episodes.clear();
  }, arm);
}

/** A caution against the right first step of each app, as an unlucky day would teach it. */
async function addWrongNotes(browser: ChromiumHarness, tasks: readonly UnseenTask[]): Promise<void> {
  const targets: Readonly<Record<string, string>> = {
    TiddlyWiki: 'button new tiddler',
    Verdaccio: 'link tiny-bread',
    'Swagger UI': 'button Execute',
  };
  for (const [app, target] of Object.entries(targets)) {
    const origin = new URL(tasks.find((task) => task.app === app)?.url ?? 'http://127.0.0.1').origin;
    const text = `“an earlier task” ended without result after click “${target}”; try another way first`;
    await browser.send('note.write', { origin, body: { kind: 'guideline', text, caution: true } });
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);

/** Mean of the paired differences and its interval of 95 %, by resampling. */
function interval(differences: readonly number[]): string {
  let state = 7;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(differences.map(() => differences[Math.floor(next() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b);
  const at = (share: number) => (means[Math.floor(share * RESAMPLES)] ?? 0).toFixed(2);
  return `${mean(differences).toFixed(2)} (${at(0.025)} … ${at(0.975)})`;
}

function report(arms: ReadonlyMap<Arm, readonly Result[]>): void {
  console.log('  arm        tasks  done  calls  tokens');
  for (const [arm, results] of arms) {
    const done = `${Math.round(100 * mean(results.map(({ isDone }) => Number(isDone))))}%`;
    const calls = mean(results.map((one) => one.calls)).toFixed(1);
    const tokens = mean(results.map((one) => one.tokens)).toFixed(0);
    console.log(
      `  ${arm.padEnd(9)}  ${String(results.length).padStart(5)}  ${done.padStart(4)}  ${calls.padStart(5)}  ${tokens.padStart(6)}`,
    );
  }
  const off = new Map((arms.get('off') ?? []).map((one) => [one.key, one]));
  for (const [arm, results] of arms) {
    if (arm === 'off' || off.size === 0) continue;
    const pairs = results.flatMap((one) => {
      const other = off.get(one.key);
      return other ? [[one, other] as const] : [];
    });
    const done = interval(pairs.map(([one, other]) => Number(one.isDone) - Number(other.isDone)));
    const calls = interval(pairs.map(([one, other]) => one.calls - other.calls));
    console.log(`  ${arm} against off, paired: done ${done}, calls ${calls}`);
    const worse = pairs.filter(([one, other]) => other.isDone && !one.isDone).map(([{ key }]) => key);
    if (worse.length > 0) console.log(`  not done with ${arm} but without: ${worse.join('; ')}`);
  }
}

const arms = new Map<Arm, Result[]>();
for (const seed of SEEDS)
  for (const arm of ARMS) arms.set(arm, [...(arms.get(arm) ?? []), ...(await runArm(arm, seed))]);
console.log(`Tasks never asked before, seeds ${SEEDS.join(', ')}; habits of the model: ${JSON.stringify(HABITS)}`);
report(arms);
console.log(`
What this does not show: the model is a script that knows each task but, half of the time, not what opens what; it follows a
known task that fits nine times in ten, and heeds cautions as often. Real models do neither at a fixed rate.`);

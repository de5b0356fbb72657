/** Runs small tasks with a real model and prints how many are right, claimed without being so, or malformed: `npm run bench:model`. */
import 'fake-indexeddb/auto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { Runner } from '../../lib/agent/loop/runner';
import { seededChance } from '../../lib/core/chance';
import { testEndpoint } from '../../lib/model/endpoint-test';
import { OpenAiModel } from '../../lib/model/openai-model';
import { type Quirks, quirksSchema, type Rung } from '../../lib/model/quirks';
import { NotebookDatabase } from '../../lib/notebook/database';
import { NotebookReader } from '../../lib/notebook/notebook-reader';
import { NotebookStore } from '../../lib/notebook/store';
import type { Run } from '../../lib/records/run';
import { type Line, lineSchema, printReport, resultOf, traceOf } from './report';
import type { ModelTask } from './model-task';
import { TASKS } from './tasks';

Reflect.set(globalThis, '__TEST_BUILD__', false);

const { MODEL_URL, MODEL_NAME = 'default', MODEL_KEY = '', RUNG, WINDOW, TASKS: only, LIMIT } = process.env;
const FILE = process.env.BENCH_FILE ?? `.cache/bench-model/${MODEL_NAME.replace(/[^\w.-]+/g, '_')}.jsonl`;
const QUIRKS_FILE = FILE.replace(/\.jsonl$/, '.quirks.json');
const TASK_LIMIT_MS = 900_000;

if (!MODEL_URL) {
  console.error(
    'Set MODEL_URL to the address of an OpenAI-compatible endpoint, and MODEL_NAME and MODEL_KEY where it needs them.',
  );
  process.exit(2);
}
mkdirSync(dirname(FILE), { recursive: true });

/** Lines of earlier runs: a task that has one is not run again. */
const lines: Line[] = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => v.parse(lineSchema, JSON.parse(line)))
  : [];

function loadQuirks(): Quirks {
  const stored: unknown = existsSync(QUIRKS_FILE) ? JSON.parse(readFileSync(QUIRKS_FILE, 'utf8')) : {};
  const given = { ...(RUNG ? { rung: RUNG } : {}), ...(WINDOW ? { windowTokens: Number(WINDOW) } : {}) };
  return v.parse(quirksSchema, { ...(v.is(v.record(v.string(), v.unknown()), stored) ? stored : {}), ...given });
}

/** The way of asking for calls is found as a user finds it: by Test. */
async function playTest(): Promise<void> {
  const keep = async (rung: Rung) => writeFileSync(QUIRKS_FILE, JSON.stringify({ ...loadQuirks(), rung }));
  const test = {
    model: async (rung: Rung | undefined) => {
      if (rung !== undefined) await keep(rung);
      return createModel();
    },
    restore: keep,
    list: undefined,
    modelName: MODEL_NAME,
    quirks: async () => loadQuirks(),
    now: () => performance.now(),
  };
  const { ok, lines: checks } = await testEndpoint(test, new AbortController().signal);
  const said = checks.map(({ check, params }) => [check, ...params].join(' ')).join(' · ');
  console.log(`Test: ${ok ? 'it works' : 'it does not work'}: ${said}`);
}

const createModel = async () =>
  new OpenAiModel({
    baseUrl: MODEL_URL,
    apiKey: MODEL_KEY,
    model: MODEL_NAME,
    quirks: loadQuirks(),
    remember: async (quirks) => writeFileSync(QUIRKS_FILE, JSON.stringify(quirks)),
  });

async function runTask(task: ModelTask): Promise<Line> {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  const db = new NotebookDatabase();
  const clock = { now: () => Date.now() };
  const chance = seededChance(1);
  const store = new NotebookStore(db, { clock, chance, session: async () => 's' });
  const page = task.page();
  const runner: Runner = new Runner(
    {
      page,
      store,
      notes: new NotebookReader(db),
      allowed: { keysOf: async () => [], add: async () => undefined },
      model: createModel,
      clock,
      chance,
    },
    {
      hold: () => () => undefined,
      wakeAt: (time) => void setTimeout(() => runner.drive(id), Math.max(0, time - Date.now()) + 10),
      scheduleSweep: () => undefined,
    },
  );
  const startedAt = Date.now();
  const { id } = await runner.start(1, task.request);
  const run = await waitForEnd(runner, id, store, startedAt + TASK_LIMIT_MS);
  const result = resultOf(task, run, page);
  return {
    id: task.id,
    kind: task.kind,
    result,
    ...(result === 'right' ? {} : { trace: traceOf(run, page) }),
    replies: run.modelCalls,
    acts: page.acts,
    tokens: run.tokens,
    cached: run.cachedTokens ?? 0,
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    outcome: `${run.outcome?.code ?? run.phase}: ${run.outcome?.params.join(' ') ?? ''}`.slice(0, 200),
  };
}

async function waitForEnd(runner: Runner, id: string, store: NotebookStore, endAt: number): Promise<Run> {
  for (;;) {
    const run = await store.run(id);
    const question = run?.question;
    // No control of these pages is irreversible: a card is confirmed, a question of the model is not answered.
    if (question?.type === 'confirm') await runner.answer(id, question.id, { type: 'yes' });
    else if (run && (run.phase === 'ended' || run.phase === 'waiting' || Date.now() > endAt)) return run;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const wanted = TASKS.filter(({ id, kind }) => !only || only.split(',').some((one) => one === id || one === kind));
if (!existsSync(QUIRKS_FILE)) await playTest();
const open = wanted.filter(({ id }) => !lines.some((line) => line.id === id)).slice(0, Number(LIMIT ?? wanted.length));
for (const task of open) {
  const line = await runTask(task);
  lines.push(line);
  appendFileSync(FILE, `${JSON.stringify(line)}\n`);
  console.log(
    `${line.id}: ${line.result}, ${line.replies} replies, ${line.tokens} tokens, ${line.seconds} s (${line.outcome})`,
  );
}
printReport(
  lines.filter(({ id }) => wanted.some((task) => task.id === id)),
  wanted.length,
);

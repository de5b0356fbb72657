/** Runner over fake ports: questions, restarts, acts that are never repeated, and how runs resume. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PagePort } from '../../../../lib/agent/run/ports';
import { Runner } from '../../../../lib/agent/loop/runner';
import { seededChance } from '../../../../lib/core/chance';
import { FieldnotesError } from '../../../../lib/core/errors';
import type { ModelPort } from '../../../../lib/model/words';
import { NotebookDatabase } from '../../../../lib/notebook/database';
import { NotebookReader } from '../../../../lib/notebook/notebook-reader';
import type { Run } from '../../../../lib/records/run';
import { NotebookStore } from '../../../../lib/notebook/store';
import type { ElementFacts } from '../../../../lib/page/words/element';
import type { Action, ActResult } from '../../../../lib/page/words/action';
import type { Snapshot } from '../../../../lib/page/words/snapshot';
import type { TabState } from '../../../../lib/page/words/tab';
import { FakePage } from '../../../harness/fake-ports';
import { facts, ORIGIN } from '../../guard/make';
import { shown } from '../../learning/shown-run';

/** A fake page with one button. */
class OneButtonPage extends FakePage {
  tab: TabState = { type: 'ready', url: `${ORIGIN}/a`, origin: ORIGIN, documentToken: 'tok_doc' };
  target: ElementFacts = facts({ name: 'Next' });
  acts: string[] = [];
  /** Called before the page answers an act. */
  onAct: () => Promise<void> = async () => undefined;
  held = false;

  constructor() {
    super(`${ORIGIN}/a`);
  }

  override open = async () => this.tab;
  snapshot = async (): Promise<Snapshot> => ({
    ...this.snapshotOf('Page', [
      { depth: 0, role: 'button', name: this.target.fingerprint.name, ref: 'e1', states: [], inViewport: true },
    ]),
    url: this.tab.url,
    documentToken: this.tab.type === 'ready' ? this.tab.documentToken : '',
  });
  override look: PagePort['look'] = async () =>
    this.tab.type === 'problem' ? this.tab : { type: 'seen', snapshot: await this.snapshot(), reports: [] };
  override finish = async () => {
    this.held = false;
    return [];
  };
  facts = async () => ({ type: 'facts' as const, facts: this.target });
  override hold = async (_tab: number, held: boolean) => {
    this.held = held;
  };

  protected override async perform(_action: Action, token: string): Promise<ActResult> {
    this.acts.push(token);
    await this.onAct();
    return { type: 'done', undoable: false };
  }
}

let page: OneButtonPage;
let store: NotebookStore;
let db: NotebookDatabase;
let now: number;
let model: ModelPort | undefined;
const wakes: number[] = [];

const NO_CONTROLS = { keysOf: async () => [], add: async () => undefined };

function newRunner(): Runner {
  const clock = { now: () => now };
  const chance = seededChance(5);
  store = new NotebookStore(db, { clock, chance, session: async () => 's' });
  return new Runner(
    { page, store, notes: new NotebookReader(db), allowed: NO_CONTROLS, model: async () => model, clock, chance },
    { hold: () => () => undefined, wakeAt: (time) => wakes.push(time), scheduleSweep: () => undefined },
  );
}

async function waitUntilIdle(id: string): Promise<Run> {
  for (let i = 0; i < 400; i++) {
    const run = await store.run(id);
    if (run && (run.phase === 'ended' || run.phase === 'waiting')) return run;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`run ${id}: neither ended nor waiting after 2 s`);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  db = new NotebookDatabase();
  page = new OneButtonPage();
  now = 1_800_000_000_000;
  model = undefined;
  wakes.length = 0;
});

test('asks for access to the site and resumes once it is granted', async () => {
  const runner = newRunner();
  page.tab = { type: 'problem', problem: 'no-access', url: `${ORIGIN}/a` };
  const { id } = await runner.start(1, 'click Next');
  const waiting = await waitUntilIdle(id);
  expect(waiting.question).toMatchObject({ type: 'access', pattern: 'https://app.example.org/*' });
  expect(page.acts).toEqual([]);
  page.tab = { type: 'ready', url: `${ORIGIN}/a`, origin: ORIGIN, documentToken: 'tok_doc' };
  await runner.answer(id, waiting.question?.id ?? '', { type: 'yes' });
  expect((await waitUntilIdle(id)).outcome).toMatchObject({ state: 'done' });
  expect(page.acts).toHaveLength(1);
});

test('names a page that stays closed although the icon was pressed, in place of asking again', async () => {
  const runner = newRunner();
  page.tab = { type: 'problem', problem: 'unknown-address', url: '' };
  const { id } = await runner.start(1, 'click Next');
  const waiting = await waitUntilIdle(id);
  expect(waiting.question).toMatchObject({ type: 'access', pattern: '' });
  await runner.answer(id, waiting.question?.id ?? '', { type: 'yes' });
  await vi.waitFor(async () => expect((await store.run(id))?.outcome?.code).toBe('cannot-script'));
});

test('pauses between two steps, does nothing meanwhile, and goes on', async () => {
  const runner = newRunner();
  let pausing: Promise<unknown> | undefined;
  // The pause is asked for while the first act is under way: it is finished first.
  page.onAct = async () => {
    pausing ??= runner.pause((await store.openRuns()).runs[0]?.id ?? '');
  };
  const { id } = await runner.start(1, 'click Next and click Next');
  const paused = await waitUntilIdle(id);
  await pausing;
  expect(paused.question).toMatchObject({ type: 'paused', said: '' });
  expect(page.acts).toHaveLength(1);
  await runner.answer(id, paused.question?.id ?? '', { type: 'yes' });
  expect((await waitUntilIdle(id)).outcome?.state).toBe('done');
  expect(page.acts).toHaveLength(2);
});

test('stays paused after words that name nothing, and says which', async () => {
  const runner = newRunner();
  page.onAct = async () => {
    void runner.pause((await store.openRuns()).runs[0]?.id ?? '');
  };
  const { id } = await runner.start(1, 'click Next and click Next');
  const paused = await waitUntilIdle(id);
  await runner.answer(id, paused.question?.id ?? '', { type: 'text', text: 'no, the purple one' });
  const still = await waitUntilIdle(id);
  expect(still.question).toMatchObject({ type: 'paused', said: 'no, the purple one' });
  await runner.answer(id, still.question?.id ?? '', { type: 'no' });
  expect((await waitUntilIdle(id)).outcome).toMatchObject({ state: 'stopped', code: 'stopped-by-user' });
});

test('stops with no-access when access is denied', async () => {
  const runner = newRunner();
  page.tab = { type: 'problem', problem: 'no-access', url: `${ORIGIN}/a` };
  const { id } = await runner.start(1, 'click Next');
  await runner.answer(id, (await waitUntilIdle(id)).question?.id ?? '', { type: 'no' });
  expect((await waitUntilIdle(id)).outcome).toMatchObject({ state: 'stopped', code: 'no-access' });
});

test('refuses an irreversible act that is not confirmed in time, and releases the keep-alive while it waits', async () => {
  const runner = newRunner();
  page.target = facts({ name: 'Delete' });
  const { id } = await runner.start(1, 'click Delete');
  const waiting = await waitUntilIdle(id);
  expect(waiting.question).toMatchObject({ type: 'confirm', code: 'irreversible' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(page.held).toBe(false);
  expect(wakes.at(-1)).toBe(now + 60_000);
  now += 60_001;
  runner.drive(id);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await waitUntilIdle(id)).outcome).toMatchObject({ state: 'refused', code: 'confirm-expired' });
  expect(page.acts).toEqual([]);
});

test('asks again about a confirmed act that the page has changed, and refuses it after three changes', async () => {
  const runner = newRunner();
  page.target = facts({ name: 'Delete', wording: 'Delete draft' });
  const { id } = await runner.start(1, 'click Delete');
  const yesAfter = async (change: Parameters<typeof facts>[0]) => {
    const waiting = await waitUntilIdle(id);
    page.target = facts({ name: 'Delete', wording: 'Delete draft', ...change });
    await runner.answer(id, waiting.question?.id ?? '', { type: 'yes' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    return waitUntilIdle(id);
  };
  for (const change of [
    { wording: 'Delete everything' },
    { contents: 'another recipient' },
    { handlers: 'onclick=b' },
  ]) {
    expect((await yesAfter(change)).question).toMatchObject({ type: 'confirm', hasChanged: true });
    expect(page.acts).toEqual([]);
  }
  expect((await yesAfter({ wording: 'Pay' })).outcome).toMatchObject({ state: 'refused', code: 'document-changed' });
  expect(page.acts).toEqual([]);
});

test('performs an act that was changed once the user says yes to how it is now', async () => {
  const runner = newRunner();
  page.target = facts({ name: 'Delete', wording: 'Delete draft' });
  const { id } = await runner.start(1, 'click Delete');
  for (const _ of ['as it was', 'as it is']) {
    const waiting = await waitUntilIdle(id);
    page.target = facts({ name: 'Delete', wording: 'Delete everything' });
    await runner.answer(id, waiting.question?.id ?? '', { type: 'yes' });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await waitUntilIdle(id);
  expect(page.acts.length).toBe(1);
});

test('rejects an answer to a question that is not open', async () => {
  const runner = newRunner();
  page.target = facts({ name: 'Delete' });
  const { id } = await runner.start(1, 'click Delete');
  await waitUntilIdle(id);
  await expect(runner.answer(id, 'q_other', { type: 'yes' })).rejects.toThrow('no longer open');
});

test('asks the user instead of repeating an act that may have taken place before a restart', async () => {
  const first = newRunner();
  // The act navigates, and the worker is shut down before the answer arrives.
  page.onAct = () => {
    page.tab = { type: 'ready', url: `${ORIGIN}/b`, origin: ORIGIN, documentToken: 'tok_other' };
    return new Promise(() => undefined);
  };
  const { id } = await first.start(1, 'click Next');
  while (page.acts.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const second = newRunner();
  second.drive(id);
  const waiting = await waitUntilIdle(id);
  expect(waiting.question).toMatchObject({ type: 'happened', verb: 'click' });
  await second.answer(id, waiting.question?.id ?? '', { type: 'yes' });
  expect((await waitUntilIdle(id)).outcome).toMatchObject({ state: 'done' });
  expect(page.acts).toHaveLength(1);
});

test('counts an act as done if the page is unloaded during it', async () => {
  const runner = newRunner();
  page.onAct = async () => {
    page.tab = { type: 'ready', url: `${ORIGIN}/b`, origin: ORIGIN, documentToken: 'tok_other' };
    throw new FieldnotesError('page-gone', 'the channel closed');
  };
  const { id } = await runner.start(1, 'click Next');
  expect((await waitUntilIdle(id)).outcome).toMatchObject({ state: 'done' });
  expect(page.acts).toHaveLength(1);
});

test('verifies an act that led to a site without access once access is granted, and never repeats it', async () => {
  const replies = ['click', 'done'];
  model = {
    call: async () => {
      const name = replies.shift() ?? 'done';
      const toolCalls = [{ id: 'c', name, arguments: name === 'click' ? '{"ref":"e1"}' : '{"summary":"there"}' }];
      return {
        type: 'reply',
        reply: { content: '', toolCalls, promptTokens: 1, completionTokens: 1, estimated: false },
      };
    },
  };
  page.onAct = async () => {
    page.tab = { type: 'problem', problem: 'no-access', url: `${ORIGIN}/b` };
  };
  const runner = newRunner();
  const { id } = await runner.start(1, 'show me what comes next');
  const waiting = await waitUntilIdle(id);
  expect(waiting.question).toMatchObject({ type: 'access' });
  page.tab = { type: 'ready', url: `${ORIGIN}/b`, origin: ORIGIN, documentToken: 'tok_other' };
  await runner.answer(id, waiting.question?.id ?? '', { type: 'yes' });
  const ended = await waitUntilIdle(id);
  expect(ended.outcome).toMatchObject({ state: 'done', code: 'done-by-model' });
  expect(ended.steps.map((step) => step.state)).toEqual(['done']);
  expect(page.acts).toHaveLength(1);
});

test('retries a stale target at most three times in a row', async () => {
  const runner = newRunner();
  const act = page.act;
  let left = 2;
  page.act = async (...call) => {
    if (left-- > 0) return { type: 'failed', reason: 'stale-ref' };
    return act(...call);
  };
  const { id } = await runner.start(1, 'click Next');
  const ended = await waitUntilIdle(id);
  expect(ended.outcome).toMatchObject({ state: 'done' });
  expect(ended.steps.map(({ state, reason }) => reason ?? state)).toEqual(['stale-ref', 'stale-ref', 'done']);
  expect(page.acts).toHaveLength(1);
  left = 3;
  const { id: changing } = await runner.start(2, 'click Next');
  expect((await waitUntilIdle(changing)).outcome).toMatchObject({ state: 'failed', code: 'stale-ref' });
  expect(page.acts).toHaveLength(1);
});

test('takes the snapshot again if the page is unloaded meanwhile, at most four times', async () => {
  const runner = newRunner();
  const takeSnapshot = page.snapshot;
  let left = 0;
  page.snapshot = async () => {
    if (left++ < 2) throw new FieldnotesError('page-gone', 'the document was unloaded');
    return takeSnapshot();
  };
  const { id } = await runner.start(1, 'click Next');
  expect((await waitUntilIdle(id)).outcome).toMatchObject({ state: 'done' });
  page.snapshot = async () => {
    throw new FieldnotesError('page-gone', 'the document was unloaded');
  };
  const gone = await runner.start(2, 'click Next');
  expect((await waitUntilIdle(gone.id)).outcome).toMatchObject({ state: 'failed', code: 'page-gone' });
});

test('sets an alarm for a long rate limit and resumes after it', async () => {
  const replies = [
    { type: 'failed' as const, reason: 'rate-limited' as const, detail: '', retryAfterMs: 120_000, isWaitNamed: true },
    {
      type: 'reply' as const,
      reply: {
        content: '',
        toolCalls: [{ id: 'c', name: 'done', arguments: '{"summary":"fine"}' }],
        promptTokens: 1,
        completionTokens: 1,
        estimated: false,
      },
    },
  ];
  const again = replies.at(-1);
  model = { call: async () => replies.shift() ?? again ?? { type: 'failed', reason: 'server-error', detail: '' } };
  const runner = newRunner();
  const { id } = await runner.start(1, 'make it nice for me');
  while (wakes.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(wakes.at(-1)).toBe(now + 120_000);
  expect((await store.run(id))?.resumeAt).toBe(now + 120_000);
  now += 120_000;
  await new Promise((resolve) => setTimeout(resolve, 20));
  runner.drive(id);
  // Nothing was done: the claim of the model is no evidence.
  expect((await waitUntilIdle(id)).outcome).toMatchObject({ state: 'unconfirmed', code: 'unseen-change' });
});

test('does not repeat a model call after a restart', async () => {
  let calls = 0;
  model = {
    call: async () => {
      calls += 1;
      return {
        type: 'reply',
        reply: {
          content: '',
          toolCalls: [
            {
              id: 'c',
              name: calls === 1 ? 'click' : 'done',
              arguments: calls === 1 ? '{"ref":"e1"}' : '{"summary":"x"}',
            },
          ],
          promptTokens: 5,
          completionTokens: 5,
          estimated: false,
        },
      };
    },
  };
  const first = newRunner();
  page.onAct = () => {
    page.target = facts({ name: 'Next chapter' });
    return new Promise(() => undefined);
  };
  const { id } = await first.start(1, 'show me what comes next');
  while (page.acts.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const second = newRunner();
  second.drive(id);
  expect((await waitUntilIdle(id)).modelCalls).toBe(2);
  expect(calls).toBe(2);
  expect(page.acts).toHaveLength(1);
});

test('repeats an act three times where the user has commanded each', async () => {
  const runner = newRunner();
  page.target = facts({ name: 'Next', submits: true });
  const { id } = await runner.start(1, 'click Next, click Next, click Next');
  expect((await waitUntilIdle(id)).outcome).toMatchObject({ state: 'done' });
  expect(page.acts).toHaveLength(3);
});

test('stop ends a showing although acts are stored while it ends', async () => {
  const runner = newRunner();
  const shownRun: Run = { ...shown('feed the cat', []), phase: 'teaching' };
  await store.commitRun('step.witnessed', shownRun, ORIGIN, []);
  const read = store.run.bind(store);
  const storeAnAct = async (run: Run | undefined) => {
    if (run) await store.commitRun('step.witnessed', run, ORIGIN, []);
  };
  let isRecorded = false;
  page.record = async () => {
    await storeAnAct(await read(shownRun.id));
    isRecorded = true;
    return undefined;
  };
  vi.spyOn(store, 'run').mockImplementation(async (id) => {
    const run = await read(id);
    // Another act comes between the last reading and the end.
    if (isRecorded) await storeAnAct(run);
    isRecorded = false;
    return run;
  });
  await runner.stop(shownRun.id);
  expect(await read(shownRun.id)).toMatchObject({
    phase: 'ended',
    outcome: { state: 'stopped', code: 'stopped-by-user' },
  });
});

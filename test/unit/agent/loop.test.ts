/** The loop over stand-in ports: what it asks, what it never repeats, and how a run goes on after an answer. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { PagePort } from '../../../lib/agent/ports';
import { Runner } from '../../../lib/agent/runner';
import { seededChance } from '../../../lib/core/chance';
import { FieldnotesError } from '../../../lib/core/errors';
import type { ModelPort } from '../../../lib/model/words';
import { NotebookDatabase } from '../../../lib/notebook/database';
import { NotebookReader } from '../../../lib/notebook/recall';
import type { Run } from '../../../lib/notebook/records/run';
import { NotebookStore } from '../../../lib/notebook/store';
import type { ElementFacts } from '../../../lib/page/words/element';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import type { TabState } from '../../../lib/page/words/tab';
import { facts, ORIGIN } from '../guard/make';

/** A page of one button, as the content script would report it. */
class OneButtonPage implements PagePort {
  tab: TabState = { type: 'ready', url: `${ORIGIN}/a`, origin: ORIGIN, documentToken: 'tok_doc' };
  target: ElementFacts = facts({ name: 'Next' });
  acts: string[] = [];
  /** Runs in place of the page's own answer to an act. */
  onAct: () => Promise<void> = async () => undefined;
  held = false;
  private readonly results = new Set<string>();

  open = async () => this.tab;
  snapshot = async (): Promise<Snapshot> => ({
    url: this.tab.url,
    origin: ORIGIN,
    title: 'Page',
    documentToken: this.tab.type === 'ready' ? this.tab.documentToken : '',
    frameOrigins: [],
    nodes: [{ depth: 0, role: 'button', name: this.target.fingerprint.name, ref: 'e1', states: [], inViewport: true }],
    omitted: 0,
    scrolledPercent: 100,
  });
  facts = async () => ({ type: 'facts' as const, facts: this.target });
  focused = async () => 'e1';
  locate = async () => ({ type: 'missing' as const, reason: 'gone' as const, near: [] });
  act: PagePort['act'] = async (_tab, token) => {
    this.acts.push(token);
    this.results.add(token);
    await this.onAct();
    return { type: 'done' as const, undoable: false };
  };
  resultOf = async (_tab: number, token: string) =>
    this.results.has(token)
      ? { state: 'over' as const, result: { type: 'done' as const, undoable: false } }
      : { state: 'unseen' as const };
  settle = async () => undefined;
  undo = async () => 'gone' as const;
  returnTo = async () => false;
  undoable = async () => [];
  showChoices = async () => undefined;
  hold = async (_tab: number, held: boolean) => {
    this.held = held;
  };
  stop = async () => undefined;
  watch = async () => undefined;
  record = async () => undefined;
  locateAll = async () => [];
  unwatch = async () => undefined;
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
    { hold: () => () => undefined, wakeAt: (time) => wakes.push(time), ended: () => undefined },
  );
}

async function rest(id: string): Promise<Run> {
  for (let i = 0; i < 400; i++) {
    const run = await store.run(id);
    if (run && (run.phase === 'ended' || run.phase === 'waiting')) return run;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the run neither ended nor waits');
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

test('without access it asks for this one site, and goes on when it is given', async () => {
  const runner = newRunner();
  page.tab = { type: 'problem', problem: 'no-access', url: `${ORIGIN}/a` };
  const { id } = await runner.start(1, 'click Next');
  const waiting = await rest(id);
  expect(waiting.question).toMatchObject({ type: 'access', pattern: 'https://app.example.org/*' });
  expect(page.acts).toEqual([]);
  page.tab = { type: 'ready', url: `${ORIGIN}/a`, origin: ORIGIN, documentToken: 'tok_doc' };
  await runner.answer(id, waiting.question?.id ?? '', { type: 'yes' });
  expect((await rest(id)).outcome).toMatchObject({ state: 'done' });
  expect(page.acts).toHaveLength(1);
});

test('access denied ends the run in its own words', async () => {
  const runner = newRunner();
  page.tab = { type: 'problem', problem: 'no-access', url: `${ORIGIN}/a` };
  const { id } = await runner.start(1, 'click Next');
  await runner.answer(id, (await rest(id)).question?.id ?? '', { type: 'no' });
  expect((await rest(id)).outcome).toMatchObject({ state: 'stopped', code: 'no-access' });
});

test('an irreversible act waits for a yes, lets the worker sleep meanwhile, and dies of silence', async () => {
  const runner = newRunner();
  page.target = facts({ name: 'Delete' });
  const { id } = await runner.start(1, 'click Delete');
  const waiting = await rest(id);
  expect(waiting.question).toMatchObject({ type: 'confirm', code: 'irreversible' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(page.held).toBe(false);
  expect(wakes.at(-1)).toBe(now + 60_000);
  now += 60_001;
  runner.drive(id);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await rest(id)).outcome).toMatchObject({ state: 'refused', code: 'confirm-expired' });
  expect(page.acts).toEqual([]);
});

test('a yes given to one thing does not do another: the act is void when the target changed meanwhile', async () => {
  const runner = newRunner();
  page.target = facts({ name: 'Delete', wording: 'Delete draft' });
  const { id } = await runner.start(1, 'click Delete');
  const waiting = await rest(id);
  page.target = facts({ name: 'Delete', wording: 'Delete everything' });
  await runner.answer(id, waiting.question?.id ?? '', { type: 'yes' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await rest(id)).outcome).toMatchObject({ state: 'refused', code: 'document-changed' });
  expect(page.acts).toEqual([]);
});

test('an answer to a question that is no longer open is an error', async () => {
  const runner = newRunner();
  page.target = facts({ name: 'Delete' });
  const { id } = await runner.start(1, 'click Delete');
  await rest(id);
  await expect(runner.answer(id, 'q_other', { type: 'yes' })).rejects.toThrow('no longer open');
});

test('an act that may have happened before the worker died is never repeated: the user is asked', async () => {
  const first = newRunner();
  // The act leads to another page, and the worker dies before the answer comes.
  page.onAct = () => {
    page.tab = { type: 'ready', url: `${ORIGIN}/b`, origin: ORIGIN, documentToken: 'tok_other' };
    return new Promise(() => undefined);
  };
  const { id } = await first.start(1, 'click Next');
  while (page.acts.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const second = newRunner();
  second.drive(id);
  const waiting = await rest(id);
  expect(waiting.question).toMatchObject({ type: 'happened', verb: 'click' });
  await second.answer(id, waiting.question?.id ?? '', { type: 'yes' });
  expect((await rest(id)).outcome).toMatchObject({ state: 'done' });
  expect(page.acts).toHaveLength(1);
});

test('a page that leaves while it acts has done the act', async () => {
  const runner = newRunner();
  page.onAct = async () => {
    page.tab = { type: 'ready', url: `${ORIGIN}/b`, origin: ORIGIN, documentToken: 'tok_other' };
    throw new FieldnotesError('page-gone', 'the channel closed');
  };
  const { id } = await runner.start(1, 'click Next');
  expect((await rest(id)).outcome).toMatchObject({ state: 'done' });
  expect(page.acts).toHaveLength(1);
});

test('an act that leads to a site without access is witnessed once access is given, and never done again', async () => {
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
  const { id } = await runner.start(1, 'make it nice for me');
  const waiting = await rest(id);
  expect(waiting.question).toMatchObject({ type: 'access' });
  page.tab = { type: 'ready', url: `${ORIGIN}/b`, origin: ORIGIN, documentToken: 'tok_other' };
  await runner.answer(id, waiting.question?.id ?? '', { type: 'yes' });
  const ended = await rest(id);
  expect(ended.outcome).toMatchObject({ state: 'done', code: 'done-by-model' });
  expect(ended.steps.map((step) => step.state)).toEqual(['done']);
  expect(page.acts).toHaveLength(1);
});

test('what was drawn anew before the act began is found and acted on again, but not for ever', async () => {
  const runner = newRunner();
  const press = page.act;
  let left = 2;
  page.act = async (...call) => {
    if (left-- > 0) return { type: 'failed', reason: 'stale-ref' };
    return press(...call);
  };
  const { id } = await runner.start(1, 'click Next');
  const ended = await rest(id);
  expect(ended.outcome).toMatchObject({ state: 'done' });
  expect(ended.steps.map(({ state, reason }) => reason ?? state)).toEqual(['stale-ref', 'stale-ref', 'done']);
  expect(page.acts).toHaveLength(1);
  left = 3;
  const { id: restless } = await runner.start(2, 'click Next');
  expect((await rest(restless)).outcome).toMatchObject({ state: 'failed', code: 'stale-ref' });
  expect(page.acts).toHaveLength(1);
});

test('a page that leaves while it is looked at is looked at again', async () => {
  const runner = newRunner();
  const look = page.snapshot;
  let left = 0;
  page.snapshot = async () => {
    if (left++ < 2) throw new FieldnotesError('page-gone', 'nobody there');
    return look();
  };
  const { id } = await runner.start(1, 'click Next');
  expect((await rest(id)).outcome).toMatchObject({ state: 'done' });
  page.snapshot = async () => {
    throw new FieldnotesError('page-gone', 'nobody there');
  };
  const lost = await runner.start(2, 'click Next');
  expect((await rest(lost.id)).outcome).toMatchObject({ state: 'failed', code: 'page-gone' });
});

test('a rate limit beyond a short wait lets the worker sleep until then, and the run goes on', async () => {
  const replies = [
    { type: 'failed' as const, reason: 'rate-limited' as const, detail: '', retryAfterMs: 120_000 },
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
  model = { call: async () => replies.shift() ?? { type: 'failed', reason: 'server-error', detail: '' } };
  const runner = newRunner();
  const { id } = await runner.start(1, 'make it nice for me');
  while (wakes.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(wakes.at(-1)).toBe(now + 120_000);
  expect((await store.run(id))?.resumeAt).toBe(now + 120_000);
  now += 120_000;
  await new Promise((resolve) => setTimeout(resolve, 20));
  runner.drive(id);
  expect((await rest(id)).outcome).toMatchObject({ state: 'done', code: 'done-by-model' });
});

test('a call that was paid for is not paid for again after a restart', async () => {
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
  page.onAct = () => new Promise(() => undefined);
  const { id } = await first.start(1, 'make it nice for me');
  while (page.acts.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const second = newRunner();
  second.drive(id);
  expect((await rest(id)).modelCalls).toBe(2);
  expect(calls).toBe(2);
  expect(page.acts).toHaveLength(1);
});

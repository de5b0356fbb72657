/** A past task run again from its record: the same decisions with the notebook of then, and what today's would change and why. */
import { expect, test } from '@playwright/test';
import type { JournalEvent } from '../../lib/journal/events';
import type { Run } from '../../lib/records/run';
import { ChatDriver, chooseModel, until } from '../harness/chat-driver';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { type ModelServer, startModelServer } from '../harness/model-server';
import { startTiddlyWiki, type TiddlyWiki } from '../harness/tiddlywiki';
import { createRequest, FIRST, SECOND } from '../harness/tour-steps';
import { wikiBrain } from '../harness/wiki-brain';

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
let wiki: TiddlyWiki;
let model: ModelServer;
let chat: ChatDriver;
let page: Awaited<ReturnType<ChromiumHarness['context']['newPage']>>;

test.beforeAll(async () => {
  [wiki, model, browser] = await Promise.all([startTiddlyWiki(), startModelServer(wikiBrain), launchChromium()]);
  page = await browser.context.newPage();
  await page.goto(wiki.url);
  chat = new ChatDriver(await browser.openChat(page));
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'key');
});
test.afterAll(async () => {
  await browser.close();
  wiki.close();
  await model.close();
});

interface Replayed {
  turns: number;
  past?: string;
  today?: string;
  because: string[];
  since?: { seq: number; event: string };
}

const ask = (name: string, params: object) => browser.send<Replayed>(name, params);
const runs = async () => (await browser.rows<Run>('runs')).sort((a, b) => a.startedAt - b.startedAt);

test('a task carried by the model, with a worker that died in it, is decided again as it was', async () => {
  await chat.send(createRequest(FIRST));
  await until('some steps are done', async () => ((await chat.runs()).at(-1)?.steps.length ?? 0) >= 3);
  await browser.killWorker();
  const seen = await chat.settled();
  expect(seen.state, seen.outcome).toBe('done');
  const calls = model.calls.length;
  const before = await browser.rows<JournalEvent>('events');
  const [run] = await runs();
  const { ok, message, result } = await ask('replay.run', { run: run?.id });
  expect(ok, message).toBe(true);
  expect(result.past).toBeUndefined();
  expect(result.turns).toBeGreaterThan(10);
  // Nothing was asked and nothing was written; evidence of the page may still arrive for the run itself.
  expect(model.calls).toHaveLength(calls);
  const known = new Set(before.map(({ id }) => id));
  const written = (await browser.rows<JournalEvent>('events')).filter(({ id }) => !known.has(id));
  expect(written.filter(({ kind }) => !kind.startsWith('evidence')).map(({ kind }) => kind)).toEqual([]);
  // With what was learned from it, it would go another way; and it is known since when.
  expect(result.today).toMatch(/plan: (?:model|planner) → procedure/);
  expect(result.because.join()).toContain('create a tiddler titled ‹title›');
  expect(result.since?.event).toContain('note.created: create a tiddler');
  expect(before.find((event) => event.seq === result.since?.seq)?.kind).toBe('note.created');
});

test('a task done from notes is decided again as it was, with the notes of then and with those of now', async () => {
  const seen = await chat.ask(createRequest(SECOND));
  expect(seen.state, seen.outcome).toBe('done');
  const run = (await runs()).at(-1);
  const { result } = await ask('replay.run', { run: run?.id });
  expect(result.past).toBeUndefined();
  expect(result.today).toBeUndefined();
});

test('a replay names the note forgotten since as the reason of the difference', async () => {
  const run = (await runs()).at(-1);
  const note = run?.plan?.kind === 'procedure' ? run.plan.note : undefined;
  expect((await ask('note.forget', { note })).ok).toBe(true);
  const { result } = await ask('replay.run', { run: run?.id });
  expect(result.past).toBeUndefined();
  expect(result.today).toBeDefined();
  expect(result.since?.event).toContain('note.forgotten');
});

test('a run whose tape was deleted cannot be replayed, and the page says so', async () => {
  const run = (await runs()).at(-1);
  await ask('run.clear', { run: run?.id });
  const answer = await ask('replay.run', { run: run?.id });
  expect(answer.ok).toBe(false);
  expect(answer.message).toContain('no longer kept');
});

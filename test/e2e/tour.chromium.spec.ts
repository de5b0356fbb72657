/** The main job in Chromium: plain command, model, notes, worker death, undo by the user, confirmation. */
import { expect, test } from '@playwright/test';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';
import { ChatDriver, chooseModel, until } from '../harness/chat-driver';
import { type ModelServer, startModelServer } from '../harness/model-server';
import { startTiddlyWiki, type TiddlyWiki } from '../harness/tiddlywiki';
import { createRequest, FIRST, PLAIN, SECOND, THIRD } from '../harness/tour-steps';
import { wikiBrain } from '../harness/wiki-brain';
import type { Note } from '../../lib/records/note';
import type { JournalEvent } from '../../lib/journal/events';
import type { Run } from '../../lib/records/run';

test.describe.configure({ mode: 'serial' });

let browser: ChromiumHarness;
let wiki: TiddlyWiki;
let model: ModelServer;
let chat: ChatDriver;
let page: Awaited<ReturnType<ChromiumHarness['context']['newPage']>>;

test.beforeAll(async () => {
  [wiki, model, browser] = await Promise.all([startTiddlyWiki(), startModelServer(wikiBrain), launchChromium()]);
  page = await browser.context.newPage();
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(wiki.url);
  chat = new ChatDriver(await browser.openChat(page));
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'test-key');
});

test.afterAll(async () => {
  await browser.close();
  wiki.close();
  await model.close();
});

const procedure = async () => (await browser.rows<Note>('notes')).find((note) => note.body.kind === 'procedure');

/** Effect and expected effect of each step of the last run, for the failure message. */
async function stepsOfLastRun(): Promise<string> {
  const last = (await browser.rows<Run>('runs')).sort((a, b) => a.startedAt - b.startedAt).at(-1);
  return JSON.stringify(
    last?.steps.map(({ by, target, state, reason, saw, effect, expected }) => ({
      by,
      target,
      state,
      reason,
      saw,
      effect,
      expected,
    })),
  );
}

test('(a) a plain command needs no model', async () => {
  const run = await chat.ask(PLAIN);
  expect(run.state, run.outcome).toBe('done');
  expect(run.steps.map((step) => step.by)).toEqual(['plain command', 'plain command']);
  expect(model.calls).toHaveLength(0);
  await expect(page.getByRole('heading', { name: /Control ?Panel/ })).toBeVisible();
});

test('(b) a task in words goes through the model and teaches a procedure', async () => {
  const run = await chat.ask(createRequest(FIRST));
  expect(run.state, run.outcome).toBe('done');
  expect(model.calls.length).toBeGreaterThan(3);
  const stored = await until('the wiki has stored it', () => wiki.tiddler(FIRST.title));
  expect(stored).toMatchObject({ title: FIRST.title, text: FIRST.text, tags: FIRST.tag });
  expect(run.learned.join('\n')).toContain('‹title›');
  const note = await procedure();
  // In the order in which the model happened to fill them in.
  expect(note?.body.kind === 'procedure' && note.body.slots.toSorted()).toEqual(['tag', 'text', 'title']);
});

test('(c) the same with other values runs from notes: no model call', async () => {
  const before = model.calls.length;
  const run = await chat.ask(createRequest(SECOND));
  expect(run.state, run.outcome).toBe('done');
  expect(new Set(run.steps.map((step) => step.by))).toEqual(new Set(['from notes']));
  expect(model.calls.length).toBe(before);
  expect(await until('the wiki has stored it', () => wiki.tiddler(SECOND.title))).toMatchObject({
    text: SECOND.text,
    tags: SECOND.tag,
  });
});

test('(d) a worker killed in the middle loses and doubles nothing', async () => {
  const before = model.calls.length;
  await chat.send(createRequest(THIRD));
  await until('the second step is under way', async () => ((await chat.runs()).at(-1)?.steps.length ?? 0) >= 2);
  await browser.killWorker();
  const run = await chat.settled();
  expect(run.state, run.outcome).toBe('done');
  expect(model.calls.length, await stepsOfLastRun()).toBe(before);
  expect(run.steps).toHaveLength(6);
  expect(await until('the wiki has stored it', () => wiki.tiddler(THIRD.title))).toMatchObject({
    text: THIRD.text,
    tags: THIRD.tag,
    revision: 1,
  });
});

test('(e) deleting what was made lowers the trust of the note that made it', async () => {
  const before = await procedure();
  await page.bringToFront();
  const tiddler = page.locator('.tc-tiddler-frame', { has: page.getByRole('heading', { name: THIRD.title }) });
  await tiddler.getByRole('button', { name: 'Edit this tiddler' }).click();
  await page.getByRole('button', { name: 'Delete this tiddler' }).click();
  const after = await until('the witness saw it', async () => {
    const note = await procedure();
    return note && before && note.trustValue < before.trustValue ? note : undefined;
  });
  expect(after.trustValue).toBeLessThan(before?.trustValue ?? 0);
  const events = await browser.rows<JournalEvent>('events');
  expect(events.filter((event) => event.kind === 'evidence' && event.payload.channel === 'undone-30s')).toHaveLength(1);
});

test('(f) a request to delete asks first, and no means no', async () => {
  await page.goto(`${wiki.url}#${encodeURIComponent(SECOND.title)}`);
  await page.reload();
  await page.getByRole('heading', { name: SECOND.title }).waitFor();
  const run = await chat.ask('delete this tiddler');
  expect(run.state).toBe('asking');
  expect(run.question).toContain('Delete this tiddler');
  const ended = await chat.answer('No');
  expect(ended.state).toBe('refused');
  expect(await wiki.tiddler(SECOND.title)).toBeDefined();
});

test('the notebook holds no typed value and no request', async () => {
  const kept = JSON.stringify([
    await browser.rows('events'),
    await browser.rows('notes'),
    await browser.rows('episodes'),
    await browser.rows('sites'),
  ]);
  for (const value of [FIRST, SECOND, THIRD].flatMap(Object.values)) expect(kept).not.toContain(value);
});

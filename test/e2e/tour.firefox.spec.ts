/** The main job in a real Firefox: plain command, model, notes, confirmation, and a background killed in the middle. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type AnyPage, ChatDriver, chooseModel, until } from '../harness/chat-driver';
import { type FirefoxHarness, launchFirefox } from '../harness/firefox';
import { type ModelServer, startModelServer } from '../harness/model-server';
import { startTiddlyWiki, type TiddlyWiki } from '../harness/tiddlywiki';
import { createRequest, FIRST, PLAIN, SECOND, THIRD } from '../harness/tour-steps';
import { wikiBrain } from '../harness/wiki-brain';

test.describe.configure({ mode: 'serial' });

let browser: FirefoxHarness;
let wiki: TiddlyWiki;
let model: ModelServer;
let chat: ChatDriver;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  [wiki, model, browser] = await Promise.all([startTiddlyWiki(), startModelServer(wikiBrain), launchFirefox()]);
  page = await browser.openPage(wiki.url);
  chat = new ChatDriver((await browser.openChat(page)) as unknown as AnyPage);
  await chooseModel(chat.page, model.baseUrl, 'scripted-1', 'test-key');
});

test.afterAll(async () => {
  await browser?.close();
  wiki?.close();
  await model?.close();
});

test('(a) a plain command needs no model', async () => {
  const run = await chat.ask(PLAIN);
  expect(run.state, run.outcome).toBe('done');
  expect(model.calls).toHaveLength(0);
});

test('(b) a task in words goes through the model and teaches a procedure', async () => {
  const run = await chat.ask(createRequest(FIRST));
  expect(run.state, run.outcome).toBe('done');
  expect(model.calls.length).toBeGreaterThan(3);
  expect(await until('the wiki has stored it', () => wiki.tiddler(FIRST.title))).toMatchObject({
    text: FIRST.text,
    tags: FIRST.tag,
  });
  expect(run.learned.join('\n')).toContain('‹title›');
});

test('(c) the same with other values runs from notes: no model call', async () => {
  const before = model.calls.length;
  const run = await chat.ask(createRequest(SECOND));
  expect(run.state, run.outcome).toBe('done');
  expect(new Set(run.steps.map((step) => step.by))).toEqual(new Set(['from notes']));
  const rows = await browser.rows<{
    steps: { state: string; reason?: string; saw?: string; effect?: unknown; expected?: unknown }[];
  }>('runs');
  expect(
    model.calls.length,
    JSON.stringify(
      rows
        .at(-1)
        ?.steps.map(({ state, reason, saw, effect, expected }) => ({ state, reason, saw, effect, expected }))[1],
    ),
  ).toBe(before);
  expect(await until('the wiki has stored it', () => wiki.tiddler(SECOND.title))).toMatchObject({
    text: SECOND.text,
    tags: SECOND.tag,
  });
});

test('(d) a background page ended in the middle loses and doubles nothing', async () => {
  const before = model.calls.length;
  await chat.send(createRequest(THIRD));
  await until('the second step is under way', async () => ((await chat.runs()).at(-1)?.steps.length ?? 0) >= 2);
  await browser.killBackground();
  const run = await chat.settled();
  expect(run.state, run.outcome).toBe('done');
  const rows = await browser.rows<{
    steps: { state: string; reason?: string; saw?: string; effect?: unknown; expected?: unknown }[];
  }>('runs');
  expect(
    model.calls.length,
    JSON.stringify(
      rows
        .at(-1)
        ?.steps.map(({ state, reason, saw, effect, expected }) => ({ state, reason, saw, effect, expected }))[1],
    ),
  ).toBe(before);
  expect(await until('the wiki has stored it', () => wiki.tiddler(THIRD.title))).toMatchObject({
    text: THIRD.text,
    tags: THIRD.tag,
    revision: 1,
  });
});

test('(f) a request to delete asks first, and no means no', async () => {
  const run = await chat.ask('delete this tiddler');
  expect(run.state, run.outcome).toBe('asking');
  expect(run.question).toContain('Delete this tiddler');
  expect((await chat.answer('No')).state).toBe('refused');
  expect(await wiki.tiddler(THIRD.title)).toBeDefined();
});

/** Caps that the user sets: a task and a day end at theirs, and no request is made beyond it. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { memoryStorage } from '../../harness/browser-storage';
import { type QuirkServer, startQuirkServer } from '../../harness/quirk-server';
import { NO_QUIRKS } from '../../../lib/model/quirks';
import type { ProviderSettings } from '../../../lib/model/words';
import { FormPage, runTask } from './form-run';

const storage = memoryStorage();
vi.mock('wxt/browser', () => ({ browser: { storage } }));
const { chosenModel } = await import('../../../lib/model/provider');
const { saveQuirks, saveSettings } = await import('../../../lib/model/settings-store');

let server: QuirkServer;
beforeAll(async () => {
  server = await startQuirkServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  storage.local.items = {};
});

/** Each reply of the server reports 920 tokens; the task takes three. */
async function run(caps: Partial<ProviderSettings>) {
  const page = new FormPage(0, 0);
  server.decide = () => page.next();
  await saveSettings({ preset: 'custom', baseUrl: `${server.url}/v1`, model: 'm', rememberKey: false, ...caps }, '');
  return runTask(page, chosenModel);
}

test('a task within its cap is done', async () => {
  expect((await run({ taskTokens: 3_000, dayTokens: 10_000 })).outcome).toMatchObject({ state: 'done' });
});

test('a task ends at its cap', async () => {
  const ended = await run({ taskTokens: 1_800 });
  expect(ended.outcome).toMatchObject({ state: 'stopped', code: 'task-cap', params: ['1800'] });
  expect(server.requests).toHaveLength(2);
});

test('the day ends at its cap, over several tasks, and starts at 0 on the next day', async () => {
  expect((await run({ dayTokens: 2_700 })).outcome).toMatchObject({ state: 'done' });
  expect((await run({ dayTokens: 2_700 })).outcome).toMatchObject({ state: 'failed', code: 'day-cap' });
  expect(server.requests).toHaveLength(3);
  storage.local.items = { ...storage.local.items, modelSpentOfDay: { day: '2020-01-01', tokens: 9_999, dollars: 9 } };
  expect((await run({ dayTokens: 2_700 })).outcome).toMatchObject({ state: 'done' });
});

/** 920 tokens of which 20 are written: 0.094 dollars a reply. */
const knowPrice = () =>
  saveQuirks({ address: `${server.url}/v1`, model: 'm' }, { ...NO_QUIRKS, price: { prompt: 0.0001, reply: 0.0002 } });

test('a task and a day end at their caps in dollars where the price is known', async () => {
  await knowPrice();
  expect((await run({ taskDollars: 1, dayDollars: 1 })).outcome).toMatchObject({ state: 'done' });
  server.reset();
  expect((await run({ taskDollars: 0.1 })).outcome).toMatchObject({ code: 'task-dollars', params: ['0.1'] });
  expect(server.requests).toHaveLength(2);
  expect((await run({ dayDollars: 0.2 })).outcome).toMatchObject({ state: 'failed', code: 'day-cap' });
  expect(server.requests).toHaveLength(2);
});

test('a cap in dollars ends nothing where the price is not known', async () => {
  expect((await run({ taskDollars: 0.01, dayDollars: 0.01 })).outcome).toMatchObject({ state: 'done' });
});

test('a small question goes to the cheaper model at the same address, a step to the model of the settings', async () => {
  const settings = { preset: 'custom', baseUrl: `${server.url}/v1`, model: 'large', rememberKey: false };
  const askedModels = async () => {
    server.reset();
    const call = { role: 'user' as const, content: 'which?' };
    await (await chosenModel('small'))?.call([call], [], new AbortController().signal);
    await (await chosenModel())?.call([call], [], new AbortController().signal);
    return server.requests.map(({ body }) => body.model);
  };
  server.decide = () => ({ tool: 'done', arguments: { summary: 'ok' } });
  await saveSettings({ ...settings, smallModel: 'small' }, '');
  expect(await askedModels()).toEqual(['small', 'large']);
  await saveSettings(settings, '');
  expect(await askedModels()).toEqual(['large', 'large']);
});

/** RowsRun: results stay with the rows they belong to, outlive the card, and Stop leaves the rest undone. */
import { beforeEach, expect, test, vi } from 'vitest';

const leaving = { on: vi.fn(), off: vi.fn() };
vi.stubGlobal('addEventListener', leaving.on);
vi.stubGlobal('removeEventListener', leaving.off);
vi.mock('wxt/browser', () => ({ browser: { i18n: { getMessage: (key: string) => key } } }));
const { RowsRun } = await import('../../components/notebook/rows-run');

beforeEach(() => vi.clearAllMocks());

test('shows no result beside rows that were written after the run; the results can still be saved', async () => {
  const run = new RowsRun(async () => undefined);
  run.write('Bread');
  await run.start([{ name: 'Bread' }]);
  expect(run.resultsOfText).toEqual([{ values: { name: 'Bread' }, why: undefined }]);
  run.write('Rye');
  expect(run.resultsOfText).toEqual([]);
  expect(run.results).toHaveLength(1);
  run.write('Bread');
  expect(run.resultsOfText).toHaveLength(1);
});

test('starts again without the results of before', async () => {
  const seen: number[] = [];
  const run = new RowsRun(async () => {
    seen.push(run.results.length);
    return undefined;
  });
  run.write('a');
  await run.start([{ name: 'a' }, { name: 'b' }]);
  await run.start([{ name: 'a' }]);
  expect(seen).toEqual([0, 1, 0]);
});

test('says why a row was not done, goes on after it, and stops where the user says so', async () => {
  const run = new RowsRun(async ({ name }) => {
    if (name === 'a') throw new Error('no page');
    run.stop();
    return 'Stopped.';
  });
  await run.start([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
  expect(run.results.map(({ why }) => why)).toEqual(['no page', 'Stopped.']);
  expect(run.isRunning).toBe(false);
});

test('has the browser ask before the page is closed while it runs, and no longer', async () => {
  const run = new RowsRun(async () => {
    expect([leaving.on.mock.calls.length, leaving.off.mock.calls.length]).toEqual([1, 0]);
    return undefined;
  });
  const listener = vi.fn();
  const end = run.subscribe(listener);
  await run.start([{ name: 'a' }]);
  expect(leaving.off).toHaveBeenCalledOnce();
  expect(listener).toHaveBeenCalled();
  end();
});

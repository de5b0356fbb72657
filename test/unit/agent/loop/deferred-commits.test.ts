/** DeferredCommits: which states wait in memory, and what is written when. */
import { expect, test, vi } from 'vitest';
import { DeferredCommits } from '../../../../lib/agent/loop/deferred-commits';
import { createRun } from '../../../../lib/agent/run/create-run';
import { seededChance } from '../../../../lib/core/chance';
import { FieldnotesError } from '../../../../lib/core/errors';
import type { RunWrite } from '../../../../lib/journal/run-write';
import type { Run } from '../../../../lib/records/run';

const first = createRun(1, 'press Next', { clock: { now: () => 1 }, chance: seededChance(1) });
const base = { run: async () => undefined, commitEvents: async () => undefined, commitRun: async () => first };
const started = { kind: 'episode.started' as const, payload: { episode: first.episode } };

function driver(fails: () => boolean = () => false) {
  const writes: RunWrite[] = [];
  const commits = new DeferredCommits(first, async (write) => {
    if (fails()) throw new FieldnotesError('stale-run', 'another writer was first');
    writes.push(write);
    return { ...write.run, revision: write.run.revision + 1 };
  });
  return { writes, commits, store: commits.storePort(base) };
}

test('writes deferred states and their events with the next intent, in order', async () => {
  const { writes, commits, store } = driver();
  await store.commitRun('run.opened', { ...first, phase: 'observe' }, 'https://a.test', [started]);
  const observed = await store.commitRun('run.observed', { ...first, phase: 'decide' }, 'https://a.test', []);
  expect(writes).toEqual([]);
  expect(commits.run.phase).toBe('decide');
  const called = { kind: 'model.called' as const, payload: { episode: first.episode, tokens: 1 } };
  const stored = await store.commitRun('step.intent', { ...observed, phase: 'act' }, 'https://a.test', [called]);
  expect(writes).toHaveLength(1);
  expect(writes[0]).toMatchObject({ run: { phase: 'act', revision: first.revision }, events: [started, called] });
  expect(stored.revision).toBe(first.revision + 1);
});

test.each(['step.asked', 'step.intent', 'step.acted', 'run.ended'] as const)(
  'writes %s at once: it follows a question or an act',
  async (point) => {
    const { writes, store } = driver();
    await store.commitRun(point, first, '', []);
    expect(writes).toHaveLength(1);
  },
);

test('is strict for an intent that cannot be undone, a question and what was shown, and with all that is written beside it', async () => {
  const { writes, store } = driver();
  const step = { class: 'R3' } as Run['steps'][number];
  await store.commitRun('step.proposed', first, '', []);
  await store.commitRun('step.intent', { ...first, steps: [step] }, '', []);
  await store.commitRun('step.acted', { ...first, steps: [step] }, '', []);
  await store.commitRun('step.intent', { ...first, steps: [{ ...step, class: 'R2' }] }, '', []);
  await store.commitRun('step.asked', first, '', []);
  await store.commitRun('run.ended', first, '', []);
  await store.commitRun('run.ended', { ...first, teaching: { acts: [] } } as unknown as Run, '', []);
  expect(writes.map(({ isStrict }) => isStrict)).toEqual([true, false, false, true, false, true]);
});

test('a strict write that failed stays strict', async () => {
  let broken = true;
  const { writes, commits, store } = driver(() => broken);
  await expect(store.commitRun('step.asked', first, '', [])).rejects.toThrow('another writer');
  broken = false;
  await store.commitRun('step.acted', first, '', []);
  await commits.flush();
  expect(writes.map(({ isStrict }) => isStrict)).toEqual([true]);
});

test('writes a paid reply with the intent that follows, or alone if none follows within 50 ms', async () => {
  vi.useFakeTimers();
  try {
    const { writes, store } = driver();
    const observed = await store.commitRun('run.observed', first, '', []);
    const replied = await store.commitRun('model.replied', observed, '', []);
    await vi.advanceTimersByTimeAsync(49);
    expect(writes).toHaveLength(0);
    const intent = await store.commitRun('step.intent', replied, '', []);
    await store.commitRun('model.replied', intent, '', []);
    await vi.advanceTimersByTimeAsync(49);
    expect(writes).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2);
    expect(writes).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

test('does not wait for the write of an act, and the next write keeps its order and revision', async () => {
  const writes: RunWrite[] = [];
  let finish: () => void = () => undefined;
  const commits = new DeferredCommits(first, async (write) => {
    writes.push(write);
    if (writes.length === 1) await new Promise<void>((resolve) => (finish = resolve));
    return { ...write.run, revision: write.run.revision + 1 };
  });
  const store = commits.storePort(base);
  const acted = await store.commitRun('step.acted', { ...first, phase: 'witness' }, '', []);
  expect(writes).toHaveLength(1);
  const ended = store.commitRun('run.ended', { ...acted, phase: 'ended' }, '', []);
  await Promise.resolve();
  expect(writes).toHaveLength(1);
  finish();
  expect((await ended).revision).toBe(first.revision + 2);
  expect(writes.map(({ run }) => [run.phase, run.revision])).toEqual([
    ['witness', first.revision],
    ['ended', first.revision + 1],
  ]);
});

test('the write of the state after an act that failed is made again with the next one', async () => {
  let broken = true;
  const { writes, commits, store } = driver(() => broken);
  await store.commitRun('step.acted', { ...first, phase: 'witness' }, 'https://a.test', [started]);
  await vi.waitFor(() => expect(commits.run.phase).toBe('witness'));
  await expect(commits.flush()).rejects.toThrow('another writer');
  broken = false;
  await commits.flush();
  expect(writes.map(({ run, events }) => [run.phase, events])).toEqual([['witness', [started]]]);
});

test('writes a deferred state after half a second, and keeps the revision for the commit after it', async () => {
  vi.useFakeTimers();
  try {
    const { writes, store } = driver();
    const proposed = await store.commitRun('step.proposed', first, '', []);
    await vi.advanceTimersByTimeAsync(499);
    expect(writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(writes).toHaveLength(1);
    await store.commitRun('step.intent', proposed, '', []);
    expect(writes.map(({ run }) => run.revision)).toEqual([first.revision, first.revision + 1]);
  } finally {
    vi.useRealTimers();
  }
});

test('keeps the events of a write that failed for the next one', async () => {
  let broken = true;
  const { writes, commits, store } = driver(() => broken);
  await store.commitRun('run.opened', first, 'https://a.test', [started]);
  await expect(commits.flush()).rejects.toThrow('another writer');
  broken = false;
  await commits.flush();
  expect(writes.map(({ events }) => events)).toEqual([[started]]);
  await commits.flush();
  expect(writes).toHaveLength(1);
});

test('writes the tape of the turn in progress with its commit, and each finished row once', async () => {
  const { writes, commits, store } = driver();
  const begin = { kind: 'begin' as const, id: 'a', run: first.id, seq: 0, state: first };
  let unwritten = [begin];
  commits.tape = {
    rows: () => unwritten,
    endWrite: (rows) => {
      unwritten = unwritten.filter((row) => !rows.includes(row));
    },
  };
  await store.commitRun('step.intent', first, '', []);
  await store.commitRun('step.acted', commits.run, '', []);
  expect(writes.map(({ tape }) => tape)).toEqual([[begin], []]);
});

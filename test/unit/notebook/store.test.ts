/** Journal and fold are written in one transaction; a rebuild gives the same bytes; an invalid row affects no other. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '../../../lib/core/canonical';
import { seededChance } from '../../../lib/core/chance';
import { makeId } from '../../../lib/core/ids';
import { createRun } from '../../../lib/agent/run/create-run';
import { NotebookDatabase } from '../../../lib/notebook/database';
import type { PendingEvent } from '../../../lib/journal/events';
import { JournalMaintenance } from '../../../lib/notebook/journal-maintenance';
import { NotebookReader } from '../../../lib/notebook/notebook-reader';
import { NotebookStore } from '../../../lib/notebook/store';

const ORIGIN = 'https://app.example.org';
let db: NotebookDatabase;
let store: NotebookStore;
let journal: JournalMaintenance;
let now: number;
const chance = seededChance(1);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  db = new NotebookDatabase();
  now = Date.parse('2026-11-01T10:00:00Z');
  journal = new JournalMaintenance(db, chance);
  store = new NotebookStore(db, {
    clock: { now: () => now },
    chance,
    session: async () => `s${Math.floor(now / 3_600_000)}`,
  });
});

const locator = (name: string) => ({ kind: 'locator' as const, fingerprint: { role: 'button', name, tag: 'button' } });

/** A long seeded history over three sites: notes are created, followed, demoted, changed and forgotten. */
async function live(events: number): Promise<void> {
  const ids: PendingEvent['payload'][] = [];
  const notes = Array.from({ length: 12 }, () => makeId('note', now, chance));
  const episodes = Array.from({ length: 6 }, () => makeId('episode', now, chance));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance.next() * list.length)] as T;
  for (let i = 0; i < events; i++) {
    now += Math.floor(chance.next() * 7_200_000);
    const note = pick(notes);
    const episode = pick(episodes);
    const events: PendingEvent[] = [
      { kind: 'note.created', payload: { note, episode, source: 'agent', state: 'candidate', body: locator(`b${i}`) } },
      {
        kind: 'evidence',
        payload: { note, version: 1, channel: pick(['effect-seen', 'undone-30s', 'user-right'] as const), share: 1 },
      },
      { kind: 'note.changed', payload: { note, body: locator(`c${i}`), why: 'healed' } },
      { kind: 'note.forgotten', payload: { note } },
      { kind: 'episode.started', payload: { episode } },
      {
        kind: 'step.intended',
        payload: { episode, step: { n: 1, verb: 'click', target: 'x', by: 'model', state: 'intent' } },
      },
      { kind: 'step.ended', payload: { episode, n: 1, state: 'done' } },
      { kind: 'note.followed', payload: { note, version: 1, episode } },
      { kind: 'model.called', payload: { episode, tokens: 10 } },
      { kind: 'guard.judged', payload: { episode, code: 'irreversible', answer: 'refuse' } },
      { kind: 'episode.ended', payload: { episode, state: 'done', code: 'done', request: [{ text: 'x' }] } },
    ];
    ids.push(pick(events).payload);
    await store.commitEvents(`${ORIGIN}${i % 3}`, [pick(events), pick(events)]);
  }
}

const folded = async () =>
  canonicalJson([await db.notes.orderBy('id').toArray(), await db.episodes.toArray(), await db.sites.toArray()]);

test('rebuild gives the same bytes as folding event by event', async () => {
  await live(300);
  const lived = await folded();
  expect((await db.notes.count()) + (await db.episodes.count())).toBeGreaterThan(5);
  expect(await journal.rebuild()).toEqual([]);
  expect(await folded()).toBe(lived);
});

test('findBrokenLink finds a changed event', async () => {
  await live(30);
  expect(await journal.findBrokenLink()).toBeUndefined();
  await db.events.update(10, { at: 1 });
  expect(await journal.findBrokenLink()).toBe(11);
});

test('a run and its events are written together or not at all', async () => {
  const run = createRun(1, 'x', { clock: { now: () => now }, chance });
  const stored = await store.commitRun('run.started', run, ORIGIN, [
    { kind: 'episode.started', payload: { episode: run.episode } },
  ]);
  await expect(
    store.commitRun('run.opened', run, ORIGIN, [
      { kind: 'model.called', payload: { episode: run.episode, tokens: 1 } },
    ]),
  ).rejects.toThrow(/another writer/);
  const bad: PendingEvent = { kind: 'model.called', payload: { episode: run.episode, tokens: Number.NaN } };
  await expect(store.commitRun('run.opened', stored, ORIGIN, [bad])).rejects.toThrow(/model.called/);
  expect(await db.events.count()).toBe(1);
  expect((await store.run(run.id))?.revision).toBe(1);
});

test('rebuild returns unreadable rows and folds the rest', async () => {
  await live(40);
  await db.events.update(5, { payload: 'torn' });
  await db.events.update(9, { v: 99 });
  const aside = await journal.rebuild();
  expect(aside.map(({ seq }) => seq)).toEqual([5, 9]);
  expect(aside[1]?.why).toContain('newer version');
});

test('openRuns returns valid runs beside an invalid row', async () => {
  const run = await store.commitRun('run.started', createRun(1, 'x', { clock: { now: () => now }, chance }), '', []);
  await db.runs.put({ ...run, id: 'run_torn', phase: 'observe', steps: 'none' } as never);
  const { runs, bad } = await store.openRuns();
  expect(runs.map(({ id }) => id)).toEqual([run.id]);
  expect(bad).toEqual(['run_torn']);
});

test('sweepRuns deletes ended runs only', async () => {
  const open = await store.commitRun('run.started', createRun(1, 'x', { clock: { now: () => now }, chance }), '', []);
  const ended = await store.commitRun(
    'run.ended',
    { ...createRun(2, 'y', { clock: { now: () => now }, chance }), phase: 'ended' },
    '',
    [],
  );
  await store.sweepRuns(now + 1);
  expect(await store.run(open.id)).toBeDefined();
  expect(await store.run(ended.id)).toBeUndefined();
});

test('a compacted journal folds to the same bytes, is chained, keeps unreadable rows and accepts new events', async () => {
  await live(300);
  // Unreadable rows: one among the compacted, one among the latest.
  for (const seq of [40, (await db.events.count()) - 3]) {
    const row = await db.events.get(seq);
    await db.events.put({ ...row, kind: 'nonsense' });
  }
  expect(await journal.rebuild()).toHaveLength(2);
  const lived = await folded();
  const { before, after } = await journal.compact(150);
  expect(after).toBeLessThan(before);
  const aside = await journal.rebuild();
  expect(aside).toHaveLength(2);
  expect(await folded()).toBe(lived);
  expect(await journal.findBrokenLink()).toBeUndefined();
  await live(40);
  const later = await folded();
  expect(await journal.rebuild()).toHaveLength(2);
  expect(await folded()).toBe(later);
  expect(await journal.findBrokenLink()).toBeUndefined();
});

test('rowsAt folds any earlier moment while events are appended', async () => {
  await live(50);
  const seq = await db.events.count();
  const then = await folded();
  await live(50);
  const now = await folded();
  const past = await journal.rowsAt(seq);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const notes = [...past.notes.values()].sort(byId);
  const episodes = [...past.episodes.values()].sort(byId);
  const sites = [...past.sites.values()].sort((a, b) => (a.origin < b.origin ? -1 : 1));
  expect(canonicalJson([notes, episodes, sites])).toBe(then);
  expect(await folded()).toBe(now);
});

test('events keep their order if the clock jumps back', async () => {
  await live(30);
  now -= 40 * 86_400_000;
  await live(30);
  const lived = await folded();
  expect(await journal.rebuild()).toEqual([]);
  expect(await folded()).toBe(lived);
  for (const note of await db.notes.toArray()) {
    expect(note.trust.success).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(note.trustValue)).toBe(true);
  }
});

test('a forgotten note stays rejected until the user demonstrates it again', async () => {
  const note = makeId('note', now, chance);
  const create = (source: 'agent' | 'user'): PendingEvent => ({
    kind: 'note.created',
    payload: { note, source, state: 'trial', body: locator('Save') },
  });
  await store.commitEvents(ORIGIN, [create('agent'), { kind: 'note.forgotten', payload: { note } }]);
  expect((await db.sites.get(ORIGIN))?.rejected).toHaveLength(1);
  await store.commitEvents(ORIGIN, [create('user')]);
  expect((await db.sites.get(ORIGIN))?.rejected).toEqual([]);
});

test('a demoted note goes back on trial if the user restores it or it gets a new version', async () => {
  const note = makeId('note', now, chance);
  await store.commitEvents(ORIGIN, [
    { kind: 'note.created', payload: { note, source: 'agent', state: 'quarantined', body: locator('Save') } },
    { kind: 'note.restored', payload: { note } },
  ]);
  expect((await db.notes.where({ id: note }).first())?.state).toBe('trial');
  const other = makeId('note', now, chance);
  await store.commitEvents(ORIGIN, [
    { kind: 'note.created', payload: { note: other, source: 'agent', state: 'quarantined', body: locator('Send') } },
    { kind: 'note.changed', payload: { note: other, body: locator('Send it'), why: 'healed' } },
  ]);
  expect((await db.notes.where({ id: other }).first())?.state).toBe('trial');
});

test('NotebookReader returns the stored notes after every write', async () => {
  const reader = new NotebookReader(db);
  for (let i = 0; i < 40; i++) {
    await live(2);
    for (const site of [0, 1, 2]) {
      const origin = `${ORIGIN}${site}`;
      const stored = (await db.notes.toArray()).filter((note) => note.origin === origin).map(({ id }) => id);
      expect((await reader.notesOf(origin)).map(({ id }) => id).sort()).toEqual(stored.sort());
      expect(await reader.notesOf(origin)).toBe(await reader.notesOf(origin));
    }
  }
});

test('the last run of a tab is found past rows that do not parse, and none of another tab', async () => {
  const clock = { now: () => now };
  const add = async (tabId: number, updatedAt: number, change: object = {}) => {
    const run = { ...createRun(tabId, 'go on', { clock, chance }), phase: 'ended' as const, updatedAt };
    await db.runs.put({ ...run, ...change });
    return run.id;
  };
  const wanted = await add(1, now + 1);
  await add(2, now + 2);
  await add(1, now + 3, { phase: 'observe' });
  await add(1, now + 4, { steps: 'broken' });
  expect((await store.lastEndedRun(1))?.id).toBe(wanted);
  expect(await store.lastEndedRun(3)).toBeUndefined();
});

test('the tabs of runs that ended since a time are told once each', async () => {
  const clock = { now: () => now };
  const add = async (tabId: number, updatedAt: number, phase: 'ended' | 'observe' = 'ended') =>
    db.runs.put({ ...createRun(tabId, 'go on', { clock, chance }), phase, updatedAt });
  await Promise.all([add(21, now + 50), add(21, now + 60), add(22, now + 60, 'observe'), add(23, now + 40)]);
  expect(await store.tabsOfRunsEndedSince(now + 50)).toEqual([21]);
});

/** Journal and fold in one transaction; a rebuild gives the same bytes; a torn or foreign row harms nothing else. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '../../../lib/core/canonical';
import { seededChance } from '../../../lib/core/chance';
import { makeId } from '../../../lib/core/ids';
import { newRun } from '../../../lib/agent/run-state';
import { NotebookDatabase } from '../../../lib/notebook/database';
import type { Draft } from '../../../lib/notebook/journal';
import { NotebookStore } from '../../../lib/notebook/store';

const ORIGIN = 'https://app.example.org';
let db: NotebookDatabase;
let store: NotebookStore;
let now: number;
const chance = seededChance(1);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  db = new NotebookDatabase();
  now = Date.parse('2026-11-01T10:00:00Z');
  store = new NotebookStore(db, {
    clock: { now: () => now },
    chance,
    session: async () => `s${Math.floor(now / 3_600_000)}`,
  });
});

const locator = (name: string) => ({ kind: 'locator' as const, fingerprint: { role: 'button', name, tag: 'button' } });

/** A long seeded history over three sites: notes born, followed, doubted, changed, forgotten. */
async function live(events: number): Promise<void> {
  const ids: Draft['payload'][] = [];
  const notes = Array.from({ length: 12 }, () => makeId('note', now, chance));
  const episodes = Array.from({ length: 6 }, () => makeId('episode', now, chance));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance.next() * list.length)] as T;
  for (let i = 0; i < events; i++) {
    now += Math.floor(chance.next() * 7_200_000);
    const note = pick(notes);
    const episode = pick(episodes);
    const drafts: Draft[] = [
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
    ids.push(pick(drafts).payload);
    await store.commitEvents(`${ORIGIN}${i % 3}`, [pick(drafts), pick(drafts)]);
  }
}

const folded = async () =>
  canonicalJson([await db.notes.toArray(), await db.episodes.toArray(), await db.sites.toArray()]);

test('rebuilding from the journal gives the same bytes as living through it', async () => {
  await live(300);
  const lived = await folded();
  expect((await db.notes.count()) + (await db.episodes.count())).toBeGreaterThan(5);
  expect(await store.rebuild()).toEqual([]);
  expect(await folded()).toBe(lived);
});

test('every event is chained to the one before, and a changed one is found', async () => {
  await live(30);
  expect(await store.brokenLink()).toBeUndefined();
  await db.events.update(10, { at: 1 });
  expect(await store.brokenLink()).toBe(11);
});

test('a run and its events are written together or not at all', async () => {
  const run = newRun(1, 'x', { clock: { now: () => now }, chance });
  const stored = await store.commitRun('run.started', run, ORIGIN, [
    { kind: 'episode.started', payload: { episode: run.episode } },
  ]);
  await expect(
    store.commitRun('run.opened', run, ORIGIN, [
      { kind: 'model.called', payload: { episode: run.episode, tokens: 1 } },
    ]),
  ).rejects.toThrow(/another writer/);
  const bad: Draft = { kind: 'model.called', payload: { episode: run.episode, tokens: Number.NaN } };
  await expect(store.commitRun('run.opened', stored, ORIGIN, [bad])).rejects.toThrow(/model.called/);
  expect(await db.events.count()).toBe(1);
  expect((await store.run(run.id))?.revision).toBe(1);
});

test('a row that does not parse is set aside and shown; the rest is folded', async () => {
  await live(40);
  await db.events.update(5, { payload: 'torn' });
  await db.events.update(9, { v: 99 });
  const aside = await store.rebuild();
  expect(aside.map(({ seq }) => seq)).toEqual([5, 9]);
  expect(aside[1]?.why).toContain('newer version');
});

test('a stored run that does not parse stops no other run', async () => {
  const run = await store.commitRun('run.started', newRun(1, 'x', { clock: { now: () => now }, chance }), '', []);
  await db.runs.put({ ...run, id: 'run_torn', phase: 'observe', steps: 'none' } as never);
  const { runs, bad } = await store.openRuns();
  expect(runs.map(({ id }) => id)).toEqual([run.id]);
  expect(bad).toEqual(['run_torn']);
});

test('ended runs are swept, open ones never', async () => {
  const open = await store.commitRun('run.started', newRun(1, 'x', { clock: { now: () => now }, chance }), '', []);
  const ended = await store.commitRun(
    'run.ended',
    { ...newRun(2, 'y', { clock: { now: () => now }, chance }), phase: 'ended' },
    '',
    [],
  );
  await store.sweepRuns(now + 1);
  expect(await store.run(open.id)).toBeDefined();
  expect(await store.run(ended.id)).toBeUndefined();
});

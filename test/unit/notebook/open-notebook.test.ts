/** The notebook's two connections are one notebook: what either writes is read at once, also by the reader that keeps notes. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createRun } from '../../../lib/agent/run/create-run';
import { seededChance } from '../../../lib/core/chance';
import { makeId } from '../../../lib/core/ids';
import type { CrashPoint } from '../../../lib/journal/crash-points';
import { openNotebook } from '../../../lib/notebook/open-notebook';

const ORIGIN = 'https://app.example.org';

test.each([
  ['relaxed', 'run.ended'],
  ['strict', 'step.asked'],
] as const)('a note that a %s write brings is read at once', async (_durability, point: CrashPoint) => {
  const chance = seededChance(point.length);
  const clock = { now: () => 1_800_000_000_000 };
  const { notes, store, db, relaxedDb } = openNotebook({ clock, chance, session: async () => 's' });
  const before = await notes.notesOf(ORIGIN);
  const note = makeId('note', clock.now(), chance);
  const body = { kind: 'locator' as const, fingerprint: { role: 'button', name: 'Save', tag: 'button' } };
  const run = await store.commitRun('run.started', createRun(1, 'press Save', { clock, chance }), '', []);
  const created = { note, episode: run.episode, source: 'agent' as const, state: 'candidate' as const, body };
  await store.commitRun(point, run, ORIGIN, [{ kind: 'note.created', payload: created }]);
  expect((await notes.notesOf(ORIGIN)).map(({ id }) => id)).toEqual([...before.map(({ id }) => id), note]);
  db.close();
  relaxedDb.close();
});

/** A team's notebook from end to end, through a folder in memory and through real servers: shared, reviewed, taken, muted, withdrawn. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../lib/core/canonical';
import { exportNotes } from '../../../lib/notebook/exchange/export';
import { serializeExchange } from '../../../lib/notebook/exchange/format';
import type { Note } from '../../../lib/records/note';
import { openFolder } from '../../../lib/share/open-folder';
import { TeamDatabase } from '../../../lib/share/team-database';
import { hasApache, hasS3Server, startApache, startS3 } from '../../harness/folder-servers';
import { MemoryFolder } from '../../harness/memory-folder';
import { noteOf, pressOf } from '../../harness/notes';
import { TeamPerson } from '../../harness/team-person';

const ORIGIN = 'https://app.example.org';
const SITES = [ORIGIN];

/** A task and its button. @param words listed words of interfaces */
function taskOf(id: string, words: string) {
  const fingerprint = { role: 'button', name: words, tag: 'button' };
  const place = noteOf(`note_${id}place`, { kind: 'locator', fingerprint, page: '/' });
  const body = {
    kind: 'procedure' as const,
    request: [{ text: `${words} now` }],
    slots: [],
    steps: [pressOf(place.id, 'R2')],
  };
  return [place, noteOf(`note_${id}`, body)];
}

const notesOf = async ({ db }: TeamPerson) =>
  canonicalJson((await db.notes.toArray()).map(({ id, body, state, source }) => ({ id, body, state, source })));

test('a task reaches another browser as an unconfirmed import, with its elements, and only if it is taken', async () => {
  const folder = new MemoryFolder();
  const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
  await ada.learn(ORIGIN, taskOf('save', 'Save all'));
  // A site that is not shared stays.
  expect(await ada.sync(folder, [])).toEqual({ loaded: 0, damaged: [], isWritten: false, taken: 0 });
  expect(await ada.sync(folder, SITES)).toEqual({ loaded: 0, damaged: [], isWritten: true, taken: 0 });
  expect(await ada.sync(folder, SITES)).toEqual({ loaded: 0, damaged: [], isWritten: false, taken: 0 });
  expect(await bob.sync(folder, SITES)).toEqual({ loaded: 1, damaged: [], isWritten: false, taken: 0 });
  expect((await bob.team.incoming()).map(({ is, body }) => `${is} ${body.kind}`).sort()).toEqual([
    'new locator',
    'new procedure',
  ]);
  expect(await bob.db.notes.count()).toBe(0);
  expect(await bob.takeAll()).toBe(2);
  for (const note of await bob.db.notes.toArray()) {
    expect(note).toMatchObject({ source: 'import', state: 'quarantined' });
    expect(note.trustValue).toBeLessThanOrEqual(0.2);
  }
  expect(await bob.team.incoming()).toEqual([]);
  // An import is not published again.
  expect((await bob.sync(folder, SITES)).isWritten).toBe(false);
});

test('a note that its author forgot is withdrawn; what others took stays theirs', async () => {
  const folder = new MemoryFolder();
  const [ada, bob, eve] = [new TeamPerson(1), new TeamPerson(2), new TeamPerson(3)];
  await ada.learn(ORIGIN, taskOf('save', 'Save all'));
  await ada.sync(folder, SITES);
  await bob.sync(folder, SITES);
  await bob.takeAll();
  const taken = await notesOf(bob);
  await ada.store.commitEvents(ORIGIN, [
    { kind: 'note.forgotten', payload: { note: 'note_save' as never } },
    { kind: 'note.forgotten', payload: { note: 'note_saveplace' as never } },
  ]);
  expect((await ada.sync(folder, SITES)).isWritten).toBe(true);
  for (const person of [bob, eve]) await person.sync(folder, SITES);
  expect(await eve.team.incoming()).toEqual([]);
  expect(await notesOf(bob)).toBe(taken);
});

test('muting a member un-learns exactly what came from that member alone', async () => {
  const folder = new MemoryFolder();
  const [ada, bob, eve] = [new TeamPerson(1), new TeamPerson(2), new TeamPerson(3)];
  await ada.learn(ORIGIN, taskOf('save', 'Save all'));
  await ada.sync(folder, SITES);
  await bob.learn(ORIGIN, taskOf('own', 'Archive all'));
  await bob.sync(folder, SITES);
  await bob.takeAll();
  const before = await notesOf(bob);
  // Eve shares a task of her own, and one that Ada shares as well.
  await eve.learn(ORIGIN, [...taskOf('send', 'Send all'), ...taskOf('save', 'Save all')]);
  await eve.sync(folder, SITES);
  await bob.sync(folder, SITES);
  expect(await bob.takeAll()).toBe(2);
  const { removed } = await bob.team.mute(await eve.author(), () => undefined);
  expect(removed).toBeGreaterThan(0);
  expect(await notesOf(bob)).toBe(before);
  expect(await bob.team.incoming()).toEqual([]);
  await bob.team.unmute(await eve.author());
  expect((await bob.team.incoming()).length).toBe(2);
  await expect(bob.team.mute(await bob.author(), () => undefined)).rejects.toMatchObject({ code: 'bad-member' });
});

test('a member that withdraws a note before being muted leaves nothing here; what another person also published stays', async () => {
  const folder = new MemoryFolder();
  const [ada, eve, bob] = [new TeamPerson(1), new TeamPerson(2), new TeamPerson(3)];
  await ada.learn(ORIGIN, taskOf('save', 'Save all'));
  await eve.learn(ORIGIN, [...taskOf('send', 'Send all'), ...taskOf('save', 'Save all')]);
  for (const person of [ada, eve, bob]) await person.sync(folder, SITES);
  expect(await bob.takeAll()).toBe(4);
  for (const person of [eve, ada]) {
    const notes = (await person.db.notes.toArray()).map(({ id }) => id);
    await person.maintenance.forget({ notes }, () => undefined);
    expect((await person.sync(folder, SITES)).isWritten).toBe(true);
  }
  await bob.sync(folder, SITES);
  await bob.team.mute(await eve.author(), () => undefined);
  expect((await bob.db.notes.toArray()).map(({ body }) => JSON.stringify(body)).join()).not.toContain('Send');
  expect(await bob.db.notes.count()).toBe(2);
  await bob.team.mute(await ada.author(), () => undefined);
  expect(await bob.db.notes.count()).toBe(0);
});

test('muting a member leaves a note that came by a file of the user; in a database without that record it goes', async () => {
  const folder = new MemoryFolder();
  const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
  await ada.learn(ORIGIN, taskOf('save', 'Save all'));
  const file = serializeExchange(exportNotes(await ada.db.notes.toArray()).exchange);
  await bob.maintenance.importNotes(file, [], () => undefined);
  await ada.sync(folder, SITES);
  await bob.sync(folder, SITES);
  expect(await bob.team.incoming()).toEqual([]);
  await bob.team.mute(await ada.author(), () => undefined);
  expect(await bob.db.notes.count()).toBe(2);
  await bob.team.unmute(await ada.author());
  // As in a database from before the ids were kept.
  await bob.files.took.put({ id: '*' });
  await bob.team.mute(await ada.author(), () => undefined);
  expect(await bob.db.notes.count()).toBe(0);
});

test('a database without the record of what came from the team counts each import as the team’s; a new one does not', async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const older = new Dexie('team');
  older.version(1).stores({ files: 'name, author', muted: 'author', marks: 'name' });
  older.version(2).stores({ arrived: 'key', refused: 'key', packs: 'name' });
  await older.table('muted').put({ author: 'a' });
  older.close();
  const [upgraded, fresh] = [new TeamDatabase('team'), new TeamDatabase('other')];
  expect((await upgraded.cameFromTeam())('note_any')).toBe(true);
  expect(await upgraded.muted.count()).toBe(1);
  expect((await fresh.cameFromTeam())('note_any')).toBe(false);
});

test('a task that worked here is confirmed to the team once by key; other browsers see two people', async () => {
  const folder = new MemoryFolder();
  const [ada, bob, carol] = [new TeamPerson(1), new TeamPerson(2), new TeamPerson(3)];
  await ada.learn(ORIGIN, taskOf('save', 'Save all'));
  await ada.sync(folder, SITES);
  await bob.sync(folder, SITES);
  await bob.takeAll();
  const task = (await bob.db.notes.toArray()).find(({ body }) => body.kind === 'procedure');
  if (!task) throw new Error('no task');
  await bob.store.commitEvents(ORIGIN, [
    { kind: 'import.agreed', payload: { notes: [task.id] } },
    { kind: 'evidence', payload: { note: task.id, version: 1, channel: 'user-right', share: 1 } },
  ]);
  expect((await bob.sync(folder, SITES)).isWritten).toBe(true);
  expect((await bob.sync(folder, SITES)).isWritten).toBe(false);
  await carol.sync(folder, SITES);
  const standing = (await carol.team.incoming()).find(({ body }) => body.kind === 'procedure')?.standing;
  expect(standing).toMatchObject({ confirmed: 2, failed: 0, isTakeable: false });
});

test('words of a site leave with their evidence shown, and stay once the user keeps them; then the note is withdrawn', async () => {
  const folder = new MemoryFolder();
  const ada = new TeamPerson(1);
  await ada.learn(ORIGIN, taskOf('file', 'Vorgang abheften'));
  for (const session of ['s1', 's2']) {
    ada.session = session;
    const payload = { note: 'note_fileplace' as Note['id'], version: 1, channel: 'effect-seen' as const, share: 1 };
    await ada.store.commitEvents(ORIGIN, [{ kind: 'evidence', payload }]);
  }
  const scope = { shared: SITES, keptWords: [] };
  expect(await ada.team.leaving(scope)).toMatchObject({ tasks: 1, elements: 1, staying: 0 });
  expect((await ada.team.leaving(scope)).siteWords.map(({ word }) => word)).toEqual(['abheften', 'vorgang']);
  await ada.sync(folder, SITES);
  const kept = { shared: SITES, keptWords: ['vorgang'] };
  expect(await ada.team.leaving(kept)).toMatchObject({ tasks: 0, elements: 0, staying: 2 });
  expect((await ada.team.contribution(kept))?.gone).toHaveLength(2);
});

test('a task that is taken again comes with an element that was forgotten here', async () => {
  const folder = new MemoryFolder();
  const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
  await ada.learn(ORIGIN, taskOf('save', 'Save all'));
  await ada.sync(folder, SITES);
  await bob.sync(folder, SITES);
  await bob.takeAll();
  for (const { id } of await bob.db.notes.toArray())
    await bob.store.commitEvents(ORIGIN, [{ kind: 'note.forgotten', payload: { note: id } }]);
  const waiting = await bob.team.incoming();
  expect(waiting.map(({ is }) => is)).toEqual(['forgotten', 'forgotten']);
  const task = waiting.find(({ body }) => body.kind === 'procedure');
  await bob.team.take(new Set([`${task?.origin} ${task?.key}`]), () => undefined);
  const notes = await bob.db.notes.toArray();
  const step = notes.flatMap(({ body }) => (body.kind === 'procedure' ? body.steps : []))[0];
  expect(notes.map(({ id }) => id)).toContain(step?.locator);
});

test('own files that the server lost are written again', async () => {
  const folder = new MemoryFolder();
  const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
  await ada.learn(ORIGIN, taskOf('save', 'Save all'));
  await ada.sync(folder, SITES);
  folder.files.clear();
  expect((await ada.sync(folder, SITES)).isWritten).toBe(true);
  expect((await bob.sync(folder, SITES)).loaded).toBe(1);
  // A lost file of another is kept here.
  folder.files.clear();
  await bob.sync(folder, SITES);
  expect((await bob.team.incoming()).length).toBe(2);
});

test.each([
  ['Apache with mod_dav', hasApache, startApache],
  ['an S3 server', hasS3Server, startS3],
] as const)('two browsers share a task at once through %s', { timeout: 60_000 }, async (_, isThere, start) => {
  if (!isThere) return;
  const server = await start();
  try {
    const folder = openFolder(server.address);
    const [ada, bob] = [new TeamPerson(1), new TeamPerson(2)];
    await ada.learn(ORIGIN, taskOf('save', 'Save all'));
    await bob.learn(ORIGIN, taskOf('send', 'Send all'));
    await Promise.all([ada.sync(folder, SITES), bob.sync(folder, SITES)]);
    for (const person of [ada, bob]) {
      await person.sync(folder, SITES);
      expect(await person.takeAll()).toBe(2);
      expect(await person.db.notes.count()).toBe(4);
    }
  } finally {
    await server.close();
  }
});

test.each([0, 1, 2, 5, 10, 20, 40])(
  'a member who is muted in the middle of a sync and of a take, after %i ms, leaves nothing here',
  async (delayMs) => {
    const folder = new MemoryFolder();
    const [ada, bob, eve] = [new TeamPerson(1), new TeamPerson(2), new TeamPerson(3)];
    await ada.learn(ORIGIN, taskOf('save', 'Save all'));
    await ada.sync(folder, SITES);
    await eve.learn(ORIGIN, taskOf('send', 'Send all'));
    await eve.sync(folder, SITES);
    const author = await eve.author();
    const mute = async () => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await bob.team.mute(author, () => undefined);
    };
    await Promise.all([bob.sync(folder, SITES).then(() => bob.takeAll()), mute()]);
    const here = JSON.stringify(await bob.db.notes.toArray());
    expect(here).not.toContain('Send all');
    expect((await bob.team.incoming()).map(({ body }) => JSON.stringify(body)).join()).not.toContain('Send all');
    await bob.takeAll();
    expect(JSON.stringify(await bob.db.notes.toArray())).toContain('Save all');
  },
);

test('a member who is muted while notes of theirs come in leaves nothing here', async () => {
  const folder = new MemoryFolder();
  const [bob, eve] = [new TeamPerson(2), new TeamPerson(3)];
  await eve.learn(ORIGIN, taskOf('send', 'Send all'));
  await eve.sync(folder, SITES);
  await bob.sync(folder, SITES);
  const importNotes = bob.maintenance.importNotes.bind(bob.maintenance);
  let muting: Promise<unknown> | undefined;
  bob.maintenance.importNotes = async (...given) => {
    muting = bob.team.mute(await eve.author(), () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return importNotes(...given);
  };
  await bob.takeAll();
  await muting;
  expect(await bob.db.notes.count()).toBe(0);
});

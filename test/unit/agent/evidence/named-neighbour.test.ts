/** Presses on neighbours of what the request names are objected to once; right ways are left alone. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { button, heading, logger, text } from '../../../../bench/model/items';
import { MiniPage } from '../../../../bench/model/mini-page';
import { findNamedNeighbour } from '../../../../lib/agent/evidence/named-neighbour';
import { Runner } from '../../../../lib/agent/loop/runner';
import { seededChance } from '../../../../lib/core/chance';
import type { ModelResult } from '../../../../lib/model/words';
import { NotebookDatabase } from '../../../../lib/notebook/database';
import { NotebookReader } from '../../../../lib/notebook/notebook-reader';
import { NotebookStore } from '../../../../lib/notebook/store';
import type { Run } from '../../../../lib/records/run';
import { runOf, step } from './make';

const named = (request: string, page: string, ref: string, pressed: string[] = []) =>
  findNamedNeighbour(
    runOf(
      request,
      page,
      pressed.map((target) => step({ target: `button “${target}”` })),
    ),
    { verb: 'click', ref },
  )?.name;

const MENU = `text Rent
menu
  e1 menuitem Rename
  e2 menuitem Duplicate
  e3 menuitem Archive
  e4 menuitem Details…`;
const BAR = 'heading Draft\ne1 button Preview\ne2 button Attach\ne3 button Publish\ntext Draft of today';
const LIST = `list
  listitem
    e1 link Inbox
  listitem
    e2 link Waiting list
  listitem
    e3 link Members`;

describe('objects', () => {
  test.each([
    ['archive the note about Rent', MENU, 'e1', 'Archive'],
    ['please archive Rent', MENU, 'e2', 'Archive'],
    ['could you duplicate this one?', MENU, 'e3', 'Duplicate'],
    ['I want Rent archived', MENU, 'e4', 'Archive'],
    ['archiviere Rent', MENU.replace('Archive', 'Archivieren').replace('Rename', 'Umbenennen'), 'e1', 'Archivieren'],
    ['publish the draft of today', BAR, 'e1', 'Publish'],
    ['press Attach', BAR, 'e3', 'Attach'],
    ['go to the waiting list', LIST, 'e1', 'Waiting list'],
    [
      'archive the note',
      MENU.replace('Rename', 'Rename note').replace('Archive', 'Archive note'),
      'e1',
      'Archive note',
    ],
  ])('%s', (request, page, ref, wanted) => {
    expect(named(request, page, ref)).toBe(wanted);
  });
});

describe('leaves alone', () => {
  test.each([
    ['the control that is named', 'archive Rent', MENU, 'e3'],
    ['a control that opens more', 'archive Rent', MENU.replace('Rename', 'More'), 'e1'],
    ['a control that is open', 'archive Rent', MENU.replace('Details…', 'Details [expanded]'), 'e4'],
    ['a request that says more than the page shows', 'publish the draft with the picture dawn.png', BAR, 'e2'],
    ['a request with a value that no field holds', 'publish "Rain at six"', BAR, 'e2'],
    ['both being named', 'rename Rent and archive it', MENU, 'e1'],
    ['a neighbour that is disabled', 'archive Rent', MENU.replace('Archive', 'Archive [disabled]'), 'e1'],
    ['a request for all', 'archive all notes', MENU, 'e1'],
    ['a question', 'where do I archive a note?', MENU, 'e1'],
    ['a control in another part of the page', 'archive Rent', 'e1 button Rename\ntext Rent\ne2 button Archive', 'e1'],
    ['a neighbour with words that the request lacks', 'archive Rent', MENU.replace('Archive', 'Archive year'), 'e1'],
    ['a control with the verb alone', 'delete the done tasks', 'e1 button Delete\ne2 button Delete tasks', 'e1'],
    ['a thing that a view is not about', 'open the note Archive', MENU, 'e1'],
  ])('%s', (_why, request, page, ref) => {
    expect(named(request, page, ref)).toBeUndefined();
  });

  test('a neighbour that was pressed already', () => {
    expect(named('archive Rent', MENU, 'e1', ['Archive'])).toBeUndefined();
  });
});

/** Presses these names in turn, whatever is said, then claims to be done. */
async function play(request: string, page: MiniPage, names: readonly string[]) {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  const db = new NotebookDatabase();
  const clock = { now: () => 1_000_000 };
  const chance = seededChance(3);
  const store = new NotebookStore(db, { clock, chance, session: async () => 's' });
  let calls = 0;
  const call = async (): Promise<ModelResult> => {
    const name = names[calls++];
    const nodes = (await page.snapshot()).nodes;
    const ref = nodes.find((node) => node.name === name && node.ref !== undefined)?.ref;
    const args = name === undefined ? { summary: 'Done.' } : { ref };
    const tool = name === undefined ? 'done' : 'click';
    const toolCalls = [{ id: `c${calls}`, name: tool, arguments: JSON.stringify(args) }];
    return {
      type: 'reply',
      reply: { content: '', toolCalls, promptTokens: 900, completionTokens: 9, estimated: false },
    };
  };
  let end: (run: Run) => void = () => undefined;
  const ended = new Promise<Run>((resolve) => {
    end = resolve;
  });
  const runner = new Runner(
    {
      page,
      store,
      notes: new NotebookReader(db),
      allowed: { keysOf: async () => [], add: async () => undefined },
      model: async () => ({ call }),
      clock,
      chance,
    },
    {
      hold: () => () => void look(),
      wakeAt: () => undefined,
      scheduleSweep: () => undefined,
    },
  );
  const { id } = await runner.start(1, request);
  async function look(): Promise<void> {
    const run = await store.run(id);
    if (run && (run.phase === 'ended' || run.phase === 'waiting')) end(run);
  }
  return { run: await ended, calls };
}

const office = () =>
  new MiniPage('Office', [
    heading('Rent, August'),
    text('Rent, August: 800 €'),
    button('Tools', (page) => {
      if (!page.items.some(({ name }) => name === 'Rename'))
        page.items = [...page.items, ...['Rename', 'Duplicate', 'Archive', 'Print'].map((name) => logger(name))];
    }),
  ]);

describe('with scripted brains', () => {
  test('one that listens presses the right control alone', async () => {
    const page = office();
    const { run, calls } = await play('Archive the rent of August', page, ['Tools', 'Rename', 'Archive']);
    expect(page.log).toEqual(['Archive']);
    expect(run.outcome).toMatchObject({ state: 'done' });
    expect(calls).toBe(4);
  });

  test('one that insists gets its press, and the run is no Done without a question', async () => {
    const page = office();
    const { run } = await play('Archive the rent of August', page, ['Tools', 'Rename', 'Rename', 'Archive']);
    expect(page.log).toEqual(['Rename', 'Archive']);
    expect(run.outcome?.state ?? run.phase).not.toBe('done');
  });

  test('one that goes through the neighbours is told each time', async () => {
    const page = office();
    await play('Archive the rent of August', page, ['Tools', 'Duplicate', 'Print', 'Rename', 'Archive']);
    expect(page.log).toEqual(['Archive']);
  });

  test('a right one loses no call', async () => {
    const page = office();
    const { run, calls } = await play('Archive the rent of August', page, ['Tools', 'Archive']);
    expect(run.outcome).toMatchObject({ state: 'done' });
    expect(calls).toBe(3);
  });
});

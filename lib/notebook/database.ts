/** The one IndexedDB database: the journal, its fold, and the runs still in work. Background and extension pages only. */
import Dexie, { type Table, type Transaction } from 'dexie';
import type { Episode } from '../records/episode';
import type { Note } from '../records/note';
import type { Run } from '../records/run';
import type { Site } from '../records/site';
import type { TapeRow } from '../records/tape';

export class NotebookDatabase extends Dexie {
  /** Rows are parsed when read: what is stored may come from another version or a damaged disk. */
  declare events: Table<Record<string, unknown>, number>;
  declare notes: Table<Note, [origin: string, id: string]>;
  declare episodes: Table<Episode, string>;
  declare sites: Table<Site, string>;
  declare runs: Table<Run, string>;
  declare tapes: Table<TapeRow, string>;

  constructor(name = 'fieldnotes') {
    // Strict: an acknowledged intent must outlive the worker, the browser and, as far as the disk allows, the power.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      events: 'seq, [origin+seq]',
      notes: 'id, origin, [origin+state]',
      episodes: 'id, origin, startedAt',
      sites: 'origin',
      runs: 'id, tabId, phase, updatedAt',
    });
    // What runs were told, for running them again; kept as long as the run.
    // Ids begin with the time, so they are in its order; an index costs as much as the row.
    this.version(2).stores({ tapes: 'id, run', notes: 'id, origin', episodes: 'id' });
    // Notes of one site lie side by side: they are read together, and far apart on the disk that costs a look for each.
    this.version(3)
      .stores({ notes: null, noteCopies: '[origin+id]' })
      .upgrade((change) => copyRows(change, 'notes', 'noteCopies'));
    this.version(4)
      .stores({ noteCopies: null, notes: '[origin+id], id' })
      .upgrade((change) => copyRows(change, 'noteCopies', 'notes'));
  }

  /** All notes of one site, in the order of their ids. */
  notesOfOrigin(origin: string): Promise<Note[]> {
    return this.notes.where('[origin+id]').between([origin, ''], [origin, '\uffff']).toArray();
  }

  /** Place of the last event, 0 where there is none. */
  async headSeq(): Promise<number> {
    return Number((await this.events.orderBy('seq').last())?.seq ?? 0);
  }
}

/** A table's key cannot be changed in place: its rows go by way of another. */
async function copyRows(change: Transaction, from: string, to: string): Promise<void> {
  await change.table(to).bulkAdd(await change.table(from).toArray());
}

/** The IndexedDB database: the journal, its fold, and unfinished runs. For the background and extension pages only. */
import Dexie, { type Table } from 'dexie';
import type { Episode } from '../records/episode';
import type { Note } from '../records/note';
import type { Run } from '../records/run';
import type { Site } from '../records/site';
import type { TapeRow } from '../records/tape';
import { declareVersions, MIGRATIONS, openExactly } from './migrations';

export class NotebookDatabase extends Dexie {
  /** Parsed when read: a row may come from another version or a damaged disk. */
  declare events: Table<Record<string, unknown>, number>;
  declare notes: Table<Note, [origin: string, id: string]>;
  declare episodes: Table<Episode, string>;
  declare sites: Table<Site, string>;
  declare runs: Table<Run, string>;
  declare tapes: Table<TapeRow, string>;

  /**
   * @param durability `strict`: what is committed survives, as far as the disk allows, a power failure; `relaxed`: it survives
   * the worker and the browser, and does not wait for the disk
   */
  constructor(name = 'fieldnotes', migrations = MIGRATIONS, durability: 'strict' | 'relaxed' = 'strict') {
    super(name, {
      chromeTransactionDurability: durability,
      indexedDB: openExactly(Dexie.dependencies.indexedDB, migrations),
    });
    declareVersions(this, migrations);
  }

  /** All notes of one site, sorted by id. */
  notesOfOrigin(origin: string): Promise<Note[]> {
    return this.notes.where('[origin+id]').between([origin, ''], [origin, '\uffff']).toArray();
  }

  /** `seq` of the last event, 0 if the journal is empty. */
  async headSeq(): Promise<number> {
    return Number((await this.events.orderBy('seq').last())?.seq ?? 0);
  }
}

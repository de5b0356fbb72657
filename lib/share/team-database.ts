/** TeamDatabase keeps the verified files of the shared folder in this browser, so that a sync loads each once. */
import Dexie, { type Table } from 'dexie';
import { TEAM_DATABASE } from '../records/share';
import type { TeamFile } from './team-file';

export class TeamDatabase extends Dexie {
  declare files: Table<TeamFile, string>;
  /** Muted authors. */
  declare muted: Table<{ author: string }, string>;
  /** States in which this browser had nothing to add to the folder, and nothing to take from it without a question. */
  declare marks: Table<{ name: 'settled' | 'taken'; state: string }, string>;

  constructor(name = TEAM_DATABASE) {
    super(name);
    this.version(1).stores({ files: 'name, author', muted: 'author', marks: 'name' });
  }

  async mutedAuthors(): Promise<ReadonlySet<string>> {
    return new Set((await this.muted.toArray()).map(({ author }) => author));
  }
}

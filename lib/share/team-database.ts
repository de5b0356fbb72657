/** TeamDatabase keeps the files of the team in this browser, so that a sync loads each once: as they arrived, and once their content is verified. */
import Dexie, { type Table } from 'dexie';
import { SerialQueue } from '../core/serial-queue';
import { TEAM_DATABASE } from '../records/share';
import { CHECKS_VERSION, type TeamFile } from './team-file';

export class TeamDatabase extends Dexie {
  /** Verified files: the only ones that count. */
  declare files: Table<TeamFile, string>;
  /** Files whose bytes are those of their names and whose content nothing has read yet: openArrived verifies it. */
  declare arrived: Table<{ name: string; bytes: Uint8Array }, string>;
  /** Files whose content is not valid, with the reason and the version of the checks. */
  declare refused: Table<{ name: string; why: string; checks: number }, string>;
  /** Muted authors. */
  declare muted: Table<{ author: string }, string>;
  /** States in which this browser had nothing to add to the folder, and nothing to take from it without a question. */
  declare marks: Table<{ name: 'settled' | 'taken'; state: string }, string>;

  readonly opening = new SerialQueue();

  constructor(name = TEAM_DATABASE) {
    super(name);
    this.version(1).stores({ files: 'name, author', muted: 'author', marks: 'name' });
    this.version(2).stores({ arrived: 'name', refused: 'name' });
  }

  /** Names of the files that need not be loaded again. */
  async knownNames(): Promise<Set<string>> {
    const [files, arrived, refused] = await Promise.all([
      this.files.toCollection().primaryKeys(),
      this.arrived.toCollection().primaryKeys(),
      this.refused.toArray(),
    ]);
    const judged = refused.filter(({ checks }) => checks === CHECKS_VERSION).map(({ name }) => name);
    return new Set([...files, ...arrived, ...judged]);
  }

  /** Deletes what came from the team; muted members stay muted. */
  async clearFiles(): Promise<void> {
    await Promise.all([this.files.clear(), this.arrived.clear(), this.refused.clear(), this.marks.clear()]);
  }

  async mutedAuthors(): Promise<ReadonlySet<string>> {
    return new Set((await this.muted.toArray()).map(({ author }) => author));
  }
}

/** TeamDatabase keeps the files of the team in this browser, so that a sync loads each once: as they arrived, and once their content is verified. */
import Dexie, { type Table } from 'dexie';
import { SerialQueue } from '../core/serial-queue';
import { TEAM_DATABASE } from '../records/share';
import { CHECKS_VERSION, type TeamFile } from './team-file';

/** A file whose bytes are those of its name. */
export interface Arrival {
  key: string;
  name: string;
  bytes: Uint8Array;
  /** The only site that its content may be about, where it came on a subject of that site. */
  site?: string;
}

/** @param site another copy of the file may have come on a subject where it does not belong */
export function arrivalKey(name: string, site?: string): string {
  return site === undefined ? name : `${name} ${site}`;
}

/** In place of an id, in a database from before ids were kept: each imported note may have come from the team. */
const ANY_IMPORT = '*';

export class TeamDatabase extends Dexie {
  /** Verified files: the only ones that count. */
  declare files: Table<TeamFile, string>;
  /** Files whose bytes are those of their names and whose content nothing has read yet: openArrived verifies it. */
  declare arrived: Table<Arrival, string>;
  /** Files whose content is not valid, with the reason and the version of the checks. */
  declare refused: Table<{ key: string; name: string; why: string; checks: number }, string>;
  /** Packs that need not be read again. */
  declare packs: Table<{ name: string }, string>;
  /** Muted authors. */
  declare muted: Table<{ author: string }, string>;
  /** Ids of the notes that came into the notebook from the team: muting a member un-learns no other. */
  declare took: Table<{ id: string }, string>;
  /** States in which this browser had nothing to add to the team, and nothing to take from it without a question; how far a live team was read. */
  declare marks: Table<{ name: 'settled' | 'taken' | 'live'; state: string }, string>;

  readonly opening = new SerialQueue();

  constructor(name = TEAM_DATABASE) {
    super(name);
    this.version(1).stores({ files: 'name, author', muted: 'author', marks: 'name' });
    this.version(2).stores({ arrived: 'key', refused: 'key', packs: 'name' });
    this.version(3)
      .stores({ took: 'id' })
      .upgrade(async (before) => void (await before.table('took').put({ id: ANY_IMPORT })));
  }

  /** Keys of the files that need not be loaded again. */
  async knownKeys(): Promise<Set<string>> {
    const [files, arrived, refused] = await Promise.all([
      this.files.toCollection().primaryKeys(),
      this.arrived.toCollection().primaryKeys(),
      this.refused.toArray(),
    ]);
    const judged = refused.filter(({ checks }) => checks === CHECKS_VERSION).map(({ key }) => key);
    return new Set([...files, ...arrived, ...judged]);
  }

  /** @param pack that they came in whole */
  async addArrivals(arrivals: readonly Arrival[], pack?: string): Promise<void> {
    await this.transaction('rw', [this.arrived, this.packs], async () => {
      await this.arrived.bulkPut([...arrivals]);
      if (pack !== undefined) await this.packs.put({ name: pack });
    });
  }

  /** Whether an imported note, by its id, came from the team. */
  async cameFromTeam(): Promise<(id: string) => boolean> {
    const took = new Set(await this.took.toCollection().primaryKeys());
    return (id) => took.has(id) || took.has(ANY_IMPORT);
  }

  async addPacks(names: readonly string[]): Promise<void> {
    await this.packs.bulkPut(names.map((name) => ({ name })));
  }

  /** Arrivals that are new here; inside a transaction. */
  async unknown(arrivals: readonly Arrival[]): Promise<Arrival[]> {
    const [names, keys] = [arrivals.map(({ name }) => name), arrivals.map(({ key }) => key)];
    const [files, arrived, refused] = await Promise.all([
      this.files.where('name').anyOf(names).primaryKeys(),
      this.arrived.where('key').anyOf(keys).primaryKeys(),
      this.refused.where('key').anyOf(keys).toArray(),
    ]);
    const judged = refused.filter(({ checks }) => checks === CHECKS_VERSION).map(({ key }) => key);
    const [knownNames, knownKeys] = [new Set(files), new Set([...arrived, ...judged])];
    return arrivals.filter(({ name, key }) => !knownNames.has(name) && !knownKeys.has(key));
  }

  /** Deletes what came from the team; muted members stay muted, and notes that were taken from them can still be un-learned. */
  async clearFiles(): Promise<void> {
    await Promise.all([
      this.files.clear(),
      this.arrived.clear(),
      this.refused.clear(),
      this.packs.clear(),
      this.marks.clear(),
    ]);
  }

  async mutedAuthors(): Promise<ReadonlySet<string>> {
    return new Set((await this.muted.toArray()).map(({ author }) => author));
  }
}

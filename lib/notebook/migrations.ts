/** The stored schema of the notebook and its named, ordered migrations: declareVersions and openExactly. */
import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import { FieldnotesError } from '../core/errors';

export interface Migration {
  name: string;
  /** Dexie version after the migration; each is the one before plus 1. */
  version: number;
  /** Changed tables only: primary key and indexes in Dexie's syntax, null to delete a table. */
  stores: Readonly<Record<string, string | null>>;
  /** Rewrites rows, in the transaction of the upgrade: if it throws, the database stays as it was. */
  upgrade?(transaction: Transaction): Promise<void>;
}

/**
 * Append only: a shape that a user may have stored never changes. A new migration needs a test in
 * test/unit/notebook/migrations.test.ts with rows of the version before it.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'baseline',
    // Unreleased builds counted up to 4; the number stays so that their databases open unchanged.
    version: 4,
    stores: {
      events: 'seq, [origin+seq]',
      // Keyed by origin first: the notes of one site lie side by side on disk and are read together.
      notes: '[origin+id], id',
      // Ids of episodes and tapes start with the time, so they sort by it.
      episodes: 'id',
      sites: 'origin',
      runs: 'id, tabId, phase, updatedAt',
      tapes: 'id, run',
    },
  },
];

/** IndexedDB version for a Dexie version: Dexie multiplies by ten. */
const NATIVE_PER_DEXIE_VERSION = 10;

export function declareVersions(db: Dexie, migrations: readonly Migration[]): void {
  for (const { version, stores, upgrade } of migrations) {
    const declared = db.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade((transaction) => upgrade(transaction));
  }
}

/**
 * An IDBFactory that opens databases with one version only. Dexie 4 answers a VersionError by opening the newer database
 * as it is, and adds missing indexes of an equal version by incrementing the stored version; both would write to a
 * database that this program does not know (findings/dexie-opens-newer-database.sh), and after ten such increments the
 * next version opens without its migration (findings/dexie-skips-upgrade.sh).
 * @throws FieldnotesError 'newer-database' from open(), before any write
 */
export function openExactly(factory: IDBFactory, migrations: readonly Migration[]): IDBFactory {
  const version = (migrations.at(-1)?.version ?? 0) * NATIVE_PER_DEXIE_VERSION;
  return {
    open: (name, requested) => {
      // Dexie leaves out the version only after a VersionError.
      if (requested === undefined)
        throw new FieldnotesError(
          'newer-database',
          'The notebook was stored by a newer version of Fieldnotes and was not changed. Update the extension.',
        );
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}

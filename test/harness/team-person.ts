/** TeamPerson: one browser of a team in Node, with its own IndexedDB: notebook, keys and files of the shared folder. */
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { seededChance } from '../../lib/core/chance';
import type { PendingEvent } from '../../lib/journal/events';
import { NotebookDatabase } from '../../lib/notebook/database';
import { SigningKeys } from '../../lib/notebook/exchange/signature';
import { JournalMaintenance } from '../../lib/notebook/journal-maintenance';
import { NotebookMaintenance } from '../../lib/notebook/notebook-maintenance';
import { NotebookStore } from '../../lib/notebook/store';
import type { Note } from '../../lib/records/note';
import type { ShareSettings, SyncReport } from '../../lib/records/share';
import { liveRoute } from '../../lib/share/live-route';
import { LiveTeam } from '../../lib/share/live-team';
import type { LiveAddress, SharedFolder } from '../../lib/share/shared-folder';
import { syncFolder, syncTeam } from '../../lib/share/sync-folder';
import { TeamDatabase } from '../../lib/share/team-database';
import { authorOf, NO_AUTHOR } from '../../lib/share/team-file';
import { TeamNotebook } from '../../lib/share/team-notebook';

export class TeamPerson {
  readonly db: NotebookDatabase;
  readonly files: TeamDatabase;
  readonly store: NotebookStore;
  readonly team: TeamNotebook;
  readonly maintenance: NotebookMaintenance;
  readonly keys: SigningKeys;
  now = Date.parse('2026-11-01T10:00:00Z');
  session = 's1';

  constructor(seed: number) {
    // Databases keep the factory of the time when they were made. Dexie may have been loaded by another test file, without either.
    Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
    this.db = new NotebookDatabase();
    this.files = new TeamDatabase();
    this.keys = new SigningKeys();
    const chance = seededChance(seed);
    const journal = new JournalMaintenance(this.db, chance);
    const context = { clock: { now: () => this.now }, chance, session: async () => this.session };
    this.store = new NotebookStore(this.db, context);
    this.maintenance = new NotebookMaintenance(this.db, this.store, journal);
    this.team = new TeamNotebook(this.files, this.db, this.maintenance, () => this.author());
  }

  async author(): Promise<string> {
    const key = await this.keys.publicKey();
    return key === undefined ? NO_AUTHOR : authorOf({ key });
  }

  async learn(origin: string, notes: readonly Pick<Note, 'id' | 'body'>[]): Promise<void> {
    const events = notes.map(
      ({ id, body }): PendingEvent => ({
        kind: 'note.created',
        payload: { note: id, source: 'user', state: 'trial', body },
      }),
    );
    await this.store.commitEvents(origin, events);
  }

  /** As the product does. */
  sync(
    folder: SharedFolder,
    origins: readonly string[],
    work = { progress: () => undefined, signal: new AbortController().signal },
    automatic: ShareSettings['automatic'] = {},
  ): Promise<SyncReport> {
    const { files, team, keys } = this;
    return syncFolder(folder, { shared: [...origins], keptWords: [], automatic }, { files, team, keys }, work);
  }

  /** One sync with a live team, over a connection of its own. */
  async syncLive(
    address: Omit<LiveAddress, 'kind'>,
    shared: readonly string[],
    work = this.work(),
  ): Promise<SyncReport> {
    const { files, team, keys } = this;
    const scope = { shared: [...shared], keptWords: [], automatic: {} };
    const live = await LiveTeam.open(address, work.signal);
    try {
      return await syncTeam(liveRoute(live, scope, { files, team, keys }, work), scope, { files, team }, work);
    } finally {
      await live.close();
    }
  }

  private work() {
    return { progress: (_done: number, _total: number) => undefined, signal: new AbortController().signal };
  }

  /** Takes all that waits. */
  async takeAll(): Promise<number> {
    const places = (await this.team.incoming()).map(({ origin, key }) => `${origin} ${key}`);
    return (await this.team.take(new Set(places), () => undefined)).created;
  }
}

/** The one read-only door to the notebook for extension pages: queries that answer again when the data changes. */
import { liveQuery, type Observable } from 'dexie';
import { createBackup } from './backup';
import { NotebookDatabase } from './database';
import { SigningKeys } from './exchange/signature';
import type { Episode } from '../records/episode';
import type { Note } from '../records/note';
import type { Site } from '../records/site';
import { IDLE_PHASES, type Run } from '../records/run';

export type { Observable };

export class LiveNotebook {
  private readonly db = new NotebookDatabase();
  private readonly keys = new SigningKeys();

  /** Runs of one tab, oldest first. */
  runsOfTab(tabId: number): Observable<Run[]> {
    return liveQuery(async () => {
      const runs = await this.db.runs.where('tabId').equals(tabId).toArray();
      return runs.sort((a, b) => a.startedAt - b.startedAt);
    });
  }

  /** Whether any run is at work; asked anew each time, since a dying worker may not have told of its last write. */
  async isWorking(): Promise<boolean> {
    return (await this.db.runs.where('phase').noneOf(IDLE_PHASES).count()) > 0;
  }

  /** Tasks that are over and still kept, latest first. */
  endedRuns(): Observable<Run[]> {
    return liveQuery(async () => {
      const runs = await this.db.runs.where('phase').equals('ended').toArray();
      return runs.sort((a, b) => b.startedAt - a.startedAt);
    });
  }

  /** Tasks as the notebook remembers them, latest first. */
  episodes(limit: number): Observable<Episode[]> {
    return liveQuery(() => this.db.episodes.orderBy('id').reverse().limit(limit).toArray());
  }

  /** Tasks of one site. */
  episodesOf(origin: string): Observable<Episode[]> {
    return liveQuery(() => this.db.episodes.filter((one) => one.origin === origin).toArray());
  }

  /** The journal's lines of one site, in order. */
  eventsOf(origin: string): Observable<Record<string, unknown>[]> {
    return liveQuery(() =>
      this.db.events.where('[origin+seq]').between([origin, 0], [origin, Number.POSITIVE_INFINITY]).toArray(),
    );
  }

  sites(): Observable<Site[]> {
    return liveQuery(() => this.db.sites.toArray());
  }

  /** Latest lines of the journal, latest first: moments to go back to. */
  moments(limit: number): Observable<Record<string, unknown>[]> {
    return liveQuery(() => this.db.events.orderBy('seq').reverse().limit(limit).toArray());
  }

  /** The last line of the journal at or before a time, ms since 1970; 0 where there was none yet. */
  async lastBefore(at: number): Promise<number> {
    const last = await this.db.events
      .orderBy('seq')
      .reverse()
      .filter((row) => Number(row.at) <= at)
      .first();
    return Number(last?.seq ?? 0);
  }

  /** What files signed in this browser are signed with. */
  ownSigner(): Promise<string | undefined> {
    return this.keys.signer();
  }

  /** The whole notebook as text. */
  backup(): Promise<string> {
    return createBackup(this.db);
  }

  /** The notes of the first sites by address, whole sites, so many notes at least where there are as many. */
  firstNotes(least: number): Observable<Note[]> {
    return liveQuery(async () => {
      const first = await this.db.notes.limit(least).toArray();
      const last = first.at(-1);
      if (!last || first.length < least) return first;
      const rest = await this.db.notes
        .where('[origin+id]')
        .between([last.origin, last.id], [last.origin, '\uffff'], false)
        .toArray();
      return [...first, ...rest];
    });
  }

  allNotes(): Observable<Note[]> {
    return liveQuery(() => this.db.notes.toArray());
  }
}

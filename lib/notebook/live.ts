/** Read-only live queries of the notebook for extension pages: LiveNotebook. */
import { liveQuery, type Observable } from 'dexie';
import * as v from 'valibot';
import { createBackup } from './backup';
import { NotebookDatabase } from './database';
import { type TurningPoint, turningPoints } from './turning-points';
import { SigningKeys } from './exchange/signature';
import { type Episode, episodeSchema } from '../records/episode';
import { type Note, noteSchema } from '../records/note';
import { type Site, siteSchema } from '../records/site';
import { IDLE_PHASES, isInTab, type Run, runSchema } from '../records/run';

export type { Observable };

/** Rows that do not parse are left out of every view: one bad row must not take the others with it. */
function readable<Row>(schema: v.GenericSchema<unknown, Row>, rows: readonly Row[]): Row[] {
  return rows.filter((row) => v.is(schema, row));
}

export class LiveNotebook {
  private readonly keys = new SigningKeys();

  constructor(private readonly db = new NotebookDatabase()) {}

  /** Runs that acted in the tab, oldest first. */
  runsOfTab(tabId: number): Observable<Run[]> {
    return liveQuery(async () => {
      const runs = await this.db.runs.filter((run) => v.is(runSchema, run) && isInTab(run, tabId)).toArray();
      return runs.sort((a, b) => a.startedAt - b.startedAt);
    });
  }

  run(id: string): Observable<Run | undefined> {
    return liveQuery(async () => readable(runSchema, await this.db.runs.where('id').equals(id).toArray())[0]);
  }

  /** Rows of the tables that keep what was learned. */
  counts(): Observable<{ notes: number; tasks: number; events: number }> {
    return liveQuery(async () => ({
      notes: await this.db.notes.count(),
      tasks: await this.db.episodes.count(),
      events: await this.db.events.count(),
    }));
  }

  noteCount(): Observable<number> {
    return liveQuery(() => this.db.notes.count());
  }

  /** All stored runs: open ones, and those that ended within half an hour. */
  storedRuns(): Observable<Run[]> {
    return liveQuery(async () => readable(runSchema, await this.db.runs.toArray()));
  }

  /** Whether any run is active. Reads the database each time: a worker that dies may not have propagated its last write. */
  async isWorking(): Promise<boolean> {
    return (await this.db.runs.where('phase').noneOf(IDLE_PHASES).count()) > 0;
  }

  /** Ended runs that are still stored, latest first. */
  endedRuns(): Observable<Run[]> {
    return liveQuery(async () => {
      const runs = readable(runSchema, await this.db.runs.where('phase').equals('ended').toArray());
      return runs.sort((a, b) => b.startedAt - a.startedAt);
    });
  }

  /** Latest episodes first. */
  episodes(limit: number): Observable<Episode[]> {
    return liveQuery(async () =>
      readable(episodeSchema, await this.db.episodes.orderBy('id').reverse().limit(limit).toArray()),
    );
  }

  /** Episodes of one site. */
  episodesOf(origin: string): Observable<Episode[]> {
    return liveQuery(async () =>
      readable(episodeSchema, await this.db.episodes.filter((episode) => episode.origin === origin).toArray()),
    );
  }

  /** Journal rows of one site, by seq. */
  eventsOf(origin: string): Observable<Record<string, unknown>[]> {
    return liveQuery(() =>
      this.db.events.where('[origin+seq]').between([origin, 0], [origin, Number.POSITIVE_INFINITY]).toArray(),
    );
  }

  sites(): Observable<Site[]> {
    return liveQuery(async () => readable(siteSchema, await this.db.sites.toArray()));
  }

  /** The latest moments at which a task or the user changed the notebook, oldest first. */
  moments(limit: number): Observable<TurningPoint[]> {
    return liveQuery(() => turningPoints(this.db, limit));
  }

  /** `seq` of the last event at or before a time, ms since 1970. @returns 0 if there is none */
  async lastBefore(at: number): Promise<number> {
    const last = await this.db.events
      .orderBy('seq')
      .reverse()
      .filter((row) => Number(row.at) <= at)
      .first();
    return Number(last?.seq ?? 0);
  }

  /** Fingerprint of this browser's signing key. @returns undefined before the first signature */
  ownSigner(): Promise<string | undefined> {
    return this.keys.signer();
  }

  /** The whole notebook as a file's text. */
  backup(): Promise<string> {
    return createBackup(this.db);
  }

  /** The first notes by origin, at most `limit`, without those of a last site that was not read whole unless it is the only one. */
  firstNotes(limit: number): Observable<Note[]> {
    return liveQuery(async () => {
      const first = readable(noteSchema, await this.db.notes.limit(limit).toArray());
      const last = first.at(-1)?.origin;
      const whole = first.filter(({ origin }) => origin !== last);
      return first.length < limit || whole.length === 0 ? first : whole;
    });
  }

  allNotes(): Observable<Note[]> {
    return liveQuery(async () => readable(noteSchema, await this.db.notes.toArray()));
  }
}

/** The only writer of the notebook: NotebookStore commits a run's state, its events and their fold in one transaction. */
import * as v from 'valibot';
import { hashOf } from '../core/canonical';
import type { Chance } from '../core/chance';
import type { Clock } from '../core/clock';
import { FieldnotesError } from '../core/errors';
import { makeId } from '../core/ids';
import type { Progress } from '../core/progress';
import { atCrashPoint, type CrashPoint } from '../journal/crash-points';
import { EVENT_VERSION, type JournalEvent, type PendingEvent, parseEvent } from '../journal/events';
import { needsStrictWrite, type RunWrite } from '../journal/run-write';
import type { Episode } from '../records/episode';
import type { Note } from '../records/note';
import { isInTab, type Run, runSchema } from '../records/run';
import { Chain } from './chain';
import type { NotebookDatabase } from './database';
import { fold, touchedKeys } from './fold';
import { emptyRows, type Rows } from './rows';

export interface StoreContext {
  clock: Clock;
  chance: Chance;
  /** Id of the browser session. */
  session(): Promise<string>;
}

export class NotebookStore {
  constructor(
    private readonly db: NotebookDatabase,
    private readonly context: StoreContext,
    /** A second connection to the same database, for writes that need not survive a power failure. */
    private readonly relaxedDb: NotebookDatabase = db,
  ) {}

  /**
   * Writes a run's next state and its events, or nothing.
   * @throws FieldnotesError 'stale-run' if another writer committed first
   */
  async commitRun(point: CrashPoint, run: Run, origin: string, events: readonly PendingEvent[]): Promise<Run> {
    await atCrashPoint(point, 'before');
    const stored = await this.writeRun({ run, origin, events, tape: [], isStrict: needsStrictWrite(point, run) });
    await atCrashPoint(point, 'after');
    return stored;
  }

  /** Writes a run's next state, its events and its tape, or nothing. @throws FieldnotesError 'stale-run' as commitRun does */
  async writeRun({ run, origin, events, tape, isStrict }: RunWrite): Promise<Run> {
    const next: Run = { ...run, revision: run.revision + 1, updatedAt: this.context.clock.now() };
    const session = await this.context.session();
    const db = isStrict ? this.db : this.relaxedDb;
    await db.transaction('rw', db.tables, async () => {
      const stored = await db.runs.get(run.id);
      if ((stored?.revision ?? 0) !== run.revision) {
        throw new FieldnotesError('stale-run', `Run ${run.id} was changed by another writer`);
      }
      await Promise.all([
        db.runs.put(next),
        tape.length > 0 ? db.tapes.bulkPut([...tape]) : undefined,
        this.append(db, session, origin, events),
      ]);
    });
    return next;
  }

  /** Appends events outside a run's turn, for example delayed evidence. */
  async commitEvents(origin: string, events: readonly PendingEvent[]): Promise<void> {
    const session = await this.context.session();
    await this.db.transaction('rw', this.db.tables, () => this.append(this.db, session, origin, events));
  }

  /**
   * Appends events of several sites in one transaction.
   * @param progress called after each site; if it throws, the transaction is rolled back
   */
  async commitAll(
    parts: readonly { origin: string; events: readonly PendingEvent[] }[],
    progress: Progress = () => undefined,
  ): Promise<void> {
    const session = await this.context.session();
    await this.db.transaction('rw', this.db.tables, async () => {
      for (const [i, { origin, events }] of parts.entries()) {
        await this.append(this.db, session, origin, events);
        progress(i + 1, parts.length);
      }
    });
  }

  /** Requires a transaction of `db` over all tables. */
  private async append(
    db: NotebookDatabase,
    session: string,
    origin: string,
    events: readonly PendingEvent[],
  ): Promise<void> {
    if (events.length === 0) return;
    const last = await db.events.orderBy('seq').last();
    const chain = last ? new Chain(v.parse(v.number(), last.seq), hashOf(last)) : new Chain();
    const linked = events.map((pending) => {
      const at = this.context.clock.now();
      const id = makeId('event', at, this.context.chance);
      const row = chain.link({ ...pending, id, at, session, origin, v: EVENT_VERSION });
      const parsed = parseEvent(row);
      if (parsed.type === 'bad') throw new FieldnotesError('bad-event', `Invalid event ${pending.kind}: ${parsed.why}`);
      return { row, event: parsed.event };
    });
    const { rows, noteIds } = await this.load(
      db,
      linked.map(({ event }) => event),
    );
    for (const { event } of linked) fold(event, rows);
    await Promise.all([db.events.bulkAdd(linked.map(({ row }) => row)), this.save(db, rows, noteIds)]);
  }

  /** The rows that the events change, as they were before. Requests of one transaction that are sent together share a way to the disk. */
  private async load(
    db: NotebookDatabase,
    events: readonly JournalEvent[],
  ): Promise<{ rows: Rows; noteIds: readonly string[] }> {
    const rows = emptyRows();
    const keys = events.map(touchedKeys);
    const noteIds = [...new Set(keys.flatMap(({ notes }) => notes))];
    const [notes, episodes, sites] = await Promise.all([
      noteIds.length > 0 ? db.notes.where('id').anyOf(noteIds).toArray() : [],
      db.episodes.bulkGet([...new Set(keys.flatMap((one) => one.episodes))]),
      db.sites.bulkGet([...new Set(keys.flatMap((one) => one.sites))]),
    ]);
    // The first of two notes with one id counts, as `noteIn` reads.
    for (const note of notes.reverse()) rows.notes.set(note.id, note);
    for (const episode of episodes) if (episode) rows.episodes.set(episode.id, episode);
    for (const site of sites) if (site) rows.sites.set(site.origin, site);
    return { rows, noteIds };
  }

  /** @param noteIds the notes that the events change; one that is missing from the rows was forgotten */
  private async save(db: NotebookDatabase, rows: Rows, noteIds: readonly string[]): Promise<void> {
    const forgotten = noteIds.filter((id) => !rows.notes.has(id));
    await Promise.all([
      db.notes.bulkPut([...rows.notes.values()]),
      forgotten.length > 0 ? db.notes.where('id').anyOf(forgotten).delete() : undefined,
      db.episodes.bulkPut([...rows.episodes.values()]),
      db.sites.bulkPut([...rows.sites.values()]),
    ]);
  }

  /** @throws FieldnotesError 'bad-run' if the stored row is invalid */
  async run(id: string): Promise<Run | undefined> {
    const row = await this.db.runs.get(id);
    return row === undefined ? undefined : parseRun(row);
  }

  async note(id: string): Promise<Note | undefined> {
    return noteIn(this.db, id);
  }

  async episode(id: string): Promise<Episode | undefined> {
    return this.db.episodes.get(id);
  }

  /** Unfinished runs, oldest first, and the ids of invalid rows: one bad row must not stop the other runs. */
  async openRuns(): Promise<{ runs: Run[]; bad: string[] }> {
    const rows = await this.db.runs.where('phase').notEqual('ended').toArray();
    const runs: Run[] = [];
    const bad: string[] = [];
    for (const row of rows) {
      const parsed = v.safeParse(runSchema, row);
      if (parsed.success) runs.push(parsed.output);
      else bad.push(String(row.id));
    }
    return { runs: runs.sort((a, b) => a.startedAt - b.startedAt), bad };
  }

  /** The run of an episode. @returns undefined if it was deleted after its end */
  async runOf(episode: string): Promise<Run | undefined> {
    const row = await this.db.runs.filter((run) => run.episode === episode).first();
    return row === undefined ? undefined : parseRun(row);
  }

  /** The run of a tab that ended last; rows that do not parse are passed over, and no other row is read whole. */
  async lastEndedRun(tabId: number): Promise<Run | undefined> {
    const latest = this.db.runs.orderBy('updatedAt').reverse();
    const isOwn = (row: Run) => row.phase === 'ended' && isInTab(row, tabId) && v.is(runSchema, row);
    const row = await latest.filter(isOwn).first();
    return row && parseRun(row);
  }

  /** Tabs of the ended runs that were stored at or after a time, each once. @param timeMs since 1970 */
  async tabsOfRunsEndedSince(timeMs: number): Promise<number[]> {
    const rows = await this.db.runs.where('updatedAt').aboveOrEqual(timeMs).toArray();
    return [...new Set(rows.filter(({ phase }) => phase === 'ended').map(({ tabId }) => tabId))];
  }

  /** Deletes ended runs with their tapes: they hold requests, values and page text. */
  async sweepRuns(endedBefore: number): Promise<void> {
    const old = await this.db.runs
      .where('updatedAt')
      .below(endedBefore)
      .and((run) => run.phase === 'ended')
      .primaryKeys();
    // The sweep runs whenever the worker starts or a view connects.
    if (old.length === 0) return;
    await this.db.tapes.where('run').anyOf(old).delete();
    await this.db.runs.bulkDelete(old);
  }

  async deleteRun(id: string): Promise<void> {
    await this.db.tapes.where('run').equals(id).delete();
    await this.db.runs.where('id').equals(id).delete();
  }
}

function noteIn(db: NotebookDatabase, id: string): Promise<Note | undefined> {
  return db.notes.where('id').equals(id).first();
}

function parseRun(row: unknown): Run {
  const parsed = v.safeParse(runSchema, row);
  if (!parsed.success) throw new FieldnotesError('bad-run', `Invalid stored run: ${v.summarize(parsed.issues)}`);
  return parsed.output;
}

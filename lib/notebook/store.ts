/** The only writer of the notebook: a run's next state, the events it caused and their fold, in one strict transaction. */
import * as v from 'valibot';
import { hashOf } from '../core/canonical';
import type { Chance } from '../core/chance';
import type { Clock } from '../core/clock';
import { FieldnotesError } from '../core/errors';
import { makeId } from '../core/ids';
import { Chain } from './chain';
import type { NotebookDatabase } from './database';
import { emptyRows, fold, type Rows, touchedKeys } from './fold';
import { type PendingEvent, EVENT_VERSION, type JournalEvent, parseEvent } from '../journal/events';
import { atCrashPoint, type CrashPoint } from '../journal/crash-points';
import type { Episode } from '../records/episode';
import type { Note } from '../records/note';
import { type Run, runSchema } from '../records/run';

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
  ) {}

  /**
   * Writes a run's next state with its events, or nothing.
   * @throws FieldnotesError 'stale-run' when another writer was faster
   */
  async commitRun(point: CrashPoint, run: Run, origin: string, drafts: readonly PendingEvent[]): Promise<Run> {
    await atCrashPoint(point, 'before');
    const next: Run = { ...run, revision: run.revision + 1, updatedAt: this.context.clock.now() };
    const session = await this.context.session();
    await this.db.transaction('rw', this.db.tables, async () => {
      const stored = await this.db.runs.get(run.id);
      if ((stored?.revision ?? 0) !== run.revision) {
        throw new FieldnotesError('stale-run', `run ${run.id} was changed by another writer`);
      }
      await this.db.runs.put(next);
      await this.append(session, origin, drafts);
    });
    await atCrashPoint(point, 'after');
    return next;
  }

  /** Appends events that belong to no running task, for example what the witness saw later. */
  async commitEvents(origin: string, drafts: readonly PendingEvent[]): Promise<void> {
    const session = await this.context.session();
    await this.db.transaction('rw', this.db.tables, () => this.append(session, origin, drafts));
  }

  /**
   * Appends events of several sites, all or none.
   * @param progress told after each site; what it throws undoes all
   */
  async commitAll(
    parts: readonly { origin: string; drafts: readonly PendingEvent[] }[],
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<void> {
    const session = await this.context.session();
    await this.db.transaction('rw', this.db.tables, async () => {
      for (const [i, { origin, drafts }] of parts.entries()) {
        await this.append(session, origin, drafts);
        progress(i + 1, parts.length);
      }
    });
  }

  /** Must run inside a transaction over all tables. */
  private async append(session: string, origin: string, drafts: readonly PendingEvent[]): Promise<void> {
    if (drafts.length === 0) return;
    const last = await this.db.events.orderBy('seq').last();
    const chain = last ? new Chain(v.parse(v.number(), last.seq), hashOf(last)) : new Chain();
    const rows = emptyRows();
    const asked = new Set<string>();
    for (const draft of drafts) {
      const at = this.context.clock.now();
      const id = makeId('event', at, this.context.chance);
      const row = chain.link({ ...draft, id, at, session, origin, v: EVENT_VERSION });
      const parsed = parseEvent(row);
      if (parsed.type === 'bad') throw new FieldnotesError('bad-event', `event ${draft.kind}: ${parsed.why}`);
      await this.db.events.add(row);
      await this.load(rows, asked, parsed.event);
      fold(parsed.event, rows);
    }
    await this.save(rows, asked);
  }

  private async load(rows: Rows, asked: Set<string>, event: JournalEvent): Promise<void> {
    const keys = touchedKeys(event);
    // Each row is read once: what an earlier event of this batch made of it must not be overwritten by what is stored.
    const first = (key: string) => !asked.has(key) && asked.add(key) !== undefined;
    for (const id of keys.notes.filter(first)) {
      const note = await this.note(id);
      if (note) rows.notes.set(id, note);
    }
    for (const id of keys.episodes.filter(first)) {
      const episode = await this.db.episodes.get(id);
      if (episode) rows.episodes.set(id, episode);
    }
    for (const id of keys.sites.filter(first)) {
      const site = await this.db.sites.get(id);
      if (site) rows.sites.set(id, site);
    }
  }

  /** @param asked keys an event was about; a note that is no longer among the rows was forgotten */
  private async save(rows: Rows, asked: ReadonlySet<string>): Promise<void> {
    const gone = [...asked].filter((id) => !rows.notes.has(id));
    await this.db.notes.bulkPut([...rows.notes.values()]);
    await this.db.notes.where('id').anyOf(gone).delete();
    await this.db.episodes.bulkPut([...rows.episodes.values()]);
    await this.db.sites.bulkPut([...rows.sites.values()]);
  }

  /** A run by id; a row that no longer parses is an error that names the place. */
  async run(id: string): Promise<Run | undefined> {
    const row = await this.db.runs.get(id);
    return row === undefined ? undefined : parseRun(row);
  }

  async note(id: string): Promise<Note | undefined> {
    return this.db.notes.where('id').equals(id).first();
  }

  async episode(id: string): Promise<Episode | undefined> {
    return this.db.episodes.get(id);
  }

  /** Runs that are not over, oldest first. Rows that do not parse are returned apart, so that one cannot stop all. */
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

  /** The run of an episode, while it is kept. */
  async runOf(episode: string): Promise<Run | undefined> {
    const row = await this.db.runs.filter((run) => run.episode === episode).first();
    return row === undefined ? undefined : parseRun(row);
  }

  /** Ended runs of a tab that are still kept, oldest first. */
  async endedRuns(tabId: number): Promise<Run[]> {
    const rows = await this.db.runs.where('tabId').equals(tabId).toArray();
    return rows
      .filter((row) => row.phase === 'ended')
      .map(parseRun)
      .sort((a, b) => a.updatedAt - b.updatedAt);
  }

  /** Deletes what ended runs kept: requests, values and page text do not outlive their use. */
  async sweepRuns(endedBefore: number): Promise<void> {
    const old = await this.db.runs
      .where('updatedAt')
      .below(endedBefore)
      .and((run) => run.phase === 'ended')
      .primaryKeys();
    await this.db.tapes.where('run').anyOf(old).delete();
    await this.db.runs.bulkDelete(old);
  }

  async deleteRun(id: string): Promise<void> {
    await this.db.tapes.where('run').equals(id).delete();
    await this.db.runs.where('id').equals(id).delete();
  }
}

function parseRun(row: unknown): Run {
  const parsed = v.safeParse(runSchema, row);
  if (!parsed.success)
    throw new FieldnotesError('bad-run', `a stored run does not parse: ${v.summarize(parsed.issues)}`);
  return parsed.output;
}

/** Maintenance of the whole journal: JournalMaintenance rebuilds the notebook, verifies the hash chain and compacts old events. */
import { canonicalJson, hashOf } from '../core/canonical';
import type { Chance } from '../core/chance';
import { makeId } from '../core/ids';
import type { Progress } from '../core/progress';
import type { IndexableType, Table } from 'dexie';
import { Chain } from './chain';
import type { NotebookDatabase } from './database';
import { fold } from './fold';
import { emptyRows, type Rows } from './rows';
import { type PendingEvent, EVENT_VERSION, FIRST_PREV, type JournalEvent, parseEvent } from '../journal/events';
import { type Episode, MAX_RECALLED_EPISODES } from '../records/episode';
import { byAge, type Note, noteTitle } from '../records/note';

/** Rows per read or write. */
const BATCH_ROWS = 5_000;
/** Number of events that starts a compaction, and number of the latest events it leaves. */
const COMPACT_ABOVE_EVENTS = 300_000;
const KEEP_LATEST_EVENTS = 100_000;

/** A journal row that does not parse: shown to the user, never deleted. */
export interface UnreadableEvent {
  seq: number;
  why: string;
}

export class JournalMaintenance {
  constructor(
    private readonly db: NotebookDatabase,
    private readonly chance: Chance,
  ) {}

  /**
   * Replaces the notebook by a new fold of the whole journal, in one transaction.
   * @returns the unreadable rows; all others are folded
   */
  async rebuild(progress: Progress = () => undefined): Promise<UnreadableEvent[]> {
    const unreadable: UnreadableEvent[] = [];
    await this.db.transaction('rw', this.db.tables, async () => {
      const rows = emptyRows();
      const episodes = new EpisodeWriter(this.db.episodes, (await this.db.episodes.count()) === 0);
      await this.read(
        Number.POSITIVE_INFINITY,
        (row) => episodes.noteEnd(foldRow(row, rows, unreadable)),
        (done, total) => {
          episodes.write(rows.episodes);
          progress(done, total);
        },
      );
      await episodes.settle();
      await replaceRows(this.db.notes, rows.notes, ({ id }) => id);
      await replaceRows(this.db.sites, rows.sites, ({ origin }) => origin);
      await (episodes.isUsed
        ? episodes.finish(rows.episodes)
        : replaceRows(this.db.episodes, rows.episodes, ({ id }) => id));
    });
    return unreadable;
  }

  /** The notebook after event `seq`: folded in memory, nothing is written. */
  async rowsAt(seq: number): Promise<Rows> {
    const rows = emptyRows();
    await this.read(seq, (row) => foldRow(row, rows, []));
    return rows;
  }

  /** Notes of one site after event `seq`, oldest first, with the keys of its forgotten notes and its episodes, newest first. */
  async siteAt(
    seq: number,
    origin: string,
  ): Promise<{ notes: Note[]; rejected: ReadonlySet<string>; episodes: Episode[] }> {
    const rows = await this.rowsAt(seq);
    const notes = [...rows.notes.values()].filter((note) => note.origin === origin);
    const latest = [...rows.episodes.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, MAX_RECALLED_EPISODES);
    return {
      notes: notes.sort(byAge),
      rejected: new Set(rows.sites.get(origin)?.rejected ?? []),
      episodes: latest.filter((episode) => episode.origin === origin),
    };
  }

  /** `seq` of the last event, 0 if the journal is empty. */
  head(): Promise<number> {
    return this.db.headSeq();
  }

  /** One-line description of an event: kind, note, reason and channel, or the reason why it is unreadable. */
  async describeEvent(seq: number): Promise<string> {
    const parsed = parseEvent(await this.db.events.get(seq));
    if (parsed.type === 'bad') return parsed.why;
    const { kind, payload } = parsed.event;
    const body = 'body' in payload ? `: ${noteTitle(payload.body)}` : '';
    return `${kind}${body}${'why' in payload ? ` (${payload.why})` : ''}${'channel' in payload ? ` (${payload.channel})` : ''}`;
  }

  /** Verifies the hash chain. @returns `seq` of the first broken link, undefined if the chain is intact */
  async findBrokenLink(): Promise<number | undefined> {
    let prev: string | undefined;
    let broken: number | undefined;
    await this.read(Number.POSITIVE_INFINITY, (row) => {
      // A compacted journal starts with the hash of the last removed event.
      prev ??= row.kind === 'row.kept' && typeof row.prev === 'string' ? row.prev : FIRST_PREV;
      if (broken === undefined && row.prev !== prev) broken = Number(row.seq);
      prev = hashOf(row);
    });
    return broken;
  }

  /**
   * Replaces all but the latest events by their fold, so that folding gives the same bytes. Unreadable rows are kept. Lost
   * is only the history of the old rows.
   * @returns events before and after
   */
  async compact(keepLatest = KEEP_LATEST_EVENTS): Promise<{ before: number; after: number }> {
    return this.db.transaction('rw', this.db.tables, async () => {
      const before = await this.db.events.count();
      const cut = await this.db.events.orderBy('seq').reverse().offset(keepLatest).first();
      if (!cut) return { before, after: before };
      const upTo = Number(cut.seq);
      const rows = emptyRows();
      const unreadable: UnreadableEvent[] = [];
      await this.read(upTo, (row) => foldRow(row, rows, unreadable));
      const bad = await this.db.events.bulkGet(unreadable.map(({ seq }) => seq));
      const kept = toKeptRows(rows);
      // Each row takes the seq of a removed event: there must be enough of them.
      if (kept.length + bad.length >= upTo) return { before, after: before };
      const latest = await this.db.events.where('seq').above(upTo).toArray();
      await this.db.events.where('seq').belowOrEqual(upTo).delete();
      const chain = new Chain(upTo - kept.length - bad.length, hashOf(cut));
      // Only database calls are awaited here: any other await would commit the transaction.
      const summed = kept.map((event) => ({
        ...event,
        id: makeId('event', Number(cut.at), this.chance),
        at: cut.at,
        session: cut.session,
        origin: originOf(event),
        v: EVENT_VERSION,
      }));
      const placed = [...summed, ...bad.filter((row) => row !== undefined), ...latest].map((row) => chain.link(row));
      for (let i = 0; i < placed.length; i += BATCH_ROWS) await this.db.events.bulkPut(placed.slice(i, i + BATCH_ROWS));
      return { before, after: await this.db.events.count() };
    });
  }

  /** Compacts the journal once it exceeds COMPACT_ABOVE_EVENTS. */
  async compactIfLarge(): Promise<void> {
    if ((await this.db.events.count()) > COMPACT_ABOVE_EVENTS) await this.compact();
  }

  /** Reads rows up to a seq in batches, by seq. */
  private async read(
    upTo: number,
    each: (row: Record<string, unknown>) => void,
    progress: Progress = () => undefined,
  ): Promise<void> {
    const total = await this.db.events.count();
    const after = (seq: number) => this.db.events.where('seq').above(seq).limit(BATCH_ROWS).toArray();
    let done = 0;
    let nextBatch = after(0);
    for (;;) {
      const batch = await nextBatch;
      const last = batch.at(-1);
      // The next batch is read while this one is folded.
      if (last && Number(last.seq) <= upTo) nextBatch = after(Number(last.seq));
      for (const row of batch) if (Number(row.seq) <= upTo) each(row);
      if (!last || Number(last.seq) > upTo) return progress(total, total);
      done += batch.length;
      progress(done, total);
    }
  }
}

/** Makes a table hold exactly these rows. Equal rows are not written: reading and comparing costs a quarter of a write. */
async function replaceRows<R extends object, K extends IndexableType>(
  table: Table<R, K>,
  rows: ReadonlyMap<string, R>,
  idOf: (row: R) => string,
): Promise<void> {
  const toWrite = new Map(rows);
  const toDelete: K[] = [];
  const { keyPath } = table.schema.primKey;
  const keyOf = (row: R): K => {
    const at = (path: string) => row[path as keyof R];
    return (Array.isArray(keyPath) ? keyPath.map(at) : at(String(keyPath))) as K;
  };
  let last: K | undefined;
  for (;;) {
    const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const stored = await rest.limit(BATCH_ROWS).toArray();
    if (stored.length === 0) break;
    for (const row of stored) {
      last = keyOf(row);
      const wanted = rows.get(idOf(row));
      if (wanted === undefined) toDelete.push(last);
      else if (canonicalJson(row) === canonicalJson(wanted)) toWrite.delete(idOf(row));
    }
  }
  await table.bulkDelete(toDelete);
  await table.bulkPut([...toWrite.values()]);
}

/** Writes ended episodes while later events are still read: reading uses this thread, writing another process. */
class EpisodeWriter {
  private readonly written = new Map<string, Episode>();
  private readonly writes: Promise<unknown>[] = [];
  private ids: string[] = [];

  /** @param isUsed true only if the table is empty, so that there is nothing to compare with */
  constructor(
    private readonly table: Table<Episode, string>,
    readonly isUsed: boolean,
  ) {}

  noteEnd(event: JournalEvent | undefined): void {
    if (this.isUsed && event?.kind === 'episode.ended') this.ids.push(event.payload.episode);
  }

  write(episodes: ReadonlyMap<string, Episode>): void {
    const ended = this.ids.flatMap((id) => episodes.get(id) ?? []);
    this.ids = [];
    if (ended.length === 0) return;
    for (const episode of ended) this.written.set(episode.id, episode);
    this.writes.push(this.table.bulkPut(ended));
  }

  async settle(): Promise<void> {
    await Promise.all(this.writes);
  }

  /** Writes the episodes that are not written yet or changed since. */
  async finish(episodes: ReadonlyMap<string, Episode>): Promise<void> {
    await this.table.bulkPut([...episodes.values()].filter((episode) => this.written.get(episode.id) !== episode));
  }
}

/** @returns the event, undefined if the row is unreadable */
function foldRow(row: Record<string, unknown>, rows: Rows, unreadable: UnreadableEvent[]): JournalEvent | undefined {
  const parsed = parseEvent(row);
  if (parsed.type === 'bad') {
    unreadable.push({ seq: Number(row.seq), why: parsed.why });
    return undefined;
  }
  fold(parsed.event, rows);
  return parsed.event;
}

function toKeptRows({ sites, notes, episodes }: Rows): Extract<PendingEvent, { kind: 'row.kept' }>[] {
  const kind = 'row.kept';
  return [
    ...[...sites.values()].map((row) => ({ kind, payload: { table: 'sites', row } }) as const),
    ...[...notes.values()].map((row) => ({ kind, payload: { table: 'notes', row } }) as const),
    ...[...episodes.values()].map((row) => ({ kind, payload: { table: 'episodes', row } }) as const),
  ];
}

function originOf({ payload }: Extract<PendingEvent, { kind: 'row.kept' }>): string {
  return payload.row.origin;
}

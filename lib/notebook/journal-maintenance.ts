/** Care of the whole journal: folding it again, checking its chain, and compacting what is old without changing what it means. */
import { canonicalJson, hashOf } from '../core/canonical';
import type { Chance } from '../core/chance';
import { makeId } from '../core/ids';
import type { Progress } from '../core/progress';
import type { IndexableType, Table } from 'dexie';
import { Chain } from './chain';
import type { NotebookDatabase } from './database';
import { emptyRows, fold, type Rows } from './fold';
import { type PendingEvent, EVENT_VERSION, FIRST_PREV, type JournalEvent, parseEvent } from '../journal/events';
import type { Episode } from '../records/episode';
import { byAge, type Note, noteTitle } from '../records/note';

/** Events read and folded at a time. */
const BATCH = 5_000;
/** Above so many events the oldest are compacted, so that so many of the latest are left as they are. */
const COMPACT_ABOVE = 300_000;
const KEEP_LATEST = 100_000;

/** A journal line that could not be read, set aside and shown, never dropped. */
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
   * Folds the whole journal again and puts the result in place of the notebook, in one transaction.
   * @returns lines that could not be read; the rest is folded
   */
  async rebuild(progress: Progress = () => undefined): Promise<UnreadableEvent[]> {
    const setAside: UnreadableEvent[] = [];
    await this.db.transaction('rw', this.db.tables, async () => {
      const rows = emptyRows();
      const early = new EpisodeWriter(this.db.episodes, (await this.db.episodes.count()) === 0);
      await this.read(
        Number.POSITIVE_INFINITY,
        (row) => early.ended(foldRow(row, rows, setAside)),
        (done, total) => {
          early.write(rows.episodes);
          progress(done, total);
        },
      );
      await early.over();
      await putOnlyWhatDiffers(this.db.notes, rows.notes, ({ id }) => id);
      await putOnlyWhatDiffers(this.db.sites, rows.sites, ({ origin }) => origin);
      await (early.isUsed
        ? early.finish(rows.episodes)
        : putOnlyWhatDiffers(this.db.episodes, rows.episodes, ({ id }) => id));
    });
    return setAside;
  }

  /** The notebook as it was after so many events: folded apart, nothing is written. */
  async rowsAt(seq: number): Promise<Rows> {
    const rows = emptyRows();
    await this.read(seq, (row) => foldRow(row, rows, []));
    return rows;
  }

  /** The notes of one site as they were after so many events, oldest first, and what was forgotten there. */
  async siteAt(seq: number, origin: string): Promise<{ notes: Note[]; rejected: ReadonlySet<string> }> {
    const rows = await this.rowsAt(seq);
    const notes = [...rows.notes.values()].filter((note) => note.origin === origin);
    return { notes: notes.sort(byAge), rejected: new Set(rows.sites.get(origin)?.rejected ?? []) };
  }

  /** Place of the last event, 0 where there is none. */
  head(): Promise<number> {
    return this.db.headSeq();
  }

  /** What a line of the journal says, in short: its kind, and why where it says why. */
  async describeEvent(seq: number): Promise<string> {
    const parsed = parseEvent(await this.db.events.get(seq));
    if (parsed.type === 'bad') return parsed.why;
    const { kind, payload } = parsed.event;
    const body = 'body' in payload ? `: ${noteTitle(payload.body)}` : '';
    return `${kind}${body}${'why' in payload ? ` (${payload.why})` : ''}${'channel' in payload ? ` (${payload.channel})` : ''}`;
  }

  /** Checks the chain of hashes; returns the place of the first broken link. */
  async findBrokenLink(): Promise<number | undefined> {
    let prev: string | undefined;
    let broken: number | undefined;
    await this.read(Number.POSITIVE_INFINITY, (row) => {
      // A compacted journal begins with the hash of what was before it.
      prev ??= row.kind === 'row.kept' && typeof row.prev === 'string' ? row.prev : FIRST_PREV;
      if (broken === undefined && row.prev !== prev) broken = Number(row.seq);
      prev = hashOf(row);
    });
    return broken;
  }

  /**
   * Puts in place of all but the latest events the rows they had come to, so that folding gives the same bytes. Lines that
   * cannot be read are kept as they are. What is lost is how the old rows came about, nothing else.
   * @returns events before and after
   */
  async compact(keepLatest = KEEP_LATEST): Promise<{ before: number; after: number }> {
    return this.db.transaction('rw', this.db.tables, async () => {
      const before = await this.db.events.count();
      const cut = await this.db.events.orderBy('seq').reverse().offset(keepLatest).first();
      if (!cut) return { before, after: before };
      const upTo = Number(cut.seq);
      const rows = emptyRows();
      const unread: UnreadableEvent[] = [];
      await this.read(upTo, (row) => foldRow(row, rows, unread));
      const bad = await this.db.events.bulkGet(unread.map(({ seq }) => seq));
      const kept = keptRows(rows);
      // Each row takes the place of an event: a compaction that would need more of them than there are waits.
      if (kept.length + bad.length >= upTo) return { before, after: before };
      const latest = await this.db.events.where('seq').above(upTo).toArray();
      await this.db.events.where('seq').belowOrEqual(upTo).delete();
      const chain = new Chain(upTo - kept.length - bad.length, hashOf(cut));
      // Nothing but the database is waited for in here: another wait would end the transaction.
      const summed = kept.map((draft) => ({
        ...draft,
        id: makeId('event', Number(cut.at), this.chance),
        at: cut.at,
        session: cut.session,
        origin: originOf(draft),
        v: EVENT_VERSION,
      }));
      const placed = [...summed, ...bad.filter((row) => row !== undefined), ...latest].map((row) => chain.link(row));
      for (let i = 0; i < placed.length; i += BATCH) await this.db.events.bulkPut(placed.slice(i, i + BATCH));
      return { before, after: await this.db.events.count() };
    });
  }

  /** Compacts a journal that has grown large. */
  async compactIfLarge(): Promise<void> {
    if ((await this.db.events.count()) > COMPACT_ABOVE) await this.compact();
  }

  /** Reads events in order up to a place, some thousands at a time. */
  private async read(
    upTo: number,
    each: (row: Record<string, unknown>) => void,
    progress: Progress = () => undefined,
  ): Promise<void> {
    const total = await this.db.events.count();
    const after = (seq: number) => this.db.events.where('seq').above(seq).limit(BATCH).toArray();
    let done = 0;
    let coming = after(0);
    for (;;) {
      const batch = await coming;
      const last = batch.at(-1);
      // The next lines are on their way while these are folded.
      if (last && Number(last.seq) <= upTo) coming = after(Number(last.seq));
      for (const row of batch) if (Number(row.seq) <= upTo) each(row);
      if (!last || Number(last.seq) > upTo) return progress(total, total);
      done += batch.length;
      progress(done, total);
    }
  }
}

/** Makes a table hold these rows and no others; a row that is there already is read and compared, which costs a fourth of writing it. */
async function putOnlyWhatDiffers<R extends object, K extends IndexableType>(
  table: Table<R, K>,
  rows: ReadonlyMap<string, R>,
  nameOf: (row: R) => string,
): Promise<void> {
  const missing = new Map(rows);
  const wrong: K[] = [];
  const { keyPath } = table.schema.primKey;
  const keyOf = (row: R): K => {
    const at = (path: string) => row[path as keyof R];
    return (Array.isArray(keyPath) ? keyPath.map(at) : at(String(keyPath))) as K;
  };
  let last: K | undefined;
  for (;;) {
    const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last);
    const there = await rest.limit(BATCH).toArray();
    if (there.length === 0) break;
    for (const row of there) {
      last = keyOf(row);
      const wanted = rows.get(nameOf(row));
      if (wanted === undefined) wrong.push(last);
      else if (canonicalJson(row) === canonicalJson(wanted)) missing.delete(nameOf(row));
    }
  }
  await table.bulkDelete(wrong);
  await table.bulkPut([...missing.values()]);
}

/** Episodes that are over are written while the rest is still read: reading keeps this thread busy, writing another process. */
class EpisodeWriter {
  private readonly written = new Map<string, Episode>();
  private readonly writes: Promise<unknown>[] = [];
  private ids: string[] = [];

  /** @param isUsed only where there is nothing to compare with */
  constructor(
    private readonly table: Table<Episode, string>,
    readonly isUsed: boolean,
  ) {}

  ended(event: JournalEvent | undefined): void {
    if (this.isUsed && event?.kind === 'episode.ended') this.ids.push(event.payload.episode);
  }

  write(episodes: ReadonlyMap<string, Episode>): void {
    const over = this.ids.flatMap((id) => episodes.get(id) ?? []);
    this.ids = [];
    if (over.length === 0) return;
    for (const episode of over) this.written.set(episode.id, episode);
    this.writes.push(this.table.bulkPut(over));
  }

  async over(): Promise<void> {
    await Promise.all(this.writes);
  }

  /** Writes what is not written yet, or has changed since. */
  async finish(episodes: ReadonlyMap<string, Episode>): Promise<void> {
    await this.table.bulkPut([...episodes.values()].filter((episode) => this.written.get(episode.id) !== episode));
  }
}

/** @returns the event, where the row is one */
function foldRow(row: Record<string, unknown>, rows: Rows, setAside: UnreadableEvent[]): JournalEvent | undefined {
  const parsed = parseEvent(row);
  if (parsed.type === 'bad') {
    setAside.push({ seq: Number(row.seq), why: parsed.why });
    return undefined;
  }
  fold(parsed.event, rows);
  return parsed.event;
}

function keptRows(rows: Rows): Extract<PendingEvent, { kind: 'row.kept' }>[] {
  return [
    ...[...rows.sites.values()].map((row) => ({
      kind: 'row.kept' as const,
      payload: { table: 'sites' as const, row },
    })),
    ...[...rows.notes.values()].map((row) => ({
      kind: 'row.kept' as const,
      payload: { table: 'notes' as const, row },
    })),
    ...[...rows.episodes.values()].map((row) => ({
      kind: 'row.kept' as const,
      payload: { table: 'episodes' as const, row },
    })),
  ];
}

function originOf({ payload }: Extract<PendingEvent, { kind: 'row.kept' }>): string {
  return payload.row.origin;
}

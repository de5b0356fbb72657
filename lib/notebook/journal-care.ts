/** Care of the whole journal: folding it again, checking its chain, and compacting what is old without changing what it means. */
import { canonicalJson, hashOf } from '../core/canonical';
import type { Chance } from '../core/chance';
import { makeId } from '../core/ids';
import type { NotebookDatabase } from './database';
import { emptyRows, fold, type Rows } from './fold';
import { type Draft, EVENT_VERSION, parseEvent } from './journal';
import { type Note, noteTitle } from './records/note';
import { FIRST_PREV } from './store';

/** Events read and folded at a time. */
const BATCH = 5_000;
/** Above so many events the oldest are compacted, so that so many of the latest are left as they are. */
export const COMPACT_ABOVE = 300_000;
export const KEEP_LATEST = 100_000;

/** A journal line that could not be read, set aside and shown, never dropped. */
export interface SetAside {
  seq: number;
  why: string;
}

/** @param done of `total` events have been read */
export type Progress = (done: number, total: number) => void;

export class JournalCare {
  constructor(
    private readonly db: NotebookDatabase,
    private readonly chance: Chance,
  ) {}

  /**
   * Folds the whole journal again and puts the result in place of the notebook, in one transaction.
   * @returns lines that could not be read; the rest is folded
   */
  async rebuild(progress: Progress = () => undefined): Promise<SetAside[]> {
    const setAside: SetAside[] = [];
    await this.db.transaction('rw', this.db.tables, async () => {
      const rows = emptyRows();
      await this.read(Number.POSITIVE_INFINITY, progress, (row) => foldRow(row, rows, setAside));
      await this.replace(rows);
    });
    return setAside;
  }

  /** The notebook as it was after so many events: folded apart, nothing is written. */
  async asOf(seq: number): Promise<Rows> {
    const rows = emptyRows();
    await this.read(
      seq,
      () => undefined,
      (row) => foldRow(row, rows, []),
    );
    return rows;
  }

  /** The notes of one site as they were after so many events, oldest first, and what was forgotten there. */
  async siteAsOf(seq: number, origin: string): Promise<{ notes: Note[]; rejected: ReadonlySet<string> }> {
    const rows = await this.asOf(seq);
    const notes = [...rows.notes.values()].filter((note) => note.origin === origin);
    notes.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    return { notes, rejected: new Set(rows.sites.get(origin)?.rejected ?? []) };
  }

  /** Place of the last event, 0 where there is none. */
  async head(): Promise<number> {
    return Number((await this.db.events.orderBy('seq').last())?.seq ?? 0);
  }

  /** What a line of the journal says, in short: its kind, and why where it says why. */
  async saysAt(seq: number): Promise<string> {
    const parsed = parseEvent(await this.db.events.get(seq));
    if (parsed.type === 'bad') return parsed.why;
    const { kind, payload } = parsed.event;
    const body = 'body' in payload ? `: ${noteTitle(payload.body)}` : '';
    return `${kind}${body}${'why' in payload ? ` (${payload.why})` : ''}${'channel' in payload ? ` (${payload.channel})` : ''}`;
  }

  /** Checks the chain of hashes; returns the place of the first broken link. */
  async brokenLink(): Promise<number | undefined> {
    let prev: string | undefined;
    let broken: number | undefined;
    await this.read(
      Number.POSITIVE_INFINITY,
      () => undefined,
      (row) => {
        // A compacted journal begins with the hash of what was before it.
        prev ??= row.kind === 'row.kept' && typeof row.prev === 'string' ? row.prev : FIRST_PREV;
        if (broken === undefined && row.prev !== prev) broken = Number(row.seq);
        prev = hashOf(row);
      },
    );
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
      const unread: SetAside[] = [];
      await this.read(
        upTo,
        () => undefined,
        (row) => foldRow(row, rows, unread),
      );
      const bad = await this.db.events.bulkGet(unread.map(({ seq }) => seq));
      const kept = keptRows(rows);
      // Each row takes the place of an event: a compaction that would need more of them than there are waits.
      if (kept.length + bad.length >= upTo) return { before, after: before };
      const latest = await this.db.events.where('seq').above(upTo).toArray();
      await this.db.events.where('seq').belowOrEqual(upTo).delete();
      let seq = upTo - kept.length - bad.length;
      let prev = hashOf(cut);
      const placed: Record<string, unknown>[] = [];
      const put = async (row: Record<string, unknown>) => {
        seq += 1;
        const next: Record<string, unknown> = JSON.parse(canonicalJson({ ...row, seq, prev }));
        prev = hashOf(next);
        placed.push(next);
        if (placed.length >= BATCH) await this.db.events.bulkPut(placed.splice(0));
      };
      for (const draft of kept)
        await put({
          ...draft,
          id: makeId('event', Number(cut.at), this.chance),
          at: cut.at,
          session: cut.session,
          origin: originOf(draft),
          v: EVENT_VERSION,
        });
      for (const row of bad) if (row) await put(row);
      for (const row of latest) await put(row);
      await this.db.events.bulkPut(placed);
      return { before, after: await this.db.events.count() };
    });
  }

  /** Compacts a journal that has grown large. */
  async tidy(): Promise<void> {
    if ((await this.db.events.count()) > COMPACT_ABOVE) await this.compact();
  }

  /** Reads events in order up to a place, some thousands at a time. */
  private async read(upTo: number, progress: Progress, each: (row: Record<string, unknown>) => void): Promise<void> {
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

  private async replace(rows: Rows): Promise<void> {
    await Promise.all([this.db.notes.clear(), this.db.episodes.clear(), this.db.sites.clear()]);
    await this.db.notes.bulkPut([...rows.notes.values()]);
    await this.db.episodes.bulkPut([...rows.episodes.values()]);
    await this.db.sites.bulkPut([...rows.sites.values()]);
  }
}

function foldRow(row: Record<string, unknown>, rows: Rows, setAside: SetAside[]): void {
  const parsed = parseEvent(row);
  if (parsed.type === 'event') fold(parsed.event, rows);
  else setAside.push({ seq: Number(row.seq), why: parsed.why });
}

function keptRows(rows: Rows): Extract<Draft, { kind: 'row.kept' }>[] {
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

function originOf({ payload }: Extract<Draft, { kind: 'row.kept' }>): string {
  return payload.row.origin;
}

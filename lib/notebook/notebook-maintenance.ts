/** Operations on the whole notebook: NotebookMaintenance imports notes, forgets, returns to an earlier moment, deletes everything. */
import Dexie from 'dexie';
import { canonicalJson } from '../core/canonical';
import { FieldnotesError } from '../core/errors';
import type { Progress } from '../core/progress';
import { Chain } from './chain';
import type { NotebookDatabase } from './database';
import { serializeExchange, parseExchange } from './exchange/format';
import { importEvents, planImport } from './exchange/import';
import { SigningKeys, verifySignature } from './exchange/signature';
import { type PendingEvent, type JournalEvent, parseEvent } from '../journal/events';
import type { JournalMaintenance } from './journal-maintenance';
import type { Note, NoteSource } from '../records/note';
import type { NotebookStore } from './store';

/** Scope of forgetting: a site, a period (ms since 1970, end excluded), all notes of a source, or notes by id. */
export type Forgetting =
  | { origin: string }
  | { from: number; to: number }
  | { source: NoteSource }
  | { notes: readonly string[] };

export class NotebookMaintenance {
  private readonly keys = new SigningKeys();

  constructor(
    private readonly db: NotebookDatabase,
    private readonly store: NotebookStore,
    private readonly journal: JournalMaintenance,
  ) {}

  /**
   * Imports the notes of a file as unconfirmed notes, all or none.
   * @param beside keys of conflicting or forgotten notes that the user wants as well
   * @throws FieldnotesError 'bad-import'
   */
  async importNotes(text: string, beside: readonly string[], progress: Progress): Promise<{ created: number }> {
    const exchange = parseExchange(text);
    await verifySignature(exchange);
    const origins = exchange.sites.map(({ origin }) => origin);
    const notes = (await Promise.all(origins.map((origin) => this.db.notesOfOrigin(origin)))).flat();
    const sites = (await this.db.sites.bulkGet(origins)).flatMap((site) => site ?? []);
    const parts = importEvents(planImport(exchange, notes, sites), new Set(beside));
    await this.store.commitAll(parts, progress);
    return { created: parts.reduce((sum, { events }) => sum + events.length, 0) };
  }

  /**
   * Deletes the events in scope from the journal and folds the rest: the notebook is as if they had never happened.
   * @throws FieldnotesError 'compacted' if the period reaches into compacted events, whose times are lost
   */
  async forget(scope: Forgetting, progress: Progress): Promise<{ removed: number }> {
    let removed = 0;
    await this.db.transaction('rw', this.db.tables, async () => {
      const all = await this.db.events.orderBy('seq').toArray();
      const ofSource = new Set<string>();
      const kept: Record<string, unknown>[] = [];
      const chain = new Chain();
      for (const row of all) {
        const parsed = parseEvent(row);
        // An unreadable row is deleted only with its site.
        const isInScope =
          parsed.type === 'event'
            ? isAbout(parsed.event, scope, ofSource)
            : 'origin' in scope && row.origin === scope.origin;
        if (!isInScope) kept.push(chain.link(row));
      }
      removed = all.length - kept.length;
      await this.db.events.clear();
      await this.db.events.bulkAdd(kept);
      await this.journal.rebuild(progress);
      if ('origin' in scope) {
        const runs = await this.db.runs.filter(({ origin }) => origin === scope.origin).primaryKeys();
        await this.db.tapes.where('run').anyOf(runs).delete();
        await this.db.runs.bulkDelete(runs);
      }
    });
    return { removed };
  }

  /** Notes that differ between two moments, given as `seq`. @param to undefined: now */
  async compare(from: number, to: number | undefined): Promise<{ was?: Note; is?: Note }[]> {
    const [before, after] = [await this.notesAt(from), await this.notesAt(to)];
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
      const [was, is] = [before.get(id), after.get(id)];
      if (was && is && canonicalJson(was) === canonicalJson(is)) return [];
      return [{ ...(was ? { was } : {}), ...(is ? { is } : {}) }];
    });
  }

  /** @param seq undefined: now, read from the stored fold */
  private async notesAt(seq: number | undefined): Promise<ReadonlyMap<string, Note>> {
    if (seq !== undefined) return (await this.journal.rowsAt(seq)).notes;
    return new Map((await this.db.notes.toArray()).map((note) => [note.id, note]));
  }

  /** By site, the rows to restore and the notes to remove for the state after event `seq`. */
  private async changesBack(seq: number): Promise<{ origin: string; rows: Note[]; removed: Note['id'][] }[]> {
    const changes = await this.compare(seq, undefined);
    const rows = changes.flatMap(({ was }) => was ?? []);
    const removed = changes.flatMap(({ was, is }) => (is && !was ? [is] : []));
    const origins = [...new Set([...rows, ...removed].map(({ origin }) => origin))].sort();
    return origins.map((origin) => ({
      origin,
      rows: rows.filter((note) => note.origin === origin),
      removed: removed.filter((note) => note.origin === origin).map(({ id }) => id),
    }));
  }

  /** Restores the notes as they were after event `seq`. The restoration is an event itself and can be undone the same way. */
  async goBack(seq: number): Promise<{ changed: number }> {
    const changes = await this.changesBack(seq);
    const parts = changes.map(({ origin, rows, removed }) => ({
      origin,
      events: [{ kind: 'notes.returned', payload: { to: seq, rows, removed } }] satisfies PendingEvent[],
    }));
    await this.store.commitAll(parts);
    return { changed: changes.reduce((sum, { rows, removed }) => sum + rows.length + removed.length, 0) };
  }

  /** Signs a file of notes with this browser's key. @throws FieldnotesError 'bad-import' if the file is invalid */
  async sign(text: string): Promise<string> {
    return serializeExchange(await this.keys.sign(parseExchange(text)));
  }

  /** Deletes the database and the keys, overwrites their bytes on disk, and creates an empty database. */
  async deleteAll(): Promise<void> {
    await this.db.delete({ disableAutoOpen: false });
    await this.keys.deleteAll();
    await overwriteDeletedBytes();
    await this.db.open();
  }
}

/** Bytes per row: below the size at which LevelDB stores values in separate files. */
const JUNK_ROW_BYTES = 30_000;
const JUNK_ROWS = 1_200;
const JUNK_BATCH_ROWS = 100;

/**
 * LevelDB, below Chrome's IndexedDB, keeps deleted bytes on disk until compaction. Writing several times its write buffer
 * (4 MB) forces one.
 */
async function overwriteDeletedBytes(): Promise<void> {
  const junk = new Dexie('fieldnotes-overwriteDeletedBytes');
  junk.version(1).stores({ rows: '++id' });
  const rows = junk.table('rows');
  for (let i = 0; i < JUNK_ROWS; i += JUNK_BATCH_ROWS)
    await rows.bulkAdd(
      Array.from({ length: JUNK_BATCH_ROWS }, () => ({
        bytes: crypto.getRandomValues(new Uint8Array(JUNK_ROW_BYTES)),
      })),
    );
  await junk.delete();
}

/** @param ofSource ids of the source's notes among the earlier events; extended by this one */
function isAbout(event: JournalEvent, scope: Forgetting, ofSource: Set<string>): boolean {
  if ('origin' in scope) return event.origin === scope.origin;
  if ('notes' in scope) {
    if (event.kind === 'row.kept') return event.payload.table === 'notes' && scope.notes.includes(event.payload.row.id);
    return 'note' in event.payload && scope.notes.includes(event.payload.note);
  }
  if ('source' in scope) {
    if (event.kind === 'note.created' && event.payload.source === scope.source) ofSource.add(event.payload.note);
    if (event.kind === 'row.kept') return event.payload.table === 'notes' && event.payload.row.source === scope.source;
    return 'note' in event.payload && ofSource.has(event.payload.note);
  }
  if (event.at < scope.from || event.at >= scope.to) return false;
  if (event.kind === 'row.kept')
    throw new FieldnotesError(
      'compacted',
      'This period is compacted: its notes are stored without the time at which each was learned. Choose a later start.',
    );
  return true;
}

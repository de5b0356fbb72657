/** What the user does to the notebook as a whole: bring notes in, forget exactly, go back to a moment, delete everything. */
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

/** What is to be forgotten: a site, a time (ms since 1970, the end not included), or all notes that came from somewhere. */
export type Forgetting = { origin: string } | { from: number; to: number } | { source: NoteSource };

export class NotebookMaintenance {
  private readonly keys = new SigningKeys();

  constructor(
    private readonly db: NotebookDatabase,
    private readonly store: NotebookStore,
    private readonly care: JournalMaintenance,
  ) {}

  /**
   * Brings in the notes of a file as hearsay, all or none.
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
    return { created: parts.reduce((sum, { drafts }) => sum + drafts.length, 0) };
  }

  /**
   * Takes out of the journal all that is to be forgotten and folds the rest: the notebook is as if it had never been.
   * @throws FieldnotesError 'compacted' where a time was asked for that is only kept as rows
   */
  async forget(what: Forgetting, progress: Progress): Promise<{ removed: number }> {
    let removed = 0;
    await this.db.transaction('rw', this.db.tables, async () => {
      const all = await this.db.events.orderBy('seq').toArray();
      const ofSource = new Set<string>();
      const kept: Record<string, unknown>[] = [];
      const chain = new Chain();
      for (const row of all) {
        const parsed = parseEvent(row);
        // A line that cannot be read is kept, unless its site is forgotten.
        const isGone =
          parsed.type === 'event'
            ? isAbout(parsed.event, what, ofSource)
            : 'origin' in what && row.origin === what.origin;
        if (!isGone) kept.push(chain.link(row));
      }
      removed = all.length - kept.length;
      await this.db.events.clear();
      await this.db.events.bulkAdd(kept);
      await this.care.rebuild(progress);
      if ('origin' in what) {
        const runs = await this.db.runs.filter(({ origin }) => origin === what.origin).primaryKeys();
        await this.db.tapes.where('run').anyOf(runs).delete();
        await this.db.runs.bulkDelete(runs);
      }
    });
    return { removed };
  }

  /** What differs between two moments, note by note. @param to after so many events; undefined: now */
  async compare(from: number, to: number | undefined): Promise<{ was?: Note; is?: Note }[]> {
    const [before, after] = [await this.notesAt(from), await this.notesAt(to)];
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
      const [was, is] = [before.get(id), after.get(id)];
      if (was && is && canonicalJson(was) === canonicalJson(is)) return [];
      return [{ ...(was ? { was } : {}), ...(is ? { is } : {}) }];
    });
  }

  /** @param seq after so many events; undefined: now, which stands folded already */
  private async notesAt(seq: number | undefined): Promise<ReadonlyMap<string, Note>> {
    if (seq !== undefined) return (await this.care.rowsAt(seq)).notes;
    return new Map((await this.db.notes.toArray()).map((note) => [note.id, note]));
  }

  /** What would be put back and taken away, by site, to have the notes of an earlier moment. */
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

  /** The notes as they were after so many events; an event like any other, so that it can be taken back the same way. */
  async goBack(seq: number): Promise<{ changed: number }> {
    const changes = await this.changesBack(seq);
    const parts = changes.map(({ origin, rows, removed }) => ({
      origin,
      drafts: [{ kind: 'notes.returned', payload: { to: seq, rows, removed } }] satisfies PendingEvent[],
    }));
    await this.store.commitAll(parts);
    return { changed: changes.reduce((sum, { rows, removed }) => sum + rows.length + removed.length, 0) };
  }

  /** A file of notes, signed with this browser's own key. @throws FieldnotesError 'bad-import' where it is no such file */
  async sign(text: string): Promise<string> {
    return serializeExchange(await this.keys.sign(parseExchange(text)));
  }

  /** Deletes the database and the keys, has the browser's storage forget its bytes, and makes an empty one. */
  async deleteAll(): Promise<void> {
    await this.db.delete({ disableAutoOpen: false });
    await this.keys.deleteAll();
    await overwriteDeletedBytes();
    await this.db.open();
  }
}

const JUNK_BYTES = 30_000;
const JUNK_ROWS = 1_200;

/**
 * What is deleted stays in the files of LevelDB, below Chrome's IndexedDB, until enough else is written: so much that its
 * buffers (4 MB) have been merged several times over. Rows are below the size that is kept in files of their own.
 */
async function overwriteDeletedBytes(): Promise<void> {
  const junk = new Dexie('fieldnotes-overwriteDeletedBytes');
  junk.version(1).stores({ rows: '++id' });
  const rows = junk.table('rows');
  for (let i = 0; i < JUNK_ROWS; i += 100)
    await rows.bulkAdd(
      Array.from({ length: 100 }, () => ({ bytes: crypto.getRandomValues(new Uint8Array(JUNK_BYTES)) })),
    );
  await junk.delete();
}

/** @param ofSource ids of notes of the source met so far */
function isAbout(event: JournalEvent, what: Forgetting, ofSource: Set<string>): boolean {
  if ('origin' in what) return event.origin === what.origin;
  if ('source' in what) {
    if (event.kind === 'note.created' && event.payload.source === what.source) ofSource.add(event.payload.note);
    if (event.kind === 'row.kept') return event.payload.table === 'notes' && event.payload.row.source === what.source;
    return 'note' in event.payload && ofSource.has(event.payload.note);
  }
  if (event.at < what.from || event.at >= what.to) return false;
  if (event.kind === 'row.kept')
    throw new FieldnotesError(
      'compacted',
      'of so long ago only the notes themselves are kept, not when each thing was learned',
    );
  return true;
}

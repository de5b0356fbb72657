/** Backup of the whole notebook as a file: createBackup writes the journal, restoreBackup folds it again. */
import * as v from 'valibot';
import { hashOf } from '../core/canonical';
import { FieldnotesError } from '../core/errors';
import type { Progress } from '../core/progress';
import type { NotebookDatabase } from './database';
import { parseJsonFile } from './exchange/json-file';
import type { JournalMaintenance } from './journal-maintenance';
import { parseEvent } from '../journal/events';

const BACKUP_FORMAT = 'fieldnotes-backup';

const backupSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT, 'not a backup of a notebook'),
  version: v.literal(1, 'unknown version; this program reads version 1'),
  events: v.array(v.record(v.string(), v.unknown())),
  /** SHA-256 of the canonical JSON of `events`, 64 hex digits. */
  checksum: v.string(),
});

/** The journal as JSON. Unreadable rows are included unchanged. */
export async function createBackup(db: NotebookDatabase): Promise<string> {
  const events = await db.events.orderBy('seq').toArray();
  return JSON.stringify({ format: BACKUP_FORMAT, version: 1, events, checksum: hashOf(events) });
}

/**
 * Replaces the notebook by a backup, or changes nothing.
 * @throws FieldnotesError 'bad-backup' with path and reason
 */
export async function restoreBackup(
  text: string,
  db: NotebookDatabase,
  journal: JournalMaintenance,
  progress: Progress,
): Promise<{ events: number }> {
  const events = parseBackup(text);
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await db.events.bulkAdd(events);
    await journal.rebuild(progress);
  });
  return { events: events.length };
}

function parseBackup(text: string): Record<string, unknown>[] {
  const { events, checksum } = parseJsonFile(text, backupSchema, (why, place) =>
    bad(place === undefined ? why : `${place || 'file'}: ${why}`),
  );
  if (hashOf(events) !== checksum) throw bad('checksum: does not match; the file was changed after it was written');
  let last = 0;
  for (const [i, row] of events.entries()) {
    const event = parseEvent(row);
    const seq = Number(row.seq);
    if (event.type === 'bad' && !Number.isInteger(seq)) throw bad(`events.${i}: ${event.why}`);
    if (seq <= last) throw bad(`events.${i}.seq: not greater than the one before it`);
    last = seq;
  }
  return events;
}

function bad(why: string): FieldnotesError {
  return new FieldnotesError('bad-backup', why);
}

/** The whole notebook as a file for its owner: the journal as it stands, from which everything else can be folded again. */
import * as v from 'valibot';
import { hashOf } from '../core/canonical';
import { FieldnotesError } from '../core/errors';
import type { Progress } from '../core/progress';
import type { NotebookDatabase } from './database';
import { parseJsonFile } from './exchange/json-file';
import type { JournalMaintenance } from './journal-maintenance';
import { parseEvent } from '../journal/events';

export const BACKUP_FORMAT = 'fieldnotes-backup';

const backupSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT, 'no backup of a notebook'),
  version: v.literal(1, 'a version that this program does not know (it knows 1)'),
  events: v.array(v.record(v.string(), v.unknown())),
  /** SHA-256 of the canonical JSON of `events`, 64 hex digits. */
  checksum: v.string(),
});

/** The journal as text of JSON. Lines that cannot be read go along as they are. */
export async function createBackup(db: NotebookDatabase): Promise<string> {
  const events = await db.events.orderBy('seq').toArray();
  return JSON.stringify({ format: BACKUP_FORMAT, version: 1, events, checksum: hashOf(events) });
}

/**
 * Puts a backup in place of the notebook, or changes nothing.
 * @throws FieldnotesError 'bad-backup' that names the place and the reason
 */
export async function restoreBackup(
  text: string,
  db: NotebookDatabase,
  care: JournalMaintenance,
  progress: Progress,
): Promise<{ events: number }> {
  const events = parseBackup(text);
  await db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await db.events.bulkAdd(events);
    await care.rebuild(progress);
  });
  return { events: events.length };
}

function parseBackup(text: string): Record<string, unknown>[] {
  const { events, checksum } = parseJsonFile(text, backupSchema, (why, place) =>
    bad(place === undefined ? why : `${place || 'file'}: ${why}`),
  );
  if (hashOf(events) !== checksum) throw bad('checksum: the file was changed after it was written');
  let last = 0;
  for (const [i, row] of events.entries()) {
    const event = parseEvent(row);
    const seq = Number(row.seq);
    if (event.type === 'bad' && !Number.isInteger(seq)) throw bad(`events.${i}: ${event.why}`);
    if (seq <= last) throw bad(`events.${i}.seq: not after the one before it`);
    last = seq;
  }
  return events;
}

function bad(why: string): FieldnotesError {
  return new FieldnotesError('bad-backup', why);
}

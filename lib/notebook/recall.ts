/** Reads the notes of one origin for a run; never of another. */
import * as v from 'valibot';
import type { NotebookDatabase } from './database';
import { byAge, type Note, noteSchema } from './records/note';
import { siteSchema } from './records/site';

export class NotebookReader {
  constructor(private readonly db: NotebookDatabase) {}

  /** All notes of the origin, oldest first. A row that does not parse is left out here and shown by the notebook page. */
  async notesOf(origin: string): Promise<Note[]> {
    const rows: unknown[] = await this.db.notes.where('origin').equals(origin).toArray();
    const notes = rows.flatMap((row) => {
      const parsed = v.safeParse(noteSchema, row);
      return parsed.success ? [parsed.output] : [];
    });
    return notes.sort(byAge);
  }

  /** Keys of notes of the origin that the user has forgotten. */
  async rejectedOf(origin: string): Promise<ReadonlySet<string>> {
    const parsed = v.safeParse(siteSchema, await this.db.sites.get(origin));
    return new Set(parsed.success ? parsed.output.rejected : []);
  }
}

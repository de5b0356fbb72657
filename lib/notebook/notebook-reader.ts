/** Reads the notes of one origin for a run; never of another. */
import type { DBCore } from 'dexie';
import * as v from 'valibot';
import type { NotebookDatabase } from './database';
import { byAge, type Note, noteSchema } from '../records/note';
import { attributeStability } from '../learning/stability';
import { type Site, siteSchema } from '../records/site';

/** Sites whose notes are kept in memory between two looks. */
const KEPT_SITES = 8;

export class NotebookReader {
  private readonly kept = new Map<string, Note[]>();
  /** Counts the writes to notes, so that what was read before one is not kept after it. */
  private writes = 0;

  /** @param db whose notes nobody writes from another context */
  constructor(private readonly db: NotebookDatabase) {
    db.use({ stack: 'dbcore', name: 'kept-notes', create: (core) => this.noticing(core) });
  }

  /** All notes of the origin, oldest first, not to be changed. A row that does not parse is left out here and shown by the notebook page. */
  async notesOf(origin: string): Promise<Note[]> {
    const known = this.kept.get(origin);
    if (known) return known;
    const { writes } = this;
    const rows: unknown[] = await this.db.notesOfOrigin(origin);
    const notes = rows.flatMap((row) => {
      const parsed = v.safeParse(noteSchema, row);
      return parsed.success ? [parsed.output] : [];
    });
    notes.sort(byAge);
    if (writes === this.writes) this.keep(origin, notes);
    return notes;
  }

  private keep(origin: string, notes: Note[]): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size >= KEPT_SITES && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(origin, notes);
  }

  private noticing(core: DBCore): DBCore {
    return {
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== 'notes') return table;
        return {
          ...table,
          mutate: (request) => {
            this.writes += 1;
            this.kept.clear();
            return table.mutate(request);
          },
        };
      },
    };
  }

  /** Keys of notes of the origin that the user has forgotten. */
  async rejectedOf(origin: string): Promise<ReadonlySet<string>> {
    return new Set((await this.siteOf(origin))?.rejected);
  }

  async stabilityOf(origin: string): Promise<Record<string, number>> {
    return attributeStability((await this.siteOf(origin))?.attributes ?? {});
  }

  private async siteOf(origin: string): Promise<Site | undefined> {
    const parsed = v.safeParse(siteSchema, await this.db.sites.get(origin));
    return parsed.success ? parsed.output : undefined;
  }
}

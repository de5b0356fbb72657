/** Reads the notes of one origin for a run: NotebookReader, with a cache invalidated by every write to notes. */
import type { DBCore } from 'dexie';
import * as v from 'valibot';
import type { NotebookDatabase } from './database';
import { type Episode, episodeSchema, MAX_RECALLED_EPISODES } from '../records/episode';
import { byAge, type Note, noteSchema } from '../records/note';
import { attributeStability } from '../learning/stability';
import { type Site, siteSchema } from '../records/site';

/** Sites in the cache; the oldest entry is dropped. */
const MAX_CACHED_SITES = 8;

export class NotebookReader {
  private readonly cache = new Map<string, Note[]>();
  /** Number of writes to notes: a read that overlaps a write is not cached. */
  private writes = 0;

  /** @param writers all connections that write notes: a write by any other does not invalidate the cache */
  constructor(
    private readonly db: NotebookDatabase,
    writers: readonly NotebookDatabase[] = [db],
  ) {
    for (const writer of writers)
      writer.use({ stack: 'dbcore', name: 'kept-notes', create: (core) => this.countingWrites(core) });
  }

  /** All notes of the origin, oldest first; callers must not change them. Invalid rows are left out; the notebook page shows them. */
  async notesOf(origin: string): Promise<Note[]> {
    const cached = this.cache.get(origin);
    if (cached) return cached;
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

  /** Origins that have notes. */
  async origins(): Promise<string[]> {
    const keys = await this.db.notes.orderBy('[origin+id]').keys();
    return [...new Set((keys as unknown as [string, string][]).map(([origin]) => origin))];
  }

  private keep(origin: string, notes: Note[]): void {
    const [oldest] = this.cache.keys();
    if (this.cache.size >= MAX_CACHED_SITES && oldest !== undefined) this.cache.delete(oldest);
    this.cache.set(origin, notes);
  }

  private countingWrites(core: DBCore): DBCore {
    return {
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== 'notes') return table;
        return {
          ...table,
          mutate: (request) => {
            this.writes += 1;
            this.cache.clear();
            return table.mutate(request);
          },
        };
      },
    };
  }

  /** Keys of forgotten notes of the origin. */
  async rejectedOf(origin: string): Promise<ReadonlySet<string>> {
    return new Set((await this.siteOf(origin))?.rejected);
  }

  /** The origin's episodes among the latest of all sites, newest first. Invalid rows are left out. */
  async episodesOf(origin: string): Promise<Episode[]> {
    const rows: unknown[] = await this.db.episodes.orderBy('id').reverse().limit(MAX_RECALLED_EPISODES).toArray();
    return rows.flatMap((row) => {
      const parsed = v.safeParse(episodeSchema, row);
      return parsed.success && parsed.output.origin === origin ? [parsed.output] : [];
    });
  }

  async stabilityOf(origin: string): Promise<Record<string, number>> {
    return attributeStability((await this.siteOf(origin))?.attributes ?? {});
  }

  private async siteOf(origin: string): Promise<Site | undefined> {
    const parsed = v.safeParse(siteSchema, await this.db.sites.get(origin));
    return parsed.success ? parsed.output : undefined;
  }
}

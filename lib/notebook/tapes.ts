/** Reads the tapes of runs: Tapes. NotebookStore writes them with their run, and deletes them with it. */
import * as v from 'valibot';
import { FieldnotesError } from '../core/errors';
import type { NotebookDatabase } from './database';
import type { Run } from '../records/run';
import { type TapeRow, tapeSchema } from '../records/tape';

export class Tapes {
  constructor(private readonly db: NotebookDatabase) {}

  /** Number of rows a run has, and the journal's last `seq`: where the tape of a driver that starts now begins. */
  async begin(run: Run): Promise<{ stored: number; seq: number }> {
    const [stored, seq] = await Promise.all([this.db.tapes.where('run').equals(run.id).count(), this.db.headSeq()]);
    return { stored, seq };
  }

  /** @throws FieldnotesError 'bad-tape' if a row is invalid, 'no-tape' if none is stored */
  async of(run: Run['id']): Promise<TapeRow[]> {
    const rows: unknown[] = await this.db.tapes.where('run').equals(run).sortBy('id');
    if (rows.length === 0) throw new FieldnotesError('no-tape', 'The tape of this task was deleted');
    return rows.map((row) => {
      const parsed = v.safeParse(tapeSchema, row);
      if (!parsed.success) throw new FieldnotesError('bad-tape', v.summarize(parsed.issues));
      return parsed.output;
    });
  }
}

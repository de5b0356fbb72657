/** Keeps the tapes of runs: written turn by turn, read whole, deleted with their run. */
import * as v from 'valibot';
import { FieldnotesError } from '../core/errors';
import type { NotebookDatabase } from './database';
import type { Run } from '../records/run';
import { type Decided, type TapeEntry, type TapeRow, tapeSchema } from '../records/tape';

const PLACES = 4;

export class Tapes {
  constructor(private readonly db: NotebookDatabase) {}

  /**
   * A driver takes a run up.
   * @returns writes one turn after the other
   */
  async begin(run: Run): Promise<(turn: { entries: TapeEntry[]; decided: Decided[] }) => Promise<void>> {
    const before = await this.db.tapes.where('run').equals(run.id).count();
    let place = before;
    const idOf = (n: number) => `${run.id}/${String(n).padStart(PLACES, '0')}`;
    await this.db.tapes.put({ kind: 'begin', id: idOf(place), run: run.id, seq: await this.db.headSeq(), state: run });
    return async (turn) => {
      place += 1;
      await this.db.tapes.put({ kind: 'turn', id: idOf(place), run: run.id, ...turn });
    };
  }

  /** @throws FieldnotesError 'bad-tape' where a row does not parse, 'no-tape' where there is none */
  async of(run: Run['id']): Promise<TapeRow[]> {
    const rows: unknown[] = await this.db.tapes.where('run').equals(run).sortBy('id');
    if (rows.length === 0) throw new FieldnotesError('no-tape', 'this task is no longer kept');
    return rows.map((row) => {
      const parsed = v.safeParse(tapeSchema, row);
      if (!parsed.success) throw new FieldnotesError('bad-tape', v.summarize(parsed.issues));
      return parsed.output;
    });
  }
}

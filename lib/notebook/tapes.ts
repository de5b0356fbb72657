/** Stores the tapes of runs: Tapes writes them turn by turn; NotebookStore deletes them with their run. */
import * as v from 'valibot';
import { FieldnotesError } from '../core/errors';
import type { NotebookDatabase } from './database';
import type { Run } from '../records/run';
import { type Decided, type TapeEntry, type TapeRow, tapeSchema } from '../records/tape';

/** Digits of a turn's number in its id, so that ids sort by turn. */
const TURN_DIGITS = 4;

export class Tapes {
  constructor(private readonly db: NotebookDatabase) {}

  /**
   * Records the state of a run that is started or resumed.
   * @returns a function that appends one turn
   */
  async begin(run: Run): Promise<(turn: { entries: TapeEntry[]; decided: Decided[] }) => Promise<void>> {
    let turnNumber = await this.db.tapes.where('run').equals(run.id).count();
    const idOf = (n: number) => `${run.id}/${String(n).padStart(TURN_DIGITS, '0')}`;
    await this.db.tapes.put({
      kind: 'begin',
      id: idOf(turnNumber),
      run: run.id,
      seq: await this.db.headSeq(),
      state: run,
    });
    return async (turn) => {
      turnNumber += 1;
      await this.db.tapes.put({ kind: 'turn', id: idOf(turnNumber), run: run.id, ...turn });
    };
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

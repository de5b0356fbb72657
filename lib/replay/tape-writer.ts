/** TapeWriter: the tape rows of one driver, which the run's commits write in their own transactions. */
import type { TapeWriter as RunnerTape } from '../agent/loop/runner';
import type { Ports } from '../agent/run/ports';
import type { Run } from '../records/run';
import type { TapeRow } from '../records/tape';
import { type Recording, recordPorts } from './record-ports';

/** Digits of a turn's number in its id, so that ids sort by turn. */
const TURN_DIGITS = 4;

export class TapeWriter implements RunnerTape {
  private readonly recording: Recording;
  private turnNumber: number;
  private unwritten: TapeRow[];

  /** @param stored rows of earlier drivers @param seq the last `seq` of the journal */
  constructor(
    private readonly run: Run,
    { stored, seq }: { stored: number; seq: number },
    ports: Ports,
  ) {
    this.recording = recordPorts(ports);
    this.unwritten = [{ kind: 'begin', id: this.idOf(stored), run: run.id, seq, state: run }];
    this.turnNumber = stored + 1;
  }

  get ports(): Ports {
    return this.recording.ports;
  }

  rows(): TapeRow[] {
    const { entries, decided } = this.recording.peek();
    return decided.length === 0 ? this.unwritten : [...this.unwritten, this.turnRow({ entries, decided })];
  }

  endWrite(rows: readonly TapeRow[]): void {
    this.unwritten = this.unwritten.filter((row) => !rows.includes(row));
  }

  endTurn(): void {
    this.unwritten.push(this.turnRow(this.recording.take()));
    this.turnNumber += 1;
  }

  private turnRow(turn: ReturnType<Recording['take']>): TapeRow {
    return { kind: 'turn', id: this.idOf(this.turnNumber), run: this.run.id, ...turn };
  }

  private idOf(n: number): string {
    return `${this.run.id}/${String(n).padStart(TURN_DIGITS, '0')}`;
  }
}

/** RowsRun: a task that runs for each row of a table. It outlives its card: what has run stays while the user looks elsewhere in the notebook. */
import { useEffect, useState } from 'preact/hooks';
import { errorWords } from '../error-words';
import type { RowResult } from './rows-table';

type Row = Readonly<Record<string, string>>;
/** @returns undefined if the row was done, else why it was not */
type RunRow = (values: Record<string, string>, signal: AbortSignal) => Promise<string | undefined>;

export class RowsRun {
  private text = '';
  /** Text of the rows that have results. */
  private ranText: string | undefined;
  private ran: readonly RowResult[] = [];
  private controller: AbortController | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly runRow: RunRow) {}

  get rowsText(): string {
    return this.text;
  }

  get isRunning(): boolean {
    return this.controller !== undefined;
  }

  /** Results of the last run, to be saved; its rows may have been replaced since. */
  get results(): readonly RowResult[] {
    return this.ran;
  }

  /** Results of the rows in the field. Rows that were written since have none. */
  get resultsOfText(): readonly RowResult[] {
    return this.ranText === this.text ? this.ran : [];
  }

  write(text: string): void {
    this.text = text;
    this.tell();
  }

  stop(): void {
    this.controller?.abort();
  }

  async start(rows: readonly Row[]): Promise<void> {
    const { signal } = this.begin();
    try {
      for (const values of rows) {
        if (signal.aborted) break;
        const why = await this.runRow({ ...values }, signal).catch(errorWords);
        this.ran = [...this.ran, { values, why }];
        this.tell();
      }
    } finally {
      this.end();
    }
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private begin(): AbortController {
    const controller = new AbortController();
    this.controller = controller;
    this.ranText = this.text;
    this.ran = [];
    addEventListener('beforeunload', warnOfLeaving);
    this.tell();
    return controller;
  }

  private end(): void {
    this.controller = undefined;
    removeEventListener('beforeunload', warnOfLeaving);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The browser asks before the page is closed: its rows would end with it. */
const warnOfLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

/** Renders the component again with each change of the run. */
export function useRowsRun(run: RowsRun): void {
  const [, setTurn] = useState(0);
  useEffect(() => run.subscribe(() => setTurn((turn) => turn + 1)), [run]);
}

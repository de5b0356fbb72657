/** ResultsFile keeps the results of bench:weak as JSON lines, so that a stopped bench goes on where it was. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { WeakResult } from './play';
import type { WeakTask } from './task';

type Row = Omit<WeakResult, 'task'> & { id: string };

const idOf = ({ kind, request }: WeakTask, brain: string) => `${brain} · ${kind} · ${request}`;

export class ResultsFile {
  private readonly rows = new Map<string, Row>();

  /** @param path undefined keeps nothing */
  constructor(private readonly path: string | undefined) {
    if (path === undefined || !existsSync(path)) return;
    for (const line of readFileSync(path, 'utf8')
      .split('\n')
      .filter((text) => text !== '')) {
      const row = JSON.parse(line) as Row;
      this.rows.set(row.id, row);
    }
  }

  find(task: WeakTask, brain: string): WeakResult | undefined {
    const row = this.rows.get(idOf(task, brain));
    return row && { ...row, task };
  }

  add(result: WeakResult): WeakResult {
    const { task, ...rest } = result;
    if (this.path !== undefined)
      appendFileSync(this.path, `${JSON.stringify({ ...rest, id: idOf(task, result.brain) })}\n`);
    return result;
  }
}

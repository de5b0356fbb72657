/** Judges one task by the page and prints the table by kind, with the bars that are to be met. */
import * as v from 'valibot';
import type { Run } from '../../lib/records/run';
import type { MiniPage } from './mini-page';
import type { ModelTask } from './model-task';
import { median, verdict } from '../statistics';

const resultSchema = v.picklist(['right', 'falsely done', 'not done', 'malformed']);
export type Result = v.InferOutput<typeof resultSchema>;

export const lineSchema = v.object({
  id: v.string(),
  kind: v.string(),
  result: resultSchema,
  replies: v.number(),
  acts: v.number(),
  tokens: v.number(),
  cached: v.number(),
  seconds: v.number(),
  outcome: v.string(),
  /** The acts of a task that is not right, and what the page held at its end. */
  trace: v.optional(v.string()),
});
export type Line = v.InferOutput<typeof lineSchema>;

const MALFORMED = new Set(['bad-reply', 'no-calls', 'cut-off', 'empty-reply', 'reply-too-long']);
const DECLINED = new Set(['gave-up']);

export function resultOf(task: ModelTask, run: Run, page: MiniPage): Result {
  const code = run.outcome?.code ?? '';
  if (MALFORMED.has(code)) return 'malformed';
  // For a wish that the page cannot fulfil, saying so or asking is right.
  if (task.kind.endsWith('impossible'))
    return (DECLINED.has(code) || run.phase === 'waiting') && task.isRight(page)
      ? 'right'
      : run.outcome?.state === 'done'
        ? 'falsely done'
        : 'not done';
  if (run.outcome?.state !== 'done') return 'not done';
  const isAnswered = task.answer === undefined || task.answer.test(run.answer ?? '');
  return task.isRight(page) && isAnswered ? 'right' : 'falsely done';
}

/** The acts of a run, what the page then held, and the answer, in one line. */
export function traceOf(run: Run, page: MiniPage): string {
  const held = page.items.flatMap(({ name, value, checked }) =>
    value === undefined && checked === undefined ? [] : [`${name}=${value ?? String(checked)}`],
  );
  return JSON.stringify({ acts: run.steps.map(({ action }) => action), sent: page.log, held, answer: run.answer });
}

export function printReport(lines: readonly Line[], wanted: number): void {
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  console.log(`\n${lines.length} of ${wanted} tasks`);
  console.log('kind        tasks right false  not done malformed replies tokens cached seconds (medians)');
  for (const kind of [...kinds, 'all']) {
    const some = kind === 'all' ? lines : lines.filter((line) => line.kind === kind);
    const count = (result: Result) => String(some.filter((line) => line.result === result).length);
    const middle = (field: 'replies' | 'tokens' | 'cached' | 'seconds') =>
      String(median(some.map((line) => line[field])));
    console.log(
      [
        kind.padEnd(11),
        String(some.length).padStart(5),
        count('right').padStart(5),
        count('falsely done').padStart(5),
        count('not done').padStart(9),
        count('malformed').padStart(9),
        middle('replies').padStart(7),
        middle('tokens').padStart(6),
        middle('cached').padStart(6),
        middle('seconds').padStart(7),
      ].join(' '),
    );
  }
  const share = lines.filter(({ result }) => result === 'right').length / Math.max(1, lines.length);
  const bars: [string, boolean][] = [
    ['malformed 0', !lines.some(({ result }) => result === 'malformed')],
    ['falsely done 0', !lines.some(({ result }) => result === 'falsely done')],
    ['right ≥ 60 %', share >= 0.6],
    ['at most 2.5 replies at the median', median(lines.map(({ replies }) => replies)) <= 2.5],
  ];
  for (const [bar, isMet] of bars) console.log(`  ${verdict(isMet)} ${bar}`);
  if (bars.some(([, isMet]) => !isMet)) process.exitCode = 1;
}

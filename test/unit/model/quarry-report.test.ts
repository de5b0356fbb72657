/** Test agrees with the task for the servers, gateways and proxies of the quarry rows: it says that one works exactly where the task gets done. */
import { describe, expect, test } from 'vitest';
import { sample, SIZES } from '../../sizes';
import { play, withPractice } from './practice-run';
import { QUARRY_LIMITS } from './quarry-limits';
import { QUARRY_ROWS } from './quarry-rows';

withPractice();

/** A name of a tool that the practice task does not have. */
const OTHER_TOOLS = /name of a tool that is reserved|arguments of another tool/;
const rows = [...QUARRY_ROWS, ...QUARRY_LIMITS]
  .flatMap(([, ofKind]) => ofKind)
  .filter(({ quirk }) => !OTHER_TOOLS.test(quirk));

describe('agrees with the task', () => {
  test.each(
    sample(rows, SIZES.endpointStride, ({ id }) => id.split('.')[0] ?? '').map(
      (row) => [`${row.id} ${row.quirk}`, row] as const,
    ),
  )(
    '%s',
    async (_title, row) => {
      const report = await play(row);
      expect(report.ok, JSON.stringify(report)).toBe(row.expected === 'done');
      if (row.expected === 'done' || row.expected === 'unseen-value' || report.failed === undefined) return;
      expect(report.failed.reason).toBe(row.expected);
    },
    90_000,
  );
});

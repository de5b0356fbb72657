/** Other words: a table of rephrasings and near misses in English and German, with all its tasks learned on one site. */
import { expect, test } from 'vitest';
import { recallProcedures } from '../../../lib/agent/plan/recall-procedures';
import { stripPoliteness } from '../../../lib/learning/request-words';
import type { Note, ProcedureBody } from '../../../lib/records/note';
import { type Template, toTemplate } from '../../../lib/records/template';
import { noteOf, pressOf } from '../../harness/notes';
import { OTHER_WORDS, type Rephrased } from './other-words-table';

/** A Wednesday. */
const NOW = Date.UTC(2026, 3, 15, 12);

const templateOf = ({ taught, values }: Rephrased): Template => toTemplate(stripPoliteness(taught), values);

const NOTES: readonly Note[] = OTHER_WORDS.map((row, i) => {
  const derived = Object.fromEntries(
    (row.dates ?? []).map((slot) => [`${slot}-date`, { of: slot, as: 'date' as const, format: 'YYYY-MM-DD' }]),
  );
  const body: ProcedureBody = {
    kind: 'procedure',
    request: templateOf(row),
    slots: Object.keys(row.values),
    ...(row.dates ? { derived } : {}),
    steps: [pressOf('note_place', 'R2')],
  };
  return noteOf(`note_${i}`, body);
});

interface Result {
  half: 'tuned' | 'held out';
  request: string;
  state: 'right' | 'wrong' | 'none';
}

function run(request: string, row: number, values: readonly string[] | undefined): Result['state'] {
  const found = recallProcedures(request, NOTES, NOW);
  if (found.length !== 1) return 'none';
  const [only] = found;
  if (!values) return 'wrong';
  const slots = Object.keys(OTHER_WORDS[row]?.values ?? {});
  const isRight = only?.note.id === `note_${row}` && slots.every((slot, i) => only.values[slot] === values[i]);
  return isRight ? 'right' : 'wrong';
}

const half = (i: number) => (i % 2 === 0 ? 'tuned' : 'held out');
const SAME: Result[] = OTHER_WORDS.flatMap(({ same }, row) =>
  same.map(([request, ...values], i) => ({ half: half(i), request, state: run(request, row, values) })),
);
const OTHER: Result[] = OTHER_WORDS.flatMap(({ other }, row) =>
  other.map((request, i) => ({ half: half(i), request, state: run(request, row, undefined) })),
);

function share(results: readonly Result[], of: Result['half']): number {
  const own = results.filter((result) => result.half === of);
  return own.filter(({ state }) => state === 'right').length / own.length;
}

test('runs no task on a near miss and none with wrong values, in at least 300 pairs', () => {
  expect(SAME.length + OTHER.length).toBeGreaterThanOrEqual(300);
  expect([...SAME, ...OTHER].filter(({ state }) => state === 'wrong').map(({ request }) => request)).toEqual([]);
});

test('meets at least 70 % of the rephrasings with no model, on both halves of the table', () => {
  const [tuned, heldOut] = [share(SAME, 'tuned'), share(SAME, 'held out')];
  console.log(`rephrasings met without a model: tuned ${tuned.toFixed(3)}, held out ${heldOut.toFixed(3)}`);
  expect(tuned).toBeGreaterThanOrEqual(0.7);
  expect(heldOut).toBeGreaterThanOrEqual(0.7);
});

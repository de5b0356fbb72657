/** Other words: a table of rephrasings and near misses in English and German, with all its tasks learned on one site. */
import { expect, test } from 'vitest';
import { recallProcedures } from '../../../lib/agent/plan/recall-procedures';
import { nearestTasks } from '../../../lib/learning/other-words/nearest-tasks';
import type { ProcedureBody } from '../../../lib/records/note';
import { FRESH_WORDS } from './fresh-words-table';
import { ERRANDS_WORDS } from './errands-words-table';
import { FRONTDESK_WORDS } from './frontdesk-words-table';
import { HANDOVER_WORDS } from './handover-words-table';
import { HOUSEHOLD_WORDS } from './household-words-table';
import { LATER_WORDS } from './later-words-table';
import { NEIGHBOURS_WORDS } from './neighbours-words-table';
import { OTHER_WORDS, type Rephrased } from './other-words-table';
import { SPOKEN_GERMAN } from './spoken-german-table';
import { SPOKEN_WORDS } from './spoken-words-table';
import { STRANGERS_WORDS } from './strangers-words-table';
import { MORE_TRAPS, TRAP_WORDS } from './trap-words-table';
import { WORKSHOP_WORDS } from './workshop-words-table';
import { notesOf } from './words-table';

/** A Wednesday. */
const NOW = Date.UTC(2026, 3, 15, 12);

interface Result {
  half: 'tuned' | 'held out';
  request: string;
  state: 'right' | 'wrong' | 'none';
}

/** Reads every request of a table with all its tasks known. */
function readAll(table: readonly Rephrased[]): { same: Result[]; other: Result[] } {
  const notes = notesOf(table);
  const stateOf = (request: string, row: number, values?: readonly string[]): Result['state'] => {
    const [only, another] = recallProcedures(request, notes, NOW);
    if (!only || another) return 'none';
    if (!values) return 'wrong';
    const slots = Object.keys(table[row]?.values ?? {});
    const isRight = only.note.id === `note_${row}` && slots.every((slot, i) => only.values[slot] === values[i]);
    return isRight ? 'right' : 'wrong';
  };
  const half = (i: number) => (i % 2 === 0 ? 'tuned' : 'held out');
  return {
    same: table.flatMap(({ same }, row) =>
      same.map(([request, ...values], i): Result => ({ half: half(i), request, state: stateOf(request, row, values) })),
    ),
    other: table.flatMap(({ other }, row) =>
      other.map((request, i): Result => ({ half: half(i), request, state: stateOf(request, row) })),
    ),
  };
}

const { same: SAME, other: OTHER } = readAll(OTHER_WORDS);

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

for (const [name, table] of [
  ['tasks of real apps', FRESH_WORDS],
  ['tasks of clinics, clubs and schools', STRANGERS_WORDS],
  ['tasks of trades and offices', LATER_WORDS],
  ['tasks at home', HOUSEHOLD_WORDS],
  ['errands', ERRANDS_WORDS],
  ['tasks of libraries and shops', NEIGHBOURS_WORDS],
  ['tasks as colleagues say them', SPOKEN_WORDS],
  ['tasks as German colleagues say them', SPOKEN_GERMAN],
  ['tasks handed over between shifts', HANDOVER_WORDS],
  ['tasks at a front desk', FRONTDESK_WORDS],
  ['words that look like those of a task', [...TRAP_WORDS, ...MORE_TRAPS]],
] as const)
  test(`runs no task on a near miss of ${name}, and meets 70 % of their rephrasings`, () => {
    const { same, other } = readAll(table);
    expect(same.length).toBeGreaterThanOrEqual(30);
    expect(other.length).toBeGreaterThanOrEqual(50);
    expect([...same, ...other].filter(({ state }) => state === 'wrong').map(({ request }) => request)).toEqual([]);
    const met = same.filter(({ state }) => state === 'right').length / same.length;
    console.log(`${name}: rephrasings met without a model ${met.toFixed(3)} of ${same.length}`);
    expect(met).toBeGreaterThanOrEqual(0.7);
  });

test('offers the task among the three nearest to at least 95 % of what colleagues say, and its values to 85 %', () => {
  const table = [...SPOKEN_WORDS, ...SPOKEN_GERMAN];
  const tasks = notesOf(table).map((note) => ({ note, body: note.body as ProcedureBody }));
  const offered = table.flatMap(({ same, values }, row) =>
    same.map(([request, ...expected]) => {
      const near = nearestTasks(request, tasks, NOW).slice(0, 3);
      const own = near.find(({ task }) => task.note.id === `note_${row}`);
      return {
        isOffered: own !== undefined,
        isFilled: Object.keys(values).every((slot, i) => own?.values[slot] === expected[i]),
      };
    }),
  );
  const shareOf = (isGood: (one: (typeof offered)[number]) => boolean) =>
    offered.filter(isGood).length / offered.length;
  const [shown, filled] = [shareOf(({ isOffered }) => isOffered), shareOf(({ isFilled }) => isFilled)];
  console.log(
    `among the three nearest ${shown.toFixed(3)}, with their values ${filled.toFixed(3)} of ${offered.length}`,
  );
  expect(shown).toBeGreaterThanOrEqual(0.95);
  expect(filled).toBeGreaterThanOrEqual(0.85);
});

test('runs no task on a near miss of a workshop and a club, and meets 60 % of their rephrasings, read for the first time', () => {
  const { same, other } = readAll(WORKSHOP_WORDS);
  expect([...same, ...other].filter(({ state }) => state === 'wrong').map(({ request }) => request)).toEqual([]);
  const met = same.filter(({ state }) => state === 'right').length / same.length;
  console.log(`workshop and club: rephrasings met without a model ${met.toFixed(3)} of ${same.length}`);
  // Nothing was mended for this table.
  expect(met).toBeGreaterThanOrEqual(0.6);
});

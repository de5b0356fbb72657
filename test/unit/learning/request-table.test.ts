/** matchRequest on a table of requests: no request of another task matches, and most of the same task do. */
import { expect, test } from 'vitest';
import { recallProcedures } from '../../../lib/agent/plan/recall-procedures';
import { seededChance } from '../../../lib/core/chance';
import { makeId } from '../../../lib/core/ids';
import { matchRequest } from '../../../lib/learning/match-request';
import { newTrust } from '../../../lib/learning/trust';
import { stripPoliteness } from '../../../lib/learning/request-words';
import type { Note } from '../../../lib/records/note';
import { type Template, toTemplate } from '../../../lib/records/template';
import { TABLE, type TaughtRequest } from './request-table';

const templateOf = ({ taught, values }: TaughtRequest): Template => toTemplate(stripPoliteness(taught), values);

test('matches 90 % of the same tasks with the right values, and no other task, in at least 200 pairs', () => {
  let same = 0;
  let matched = 0;
  let other = 0;
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const row of TABLE) {
    const slots = Object.keys(row.values);
    for (const [request, ...values] of row.same) {
      same += 1;
      const match = matchRequest({ request: templateOf(row) }, request, 0);
      const expected = Object.fromEntries(slots.map((slot, i) => [slot, values[i]]));
      if (!match) missed.push(request);
      else if (JSON.stringify(sorted(match.values)) === JSON.stringify(sorted(expected))) matched += 1;
      else wrong.push(`${request} → ${JSON.stringify(match.values)}`);
    }
    for (const request of row.other) {
      other += 1;
      const match = matchRequest({ request: templateOf(row) }, request, 0);
      if (match) wrong.push(`${request} ran “${row.taught}” with ${JSON.stringify(match.values)}`);
    }
  }
  console.log(
    `${same} pairs of the same task, ${matched} matched; ${other} pairs of different tasks, ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
  expect(same + other).toBeGreaterThanOrEqual(200);
  expect(matched / same, `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(0.9);
});

test("recalls each request's own procedure with the whole table learned on one site", () => {
  const notes = TABLE.map((row, i) => procedureOf(templateOf(row), Object.keys(row.values), i));
  const wrong: string[] = [];
  for (const [i, row] of TABLE.entries()) {
    for (const [request] of row.same) {
      const found = recallProcedures(request, notes, 0);
      if (found.length > 0 && (found.length > 1 || found[0]?.note !== notes[i])) wrong.push(request);
    }
    for (const request of row.other) {
      // Another row may match this request; its own row must not.
      if (recallProcedures(request, notes, 0).some((one) => one.note === notes[i])) wrong.push(request);
    }
  }
  expect(wrong).toEqual([]);
});

test('recalls the procedure with more content words, and both if they have equally many', () => {
  const open = procedureOf(toTemplate('open Milk', { page: 'Milk' }), ['page'], 1);
  const settings = procedureOf(toTemplate('open settings of Milk', { page: 'Milk' }), ['page'], 2);
  expect(recallProcedures('open settings of Bread', [open, settings], 0).map((one) => one.note)).toEqual([settings]);
  const state = procedureOf(toTemplate('mark bread done', { state: 'done' }), ['state'], 3);
  const item = procedureOf(toTemplate('mark milk done', { item: 'milk' }), ['item'], 4);
  expect(recallProcedures('mark bread done', [state, item], 0)).toHaveLength(2);
  expect(recallProcedures('mark rye done', [state, item], 0).map((one) => one.note)).toEqual([item]);
});

function sorted(values: Readonly<Record<string, string | undefined>>) {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}

const chance = seededChance(11);

function procedureOf(request: Template, slots: string[], createdAt: number): Note {
  return {
    id: makeId('note', createdAt, chance),
    origin: 'https://app.example.org',
    source: 'agent',
    version: 1,
    body: { kind: 'procedure', request, slots, steps: [{ verb: 'click', must: [], some: [], class: 'R1' }] },
    state: 'active',
    trust: newTrust(0),
    trustValue: 0.9,
    uses: 0,
    createdAt,
    changedAt: 0,
    earlier: [],
  };
}

/** Test tells the truth: it says "it works" for exactly those endpoints with which a task gets done. */
import { describe, expect, test } from 'vitest';
import { REPORTED_LIMITS, REPORTED_REFUSALS, REPORTED_STREAMS, REPORTED_WRITTEN } from './reported-rows';
import { sample, SIZES } from '../../sizes';
import { MIXED_FORMS, MORE_STREAMS, SWALLOWED_CALLS, TEMPLATE_CALLS, WORDED_REFUSALS } from './worded-forms';
import { LATER_LIMITS, LATER_REFUSALS, LATER_STREAMS, LATER_WRITTEN, LATEST } from './later-rows';
import { THIRD } from './last-rows';
import { OUTSIDE_AGAIN } from './outsider-again';
import { OUTSIDE_LIMITS, OUTSIDE_PASTED, OUTSIDE_REFUSALS } from './outsider-limits';
import { OUTSIDE_HALF, OUTSIDE_STREAMS, OUTSIDE_WRITTEN } from './outsider-rows';
import { AGAIN, NEWCOMER } from './newcomer-rows';
import { STRANGE_LIMITS, STRANGE_REFUSALS, STRANGE_STREAMS, STRANGE_WRITTEN } from './stranger-rows';
import { WORDED_LIMITS } from './worded-limits';
import { LIMITS, REASONING, REFUSALS, STREAMS, WAITING, WORDS, WRITTEN } from './endpoint-rows';
import { play, withPractice } from './practice-run';

const server = withPractice();

/** Rows about tools that the practice task does not have, about long tasks, and about waits that Test reports. */
const OTHER_TOOLS = new Set([
  '2.8',
  '3.08a',
  '3.08c',
  '3.41',
  '3.50',
  '4.29d',
  '26.2',
  '26.3',
  '26.4',
  '26.7',
  '26.8',
  'ox.2',
]);
const REPORTED = [...REPORTED_WRITTEN, ...REPORTED_STREAMS, ...REPORTED_REFUSALS, ...REPORTED_LIMITS];
const WORDED = [
  ...MORE_STREAMS,
  ...WORDED_REFUSALS,
  ...TEMPLATE_CALLS,
  ...SWALLOWED_CALLS,
  ...MIXED_FORMS,
  ...WORDED_LIMITS,
];
const STRANGE = [
  ...STRANGE_STREAMS,
  ...STRANGE_WRITTEN,
  ...STRANGE_REFUSALS,
  ...STRANGE_LIMITS,
  ...LATER_STREAMS,
  ...LATER_WRITTEN,
  ...LATER_REFUSALS,
  ...LATER_LIMITS,
  ...LATEST,
  ...NEWCOMER,
  ...AGAIN,
  ...THIRD,
  ...OUTSIDE_STREAMS,
  ...OUTSIDE_WRITTEN,
  ...OUTSIDE_HALF,
  ...OUTSIDE_REFUSALS,
  ...OUTSIDE_LIMITS,
  ...OUTSIDE_PASTED,
  ...OUTSIDE_AGAIN,
];
const rows = [
  ...STRANGE,
  ...WORDED,
  ...WAITING,
  ...REASONING,
  ...STREAMS,
  ...REFUSALS,
  ...WRITTEN,
  ...WORDS,
  ...LIMITS,
  ...REPORTED,
].filter(({ id, long }) => !long && !OTHER_TOOLS.has(id));

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
      if (row.expected === 'done' || report.failed === undefined) return;
      expect(report.failed.reason).toBe(row.expected);
    },
    90_000,
  );
});

test('reports each check, the window and the price of the list, speed and tokens', async () => {
  const report = await play({ answer: (x) => x.call() }, [
    { id: 'm', windowTokens: 32_768, price: { prompt: 0.000_001, reply: 0.000_002 } },
  ]);
  expect(report.lines.map(({ check, ok }) => `${check} ${ok}`)).toEqual([
    'connects true',
    'lists true',
    'tools true',
    'goes-on true',
    'window true',
    'speed true',
    'price true',
  ]);
  expect(report.lines.find(({ check }) => check === 'price')?.params).toEqual(['0.0028']);
});

test('does not say that it works for a model that says done at once', async () => {
  const report = await play({
    answer: (x) => {
      x.next.tool = 'done';
      x.next.arguments = { summary: 'Done!' };
      x.call();
    },
  });
  expect(report.ok).toBe(false);
  expect(report.lines).toContainEqual({ check: 'stops', ok: false, params: ['1'] });
});

test('sends a prompt as long as that of a real page', async () => {
  await play({ answer: (x) => x.call() });
  expect(server().requests[0]?.chars).toBeGreaterThan(8_000);
});

test('finds the schema for a model that writes its calls in a form of its own', async () => {
  const report = await play({
    answer: (x) => {
      // llama.cpp forces the reply into the schema; without one this model writes as it likes.
      if (x.body.response_format) return x.say(`{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}`);
      x.say(`I call {"do": "${x.next.tool}", "tool_call": ${x.args}}`);
    },
  });
  expect(report.ok).toBe(true);
  expect(report.lines).toContainEqual({ check: 'schema', ok: true, params: [] });
});

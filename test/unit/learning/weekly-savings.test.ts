/** weeklySavings: each week by itself, measured against the same task without notes from any week. */
import { expect, test } from 'vitest';
import { weeklySavings } from '../../../lib/learning/weekly-savings';
import type { Episode } from '../../../lib/records/episode';

const DAY_MS = 86_400_000;
const NOW = 200 * DAY_MS;
const followed = 'note_a' as NonNullable<Episode['followed']>;

let n = 0;
const episode = (daysAgo: number, seconds: number, more: Partial<Episode> = {}): Episode => ({
  id: `ep_${++n}` as Episode['id'],
  origin: 'https://app.example.org',
  startedAt: NOW - daysAgo * DAY_MS,
  endedAt: NOW - daysAgo * DAY_MS + seconds * 1_000,
  request: [{ text: 'add a card' }],
  state: 'done',
  steps: [{ n: 1, verb: 'click', target: 'Save', by: 'procedure', state: 'done' }],
  refusals: [],
  modelCalls: 0,
  tokens: 0,
  learned: [],
  ...more,
});

test('counts each task in its week, against a measure from long before', () => {
  const byModel = episode(150, 10, { tokens: 500, steps: [] });
  const weeks = weeklySavings(
    [byModel, episode(8, 2, { followed }), episode(1, 4, { followed }), episode(0, 4, { followed })],
    NOW,
  );
  expect(weeks).toHaveLength(12);
  expect(weeks.at(-1)).toEqual({ seconds: 12, tokens: 1_000, tasks: 2, acts: 2 });
  expect(weeks.at(-2)).toEqual({ seconds: 8, tokens: 500, tasks: 1, acts: 1 });
  expect(weeks.slice(0, 10).every(({ tasks }) => tasks === 0)).toBe(true);
});

test('leaves out what is older than twelve weeks', () => {
  expect(weeklySavings([episode(90, 2, { followed })], NOW).every(({ tasks }) => tasks === 0)).toBe(true);
});

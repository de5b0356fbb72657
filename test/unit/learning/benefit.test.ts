/** The benefit of notes is measured per task, with intervals from five tasks on, and slower tasks are reported. */
import { expect, test } from 'vitest';
import { benefitOf, savedByProcedure } from '../../../lib/learning/benefit';
import type { Episode } from '../../../lib/records/episode';

let n = 0;
const episode = (request: string, seconds: number, tokens: number, more: Partial<Episode> = {}): Episode => ({
  id: `ep_${++n}` as Episode['id'],
  origin: 'https://app.example.org',
  startedAt: 1_000,
  endedAt: 1_000 + seconds * 1_000,
  request: [{ text: request }],
  state: 'done',
  steps: [],
  refusals: [],
  modelCalls: tokens > 0 ? 2 : 0,
  tokens,
  learned: [],
  ...more,
});
const followed = 'note_a' as NonNullable<Episode['followed']>;

test('compares the same task with and without notes', () => {
  const benefit = benefitOf([
    episode('add a card', 10, 4_000),
    episode('add a card', 2, 0, { followed }),
    episode('add a card', 4, 0, { followed }),
    episode('another thing', 50, 9_000),
    episode('add a card', 1, 0, { followed, state: 'stopped' }),
  ]);
  expect(benefit.saved).toEqual({ seconds: 14, tokens: 8_000, tasks: 2, acts: 0 });
  expect(benefit.withNotes).toMatchObject({ tasks: 2, seconds: { mean: 3 }, modelCalls: { mean: 0 } });
  expect(benefit.withNotes.seconds.low).toBeUndefined();
  expect(benefit.worse).toEqual([]);
});

test('reports tasks that are slower with notes, and gives intervals from the fifth task on', () => {
  const slow = Array.from({ length: 5 }, (_, i) => episode('sort it', 6 + i, 0, { followed }));
  const { worse, withNotes, saved } = benefitOf([episode('sort it', 3, 100), ...slow]);
  expect(worse).toEqual([{ request: 'sort it', seconds: 8, before: 3 }]);
  expect(saved.seconds).toBe(-25);
  // Mean 8, standard deviation 1.58, of five: 8 ± 1.96 · 0.707.
  expect(withNotes.seconds.low).toBeCloseTo(6.614, 2);
  expect(withNotes.seconds.high).toBeCloseTo(9.386, 2);
});

test('uses a demonstration as the baseline only if there is no task without notes', () => {
  const byHand = {
    steps: [{ n: 1, verb: 'click', target: 'button “Save”', by: 'user' as const, state: 'done' as const }],
  };
  const demonstration = episode('sort it', 20, 0, byHand);
  const used = [episode('sort it', 4, 0, { followed }), episode('sort it', 6, 0, { followed })];
  const benefit = benefitOf([demonstration, ...used]);
  expect(benefit).toMatchObject({
    without: { tasks: 0 },
    byHand: { tasks: 1, seconds: { mean: 20 } },
    saved: { seconds: 30 },
  });
  // A baseline run takes precedence over the demonstration.
  const compared = benefitOf([demonstration, ...used, episode('sort it', 8, 500, { withheld: true })]);
  expect(compared).toMatchObject({ without: { tasks: 1 }, withheld: 1, saved: { seconds: 6, tokens: 1_000 } });
});

test('counts the savings of one procedure for its own uses only', () => {
  const other = { followed: 'note_b' as NonNullable<Episode['followed']> };
  const tasks = [episode('sort it', 9, 100), episode('sort it', 2, 0, { followed }), episode('sort it', 1, 0, other)];
  expect(savedByProcedure('note_a', tasks)).toEqual({ seconds: 7, tokens: 100, tasks: 1, acts: 0 });
  expect(savedByProcedure('note_c', tasks)).toEqual({ seconds: 0, tokens: 0, tasks: 0, acts: 0 });
});

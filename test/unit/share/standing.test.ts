/** Trust by distinct people: of 50 members with 10 % hostile ones no bad note becomes active, and a good one spreads in 3 uses. */
import { expect, test } from 'vitest';
import { type OwnExperience, standingOf } from '../../../lib/share/standing';
import { type Attack, NOTES, simulateTeam } from '../../harness/team-simulation';
import { SIZES } from '../../sizes';

const strangers: ReadonlyMap<string, OwnExperience> = new Map();
const people = (...names: string[]) => new Set(names);

test('three distinct people make a note takeable; one person counts once', () => {
  const none = new Map<string, boolean>();
  expect(standingOf({ authors: people('a'), votes: none }, strangers).isTakeable).toBe(false);
  expect(standingOf({ authors: people('a'), votes: new Map([['a', true]]) }, strangers)).toMatchObject({
    confirmed: 1,
  });
  const votes = new Map([
    ['b', true],
    ['c', true],
  ]);
  expect(standingOf({ authors: people('a'), votes }, strangers)).toMatchObject({ confirmed: 3, isTakeable: true });
});

test('a key whose notes failed here has no weight, one whose notes worked has full weight', () => {
  const votes = new Map([
    ['b', true],
    ['c', true],
  ]);
  const burnt = new Map(['a', 'b', 'c'].map((key) => [key, { worked: 0, failed: 1 }]));
  expect(standingOf({ authors: people('a'), votes }, burnt).sum).toBe(0);
  const proven = new Map([['a', { worked: 3, failed: 0 }]]);
  expect(standingOf({ authors: people('a'), votes: new Map() }, proven).isTakeable).toBe(true);
  // A proven key can warn; strangers cannot talk a note down.
  const warned = new Map([...votes, ['d', false] as const]);
  expect(standingOf({ authors: people('a'), votes: warned }, strangers).isTakeable).toBe(true);
  const dIsProven = new Map([['d', { worked: 3, failed: 0 }]]);
  expect(standingOf({ authors: people('a'), votes: warned }, dIsProven).isTakeable).toBe(false);
});

const SEEDS = Array.from({ length: SIZES.teamSeeds }, (_, i) => i + 1);
const ATTACKS: readonly Attack[] = ['liars', 'sleepers', 'echoes'];
/** One seed each: their outcome differs little between seeds. */
const MORE_ATTACKS: readonly Attack[] = ['yes-men', 'movers', 'twins', 'crowds', 'parrots'];

test.each([
  ...ATTACKS.flatMap((attack) => SEEDS.map((seed) => [attack, seed] as const)),
  ...MORE_ATTACKS.map((attack) => [attack, 1] as const),
])(
  'five %s of 50, seed %i: in 40 days no bad note becomes active, and each good one is takeable after 3 uses',
  (attack, seed) => {
    const { badActive, goodActive, usesUntilTakeable, mostBadUses, honest } = simulateTeam(seed, attack);
    expect(badActive).toBe(0);
    expect(Math.max(...usesUntilTakeable)).toBeLessThanOrEqual(3);
    expect(Math.min(...goodActive)).toBeGreaterThan(honest / 2);
    // An honest member tries bad notes a few times at most: their keys lose all weight with the first.
    expect(mostBadUses).toBeLessThanOrEqual(NOTES / 2);
  },
);

/** Trust follows the published formula, recomputed here by numeric integration instead of a continued fraction. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaCdf, betaQuantile } from '../../../lib/learning/beta';
import { nextState } from '../../../lib/learning/lifecycle';
import { type Evidence, discountAfterDrift, newTrust, trustOf, updateTrust } from '../../../lib/learning/trust';
import type { Channel } from '../../../lib/journal/events';
import type { TrustRecord } from '../../../lib/records/note';

const DAY = 86_400_000;
const at = (channel: Channel, day: number, session = `s${day}`): Evidence => ({
  channel,
  share: 1,
  at: day * DAY,
  session,
});

/** The same number by Simpson's rule over the density, normalised by its own integral: no gamma function involved. */
function integratedQuantile(p: number, a: number, b: number): number {
  const n = 40_000;
  // x = sin²(t) removes the poles at the edges; the density in t is 2·sin^(2a−1)·cos^(2b−1).
  const density = (t: number) => Math.sin(t) ** (2 * a - 1) * Math.cos(t) ** (2 * b - 1);
  const step = Math.PI / 2 / n;
  const sums = [0];
  for (let i = 1; i <= n; i++) {
    const left = (i - 1) * step;
    sums.push((sums[i - 1] ?? 0) + (density(left) + 4 * density(left + step / 2) + density(left + step)) * (step / 6));
  }
  const target = p * (sums[n] ?? 1);
  const i = sums.findIndex((sum) => sum >= target);
  const low = sums[i - 1] ?? 0;
  const t = (i - 1 + (target - low) / ((sums[i] ?? 1) - low)) * step;
  return Math.sin(t) ** 2;
}

test.each([
  [1, 1],
  [2, 1],
  [1.5, 2.5],
  [1.93, 3],
  [8.4, 1.2],
  [14, 5],
])('computes the 10 %% quantile of Beta(%d, %d) as integration does', (a, b) => {
  expect(betaQuantile(0.1, a, b)).toBeCloseTo(integratedQuantile(0.1, a, b), 5);
  expect(betaCdf(betaQuantile(0.1, a, b), a, b)).toBeCloseTo(0.1, 10);
});

/** An independent implementation of the documented formula, over the whole history instead of a running state. */
function recomputed(
  history: readonly { r: 0 | 1; w: number; day: number; session: string }[],
  kappa: number,
  halfLife: number,
): { S: number; F: number } {
  let S = 0;
  let F = 0;
  let last = history[0]?.day ?? 0;
  const spent = new Map<string, number>();
  for (const { r, w, day, session } of history) {
    const inSession = spent.get(`s${session}${r}`) ?? 0;
    const onDay = spent.get(`d${day}${r}`) ?? 0;
    const weight = Math.max(0, Math.min(w, 1 - inSession, 2 - onDay));
    spent.set(`s${session}${r}`, inSession + weight);
    spent.set(`d${day}${r}`, onDay + weight);
    const keep = 0.93 ** weight * 0.5 ** ((day - last) / halfLife);
    S = keep * S + r * weight;
    F = keep * F + (1 - r) * kappa * weight;
    last = day;
  }
  return { S, F };
}

test('computes S and F of 1,000 generated histories as an independent implementation does', () => {
  const weights: Partial<Record<Channel, { r: 0 | 1; w: number }>> = {
    'effect-seen': { r: 1, w: 0.5 },
    'effect-missing': { r: 0, w: 1 },
    'undone-30s': { r: 0, w: 1 },
    'undone-2min': { r: 0, w: 0.6 },
    'survived-10min': { r: 1, w: 0.3 },
    'user-right': { r: 1, w: 1 },
    edited: { r: 0, w: 0.8 },
    'asked-another-day': { r: 1, w: 0.2 },
  };
  const channels = Object.keys(weights) as Channel[];
  const event = fc.record({
    channel: fc.constantFrom(...channels),
    gap: fc.constantFrom(0, 0, 0, 1, 3, 20),
    newSession: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(event, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('locator' as const, 'procedure' as const, 'guideline' as const),
      (events, kind) => {
        let day = 100;
        let session = 0;
        let record: TrustRecord = newTrust(day * DAY);
        const history = events.map(({ channel, gap, newSession }) => {
          day += gap;
          if (gap > 0 || newSession) session += 1;
          record = updateTrust(record, kind, { channel, share: 1, at: day * DAY, session: String(session) });
          const rule = weights[channel] ?? { r: 0 as const, w: 0 };
          return { ...rule, day, session: String(session) };
        });
        const again = recomputed(
          [{ r: 1, w: 0, day: 100, session: 'start' }, ...history],
          kind === 'guideline' ? 1 : 2,
          { locator: 30, procedure: 45, guideline: 90 }[kind],
        );
        expect(record.success).toBeCloseTo(again.S, 9);
        expect(record.failure).toBeCloseTo(again.F, 9);
      },
    ),
    { numRuns: 1000, seed: 20261123 },
  );
});

test('never activates a note by page effects and imports alone', () => {
  let record = newTrust(0);
  for (let day = 0; day < 400; day++)
    for (const channel of ['effect-seen', 'survived-10min'] as const)
      record = updateTrust(record, 'procedure', at(channel, day));
  expect(trustOf(record, 'agent')).toBe(0.3);
  expect(trustOf(record, 'import')).toBeLessThanOrEqual(0.5);
  expect(nextState('trial', record, trustOf(record, 'agent'))).toBe('trial');
});

test('activates a note only with three sessions on two days and unforgeable evidence', () => {
  let record = newTrust(0);
  for (let day = 0; day < 6; day++) record = updateTrust(record, 'procedure', at('user-right', day));
  expect(nextState('trial', record, trustOf(record, 'agent'))).toBe('active');
  let oneDay = newTrust(0);
  for (let session = 0; session < 9; session++)
    oneDay = updateTrust(oneDay, 'procedure', at('user-right', 1, `s${session}`));
  expect(nextState('trial', oneDay, 0.9)).toBe('trial');
});

test("lowers trust by an undo after the day's positive evidence is used up", () => {
  let record = newTrust(0);
  for (let i = 0; i < 9; i++) record = updateTrust(record, 'procedure', at('effect-seen', 1, 'one'));
  const before = trustOf(record, 'agent');
  expect(trustOf(updateTrust(record, 'procedure', at('undone-30s', 1, 'one')), 'agent')).toBeLessThan(before);
});

test('does not change its input, survives JSON, and ignores the order of fields', () => {
  const record = updateTrust(newTrust(0), 'locator', at('effect-seen', 3));
  const frozen = JSON.stringify(record);
  const next = updateTrust(record, 'locator', at('undone-2min', 4));
  expect(JSON.stringify(record)).toBe(frozen);
  expect(updateTrust(JSON.parse(frozen), 'locator', at('undone-2min', 4))).toEqual(next);
  const reversed = Object.fromEntries(Object.entries(record).reverse()) as TrustRecord;
  expect(updateTrust(reversed, 'locator', at('undone-2min', 4))).toEqual(next);
});

test('adds no evidence when the clock is set back, and keeps 30 % after drift', () => {
  const record = updateTrust(newTrust(10 * DAY), 'locator', at('effect-seen', 10));
  const back = updateTrust(record, 'locator', at('effect-seen', 2, 'other'));
  expect(back.success).toBeLessThanOrEqual(record.success + 0.5);
  expect(back.at).toBe(10 * DAY);
  expect(discountAfterDrift(record).success).toBeCloseTo(record.success * 0.3);
});

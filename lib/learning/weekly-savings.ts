/** weeklySavings: what tasks done from notes saved in each of the last weeks. */
import type { Episode } from '../records/episode';
import { benefitOf, type Saved } from './benefit';

const WEEKS = 12;
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** @param episodes of one site, or of all @param nowMs ms since 1970 @returns one entry for each of 12 weeks, oldest first */
export function weeklySavings(episodes: readonly Episode[], nowMs: number): Saved[] {
  // The same tasks without notes are the measure for each week, whenever they were done.
  const without = episodes.filter(({ followed }) => followed === undefined);
  return Array.from({ length: WEEKS }, (_, i) => {
    const end = nowMs - (WEEKS - 1 - i) * WEEK_MS;
    const ofWeek = episodes.filter(
      ({ followed, startedAt }) => followed !== undefined && startedAt > end - WEEK_MS && startedAt <= end,
    );
    return benefitOf([...without, ...ofWeek]).saved;
  });
}

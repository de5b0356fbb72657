/** The current time as an argument, so that pure functions stay pure and tests need not wait. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

export const MS_PER_DAY = 86_400_000;

/** The UTC date of a time, as YYYY-MM-DD. */
export function utcDay(nowMs: number): string {
  return new Date(nowMs).toISOString().slice(0, 10);
}

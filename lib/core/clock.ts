/** Time as an argument, so that thinking stays pure and tests need not wait. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

export const MS_PER_DAY = 86_400_000;

/** The day of a moment in UTC, as YYYY-MM-DD. */
export function dayOf(nowMs: number): string {
  return new Date(nowMs).toISOString().slice(0, 10);
}

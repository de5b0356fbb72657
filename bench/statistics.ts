/** Statistics that the benchmarks print, and how they say whether a bar is met; a statistic of an empty list is NaN, which meets no bar. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** How a line about a bar begins. */
export function verdict(isMet: boolean): string {
  return isMet ? 'met    ' : 'NOT MET';
}

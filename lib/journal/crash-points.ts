/** The named places where the journal is written, and the hook by which tests stop the worker at one of them. */

/** Every write of a run. A meta-test fails when a commit uses a name that is not here, or one here is never reached. */
export const CRASH_POINTS = [
  'run.started',
  'run.opened',
  'run.observed',
  'run.planned',
  'model.replied',
  'step.proposed',
  'step.asked',
  'step.answered',
  'step.refused',
  'step.intent',
  'step.acted',
  'step.witnessed',
  'run.ended',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

declare const __KILL_POINTS__: boolean;

/** Set by the background in builds for tests; in shipped builds the call below is compiled away. */
let hook: ((point: CrashPoint, when: 'before' | 'after') => Promise<void>) | undefined;

export function onCrashPoint(reached: (point: CrashPoint, when: 'before' | 'after') => Promise<void>): void {
  hook = reached;
}

export async function atCrashPoint(point: CrashPoint, when: 'before' | 'after'): Promise<void> {
  if (__KILL_POINTS__ && hook) await hook(point, when);
}

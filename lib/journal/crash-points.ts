/** Names of all writes of a run, and the hook by which tests stop the worker at one of them: atCrashPoint. */

/** test/unit/structure.test.ts fails if a commit uses another name, or if a name is unused. */
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

declare const __TEST_BUILD__: boolean;

type CrashHook = (point: CrashPoint, when: 'before' | 'after') => Promise<void>;

/** Set by the background in builds for tests; in shipped builds the call in atCrashPoint is compiled away. */
let hook: CrashHook | undefined;

export function onCrashPoint(onReached: CrashHook): void {
  hook = onReached;
}

export async function atCrashPoint(point: CrashPoint, when: 'before' | 'after'): Promise<void> {
  if (__TEST_BUILD__ && hook) await hook(point, when);
}

/** UntaughtTask: a task that was never asked before, as the user asks for it and as a person who knows the app does it. */
import type { Page } from 'playwright-core';
import type { ScriptStep } from './fallible-model';

/** A part of a task that a known task may do. */
export interface Part {
  /** In the user's words. */
  goal: string;
  /** Values of the goal, in the order in which it names them. */
  values: readonly string[];
  steps: readonly ScriptStep[];
}

export const part = (goal: string, values: readonly string[], steps: readonly ScriptStep[]): Part => ({
  goal,
  values,
  steps,
});

export interface UntaughtTask {
  app: string;
  name: string;
  /** Whether some of its steps belong to a task that was asked before. */
  sharesSteps: boolean;
  url: string;
  started: string;
  /** @param n number of the run: values differ from run to run, so that no earlier one counts */
  request(n: number): string;
  parts(n: number): readonly Part[];
  isDone(n: number, page: Page): Promise<boolean>;
}

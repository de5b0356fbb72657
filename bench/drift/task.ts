/** DriftTask: a task of the drift benchmark, and what makes its steps. */
import type { Locator, Page } from 'playwright-core';
import type { Hit } from '../../test/harness/site';

/** One user task. Its true targets are known here and hidden from the locators under measurement. */
export interface HandStep {
  verb: 'click' | 'doubleClick' | 'type' | 'select';
  /** Typed text or chosen option. */
  text?: (value: string) => string;
  /** The one element, in the version that the page shows. */
  at(page: Page, version: string, value: string): Locator;
  /** Versions that have this step at all; all where it is left out. */
  isIn?(version: string): boolean;
}

export interface DriftTask {
  app: string;
  name: string;
  /** There when the page has started. */
  started(version: string): string;
  /** Address below the app's own. */
  path?: string;
  request(value: string): string;
  /** Values of the teaching and of the replay. */
  values: readonly [string, string];
  steps: readonly HandStep[];
  /** Whether the app itself holds what was asked for. */
  isDone(value: string, app: { url: string; hits: readonly Hit[] }, page: Page): Promise<boolean>;
}

export const click = (at: HandStep['at'], isIn?: HandStep['isIn']): HandStep => ({
  verb: 'click',
  at,
  ...(isIn ? { isIn } : {}),
});
export const type = (at: HandStep['at'], text: (value: string) => string = (value) => value): HandStep => ({
  verb: 'type',
  at,
  text,
});

/** Whether a tab can be worked on, and if not, why. */

/** Each has a sentence for the user in public/_locales (reason_*). */
export const tabProblems = [
  'tab-closed',
  'browser-page',
  'cannot-script',
  'pdf',
  'no-access',
  'unknown-address',
  'bad-url',
] as const;
export type TabProblem = (typeof tabProblems)[number];

export type TabState =
  | { type: 'ready'; url: string; origin: string; documentToken: string }
  | { type: 'problem'; problem: TabProblem; url: string };

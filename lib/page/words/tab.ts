/** TabState: whether a tab can be worked on, or why not. */

/** Each has a message for the user in public/_locales (code_*). */
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

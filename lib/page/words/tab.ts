/** TabState and PageLook: whether a tab can be worked on, and what it shows, or why not. */
import type { SiteReport } from './site-report';
import type { Snapshot } from './snapshot';

/** Each has a message for the user in public/_locales (code_*). */
export const tabProblems = [
  'tab-closed',
  'browser-page',
  'cannot-script',
  'pdf',
  'not-loaded',
  'no-access',
  'unknown-address',
  'bad-url',
  'unprotected-site',
] as const;
export type TabProblem = (typeof tabProblems)[number];

export type TabState =
  | { type: 'ready'; url: string; origin: string; documentToken: string }
  | { type: 'problem'; problem: TabProblem; url: string };

/** A look at a tab; `other-site` if it shows an origin that the run may not read. */
export type PageLook =
  | { type: 'seen'; snapshot: Snapshot; reports: SiteReport[] }
  | { type: 'other-site'; url: string }
  | { type: 'problem'; problem: TabProblem; url: string };

export interface LookOptions {
  /** Origins whose documents and frames may be read. */
  readable: readonly string[];
  /** Wait until the page is idle. */
  settle: boolean;
  /** Leave the field that was written last first, as a user who goes on does. */
  leave?: boolean;
  /** Wait until the tab has loaded first: a navigation may have begun unseen by the page. */
  reopen?: boolean;
}

/** The parts of the page script that come only when first needed. */

/** Each is an entrypoint of that name. */
export const PART_NAMES = ['page-work', 'page-act', 'page-watch', 'page-article', 'page-radar'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Parts that come only after `page-work`, and take what it has already from there. */
export const LATER_PARTS: readonly string[] = [
  'page-work',
  'page-act',
  'page-watch',
  'page-radar',
] satisfies PartName[];

/** What they take, as paths below the root: a folder with its `/`, or one file. */
export const SHARED_MODULES = ['lib/page/dom/', 'lib/page/refs/identity', 'lib/core/text'] as const;

/** The parts of the page script that come only when first needed. */

/** Each is an entrypoint of that name. */
export const PART_NAMES = ['page-work', 'page-act', 'page-watch', 'page-article', 'page-radar'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Parts that come only after `page-work`, and take what it has already from there. */
export const LATER_PARTS: readonly string[] = ['page-act', 'page-watch'] satisfies PartName[];

/** What they take, as paths below `lib`. */
export const SHARED_MODULES = [
  'core/text',
  'page/identity',
  'page/lookups',
  'page/modal',
  'page/names',
  'page/place',
  'page/region',
  'page/roles',
  'page/semantics',
  'page/tree',
  'page/visible',
] as const;
export type SharedModule = (typeof SHARED_MODULES)[number];

/** The parts of the page script that come only when first needed. */

/** Each is an entrypoint of that name. */
export const PART_NAMES = ['page-work', 'page-article', 'page-radar'] as const;
export type PartName = (typeof PART_NAMES)[number];

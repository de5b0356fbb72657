/** What gives the outline its shape though nobody acts on it. */

/** Roles that give the outline its shape though nobody acts on them. */
export const LANDMARKS = new Set(
  `alert alertdialog article banner cell columnheader complementary contentinfo dialog figure form grid gridcell group heading img
  list listbox listitem main menu menubar navigation progressbar radiogroup region row rowheader search status table
  tablist tabpanel toolbar tooltip tree treegrid`.split(/\s+/),
);
/** Elements that may be one of these without a role attribute. */
export const LANDMARK_TAGS = new Set(
  `article aside details dialog fieldset figure footer form h1 h2 h3 h4 h5 h6 header img li main menu nav ol output
  progress search section svg table td th tr ul`.split(/\s+/),
);
/** Those of them that say something without any attribute: by their content, or as rows and items. */
export const NAMED_TAGS = new Set('dialog fieldset figure h1 h2 h3 h4 h5 h6 li svg table td th tr'.split(' '));
/** Elements that are cells where no attribute says otherwise. */
export const CELL_TAGS = new Set(['td', 'th']);
export const CELLS = new Set(['cell', 'columnheader', 'gridcell', 'rowheader']);
/** Landmarks whose whole text is their name: the text below them is not said twice. */
export const NAMED_BY_TEXT = new Set(['heading', ...CELLS]);
/** Landmarks that shape the outline even without a name. */
export const SHAPING = new Set(['dialog', 'alertdialog', 'row', 'listitem']);

/** What gives the outline its shape though nobody acts on it. */
import { plainText, truncateText } from '../../core/text';
import type { NameCache } from '../dom/name-cache';
import { nameOf, roleOf } from '../dom/element-state';
import { hasOwnText } from './boxes';

/** Roles that give the outline its shape though nobody acts on them. */
const LANDMARKS = new Set(
  `alert alertdialog article banner cell columnheader complementary contentinfo dialog figure form grid gridcell group heading img
  list listbox listitem main menu menubar navigation progressbar radiogroup region row rowheader search status table
  tablist tabpanel toolbar tooltip tree treegrid`.split(/\s+/),
);
/** Elements that may be one of these without a role attribute. */
const LANDMARK_TAGS = new Set(
  `article aside details dialog fieldset figure footer form h1 h2 h3 h4 h5 h6 header img li main menu nav ol output
  progress search section svg table td th tr ul`.split(/\s+/),
);
/** Those of them that say something without any attribute: by their content, or as rows and items. */
const LISTED_WITHOUT_ATTRIBUTES = new Set('dialog fieldset figure h1 h2 h3 h4 h5 h6 li svg table td th tr'.split(' '));
/** Elements that are cells where no attribute says otherwise. */
const CELL_TAGS = new Set(['td', 'th']);
const CELLS = new Set(['cell', 'columnheader', 'gridcell', 'rowheader']);
/** Landmarks whose whole text is their name: the text below them is not said twice. */
export const NAME_IS_TEXT = new Set(['heading', ...CELLS]);
/** Landmarks that shape the outline even without a name. */
export const LISTED_WITHOUT_NAME = new Set(['dialog', 'alertdialog', 'row', 'listitem']);

/** @returns what an element is and is called where that is worth a line of the outline */
export function landmarkOf(
  element: Element,
  localName: string,
  hasNoAttributes: boolean,
  cache: NameCache,
): { role: string; name: string } | undefined {
  if (
    hasNoAttributes
      ? !LISTED_WITHOUT_ATTRIBUTES.has(localName)
      : !LANDMARK_TAGS.has(localName) && !element.hasAttribute('role')
  )
    return undefined;
  // What a cell says through others, these say themselves.
  if (hasNoAttributes && CELL_TAGS.has(localName) && !hasOwnText(element)) return undefined;
  const role = roleOf(element);
  if (!LANDMARKS.has(role) || (!hasNoAttributes && CELLS.has(role) && !hasOwnText(element))) return undefined;
  const isRepeated = role === 'row' || role === 'listitem';
  const name = isRepeated
    ? ''
    : nameOf(element, role, cache) ||
      (NAME_IS_TEXT.has(role) ? truncateText(plainText(element.textContent ?? ''), 200) : '');
  return name === '' && !LISTED_WITHOUT_NAME.has(role) ? undefined : { role, name };
}

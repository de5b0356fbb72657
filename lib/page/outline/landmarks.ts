/** Computes role and name of elements that structure the outline without being controls, such as headings, rows and dialogs. */
import { safeText } from '../dom/safe-text';
import { plainText, truncateText } from '../../core/text';
import type { NameCache } from '../dom/name-cache';
import { roleOf } from '../dom/aria-role';
import { nameOf } from '../dom/element-state';
import { hasOwnText } from './boxes';

/** Roles listed in the outline though they are no controls. */
const LANDMARKS = new Set(
  `alert alertdialog article banner cell columnheader complementary contentinfo dialog figure form grid gridcell group heading img
  list listbox listitem main menu menubar navigation progressbar radiogroup region row rowheader search status table
  tablist tabpanel toolbar tooltip tree treegrid`.split(/\s+/),
);
/** Elements that may have one of these roles without a role attribute. */
const LANDMARK_TAGS = new Set(
  `article aside details dialog fieldset figure footer form h1 h2 h3 h4 h5 h6 header img li main menu nav ol output
  progress search section svg table td th tr ul`.split(/\s+/),
);
/** Elements listed without any attribute: named from content, or rows and items. */
const LISTED_WITHOUT_ATTRIBUTES = new Set('dialog fieldset figure h1 h2 h3 h4 h5 h6 li svg table td th tr'.split(' '));
/** Elements with an implicit cell role. */
const CELL_TAGS = new Set(['td', 'th']);
const CELLS = new Set(['cell', 'columnheader', 'gridcell', 'rowheader']);
/** Roles whose name is their whole text, which is then not listed again. */
export const NAME_IS_TEXT = new Set(['heading', ...CELLS]);
/** Roles listed even without a name. */
export const LISTED_WITHOUT_NAME = new Set(['dialog', 'alertdialog', 'row', 'listitem']);

/** Longer names are truncated, characters. */
const MAX_NAME_CHARS = 200;

/** @returns undefined if the element is not listed in the outline */
export function landmarkOf(
  element: Element,
  localName: string,
  hasNoAttributes: boolean,
  cache: NameCache,
): { role: string; name: string } | undefined {
  if (isNamedBox(element, localName, hasNoAttributes))
    return { role: 'group', name: plainText(element.getAttribute('aria-label') ?? '') };
  if (!mayBeListed(element, localName, hasNoAttributes)) return undefined;
  // Cells without text of their own are skipped: their children carry the text.
  if (hasNoAttributes && CELL_TAGS.has(localName) && !hasOwnText(element)) return undefined;
  const role = roleOf(element);
  if (!LANDMARKS.has(role) || (!hasNoAttributes && CELLS.has(role) && !hasOwnText(element))) return undefined;
  const name = listedName(element, role, cache);
  return name === '' && !LISTED_WITHOUT_NAME.has(role) ? undefined : { role, name };
}

/** A box that its maker named without giving it a role: people see a group, and call it so. */
function isNamedBox(element: Element, localName: string, hasNoAttributes: boolean): boolean {
  if (hasNoAttributes || localName !== 'div' || element.hasAttribute('role')) return false;
  return plainText(element.getAttribute('aria-label') ?? '') !== '';
}

function mayBeListed(element: Element, localName: string, hasNoAttributes: boolean): boolean {
  if (hasNoAttributes) return LISTED_WITHOUT_ATTRIBUTES.has(localName);
  return LANDMARK_TAGS.has(localName) || element.hasAttribute('role');
}

/** The name of a landmark; rows and items have none, since their content is listed. */
function listedName(element: Element, role: string, cache: NameCache): string {
  if (role === 'row' || role === 'listitem') return '';
  const name = nameOf(element, role, cache);
  if (name !== '' || !NAME_IS_TEXT.has(role)) return name;
  return truncateText(plainText(safeText(element)), MAX_NAME_CHARS);
}

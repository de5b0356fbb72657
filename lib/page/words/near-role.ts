/** Which roles makers use for the same thing: a link that became a button is still what it was. */

const PRESSED = new Set(['button', 'link', 'generic', 'menuitem']);
const OTHER_PRESSED = new Set([
  ...PRESSED,
  'tab',
  'option',
  'treeitem',
  'columnheader',
  'cell',
  'gridcell',
  'img',
  'listitem',
  'paragraph',
  'heading',
]);
const CELLS = new Set(['cell', 'gridcell', 'rowheader']);
const FIELDS = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);
const CHOICES = new Set(['combobox', 'listbox']);
const SWITCHES = new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio']);

/** A role at least so near may stand for the other where all else agrees. */
export const NEAR_ROLE = 0.6;

/** How near two roles are, 0..1; 0 means that one thing never is both. */
export function nearRole(a: string, b: string): number {
  if (a === b) return 1;
  const both = (set: ReadonlySet<string>) => set.has(a) && set.has(b);
  if (both(PRESSED) || both(CELLS)) return 0.7;
  if (both(FIELDS) || both(CHOICES) || both(SWITCHES)) return NEAR_ROLE;
  if (!both(OTHER_PRESSED)) return 0;
  // A plain element was given no role: that says nothing against one.
  return a === 'generic' || b === 'generic' ? NEAR_ROLE : 0.3;
}

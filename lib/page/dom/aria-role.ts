/** Computes the ARIA role of an element after WAI-ARIA 1.2 and HTML-AAM, as browsers do. */
import { isContentEditable, isInput, isSelect, composedParent } from './composed-tree';
import { ariaAttribute, hasInternals } from './internals';

/** ARIA widget roles: elements to act on. */
export const WIDGET_ROLES = new Set([
  'button',
  'checkbox',
  'combobox',
  'gridcell',
  'link',
  'listbox',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'treeitem',
  'scrollbar',
]);

/** Roles of ARIA 1.2 that authors may use; abstract roles are ignored. */
const ROLES = new Set([
  ...WIDGET_ROLES,
  ...`alert alertdialog application article banner blockquote caption cell code columnheader complementary contentinfo
  definition deletion dialog directory document emphasis feed figure form generic grid group heading img image insertion
  list listitem log main marquee math meter menu menubar navigation none note paragraph presentation progressbar
  radiogroup region row rowgroup rowheader search separator status strong subscript superscript switch table tablist
  tabpanel term time timer toolbar tooltip tree treegrid`.split(/\s+/),
]);

/** Synonyms among ARIA roles. */
const SYNONYMS: Readonly<Record<string, string>> = { image: 'img', presentation: 'none', directory: 'list' };

/** HTML elements with one implicit role, whatever their attributes. */
export const IMPLICIT_ROLES: Readonly<Record<string, string>> = {
  article: 'article',
  audio: 'audio',
  blockquote: 'blockquote',
  button: 'button',
  caption: 'caption',
  code: 'code',
  datalist: 'listbox',
  dd: 'definition',
  del: 'deletion',
  details: 'group',
  dfn: 'term',
  dialog: 'dialog',
  dt: 'term',
  em: 'emphasis',
  fieldset: 'group',
  figure: 'figure',
  form: 'form',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  hgroup: 'group',
  hr: 'separator',
  ins: 'insertion',
  li: 'listitem',
  main: 'main',
  mark: 'mark',
  math: 'math',
  menu: 'list',
  meter: 'meter',
  nav: 'navigation',
  ol: 'list',
  optgroup: 'group',
  option: 'option',
  output: 'status',
  p: 'paragraph',
  progress: 'progressbar',
  search: 'search',
  strong: 'strong',
  sub: 'subscript',
  summary: 'button',
  svg: 'img',
  sup: 'superscript',
  table: 'table',
  tbody: 'rowgroup',
  textarea: 'textbox',
  tfoot: 'rowgroup',
  thead: 'rowgroup',
  time: 'time',
  tr: 'row',
  ul: 'list',
  video: 'video',
};

const INPUT_ROLES: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'checkbox',
  color: 'button',
  file: 'button',
  hidden: 'generic',
  image: 'button',
  number: 'spinbutton',
  radio: 'radio',
  range: 'slider',
  reset: 'button',
  submit: 'button',
};

/** The explicit role if valid, else the implicit HTML role, else `generic`. */
export function roleOf(element: Element): string {
  const explicit = element.hasAttributes() || hasInternals(element) ? explicitRole(element) : undefined;
  const isOverridden = explicit !== undefined && !WIDGET_ROLES.has(explicit) && isNativeField(element);
  if (explicit !== undefined && explicit !== 'none' && explicit !== 'generic' && !isOverridden) return explicit;
  const implicit = implicitRole(element);
  // `none` and `generic` are ignored on focusable elements (ARIA 1.2, 9.3 Presentational Roles Conflict Resolution).
  if (explicit !== undefined)
    return isFocusable(element) && implicit !== 'generic' ? implicit : textboxIfEditingHost(element, explicit);
  return implicit === 'generic' ? textboxIfEditingHost(element, 'generic') : implicit;
}

/** A field that is typed into stays one, whatever an author calls it: ARIA in HTML allows widget roles alone. */
function isNativeField(element: Element): boolean {
  return /^(?:input|select|textarea)$/.test(element.localName);
}

/** The first valid role of the `role` attribute. @returns undefined if there is none */
export function explicitRole(element: Element): string | undefined {
  const text = ariaAttribute(element, 'role');
  if (text === null) return undefined;
  for (const word of text.toLowerCase().split(/\s+/)) {
    // A region without a name is no landmark (ARIA 1.2, 5.3.4).
    if (word === 'region' && !hasNamingAttribute(element)) continue;
    if (ROLES.has(word)) return SYNONYMS[word] ?? word;
  }
  return undefined;
}

function textboxIfEditingHost(element: Element, otherwise: string): string {
  if (!isContentEditable(element)) return otherwise;
  const parent = composedParent(element);
  return parent && isContentEditable(parent) ? otherwise : 'textbox';
}

function isFocusable(element: Element): boolean {
  return element.hasAttribute('tabindex') || element.matches('a[href],button,input,select,textarea,summary');
}

function implicitRole(element: Element): string {
  const name = element.localName;
  const simple = IMPLICIT_ROLES[name];
  if (simple !== undefined) return name === 'li' && !isInList(element) ? 'generic' : simple;
  switch (name) {
    case 'a':
    case 'area':
      return element.hasAttribute('href') ? 'link' : 'generic';
    case 'input':
      return inputRole(element as HTMLInputElement);
    case 'select':
      return isSelect(element) && (element.multiple || element.size > 1) ? 'listbox' : 'combobox';
    case 'img':
      return element.getAttribute('alt') === '' && !element.hasAttribute('aria-label') ? 'none' : 'img';
    case 'header':
    case 'footer':
      if (isInSectioningContent(element)) return 'generic';
      return name === 'header' ? 'banner' : 'contentinfo';
    case 'aside':
      return 'complementary';
    case 'section':
      return hasNamingAttribute(element) ? 'region' : 'generic';
    case 'td':
      return cellRole(element);
    case 'th':
      return headerRole(element);
    default:
      return 'generic';
  }
}

function inputRole(element: HTMLInputElement): string {
  const role = INPUT_ROLES[element.type];
  if (role !== undefined) return role;
  // A date, a time or a colour is written, whatever it suggests (HTML-AAM).
  const isText = /^(?:text|search|tel|url|email)$/.test(element.type);
  if (isText && isInput(element) && element.hasAttribute('list') && element.list) return 'combobox';
  return element.type === 'search' ? 'searchbox' : 'textbox';
}

function isInList(element: Element): boolean {
  const parent = element.parentElement;
  return parent !== null && (/^(?:ul|ol|menu)$/.test(parent.localName) || parent.getAttribute('role') === 'list');
}

const SECTIONING_SELECTOR =
  'article,aside,main,nav,section,[role="article"],[role="complementary"],[role="main"],[role="navigation"],[role="region"]';

/** Whether an element is in sectioning content, where header and footer are no landmarks (HTML-AAM). */
function isInSectioningContent(element: Element): boolean {
  const { parentElement: parent } = element;
  return parent !== null && parent.closest(SECTIONING_SELECTOR) !== null;
}

function hasNamingAttribute(element: Element): boolean {
  return ['aria-label', 'aria-labelledby', 'title'].some((name) => (element.getAttribute(name) ?? '').trim() !== '');
}

function tableRole(element: Element): string | undefined {
  const table = element.closest('table');
  return table ? explicitRole(table) : undefined;
}

function cellRole(element: Element): string {
  const table = tableRole(element);
  if (table === 'grid' || table === 'treegrid') return 'gridcell';
  return table === 'none' ? 'generic' : 'cell';
}

function headerRole(element: Element): string {
  const scope = element.getAttribute('scope')?.toLowerCase();
  if (scope === 'row' || scope === 'rowgroup') return 'rowheader';
  if (scope === 'col' || scope === 'colgroup') return 'columnheader';
  // Without a scope, a th beside td cells is a row header.
  const row = element.parentElement;
  const inBody = row !== null && element.closest('thead') === null;
  return inBody && [...row.children].some((cell) => cell.localName === 'td') ? 'rowheader' : 'columnheader';
}

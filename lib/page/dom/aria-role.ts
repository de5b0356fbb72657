/** The role of an element after WAI-ARIA 1.2 and the HTML Accessibility API Mappings, as browsers compute it. */
import { isContentEditable, isInput, isSelect, composedParent } from './composed-tree';

/** Roles that are there to be acted on. */
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

/** Roles of ARIA 1.2 that an author may give; abstract ones are no roles. */
const ROLES = new Set([
  ...WIDGET_ROLES,
  ...`alert alertdialog application article banner blockquote caption cell code columnheader complementary contentinfo
  definition deletion dialog directory document emphasis feed figure form generic grid group heading img image insertion
  list listitem log main marquee math meter menu menubar navigation none note paragraph presentation progressbar
  radiogroup region row rowgroup rowheader search separator status strong subscript superscript switch table tablist
  tabpanel term time timer toolbar tooltip tree treegrid`.split(/\s+/),
]);

/** An author's other word for a role. */
const SYNONYMS: Readonly<Record<string, string>> = { image: 'img', presentation: 'none', directory: 'list' };

/** HTML elements whose role depends on nothing else. */
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

/** The role a person would name: ARIA's where given, HTML's else, `generic` where neither says anything. */
export function roleOf(element: Element): string {
  const explicit = element.hasAttributes() ? explicitRole(element) : undefined;
  if (explicit !== undefined && explicit !== 'none' && explicit !== 'generic') return explicit;
  const implicit = implicitRole(element);
  // What takes the focus may not be declared meaningless (ARIA 1.2, section 9.3).
  if (explicit !== undefined)
    return isFocusable(element) && implicit !== 'generic' ? implicit : textboxIfEditingHost(element, explicit);
  return implicit === 'generic' ? textboxIfEditingHost(element, 'generic') : implicit;
}

/** The first role of the author that exists. */
export function explicitRole(element: Element): string | undefined {
  const text = element.getAttribute('role');
  if (text === null) return undefined;
  for (const word of text.toLowerCase().split(/\s+/)) {
    // A region without a name is none (ARIA 1.2, section 5.3.4).
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
      return isInSectioningContent(element) ? 'generic' : name === 'header' ? 'banner' : 'contentinfo';
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
  if (isInput(element) && element.hasAttribute('list') && element.list) return 'combobox';
  return element.type === 'search' ? 'searchbox' : 'textbox';
}

function isInList(element: Element): boolean {
  const parent = element.parentElement;
  return parent !== null && (/^(?:ul|ol|menu)$/.test(parent.localName) || parent.getAttribute('role') === 'list');
}

/** Inside sectioning content a header or footer is not the page's own. */
function isInSectioningContent(element: Element): boolean {
  return (
    element.parentElement?.closest(
      'article,aside,main,nav,section,[role="article"],[role="complementary"],[role="main"],[role="navigation"],[role="region"]',
    ) !== null && element.parentElement !== null
  );
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
  return table === 'grid' || table === 'treegrid' ? 'gridcell' : table === 'none' ? 'generic' : 'cell';
}

function headerRole(element: Element): string {
  const scope = element.getAttribute('scope')?.toLowerCase();
  if (scope === 'row' || scope === 'rowgroup') return 'rowheader';
  if (scope === 'col' || scope === 'colgroup') return 'columnheader';
  // Without a scope, a header among data cells heads its row.
  const row = element.parentElement;
  const inBody = row !== null && element.closest('thead') === null;
  return inBody && [...row.children].some((cell) => cell.localName === 'td') ? 'rowheader' : 'columnheader';
}

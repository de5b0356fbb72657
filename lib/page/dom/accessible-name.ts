/** The accessible name of an element after accname 1.2 and HTML-AAM, computed the way browsers do, without a library. */
import { plainText, shortened } from '../../core/text';
import { type Lookups, labelsOfOne } from './name-cache';
import { givenRole, roleOf } from './aria-role';
import {
  eachShownChild,
  isContentEditable,
  isElement,
  isHtml,
  isInput,
  isNeverShown,
  isSelect,
  isTextArea,
  styleOf,
  windowOf,
} from './composed-tree';

/** Roles named by what they contain (accname 1.2, section 4.3.2 F). */
const NAMED_BY_CONTENT = new Set([
  'button',
  'cell',
  'checkbox',
  'columnheader',
  'gridcell',
  'heading',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'rowheader',
  'switch',
  'tab',
  'tooltip',
  'treeitem',
]);
/** Inside a name these speak by their value, not by their content. */
const VALUED = new Set(['textbox', 'searchbox', 'combobox', 'listbox', 'slider', 'spinbutton', 'progressbar', 'meter']);
/** The labels of a control, from the shared list where there is one. */
export function labelsOf(element: Element, lookups?: Lookups): readonly Element[] {
  return lookups ? lookups.labelsOf(element) : labelsOfOne(element);
}

interface Naming {
  lookups: Lookups | undefined;
  /** Elements already spoken, so that what refers to itself ends. */
  seen: readonly Element[];
}

const NOTHING: readonly Element[] = [];

/**
 * The accessible name, plain and at most 200 characters; empty when there is none.
 * @param lookups what many names of one moment share
 */
export function accessibleName(element: Element, role = roleOf(element), lookups?: Lookups): string {
  return shortened(plainText(nameFrom(element, role, { lookups, seen: NOTHING })), 200);
}

/** What an element says as a name, whatever its role: text, pictures and labels of what is in it. */
export function contentName(element: Element, lookups?: Lookups): string {
  return shortened(plainText(contentText(element, { lookups, seen: NOTHING }, true)), 200);
}

function nameFrom(element: Element, role: string, naming: Naming): string {
  // What bears no attribute is named by its label or its content, or not at all.
  if (!element.hasAttributes() && NAMED_BY_CONTENT.has(role))
    return nativeName(element, naming)?.trim() || contentText(element, naming, true);
  const referred = labelledBy(element, naming);
  if (referred !== undefined) return referred;
  const given = element.getAttribute('aria-label')?.trim();
  if (given) return given;
  if (role !== 'none') {
    const own = nativeName(element, naming);
    if (own !== undefined && own.trim() !== '') return own;
  }
  // A row that an author declared is named by its content; one of a plain table is not.
  if (NAMED_BY_CONTENT.has(role) || (role === 'row' && element.hasAttribute('role'))) {
    const content = contentText(element, naming, true);
    if (content.trim() !== '') return content;
  }
  return tooltip(element);
}

function tooltip(element: Element): string {
  const title = element.getAttribute('title')?.trim();
  // A title that only repeats the content adds nothing.
  if (title && title !== element.textContent?.trim()) return title;
  const holder =
    isInput(element) || isTextArea(element) ? element.placeholder : element.getAttribute('aria-placeholder');
  return holder?.trim() ?? '';
}

function labelledBy(element: Element, naming: Naming): string | undefined {
  const ids = element.getAttribute('aria-labelledby')?.trim();
  if (!ids || naming.seen.includes(element)) return undefined;
  const root = element.getRootNode() as Document | ShadowRoot;
  const texts: string[] = [];
  const seen = [...naming.seen, element];
  for (const id of ids.split(/\s+/)) {
    const other = root.getElementById?.(id);
    if (other) texts.push(referredText(other, { lookups: naming.lookups, seen }));
  }
  const text = texts.join(' ').trim();
  return text === '' ? undefined : text;
}

/** The text of what a reference points to; hidden things may be referred to as well. */
function referredText(element: Element, naming: Naming): string {
  const given = element.getAttribute('aria-label')?.trim();
  if (given) return given;
  const native = nativeName(element, naming);
  if (native !== undefined && native.trim() !== '') return native;
  const valued = valueText(element);
  if (valued !== undefined) return valued;
  const hidden = !isShown(element);
  return contentText(element, naming, !hidden) || tooltip(element);
}

function nativeName(element: Element, naming: Naming): string | undefined {
  const name = element.localName;
  if (!isHtml(element)) return name === 'svg' || name === 'a' ? svgTitle(element) : undefined;
  switch (name) {
    case 'input':
      return inputName(element as HTMLInputElement, naming);
    case 'select':
    case 'textarea':
    case 'meter':
    case 'progress':
    case 'output':
    case 'button':
      return labelText(element, naming);
    case 'img':
    case 'area':
      return element.getAttribute('alt') ?? undefined;
    case 'fieldset':
      return childText(element, 'legend', naming);
    case 'figure':
      return childText(element, 'figcaption', naming);
    case 'table':
      return childText(element, 'caption', naming);
    case 'optgroup':
    case 'option':
      return element.getAttribute('label') ?? undefined;
    default:
      return undefined;
  }
}

function inputName(element: HTMLInputElement, naming: Naming): string | undefined {
  switch (element.type) {
    case 'submit':
    case 'reset':
    case 'button': {
      const labelled = labelText(element, naming);
      if (labelled) return labelled;
      if (element.value !== '') return element.value;
      return element.type === 'button' || element.hasAttribute('value')
        ? undefined
        : element.type === 'submit'
          ? 'Submit'
          : 'Reset';
    }
    case 'image':
      return labelText(element, naming) || element.alt || element.value || element.title || 'Submit';
    default:
      return labelText(element, naming);
  }
}

function labelText(element: Element, naming: Naming): string | undefined {
  const labels = labelsOf(element, naming.lookups);
  if (labels.length === 0) return undefined;
  const seen = [...naming.seen, element];
  const within = { lookups: naming.lookups, seen };
  let text = '';
  for (const label of labels) {
    const given = label.getAttribute('aria-label')?.trim();
    // A label that is hidden as a whole names all the same.
    const content = given || contentText(label, within, true);
    text += ` ${content || isShown(label) ? content : contentText(label, within, false)}`;
  }
  return text.trim() || undefined;
}

function childText(element: Element, name: string, naming: Naming): string | undefined {
  const child = [...element.children].find((one) => one.localName === name);
  return child && contentText(child, naming, true);
}

function svgTitle(element: Element): string | undefined {
  return [...element.children].find((child) => child.localName === 'title')?.textContent ?? undefined;
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** What the element and everything in it says, blocks apart, inline parts together. */
function contentText(element: Element, naming: Naming, visibleOnly: boolean): string {
  if (naming.seen.includes(element)) return '';
  const only = element.firstChild;
  const mayGenerate = naming.lookups?.mayGenerate(element) ?? true;
  // Most names are one text.
  if (!mayGenerate && only?.nodeType === Node.TEXT_NODE && !only.nextSibling) {
    const style = styleOf(element);
    return visibleOnly && style.visibility !== 'visible' ? '' : asShown(only as Text, style);
  }
  const parts: string[] = [];
  gather(element, naming, visibleOnly, mayGenerate, parts);
  return parts.join('');
}

function gather(element: Element, naming: Naming, visibleOnly: boolean, mayGenerate: boolean, parts: string[]): void {
  const style = styleOf(element);
  const speaks = !visibleOnly || style.visibility === 'visible';
  const before = mayGenerate ? pseudoText(element, '::before') : '';
  if (before !== '' && speaks) parts.push(before);
  eachShownChild(element, (child) => {
    if (child.nodeType === Node.TEXT_NODE) {
      if (speaks) parts.push(asShown(child as Text, style));
    } else if (isElement(child)) gatherElement(child, naming, visibleOnly, parts);
  });
  const after = mayGenerate ? pseudoText(element, '::after') : '';
  if (after !== '' && speaks) parts.push(after);
  if (mayGenerate && before === '' && after === '') naming.lookups?.plain.add(element);
}

/** Style sheets may show text in other letters, and that is how it is read. */
function asShown({ data: text }: Text, style: CSSStyleDeclaration): string {
  switch (style.textTransform) {
    case 'uppercase':
      return text.toUpperCase();
    case 'lowercase':
      return text.toLowerCase();
    case 'capitalize':
      return text.replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
    default:
      return text;
  }
}

function gatherElement(child: Element, naming: Naming, visibleOnly: boolean, parts: string[]): void {
  if (naming.seen.includes(child) || isNeverShown(child) || child.getAttribute('aria-hidden') === 'true') return;
  if (child.localName === 'br') return void parts.push(' ');
  const style = styleOf(child);
  if (visibleOnly && style.display === 'none') return;
  const hidden = visibleOnly && (style.visibility === 'hidden' || style.visibility === 'collapse');
  const isApart = !/^(?:inline|contents|ruby)/.test(style.display) || style.display.startsWith('inline-');
  if (isApart) parts.push(' ');
  parts.push(hidden ? contentText(child, naming, true) : partName(child, naming, visibleOnly));
  if (isApart) parts.push(' ');
}

/** What one element inside a name adds to it. */
function partName(child: Element, naming: Naming, visibleOnly: boolean): string {
  const referred = labelledBy(child, naming);
  if (referred !== undefined) return referred;
  const given = child.getAttribute('aria-label')?.trim();
  const role = roleOf(child);
  if (VALUED.has(role)) {
    const value = valueText(child);
    if (value !== undefined && value.trim() !== '') return value;
  }
  if (given) return given;
  if (role !== 'none') {
    const native = nativeName(child, naming);
    if (native !== undefined && native.trim() !== '') return native;
    if (isInput(child)) return tooltip(child);
  }
  const content = contentText(child, naming, visibleOnly);
  return content.trim() === '' ? (child.getAttribute('title') ?? '') : content;
}

/** The value of a control that stands inside somebody else's name. */
function valueText(element: Element): string | undefined {
  if (isInput(element)) {
    if (['checkbox', 'radio', 'button', 'submit', 'reset', 'image', 'file', 'password', 'color'].includes(element.type))
      return undefined;
    return element.value;
  }
  if (isTextArea(element)) return element.value;
  if (isSelect(element)) return [...element.selectedOptions].map((option) => option.label).join(' ');
  const role = givenRole(element);
  if (role === 'textbox' || role === 'searchbox') return element.textContent ?? '';
  if (role === 'slider' || role === 'spinbutton' || role === 'progressbar' || role === 'meter')
    return element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow') ?? '';
  if (isContentEditable(element) && role === undefined) return undefined;
  return undefined;
}

/** Text that a style sheet puts before or after the content: `content: "*" / "required"` speaks its second part. */
function pseudoText(element: Element, which: '::before' | '::after'): string {
  const { content } = windowOf(element).getComputedStyle(element, which);
  if (content === 'none' || content === 'normal' || content === '""' || content === '') return '';
  const spoken = /\/\s*((?:"(?:[^"\\]|\\.)*"\s*)+)$/.exec(content)?.[1] ?? content;
  const strings = spoken.match(/"(?:[^"\\]|\\.)*"/g);
  if (!strings) return '';
  return strings.map((one) => one.slice(1, -1).replace(/\\(.)/g, '$1')).join('');
}

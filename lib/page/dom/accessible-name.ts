/** The accessible name of an element after accname 1.2 and HTML-AAM, computed the way browsers do, without a library. */
import { plainText, truncateText } from '../../core/text';
import { type NameCache, findLabels } from './name-cache';
import { explicitRole, roleOf } from './aria-role';
import {
  forEachComposedChild,
  isContentEditable,
  isElement,
  isHtml,
  isInput,
  isNeverRendered,
  isSelect,
  isTextArea,
  styleOf,
  windowOf,
} from './composed-tree';

/** Roles named by what they contain (accname 1.2, section 4.3.2 F). */
const ALLOWS_NAME_FROM_CONTENT = new Set([
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
const EMBEDDED_CONTROL_ROLES = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'slider',
  'spinbutton',
  'progressbar',
  'meter',
]);
/** The labels of a control, from the shared list where there is one. */
export function labelsOf(element: Element, cache?: NameCache): readonly Element[] {
  return cache ? cache.labelsOf(element) : findLabels(element);
}

interface NameContext {
  cache: NameCache | undefined;
  /** Elements already spoken, so that what refers to itself ends. */
  visited: readonly Element[];
}

const NO_ELEMENTS: readonly Element[] = [];

/**
 * The accessible name, plain and at most 200 characters; empty when there is none.
 * @param cache what many names of one moment share
 */
export function accessibleName(element: Element, role = roleOf(element), cache?: NameCache): string {
  return truncateText(plainText(computeName(element, role, { cache, visited: NO_ELEMENTS })), 200);
}

/** What an element says as a name, whatever its role: text, pictures and labels of what is in it. */
export function nameFromContent(element: Element, cache?: NameCache): string {
  return truncateText(plainText(textFromContent(element, { cache, visited: NO_ELEMENTS }, true)), 200);
}

function computeName(element: Element, role: string, context: NameContext): string {
  // What bears no attribute is named by its label or its content, or not at all.
  if (!element.hasAttributes() && ALLOWS_NAME_FROM_CONTENT.has(role))
    return nativeName(element, context)?.trim() || textFromContent(element, context, true);
  const labelledByName = labelledBy(element, context);
  if (labelledByName !== undefined) return labelledByName;
  const ariaLabel = element.getAttribute('aria-label')?.trim();
  if (ariaLabel) return ariaLabel;
  if (role !== 'none') {
    const own = nativeName(element, context);
    if (own !== undefined && own.trim() !== '') return own;
  }
  // A row that an author declared is named by its content; one of a plain table is not.
  if (ALLOWS_NAME_FROM_CONTENT.has(role) || (role === 'row' && element.hasAttribute('role'))) {
    const content = textFromContent(element, context, true);
    if (content.trim() !== '') return content;
  }
  return titleOrPlaceholder(element);
}

function titleOrPlaceholder(element: Element): string {
  const title = element.getAttribute('title')?.trim();
  // A title that only repeats the content adds nothing.
  if (title && title !== element.textContent?.trim()) return title;
  const placeholder =
    isInput(element) || isTextArea(element) ? element.placeholder : element.getAttribute('aria-placeholder');
  return placeholder?.trim() ?? '';
}

function labelledBy(element: Element, context: NameContext): string | undefined {
  const ids = element.getAttribute('aria-labelledby')?.trim();
  if (!ids || context.visited.includes(element)) return undefined;
  const root = element.getRootNode() as Document | ShadowRoot;
  const texts: string[] = [];
  const visited = [...context.visited, element];
  for (const id of ids.split(/\s+/)) {
    const other = root.getElementById?.(id);
    if (other) texts.push(referencedName(other, { cache: context.cache, visited }));
  }
  const text = texts.join(' ').trim();
  return text === '' ? undefined : text;
}

/** The text of what a reference points to; hidden things may be referred to as well. */
function referencedName(element: Element, context: NameContext): string {
  const ariaLabel = element.getAttribute('aria-label')?.trim();
  if (ariaLabel) return ariaLabel;
  const native = nativeName(element, context);
  if (native !== undefined && native.trim() !== '') return native;
  const valued = valueText(element);
  if (valued !== undefined) return valued;
  const hidden = !isRendered(element);
  return textFromContent(element, context, !hidden) || titleOrPlaceholder(element);
}

function nativeName(element: Element, context: NameContext): string | undefined {
  const name = element.localName;
  if (!isHtml(element)) return name === 'svg' || name === 'a' ? svgTitle(element) : undefined;
  switch (name) {
    case 'input':
      return inputName(element as HTMLInputElement, context);
    case 'select':
    case 'textarea':
    case 'meter':
    case 'progress':
    case 'output':
    case 'button':
      return labelText(element, context);
    case 'img':
    case 'area':
      return element.getAttribute('alt') ?? undefined;
    case 'fieldset':
      return childText(element, 'legend', context);
    case 'figure':
      return childText(element, 'figcaption', context);
    case 'table':
      return childText(element, 'caption', context);
    case 'optgroup':
    case 'option':
      return element.getAttribute('label') ?? undefined;
    default:
      return undefined;
  }
}

function inputName(element: HTMLInputElement, context: NameContext): string | undefined {
  switch (element.type) {
    case 'submit':
    case 'reset':
    case 'button': {
      const labelled = labelText(element, context);
      if (labelled) return labelled;
      if (element.value !== '') return element.value;
      return element.type === 'button' || element.hasAttribute('value')
        ? undefined
        : element.type === 'submit'
          ? 'Submit'
          : 'Reset';
    }
    case 'image':
      return labelText(element, context) || element.alt || element.value || element.title || 'Submit';
    default:
      return labelText(element, context);
  }
}

function labelText(element: Element, context: NameContext): string | undefined {
  const labels = labelsOf(element, context.cache);
  if (labels.length === 0) return undefined;
  const visited = [...context.visited, element];
  const within = { cache: context.cache, visited };
  let text = '';
  for (const label of labels) {
    const ariaLabel = label.getAttribute('aria-label')?.trim();
    // A label that is hidden as a whole names all the same.
    const content = ariaLabel || textFromContent(label, within, true);
    text += ` ${content || isRendered(label) ? content : textFromContent(label, within, false)}`;
  }
  return text.trim() || undefined;
}

function childText(element: Element, name: string, context: NameContext): string | undefined {
  const child = [...element.children].find((one) => one.localName === name);
  return child && textFromContent(child, context, true);
}

function svgTitle(element: Element): string | undefined {
  return [...element.children].find((child) => child.localName === 'title')?.textContent ?? undefined;
}

function isRendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** What the element and everything in it says, blocks apart, inline parts together. */
function textFromContent(element: Element, context: NameContext, visibleOnly: boolean): string {
  if (context.visited.includes(element)) return '';
  const only = element.firstChild;
  const mayHavePseudoText = context.cache?.mayHavePseudoText(element) ?? true;
  // Most names are one text.
  if (!mayHavePseudoText && only?.nodeType === Node.TEXT_NODE && !only.nextSibling) {
    const style = styleOf(element);
    return visibleOnly && style.visibility !== 'visible' ? '' : applyTextTransform(only as Text, style);
  }
  const parts: string[] = [];
  collectText(element, context, visibleOnly, mayHavePseudoText, parts);
  return parts.join('');
}

function collectText(
  element: Element,
  context: NameContext,
  visibleOnly: boolean,
  mayHavePseudoText: boolean,
  parts: string[],
): void {
  const style = styleOf(element);
  const isIncluded = !visibleOnly || style.visibility === 'visible';
  const before = mayHavePseudoText ? pseudoText(element, '::before') : '';
  if (before !== '' && isIncluded) parts.push(before);
  forEachComposedChild(element, (child) => {
    if (child.nodeType === Node.TEXT_NODE) {
      if (isIncluded) parts.push(applyTextTransform(child as Text, style));
    } else if (isElement(child)) collectElementText(child, context, visibleOnly, parts);
  });
  const after = mayHavePseudoText ? pseudoText(element, '::after') : '';
  if (after !== '' && isIncluded) parts.push(after);
  if (mayHavePseudoText && before === '' && after === '') context.cache?.withoutPseudoText.add(element);
}

/** Style sheets may show text in other letters, and that is how it is read. */
function applyTextTransform({ data: text }: Text, style: CSSStyleDeclaration): string {
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

function collectElementText(child: Element, context: NameContext, visibleOnly: boolean, parts: string[]): void {
  if (context.visited.includes(child) || isNeverRendered(child) || child.getAttribute('aria-hidden') === 'true') return;
  if (child.localName === 'br') return void parts.push(' ');
  const style = styleOf(child);
  if (visibleOnly && style.display === 'none') return;
  const hidden = visibleOnly && (style.visibility === 'hidden' || style.visibility === 'collapse');
  const isSeparated = !/^(?:inline|contents|ruby)/.test(style.display) || style.display.startsWith('inline-');
  if (isSeparated) parts.push(' ');
  parts.push(hidden ? textFromContent(child, context, true) : embeddedName(child, context, visibleOnly));
  if (isSeparated) parts.push(' ');
}

/** What one element inside a name adds to it. */
function embeddedName(child: Element, context: NameContext, visibleOnly: boolean): string {
  const labelledByName = labelledBy(child, context);
  if (labelledByName !== undefined) return labelledByName;
  const ariaLabel = child.getAttribute('aria-label')?.trim();
  const role = roleOf(child);
  if (EMBEDDED_CONTROL_ROLES.has(role)) {
    const value = valueText(child);
    if (value !== undefined && value.trim() !== '') return value;
  }
  if (ariaLabel) return ariaLabel;
  if (role !== 'none') {
    const native = nativeName(child, context);
    if (native !== undefined && native.trim() !== '') return native;
    if (isInput(child)) return titleOrPlaceholder(child);
  }
  const content = textFromContent(child, context, visibleOnly);
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
  const role = explicitRole(element);
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

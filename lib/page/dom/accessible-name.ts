/** Computes the accessible name of an element after accname 1.2 and HTML-AAM, as browsers do. */
import { plainText, truncateText } from '../../core/text';
import { explicitRole, roleOf } from './aria-role';
import {
  forEachComposedChild,
  isElement,
  isHtml,
  isInput,
  isNeverRendered,
  isSelect,
  isTextArea,
  styleOf,
} from './composed-tree';
import { ariaAttribute } from './internals';
import { findLabels, type NameCache } from './name-cache';
import { pseudoText } from './pseudo-text';
import { isSecret } from './secrets';

/** Roles whose name comes from content (accname 1.2, 4.3.2 step 2F). */
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
/** Controls that contribute their value to the name of an element around them (accname 1.2, 4.3.2 step 2C, Embedded Control). */
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

/** The `label` elements of a control. */
export function labelsOf(element: Element, cache?: NameCache): readonly Element[] {
  return cache ? cache.labelsOf(element) : findLabels(element);
}

interface NameContext {
  cache: NameCache | undefined;
  /** Elements whose name is being computed: references back to them are ignored. */
  visited: readonly Element[];
}

const NO_ELEMENTS: readonly Element[] = [];
/** Longer names are truncated, characters. */
const MAX_NAME_CHARS = 200;

/**
 * The accessible name as plain text, at most MAX_NAME_CHARS characters; empty if there is none.
 * @param cache shared by the names of one search or snapshot
 */
export function accessibleName(element: Element, role = roleOf(element), cache?: NameCache): string {
  return truncateText(plainText(computeName(element, role, { cache, visited: NO_ELEMENTS })), MAX_NAME_CHARS);
}

/** The name from content, whatever the role: text, image alternatives and labels of descendants. */
export function nameFromContent(element: Element, cache?: NameCache): string {
  return truncateText(plainText(textFromContent(element, { cache, visited: NO_ELEMENTS }, true)), MAX_NAME_CHARS);
}

function computeName(element: Element, role: string, context: NameContext): string {
  // Without attributes only a label or the content can give a name.
  if (!element.hasAttributes() && ALLOWS_NAME_FROM_CONTENT.has(role))
    return nativeName(element, context)?.trim() || textFromContent(element, context, true);
  const labelledByName = labelledBy(element, context);
  if (labelledByName !== undefined) return labelledByName;
  const ariaLabel = ariaAttribute(element, 'aria-label')?.trim();
  if (ariaLabel) return ariaLabel;
  if (role !== 'none') {
    const native = nativeName(element, context);
    if (native !== undefined && native.trim() !== '') return native;
  }
  // Chromium and Firefox name a row with an explicit role from its content, not a plain `tr`.
  if (
    (ALLOWS_NAME_FROM_CONTENT.has(role) && !isMenu(element, role)) ||
    (role === 'row' && element.hasAttribute('role'))
  ) {
    const content = textFromContent(element, context, true);
    if (content.trim() !== '') return content;
  }
  return titleOrPlaceholder(element);
}

/** Whether what calls itself a tooltip holds links or buttons: libraries draw menus so, which say nothing by themselves. */
const isMenu = (element: Element, role: string) => role === 'tooltip' && element.querySelector('a,button') !== null;

function titleOrPlaceholder(element: Element): string {
  const title = element.getAttribute('title')?.trim();
  const content = element.textContent?.trim() ?? '';
  // A title that only repeats the content is no name, also beside the “×” that clears a choice.
  if (title && title !== content && title !== content.replace(/[×✕✖]/g, '').trim()) return title;
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

/** The name of an element that aria-labelledby references, which may be hidden (accname 1.2, 4.3.2 step 2B). */
function referencedName(element: Element, context: NameContext): string {
  const ariaLabel = element.getAttribute('aria-label')?.trim();
  if (ariaLabel) return ariaLabel;
  const native = nativeName(element, context);
  if (native !== undefined && native.trim() !== '') return native;
  const value = valueText(element);
  if (value !== undefined) return value;
  const hidden = !isRendered(element);
  return textFromContent(element, context, !hidden) || titleOrPlaceholder(element);
}

function nativeName(element: Element, context: NameContext): string | undefined {
  const name = element.localName;
  if (!isHtml(element)) return svgTitle(element);
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
      if (element.type === 'button' || element.hasAttribute('value')) return undefined;
      return element.type === 'submit' ? 'Submit' : 'Reset';
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
    // A hidden label names its control all the same.
    const content = ariaLabel || textFromContent(label, within, true);
    text += ` ${content || isRendered(label) ? content : textFromContent(label, within, false)}`;
    // A star says nothing; its tooltip says which of the stars it is.
    if (!/[\p{L}\p{N}]/u.test(text)) text = label.getAttribute('title')?.trim() || text;
  }
  return text.trim() || undefined;
}

function childText(element: Element, name: string, context: NameContext): string | undefined {
  const child = [...element.children].find((candidate) => candidate.localName === name);
  // Hidden content is no part of a name (accname 1.2, 4.3.2 step 2A).
  return child && isRendered(child) ? textFromContent(child, context, true) : undefined;
}

function svgTitle(element: Element): string | undefined {
  return [...element.children].find((child) => child.localName === 'title')?.textContent ?? undefined;
}

function isRendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The text of an element's composed content: block children separated by spaces, inline children joined. */
function textFromContent(element: Element, context: NameContext, visibleOnly: boolean): string {
  if (context.visited.includes(element)) return '';
  const only = element.firstChild;
  const mayHavePseudoText = context.cache?.mayHavePseudoText(element) ?? true;
  // Fast path: most names are a single text node.
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

/** The text of a node after `text-transform`, as browsers expose it. */
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

/** The contribution of a descendant to the accessible name of its ancestor. */
function embeddedName(child: Element, context: NameContext, visibleOnly: boolean): string {
  const labelledByName = labelledBy(child, context);
  if (labelledByName !== undefined) return labelledByName;
  const ariaLabel = child.getAttribute('aria-label')?.trim();
  if (isSecret(child)) return ariaLabel ?? '';
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

/** The value of a control embedded in another element's name. @returns undefined if the element has no such value */
function valueText(element: Element): string | undefined {
  if (isSecret(element)) return undefined;
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
  return undefined;
}

/** Builds the snapshot node of a control, with role, name, states, value and options. */
import { plainText, truncateText } from '../../core/text';
import { queryIn } from '../dom/clean-form';
import { findLabels, type NameCache } from '../dom/name-cache';
import type { Refs } from '../refs/refs';
import { roleOf } from '../dom/aria-role';
import {
  checkedState,
  fieldValue,
  isField,
  isSecret,
  nameOf,
  statesOf,
  hrefOf,
  nearbyLabelOf,
  shownOptions,
} from '../dom/element-state';
import { isContentEditable, isInput, isSelect } from '../dom/composed-tree';
import { editorPlaceholder } from '../dom/editor-placeholder';
import { hasInternals } from '../dom/internals';
import { labelsOfReplacedArea, replacedLabels } from '../dom/replaced-control';
import { safeText } from '../dom/safe-text';
import type { SnapshotNode } from '../words/snapshot';
import { closedContentOf } from './closed-content';
import type { OutlineEntry } from './entry';

const MAX_OPTIONS = 20;
/** Longer values and placeholders are truncated, characters. */
const MAX_VALUE_CHARS = 400;
const MAX_PLACEHOLDER_CHARS = 80;
/** A name of so many characters is the sign on a button. */
const MAX_SIGN_CHARS = 2;
/** Checked states; `statesOf` puts one of them first. */
const CHECK_STATES = new Set(['checked', 'unchecked', 'mixed']);

export function buildControlNode(
  element: Element,
  depth: number,
  refs: Refs,
  cache?: NameCache,
  isFillable = isField(element),
): SnapshotNode {
  const role = roleOf(element);
  const name = nameOf(element, role, cache);
  const states = statesOf(element, cache);
  const node: SnapshotNode = { depth, role, name, ref: refs.refFor(element), states, inViewport: false };
  if (isFillable) {
    if (name === '' && isSecret(element, cache)) node.name = 'secret';
    const value = fieldValue(element, cache);
    if (value !== undefined) node.value = truncateText(plainText(value), MAX_VALUE_CHARS);
    const isNameless = name === '' && isContentEditable(element);
    const placeholder =
      plainText(element.getAttribute('placeholder') ?? '') || (isNameless ? editorPlaceholder(element) : '');
    if (placeholder !== '' && placeholder !== name) node.placeholder = truncateText(placeholder, MAX_PLACEHOLDER_CHARS);
  }
  if (role === 'combobox' && node.placeholder === undefined && !isInput(element) && !isSelect(element)) {
    const shown = truncateText(plainText(shownText(element)), MAX_PLACEHOLDER_CHARS);
    if (name === '' && shown !== '') node.placeholder = shown;
    // A drawn list has a label for a name, and shows the option that is chosen.
    else if (node.value === undefined && shown !== name) node.value = shown;
  }
  const isCheck = CHECK_STATES.has(states[0] ?? '') && role !== 'treeitem';
  if (isFillable || isCheck) {
    const replaced = name === '' ? labelsOfReplaced(element, role).map(safeText).join(' ') : '';
    const near = truncateText(plainText(replaced), MAX_PLACEHOLDER_CHARS) || nearbyLabelOf(element, name, isCheck);
    if (near !== '') node.near = near;
    // The name is a hint alone, beside the label.
    if (near !== '' && name !== '' && plainText(element.getAttribute('placeholder') ?? '') === name)
      node.placeholder = name;
    // A label that floats in the box of a drawn list is no option.
    if (role === 'combobox' && near !== '' && node.placeholder?.includes(near))
      node.placeholder = plainText(node.placeholder.replaceAll(near, ' ')) || undefined;
  } else if (innerFieldLabel(element) !== '') {
    node.near = innerFieldLabel(element);
  } else if (!/[\p{L}\p{N}]/u.test(name) || (name.length <= MAX_SIGN_CHARS && tooltipOf(element) !== name)) {
    const near = tooltipOf(element) || (mayReplaceControl(element, role) ? replacedName(element) : '');
    if (near !== '') node.near = near;
  } else if (element.hasAttribute('aria-label')) {
    const near = seenText(element, name);
    if (near !== '') node.near = near;
  } else if (mayReplaceControl(element, role)) {
    const near = replacedName(element);
    if (near !== '' && near !== name) node.near = near;
  }
  if (isSelect(element) && !isSecret(element, cache))
    node.options = shownOptions(element)
      .slice(0, MAX_OPTIONS)
      .map((option) => plainText(option.label));
  const href = hrefOf(element);
  if (href !== undefined) node.href = href;
  const holds = closedContentOf(element, name);
  if (holds) node.holds = holds;
  return node;
}

/** The label of the only field in a button: libraries draw a list as a button around the field that shows the choice. */
function innerFieldLabel(element: Element): string {
  if (element.localName !== 'button') return '';
  return truncateText(plainText(labelsOfFieldIn(element).map(safeText).join(' ')), MAX_PLACEHOLDER_CHARS);
}

/** Labels of the only field in a box. */
function labelsOfFieldIn(box: Element): readonly Element[] {
  const [field, ...others] = queryIn(box, 'input').filter((one) => isField(one));
  return field && others.length === 0 ? findLabels(field) : [];
}

function shownText(element: Element): string {
  const shown = [...element.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
  return shown.map(safeText).join(' ');
}

/** The text that a control shows, where its name says something else: a day of a calendar shows “17”. */
function seenText(element: Element, name: string): string {
  const text = plainText(safeText(element));
  if (text.length > MAX_PLACEHOLDER_CHARS || !/[\p{L}\p{N}]/u.test(text)) return '';
  const words = new Set(name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const isInName = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || words.has(word));
  return isInName ? '' : text;
}

/** The tooltip of a control that shows a sign only, such as an arrow, a picture or the “B” for bold. */
function tooltipOf(element: Element): string {
  const texts = ['title', 'data-tooltip', 'data-title', 'data-bs-original-title', 'aria-description'].map((name) =>
    plainText(element.getAttribute(name) ?? ''),
  );
  return truncateText(texts.find((text) => text !== '') ?? '', MAX_PLACEHOLDER_CHARS);
}

/** The label of the hidden native list that an element is drawn for. */
function replacedName(element: Element): string {
  return truncateText(plainText(replacedLabels(element).map(safeText).join(' ')), MAX_PLACEHOLDER_CHARS);
}

/** Labels of the hidden control that an editor, or a list drawn with a field, stands in for. */
function labelsOfReplaced(element: Element, role: string): readonly Element[] {
  if (isContentEditable(element)) return labelsOfReplacedArea(element);
  if (role !== 'combobox') return [];
  const labels = replacedLabels(element);
  return labels.length > 0 || isInput(element) ? labels : labelsOfFieldIn(element);
}

/** Whether the element may be the drawn part of a list whose native control is hidden. */
function mayReplaceControl(element: Element, role: string): boolean {
  return role === 'generic' || element.hasAttribute('aria-haspopup') || element.localName === 'a';
}

/** Which part of a control's node can change without a mutation. @returns undefined if none can */
export function volatilePartOf(element: Element, isFillable: boolean): OutlineEntry['volatilePart'] {
  if (element.hasAttribute('aria-labelledby')) return 'reference';
  if (isFillable) return 'value';
  return (isInput(element) || hasInternals(element)) && checkedState(element) ? 'check' : undefined;
}

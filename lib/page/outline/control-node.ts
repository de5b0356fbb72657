/** Builds the snapshot node of a control, with role, name, states, value and options. */
import { plainText, truncateText } from '../../core/text';
import type { NameCache } from '../dom/name-cache';
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
import { isInput, isSelect } from '../dom/composed-tree';
import { replacedLabels } from '../dom/replaced-control';
import { safeText } from '../dom/safe-text';
import type { SnapshotNode } from '../words/snapshot';
import type { OutlineEntry } from './entry';

const MAX_OPTIONS = 20;
/** Longer values and placeholders are truncated, characters. */
const MAX_VALUE_CHARS = 400;
const MAX_PLACEHOLDER_CHARS = 80;
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
    const placeholder = plainText(element.getAttribute('placeholder') ?? '');
    if (placeholder !== '' && placeholder !== name) node.placeholder = truncateText(placeholder, MAX_PLACEHOLDER_CHARS);
  }
  const isCheck = CHECK_STATES.has(states[0] ?? '') && role !== 'treeitem';
  if (isFillable || isCheck) {
    const near = nearbyLabelOf(element, name, isCheck);
    if (near !== '') node.near = near;
  } else if (mayReplaceControl(element, role)) {
    const near = truncateText(plainText(replacedLabels(element).map(safeText).join(' ')), MAX_PLACEHOLDER_CHARS);
    if (near !== '' && near !== name) node.near = near;
  }
  if (isSelect(element))
    node.options = shownOptions(element)
      .slice(0, MAX_OPTIONS)
      .map((option) => plainText(option.label));
  const href = hrefOf(element);
  if (href !== undefined) node.href = href;
  return node;
}

/** Whether the element may be the drawn part of a list whose native control is hidden. */
function mayReplaceControl(element: Element, role: string): boolean {
  return role === 'generic' || element.hasAttribute('aria-haspopup') || element.localName === 'a';
}

/** Which part of a control's node can change without a mutation. @returns undefined if none can */
export function volatilePartOf(element: Element, isFillable: boolean): OutlineEntry['volatilePart'] {
  if (element.hasAttribute('aria-labelledby')) return 'reference';
  if (isFillable) return 'value';
  return isInput(element) && checkedState(element) ? 'check' : undefined;
}

/** The outline's line for one control: what it is, what it is called, and what it holds. */
import { plainText, truncateText } from '../../core/text';
import type { NameCache } from '../dom/name-cache';
import type { Refs } from '../refs/refs';
import {
  checkedState,
  fieldValue,
  isField,
  isSecret,
  nameOf,
  roleOf,
  statesOf,
  hrefOf,
  nearbyLabelOf,
} from '../dom/element-state';
import { isInput, isSelect } from '../dom/composed-tree';
import type { SnapshotNode } from '../words/snapshot';
import type { OutlineEntry } from './entry';

const MAX_OPTIONS = 20;
/** Of these, one comes first among the states of what can be checked. */
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
    if (value !== undefined) node.value = truncateText(plainText(value), 400);
    const placeholder = plainText(element.getAttribute('placeholder') ?? '');
    if (placeholder !== '' && placeholder !== name) node.placeholder = truncateText(placeholder, 80);
  }
  const isCheck = CHECK_STATES.has(states[0] ?? '') && role !== 'treeitem';
  if (isFillable || isCheck) {
    const near = nearbyLabelOf(element, name, isCheck);
    if (near !== '') node.near = near;
  }
  if (isSelect(element))
    node.options = [...element.options].slice(0, MAX_OPTIONS).map((option) => plainText(option.label));
  const href = hrefOf(element);
  if (href !== undefined) node.href = href;
  return node;
}

/** What may make the line of a control another one with no change in or around it. */
export function volatilePartOf(element: Element, isFillable: boolean): OutlineEntry['volatilePart'] {
  if (element.hasAttribute('aria-labelledby')) return 'reference';
  return isFillable ? 'value' : isInput(element) && checkedState(element) ? 'check' : undefined;
}

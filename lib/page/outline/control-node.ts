/** The outline's line for one control: what it is, what it is called, and what it holds. */
import { plainText, shortened } from '../../core/text';
import type { Lookups } from '../dom/name-cache';
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
  nearOf,
} from '../dom/element-state';
import { isInput, isSelect } from '../dom/composed-tree';
import type { SnapshotNode } from '../words/snapshot';
import type { Entry } from './entry';

const MAX_OPTIONS = 20;
/** Of these, one comes first among the states of what can be checked. */
const CHECK_STATES = new Set(['checked', 'unchecked', 'mixed']);

export function controlNode(
  element: Element,
  depth: number,
  refs: Refs,
  lookups?: Lookups,
  isToFill = isField(element),
): SnapshotNode {
  const role = roleOf(element);
  const name = nameOf(element, role, lookups);
  const states = statesOf(element, lookups);
  const node: SnapshotNode = { depth, role, name, ref: refs.of(element), states, inViewport: false };
  if (isToFill) {
    if (name === '' && isSecret(element, lookups)) node.name = 'secret';
    const value = fieldValue(element, lookups);
    if (value !== undefined) node.value = shortened(plainText(value), 400);
    const placeholder = plainText(element.getAttribute('placeholder') ?? '');
    if (placeholder !== '' && placeholder !== name) node.placeholder = shortened(placeholder, 80);
  }
  const isCheck = CHECK_STATES.has(states[0] ?? '') && role !== 'treeitem';
  if (isToFill || isCheck) {
    const near = nearOf(element, name, isCheck);
    if (near !== '') node.near = near;
  }
  if (isSelect(element))
    node.options = [...element.options].slice(0, MAX_OPTIONS).map((option) => plainText(option.label));
  const href = hrefOf(element);
  if (href !== undefined) node.href = href;
  return node;
}

/** What may make the line of a control another one with no change in or around it. */
export function holdsOf(element: Element, isToFill: boolean): Entry['holds'] {
  if (element.hasAttribute('aria-labelledby')) return 'reference';
  return isToFill ? 'value' : isInput(element) && checkedState(element) ? 'check' : undefined;
}

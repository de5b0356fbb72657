/**
 * replacedControlOf finds the hidden native control that a drawn one stands in for: libraries keep the field that the form
 * sends, hide it, and leave its label where it was.
 */
import { queryIn } from './clean-form';
import { composedSelfAndAncestors, isInput, isSelect, isTextArea } from './composed-tree';
import { findLabels } from './name-cache';
import { isVisible } from './visibility';

/** The drawn control and the boxes around it, in or beside which the hidden one stands. */
const MAX_LEVELS = 3;
/** A box with more fields is a form, no drawn control. */
const MAX_FIELDS_INSIDE = 3;

/** @returns the select, or the field that opens a list; undefined if the element stands in for nothing hidden */
export function replacedControlOf(element: Element): Element | undefined {
  if (isSelect(element) || (isInput(element) && !isDrawnList(element))) return undefined;
  for (const at of composedSelfAndAncestors(element, MAX_LEVELS)) {
    if (at.localName === 'body' || at.localName === 'form') return undefined;
    const beside = [at.previousElementSibling, at.nextElementSibling].filter((one) => one !== null);
    const inside = at === element ? [] : queryIn(at, 'select,input');
    if (inside.length > MAX_FIELDS_INSIDE) return undefined;
    const hidden = [...inside, ...beside].find(isHiddenList);
    if (hidden) return hidden;
  }
  return undefined;
}

/** A list drawn with a field that takes no text. */
function isDrawnList(field: HTMLInputElement): boolean {
  return field.readOnly && field.getAttribute('role') === 'combobox';
}

/** The text of the labels of the hidden control; empty without one. */
export function replacedLabels(element: Element): readonly Element[] {
  const hidden = replacedControlOf(element);
  return hidden ? findLabels(hidden) : [];
}

/** The labels of the hidden text area that an editor beside it stands in for. */
export function labelsOfReplacedArea(editor: Element): readonly Element[] {
  for (const at of composedSelfAndAncestors(editor, MAX_AREA_LEVELS)) {
    if (at.localName === 'body' || at.localName === 'form') return [];
    const around = [
      at.previousElementSibling,
      at.nextElementSibling,
      ...(at === editor ? [] : queryIn(at, 'textarea')),
    ];
    const area = around.find((one) => one !== null && isTextArea(one) && !isVisible(one));
    if (area) return findLabels(area);
  }
  return [];
}

/** Editors stand in a few boxes of their own. */
const MAX_AREA_LEVELS = 5;

function isHiddenList(element: Element): boolean {
  const isList = isSelect(element) || (isInput(element) && element.hasAttribute('aria-haspopup'));
  return isList && findLabels(element).length > 0 && !isVisible(element);
}

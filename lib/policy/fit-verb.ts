/** fitVerb puts a model's value into the verb that its element takes: a text for a list is an option, an option for a field is a text. */
import type { Action } from '../page/words/action';
import type { SnapshotNode } from '../page/words/snapshot';
import { normalizeText } from '../core/text';

const TEXT_FIELDS: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'spinbutton']);
const CLOSED_LISTS: ReadonlySet<string> = new Set(['combobox', 'listbox']);

/** @returns the action itself unless the element takes the same value by another verb only */
export function fitVerb(action: Action, node: SnapshotNode | undefined): Action {
  if (!node) return action;
  if (action.verb === 'type' && CLOSED_LISTS.has(node.role)) {
    const wanted = normalizeText(action.text).toLowerCase();
    const option = node.options?.find((one) => normalizeText(one).toLowerCase() === wanted);
    return option === undefined ? action : { verb: 'select', ref: action.ref, options: [option] };
  }
  const [text, ...others] = action.verb === 'select' ? action.options : [];
  if (action.verb === 'select' && TEXT_FIELDS.has(node.role) && !node.options && text !== undefined && !others.length)
    return { verb: 'type', ref: action.ref, text };
  return action;
}

/** Accessors for actions: their refs and written text; apart from the parsers, which chunks do not need. */
import type { Action } from './action';
import type { SnapshotNode } from './snapshot';

/** @returns undefined if the verb takes no target, or the action has none */
export function targetRef(action: Action): string | undefined {
  return 'ref' in action ? action.ref : undefined;
}

/** The node of an outline that the action's target is. */
export function targetNode(nodes: readonly SnapshotNode[], action: Action): SnapshotNode | undefined {
  const target = targetRef(action);
  return nodes.find(({ ref }) => ref !== undefined && ref === target);
}

/** The target and, for a drag, the element to drop on. */
export function refsIn(action: Action): string[] {
  const ref = targetRef(action);
  return [...(ref === undefined ? [] : [ref]), ...(action.verb === 'drag' ? [action.to] : [])];
}

/** The text that the action writes into the page; empty if it writes nothing. */
export function writtenText(action: Action): string {
  switch (action.verb) {
    case 'type':
      return action.text;
    case 'select':
      return action.options.join(', ');
    case 'useTool':
      return `${action.text}: ${action.options.join(', ')}`;
    case 'attach':
      return action.files.map((file) => `${file.name}: ${file.text}`).join('\n');
    case 'press':
      return action.keys;
    case 'goTo':
      return action.url;
    case 'check':
      return checkedWord(action.checked);
    default:
      return '';
  }
}

/** The state that `check` sets, for the chat; empty for other verbs. */
export function checkedWord(checked: boolean | undefined): string {
  if (checked === undefined) return '';
  return checked ? 'checked' : 'unchecked';
}

const WRITING_VERBS: ReadonlySet<string> = new Set(['type', 'clear', 'select', 'check']);

/** Whether the effect of the verb is the value of its target, which the act reads back. */
export function writesValue(verb: string): boolean {
  return WRITING_VERBS.has(verb);
}

/** Verbs that need nothing but a target. */
export const AIMED_VERBS: ReadonlySet<string> = new Set(['click', 'doubleClick', 'rightClick', 'check', 'hover']);

/** The verbs that press at a place of the page with the pointer. */
export type PointerPress = 'click' | 'doubleClick' | 'rightClick';

export function isPointerPress(verb: string): verb is PointerPress {
  return verb === 'click' || verb === 'doubleClick' || verb === 'rightClick';
}

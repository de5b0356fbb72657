/** What an action points at and what it writes; apart from the parsers, which the page script does not need. */
import type { Action } from './action';

/** The ref an action points at, if its verb takes one. */
export function targetOf(action: Action): string | undefined {
  return 'ref' in action ? action.ref : undefined;
}

/** All refs an action needs. */
export function refsOf(action: Action): string[] {
  const ref = targetOf(action);
  return [...(ref === undefined ? [] : [ref]), ...(action.verb === 'drag' ? [action.to] : [])];
}

/** What the user's words or a model put into the page by this action; empty when it writes nothing. */
export function writtenText(action: Action): string {
  switch (action.verb) {
    case 'type':
      return action.text;
    case 'select':
      return action.options.join(', ');
    case 'attach':
      return action.files.map((file) => `${file.name}: ${file.text}`).join('\n');
    case 'press':
      return action.keys;
    case 'goTo':
      return action.url;
    case 'check':
      return action.checked ? 'checked' : 'unchecked';
    default:
      return '';
  }
}

const WRITING: ReadonlySet<string> = new Set(['type', 'clear', 'select', 'check']);

/** Whether what an act of this verb leaves in its target is its effect, and is read back before it is called done. */
export function isWriting(verb: string): boolean {
  return WRITING.has(verb);
}

/** maySendUnseen: whether an act that its control's kind speaks for is done as one that sends nothing unasked. */
import type { Action } from '../page/words/action';
import type { ElementFacts } from '../page/words/element';
import { wordingOf } from './classified';
import { isUnread } from './dialog';
import { MONEY } from './tables';
import { hasSpacedLetters } from './unmask';
import { isUnreadName } from './unread-name';

/** Controls that speak for themselves by their kind, and whose names may be anything. */
const CHOICE_ROLES: ReadonlySet<string> = new Set([
  'tab',
  'option',
  'treeitem',
  'radio',
  'checkbox',
  'switch',
  'menuitemradio',
  'menuitemcheckbox',
]);

/**
 * The kind of a control says nothing of its words where no table has the language, a choice may have a price, and a field of a
 * form is set before the form is sent.
 */
export function maySendUnseen({ verb }: Action, facts: ElementFacts): boolean {
  if (verb === 'type' || verb === 'clear') return false;
  const isSet = verb === 'select' || verb === 'check';
  if (isSet && facts.form?.method === 'post') return true;
  const { role, name } = facts.fingerprint;
  const wording = wordingOf(facts);
  if (isUnread(wording, facts.lang) || hasSpacedLetters(wording)) return true;
  return CHOICE_ROLES.has(role) && (MONEY.test(name) || isUnreadName(name, facts.lang));
}

/** maySendUnseen: whether an act that its control's kind speaks for is done as one that sends nothing unasked. */
import type { Action } from '../page/words/action';
import type { ElementFacts } from '../page/words/element';
import { wordingOf } from './classified';
import { isKnownChoice } from './control-words';
import { isUnread } from './dialog';
import { MONEY } from './tables';
import { hasSpacedLetters } from './unmask';
import { isUnreadName } from './unread-name';

/** Controls that speak for themselves by their kind, whatever they are called: a page gives any kind to any thing. */
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

/** Boxes of a form are set by a press as well. */
const BOX_ROLES: ReadonlySet<string> = new Set(['checkbox', 'radio', 'switch']);

/** Words by which a person asks for such a press. */
const ORDERS_PRESS = /(?<!\p{L})(?:double|twice|doppel|zweimal|rechtsklick|right|context|doble|derech|droit)/iu;

/**
 * The kind of a control says nothing of its words where no table has the language, a choice may have a price, and a field of a
 * form is set before the form is sent.
 * @param named text of the user's own request
 */
export function maySendUnseen({ verb }: Action, facts: ElementFacts, named: string): boolean {
  if (verb === 'type' || verb === 'clear') return false;
  // A second click, or one with the other button, does what no word on the control says; the user's own order may say it.
  const isOther = verb === 'doubleClick' || verb === 'rightClick';
  if (isOther && !facts.editable && !ORDERS_PRESS.test(named)) return true;
  const { role, name } = facts.fingerprint;
  const isSet = verb === 'select' || verb === 'check' || BOX_ROLES.has(role);
  if (isSet && facts.form?.method === 'post') return true;
  const wording = wordingOf(facts);
  if (isUnread(wording, facts.lang) || hasSpacedLetters(wording)) return true;
  if (!CHOICE_ROLES.has(role)) return false;
  return MONEY.test(name) || isUnreadName(name, facts.lang) || !isKnownChoice(name, facts.lang, named);
}

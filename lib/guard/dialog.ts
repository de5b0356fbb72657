/** Says (answersDialog) whether a press is the yes to a question; in a dialog that asks, everything but cancel is. */
import { plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';
import { hasHarmlessWords } from './control-words';
import { namesAct } from './acts';
import { BARE_CONSENT, CANCEL_WORDS } from './tables';

/** A dialog with more to press is a form or a tool, not a question. */
const MAX_BUTTONS = 4;
/** Roles that only move within a dialog or fill it in. */
const FILLS: ReadonlySet<string> = new Set([
  'tab',
  'textbox',
  'searchbox',
  'spinbutton',
  'combobox',
  'listbox',
  'option',
  'radio',
  'checkbox',
  'switch',
  'slider',
]);

const CANCELS = /cancel (?:your|the|this|my|order|subscription|booking|plan)|(?:abo|vertrag) kündigen/i;

export function answersDialog(facts: ElementFacts): boolean {
  const { dialog, fingerprint } = facts;
  if (!dialog || FILLS.has(fingerprint.role)) return false;
  // Where the question is whether to cancel something, cancelling may be the yes.
  const isAboutCancelling = CANCELS.test(dialog.text);
  if (!dialog.isAlert && !isAboutCancelling && !namesAct(dialog.text, facts.lang)) return false;
  const name = plainText(fingerprint.name) || plainText(facts.wording);
  if (CANCEL_WORDS.test(name) && !(isAboutCancelling && /^cancel/i.test(name))) return false;
  const isQuestion = dialog.isAlert || (dialog.buttons <= MAX_BUTTONS && dialog.fields === 0);
  if (isQuestion) return true;
  return BARE_CONSENT.test(name) || !hasHarmlessWords(name, facts.lang);
}

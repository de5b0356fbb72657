/** findEarlySend finds a form that is about to be sent while a value of the request is unused and a field still waits for it. */
import type { Action } from '../../page/words/action';
import { targetNode } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import { nodeLabel } from '../../policy/plan-step';
import type { Run } from '../../records/run';
import { COMMITS } from './pending-commit';
import { asksQuestion, contentWords, isSameWord, wantsView } from './request-kind';
import { containsWords, wordsOf } from './request-values';
import { findUnusedPhrases } from './unused-phrase';
import { findUnwrittenNames } from './unwritten-names';
import { sortValues, writtenTargets } from './value-use';

/** Fields that a text is written into; a search box filters what is there and belongs to no form. */
const WRITTEN_ROLES: ReadonlySet<string> = new Set(['textbox', 'combobox', 'spinbutton']);
const PRESSED_ROLES: ReadonlySet<string> = new Set(['button', 'link', 'menuitem']);
/** A button that opens something sends nothing. */
const OPENS: ReadonlySet<string> = new Set(['expanded', 'collapsed', 'haspopup']);
const CLOSED_FIELD: ReadonlySet<string> = new Set(['disabled', 'read-only', 'secret']);

/** Labels of fields for numbers, dates and addresses, and of those that may stay empty. */
const TAKES_NO_WORDS =
  /mail|phone|(?<!\p{L})(?:tel|fax|zip|url|iban)(?!\p{L})|postcode|postal|date|datum|fecha|time(?!\p{L})|uhrzeit|number|nummer|número|numéro|amount|betrag|price|preis|website|optional|freiwillig|facultati|opcional|coupon|voucher|gutschein/iu;

export interface EarlySend {
  /** Values of the request, else its phrases, that no step has used. */
  unused: string[];
  /** Whether the unused are phrases, which only a field for words can hold. */
  arePhrases: boolean;
  /** The first field of the form that is empty, or holds another value of the same shape, such as 18:00 for 19:30. */
  field: SnapshotNode;
}

/** @returns undefined if the action sends no form, or nothing is missing in it as far as can be seen */
export function findEarlySend(run: Pick<Run, 'request' | 'steps' | 'snapshot'>, action: Action): EarlySend | undefined {
  const nodes = run.snapshot?.nodes ?? [];
  const button = action.verb === 'click' ? targetNode(nodes, action) : undefined;
  if (!button || !isSending(button, run.request) || asksQuestion(run.request) || wantsView(run.request))
    return undefined;
  const before = nodes.slice(0, nodes.indexOf(button));
  // “Book” of “click Book kiln” names the button itself.
  const own = wordsOf(button.name);
  const values = sortValues(run).unused.filter((value) => !containsWords(own, wordsOf(value)));
  const names = values.length > 0 ? values : findUnwrittenNames(run);
  const field = names.length > 0 ? waitingFieldsBefore(run, before, names)[0] : undefined;
  if (field) return { unused: names, field, arePhrases: false };
  const phrases = findUnusedPhrases(run);
  const wordField = phrases.length > 0 ? waitingFieldsBefore(run, before, []).find(takesWords) : undefined;
  return wordField && { unused: phrases, field: wordField, arePhrases: true };
}

/** Whether a button sends the form before it: by its own words, or by the verb of the request. */
export function isSending({ role, name, states }: SnapshotNode, request: string): boolean {
  if (role !== 'button' || states.some((state) => OPENS.has(state))) return false;
  const [verb = ''] = contentWords(wordsOf(request));
  // German and Romance buttons may end with the verb: “Besuch reservieren”.
  return COMMITS.test(name) || wordsOf(name).some((word) => isSameWord(word, verb));
}

/** The waiting fields between the button and the one before it: fields further up belong to another button. */
function waitingFieldsBefore(
  { steps }: Pick<Run, 'steps'>,
  before: readonly SnapshotNode[],
  unused: readonly string[],
): SnapshotNode[] {
  const written = writtenTargets(steps);
  return formBefore(before).filter(
    (node) =>
      node.ref !== undefined &&
      WRITTEN_ROLES.has(node.role) &&
      (!node.value || unused.some((value) => isLike(value, node.value ?? ''))) &&
      !node.states.some((state) => CLOSED_FIELD.has(state)) &&
      !written.has(nodeLabel(node)),
  );
}

/** The nodes after the last control that is pressed. */
export function formBefore(before: readonly SnapshotNode[]): SnapshotNode[] {
  const start = before.findLastIndex(({ ref, role }) => ref !== undefined && PRESSED_ROLES.has(role)) + 1;
  return before.slice(start);
}

/** Whether a field that need not be filled in, or that takes a number, date or address, is none of them. */
function takesWords({ role, name, options }: SnapshotNode): boolean {
  return role === 'textbox' && options === undefined && !TAKES_NO_WORDS.test(name);
}

/** Whether two values with digits have the same shape. */
function isLike(a: string, b: string): boolean {
  const shape = (text: string) => text.trim().replace(/\d+/g, '0');
  return /\d/.test(a) && shape(a) === shape(b);
}

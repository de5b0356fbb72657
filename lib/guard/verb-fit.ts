/** Says (fitsVerb) whether a verb is for this kind of control; one that would only press something else is refused. */
import type { Verb } from '../page/words/action';
import type { ElementFacts } from '../page/words/element';

const CHECKED_ROLES: ReadonlySet<string> = new Set([
  'checkbox',
  'radio',
  'switch',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'treeitem',
  'row',
]);

/** Which facts a verb needs of its target; verbs without a row fit everything. */
const FITS: Readonly<Partial<Record<Verb, (facts: ElementFacts) => boolean>>> = {
  type: (facts) => facts.editable && !isPressed(facts),
  clear: (facts) => facts.editable && !isPressed(facts),
  select: (facts) => facts.choosable !== false,
  check: (facts) => CHECKED_ROLES.has(facts.fingerprint.role) || facts.checkable === true,
};

export function fitsVerb(verb: Verb, facts: ElementFacts): boolean {
  return FITS[verb]?.(facts) ?? true;
}

/** An author's role of something to press outweighs that its text can be edited. */
function isPressed({ fingerprint }: ElementFacts): boolean {
  return /^(?:button|link|menuitem|tab|checkbox|radio|switch)$/.test(fingerprint.role) && !isNativeField(fingerprint);
}

/** Colour fields are buttons to ARIA, and fields to HTML. */
function isNativeField({ tag, type }: ElementFacts['fingerprint']): boolean {
  return tag === 'input' && type === 'color';
}

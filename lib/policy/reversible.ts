/** Predicts which steps can be undone from the chat, before they run. */

/** Verbs that set a value, scroll or navigate can be reverted; read-only verbs change nothing. */
const ALWAYS_REVERSIBLE_VERBS = new Set([
  'type',
  'clear',
  'select',
  'scroll',
  'goTo',
  'goBack',
  'hover',
  'readArticle',
  'findText',
  'waitFor',
]);
/** Roles whose click toggles a state or follows a link. */
const REVERSIBLE_CLICK_ROLES = new Set(['checkbox', 'switch', 'menuitemcheckbox', 'link', 'summary']);

/**
 * @param role of the target, if known
 * @returns false if the undo cannot be promised: a click on any other role may run anything
 */
export function isReversible(verb: string, role: string | undefined): boolean {
  if (ALWAYS_REVERSIBLE_VERBS.has(verb)) return true;
  if (verb === 'check') return role !== 'radio';
  return verb === 'click' && role !== undefined && REVERSIBLE_CLICK_ROLES.has(role);
}

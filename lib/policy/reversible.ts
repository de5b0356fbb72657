/** Which steps can be taken back from the chat, as far as that can be said before they are done. */

/** Values, choices, scrolling and the way through pages are set back; looking changes nothing. */
const ALWAYS = new Set([
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
/** Pressing these is pressing a switch, or going somewhere one can come back from. */
const TOGGLES = new Set(['checkbox', 'switch', 'menuitemcheckbox', 'link', 'summary']);

/**
 * @param role of the target, where it is known
 * @returns false where nothing can be promised: a press may set off anything
 */
export function isReversible(verb: string, role: string | undefined): boolean {
  if (ALWAYS.has(verb)) return true;
  if (verb === 'check') return role !== 'radio';
  return verb === 'click' && role !== undefined && TOGGLES.has(role);
}

/** inUserLanguage: targets such as `textbox “Title”` inside a text, with a person's word for the role, in the user's language. */
import { t } from './text';

/** Roles with a word in public/_locales (role_*), by ARIA role; several roles may share a word. */
const WORDS: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'checkbox',
  combobox: 'combobox',
  cell: 'cell',
  gridcell: 'cell',
  heading: 'heading',
  image: 'img',
  img: 'img',
  link: 'link',
  listbox: 'listbox',
  listitem: 'listitem',
  menuitem: 'menuitem',
  menuitemcheckbox: 'menuitem',
  menuitemradio: 'menuitem',
  option: 'option',
  radio: 'radio',
  row: 'row',
  searchbox: 'searchbox',
  slider: 'slider',
  spinbutton: 'spinbutton',
  switch: 'switch',
  tab: 'tab',
  textbox: 'textbox',
  treeitem: 'treeitem',
};

/** Roles that no reader needs: the name alone says which element is meant. */
const SILENT: ReadonlySet<string> = new Set(
  'alert article banner columnheader complementary contentinfo definition dialog figure form frame generic grid group iframe list log main menu menubar navigation none note paragraph presentation progressbar radiogroup region rowgroup rowheader scrollbar search separator status tablist table tabpanel term text time timer toolbar tooltip tree treegrid unknown'.split(
    ' ',
  ),
);

/**
 * A role and the name behind it where a target can begin, or a quoted part as a whole: a name, and the words of a site, may hold
 * words of the same form.
 */
const TARGET = /(?:(?<=^|[,;·(:] |\()([a-z]+) )?“((?:[^“”]|“(?:[^“”]|“[^“”]*”)*”)*)”/gu;

/**
 * @param text may hold targets, each a role and a name in curly quotes, as `nodeLabel` of lib/policy/plan-step.ts writes them;
 *   or be a role alone
 */
export function inUserLanguage(text: string): string {
  if (isRole(text)) return roleWord(text);
  return text.replace(TARGET, (whole: string, role: string | undefined, name: string) => {
    if (role === undefined || !isRole(role)) return whole;
    return SILENT.has(role) ? t('role_unnamed', name) : t('role_named', roleWord(role), name);
  });
}

/** @param role ARIA role @returns a person's word for it; one for any element where the role says nothing to a reader */
export function roleWord(role: string): string {
  return t(`role_${WORDS[role] ?? 'element'}`);
}

function isRole(word: string): boolean {
  return Object.hasOwn(WORDS, word) || SILENT.has(word);
}

/** Finds all that may have a role, so that a search need not look at every element. */
import { IMPLICIT_ROLES, WIDGET_ROLES } from './aria-role';

/** HTML elements whose role depends on more than their name. */
const CONDITIONAL_ROLE_TAGS: Readonly<Record<string, string>> = {
  button: 'input',
  cell: 'td',
  checkbox: 'input',
  columnheader: 'th',
  combobox: 'input,select',
  gridcell: 'td',
  img: 'img',
  link: 'a,area',
  listbox: 'select',
  radio: 'input',
  rowheader: 'th',
  searchbox: 'input',
  slider: 'input',
  spinbutton: 'input',
  textbox: 'input,[contenteditable]',
};

/** What finds all that may have a role, without a look at each element; undefined where only a look at each can tell. */
export function roleSelector(role: string): string | undefined {
  if (!WIDGET_ROLES.has(role) && CONDITIONAL_ROLE_TAGS[role] === undefined) return undefined;
  const tags = Object.keys(IMPLICIT_ROLES).filter((tag) => IMPLICIT_ROLES[tag] === role);
  return [...tags, ...(CONDITIONAL_ROLE_TAGS[role]?.split(',') ?? []), '[role]'].join(',');
}

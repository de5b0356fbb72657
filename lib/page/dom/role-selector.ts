/** Builds a CSS selector for all elements that may have a role, so that a search need not visit every element. */
import { IMPLICIT_ROLES, WIDGET_ROLES } from './aria-role';

/** Selectors of HTML elements whose role depends on attributes or ancestors as well. */
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

/** @returns a selector that matches every element with the role, and others; undefined if the role has no such selector */
export function roleSelector(role: string): string | undefined {
  if (!WIDGET_ROLES.has(role) && CONDITIONAL_ROLE_TAGS[role] === undefined) return undefined;
  const tags = Object.keys(IMPLICIT_ROLES).filter((tag) => IMPLICIT_ROLES[tag] === role);
  return [...tags, ...(CONDITIONAL_ROLE_TAGS[role]?.split(',') ?? []), '[role]'].join(',');
}

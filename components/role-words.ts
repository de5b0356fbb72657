/** inUserLanguage: a target such as `button “Save”` with the name of its role in the user's language. */
import { t } from './text';

/** Roles with a name in public/_locales (role_*); others keep their ARIA name. */
const NAMED_ROLES: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'combobox',
  'heading',
  'img',
  'link',
  'listbox',
  'listitem',
  'menuitem',
  'option',
  'radio',
  'row',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'treeitem',
]);

/** @param target role and name in curly quotes, as `nodeLabel` of lib/policy/plan-step.ts writes them */
export function inUserLanguage(target: string): string {
  const [, role = '', name] = /^([a-z]+)(?: “([\s\S]*)”)?$/.exec(target) ?? [];
  if (!NAMED_ROLES.has(role)) return target;
  return name === undefined ? t(`role_${role}`) : t('role_named', t(`role_${role}`), name);
}

/** @param label number, target and surroundings, as `describeChoices` of lib/agent/step writes them: `1 · button “Save” · Prices` */
export function candidateWords(label: string): string {
  const [, number = '', target, around = ''] = /^(\d+ · )([a-z]+ “[^”]*”)([\s\S]*)$/.exec(label) ?? [];
  return target === undefined ? label : `${number}${inUserLanguage(target)}${around}`;
}

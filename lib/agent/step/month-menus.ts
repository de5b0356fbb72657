/** monthMenuAct: the next choice in a calendar whose month and year are chosen in menus or fields beside each other. */
import { readMonth } from '../../learning/dates';
import type { Action } from '../../page/words/action';
import type { SnapshotNode } from '../../page/words/snapshot';

/** Nodes between the two, at most. */
const MAX_APART = 3;
const YEAR = /^\d{4}$/u;
const MENU_ROLES: ReadonlySet<string> = new Set(['combobox', 'listbox']);
const FIELD_ROLES: ReadonlySet<string> = new Set(['spinbutton', 'textbox']);

interface Month {
  year: number;
  month: number;
}

const monthOf = (text: string): number | undefined => readMonth(`${text} 2000`)?.month;

/** @returns undefined if the page has no such pair, or several; `there` if both show the wanted month */
export function monthMenuAct(
  nodes: readonly SnapshotNode[],
  { year, month }: Month,
): { node: SnapshotNode; action: Action } | 'there' | undefined {
  const menus = nodes.flatMap((node, i) =>
    node.ref !== undefined && MENU_ROLES.has(node.role) && monthOf(node.value ?? '') !== undefined ? [{ node, i }] : [],
  );
  const [menu, ...others] = menus;
  if (!menu || others.length > 0) return undefined;
  const near = nodes.slice(Math.max(0, menu.i - MAX_APART), menu.i + MAX_APART + 1);
  const years = near.filter(({ ref, role, value = '' }) => {
    return ref !== undefined && (MENU_ROLES.has(role) || FIELD_ROLES.has(role)) && YEAR.test(value);
  });
  const [shown] = years;
  if (!shown?.ref || years.length > 1 || menu.node.ref === undefined) return undefined;
  if (shown.value !== String(year)) return { node: shown, action: yearAct(shown, shown.ref, String(year)) };
  if (monthOf(menu.node.value ?? '') === month) return 'there';
  const option = menu.node.options?.find((text) => monthOf(text) === month);
  if (option === undefined) return undefined;
  return { node: menu.node, action: { verb: 'select', ref: menu.node.ref, options: [option] } };
}

function yearAct({ role }: SnapshotNode, ref: string, year: string): Action {
  return MENU_ROLES.has(role) ? { verb: 'select', ref, options: [year] } : { verb: 'type', ref, text: year };
}

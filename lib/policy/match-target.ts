/** Finds what the user means among what the page shows: by name, placeholder, nearby label and text; never by guessing. */
import { foldedText } from '../core/text';
import type { Command } from '../records/run';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';

export type TargetMatch =
  | { type: 'one'; node: SnapshotNode }
  | { type: 'several'; nodes: SnapshotNode[] }
  | { type: 'none'; near: string[] };

const FIELD_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider'];
const CHOICE_ROLES = ['combobox', 'listbox', 'radiogroup'];
const CHECK_ROLES = ['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio', 'option'];

const ROLES_BY_KIND: Readonly<Record<string, readonly string[]>> = {
  button: ['button', 'menuitem', 'tab'],
  link: ['link'],
  tab: ['tab', 'link', 'button'],
  field: FIELD_ROLES,
  box: [...FIELD_ROLES, ...CHECK_ROLES],
  'text box': FIELD_ROLES,
  textbox: FIELD_ROLES,
  input: FIELD_ROLES,
  checkbox: ['checkbox', 'switch', 'menuitemcheckbox'],
  'check box': ['checkbox', 'switch', 'menuitemcheckbox'],
  radio: ['radio', 'menuitemradio'],
  'radio button': ['radio', 'menuitemradio'],
  switch: ['switch', 'checkbox'],
  toggle: ['switch', 'checkbox', 'button'],
  menu: ['button', 'combobox', 'menuitem'],
  'menu item': ['menuitem', 'menuitemcheckbox', 'menuitemradio', 'link', 'button'],
  option: ['option', 'radio', 'menuitem'],
  dropdown: ['combobox', 'listbox', 'button'],
  'drop-down': ['combobox', 'listbox', 'button'],
  list: ['listbox', 'combobox'],
  row: ['row'],
  cell: ['cell', 'gridcell'],
};

const ROLES_BY_VERB: Readonly<Record<string, readonly string[]>> = {
  type: FIELD_ROLES,
  clear: FIELD_ROLES,
  select: CHOICE_ROLES,
  check: CHECK_ROLES,
  set: [...FIELD_ROLES, ...CHOICE_ROLES],
};

/** How well a node is what the words say, 0..1; below 0.5 it is something else. */
function fitness(words: string, node: SnapshotNode): number {
  const name = foldedText(node.name);
  if (name === words) return 1;
  if (node.placeholder && foldedText(node.placeholder) === words) return 0.95;
  if (node.near && foldedText(node.near) === words) return 0.9;
  // "the search box" is what people call the one that has no name.
  if (words === 'search' && node.role === 'searchbox') return 0.85;
  if (name.startsWith(`${words} `) || name.endsWith(` ${words}`)) return 0.7;
  const wanted = words.split(' ');
  const texts = [name, foldedText(node.placeholder ?? ''), foldedText(node.near ?? '')];
  for (const text of texts) {
    const has = text.split(/[^\p{L}\p{N}]+/u);
    if (text !== '' && wanted.every((word) => has.includes(word))) return 0.6;
  }
  return 0;
}

/** The one node that fits best, all that fit equally well, or none with the nearest names. */
export function matchTarget(command: Command, snapshot: Snapshot): TargetMatch {
  const words = foldedText(command.target ?? '');
  const byVerb = ROLES_BY_VERB[command.verb];
  const byKind = command.kind === undefined ? undefined : ROLES_BY_KIND[command.kind];
  const actionable = snapshot.nodes.filter((node) => node.ref !== undefined);
  const eligible = actionable.filter(
    (node) => (!byVerb || byVerb.includes(node.role)) && (!byKind || byKind.includes(node.role)),
  );
  if (command.chosen !== undefined) {
    const chosen = actionable.find((node) => node.ref === command.chosen);
    if (chosen) return { type: 'one', node: chosen };
  }
  const scored = eligible
    .map((node) => ({ node, score: Math.max(fitness(words, node), kindIsName(command, node, words)) }))
    .filter(({ score }) => score >= 0.5);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score === best).map(({ node }) => node);
  const [first] = top;
  if (!first) return { type: 'none', near: nearest(words, eligible.length > 0 ? eligible : actionable) };
  // The same link twice on a page goes to one place.
  const same = top.every((node) => node.role === 'link' && node.href !== undefined && node.href === first.href);
  return top.length === 1 || same ? { type: 'one', node: first } : { type: 'several', nodes: top.slice(0, 9) };
}

/** "the text box" may be a thing called "text box" as well as a box called "text". */
function kindIsName(command: Command, node: SnapshotNode, words: string): number {
  return command.kind !== undefined && foldedText(node.name) === `${words} ${command.kind}` ? 1 : 0;
}

function nearest(words: string, nodes: readonly SnapshotNode[]): string[] {
  const wanted = new Set(words.split(' '));
  return nodes
    .map((node) => ({
      name: node.name,
      shared: foldedText(node.name)
        .split(' ')
        .filter((word) => wanted.has(word)).length,
    }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ name }) => name);
}

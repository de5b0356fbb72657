/** Matches the target of a plain command against a snapshot, by name, placeholder and nearby label; ambiguity is never guessed away. */
import { normalizeText } from '../core/text';
import type { Command } from '../records/run';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';

type TargetMatch =
  | { type: 'one'; node: SnapshotNode }
  | { type: 'several'; nodes: SnapshotNode[] }
  | { type: 'none'; near: string[] };

/** Score of each way to match the user's words, 0..1; pinned by the policy's hash. */
export const MATCH_SCORES = Object.freeze({
  name: 1,
  placeholder: 0.95,
  nearbyLabel: 0.9,
  /** “the search box”: an unnamed searchbox. */
  searchbox: 0.85,
  /** The name begins or ends with the words. */
  nameEdge: 0.7,
  /** Name, placeholder or nearby label contains all the words. */
  allWords: 0.6,
  /** Below this score a node is no match. */
  minimum: 0.5,
});

/** Choices offered for an ambiguous target, and names suggested for one not found. */
const MAX_CHOICES = 9;
const MAX_SUGGESTIONS = 3;

const FIELD_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider'];
const CHOICE_ROLES = ['combobox', 'listbox', 'radiogroup'];
const CHECK_ROLES = ['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio', 'option'];

/** Roles each kind of target may have; pinned by the policy's hash. */
export const ROLES_BY_KIND: Readonly<Record<string, readonly string[]>> = Object.freeze({
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
});

/** Roles each verb can act on; a verb not listed acts on any. Pinned by the policy's hash. */
export const ROLES_BY_VERB: Readonly<Record<string, readonly string[]>> = Object.freeze({
  type: FIELD_ROLES,
  clear: FIELD_ROLES,
  select: CHOICE_ROLES,
  check: CHECK_ROLES,
  set: [...FIELD_ROLES, ...CHOICE_ROLES],
});

/** Score of a node against the user's normalised words, 0..1. */
function matchScore(words: string, node: SnapshotNode): number {
  const name = normalizeText(node.name);
  if (name === words) return MATCH_SCORES.name;
  if (node.placeholder && normalizeText(node.placeholder) === words) return MATCH_SCORES.placeholder;
  if (node.near && normalizeText(node.near) === words) return MATCH_SCORES.nearbyLabel;
  if (words === 'search' && node.role === 'searchbox') return MATCH_SCORES.searchbox;
  if (name.startsWith(`${words} `) || name.endsWith(` ${words}`)) return MATCH_SCORES.nameEdge;
  const wanted = words.split(' ');
  const texts = [name, normalizeText(node.placeholder ?? ''), normalizeText(node.near ?? '')];
  for (const text of texts) {
    const words = text.split(/[^\p{L}\p{N}]+/u);
    if (text !== '' && wanted.every((word) => words.includes(word))) return MATCH_SCORES.allWords;
  }
  return 0;
}

/** The node with the highest score, all nodes that share it, or none with the names nearest to the words. */
export function matchTarget(command: Command, snapshot: Snapshot): TargetMatch {
  const words = normalizeText(command.target ?? '');
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
    .map((node) => ({ node, score: Math.max(matchScore(words, node), kindNameScore(command, node, words)) }))
    .filter(({ score }) => score >= MATCH_SCORES.minimum);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score === best).map(({ node }) => node);
  const [first] = top;
  if (!first) return { type: 'none', near: nearestNames(words, eligible.length > 0 ? eligible : actionable) };
  // Several links to one address are one target.
  const isOneLink = top.every((node) => node.role === 'link' && node.href !== undefined && node.href === first.href);
  return top.length === 1 || isOneLink
    ? { type: 'one', node: first }
    : { type: 'several', nodes: top.slice(0, MAX_CHOICES) };
}

/** “the text box” may be a control named “text box” as well as a box named “text”. */
function kindNameScore(command: Command, node: SnapshotNode, words: string): number {
  return command.kind !== undefined && normalizeText(node.name) === `${words} ${command.kind}` ? 1 : 0;
}

function nearestNames(words: string, nodes: readonly SnapshotNode[]): string[] {
  const wanted = new Set(words.split(' '));
  return nodes
    .map((node) => ({
      name: node.name,
      shared: normalizeText(node.name)
        .split(' ')
        .filter((word) => wanted.has(word)).length,
    }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ name }) => name);
}

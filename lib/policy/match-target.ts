/** Matches the target of a plain command against a snapshot, by name, placeholder and nearby label; ambiguity is never guessed away. */
import { nearestTexts } from '../core/nearest';
import { normalizeText } from '../core/text';
import type { Reading } from '../records/command';
import type { Action } from '../page/words/action';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import { bareSign } from './bare-sign';
import { fieldsBefore } from './fields-before';
import { OutlineIndex, textOfNodes, withoutChoices } from './outline-index';
import { withoutReadout } from './slider-readout';
import { isMistyped } from './typing-slip';

/** `score` says how well the name fits, 0..1. */
export type TargetMatch =
  | { type: 'one'; node: SnapshotNode; score: number }
  | { type: 'several'; nodes: SnapshotNode[]; score: number }
  | { type: 'none'; near: string[] };

/** A reading resolved on the page, with a score of the match, 0..1. */
export type Resolved =
  | { type: 'act'; action: Action; node: SnapshotNode | undefined; score: number }
  | { type: 'which'; words: string; nodes: SnapshotNode[]; score: number }
  | { type: 'not-found'; words: string; near: string[]; score: number };

/** Score of each way to match the user's words, 0..1; pinned by the policy's hash. */
export const MATCH_SCORES = Object.freeze({
  name: 1,
  /** Equal but for spaces, hyphens and accents: “E-mail” and “email”. */
  spelling: 0.97,
  placeholder: 0.95,
  nearbyLabel: 0.9,
  /** “the search box”: an unnamed searchbox. */
  searchbox: 0.85,
  /** The only element of the kind: “the button”. */
  onlyOfKind: 0.8,
  /** The name begins or ends with the words. */
  nameEdge: 0.7,
  /** Name, placeholder or nearby label contains all the words. */
  allWords: 0.6,
  /** A text, cell or group that is no control, where no control is called so. */
  namedPlace: 0.55,
  /** One word of the name with a typing slip inside it. */
  typingSlip: 0.52,
  /** Below this score a node is no match. */
  minimum: 0.5,
  /** Subtracted where the words were split into a target and its row or position. */
  splitWords: 0.01,
  /** From this score on the name counts as exact. */
  exact: 0.9,
});

/** Choices offered for an ambiguous target, and names suggested for one not found. */
const MAX_CHOICES = 9;
const MAX_SUGGESTIONS = 5;

const FIELD_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider'];
const CHOICE_ROLES = ['combobox', 'listbox', 'radiogroup'];
const CHECK_ROLES = ['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio', 'option'];
const LIST_OPENER_ROLES = [...CHOICE_ROLES, 'button', 'link', 'textbox', 'searchbox', 'menuitem', 'generic'];

/** Roles each kind of target may have; pinned by the policy's hash. */
export const ROLES_BY_KIND: Readonly<Record<string, readonly string[]>> = Object.freeze({
  button: ['button', 'menuitem', 'tab', 'radio', 'switch', 'generic'],
  link: ['link', 'generic'],
  tab: ['tab', 'link', 'button', 'radio', 'generic'],
  field: FIELD_ROLES,
  box: [...FIELD_ROLES, ...CHECK_ROLES],
  'text box': ['textbox', 'searchbox'],
  input: FIELD_ROLES,
  checkbox: ['checkbox', 'switch', 'menuitemcheckbox'],
  'radio button': ['radio', 'menuitemradio'],
  switch: ['switch', 'checkbox'],
  toggle: ['switch', 'checkbox', 'button'],
  slider: ['slider', 'spinbutton'],
  menu: ['button', 'combobox', 'menuitem', 'listbox'],
  'menu item': ['menuitem', 'menuitemcheckbox', 'menuitemradio', 'link', 'button', 'generic'],
  option: ['option', 'radio', 'menuitem', 'menuitemradio', 'treeitem', 'listitem', 'button', 'generic'],
  dropdown: LIST_OPENER_ROLES,
  list: ['listbox', 'combobox', 'button'],
  row: ['row', 'listitem', 'treeitem', 'generic'],
  column: ['columnheader', 'button', 'generic'],
  cell: ['cell', 'gridcell', 'columnheader', 'rowheader', 'generic'],
  page: ['link', 'button', 'menuitem', 'listitem', 'generic'],
  chip: ['button', 'option', 'checkbox', 'radio', 'switch', 'listitem', 'link', 'generic'],
  icon: ['button', 'link', 'img', 'generic', 'menuitem'],
});

/** Roles each verb can act on; a verb not listed acts on any. Pinned by the policy's hash. */
export const ROLES_BY_VERB: Readonly<Record<string, readonly string[]>> = Object.freeze({
  type: FIELD_ROLES,
  clear: FIELD_ROLES,
  check: CHECK_ROLES,
  set: [...FIELD_ROLES, ...LIST_OPENER_ROLES],
  select: LIST_OPENER_ROLES,
});

/** Marks of required and optional fields at the end of a name. */
const FIELD_MARK =
  /\s*(?:\*|\((?:required|optional|erforderlich|pflichtfeld|obligatoire|facultatif|obligatorio|opcional)\))\s*$/i;

/** Words of a name for comparison: normalised, without the mark of a required field. */
export function nameWords(text: string): string {
  return normalizeText(text.replace(FIELD_MARK, ''));
}

function squash(words: string): string {
  return words.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Score of a node against the user's normalised words, 0..1. */
export function nameScore(words: string, node: SnapshotNode): number {
  const name = nameWords(node.name);
  if (name === words) return MATCH_SCORES.name;
  if (squash(name) !== '' && squash(name) === squash(words)) return MATCH_SCORES.spelling;
  if (bareSign(name) !== '' && bareSign(name) === bareSign(words)) return MATCH_SCORES.spelling;
  if (node.placeholder && nameWords(node.placeholder) === words) return MATCH_SCORES.placeholder;
  if (node.near && nameWords(node.near) === words) return MATCH_SCORES.nearbyLabel;
  return 0;
}

function matchScore(words: string, node: SnapshotNode): number {
  const exact = nameScore(words, node);
  if (exact > 0) return exact;
  if (SEARCH_WORDS.has(words) && node.role === 'searchbox') return MATCH_SCORES.searchbox;
  const name = nameWords(node.name);
  if (name.startsWith(`${words} `) || name.endsWith(` ${words}`)) return MATCH_SCORES.nameEdge;
  const wanted = words.split(' ');
  const texts = [name, nameWords(node.placeholder ?? ''), nameWords(node.near ?? '')];
  for (const text of texts) {
    const parts = text.split(/[^\p{L}\p{N}]+/u);
    if (text !== '' && wanted.every((word) => parts.includes(word))) return MATCH_SCORES.allWords;
  }
  return texts.some((text) => isMistyped(wanted, text.split(' '))) ? MATCH_SCORES.typingSlip : 0;
}

const SEARCH_WORDS: ReadonlySet<string> = new Set(['search', 'suche', 'such', 'recherche', 'búsqueda', 'buscar']);

interface Candidate {
  node: SnapshotNode;
  index: number;
  score: number;
}

/** The node with the highest score, all nodes that share it, or none with the names nearest to the words. */
export function matchTarget(reading: Reading & { chosen?: string | undefined }, snapshot: Snapshot): TargetMatch {
  const { nodes } = snapshot;
  if (reading.chosen !== undefined) {
    const chosen = nodes.find(({ ref }) => ref === reading.chosen);
    if (chosen) return { type: 'one', node: chosen, score: MATCH_SCORES.name };
  }
  const outline = new OutlineIndex(nodes);
  const words = nameWords(reading.target ?? '');
  const all = eligibleNodes(reading, nodes);
  const scored = all.map((candidate) => ({ ...candidate, score: scoreOf(reading, words, candidate.node) }));
  const fitting = scored.filter((candidate) => isMatch(candidate, words, outline));
  const named = fitting.filter((one) => hasContainer(reading) && one.score >= MATCH_SCORES.exact);
  const exact = inContainer(named, reading, outline);
  const placed = exact.length > 0 ? exact : inContainer(fitting, reading, outline);
  const best = Math.max(0, ...placed.map(({ score }) => score));
  const highest = placed.filter(({ score }) => score === best);
  const namesakes = withoutDuplicates(highest, reading, outline);
  const top = withoutReadout(fieldsBefore(namesakes, reading.verb, [...FIELD_ROLES, ...CHOICE_ROLES]), nodes);
  const score = hasContainer(reading) || reading.nth !== undefined ? best - MATCH_SCORES.splitWords : best;
  // “the first ticket” is one of several tickets: a single control that is called only partly so, “New ticket”, is not meant.
  const isLonePart = reading.nth !== undefined && top.length === 1 && words !== '' && best < MATCH_SCORES.exact;
  const chosen = reading.nth === undefined ? top : isLonePart ? [] : atPosition(top, reading.nth);
  const [first] = chosen;
  if (!first)
    return placeNamed(reading, words, nodes) ?? { type: 'none', near: nearestNames(reading.target ?? '', all, nodes) };
  return chosen.length === 1
    ? { type: 'one', node: first.node, score }
    : { type: 'several', nodes: chosen.slice(0, MAX_CHOICES).map(({ node }) => node), score };
}

/** Verbs that may mean a text, a cell or a group: rows with one listener on the list, cards, areas to drop on. */
const PLACE_VERBS: ReadonlySet<string> = new Set(['click', 'doubleClick', 'rightClick', 'hover', 'drag']);

/** Kinds that pages also draw as plain text with a listener. */
const PLACE_KINDS: ReadonlySet<string> = new Set(['tab', 'row', 'cell', 'column', 'option', 'menu item']);

function isPlaceKind(kind: string | undefined): boolean {
  return kind === undefined || PLACE_KINDS.has(kind);
}

/** The only text, cell or group that is called exactly so. A shorter text in it comes before the group around it. */
function placeNamed(reading: Reading, words: string, nodes: readonly SnapshotNode[]): TargetMatch | undefined {
  if (!PLACE_VERBS.has(reading.verb) || words === '' || !isPlaceKind(reading.kind) || hasContainer(reading))
    return undefined;
  const named = nodes.filter(({ at, name }) => at !== undefined && nameWords(name) === words);
  const groups = named.filter(({ role }) => role !== 'text' && role !== 'heading');
  const candidates = reading.verb === 'drag' && groups.length === 1 ? groups : named;
  const [only] = candidates;
  if (candidates.length !== 1 || only?.at === undefined) return undefined;
  return { type: 'one', node: { ...only, ref: only.at }, score: MATCH_SCORES.namedPlace };
}

function eligibleNodes(reading: Reading, nodes: readonly SnapshotNode[]): Omit<Candidate, 'score'>[] {
  const byVerb = ROLES_BY_VERB[reading.verb];
  const byKind = reading.kind === undefined ? undefined : ROLES_BY_KIND[reading.kind];
  return nodes
    .map((node, index) => ({ node, index }))
    .filter(
      ({ node }) =>
        node.ref !== undefined &&
        (!byVerb || byVerb.includes(node.role) || isOtherField(reading.verb, node) || isToggle(reading.verb, node)) &&
        (!byKind || byKind.includes(node.role) || (isToggle(reading.verb, node) && reading.kind === 'switch')),
    );
}

/** Toggle buttons are switched on and off like check boxes. */
function isToggle(verb: string, { states }: SnapshotNode): boolean {
  return verb === 'check' && (states.includes('pressed') || states.includes('unpressed'));
}

/** Fields without a role of their own, such as a colour field. */
function isOtherField(verb: string, { role, value }: SnapshotNode): boolean {
  // A date or time in parts.
  if (verb === 'select') return role === 'group' && value !== undefined;
  return value !== undefined && !CHECK_ROLES.includes(role) && (verb === 'type' || verb === 'clear' || verb === 'set');
}

function scoreOf(reading: Reading, words: string, node: SnapshotNode): number {
  if (reading.quoted) return nameScore(words, node);
  // “switch the page to German”: the page itself is no control.
  if (words === '') return reading.kind === 'page' ? 0 : MATCH_SCORES.onlyOfKind;
  return matchScore(words, node);
}

/** A container whose name ends with the words of a control in it is no match: its click would land on another one. */
function isMatch({ node, index, score }: Candidate, words: string, outline: OutlineIndex): boolean {
  if (score < MATCH_SCORES.minimum) return false;
  if (score >= MATCH_SCORES.searchbox || words === '' || nameWords(node.name) === '') return true;
  const inside = outline.descendants(index).filter(({ ref }) => ref !== undefined);
  const wanted = words.split(' ');
  return !inside.some(({ name }) => {
    const parts = nameWords(name).split(' ');
    return wanted.some((word) => parts.includes(word));
  });
}

/** A text that names a row or card without a role stands at most this many nodes before the control. */
const MAX_NODES_BEFORE = 12;

const hasContainer = ({ within, row }: Reading) => within !== undefined || row !== undefined;

/** The candidates in the row, card or group that the reading names. */
function inContainer(candidates: readonly Candidate[], reading: Reading, outline: OutlineIndex): Candidate[] {
  if (!hasContainer(reading)) return [...candidates];
  if (reading.row !== undefined) return inNumberedRow(candidates, reading.row, outline);
  // A sign between two words is no word: “Kemp & Sons”.
  const named = nameWords(reading.within ?? '').split(' ');
  const words = named.filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => word.replace(/^#(?=\d)/u, ''));
  const wanted = words.length > 0 ? words : named;
  const holds = (text: string) => {
    const parts = text.split(/[^\p{L}\p{N}@._-]+/u);
    return wanted.every((word) => parts.includes(word) || (word.length > 3 && text.includes(word)));
  };
  const starts = new Set(candidates.map(({ index }) => index));
  const inStructure = candidates.filter(({ index }) =>
    outline
      .ancestors(index)
      .filter((at) => ![...starts].some((other) => other !== index && other > at && other < outline.endOf(at)))
      .some((at) => holds(outline.textAround(index, at))),
  );
  if (inStructure.length > 0) return inStructure;
  const inGroup = candidates.filter(({ index }) =>
    outline.ancestors(index).some((at) => nameWords(outline.nodes[at]?.name ?? '') === named.join(' ')),
  );
  if (inGroup.length > 0) return inGroup;
  const cardOf = (index: number) => withoutChoices(outline.cardBefore(index, starts, MAX_NODES_BEFORE));
  return candidates.filter(({ index }) => holds(textOfNodes(cardOf(index))));
}

function inNumberedRow(candidates: readonly Candidate[], row: number, outline: OutlineIndex): Candidate[] {
  const [first] = candidates;
  if (!first) return [];
  const rowOfFirst = outline.rowOf(first.index);
  if (rowOfFirst === undefined) return atPosition(candidates, row);
  const wanted = outline.rowsBeside(rowOfFirst).at(row > 0 ? row - 1 : row);
  return candidates.filter(({ index }) => wanted !== undefined && outline.rowOf(index) === wanted);
}

function atPosition(candidates: readonly Candidate[], position: number): Candidate[] {
  const found = candidates.at(position > 0 ? position - 1 : position);
  return found ? [found] : [];
}

/** Leaves out what is no other target: links to one address, a container around the same name, disabled twins, other capitals. */
function withoutDuplicates(top: readonly Candidate[], reading: Reading, outline: OutlineIndex): Candidate[] {
  const [first] = top;
  if (!first || top.length === 1) return [...top];
  const { href } = first.node;
  if (href !== undefined && top.every(({ node }) => node.role === 'link' && node.href === href)) return [first];
  // A part of a library's control that reacts to the pointer bears its name without its role.
  const specific = top.filter(({ node }) => node.role !== 'generic');
  const roles = specific.length > 0 ? specific : top;
  const isAround = ({ index }: Candidate) =>
    roles.some((other) => other.index > index && other.index < outline.endOf(index));
  const innermost = roles.filter((candidate) => !isAround(candidate));
  const enabled = innermost.filter(({ node }) => !node.states.includes('disabled'));
  const usable = enabled.length > 0 ? enabled : innermost;
  const literal = usable.filter(({ node }) => node.name === reading.target);
  return literal.length === 1 ? literal : usable;
}

/** Names most similar to the words: of elements that the verb can act on, then of all. */
function nearestNames(
  words: string,
  eligible: readonly Omit<Candidate, 'score'>[],
  nodes: readonly SnapshotNode[],
): string[] {
  const named = (list: readonly SnapshotNode[]) =>
    list.map(({ name, placeholder, near }) => name || placeholder || near || '').filter((name) => name !== '');
  const names = named(eligible.map(({ node }) => node));
  const pool = names.length > 0 ? names : named(nodes.filter(({ ref }) => ref !== undefined));
  return nearestTexts(words, pool, MAX_SUGGESTIONS);
}

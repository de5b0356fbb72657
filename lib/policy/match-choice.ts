/** planChoice resolves “choose X in Y” for any kind of Y: list, button with a popup, group of options, or label. */
import { nearestTexts } from '../core/nearest';
import { normalizeText } from '../core/text';
import type { Action } from '../page/words/action';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command, Reading } from '../records/command';
import { MATCH_SCORES, matchTarget, nameScore, nameWords, type Resolved } from './match-target';
import { OutlineIndex } from './outline-index';

/** Controls whose options are known or shown when it opens. */
const LIST_ROLES = new Set(['combobox', 'listbox']);
const CHECK_ROLES = new Set(['radio', 'checkbox', 'switch', 'menuitemradio', 'menuitemcheckbox']);
const PRESSED_ROLES = new Set([
  'button',
  'option',
  'tab',
  'link',
  'menuitem',
  'gridcell',
  'cell',
  'treeitem',
  'listitem',
  'generic',
  'row',
]);
const LABEL_ROLES = new Set(['text', 'heading', 'cell', 'columnheader', 'rowheader', 'listitem', 'group', 'img']);
/** The control that a label names stands at most this many nodes after it. */
const MAX_LABEL_DISTANCE = 4;
/** A list with filters and buttons of its own before it stands at most this many nodes after its label. */
const MAX_LIST_DISTANCE = 12;
/** Options of a group without a role stand at most this many nodes after its label. */
const MAX_GROUP_NODES = 40;
const MAX_SUGGESTIONS = 5;

/** @returns undefined if nothing on the page is named like the list */
export function planChoice(reading: Reading & { chosen?: string | undefined }, snapshot: Snapshot): Resolved {
  const outline = new OutlineIndex(snapshot.nodes);
  const list = listOf(reading, snapshot);
  const group = groupOf(reading, outline);
  const found = [list, group].filter((one) => one !== undefined);
  const best = found.sort((a, b) => scoreOf(b) - scoreOf(a))[0];
  if (best && best.type !== 'not-found') return best;
  const labelled = reading.chosen === undefined ? labelledControl(reading, outline) : undefined;
  return (
    labelled ??
    best ?? { type: 'not-found', words: reading.target ?? '', near: nearestLists(reading, snapshot), score: 0 }
  );
}

const scoreOf = (resolved: Resolved) => resolved.score;

/** The list, or the control that opens it, by its name. */
function listOf(reading: Reading & { chosen?: string | undefined }, snapshot: Snapshot): Resolved | undefined {
  const match = matchTarget(reading, snapshot);
  if (match.type === 'none') return undefined;
  if (match.type === 'one') return selectIn(controlLabelledBy(match.node, reading, snapshot), reading, match.score);
  const known = match.nodes.filter(({ options = [] }) =>
    options.map(normalizeText).includes(normalizeText(reading.value ?? '')),
  );
  // The only list with that option, then a list before a button or link of the same name.
  const lists = known.length === 1 ? known : match.nodes.filter(({ role }) => LIST_ROLES.has(role));
  const [only] = lists;
  if (lists.length === 1 && only) return selectIn(only, reading, match.score);
  return {
    type: 'which',
    words: reading.target ?? '',
    nodes: lists.length > 0 ? lists : match.nodes,
    score: match.score,
  };
}

/** The list that a pressed label of the same words stands before; else the node itself. */
function controlLabelledBy(node: SnapshotNode, { target = '' }: Reading, { nodes }: Snapshot): SnapshotNode {
  if (node.role !== 'generic') return node;
  const words = nameWords(target);
  const at = nodes.indexOf(node);
  const after = nodes.slice(at + 1, at + 1 + MAX_LABEL_DISTANCE);
  const opens = ({ ref, role, name }: SnapshotNode) =>
    ref !== undefined && (LIST_ROLES.has(role) || role === 'button') && nameWords(name).includes(words);
  return after.find(opens) ?? node;
}

/** A day as it is written: in a plain text field it is no option. */
const DAY =
  /^(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}(?:st|nd|rd|th|\.)? (?:de |of )?\p{L}{3,}\.?,?(?: de)? \d{4}|\p{L}{3,}\.? \d{1,2},? \d{4})$/u;

function selectIn(node: SnapshotNode, reading: Reading, score: number): Resolved {
  const { value = '' } = reading;
  const isPlain = node.role === 'textbox' && node.options === undefined && !node.states.includes('read-only');
  if (isPlain && DAY.test(value))
    return { type: 'act', action: { verb: 'type', ref: node.ref ?? '', text: value }, node, score };
  const options = optionsFor(node, reading);
  return { type: 'act', action: { verb: 'select', ref: node.ref ?? '', options }, node, score };
}

/** One option, or several where each was quoted or all are known options. */
function optionsFor(node: SnapshotNode, { value = '', values }: Reading): string[] {
  if (values) return values;
  const known = new Set((node.options ?? []).map(normalizeText));
  if (known.has(normalizeText(value))) return [value];
  const parts = value.split(/\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b)\s*/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => known.has(normalizeText(part))) ? parts : [value];
}

/** An option inside a group, tab list, toolbar or list that has the name; or after a text that reads like its label. */
function groupOf(reading: Reading, outline: OutlineIndex): Resolved | undefined {
  const words = nameWords(reading.target ?? '');
  if (words === '' || nameWords(reading.value ?? '') === '' || reading.kind === 'dropdown') return undefined;
  const named = outline.nodes.flatMap((node, index) =>
    node.ref === undefined && node.name !== '' && nameScore(words, node) >= MATCH_SCORES.exact ? [index] : [],
  );
  let near: string[] = [];
  for (const index of named) {
    const inside = outline.descendants(index);
    const options =
      inside.length > 0 ? inside : afterLabel(outline.nodes.slice(index + 1, index + 1 + MAX_GROUP_NODES));
    const option = optionAmong(options, reading);
    if (option) return { type: 'act', action: chooseAction(option), node: option, score: MATCH_SCORES.name };
    if (inside.length > 0) near = options.filter(isOption).map(({ name }) => name);
  }
  const suggestions = nearestTexts(reading.value ?? '', near, MAX_SUGGESTIONS);
  return suggestions.length === 0
    ? undefined
    : { type: 'not-found', words: reading.value ?? '', near: suggestions, score: 0 };
}

/** Roles of fields and lists, which have options of their own. */
const OTHER_CONTROLS = new Set(['textbox', 'searchbox', 'spinbutton', 'slider', ...LIST_ROLES]);

/** The nodes up to the next label or field. */
function afterLabel(nodes: readonly SnapshotNode[]): readonly SnapshotNode[] {
  const firstOption = nodes.findIndex(isOption);
  const end = nodes.findIndex(
    (node, at) =>
      (node.ref !== undefined && OTHER_CONTROLS.has(node.role)) ||
      (at > firstOption && firstOption >= 0 && node.ref === undefined && /^(?:text|heading|group)$/.test(node.role)),
  );
  return end < 0 ? nodes : nodes.slice(0, end);
}

function isOption({ ref, role }: SnapshotNode): boolean {
  return ref !== undefined && (CHECK_ROLES.has(role) || PRESSED_ROLES.has(role));
}

/** The only option of that name, before the next list or field. */
function optionAmong(nodes: readonly SnapshotNode[], { value = '' }: Reading): SnapshotNode | undefined {
  const words = nameWords(value);
  const fitting = nodes.filter((node) => isOption(node) && nameScore(words, node) >= MATCH_SCORES.exact);
  const checks = fitting.filter(({ role }) => CHECK_ROLES.has(role));
  return checks[0] ?? fitting[0];
}

function chooseAction({ ref = '', role }: SnapshotNode): Action {
  return CHECK_ROLES.has(role) ? { verb: 'check', ref, checked: true } : { verb: 'click', ref };
}

export type OpenedList = NonNullable<Command['opened']>;

/** The list that a press on the ref opens, with what is called like the option already. */
export function openedList(ref: string, { value = '' }: Reading, { nodes }: Snapshot): OpenedList {
  const words = nameWords(value);
  const named = nodes.filter((node) => nameScore(words, node) >= MATCH_SCORES.exact);
  return { ref, known: named.flatMap((node) => node.ref ?? node.at ?? []) };
}

/** The only option with the name and a number or sum after it: “Savings account 15 000 €”; more words would make another name. */
function onlyDescribed(
  words: string,
  nodes: readonly SnapshotNode[],
  isNew: (node: SnapshotNode) => boolean,
): SnapshotNode | undefined {
  const longer = nodes.filter((node) => isOption(node) && isNew(node) && nameWords(node.name).startsWith(`${words} `));
  const [only] = longer;
  const rest = only === undefined ? '' : nameWords(only.name).slice(words.length + 1);
  return longer.length === 1 && (/\d/.test(rest) || /^[^\p{L}]/u.test(rest)) ? only : undefined;
}

/** The option of a list that a press has opened: of what came with the list, the nearest of that name after the pressed element. */
export function planOpened(reading: Reading, opened: OpenedList, { nodes }: Snapshot): Resolved {
  const words = nameWords(reading.value ?? '');
  // A reading without an option would be called like everything nameless.
  if (words === '') return { type: 'not-found', words: '', near: [], score: 0 };
  const openerAt = nodes.findIndex(({ ref }) => ref === opened.ref);
  const isExact = (node: SnapshotNode) => nameScore(words, node) >= MATCH_SCORES.exact;
  const isNew = (node: SnapshotNode) => !opened.known.includes(node.ref ?? node.at ?? '');
  const described = nodes.some((node) => isExact(node) && isNew(node)) ? undefined : onlyDescribed(words, nodes, isNew);
  const isNamed = (node: SnapshotNode) => node === described || (isExact(node) && isNew(node));
  const outline = new OutlineIndex(nodes);
  const pressable = nodes.flatMap((node, at) => (isOption(node) && at !== openerAt && isNamed(node) ? [at] : []));
  const drawn = nodes.flatMap((node, at) => (node.at !== undefined && isNamed(node) ? [at] : []));
  const all = pressable.length > 0 ? pressable : drawn;
  // A part of an option bears its name too.
  const found = all.filter((at) => !outline.ancestors(at).some((around) => all.includes(around)));
  const near = found.filter((at) => at > openerAt && at <= openerAt + MAX_GROUP_NODES);
  const [index] = near.length > 0 ? near : found;
  const option = index === undefined ? undefined : nodes[index];
  if (!option) {
    const after = nodes.slice(openerAt + 1, openerAt + 1 + MAX_GROUP_NODES).filter(isOption);
    const names = after.map(({ name }) => name).filter((name) => name !== '');
    return {
      type: 'not-found',
      words: reading.value ?? '',
      near: nearestTexts(reading.value ?? '', names, MAX_SUGGESTIONS),
      score: 0,
    };
  }
  if (near.length === 0 && found.length > 1)
    return { type: 'which', words: reading.value ?? '', nodes: found.flatMap((at) => nodes[at] ?? []), score: 1 };
  const target = { ...option, ref: option.ref ?? option.at ?? '' };
  return { type: 'act', action: chooseAction(target), node: target, score: MATCH_SCORES.name };
}

/** The list after a text that is its label. */
function labelledControl(reading: Reading, outline: OutlineIndex): Resolved | undefined {
  const words = nameWords(reading.target ?? '');
  for (const [index, node] of outline.nodes.entries()) {
    if (node.ref !== undefined || !LABEL_ROLES.has(node.role) || nameScore(words, node) < MATCH_SCORES.exact) continue;
    const listed = listWithOption(outline.nodes.slice(index + 1, index + 1 + MAX_LIST_DISTANCE), reading);
    if (listed) return selectIn(listed, reading, MATCH_SCORES.searchbox);
    const after = outline.nodes.slice(index + 1, index + 1 + MAX_LABEL_DISTANCE);
    const rest = outline.nodes.slice(index + 1, index + 1 + MAX_GROUP_NODES);
    const marks = namelessMarks(rest);
    const shown = marks[Number(reading.value) - 1] ?? drawnOption(rest, reading);
    if (shown) return { type: 'act', action: chooseAction(shown), node: shown, score: MATCH_SCORES.searchbox };
    const control = marks.length === 0 ? after.find(({ ref }) => ref !== undefined) : undefined;
    const drawn = control ? namedLike(rest, control) : [];
    if (drawn.length > 0) return { type: 'not-found', words: reading.value ?? '', near: drawn, score: 0 };
    if (control && (LIST_ROLES.has(control.role) || ['button', 'link', 'textbox', 'generic'].includes(control.role)))
      return selectIn(control, reading, MATCH_SCORES.searchbox);
  }
  return undefined;
}

/** A row of at least so many nameless things, such as stars, is a scale: none of them opens a list. */
const MIN_MARKS = 3;

/** The nameless things of one role that follow each other from the first node on. */
function namelessMarks(nodes: readonly SnapshotNode[]): readonly SnapshotNode[] {
  const role = nodes[0]?.role;
  const end = nodes.findIndex((node) => node.ref === undefined || node.name !== '' || node.role !== role);
  const marks = end < 0 ? nodes : nodes.slice(0, end);
  return marks.length >= MIN_MARKS && PRESSED_ROLES.has(role ?? '') ? marks : [];
}

/** The names of a row of things of one role without text between: a press on one chooses it, and opens no list. */
function namedLike(nodes: readonly SnapshotNode[], first: SnapshotNode): string[] {
  if (first.role !== 'generic') return [];
  const from = nodes.indexOf(first);
  const end = nodes.findIndex(
    ({ ref, role, name }, at) => at > from && (ref === undefined || role !== first.role || name === ''),
  );
  const names = nodes.slice(from, end < 0 ? nodes.length : end).map(({ name }) => name);
  return names.length >= MIN_MARKS ? names.slice(0, MAX_SUGGESTIONS) : [];
}

/** An option that is a text of the page, before the next field; undefined if several texts are called so. */
function drawnOption(nodes: readonly SnapshotNode[], { value = '' }: Reading): SnapshotNode | undefined {
  const words = nameWords(value);
  const named = afterLabel(nodes).filter(({ role, name }) => role === 'text' && nameWords(name) === words);
  const [only] = named;
  return named.length === 1 && only?.at !== undefined ? { ...only, ref: only.at } : undefined;
}

/** The only list that has the option: other controls may stand between it and its label. */
function listWithOption(nodes: readonly SnapshotNode[], { value = '' }: Reading): SnapshotNode | undefined {
  const wanted = normalizeText(value);
  const fitting = nodes.filter(
    ({ ref, options = [] }) => ref !== undefined && options.map(normalizeText).includes(wanted),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function nearestLists({ target = '' }: Reading, { nodes }: Snapshot): string[] {
  const nameOf = ({ name, placeholder, near }: SnapshotNode) => name || placeholder || near || '';
  const lists = nodes.filter(({ ref, role }) => ref !== undefined && LIST_ROLES.has(role)).map(nameOf);
  const groups = nodes.filter(({ ref, role }) => ref === undefined && /group$/.test(role)).map(nameOf);
  const pool = [...lists, ...groups].filter((name) => name !== '');
  const all = nodes.filter(({ ref }) => ref !== undefined).map(nameOf);
  return nearestTexts(target, pool.length > 0 ? pool : all, MAX_SUGGESTIONS);
}

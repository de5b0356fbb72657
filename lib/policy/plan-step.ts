/** planStep plans one action from a plain command and a snapshot, or the question that must be answered first. */
import { normalizeText } from '../core/text';
import type { Command, Reading } from '../records/command';
import type { Action } from '../page/words/action';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import { begunEntry } from './begun-entry';
import { buttonOfWords } from './button-of-words';
import { isUnseenMenu, MENU_SIGNS, withoutKnown } from './closed-entries';
import { choiceInList } from './choice-in-list';
import { columnBox } from './column-box';
import { loneOption } from './lone-option';
import { type OpenedList, planChoice, planOpened } from './match-choice';
import { readToolCommand } from './tool-command';
import { MATCH_SCORES, matchTarget, nameWords, type Resolved, type TargetMatch } from './match-target';
import { RATING } from './languages/gesture-rules';
import { COLUMN_BOX, SORTED } from './languages/table-rules';
import { planRating } from './rating';
import { rowSelection } from './row-selection';
import { meansRows } from './rows-clause';
import { otherSwitch } from './silent-toggle';
import { sortChoice } from './sort-choice';

/** `isExact` is false if another element could still fit better, such as one that comes late. */
export type Planned =
  | { type: 'act'; action: Action; target: string; isExact: boolean }
  | { type: 'which'; words: string; nodes: SnapshotNode[]; isExact: boolean }
  | { type: 'not-found'; words: string; near: string[] };

/** Score of readings without a target; pinned by the policy's hash. An exact name on the page comes first. */
export const UNTARGETED_SCORES = Object.freeze({
  /** Only this reading is meant. */
  certain: 1,
  usual: 0.96,
  /** A text that the page shows now. */
  shownText: 0.98,
});

/** Keys that are also names of buttons: a button of that name comes first. */
const KEYS_LIKE_NAMES = /^(?:delete|home|end|space|backspace|pageup|pagedown|arrow\w+|f\d{1,2}|.)$/i;

/** A node's role and name, for a sentence. */
export function nodeLabel(node: SnapshotNode): string {
  const name = node.name || node.placeholder || node.near || '';
  return name === '' ? node.role : `${node.role} “${name}”`;
}

const readingsOf = (command: Command): readonly Reading[] => command.readings ?? [command];

export function planStep(command: Command, page: Snapshot): Planned {
  const snapshot = command.unveiled ? withoutKnown(page, command.unveiled.known) : page;
  const button = buttonOfWords(command, snapshot);
  if (button) return planned(button);
  const resolved =
    command.opened === undefined
      ? readingsOf(command).map((reading) => resolve(reading, command.chosen, snapshot))
      : planOptionOf(command, command.opened, snapshot);
  const found = resolved.filter(({ type }) => type !== 'not-found');
  const top = found.reduce<Resolved | undefined>(
    (first, one) => (first && rank(first) >= rank(one) ? first : one),
    undefined,
  );
  const best =
    rowSelection(command, top, snapshot) ??
    (command.verb === 'select' ? choiceInList(found) : undefined) ??
    (command.verb === 'check' && meansRows(command.words) ? found.find(isTick) : undefined) ??
    top;
  if (best && best.type !== 'not-found') return planned(best);
  const lone = loneOption(command, snapshot) ?? begunEntry(command, snapshot);
  if (lone && lone.type !== 'not-found') return planned(lone);
  const missing = resolved.find((one) => one.type === 'not-found' && one.near.length > 0) ?? resolved[0];
  const words = readingsOf(command)[0]?.target ?? command.target ?? command.words;
  if (missing?.type !== 'not-found') return { type: 'not-found', words, near: [] };
  // A missing option is named as such; a missing target in the user's own words.
  return { type: 'not-found', words: command.verb === 'select' ? missing.words : words, near: missing.near };
}

const isTick = (resolved: Resolved) => resolved.type === 'act' && resolved.action.verb === 'check';

/** A reading that means one element comes before an equal one that means several. */
function rank({ type, score }: Resolved): number {
  return type === 'which' ? score - 2 * MATCH_SCORES.splitWords : score;
}

function planOptionOf(command: Command, opened: OpenedList, snapshot: Snapshot): Resolved[] {
  return readingsOf(command).map((reading) => planOpened(reading, opened, snapshot));
}

function planned(resolved: Exclude<Resolved, { type: 'not-found' }>): Planned {
  const isExact = resolved.score >= MATCH_SCORES.exact;
  if (resolved.type === 'which') return { type: 'which', words: resolved.words, nodes: resolved.nodes, isExact };
  const { action, node } = resolved;
  return { type: 'act', action, target: node ? nodeLabel(node) : '', isExact };
}

function resolve(reading: Reading, chosen: string | undefined, snapshot: Snapshot): Resolved {
  const { value = '' } = reading;
  // How much more or less is no value by itself.
  if (reading.by !== undefined) return { type: 'not-found', words: reading.target ?? '', near: [], score: 0 };
  switch (reading.verb) {
    case 'goBack':
    case 'showTab':
      return untargeted({ verb: 'goBack' }, UNTARGETED_SCORES.certain);
    case 'readArticle':
      return untargeted({ verb: 'readArticle' }, UNTARGETED_SCORES.certain);
    case 'goTo':
      // An invalid address is passed on: the guard refuses it with its own reason.
      return untargeted(
        { verb: 'goTo', url: URL.canParse(value) ? new URL(value).href : value },
        reading.prefersAddress ? UNTARGETED_SCORES.certain : UNTARGETED_SCORES.usual,
      );
    case 'findText':
      return untargeted({ verb: 'findText', text: value }, textScore(value, snapshot));
    case 'waitFor':
      return untargeted({ verb: 'waitFor', text: value, gone: reading.kind === 'gone' }, textScore(value, snapshot));
    case 'useTool':
      return resolveTool(value, snapshot);
    case 'scroll':
      return resolveScroll(reading, chosen, snapshot);
    case 'press':
      if (reading.target === undefined) return untargeted({ verb: 'press', keys: value }, keyScore(reading));
      break;
    case 'select':
      return reading.kind === RATING ? planRating(reading, snapshot) : planChoice({ ...reading, chosen }, snapshot);
    case 'range':
    case 'add':
      return { type: 'not-found', words: reading.target ?? '', near: [], score: 0 };
    case 'drag':
      return resolveDrag(reading, chosen, snapshot);
  }
  // A key pressed in a field is no kind of target.
  return resolveTarget(reading.verb === 'press' ? { ...reading, kind: undefined } : reading, chosen, snapshot);
}

function resolveTarget(reading: Reading, chosen: string | undefined, snapshot: Snapshot): Resolved {
  const kind = reading.kind === SORTED ? 'column' : reading.kind;
  const find = kind === COLUMN_BOX ? columnBox : matchTarget;
  const meant = { ...reading, kind, chosen };
  const named = orColumn(find(meant, snapshot), meant, snapshot);
  const match = named.type === 'one' ? named : (menuSignIn(reading, snapshot) ?? named);
  const words = reading.target ?? '';
  // The row that is called so exactly comes before a box that only has the words in its name.
  const isVague = match.type === 'none' || match.score < MATCH_SCORES.exact;
  const sorting = isVague && reading.kind === SORTED ? sortChoice(reading, snapshot) : undefined;
  if (sorting) return sorting;
  const box = kind !== COLUMN_BOX && isVague ? otherSwitch(reading, snapshot) : undefined;
  if (box) return { type: 'act', action: targetedAction(reading, box), node: box, score: MATCH_SCORES.searchbox };
  if (match.type === 'none') {
    // “set Frequency to Weekly”: the options of a group, which is no control itself.
    const mayBeGroup = reading.verb === 'set' && reading.within === undefined;
    const choice = mayBeGroup ? planChoice({ ...reading, chosen }, snapshot) : undefined;
    const isChosen = choice?.type === 'act' && !(choice.node && isTypedInto(choice.node));
    return isChosen ? choice : { type: 'not-found', words, near: match.near, score: 0 };
  }
  const first = match.type === 'several' ? firstBox(match.nodes, reading) : undefined;
  if (match.type === 'several' && !first) return { type: 'which', words, nodes: match.nodes, score: match.score };
  const { score } = match;
  const found = match.type === 'several' ? first : match.node;
  if (!found) return { type: 'not-found', words, near: [], score: 0 };
  const labelled = reading.verb === 'set' ? fieldLabelledBy(found, words, snapshot) : found;
  const node = reading.verb === 'set' || reading.verb === 'type' ? writableTwin(labelled, snapshot) : labelled;
  if (reading.verb === 'set' && !isTypedInto(node)) return planChoice({ ...reading, chosen }, snapshot);
  return { type: 'act', action: targetedAction(reading, node), node, score };
}

/** “sort by Supplier” is no press on “Group by supplier”: only the head of a column may be called so in part. */
function orColumn(match: TargetMatch, reading: Reading, snapshot: Snapshot): TargetMatch {
  const isPart = match.type === 'one' && match.score < MATCH_SCORES.exact && match.score > MATCH_SCORES.namedPlace;
  if (reading.kind !== 'column' || !isPart || match.node.role === 'columnheader') return match;
  return matchTarget({ ...reading, quoted: true }, snapshot);
}

/** The first of the boxes that stand for the signs of one code: as many as the text has, none with more than one sign. */
function firstBox(nodes: readonly SnapshotNode[], { verb, value = '' }: Reading): SnapshotNode | undefined {
  const isBox = (node: SnapshotNode) => node.role === 'textbox' && (node.value ?? '').length <= 1;
  const isCode = (verb === 'type' || verb === 'set') && nodes.length === [...value].length && !/\s/.test(value);
  return isCode && nodes.every(isBox) ? nodes[0] : undefined;
}

/** “the menu of Street lamp”: the only button in the card that bears the sign of a menu. */
function menuSignIn({ verb, kind, target, within, row }: Reading, snapshot: Snapshot): TargetMatch | undefined {
  if (verb !== 'click' || kind !== 'menu' || target !== '' || (within === undefined && row === undefined))
    return undefined;
  const place = { ...(within === undefined ? {} : { within }), ...(row === undefined ? {} : { row }) };
  // “More for #15”.
  for (const sign of new Set([...MENU_SIGNS, ...snapshot.nodes.filter(isUnseenMenu).map(({ name }) => name)])) {
    const match = matchTarget({ verb, target: sign, quoted: true, ...place }, snapshot);
    if (match.type === 'one') return match;
  }
  return undefined;
}

/** The field beside a read-only one of the same label: some libraries draw a hint in a field of its own behind the real one. */
function writableTwin(node: SnapshotNode, { nodes }: Snapshot): SnapshotNode {
  if (!node.states.includes('read-only') || node.name === '') return node;
  const at = nodes.indexOf(node);
  const isTwin = (other: SnapshotNode | undefined): other is SnapshotNode =>
    other?.ref !== undefined &&
    (other.name === node.name || (other.name === '' && other.near === node.name)) &&
    other.value !== undefined &&
    !other.states.includes('read-only');
  return [nodes[at + 1], nodes[at - 1]].find(isTwin) ?? node;
}

/** A field that a label which can be pressed stands before is at most this many nodes after it. */
const MAX_LABEL_DISTANCE = 3;

/** The field that a pressed label stands before, with the label's words in its name; else the node itself. */
function fieldLabelledBy(node: SnapshotNode, target: string, { nodes }: Snapshot): SnapshotNode {
  if (node.role !== 'generic') return node;
  const words = nameWords(target);
  const at = nodes.indexOf(node);
  const after = nodes.slice(at + 1, at + 1 + MAX_LABEL_DISTANCE);
  return after.find((one) => one.ref !== undefined && isTypedInto(one) && nameWords(one.name).includes(words)) ?? node;
}

/** Fields with a list, and dates in parts, take a choice; a cell of a sheet takes text. */
const isTypedInto = ({ role, options, value }: SnapshotNode) =>
  options === undefined &&
  (['textbox', 'searchbox', 'spinbutton', 'slider'].includes(role) || (value !== undefined && /cell$/.test(role)));

function targetedAction(reading: Reading, node: SnapshotNode): Action {
  const { value = '' } = reading;
  const ref = node.ref ?? '';
  switch (reading.verb) {
    case 'type':
    case 'set':
      return node.options === undefined
        ? { verb: 'type', ref, text: value }
        : { verb: 'select', ref, options: [value] };
    case 'check':
      return { verb: 'check', ref, checked: value === 'true' };
    case 'clear':
      return { verb: 'clear', ref };
    case 'hover':
      return { verb: 'hover', ref };
    case 'doubleClick':
      return { verb: 'doubleClick', ref };
    case 'rightClick':
      return { verb: 'rightClick', ref };
    case 'press':
      return { verb: 'press', ref, keys: value };
    case 'attach':
      return { verb: 'attach', ref, files: [{ name: value, text: reading.text ?? '' }] };
    default:
      return { verb: 'click', ref };
  }
}

function resolveScroll(reading: Reading, chosen: string | undefined, snapshot: Snapshot): Resolved {
  const direction = parseDirection(reading.value ?? '');
  if (reading.target === undefined) return untargeted({ verb: 'scroll', direction }, UNTARGETED_SCORES.certain);
  const match = matchTarget({ ...reading, chosen }, snapshot);
  if (match.type === 'one') {
    const { node, score } = match;
    return { type: 'act', action: { verb: 'scroll', ref: node.ref, direction }, node, score };
  }
  if (match.type === 'several') return { type: 'which', words: reading.target, nodes: match.nodes, score: match.score };
  return { type: 'not-found', words: reading.target, near: match.near, score: 0 };
}

function resolveDrag(reading: Reading, chosen: string | undefined, snapshot: Snapshot): Resolved {
  const from = matchTarget({ ...reading, kind: undefined, chosen }, snapshot);
  if (from.type === 'none') return { type: 'not-found', words: reading.target ?? '', near: from.near, score: 0 };
  if (from.type === 'several')
    return { type: 'which', words: reading.target ?? '', nodes: from.nodes, score: from.score };
  const to = matchTarget({ verb: 'drag', target: reading.to ?? '' }, snapshot);
  if (to.type !== 'one') {
    const near = to.type === 'none' ? to.near : to.nodes.map(({ name }) => name);
    return { type: 'not-found', words: reading.to ?? '', near, score: 0 };
  }
  const { ref = '' } = from.node;
  // Both are named in one box: it cannot be dragged onto itself.
  if (to.node.ref === ref) return { type: 'not-found', words: reading.target ?? '', near: [], score: 0 };
  const action: Action = { verb: 'drag', ref, to: to.node.ref ?? '', place: reading.place ?? 'into' };
  return { type: 'act', action, node: from.node, score: Math.min(from.score, to.score) };
}

function resolveTool(words: string, { nodes }: Snapshot): Resolved {
  const command = readToolCommand(words, nodes);
  if (command)
    return untargeted({ verb: 'useTool', text: command.signature, options: command.values }, UNTARGETED_SCORES.certain);
  const near = nodes.flatMap(({ role, name }) => (role === 'tool' ? [name] : []));
  return { type: 'not-found', words, near, score: 0 };
}

function untargeted(action: Action, score: number): Resolved {
  return { type: 'act', action, node: undefined, score };
}

function keyScore({ value = '', kind }: Reading): number {
  return kind !== 'key' && KEYS_LIKE_NAMES.test(value) ? UNTARGETED_SCORES.usual : UNTARGETED_SCORES.certain;
}

/** Words such as “the Save button” may be a text of the page or a name and its kind. */
function textScore(text: string, { nodes }: Snapshot): number {
  const words = nameWords(text);
  const isShown = nodes.some(
    ({ name, value }) => nameWords(name).includes(words) || nameWords(value ?? '').includes(words),
  );
  return isShown ? UNTARGETED_SCORES.shownText : UNTARGETED_SCORES.usual;
}

function parseDirection(value: string): 'up' | 'down' | 'left' | 'right' | 'top' | 'bottom' {
  const word = normalizeText(value);
  switch (word) {
    case 'up':
    case 'left':
    case 'right':
    case 'top':
    case 'bottom':
      return word;
    default:
      return 'down';
  }
}

/** resolveRemark finds the element or value that a remark means in place of the last step's; ambiguity is never guessed away. */
import { normalizeText } from '../core/text';
import type { Action } from '../page/words/action';
import { writtenText } from '../page/words/action-parts';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { matchTarget, nameWords } from './match-target';
import { OutlineIndex } from './outline-index';
import type { Remark } from './remarks';

export interface DoneStep {
  action: Action;
  /** Role and name of the target, for display. */
  target: string;
  role: string;
  name: string;
  /** Ref of the target on the page as it is now; undefined if it is not there. */
  ref: string | undefined;
}

export type Resolution =
  | { type: 'command'; command: Command }
  | { type: 'which'; command: Command; nodes: SnapshotNode[] }
  | { type: 'unclear' };

const UNCLEAR: Resolution = { type: 'unclear' };
const MAX_CHOICES = 9;
const VALUE_VERBS: ReadonlySet<string> = new Set(['type', 'select']);
/** Verbs that can be repeated on another element. */
const AIMED_VERBS: ReadonlySet<string> = new Set([
  'click',
  'doubleClick',
  'rightClick',
  'hover',
  'check',
  'type',
  'select',
  'clear',
]);

export function resolveRemark(
  remark: Extract<Remark, { type: 'other' | 'instead' }>,
  step: DoneStep,
  snapshot: Snapshot,
): Resolution {
  if (!AIMED_VERBS.has(step.action.verb)) return UNCLEAR;
  return remark.type === 'other' ? resolveOther(remark.nth, step, snapshot) : resolveWords(remark, step, snapshot);
}

/** The other element that is called the same, else of the same kind with a word of the name, else the only other of the kind. */
function resolveOther(nth: number | undefined, step: DoneStep, { nodes }: Snapshot): Resolution {
  const ofKind = nodes.filter(({ ref, role }) => ref !== undefined && role === step.role);
  const sameName = ofKind.filter(({ name }) => nameWords(name) === nameWords(step.name));
  if (nth !== undefined) {
    const group = sameName.length > 1 ? sameName : ofKind;
    const found = group.at(nth > 0 ? nth - 1 : nth);
    return found ? onNode(step, found) : UNCLEAR;
  }
  const words = new Set(nameWords(step.name).split(' '));
  const similar = ofKind.filter(({ name }) =>
    nameWords(name)
      .split(' ')
      .some((word) => word !== '' && words.has(word)),
  );
  for (const group of [sameName, similar, ofKind]) {
    const others = group.filter(({ ref }) => ref !== step.ref);
    const isWhole = group !== ofKind || others.length === 1;
    if (others.length > 0 && isWhole && others.length < nodes.length) return choose(step, others);
  }
  return UNCLEAR;
}

function resolveWords(
  { words, not }: Extract<Remark, { type: 'instead' }>,
  step: DoneStep,
  snapshot: Snapshot,
): Resolution {
  const { verb } = step.action;
  const written = VALUE_VERBS.has(verb) ? normalizeText(writtenText(step.action)) : '';
  const isOldValue = not !== undefined && written !== '' && written.includes(normalizeText(not));
  if (isOldValue) return withValue(step, replaceIn(writtenText(step.action), not, words));
  if (not !== undefined && !isAbout(not, step, snapshot)) return UNCLEAR;
  const inRow = rowsWith(words, step, snapshot);
  if (inRow.length > 0) return choose(step, inRow);
  const match = matchTarget({ verb, target: words }, snapshot);
  if (match.type === 'one' && match.node.ref !== step.ref) return onNode(step, match.node);
  if (match.type === 'several')
    return choose(
      step,
      match.nodes.filter(({ ref }) => ref !== step.ref),
    );
  return VALUE_VERBS.has(verb) ? withValue(step, words) : UNCLEAR;
}

/** Whether the replaced words name the step's target or what surrounds it. */
function isAbout(not: string, step: DoneStep, { nodes }: Snapshot): boolean {
  if (hasWords(nameWords(step.name), not)) return true;
  const outline = new OutlineIndex(nodes);
  const index = nodes.findIndex(({ ref }) => ref !== undefined && ref === step.ref);
  const row = index < 0 ? undefined : outline.rowOf(index);
  return row !== undefined && hasWords(outline.textOf(row), not);
}

/** The elements that are called like the target, in rows that hold the words. */
function rowsWith(words: string, step: DoneStep, { nodes }: Snapshot): SnapshotNode[] {
  const outline = new OutlineIndex(nodes);
  return nodes.filter((node, index) => {
    if (node.ref === undefined || node.ref === step.ref || node.role !== step.role) return false;
    if (nameWords(node.name) !== nameWords(step.name)) return false;
    const row = outline.rowOf(index);
    return row !== undefined && hasWords(outline.textOf(row), words);
  });
}

function hasWords(text: string, wanted: string): boolean {
  const parts = text.split(/[^\p{L}\p{N}@._-]+/u);
  return nameWords(wanted)
    .split(' ')
    .filter((word) => word !== 'one')
    .every((word) => parts.includes(word));
}

function choose(step: DoneStep, nodes: readonly SnapshotNode[]): Resolution {
  const [only] = nodes;
  if (!only) return UNCLEAR;
  if (nodes.length === 1) return onNode(step, only);
  return { type: 'which', command: commandOf(step.action, only.name), nodes: nodes.slice(0, MAX_CHOICES) };
}

function onNode(step: DoneStep, node: SnapshotNode): Resolution {
  return { type: 'command', command: { ...commandOf(step.action, node.name), chosen: node.ref } };
}

function withValue(step: DoneStep, value: string): Resolution {
  if (step.ref === undefined) return UNCLEAR;
  return {
    type: 'command',
    command: { ...commandOf(step.action, step.name), value, values: undefined, chosen: step.ref },
  };
}

/** An act as a plain command. @param target name of its element */
export function commandOf(action: Action, target: string): Command {
  const written = action.verb === 'check' ? String(action.checked) : writtenText(action);
  const values = action.verb === 'select' && action.options.length > 1 ? { values: [...action.options] } : {};
  return { words: target, verb: action.verb, target, ...(written === '' ? {} : { value: written }), ...values };
}

function replaceIn(text: string, not: string, words: string): string {
  const at = text.toLowerCase().indexOf(not.toLowerCase());
  return at < 0 ? words : `${text.slice(0, at)}${words}${text.slice(at + not.length)}`;
}

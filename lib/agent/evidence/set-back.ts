/** wasSetBack tells whether a box or list that an act has set has its old state again once the page has settled. */
import { normalizeText } from '../../core/text';
import { ROW_TEXT_SEPARATOR } from '../../learning/value-spans';
import type { Action } from '../../page/words/action';
import type { EffectFact } from '../../page/words/effect';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import { isMessage } from './messages';
import { readMessage } from './read-message';

export interface SettledAct {
  action: Action;
  before: Pick<Snapshot, 'nodes'> | undefined;
  after: Pick<Snapshot, 'nodes'>;
  /** Changes of the page, and whether it has sent something. */
  facts: readonly EffectFact[];
  hasSent: boolean;
  /** The list showed the option when the task was taught: it is no list of acts. */
  keeps?: boolean | undefined;
  /** Texts of the target's row. */
  row?: string | undefined;
}

export function wasSetBack(act: SettledAct): boolean {
  const { action, before, after } = act;
  if (action.verb !== 'check' && action.verb !== 'select') return false;
  const node =
    after.nodes.find(({ ref }) => ref === action.ref) ??
    redrawn(action.ref, before, after) ??
    redrawnInRow(action.ref, before, after, act.row);
  if (action.verb === 'check') return node?.states.includes(action.checked ? 'unchecked' : 'checked') === true;
  const stood = before?.nodes.find(({ ref }) => ref === action.ref)?.value;
  if (!node?.value || !stood || normalizeText(node.value) !== normalizeText(stood)) return false;
  const isChosen = action.options.some((option) => normalizeText(option) === normalizeText(stood));
  return !isChosen && (act.keeps === true || !(isFirstOption(stood, node) && hasConsequence(act)));
}

/** The control of the same role and name, at the same place among as many, where the page has drawn its controls again. */
function redrawn(ref: string, before: SettledAct['before'], after: SettledAct['after']): SnapshotNode | undefined {
  const old = before?.nodes.find((node) => node.ref === ref);
  if (!before || !old || old.name === '') return undefined;
  const sameNamed = ({ nodes }: Pick<Snapshot, 'nodes'>) =>
    nodes.filter(({ role, name }) => role === old.role && name === old.name);
  const [then, now] = [sameNamed(before), sameNamed(after)];
  return then.length === now.length ? now[then.indexOf(old)] : undefined;
}

/** Lines between a nameless control and the text that names its row. */
const MAX_LINES = 10;

/** The control of the same role, as many lines from the only line that is a text of its row. */
function redrawnInRow(
  ref: string,
  before: SettledAct['before'],
  after: SettledAct['after'],
  row: string | undefined,
): SnapshotNode | undefined {
  const at = before?.nodes.findIndex((node) => node.ref === ref) ?? -1;
  const old = before?.nodes[at];
  if (!before || !old || row === undefined) return undefined;
  const texts = row.split(ROW_TEXT_SEPARATOR).map(normalizeText);
  const linesOf = ({ nodes }: Pick<Snapshot, 'nodes'>, text: string) =>
    nodes.flatMap((node, i) => (normalizeText(node.name) === text ? [i] : []));
  for (const text of texts) {
    const [[then, ...others], [now, ...more]] = [linesOf(before, text), linesOf(after, text)];
    const isOnly = others.length === 0 && more.length === 0;
    if (!isOnly || then === undefined || now === undefined || Math.abs(at - then) > MAX_LINES) continue;
    const node = after.nodes[now + at - then];
    if (node?.role === old.role && node.name === old.name) return node;
  }
  return undefined;
}

/** A list of acts shows its first option again once the chosen act is done. */
function isFirstOption(value: string, { options = [] }: SnapshotNode): boolean {
  return normalizeText(options[0] ?? '') === normalizeText(value);
}

/** Whether more than words came of the act, or words that confirm it. */
function hasConsequence({ facts, hasSent }: SettledAct): boolean {
  return hasSent || facts.some(isConsequence);
}

function isConsequence(fact: EffectFact): boolean {
  switch (fact.fact) {
    case 'appeared':
      return readMessage(fact.name) === 'confirms';
    case 'disappeared':
      return fact.name !== '' && !isMessage(fact);
    case 'path':
    case 'dialog':
      return true;
    default:
      return false;
  }
}

/** isStillThere: whether a pressed control, or a value's own text, that went away when its task was taught stands as before, whatever other rows show. */
import { targetRef } from '../../page/words/action-parts';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import type { RunStep } from '../../records/run';
import { namesValue } from './request-values';

/** Lines between the text that names a row and the row's control. */
const MAX_LINES = 10;

/** @param values of the request, of which one names the row */
export function isStillThere(
  { action, expected, facts }: Pick<RunStep, 'action' | 'expected' | 'facts'>,
  before: Pick<Snapshot, 'nodes'>,
  after: Pick<Snapshot, 'nodes'>,
  values: readonly string[],
): boolean {
  const { role = '', name = '' } = facts?.fingerprint ?? {};
  const went = [...(expected?.must ?? []), ...(expected?.some ?? [])].filter((fact) => fact.fact === 'disappeared');
  if (went.some((fact) => fact.role === 'text' && isTextStill(fact.name, before, after))) return true;
  const wentWhenShown = went.some((fact) => fact.role === role && fact.name === name);
  if (!wentWhenShown || name === '') return false;
  const lines = linesFromName(before.nodes, targetRef(action), values);
  return lines !== undefined && holdsLines(after.nodes, lines);
}

/** Whether a text stands as often as before, in a list from which an item was to go by a press elsewhere, such as in a dialog. */
function isTextStill(name: string, before: Pick<Snapshot, 'nodes'>, after: Pick<Snapshot, 'nodes'>): boolean {
  const countIn = ({ nodes }: Pick<Snapshot, 'nodes'>) =>
    nodes.filter((node) => node.role === 'text' && node.name === name).length;
  const stood = countIn(before);
  return stood > 0 && countIn(after) >= stood;
}

/** The lines between the control and the nearest text that names a value and stands only once. */
function linesFromName(
  nodes: readonly SnapshotNode[],
  ref: string | undefined,
  values: readonly string[],
): readonly SnapshotNode[] | undefined {
  const at = nodes.findIndex((node) => node.ref !== undefined && node.ref === ref);
  if (at < 0) return undefined;
  const isName = (node: SnapshotNode | undefined) =>
    node !== undefined &&
    values.some((value) => namesValue(node.name, value)) &&
    nodes.filter((other) => isSameLine(other, node)).length === 1;
  for (let by = 1; by <= MAX_LINES; by++) {
    if (isName(nodes[at - by])) return nodes.slice(at - by, at + 1);
    if (isName(nodes[at + by])) return nodes.slice(at, at + by + 1);
  }
  return undefined;
}

function holdsLines(nodes: readonly SnapshotNode[], lines: readonly SnapshotNode[]): boolean {
  return nodes.some((_, from) =>
    lines.every((line, i) => {
      const node = nodes[from + i];
      return node !== undefined && isSameLine(node, line) && !node.states.includes('disabled');
    }),
  );
}

const isSameLine = (a: SnapshotNode, b: SnapshotNode) => a.role === b.role && a.name === b.name;

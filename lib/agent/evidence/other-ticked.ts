/** findOtherTicked finds a box of the same list that is ticked and that this run did not tick. */
import { targetRef } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { RunStep } from '../../records/run';
import { groupText, listItemAround } from './outline-groups';

/** @returns its name, or the text of its row; undefined if there is none, or the box is in no list */
export function findOtherTicked(
  nodes: readonly SnapshotNode[],
  ref: string,
  steps: readonly Pick<RunStep, 'action'>[],
): string | undefined {
  const at = nodes.findIndex((node) => node.ref === ref);
  const own = listItemAround(nodes, at);
  if (!own) return undefined;
  const ticked = new Set(steps.flatMap(({ action }) => (action.verb === 'check' ? [targetRef(action)] : [])));
  for (const [i, node] of nodes.entries()) {
    if (node.role !== nodes[at]?.role || !node.states.includes('checked')) continue;
    if (i === at || ticked.has(node.ref)) continue;
    const item = listItemAround(nodes, i);
    if (item?.list !== own.list || item.from === own.from) continue;
    return node.name || groupText(nodes, item);
  }
  return undefined;
}

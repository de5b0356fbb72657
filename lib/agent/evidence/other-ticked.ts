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
  const others = [...nodes.entries()].flatMap(([i, node]) => {
    if (node.role !== nodes[at]?.role || !node.states.includes('checked')) return [];
    if (i === at || ticked.has(node.ref)) return [];
    const item = listItemAround(nodes, i);
    return item?.list !== own.list || item.from === own.from ? [] : [node.name || groupText(nodes, item)];
  });
  // A page that draws its list again at each tick has other boxes for those of this run.
  const replaced = [...ticked].filter((one) => !nodes.some((node) => node.ref === one)).length;
  return others.length > replaced ? others[0] : undefined;
}

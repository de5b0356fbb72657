/** Makes one outline of what the frames of a tab tell of themselves. */
import { joinRef } from '../page/words/ref';
import type { FrameSnapshot, Snapshot, SnapshotNode } from '../page/words/snapshot';

/** @param frames those of other origins, in the order of their ids; the top document tells of its own origin's itself */
export function outlineOf(
  top: FrameSnapshot,
  frames: readonly { frameId: number; snapshot: FrameSnapshot }[],
): Snapshot {
  const nodes = dialogsFirst(top.nodes);
  const origins: string[] = [];
  for (const { frameId, snapshot } of frames) {
    const { title, origin } = snapshot;
    if (origin !== top.origin) origins.push(origin);
    nodes.push({ depth: 0, role: 'frame', name: title || origin, states: [], inViewport: true });
    nodes.push(...dialogsFirst(snapshot.nodes).map((node) => inFrame(node, frameId)));
  }
  return { ...top, nodes, frameOrigins: origins };
}

function inFrame(node: SnapshotNode, frameId: number): SnapshotNode {
  const { ref } = node;
  return { ...node, depth: node.depth + 1, ...(ref === undefined ? {} : { ref: joinRef(frameId, ref) }) };
}

/** Open dialogs and menus are what the page wants dealt with now. */
function dialogsFirst(nodes: readonly SnapshotNode[]): SnapshotNode[] {
  const first: SnapshotNode[] = [];
  const rest: SnapshotNode[] = [];
  let above: number | undefined;
  for (const node of nodes) {
    if (above !== undefined && node.depth <= above) above = undefined;
    if (above === undefined && ['dialog', 'alertdialog', 'menu'].includes(node.role)) above = node.depth;
    (above === undefined ? rest : first).push(node);
  }
  return [...first, ...rest];
}

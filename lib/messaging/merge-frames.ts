/** mergeFrames: merges the frame snapshots of a tab into one outline. */
import { joinRef } from '../page/words/ref';
import type { FrameSnapshot, Snapshot, SnapshotNode } from '../page/words/snapshot';

/**
 * @param frames snapshots of cross-origin frames, by frame id; the top snapshot includes same-origin frames
 * @param closedFrames origins of frames that may not be read
 */
export function mergeFrames(
  top: FrameSnapshot,
  frames: readonly { frameId: number; snapshot: FrameSnapshot }[],
  closedFrames: readonly string[] = [],
): Snapshot {
  const nodes = dialogsFirst(top.nodes);
  const origins: string[] = [];
  for (const { frameId, snapshot } of frames) {
    const { title, origin } = snapshot;
    if (origin !== top.origin) origins.push(origin);
    nodes.push({ depth: 0, role: 'frame', name: title || origin, states: [], inViewport: true });
    nodes.push(...dialogsFirst(snapshot.nodes).map((node) => inFrame(node, frameId)));
  }
  const closed = [...new Set(closedFrames)];
  return { ...top, nodes, frameOrigins: origins, ...(closed.length > 0 ? { closedFrames: closed } : {}) };
}

function inFrame(node: SnapshotNode, frameId: number): SnapshotNode {
  const { ref, at } = node;
  return {
    ...node,
    depth: node.depth + 1,
    ...(ref === undefined ? {} : { ref: joinRef(frameId, ref) }),
    ...(at === undefined ? {} : { at: joinRef(frameId, at) }),
  };
}

/** Moves open dialogs and menus to the front: the page expects them to be handled first. */
function dialogsFirst(nodes: readonly SnapshotNode[]): SnapshotNode[] {
  const first: SnapshotNode[] = [];
  const rest: SnapshotNode[] = [];
  let openDepth: number | undefined;
  for (const node of nodes) {
    if (openDepth !== undefined && node.depth <= openDepth) openDepth = undefined;
    if (openDepth === undefined && ['dialog', 'alertdialog', 'menu'].includes(node.role)) openDepth = node.depth;
    (openDepth === undefined ? rest : first).push(node);
  }
  return [...first, ...rest];
}

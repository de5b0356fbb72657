/** similarTo: the control that a hasty reader takes for another one. */
import type { OutlineNode } from '../../test/harness/outline';

/** Another element of the same role whose name shares most words with the one meant; of equals one is drawn. @param pick 0..1 */
export function similarTo(node: OutlineNode, nodes: readonly OutlineNode[], pick: number): OutlineNode | undefined {
  const words = new Set(node.name.toLowerCase().split(/\W+/));
  const shared = (other: OutlineNode) =>
    other.name
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => words.has(word)).length;
  const others = nodes.filter((other) => other.ref && other.ref !== node.ref && other.role === node.role);
  const best = Math.max(0, ...others.map(shared));
  const candidates = others.filter((other) => shared(other) === best).slice(0, 5);
  return candidates[Math.floor(pick * candidates.length)];
}

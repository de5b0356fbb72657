/** Suggests what may be meant by a ref that is no longer what was told of it. */
import { foldedText } from '../../core/text';
import type { Identity } from './identity';
import { wordsOf } from '../words/likeness';
import type { SnapshotNode } from '../words/snapshot';

/** Up to three controls of now that are most like what was told of, best first, as `e12 button "Save"`. */
export function nearest(told: Identity, nodes: readonly SnapshotNode[]): string[] {
  const wanted = wordsOf(foldedText(told.name));
  const scored = nodes.flatMap((node) => {
    if (node.ref === undefined) return [];
    const words = wordsOf(foldedText(node.name));
    const shared = [...words].filter((word) => wanted.has(word)).length;
    const alike = wanted.size + words.size === 0 ? 0 : (2 * shared) / (wanted.size + words.size);
    const score = alike + (node.role === told.role ? 0.5 : 0);
    return score > 0.5 ? [{ line: `${node.ref} ${node.role} ${JSON.stringify(node.name)}`, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ line }) => line);
}

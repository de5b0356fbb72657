/** Suggests what may be meant by a ref that is no longer what was told of it. */
import { normalizeText } from '../../core/text';
import type { Identity } from './identity';
import { wordsOf } from '../words/likeness';
import type { SnapshotNode } from '../words/snapshot';

/** Up to three controls of now that are most like what was told of, best first, as `e12 button "Save"`. */
export function suggestReplacements(recorded: Identity, nodes: readonly SnapshotNode[]): string[] {
  const wanted = wordsOf(normalizeText(recorded.name));
  const scored = nodes.flatMap((node) => {
    if (node.ref === undefined) return [];
    const words = wordsOf(normalizeText(node.name));
    const shared = [...words].filter((word) => wanted.has(word)).length;
    const similarity = wanted.size + words.size === 0 ? 0 : (2 * shared) / (wanted.size + words.size);
    const score = similarity + (node.role === recorded.role ? 0.5 : 0);
    return score > 0.5 ? [{ line: `${node.ref} ${node.role} ${JSON.stringify(node.name)}`, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ line }) => line);
}

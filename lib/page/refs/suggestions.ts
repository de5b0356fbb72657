/** Suggests current controls as replacements for a stale ref. */
import { normalizeText } from '../../core/text';
import type { Identity } from './identity';
import { wordsOf } from '../words/similarity';
import type { SnapshotNode } from '../words/snapshot';

const MAX_SUGGESTIONS = 3;
/** Added to the word overlap (Dice coefficient, 0..1) of two names; the same role alone is no suggestion. */
const SAME_ROLE_BONUS = 0.5;

/** Up to MAX_SUGGESTIONS controls most similar to the recorded identity, best first, each as `e12 button "Save"`. */
export function suggestReplacements(recorded: Identity, nodes: readonly SnapshotNode[]): string[] {
  const recordedWords = wordsOf(normalizeText(recorded.name));
  const scored = nodes.flatMap((node) => {
    if (node.ref === undefined) return [];
    const words = wordsOf(normalizeText(node.name));
    const shared = [...words].filter((word) => recordedWords.has(word)).length;
    const similarity = recordedWords.size + words.size === 0 ? 0 : (2 * shared) / (recordedWords.size + words.size);
    const score = similarity + (node.role === recorded.role ? SAME_ROLE_BONUS : 0);
    return score > SAME_ROLE_BONUS ? [{ line: `${node.ref} ${node.role} ${JSON.stringify(node.name)}`, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ line }) => line);
}

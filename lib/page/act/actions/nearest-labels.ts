/** nearestLabels: the options most similar to one that does not exist, for the message that says so. */
import { normalizeText } from '../../../core/text';

/** Options listed in a message. */
const MAX_LISTED = 10;

/** @returns few labels in the page's order, or of many the ones with the most letter pairs in common with the wanted one; each once */
export function nearestLabels(labels: readonly string[], wanted: string): string[] {
  const wantedPairs = letterPairs(wanted);
  const similarity = (label: string) => {
    const pairs = letterPairs(label);
    const common = [...pairs].filter((pair) => wantedPairs.has(pair)).length;
    return (2 * common) / Math.max(1, pairs.size + wantedPairs.size);
  };
  const known = [...new Set(labels)].filter((label) => label.trim() !== '');
  if (known.length <= MAX_LISTED) return known;
  return known
    .map((label) => ({ label, score: similarity(label) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MAX_LISTED)
    .map(({ label }) => label);
}

function letterPairs(text: string): Set<string> {
  const letters = normalizeText(text);
  return new Set([...letters].slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

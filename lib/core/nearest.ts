/** nearestTexts: the texts most similar to a wanted one, for suggestions when it was not found. */
import { normalizeText } from './text';

/** Share of a similarity that whole shared words and pairs of letters have, 0..1. */
const WORD_SHARE = 0.5;

/** @returns at most `max` distinct texts, the most similar first; texts without any similarity follow in their order */
export function nearestTexts(wanted: string, texts: readonly string[], max: number): string[] {
  const distinct = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  const target = normalizeText(wanted);
  return distinct
    .map((text, order) => ({ text, order, score: similarity(target, normalizeText(text)) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, max)
    .map(({ text }) => text);
}

/** Similarity of two normalised texts, 0..1, by shared words and shared pairs of letters (Dice's coefficient). */
function similarity(a: string, b: string): number {
  return WORD_SHARE * dice(a.split(' '), b.split(' ')) + (1 - WORD_SHARE) * dice(letterPairs(a), letterPairs(b));
}

function dice(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let shared = 0;
  for (const part of a) {
    const at = left.indexOf(part);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

function letterPairs(text: string): string[] {
  const letters = [...text.replace(/\s+/g, '')];
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

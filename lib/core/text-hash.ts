/** hashTexts tells whether texts are the same as before, where a cryptographic hash would be too slow or too large to load. */

/** FNV-1a over UTF-16 units, as two words of 32 bits; it shows a change and hides nothing. */
export function hashTexts(texts: readonly string[]): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const text of texts)
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 0x1f;
      low = Math.imul(low ^ unit, 0x01000193) >>> 0;
      high = Math.imul(high ^ (unit + 0x9e37), 0x85ebca6b) >>> 0;
    }
  return `${low.toString(16)}${high.toString(16)}`;
}

/** Stands for a value in a text. */
export const VALUE_MARK = '‹›';

/** The hash of a text with the values taken out of it, the same for texts that differ in their values or in capitals only. */
export function hashWithoutValues(text: string, values: readonly string[]): string {
  const longestFirst = values
    .filter((value) => value !== '')
    .map((value) => value.toLowerCase())
    .toSorted((a, b) => b.length - a.length);
  return hashTexts([
    longestFirst.reduce((left, value) => left.replaceAll(value, VALUE_MARK), text.trim().toLowerCase()),
  ]);
}

/** wordsOf and containsWords: the words of a text, without regard to case and signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a text contains words in sequence, without regard to case. */
export function containsWords(text: string, words: string): boolean {
  const fold = (one: string) => ` ${wordsOf(one).join(' ')} `;
  return fold(words).trim() !== '' && fold(text).includes(fold(words));
}

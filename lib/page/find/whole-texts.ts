/** wholeTexts: the texts of a row of which all rows have a part: “Carl Adler” beside “Dora Adler”. */

const MAX_TEXTS = 4;
const MAX_CHARS = 60;

/** @param identifying the row's texts without the words that all rows have, joined as in a fingerprint */
export function wholeTexts(texts: readonly string[], identifying: string): { whole?: string[] } {
  const parts = identifying.split(' · ');
  const whole = texts
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text.length <= MAX_CHARS && parts.some((part) => part !== text && text.includes(part)))
    .slice(0, MAX_TEXTS);
  return whole.length > 0 ? { whole } : {};
}

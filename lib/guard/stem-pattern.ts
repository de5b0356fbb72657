/** Makes (stemPattern) one regular expression of stems by language. */

/** @param withoutGaps languages in which a stem counts wherever it stands; in the others it begins a word */
export function stemPattern(stems: Readonly<Record<string, string>>, withoutGaps: readonly string[]): RegExp {
  const alternatives = Object.entries(stems).map(([language, words]) =>
    withoutGaps.includes(language) ? `(?:${words})` : `(?<![\\p{L}])(?:${words})`,
  );
  return new RegExp(alternatives.join('|'), 'iu');
}

/** The language of a declared tag, as the tables name it: `no-NO` and `nn` are read like Bokmål. */
export function languageOf(tag = ''): string {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return language === 'no' || language === 'nn' ? 'nb' : language;
}

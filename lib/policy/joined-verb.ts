/** joinedVerb writes a German verb that stands apart as its button does: “melde Ann ab” is what a button Abmelden does. */

/** Parts of verbs that stand at the end of an order; pinned by the policy's hash. */
export const VERB_PARTS: ReadonlySet<string> = new Set(
  'ab an auf aus ein fest frei her hin los mit nach um vor weg weiter zu zurück zusammen'.split(' '),
);
const ORDER = /^(?<lead>bitte )?(?<verb>\p{L}+e?) (?<what>.+) (?<part>\p{L}+)$/iu;

/** @returns undefined unless the words end with such a part */
export function joinedVerb(words: string): string | undefined {
  const { verb = '', what = '', part = '' } = ORDER.exec(words)?.groups ?? {};
  return VERB_PARTS.has(part.toLowerCase()) ? `${part}${verb} ${what}` : undefined;
}

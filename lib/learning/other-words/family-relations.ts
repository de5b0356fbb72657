/** isSameWithVerb: prepositions that mean the same with some verbs only: one registers “in”, “for” and “to” a course. */

const list = (text: string): readonly string[] => text.split(' ');

/** Relations that mean the same, by family of the verb. */
const FAMILY_RELATIONS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  register: list('in for to on'),
  subscribe: list('in for to on'),
  roster: list('in for to on'),
  invite: list('to for'),
  buy: list('from of-from by-from at'),
  request: list('from of-from by-from at'),
  record: list('for on'),
  rename: list('to as'),
  checkin: list('in to on'),
});

/** @param said and expected relations of the two prepositions */
export function isSameWithVerb(
  families: readonly string[],
  said: readonly string[],
  expected: readonly string[],
): boolean {
  const isIn = (relations: readonly string[], same: readonly string[]) => relations.some((one) => same.includes(one));
  return families.some((family) => {
    const same = FAMILY_RELATIONS[family];
    return same !== undefined && isIn(said, same) && isIn(expected, same);
  });
}

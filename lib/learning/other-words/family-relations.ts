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

const isAway = (relation: string) => relation === 'from' || relation === 'off';

/** “Nimm X ins Sortiment” for “nimm ‹x› aus dem Sortiment”: one leads to a place and the other away from it, though both may mean “in”. */
export function turnsRound(said: readonly string[], expected: readonly string[]): boolean {
  const goes = (one: readonly string[], other: readonly string[]) =>
    one[0] === 'to' && !one.some(isAway) && other.some(isAway) && !other.includes('to');
  return goes(said, expected) || goes(expected, said);
}

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

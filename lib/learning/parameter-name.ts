/** parameterName names a parameter by the user's word before its value, else by the label of its field. */

/** Words between a value and its sentence that do not name the value. */
const CONNECTIVES = new Set(
  'to in into on with for as from at by of and the a an is be that says zu in auf mit für als von bei um am der die das den dem'.split(
    ' ',
  ),
);

/** @param before the request up to the value @param hint label of the field */
export function parameterName(before: string, hint: string): string {
  const word = /([\p{L}]+)[^\p{L}]*$/u.exec(before.toLowerCase())?.[1] ?? '';
  if (word === 'named' || word === 'called') return 'name';
  if (word !== '' && !CONNECTIVES.has(word))
    return word
      .replace(/([^aeiou])\1ed$/u, '$1')
      .replace(/ed$/u, 'e')
      .slice(0, 30);
  const words = hint.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 3).join('-').slice(0, 30) || 'value';
}

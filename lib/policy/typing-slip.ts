/** isTypingSlip compares a typed word with the one that was meant: letters changed places, one left out, or one struck twice. */

/** Shorter words are too alike to tell, letters. */
const MIN_LETTERS = 4;

/** Whether the typed word is the other with one slip. Another letter in place of one is no slip: “Bolts” is not “Belts”. */
export function isTypingSlip(typed: string, meant: string): boolean {
  if (Math.min(typed.length, meant.length) < MIN_LETTERS || typed === meant || /\d/.test(typed + meant)) return false;
  const at = firstDifference(typed, meant);
  switch (typed.length - meant.length) {
    case 0:
      return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2);
    case -1:
      return typed.slice(at) === meant.slice(at + 1);
    case 1:
      return typed.slice(at + 1) === meant.slice(at) && typed[at] === typed[at - 1];
    default:
      return false;
  }
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Whether the words are those of the name but for one slip. A last letter more or less makes another name: Daniel, Daniela. */
export function isMistyped(wanted: readonly string[], name: readonly string[]): boolean {
  if (wanted.length !== name.length) return false;
  const [other, ...more] = wanted.flatMap((word, i) => (word === name[i] ? [] : [[word, name[i] ?? '']]));
  const [typed = '', meant = ''] = other ?? [];
  return more.length === 0 && typed.at(-1) === meant.at(-1) && isTypingSlip(typed, meant);
}

/** isVerbOf compares a verb of a request with the name of a button that does it. */
import { foldWord } from './grammar';

/** A verb and the name of its button share at least this many first letters, and differ by at most this many last ones. */
const MIN_STEM_CHARS = 4;
const MAX_ENDING_CHARS = 3;

/** Whether the name is the verb in another form: “Lösche” and “Löschen”. */
export function isVerbOf(verb: string, name: string): boolean {
  const folded = foldWord(name.trim());
  if (folded === '' || /\s/.test(folded)) return false;
  let shared = 0;
  while (shared < verb.length && verb[shared] === folded[shared]) shared += 1;
  const longest = Math.max(verb.length, folded.length);
  return shared >= Math.min(MIN_STEM_CHARS, folded.length) && longest - shared <= MAX_ENDING_CHARS;
}

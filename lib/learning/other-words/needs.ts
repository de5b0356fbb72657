/** needed: the commands that a need amounts to: “Rufus is hungry” asks to feed him, “Beet 4 ist trocken” to water it. */
import { foldLetters } from './fold-letters';
import { isSubject, say, type Words } from './rephrase-words';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(foldLetters));
const IS: ReadonlySet<string> = set('is are looks ist sind');
const HAS: ReadonlySet<string> = set('has have hat haben needs need braucht brauchen');
/** Words between the verb and the need that change nothing. */
const DEGREE: ReadonlySet<string> = set(
  'very so really rather quite again already all too completely totally sehr ganz so schon wieder echt total völlig zu etwas some',
);
/** Needs that one act alone meets, with the words that say them and the commands that meet them. */
const NEEDS: readonly { said: ReadonlySet<string>; commands: readonly string[] }[] = [
  { said: set('hungry starving hungrig hunger food futter'), commands: ['feed', 'füttere'] },
  { said: set('thirsty dry thirst water durstig trocken durst wasser'), commands: ['water', 'gieße'] },
  {
    said: set('dirty filthy muddy dusty schmutzig dreckig verdreckt staubig'),
    commands: ['clean', 'putze', 'wash', 'wasche'],
  },
  { said: set('blunt dull stumpf'), commands: ['sharpen', 'schärfe', 'schleife'] },
];
/** Nouns of a need, which stand behind “has” or “needs”; the others stand behind “is”. */
const NOUNS: ReadonlySet<string> = set('hunger food futter thirst water durst wasser');

/** @param words of a request that is no question */
export function needed(words: Words): string[] {
  const at = words.findIndex(({ word, isQuoted }, i) => i > 0 && !isQuoted && (IS.has(word) || HAS.has(word)));
  const [verb, subject] = [words[at], words.slice(0, Math.max(at, 0))];
  const rest = words.slice(at + 1).filter(({ word, isQuoted }) => isQuoted || !DEGREE.has(word));
  const [need] = rest;
  if (!verb || !need || rest.length > 1 || need.isQuoted || !isSubject(subject)) return [];
  if (NOUNS.has(need.word) !== HAS.has(verb.word)) return [];
  return NEEDS.filter(({ said }) => said.has(need.word)).flatMap(({ commands }) =>
    commands.map((command) => say(command, subject)),
  );
}

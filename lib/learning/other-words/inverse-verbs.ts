/** inverted: the commands that a request amounts to which says what the receiver does: “Priya borrows the book” lends it to her. */
import { BLOCKERS, PREPOSITIONS, QUESTION_WORDS } from './function-words';
import { foldLetters } from './fold-letters';
import { isFirstPerson, isPersonName, isWord, say, type Words } from './rephrase-words';

interface Inverse {
  /** Forms of the verb of the receiver. */
  said: ReadonlySet<string>;
  /** Commands of what is done to the receiver; ‹who› and ‹what› are filled in. */
  commands: readonly string[];
  /** Whether what follows the verb is a place with its preposition: “möchte zum Kurs Yoga”. */
  isGoal?: true;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(foldLetters));

const ENGLISH: readonly Inverse[] = [
  { said: words('borrow borrows take takes'), commands: ['lend ‹what› to ‹who›'] },
  {
    said: words('join joins attend attends enter enters'),
    commands: ['register ‹who› for ‹what›', 'add ‹who› to ‹what›', 'invite ‹who› to ‹what›'],
  },
  { said: words('see sees access use view'), commands: ['give ‹who› access to ‹what›', 'share ‹what› with ‹who›'] },
  {
    said: words('take takes cover covers handle handles own do does'),
    commands: ['assign ‹what› to ‹who›', 'schedule ‹who› for ‹what›'],
  },
  { said: words('rent rents hire hires'), commands: ['rent ‹what› to ‹who›', 'book ‹what› for ‹who›'] },
];
const GERMAN: readonly Inverse[] = [
  {
    said: words('leiht ausleihen leihen'),
    commands: ['leihe ‹what› an ‹who› aus', 'verleihe ‹what› an ‹who›', 'leihe ‹who› ‹what›'],
  },
  {
    said: words('übernimmt übernehmen macht'),
    commands: ['weise ‹what› ‹who› zu', 'teile ‹who› für ‹what› ein', 'gib ‹who› ‹what›', 'vergib ‹what› an ‹who›'],
  },
  { said: words('bekommt kriegt erhält'), commands: ['gib ‹what› an ‹who› aus', 'weise ‹what› ‹who› zu'] },
  { said: words('möchte will'), commands: ['melde ‹who› ‹what› an', 'trage ‹who› ‹what› ein'], isGoal: true },
  { said: words('arbeitet'), commands: ['teile ‹who› ‹what› ein'], isGoal: true },
];
/** Words between the receiver and the verb: “Priya would like to | borrow”. */
const WISH =
  /^(?:wants? to|would like to|should(?: be able to)?|needs? to(?: be able to)?|must(?: be able to)?|has to|is going to|will)$/u;
const MAX_WISH_WORDS = 5;
const MAX_RECEIVER_WORDS = 3;

/** @param request without politeness; a question has none */
export function inverted(request: Words): string[] {
  if (request.some(({ word, isQuoted }) => !isQuoted && BLOCKERS.has(word))) return [];
  for (let length = 1; length <= Math.min(MAX_RECEIVER_WORDS, request.length - 2); length++) {
    const who = request.slice(0, length);
    if (!isReceiver(who)) continue;
    const found = [...saidBy(ENGLISH, who, request), ...saidBy(GERMAN, who, request), ...last(who, request)];
    if (found.length > 0) return found;
  }
  return [];
}

/** A name: what the act is done for. */
function isReceiver(who: Words): boolean {
  const isQuestion = QUESTION_WORDS.has(who[0]?.word ?? '');
  return (
    !isQuestion &&
    !isFirstPerson(who) &&
    who.every(({ isClosed, isQuoted }) => !isClosed && !isQuoted) &&
    isPersonName(who)
  );
}

function saidBy(table: readonly Inverse[], who: Words, request: Words): string[] {
  const at = verbAt(table, who.length, request);
  if (at === undefined) return [];
  const what = request.slice(at + 1);
  const startsWithGoal = what[0] !== undefined && PREPOSITIONS[what[0].word] !== undefined;
  if (what.length === 0) return [];
  return table
    .filter(({ said, isGoal }) => isWord(request, at, said) && startsWithGoal === (isGoal === true))
    .flatMap(({ commands }) => commands.map((command) => fill(command, who, what)));
}

/** Where the verb stands: behind the receiver, or behind the words of a wish. */
function verbAt(table: readonly Inverse[], from: number, request: Words): number | undefined {
  const isVerb = (at: number) => table.some(({ said }) => isWord(request, at, said));
  if (isVerb(from)) return from;
  for (let at = from + 1; at <= from + MAX_WISH_WORDS; at++)
    if (
      isVerb(at) &&
      WISH.test(
        request
          .slice(from, at)
          .map(({ word }) => word)
          .join(' '),
      )
    )
      return at;
  return undefined;
}

/** “Nadja möchte das Rad 5 ausleihen”: the German verb comes last. */
function last(who: Words, request: Words): string[] {
  const verb = request.length - 1;
  const what = request.slice(who.length + 1, -1);
  if (!isWord(request, who.length, words('möchte will soll muss')) || what.length === 0) return [];
  return GERMAN.filter(({ said }) => isWord(request, verb, said)).flatMap(({ commands }) =>
    commands.map((command) => fill(command, who, what)),
  );
}

function fill(command: string, who: Words, what: Words): string {
  return command.replace('‹who›', () => say(who)).replace('‹what›', () => say(what));
}

/** withVerb: the commands that a note without a verb amounts to for one task: “patient Lund to ward 2”, “transfer of Lund to ward 2”. */
import type { ProcedureBody } from '../../records/note';
import { INDEFINITE, LIGHT_VERBS, NOUNS_OF_ACTS } from './rephrase-grammar';
import { type RequestShape, shapeOf } from './request-shape';
import { isWord, say, type Words } from './rephrase-words';
import { reportedEvents } from './told-events';
import { withTopic } from './topics';
import { FILLER, PREPOSITIONS } from './function-words';
import { isInfinitive, isNounOfAct } from './nouns-of-acts';
import { isKnownVerb, type VerbForm } from './verb-forms';

/** Acts that bring a thing to a goal: naming thing and goal asks for one of them. */
const BRINGING: ReadonlySet<string> = new Set(
  'add move assign handover send pay set reschedule ship lend place'.split(' '),
);
/** Acts that get something that is not there yet. */
const GETTING: ReadonlySet<string> = new Set('book buy request create record plan grant show print'.split(' '));
/** Acts that write something down or send it out: thing and values, and a please, ask for them. */
const WRITING: ReadonlySet<string> = new Set('record note report add set'.split(' '));
/** Words of a sentence that says something and asks for nothing. */
const SENTENCE: ReadonlySet<string> = new Set(
  `is are was were be been being has have had does do did gets get got will would should must shall needs need wants want can could
  may might goes went ist sind war waren wird werden wurde wurden hat haben hatte soll sollen sollte muss muessen will kann koennen
  moechte braucht bekommt geht gehoert`.split(/\s+/u),
);
/** Shortest verb whose other forms are known by their beginning. */
const MIN_VERB_CHARS = 4;
const DEFINITE: ReadonlySet<string> = new Set('the this that these those der die das den dem'.split(' '));

/** @param words of the request without politeness @param isPolite whether it says please */
export function withVerb(
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
  words: Words,
  isPolite: boolean,
): string[] {
  const shape = shapeOf(body);
  if (!shape || words.length < 2) return [];
  const own = plainForm(shape);
  const stated = [...statesOwn(shape, words), ...(own ? reportedEvents(body, own, words) : [])];
  if (stated.length > 0 || words.some((_word, at) => isWord(words, at, SENTENCE))) return stated;
  const noun = words.findIndex((_word, at) => !isWord(words, at, INDEFINITE));
  const form = plainForm(shape);
  if (!form) return [];
  const named = shape.forms.find((one) => isActOf(words[noun]?.word ?? '', one));
  if (named && words.length > noun + 1) return ofNoun(form, words, noun);
  const lightNoun = words.findIndex(
    ({ word }, at) => isWord(words, at - 1, INDEFINITE) && shape.forms.some((one) => isActOf(word, one)),
  );
  if (lightNoun > 1 && isWord(words, 0, LIGHT_VERBS))
    return [say(form.head, words.slice(1, lightNoun - 1), words.slice(lightNoun + 1))];
  const topical = withTopic(body, shape, words, shape.content.length > 0 ? form.head : undefined);
  if (saysVerb(words, shape)) return topical;
  const particle = shape.forms.find(({ tail }) => tail.length === 1 && words.at(-1)?.word === tail[0]);
  if (particle && !words.at(-1)?.isQuoted) return [say(particle.head, words)];
  return [...topical, ...(isAskedFor(shape, words, isPolite) ? orders(form, words) : [])];
}

/** A form in one word, of the language of the task: “einladen” for “lade … ein”. */
function plainForm({ forms, verb }: RequestShape): VerbForm | undefined {
  const plain = forms.filter(({ head, tail }) => tail.length === 0 && !head.includes(' '));
  const [stem = '', prefix = ''] = verb.split(' ');
  const isOwn = ({ head }: VerbForm) => head === verb || head.startsWith(prefix + stem.replace(/e$/u, ''));
  return plain.find(isOwn) ?? plain[0] ?? forms[0];
}

/** “the lift 3 is broken” reports it where a task reports lifts as broken; “order 12 shipped” marks it. */
function statesOwn(shape: RequestShape, words: Words): string[] {
  const state = words.at(-1);
  const isOwn =
    state !== undefined &&
    !state.isQuoted &&
    shape.content.some(({ word, relations }) => word === state.word && relations.includes('as'));
  const form = plainForm(shape);
  if (!isOwn || !form || !shape.families.some((family) => family === 'report' || family === 'mark')) return [];
  const is = words.at(-2);
  const isStatement = is !== undefined && !is.isQuoted && /^(?:is|are|ist|sind)$/u.test(is.word);
  // A statement of how something is reports it, and marks nothing.
  if (isStatement && !shape.families.includes('report')) return [];
  const thing = words.slice(0, isStatement ? -2 : -1);
  const isNote = !thing.some((_word, at) => isWord(thing, at, SENTENCE));
  return isNote && thing.length > 1 ? ['as', 'als'].map((joint) => say(form.head, thing, joint, [state])) : [];
}

/** “Reminder” is of “remind”, “Freigabe” of “freigeben”. */
function isActOf(word: string, form: VerbForm): boolean {
  return isNounOfAct(word, form) || (form.tail.length === 0 && NOUNS_OF_ACTS[word] === form.head);
}

/** “transfer of Lund to ward 2”, “cancellation: booking 5”. */
function ofNoun(form: VerbForm, words: Words, at: number): string[] {
  const rest = words.slice(at + 1);
  const isOf = /^(?:of|for|over|to|von|vom|ueber|bei|an|de|du|des|del|di)$/u.test(rest[0]?.word ?? '');
  // “an invitation to the fair for Ann”: her, to the fair.
  const to = rest.findLastIndex(({ word, isQuoted }) => !isQuoted && /^(?:for|to|fuer|an)$/u.test(word));
  const receiver = to > 0 && to < rest.length - 1 ? [say(form.head, rest.slice(to + 1), rest.slice(0, to))] : [];
  return [say(form.head, rest), ...(isOf ? [say(form.head, rest.slice(1))] : []), ...receiver];
}

/** Whether a word where verbs stand is one: the first, or a small one at the end. */
function saysVerb(words: Words, shape: RequestShape): boolean {
  const first = words.find(({ word }) => !FILLER.has(word));
  const last = words.at(-1);
  const isOwn = (word: string) => shape.content.some((content) => content.word === word);
  const isVerb = (word: string) => (isKnownVerb(word) || isFormOf(word, shape)) && !isOwn(word);
  if (first && !first.isQuoted && isVerb(first.word)) return true;
  return (
    last !== undefined && !last.isQuoted && (isVerb(last.word) || isInfinitive(last.raw) || isParticiple(last.raw))
  );
}

/** Another form of the task's verb, such as its past: “meldete”, “reserved”. */
function isFormOf(word: string, { forms }: RequestShape): boolean {
  return forms.some(({ head }) => head === word || (head.length >= MIN_VERB_CHARS && word.startsWith(head)));
}

function isParticiple(raw: string): boolean {
  return /^\p{Ll}+(?:ed|t)[.!]*$/u.test(raw) && !/^\p{Ll}{1,3}$/u.test(raw);
}

function isAskedFor({ families, parameters, content }: RequestShape, words: Words, isPolite: boolean): boolean {
  const relationsOf = words.flatMap(({ word, isQuoted }) => (isQuoted ? [] : (PREPOSITIONS[word] ?? [])));
  const hasGoal = relationsOf.includes('to') || words.some(({ raw }) => /^(?:→|->|=>)$/u.test(raw) || /:$/u.test(raw));
  const count = parameters.length + content.length;
  // “Una cita para X, por favor”.
  if (families.length === 0 && isPolite && isWord(words, 0, INDEFINITE)) return count > 1;
  if (families.some((family) => BRINGING.has(family)) || (families.length === 0 && isPolite))
    return hasGoal && count > 1;
  if (isPolite && content.length > 0 && count > 1 && families.some((family) => WRITING.has(family))) return true;
  if (!families.some((family) => GETTING.has(family)) || count < 2) return false;
  const isNew = isWord(words, 0, INDEFINITE) || /^\p{N}/u.test(words[0]?.word ?? '');
  return (
    !isWord(words, 0, DEFINITE) && (isNew || isPolite || relationsOf.some((one) => one === 'for' || one === 'about'))
  );
}

/** The verb before the note as it stands, and before its part behind a colon or an arrow. */
function orders({ head }: VerbForm, words: Words): string[] {
  const arrow = words.findIndex(({ raw }, at) => at > 0 && /^(?:→|->|=>)$/u.test(raw));
  const colon = words.findIndex(({ raw, isQuoted }) => !isQuoted && raw.endsWith(':'));
  if (arrow > 0)
    return ['to', 'auf', 'in', 'an'].map((goal) => say(head, words.slice(0, arrow), goal, words.slice(arrow + 1)));
  if (colon < 0) return [say(head, words)];
  const [before, behind] = [say(words.slice(0, colon + 1)), words.slice(colon + 1)];
  return [say(head, words), ...['to', 'in', 'auf'].map((goal) => say(head, behind, goal, before))];
}

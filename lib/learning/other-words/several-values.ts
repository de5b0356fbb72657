/** joinsSeveral: whether a model put more into one value than one thing: “Ann and Bob”, “all drafts”, a common noun where a name stood. */
import type { ProcedureBody } from '../../records/note';
import { BLOCKERS } from './function-words';
import { wordsIn } from './rephrase-words';

const JOINTS: ReadonlySet<string> = new Set('and und & plus sowie'.split(' '));

/** @param values by parameter, word for word from the request */
export function joinsSeveral(
  request: string,
  task: Pick<ProcedureBody, 'request' | 'shapes'>,
  values: Readonly<Record<string, string>>,
): boolean {
  const { shapes = {} } = task;
  if (namesNoName(request, task, values)) return true;
  return Object.entries(values).some(([slot, value]) => {
    if (shapes[slot] === 'phrase' || isQuoted(request, value)) return false;
    const words = wordsIn(value).map(({ word }) => word);
    return words.some((word) => JOINTS.has(word) || BLOCKERS.has(word)) || isNoValue(request, shapes[slot], value);
  });
}

function isQuoted(request: string, value: string): boolean {
  const at = request.toLowerCase().indexOf(value.toLowerCase());
  return at > 0 && /["“”„«»‘']/u.test(request.charAt(at - 1));
}

const RELATIVE_DAYS: ReadonlySet<string> = new Set(
  'today tonight tomorrow yesterday heute morgen uebermorgen gestern'.split(' '),
);

const ARTICLE_FIRST = /^(?:the|an?|der|die|das|den|dem|eine?[mnr]?)\s/u;
/** Words before a common noun, or that make one of what follows: “the bins”, “7 hours of rain”. */
const BEFORE_NOUN: ReadonlySet<string> = new Set('the a an some any these those'.split(' '));

/**
 * Whether a value that was shown as a name is an English common noun: one small word behind an article, or behind an “of” that
 * the task does not have; or a name with its article, “der Albatros”.
 */
export function namesNoName(
  request: string,
  { request: task, shapes = {} }: Pick<ProcedureBody, 'request' | 'shapes'>,
  values: Readonly<Record<string, string>>,
): boolean {
  return task.some((part, i) => {
    if (!('slot' in part) || shapes[part.slot] !== 'name') return false;
    const value = values[part.slot] ?? '';
    if (ARTICLE_FIRST.test(value)) return true;
    if (!/^\p{Ll}+$/u.test(value)) return false;
    const before = wordsIn(request.slice(0, request.toLowerCase().indexOf(value))).at(-1)?.word ?? '';
    const previous = task[i - 1];
    const own = previous && 'text' in previous ? (wordsIn(previous.text).at(-1)?.word ?? '') : '';
    return before !== own && (BEFORE_NOUN.has(before) || before === 'of');
  });
}

/** No number where numbers were shown, a name with a day at its end, or no name. */
function isNoValue(request: string, shape: string | undefined, value: string): boolean {
  const words = wordsIn(value).map(({ word }) => word);
  const holdsDay = shape !== 'day' && shape !== 'time' && words.length > 1 && RELATIVE_DAYS.has(words.at(-1) ?? '');
  const isNoNumber = shape === 'number' && !/^[^\p{L}]*\p{N}/u.test(value);
  return holdsDay || isNoNumber || isNoName(request, shape, value);
}

/** “Library card” where a name was shown, in a request that writes names with capitals. */
function isNoName(request: string, shape: string | undefined, value: string): boolean {
  return shape === 'name' && /^\p{Ll}/u.test(value) && /\s\p{Lu}\p{Ll}/u.test(request.replace(value, ' '));
}

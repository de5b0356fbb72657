/** tellsState: whether a request only tells how a task's thing is, which a task without a value, or one that sets it, is not asked by. */
import { DUTY, OBLIGING } from './aligned-grammar';
import { isCompoundWith } from './another-thing';
import { basesOfParticiple } from './participles';
import type { ShapeParameter } from './request-shape';
import type { RequestText } from './request-text';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Verbs of how a thing is, folded. */
const IS: ReadonlySet<string> = set(
  'is are runs stands ist sind laeuft laufen steht stehen est sont esta estan queda e',
);
/** Words by which a state is a wish, or new. */
const ASKS: ReadonlySet<string> = set(
  'now new from please enough ready time jetzt ab neu kuenftig bitte zeit desormais ahora ya',
);
/** Acts that write down what is. */
const WRITES_DOWN: ReadonlySet<string> = set('record report note mark complete count receive return weigh rename');
const SETS: ReadonlySet<string> = set('set reschedule');
const SMALL: ReadonlySet<string> = set('the a an my our der die das den le la les l el los las un una une il lo');

const isMeasure = ({ shape, unit }: ShapeParameter) => shape === 'number' && unit.length > 0;

const isOneSentence = ({ tokens }: RequestText) => !tokens.slice(0, -1).some(({ isClosed }) => isClosed);

/** “The register is shut” for a task that shuts it, “the heating is at 19 degrees” for one that sets it. */
export function tellsState(text: RequestText, words: readonly string[]): boolean {
  const { families, parameters, content } = text.shape;
  // “Order 812 is ready” has both values of a task that sets a state.
  const setsOne = parameters.length === 1 && families.some((family) => SETS.has(family));
  const isOfState = parameters.length === 0 || setsOne || parameters.some(isMeasure);
  if (!isOfState || families.some((family) => WRITES_DOWN.has(family))) return false;
  const at = words.findIndex((word, i) => i > 0 && IS.has(word));
  if (at < 1 || words.some((word) => ASKS.has(word) || OBLIGING.has(word) || DUTY.has(word))) return false;
  const subject = words.flatMap((word, i) => (i < at && !SMALL.has(word) ? [i] : []));
  const isThing = (i: number) =>
    content.some(
      ({ word }, index) => text.contentTokens(word, index, i) !== undefined || isCompoundWith(word, text, i),
    );
  // “It is cold” and “break is over” give a reason.
  return subject.length > 0 && subject.some(isThing) && isOneSentence(text);
}

/** Acts after which someone has the thing. */
const GIVES: ReadonlySet<string> = set(
  'send lend assign grant order buy book handover handout request give share ship',
);
const HAS: ReadonlySet<string> = set('has have hat haben had hatte');
const NEW: ReadonlySet<string> = set('new neue neuen neuer neues');

/** “Runa has the instrument C-7” for a task that lends it to her. */
export function hasAlready(text: RequestText, words: readonly string[]): boolean {
  const { families, content, parameters } = text.shape;
  if (!families.some((family) => GIVES.has(family)) || families.some((family) => WRITES_DOWN.has(family))) return false;
  const has = words.findIndex((word, i) => i > 0 && HAS.has(word));
  // “Has asked for the programme” tells what happened.
  const next = words[has + 1] ?? '';
  const isPerfect = basesOfParticiple(next).length > 0;
  if (
    has < 0 ||
    next === 'to' ||
    isPerfect ||
    words.some((word) => ASKS.has(word) || NEW.has(word) || OBLIGING.has(word))
  )
    return false;
  const isThing = (i: number) =>
    content.some(({ word }, index) => text.contentTokens(word, index, i) !== undefined) ||
    parameters.some(({ unit }) => unit.includes(words[i] ?? '')) ||
    words[i]?.includes('‹') === true;
  return words.some((_word, i) => i > has && isThing(i)) && isOneSentence(text);
}

/** Acts that put a thing somewhere, or make or move what has a day: how it is now asks for none of them. */
const PLACES: ReadonlySet<string> = set('place move book add plan create lend assign schedule publish pin lock roster');

/** “The appointment of X is on 4 May”, “lamp 4 is in the window”: how it is, with no word that asks or says that it is new. */
export function tellsWhere(text: RequestText, words: readonly string[]): boolean {
  const { families, content } = text.shape;
  if (!families.some((family) => PLACES.has(family)) || families.some((family) => WRITES_DOWN.has(family)))
    return false;
  const at = words.findIndex((word, i) => i > 0 && IS.has(word));
  const isAsked = words.some((word) => ASKS.has(word) || OBLIGING.has(word) || NEW.has(word) || word === 'instead');
  if (at < 1 || at === words.length - 1 || isAsked) return false;
  const isNamed = content.some(({ word }, i) => words.some((_one, k) => text.contentTokens(word, i, k) !== undefined));
  // “Is for Mona” gives it to her, “is what we lack” needs it, “is missing” and “is ready” give a reason.
  const isReason = /^(?:what|for|fuer|due|ready|done|finished|fertig|voll|full|\p{L}+ing)$/u.test(words[at + 1] ?? '');
  return isNamed && !isReason && isOneSentence(text);
}

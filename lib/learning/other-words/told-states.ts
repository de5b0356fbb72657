/** tellsState: whether a request only tells how a task's thing is, which a task without a value, or one that sets it, is not asked by. */
import { DUTY, OBLIGING } from './aligned-grammar';
import { isCompoundWith } from './another-thing';
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
  return subject.length > 0 && subject.some(isThing) && !text.tokens.slice(0, -1).some(({ isClosed }) => isClosed);
}

/** matchOtherWords: whether a request asks for a procedure's task in other words, with other verbs, order, labels or typing errors. */
import type { ProcedureBody } from '../../records/note';
import { type OtherWordsMatch, RequestReading } from './request-reading';
import { shapeOf } from './request-shape';
import { type KnownWords, RequestText } from './request-text';

/**
 * Every word of the request must be understood: as the verb's family, as a content word of the template, as what announces a
 * value, as a value, or as filler. A request that negates, chooses, asks or names several things matches nothing.
 * @returns undefined also if the values can be read in two ways
 */
export function matchOtherWords(
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
  request: string,
  { nowMs, known }: { nowMs: number; known: KnownWords },
): OtherWordsMatch | undefined {
  const shape = shapeOf(body);
  const text = shape && new RequestText(request, shape, known);
  if (!text || text.tokens.length === 0 || text.isBlocked()) return undefined;
  const [only, another] = new RequestReading(text, nowMs).read().values();
  return only && !another ? only : undefined;
}

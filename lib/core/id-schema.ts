/** Parser of ids; apart from lib/core/ids.ts, so that code that only makes ids does not ship valibot. */
import * as v from 'valibot';
import { type Id, type IdKind, isId } from './ids';

/** Accepts ids of one kind only. */
export function idSchema<K extends IdKind>(kind: K) {
  return v.custom<Id<K>>((input) => typeof input === 'string' && isId(kind, input), `not an id of kind ${kind}`);
}

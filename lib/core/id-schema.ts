/** Parses ids; apart from what makes them, so that who only makes them carries no parser. */
import * as v from 'valibot';
import { type Id, type IdKind, isId } from './ids';

/** Parser for an id of one kind; anything else is refused. */
export function idSchema<K extends IdKind>(kind: K) {
  return v.custom<Id<K>>((input) => typeof input === 'string' && isId(kind, input), `not an id of kind ${kind}`);
}

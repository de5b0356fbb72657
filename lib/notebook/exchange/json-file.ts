/** Reads a file that the user gave: JSON of a known shape, or the first thing that is wrong with it. */
import * as v from 'valibot';
import { errorMessage } from '../../core/errors';

/**
 * @param wrong makes the error that is thrown; `place` is the path to what is wrong, empty for the whole, absent where it is no JSON
 */
export function parseJsonFile<S extends v.GenericSchema>(
  text: string,
  schema: S,
  wrong: (why: string, place?: string) => Error,
): v.InferOutput<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong(`no JSON: ${errorMessage(error)}`);
  }
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (!parsed.success) throw wrong(parsed.issues[0].message, v.getDotPath(parsed.issues[0]) ?? '');
  return parsed.output;
}

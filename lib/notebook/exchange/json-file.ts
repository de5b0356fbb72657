/** Parses a user's JSON file against a schema: parseJsonFile reports the first problem. */
import * as v from 'valibot';
import { errorMessage } from '../../core/errors';

/** @param makeError makes the thrown error; `path` is empty for the whole value, undefined if the text is not JSON */
export function parseJsonFile<S extends v.GenericSchema>(
  text: string,
  schema: S,
  makeError: (reason: string, path?: string) => Error,
): v.InferOutput<S> {
  let value: unknown;
  try {
    // Editors of Windows begin a file with a byte order mark.
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw makeError(`Not JSON: ${errorMessage(error)}`);
  }
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (!parsed.success) throw makeError(parsed.issues[0].message, v.getDotPath(parsed.issues[0]) ?? '');
  return parsed.output;
}

/** errorWords: what went wrong, in the user's language where a user can cause it; other errors keep their own words. */
import { FieldnotesError, errorMessage } from '../lib/core/errors';
import { t } from './text';

/** Errors that an act of the user can bring about (error_* in public/_locales). */
const NAMED: ReadonlySet<string> = new Set([
  'already-running',
  'no-such-note',
  'no-such-run',
  'stale-run',
  'page-gone',
]);

export function errorWords(error: unknown): string {
  return error instanceof FieldnotesError && NAMED.has(error.code) ? t(`error_${error.code}`) : errorMessage(error);
}

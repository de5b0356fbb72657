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

/** Errors of servers and files of others: a sentence, with the error's own words as its value. */
const DETAILED: ReadonlySet<string> = new Set([
  'bad-folder',
  'bad-member',
  'bad-recording',
  'folder-busy',
  'folder-clock',
  'folder-full',
  'folder-missing',
  'folder-refused',
  'folder-region',
  'folder-too-large',
  'folder-unreachable',
  'live-too-large',
  'sync-too-large',
]);

/** Errors of files that the user chooses. */
const FILE_CODES: ReadonlySet<string> = new Set(['bad-import', 'bad-backup']);
/** The first fault is not in a part of the file, but in what it is: another program has made it. */
const OTHER_FORMAT = /^(?:format:|file:|Not JSON|Invalid type)/;

export function errorWords(error: unknown): string {
  const message = errorMessage(error);
  if (!(error instanceof FieldnotesError)) return message;
  if (FILE_CODES.has(error.code) && OTHER_FORMAT.test(message)) return t('error_other_file');
  if (DETAILED.has(error.code)) return t(`error_${error.code}`, message);
  return NAMED.has(error.code) ? t(`error_${error.code}`) : message;
}

/** The words of an error that was stored with its code; without one its message stands for itself. */
export function storedErrorWords(message: string, code: string | undefined): string {
  return errorWords(code === undefined ? message : new FieldnotesError(code, message));
}

/** errorWords: a file of another program is said in a sentence; a damaged file of our own keeps its path and reason. */
import { expect, test, vi } from 'vitest';
import { errorWords, storedErrorWords } from '../../components/error-words';
import { FieldnotesError } from '../../lib/core/errors';
import { parseExchange } from '../../lib/notebook/exchange/format';

vi.mock('../../components/text', () => ({ t: (key: string, ...values: string[]) => [key, ...values].join(': ') }));

function wordsFor(text: string): string {
  try {
    parseExchange(text);
    return 'accepted';
  } catch (error) {
    return errorWords(error);
  }
}

test.each(['', 'milk, bread', '[]', '{}', 'null', '{"format":"other-notes","version":1}', '{"version":1,"sites":[]}'])(
  'a file of another program: %s',
  (text) => {
    expect(wordsFor(text)).toBe('error_other_file');
  },
);

test('a damaged file of our own keeps its reason', () => {
  expect(wordsFor('{"format":"fieldnotes-notes","version":9,"sites":[],"checksum":""}')).toContain('unknown version');
});

test('errors of servers and files of others have a sentence that holds their own words', () => {
  expect(errorWords(new FieldnotesError('folder-refused', 'The server refuses reading (403).'))).toBe(
    'error_folder-refused: The server refuses reading (403).',
  );
  expect(storedErrorWords('no note', 'no-such-note')).toBe('error_no-such-note');
  expect(storedErrorWords('disk', undefined)).toBe('disk');
});

test('errors that a user can bring about have a sentence, others their own words', () => {
  expect(errorWords(new FieldnotesError('page-gone', 'no frame'))).toBe('error_page-gone');
  expect(errorWords(new FieldnotesError('bad-shape', 'format: wrong'))).toBe('format: wrong');
  expect(errorWords(new Error('disk'))).toBe('disk');
});

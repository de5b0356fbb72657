/** decodeTableFile: the encodings in which spreadsheets save a table. */
import { expect, test } from 'vitest';
import { decodeTableFile } from '../../../lib/records/table-file';

const TEXT = 'name;place\nJörg;Århus';

test.each([
  ['UTF-8', Buffer.from(TEXT, 'utf8')],
  ['UTF-16 with its mark, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['UTF-16 with its mark, big end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(TEXT, 'latin1')],
])('reads %s', (_name, bytes) => {
  expect(decodeTableFile(bytes)).toBe(TEXT);
});

/** The published schema of the file of notes is the one that is read: written anew with `UPDATE_SCHEMA=1 npx vitest run schema`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { exchangeSchema } from '../../../lib/notebook/exchange/format';

const PATH = 'docs/notes.schema.json';

test('docs/notes.schema.json is the schema of the program', () => {
  // What a schema cannot say (keys that point at notes, checksums, origins) is checked after it.
  const schema = {
    title: 'Fieldnotes notes, version 1',
    description:
      'Notes of web sites without anything typed, secret or personal. checksum: SHA-256 of the canonical JSON (keys sorted, no white space) of sites.',
    ...toJsonSchema(exchangeSchema, { errorMode: 'ignore' }),
  };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.env.UPDATE_SCHEMA) writeFileSync(PATH, text);
  expect(JSON.parse(readFileSync(PATH, 'utf8'))).toEqual(JSON.parse(text));
});

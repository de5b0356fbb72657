/** The published JSON schema of exported files equals the parser's schema. Update it with `UPDATE_SCHEMA=1 npx vitest run schema`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { exchangeSchema } from '../../../lib/notebook/exchange/format';

const PATH = 'docs/notes.schema.json';

test('docs/notes.schema.json equals exchangeSchema', () => {
  // Checks that JSON schema cannot express (references, checksums, origins) run after it.
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

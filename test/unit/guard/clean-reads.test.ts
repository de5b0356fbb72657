/** The page script reads forms and documents through clean-form alone: fields and frames may be called like their members. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../../harness/imports';

/** Reads that a named field or element can answer in the platform's place. */
const RAW_READS: readonly RegExp[] = [
  /\bform\.(?:action|method|elements|getAttribute|matches|closest|parentNode|querySelector|querySelectorAll|hasAttribute|textContent)\b/,
  /\.form\.(?:action|method|elements|getAttribute|matches|querySelector)\b/,
  /\b(?:document|ownerDocument|root)\.querySelector(?:All)?\(/,
  /\b(?:document|ownerDocument)\.title\b/,
];
/** The accessors themselves, and the extension's own shadow root. */
const EXEMPT = ['lib/page/dom/clean-form.ts', 'lib/page/dom/clobbered-form.ts', 'lib/page/act/highlight.ts'];

test('no file of the page script reads a form or document by its own members', () => {
  const raw = listFiles(['lib/page'])
    .filter((path) => !EXEMPT.includes(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, i) => (RAW_READS.some((read) => read.test(line)) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
    );
  expect(raw).toEqual([]);
});

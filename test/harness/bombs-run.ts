/** Reads files that are made to break whoever reads them, in a process that may use little memory, and says how long the slowest refusal took. */
import { hashOf } from '../../lib/core/canonical';
import { FieldnotesError } from '../../lib/core/errors';
import {
  buildExchange,
  type ExportedBody,
  serializeExchange,
  exportKey,
  MAX_FILE_CHARS,
  parseExchange,
} from '../../lib/notebook/exchange/format';
import { bomb, largeBombs } from './bombs';

let [refused, read, slowest, what] = [0, 0, 0, ''];
function open(text: string): void {
  const began = performance.now();
  try {
    parseExchange(text);
    read += 1;
    return;
  } catch (error) {
    if (!(error instanceof FieldnotesError)) throw error;
    refused += 1;
  }
  const took = performance.now() - began;
  if (took > slowest) [slowest, what] = [took, text.slice(0, 90)];
}

for (let i = 0; i < 100; i++) open(bomb(i));
for (const text of largeBombs(MAX_FILE_CHARS)) open(text);
// As much as a file may hold, and all of it true.
const bodies = Array.from(
  { length: 20_000 },
  (_, i): ExportedBody => ({ kind: 'guideline', text: `save ${i} before close ${hashOf(i)}`, caution: i % 2 === 0 }),
);
const notes = bodies.map((body) => ({ key: exportKey(body), body }));
open(
  serializeExchange(buildExchange(['a', 'b', 'c', 'd'].map((name) => ({ origin: `https://${name}.example`, notes })))),
);
console.log(`${refused} files refused, ${read} read; the slowest refusal took ${slowest.toFixed(0)} ms: ${what}`);

/** findUnderWay: words that an act is still under way, and the states of other rows, which are none. */
import { expect, test } from 'vitest';
import { findUnderWay } from '../../../../lib/agent/evidence/messages';
import { outline } from './make';

const ROWS = `
  row
    cell Repair Kettle
    cell Waiting for parts
  row
    cell Repair Toaster
    cell New`;
const at = (documentToken: string, text: string) => ({ ...outline(text), documentToken });
const before = at('asking', 'heading Are you sure?');

test('a line of the page says it', () => {
  const after = at('jobs', 'text Your export is queued.');
  expect(findUnderWay('export the sales', before, after)).toBe('Your export is queued.');
  expect(findUnderWay('show what is queued', before, after)).toBeUndefined();
});

test('another row of a page that the act has opened does not, though all rows have a word of the request', () => {
  expect(findUnderWay('delete the repair Rocking chair', before, at('list', ROWS))).toBeUndefined();
  expect(findUnderWay('delete the repair Kettle', before, at('list', ROWS))).toBe('Waiting for parts');
});

test('a row that has come on the same page does, and so does the only row', () => {
  expect(findUnderWay('run the backup', before, at('asking', ROWS))).toBe('Waiting for parts');
  const single = at('jobs', `\n  row\n    cell Backup of today\n    cell Queued`);
  expect(findUnderWay('run the backup', before, single)).toBe('Queued');
});

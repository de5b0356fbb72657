/** The end-to-end files that `npm test` leaves out exist, and those it runs still cover each browser and the guard. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEFT_TO_RELEASES } from '../sizes';

const all = readdirSync('test/e2e').flatMap((name) => /^(.+)\.spec\.ts$/.exec(name)?.[1] ?? []);
const kept = all.filter((name) => !LEFT_TO_RELEASES.includes(name));

test('every file that is left out exists and is listed once', () => {
  expect(LEFT_TO_RELEASES.filter((name) => !existsSync(`test/e2e/${name}.spec.ts`))).toEqual([]);
  expect(new Set(LEFT_TO_RELEASES).size).toBe(LEFT_TO_RELEASES.length);
});

test.each([
  ['a model and notes in Chromium', 'tour.chromium'],
  ['a model and notes in Firefox', 'tour.firefox'],
  ['teaching', 'teach.chromium'],
  ['the guard by control', 'attacks-controls.chromium'],
  ['the guard by request', 'attacks-requests.chromium'],
  ['the guard by the browser', 'attacks-fence.chromium'],
  ['the shipped build in Chromium', 'shipped.chromium'],
  ['the shipped build in Firefox', 'shipped.firefox'],
  ['daily pages', 'pages.chromium'],
  ['bad input', 'bad-input.chromium'],
])('%s is tested for every change', (_, name) => {
  expect(kept).toContain(name);
});

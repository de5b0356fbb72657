/** One everyday case of each kind, taught by hand and asked with other values; `npm run bench:everyday` runs them all. */
import { expect, test } from '@playwright/test';
import { EVERYDAY_CASES } from '../../bench/everyday/cases';
import { runCase } from '../../bench/everyday/run-case';
import { type ChromiumHarness, launchChromium } from '../harness/chromium';

/** Titles of the cases that run here, one of each kind. */
const TITLES = [
  'first letter capital',
  'a button in the row of a name',
  'a colour swatch button',
  'the newest, on top',
  'aria-pressed',
  'tomorrow',
];

test.describe.configure({ mode: 'serial' });
let browser: ChromiumHarness;
test.beforeAll(async () => {
  browser = await launchChromium();
});
test.afterAll(() => browser.close());

for (const one of EVERYDAY_CASES.filter(({ title }) => TITLES.includes(title)))
  test(`${one.kind}: ${one.title}`, async () => {
    for (const { verdict, detail } of await runCase(one, browser)) expect(verdict, detail).toBe('right');
  });

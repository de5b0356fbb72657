/** Measures how soon the notebook page shows a full notebook: `npm run bench:page`. */
import { type ChromiumHarness, launchChromium } from '../../test/harness/chromium';
import { noteHistory } from './journal-history';
import { median, verdict } from '../statistics';

const NOTES = Number(process.env.NOTES ?? 5_000);
/** Notes of each site, by name of the notebook. */
const SHAPES = { 'many sites': 20, 'one site': NOTES };
/** Share of tasks among the notes. */
const TASKS = 0.4;
const TIMES = 21;
/** The first note stands on the page this long after it was asked for, ms at the median. */
const BAR_MS = 300;
const BAR_RATIO = 1.1;

interface ForTests {
  fieldnotesForTests: {
    db: {
      events: { bulkAdd(rows: object[]): Promise<unknown> };
      notes: {
        count(): Promise<number>;
        toArray(): Promise<object[]>;
        clear(): Promise<void>;
        bulkAdd(rows: object[]): Promise<unknown>;
      };
    };
    care: { rebuild(): Promise<object[]> };
  };
}

/** Remembers when a note has been painted; runs in the page before its own scripts. */
const WATCH = `
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.note')) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.firstNote = performance.now(); }));
  });
  watch.observe(document, { childList: true, subtree: true });
`;

interface Painted {
  paint: number;
  note: number;
}

/**
 * Opens the page of a full notebook and of one with five of its notes TIMES times each, in turns, so that work beside the bench
 * weighs on both. @returns whether the bars are met
 */
async function measureShape(name: string, perSite: number): Promise<boolean> {
  const full = await launchChromium();
  const five = await launchChromium();
  try {
    for (const browser of [full, five]) await fill(browser, perSite);
    await keepFive(five);
    const count = await full.inWorker(
      async (_: undefined) => (globalThis as unknown as ForTests).fieldnotesForTests.db.notes.count(),
      undefined,
    );
    // The first opening of a browser also compiles the scripts.
    for (const browser of [full, five]) await openNotebook(browser);
    const runs: { full: Painted; five: Painted }[] = [];
    for (let i = 0; i < TIMES; i++) runs.push({ full: await openNotebook(full), five: await openNotebook(five) });
    return report(name, count, runs);
  } finally {
    await full.close();
    await five.close();
  }
}

async function fill(browser: ChromiumHarness, perSite: number): Promise<void> {
  const tasks = Math.round(perSite * TASKS);
  const history = noteHistory(NOTES * 4, NOTES / perSite, tasks, perSite - tasks, 1);
  for (const rows of history.batches(5_000))
    await browser.inWorker(async (batch: object[]) => {
      await (globalThis as unknown as ForTests).fieldnotesForTests.db.events.bulkAdd(batch);
    }, rows);
  await browser.inWorker(async (_: undefined) => {
    await (globalThis as unknown as ForTests).fieldnotesForTests.care.rebuild();
  }, undefined);
}

/** Leaves five notes of the first site: two of five are tasks, as in the full notebook. */
async function keepFive(browser: ChromiumHarness): Promise<void> {
  await browser.inWorker(async (_: undefined) => {
    const { db } = (globalThis as unknown as ForTests).fieldnotesForTests;
    const all = (await db.notes.toArray()) as { origin: string; body: { kind: string } }[];
    const ofSite = all.filter(({ origin }) => origin === all[0]?.origin);
    const few = [
      ...ofSite.filter(({ body }) => body.kind === 'procedure').slice(0, 2),
      ...ofSite.filter(({ body }) => body.kind !== 'procedure').slice(0, 3),
    ];
    await db.notes.clear();
    await db.notes.bulkAdd(few);
  }, undefined);
}

/** @returns ms from the navigation to the first paint and to the first painted note */
async function openNotebook(browser: ChromiumHarness): Promise<Painted> {
  const page = await browser.context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(browser.extensionUrl('options.html#notes'));
  await page.waitForFunction(() => (window as unknown as { firstNote?: number }).firstNote);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    note: (window as unknown as { firstNote: number }).firstNote,
  }));
  await page.close();
  return times;
}

function report(name: string, count: number, runs: readonly { full: Painted; five: Painted }[]): boolean {
  const first = median(runs.map(({ full }) => full.paint));
  const note = median(runs.map(({ full }) => full.note));
  const ofFive = median(runs.map(({ five }) => five.note));
  // Both pages of a pair were opened one after the other, so that a slow minute weighs on both.
  const ratio = median(runs.map(({ full, five }) => full.note / five.note));
  console.log(`${name}: the notebook page, ${TIMES} times each in turns, medians, from the navigation on`);
  console.log(`  ${count} notes: first paint ${first.toFixed(0)} ms, first note ${note.toFixed(0)} ms`);
  console.log(`  5 notes: first note ${ofFive.toFixed(0)} ms; ratio of a pair ${ratio.toFixed(2)}`);
  console.log(`  ${verdict(note <= BAR_MS)} the first note of ${count} is painted in ≤ ${BAR_MS} ms`);
  console.log(`  ${verdict(ratio <= BAR_RATIO)} a full notebook takes ≤ ${BAR_RATIO} times as long as 5 notes`);
  return note <= BAR_MS && ratio <= BAR_RATIO;
}

for (const [name, perSite] of Object.entries(SHAPES)) if (!(await measureShape(name, perSite))) process.exitCode = 1;

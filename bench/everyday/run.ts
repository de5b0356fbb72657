/**
 * Teaches everyday tasks by hand and asks for them with other values, rows, days, pages and states, and
 * times a sample beside Playwright: `npm run bench:everyday`. CASES runs a part, SPEED=only the times alone, SPEED=no the judging
 * alone; BUILD is the folder of another build.
 */
import { launchChromium } from '../../test/harness/chromium';
import { EVERYDAY_CASES } from './cases';
import { runCase, type Verdict } from './run-case';
import { canBeTimed, reportSpeed, type TaskTimes, timeTask } from './speed';
import { verdict } from '../statistics';

/** Required share of requests that are right without asking. */
const BAR = 0.85;
/** Parts of titles or kinds; all without. */
const ONLY = process.env.CASES?.split(',');
/** Most of a Playwright script's time that a known task takes, and every so many cases that are timed. */
const SPEED_BAR = 1.5;
const SPEED_STRIDE = 6;
const VERBOSE = process.env.VERBOSE !== undefined;
const VERDICTS: readonly Verdict[] = ['right', 'asked', 'stopped', 'not learned', 'wrong act', 'falsely done'];

/** Only times the sample, without judging. */
const IS_SPEED_ONLY = process.env.SPEED === 'only';
const IS_UNTIMED = process.env.SPEED === 'no';

const chosen = EVERYDAY_CASES.filter(
  ({ kind, title }) => !ONLY || ONLY.some((part) => `${kind}: ${title}`.includes(part)),
);
const { BUILD } = process.env;
const launch = () => launchChromium(BUILD === undefined ? {} : { build: BUILD });
let browser = await launch();
/** Errors of a browser that died: the case is run once more in a new one. */
const DIED = /has been closed|Failed to open a new tab|Target closed/u;
const counts = new Map<string, Map<Verdict, number>>();
const count = (kind: string, verdict: Verdict) => {
  const row = counts.get(kind) ?? new Map<Verdict, number>();
  row.set(verdict, (row.get(verdict) ?? 0) + 1);
  counts.set(kind, row);
};
try {
  for (const one of IS_SPEED_ONLY ? [] : chosen) {
    const results = await runCase(one, browser)
      .catch(async (error: Error) => {
        if (!DIED.test(error.message)) throw error;
        browser = await launch();
        return runCase(one, browser);
      })
      .catch((error: Error) => [{ verdict: 'not learned' as const, detail: `the bench failed: ${error.message}` }]);
    for (const { verdict, detail } of results) {
      count(one.kind, verdict);
      count('all', verdict);
      if (verdict !== 'right' || VERBOSE)
        console.log(`  ${verdict}: ${one.kind}: ${one.title} – ${detail.slice(0, VERBOSE ? 2000 : 420)}`);
    }
  }
  console.log(`\n${'kind'.padEnd(14)}${VERDICTS.map((verdict) => verdict.padStart(13)).join('')}`);
  for (const [kind, row] of [...counts].sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a < b ? -1 : 1)))
    console.log(`${kind.padEnd(14)}${VERDICTS.map((verdict) => String(row.get(verdict) ?? 0).padStart(13)).join('')}`);
  const all = counts.get('all') ?? new Map<Verdict, number>();
  const total = [...all.values()].reduce((sum, one) => sum + one, 0);
  const isRight = (all.get('right') ?? 0) / total;
  if (!IS_SPEED_ONLY)
    console.log(`${verdict(isRight >= BAR)} ${(100 * isRight).toFixed(1)} % right without asking, ≥ ${100 * BAR} %`);
  console.log(`${verdict((all.get('falsely done') ?? 0) === 0)} ${all.get('falsely done') ?? 0} falsely done, 0`);
  const timed: TaskTimes[] = [];
  for (const one of IS_UNTIMED ? [] : chosen.filter(canBeTimed).filter((_, i) => i % SPEED_STRIDE === 0))
    timed.push(...[await timeTask(one, browser)].filter((times) => times !== undefined));
  if (timed.length > 0) reportSpeed(timed, SPEED_BAR);
} finally {
  await browser.close();
}

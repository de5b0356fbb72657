/** Outcome of a task: the last run as it is stored, and the state of the app itself. */
import type { Run } from '../lib/records/run';
import type { ChromiumHarness } from '../test/harness/chromium';

export async function lastRun(browser: ChromiumHarness): Promise<Run> {
  const runs = (await browser.rows<Run>('runs')).sort((a, b) => a.startedAt - b.startedAt);
  const last = runs.at(-1);
  if (!last) throw new Error('no run was stored');
  return last;
}

/** Some apps store a moment later. */
export async function comesTrue(look: () => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < 25; i++) {
    if (await look()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

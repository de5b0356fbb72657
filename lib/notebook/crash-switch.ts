/** In builds for tests: hangs the worker at one named write, so that a test can kill it exactly there. */
import { browser } from 'wxt/browser';
import { onCrashPoint } from '../journal/crash-points';

declare const __TEST_BUILD__: boolean;

/**
 * Reads `killAt` (`point:when`) from session storage; sets `killReached` once the worker hangs at that point. A worker that starts
 * without a `killAt` never reads it again: the reads would slow down each write that a bench measures.
 */
export function armCrashPoints(): void {
  if (!__TEST_BUILD__) return;
  // After the first hang every later write hangs too: a killed worker writes nothing.
  let hasHung = false;
  const isArmed = browser.storage.session.get('killAt').then(({ killAt }) => killAt !== undefined);
  const hang = () => new Promise<never>(() => undefined);
  onCrashPoint(async (point, when) => {
    if (hasHung) await hang();
    if (!(await isArmed)) return;
    const stored = await browser.storage.session.get('killAt');
    if (stored.killAt !== `${point}:${when}`) return;
    hasHung = true;
    await browser.storage.session.remove('killAt');
    await browser.storage.session.set({ killReached: `${point}:${when}` });
    await hang();
  });
}

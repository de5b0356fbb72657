/** In builds for tests: stops the worker's work at one named write, so that a test can kill it exactly there. */
import { browser } from 'wxt/browser';
import { onCrashPoint } from '../journal/crash-points';

declare const __KILL_POINTS__: boolean;

/** In session storage: `killAt` is `point:when` or absent; `killReached` says that the worker now hangs there. */
export function armCrashPoints(): void {
  if (!__KILL_POINTS__) return;
  // A dead worker does nothing at all: once one write hangs, so does every other.
  let dead = false;
  const hang = () => new Promise<never>(() => undefined);
  onCrashPoint(async (point, when) => {
    if (dead) await hang();
    const stored = await browser.storage.session.get('killAt');
    if (stored.killAt !== `${point}:${when}`) return;
    dead = true;
    await browser.storage.session.remove('killAt');
    await browser.storage.session.set({ killReached: `${point}:${when}` });
    await hang();
  });
}

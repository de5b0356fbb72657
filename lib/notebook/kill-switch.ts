/** In builds for tests: stops the worker's work at one named write, so that a test can kill it exactly there. */
import { browser } from 'wxt/browser';
import { onKillPoint } from './kill-points';

declare const __KILL_POINTS__: boolean;

/** In session storage: `killAt` is `point:when` or absent; `killReached` says that the worker now hangs there. */
export function armKillPoints(): void {
  if (!__KILL_POINTS__) return;
  onKillPoint(async (point, when) => {
    const stored = await browser.storage.session.get('killAt');
    if (stored.killAt !== `${point}:${when}`) return;
    await browser.storage.session.remove('killAt');
    await browser.storage.session.set({ killReached: `${point}:${when}` });
    await new Promise(() => undefined);
  });
}

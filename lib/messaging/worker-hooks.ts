/** workerHooks keep the background worker alive while a run needs it, and wake it by alarms. */
import { browser } from 'wxt/browser';
import { KeepAlive } from './keep-alive';

/** Sooner alarms are refused, ms. */
const MIN_DELAY_MS = 500;
/** The sweep comes after the last row has expired, ms. */
const SWEEP_SLACK_MS = 1_000;

/** @param keepEndedMs how long the rows of ended runs are kept */
export function workerHooks(keepEndedMs: number) {
  const keepAlive = new KeepAlive();
  return {
    hold: () => keepAlive.hold(),
    /** @param timeMs since 1970 */
    wakeAt: (timeMs: number) =>
      void browser.alarms.create('run', { when: Math.max(timeMs, Date.now() + MIN_DELAY_MS) }),
    scheduleSweep: () => void browser.alarms.create('sweep', { when: Date.now() + keepEndedMs + SWEEP_SLACK_MS }),
  };
}

/** workerHooks keep the background worker alive while a run needs it, and wake it by alarms. */
import { browser } from 'wxt/browser';
import { KeepAlive } from './keep-alive';
import { tabForPage } from './site-tab';

/** Sooner alarms are refused, ms. */
const MIN_DELAY_MS = 500;
/** The sweep comes after the last row has expired, ms. */
const SWEEP_SLACK_MS = 1_000;

/** @param keepEndedMs how long the rows of ended runs are kept @param record starts the tape of a run */
export function workerHooks<Recorder>(keepEndedMs: number, record: Recorder) {
  const keepAlive = new KeepAlive();
  return {
    hold: () => keepAlive.hold(),
    showPage: tabForPage,
    record,
    /** @param timeMs since 1970 */
    wakeAt: (timeMs: number) =>
      void browser.alarms.create('run', { when: Math.max(timeMs, Date.now() + MIN_DELAY_MS) }),
    scheduleSweep: () => void browser.alarms.create('sweep', { when: Date.now() + keepEndedMs + SWEEP_SLACK_MS }),
  };
}

/** RunProgress: one line that ticks, unread by screen readers, while a task works: what it does now, or how long it has waited for the model. */
import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../../lib/records/run';
import { t } from '../text';

/** A page answers each look and act within this, ms, unless it shows a message of its own, which holds all its scripts. */
const PAGE_ANSWERS_MS = 10_000;
/** A model that has to read for this long is said to read, s. */
const READING_AFTER_S = 5;
const TICK_MS = 1_000;

export function RunProgress({ run }: { run: Run }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="cost progress" aria-live="off">
      <span class="dots" aria-hidden="true" />
      <span>{progressText(run, now)}</span>
    </p>
  );
}

/** @param nowMs since 1970 */
export function progressText(run: Run, nowMs: number): string {
  const { resumeAt, asked } = run;
  if (resumeAt !== undefined && resumeAt > nowMs) return t('chat_paused', String(Math.ceil((resumeAt - nowMs) / 1000)));
  const worked = seconds(nowMs - run.startedAt - run.waitedMs);
  if (asked === undefined && nowMs - run.updatedAt >= PAGE_ANSWERS_MS) return t('chat_page_silent', worked);
  if (asked === undefined) return t('chat_working_for', worked);
  if (asked.readSeconds !== undefined && asked.readSeconds >= READING_AFTER_S)
    return t('chat_reading', String(asked.tokens), String(Math.round(asked.readSeconds)), seconds(nowMs - asked.at));
  return t('chat_waiting', seconds(nowMs - asked.at));
}

function seconds(ms: number): string {
  return String(Math.max(0, Math.floor(ms / 1000)));
}

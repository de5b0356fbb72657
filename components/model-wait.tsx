/** ModelWait: how long a run has waited for the model, how much the model has to read, or when a rate limit ends. */
import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../lib/records/run';
import { t } from './text';

/** A shorter wait is not shown as one, s. */
const SHOWN_AFTER_S = 5;
const TICK_MS = 1_000;

export function ModelWait({ run }: { run: Pick<Run, 'resumeAt' | 'asked'> }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return <>{waitText(run, now)}</>;
}

/** @param nowMs since 1970 */
function waitText({ resumeAt, asked }: Pick<Run, 'resumeAt' | 'asked'>, nowMs: number): string {
  if (resumeAt !== undefined && resumeAt > nowMs) return t('chat_paused', String(Math.ceil((resumeAt - nowMs) / 1000)));
  const seconds = asked === undefined ? 0 : Math.floor((nowMs - asked.at) / 1000);
  if (asked === undefined || seconds < SHOWN_AFTER_S) return t('chat_working');
  if (asked.readSeconds !== undefined && asked.readSeconds >= SHOWN_AFTER_S)
    return t('chat_reading', String(asked.tokens), String(Math.round(asked.readSeconds)), String(seconds));
  return t('chat_waiting', String(seconds));
}

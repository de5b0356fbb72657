/** dayWords: a day of the past in words: today, yesterday, its weekday within a week, else its date. */
import { messagesLocale } from './text';

const DAY_MS = 86_400_000;

/** @param at ms since 1970 @param nowMs ms since 1970 */
export function dayWords(at: number, nowMs: number): string {
  const locale = messagesLocale();
  const days = Math.round((startOfDay(nowMs) - startOfDay(at)) / DAY_MS);
  if (days <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.max(0, days), 'day');
  const date = new Date(at);
  if (days < 7) return date.toLocaleDateString(locale, { weekday: 'long' });
  const isThisYear = date.getFullYear() === new Date(nowMs).getFullYear();
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) });
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Schema of a schedule: a known task that runs by itself at a time of day, and when it runs next. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';

const DAYS_OF_WEEK = 7;

export const scheduleSchema = v.object({
  /** Note of the procedure; a task has one schedule. */
  note: idSchema('note'),
  title: v.pipe(v.string(), v.maxLength(400)),
  origin: v.string(),
  /** Opened where no page of the site is open. */
  url: v.string(),
  values: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(4_000))),
  /** Local time of day. */
  time: v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
  /** Days of the week, 0 for Sunday. */
  days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), v.minLength(1)),
  /** Why the last run did not start; absent if it did. */
  problem: v.optional(v.string()),
});
export type Schedule = v.InferOutput<typeof scheduleSchema>;

/** The next moment after `now`, in local time; daylight saving moves it as a clock on the wall moves. */
export function nextRunAt({ time, days }: Pick<Schedule, 'time' | 'days'>, now: Date): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  for (let ahead = 0; ahead <= DAYS_OF_WEEK; ahead++) {
    const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, hours, minutes);
    if (at > now && days.includes(at.getDay())) return at;
  }
  throw new Error(`schedule.days: ${days.join()} names no day of the week`);
}

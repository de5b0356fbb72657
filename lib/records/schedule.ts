/** Schema of a schedule: a known task that runs by itself at a time of day, and when it runs next. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';

const DAYS_OF_WEEK = 7;
const MS_PER_DAY = 86_400_000;
/** Code of the error of a tab in which a task is at work. */
export const ALREADY_RUNNING = 'already-running';
/** Longer titles are cut before they are stored. */
export const MAX_TITLE_CHARS = 400;

export const scheduleSchema = v.object({
  /** Note of the procedure; a task has one schedule. */
  note: idSchema('note'),
  title: v.pipe(v.string(), v.maxLength(MAX_TITLE_CHARS)),
  origin: v.string(),
  /** Opened where no page of the site is open. */
  url: v.string(),
  values: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(4_000))),
  /** Local time of day. */
  time: v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
  /** Days of the week, 0 for Sunday. */
  days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), v.minLength(1)),
  /** Time for which it ran last, ms since 1970: a clock that is set back does not run it twice. */
  ranFor: v.optional(v.number()),
  /** Why the last run did not start; absent if it did. */
  problem: v.optional(v.string()),
  /** Code of the error, for a sentence in the user's language. `ALREADY_RUNNING`: it waits and starts later. */
  problemCode: v.optional(v.string()),
});
export type Schedule = v.InferOutput<typeof scheduleSchema>;

/** The next moment after `now`, in local time; daylight saving moves it as a clock on the wall moves. */
export function nextRunAt({ time, days, ranFor }: Pick<Schedule, 'time' | 'days' | 'ranFor'>, now: Date): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  // A last run further ahead comes from a clock that was wrong then.
  const isAhead = ranFor !== undefined && ranFor > now.getTime() && ranFor - now.getTime() <= MS_PER_DAY;
  const after = isAhead ? new Date(ranFor) : now;
  for (let ahead = 0; ahead <= DAYS_OF_WEEK; ahead++) {
    const at = new Date(after.getFullYear(), after.getMonth(), after.getDate() + ahead, hours, minutes);
    if (at > after && days.includes(at.getDay())) return at;
  }
  throw new Error(`schedule.days: ${days.join()} names no day of the week`);
}

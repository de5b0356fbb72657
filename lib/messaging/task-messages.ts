/** The messages about known tasks: their list, a run of one, and the tasks that run by the clock. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { chosenTaskSchema, knownTaskSchema } from '../records/known-task';
import { promptReportSchema } from '../records/prompt-report';
import { scheduleSchema } from '../records/schedule';

const nothing = v.object({});
const run = idSchema('run');

export const TASK_MESSAGES = {
  /** The known tasks of a site, best known first, for a list in the chat. */
  'tasks.known': {
    from: 'view',
    to: 'background',
    params: v.object({ origin: v.string() }),
    result: v.object({ tasks: v.array(knownTaskSchema) }),
  },
  /** Runs a known task with the user's values, without a request in words. */
  'tasks.run': {
    from: 'view',
    to: 'background',
    params: v.object({ tabId: v.number(), task: chosenTaskSchema }),
    result: v.object({ run }),
  },
  /** A report: the prompt for a request on an open page of the site, and the notes that reach a decision. */
  'prompt.inspect': {
    from: 'view',
    to: 'background',
    params: v.object({ origin: v.string(), request: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)) }),
    result: promptReportSchema,
  },
  /** Tasks that run by themselves at a time of day. */
  'schedule.list': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ schedules: v.array(scheduleSchema) }),
  },
  'schedule.set': { from: 'view', to: 'background', params: v.object({ schedule: scheduleSchema }), result: nothing },
  'schedule.remove': { from: 'view', to: 'background', params: v.object({ note: idSchema('note') }), result: nothing },
} as const;

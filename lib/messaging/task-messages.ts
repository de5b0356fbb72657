/** Messages about the known tasks of a site and about what the notebook adds to a prompt. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { chosenTaskSchema, knownTaskSchema } from '../records/known-task';
import { promptReportSchema } from '../records/prompt-report';

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
} as const;

/** The messages about runs: start, words in between, answers, stop, undo and redo. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { answerSchema } from '../records/answer';

const nothing = v.object({});
const run = idSchema('run');

export const RUN_MESSAGES = {
  'run.start': {
    from: 'view',
    to: 'background',
    params: v.object({
      tabId: v.number(),
      request: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
      /** A baseline run: without notes, to measure what they save. */
      withheld: v.optional(v.boolean()),
    }),
    result: v.object({ run }),
  },
  'run.pause': { from: 'view', to: 'background', params: v.object({ run }), result: nothing },
  /** Words of the user while a task works: a remark on it, the answer to its question, or the next request if not taken. */
  'run.say': {
    from: 'view',
    to: 'background',
    params: v.object({ run, text: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)) }),
    result: v.object({ taken: v.boolean() }),
  },
  'run.stop': { from: 'view', to: 'background', params: v.object({ run }), result: nothing },
  'run.answer': {
    from: 'view',
    to: 'background',
    params: v.object({
      run,
      question: idSchema('question'),
      answer: answerSchema,
    }),
    result: nothing,
  },
  /** Scrolls a candidate of the open question into view: the user points at its button. */
  'run.point': { from: 'view', to: 'background', params: v.object({ run, ref: v.string() }), result: nothing },
  /** The user confirms the result of a run that lacked evidence. */
  'run.confirm': { from: 'view', to: 'background', params: v.object({ run }), result: nothing },
  'run.undo': {
    from: 'view',
    to: 'background',
    params: v.object({ run }),
    result: v.object({ undone: v.array(v.number()), notUndone: v.array(v.number()) }),
  },
  /** Does the undone steps of an ended run again, in a run of its own. */
  'run.redo': { from: 'view', to: 'background', params: v.object({ run }), result: v.object({ run }) },
  /** Goes on behind the step that a known task stopped at, without that step, in a run of its own. */
  'run.skip': { from: 'view', to: 'background', params: v.object({ run }), result: v.object({ run }) },
  /** Takes the latest correction by the user's hand back: the task is done as before. */
  'run.keepOld': { from: 'view', to: 'background', params: v.object({ run }), result: nothing },
  'run.clear': { from: 'view', to: 'background', params: v.object({ run }), result: nothing },
} as const;

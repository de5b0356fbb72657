/** practiceCallbacks: the callbacks of the chat on the practice page, straight to its service. */
import type { ChatProps } from '../../components/chat/chat-props';
import { type Practice, PRACTICE_TAB } from '../../lib/practice/practice-notebook';

type Callbacks = Pick<
  ChatProps,
  | 'onSend'
  | 'onRunTask'
  | 'onTeach'
  | 'onTeachDone'
  | 'onShowGap'
  | 'onSkip'
  | 'onStop'
  | 'onPause'
  | 'onSay'
  | 'onAnswer'
  | 'onRedo'
  | 'onConfirm'
  | 'onKeepOld'
  | 'onClear'
>;

/** @param attempt shows the error of a callback that fails */
export function practiceCallbacks(
  handlers: Practice['handlers'] | undefined,
  attempt: (work: Promise<unknown> | undefined) => Promise<boolean>,
): Callbacks {
  const tabId = PRACTICE_TAB;
  return {
    onSend: (request) => attempt(handlers?.['run.start']({ tabId, request })),
    onRunTask: ({ note }, values) => attempt(handlers?.['tasks.run']({ tabId, task: { note, values } })),
    onTeach: (request) => attempt(handlers?.['teach.start']({ tabId, request })),
    onTeachDone: ({ id }) => attempt(handlers?.['teach.done']({ run: id })),
    onShowGap: ({ id }) => attempt(handlers?.['teach.mend']({ run: id })),
    onSkip: ({ id }) => attempt(handlers?.['run.skip']({ run: id })),
    onStop: ({ id }) => attempt(handlers?.['run.stop']({ run: id })),
    onPause: ({ id }) => attempt(handlers?.['run.pause']({ run: id })),
    onSay: async ({ id }, text) => (await handlers?.['run.say']({ run: id, text }))?.taken ?? false,
    onAnswer: ({ id, question }, answer) => {
      if (question) void attempt(handlers?.['run.answer']({ run: id, question: question.id, answer }));
    },
    onRedo: ({ id }) => attempt(handlers?.['run.redo']({ run: id })),
    onConfirm: ({ id }) => attempt(handlers?.['run.confirm']({ run: id })),
    onKeepOld: ({ id }) => attempt(handlers?.['run.keepOld']({ run: id })),
    onClear: ({ id }) => attempt(handlers?.['run.clear']({ run: id })),
  };
}

/** confirmationOf finds the message by which a page confirmed a demonstrated press: the same press must bring it again. */
import type { Effect } from '../../page/words/effect';
import type { RunStep } from '../../records/run';
import { readMessage } from '../evidence/refusal-words';

/** Longer texts are content. */
const MAX_MESSAGE_CHARS = 80;
const MESSAGE_ROLES: ReadonlySet<string> = new Set(['text', 'status', 'alert']);

/** @returns nothing for a message with a number, which counts something, or where no message came */
export function confirmationOf({ action }: RunStep, { facts }: Effect): Pick<RunStep, 'confirmation'> {
  if (action.verb !== 'click' && action.verb !== 'press') return {};
  const messages = facts.flatMap((fact) =>
    fact.fact === 'appeared' && MESSAGE_ROLES.has(fact.role) && fact.name.length <= MAX_MESSAGE_CHARS
      ? [fact.name]
      : [],
  );
  const confirmation = messages.find((text) => readMessage(text) === 'confirms' && !/\d/u.test(text));
  return confirmation === undefined ? {} : { confirmation };
}

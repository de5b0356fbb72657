/** withSelectVerb gives the verb of “select Hinges and Putty” to the second name too, which is selected and not pressed. */
import type { Command } from '../records/command';
import { ORDER } from './later-order';
import { parseCommands } from './parse-commands';
import { SELECTS } from './row-selection';

export function withSelectVerb(commands: readonly Command[]): Command[] {
  const [first, ...others] = commands;
  const [lead] = (first?.verb === 'click' && SELECTS.exec(first.words)) || [];
  const end = others.findIndex(({ verb, words, target = '' }) => verb !== 'click' || words !== target);
  const shared = end < 0 ? others.length : end;
  // “select Ann and Bo and close them”: what follows has no verb of its own.
  const isBare = ({ verb, words }: Command) => verb === ORDER && parseCommands(words) === undefined;
  return lead === undefined
    ? [...commands]
    : commands.map((one, i) => {
        if (i > 0 && i <= shared) return { ...one, words: `${lead} ${one.words}` };
        return i === 1 && isBare(one) ? { ...one, words: `${lead} ${one.words}`, target: `${lead} ${one.words}` } : one;
      });
}

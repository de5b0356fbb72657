/** optionButton reads “vote for 4 pm” where a group of choices has the option 4 pm and the button Vote behind it: two presses. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { foldWord } from './languages/grammar';
import { isVerbOf } from './languages/verb-forms';
import { nameWords } from './match-target';
import { orderWords } from './order-words';

/** Words between the verb of the button and the option, in the planner's languages; pinned by the policy's hash. */
export const OPTION_LEADS: ReadonlySet<string> = new Set(
  'for as with by the fur als mit den die das pour comme le la por como el'.split(' '),
);
const CHOICES: ReadonlySet<string> = new Set(['radio', 'option']);
const BUTTONS: ReadonlySet<string> = new Set(['button', 'generic']);

/** @returns undefined unless exactly one option in a group right before the button is called so */
export function optionButton(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  const [verb = '', ...rest] = words.split(/\s+/u);
  while (OPTION_LEADS.has(foldWord(rest[0] ?? ''))) rest.shift();
  const wanted = nameWords(rest.join(' '));
  if (wanted === '') return undefined;
  const found = nodes.flatMap((button, at) => {
    const isNamed =
      BUTTONS.has(button.role) && button.ref !== undefined && isVerbOf(foldWord(verb), nameWords(button.name));
    return isNamed
      ? choicesBefore(nodes, at).flatMap((one) =>
          [one.name, one.near ?? ''].some((label) => nameWords(label) === wanted) ? [{ one, button }] : [],
        )
      : [];
  });
  const [pair, ...others] = found;
  if (!pair || others.length > 0) return undefined;
  const press = ({ name, ref }: SnapshotNode): Command => ({
    words,
    verb: 'click',
    target: name,
    quoted: true,
    chosen: ref,
  });
  return [
    { words, verb: 'check', value: 'true', target: pair.one.name || pair.one.near, quoted: true, chosen: pair.one.ref },
    press(pair.button),
  ];
}

/** The choices right before the node, with texts between them. */
function choicesBefore(nodes: readonly SnapshotNode[], at: number): SnapshotNode[] {
  const before = nodes.slice(0, at);
  const start = before.findLastIndex(({ ref, role }) => ref !== undefined && !CHOICES.has(role));
  return before.slice(start + 1).filter(({ ref }) => ref !== undefined);
}

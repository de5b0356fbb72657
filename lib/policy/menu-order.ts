/** menuOrder reads “export as CSV” where a control with an arrow is called “Export ▾”: it is pressed, and the rest read in what opens. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { ORDER } from './later-order';
import { nameWords } from './match-target';
import { orderWords } from './order-words';

/** The arrow at the end of the name of what opens a menu; pinned by the policy's hash. */
export const MENU_ARROW = /\s*[▾▼⌄⏷🔽]$/u;
const PRESSED: ReadonlySet<string> = new Set(['button', 'generic', 'link', 'menuitem']);
const MAX_WORDS = 8;

/** @returns undefined unless the order begins with the whole name of exactly one such control */
export function menuOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  const said = nameWords(words);
  const opens = nodes.flatMap((node) => {
    const own = MENU_ARROW.test(node.name) ? nameWords(node.name.replace(MENU_ARROW, '')) : '';
    return node.ref !== undefined && PRESSED.has(node.role) && own !== '' && said.startsWith(`${own} `)
      ? [{ node, own }]
      : [];
  });
  const [only, ...others] = opens;
  if (!only || others.length > 0 || said.split(' ').length > MAX_WORDS) return undefined;
  const rest = words.split(/\s+/u).slice(only.own.split(' ').length).join(' ');
  return [
    { words, verb: 'click', target: only.node.name, quoted: true, chosen: only.node.ref },
    { words: rest, verb: ORDER, target: rest },
  ];
}

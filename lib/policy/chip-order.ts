/** chipOrder reads “mark room 102 as clean” where the text 102 stands before the chips Clean, Dirty and Closed: that chip is pressed. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { nameWords } from './match-target';
import { orderWords } from './order-words';

/** Orders to give a thing a state, in the planner's languages; pinned by the policy's hash. */
export const STATE_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:mark|set|put|flag|label|switch|change|make|rate) (?<thing>.+?) (?:as|to|on) (?<state>.+)$/iu,
  /^(?:please )?(?:make) (?<thing>.+) (?<state>\S+)$/iu,
  /^(?:bitte )?(?:setze?|stelle?|markiere?|ändere?|mache?) (?<thing>.+?) (?:auf|als|zu) (?<state>.+)$/iu,
  /^(?:mets|marque[rz]?|passe[rz]?|change[rz]?) (?<thing>.+?) (?:sur|comme|à|en) (?<state>.+)$/iu,
  /^(?:pon|marca[r]?|cambia[r]?|deja) (?<thing>.+?) (?:como|en|a) (?<state>.+)$/iu,
]);
const ARTICLE = /^(?:the|my|die|das|den|der|le|la|les|el|los|las|l['’])\s*/iu;
const GOES_ON = /[,;]|\s(?:and|then|und|dann|et|puis|y|luego)\s/iu;
const CHIPS: ReadonlySet<string> = new Set(['generic', 'button', 'radio', 'option', 'listitem']);
/** Chips of one thing at the most. */
const MAX_CHIPS = 8;

/** @returns undefined unless exactly one text names the thing, a noun before it aside, and exactly one of the chips behind it the state */
export function chipOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  if (GOES_ON.test(words)) return undefined;
  for (const order of STATE_ORDERS) {
    const { thing, state } = order.exec(words)?.groups ?? {};
    if (thing === undefined || state === undefined) continue;
    const bare = thing.replace(ARTICLE, '');
    const chip = [bare, bare.replace(/^\p{L}+\s+/u, '')].map((name) => chipBehind(name, state, nodes)).find(Boolean);
    if (chip) return [{ words, verb: 'check', value: 'true', target: chip.name, quoted: true, chosen: chip.ref }];
  }
  return undefined;
}

function chipBehind(thing: string, state: string, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const wanted = nameWords(thing);
  const [at, ...others] = nodes.flatMap((node, i) =>
    node.ref === undefined && nameWords(node.name.replace(/:\s*$/u, '')) === wanted ? [i] : [],
  );
  if (at === undefined || others.length > 0) return undefined;
  const after = nodes.slice(at + 1, at + 1 + MAX_CHIPS);
  const end = after.findIndex(({ ref, role, name }) => ref === undefined || !CHIPS.has(role) || name === '');
  const chips = end < 0 ? after : after.slice(0, end);
  const [chip, ...more] = chips.filter(({ name }) => nameWords(name) === nameWords(state));
  // One control alone is a button, and no state of several.
  return chips.length > 1 && more.length === 0 ? chip : undefined;
}

/** tagOrder reads “add the label water” where a menu, list or field of the page is called Labels: the entry is chosen, or written and kept by Enter. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { CREATES } from './create-order';
import { foldWord } from './languages/grammar';
import { orderWords } from './order-words';
import { extractQuoted, restoreQuoted } from './quoted-text';

/** Orders to add one of a kind by its name, in the planner's languages; pinned by the policy's hash. */
export const TAG_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:add|give it|attach|apply|set) (?:the |an? )?(?<noun>\p{L}+):? (?<entry>\S.*)$/iu,
  /^(?:bitte )?(?:füge?|gib ihm|gib ihr|setze?|vergib) (?:das |den |die |ein |einen |eine )?(?<noun>\p{L}+) (?<entry>\S.*?)(?: hinzu)?$/iu,
  /^(?:ajoute[rz]?|mets|mettez|donne(?:-lui)?) (?:le |la |l['’]|un |une )?(?<noun>\p{L}+(?:-\p{L}+)?) ?:? ?(?<entry>\S.*)$/iu,
  /^(?:añad[ea]|añadir|agrega[r]?|pon|ponle) (?:el |la |un |una )?(?<noun>\p{L}+):? (?<entry>\S.*)$/iu,
]);
const GOES_ON = /[,;]|\s(?:and|then|to|in|for|und|dann|zu|für|et|puis|à|pour|y|luego|a|para)\s/iu;
const MAX_ENTRY_WORDS = 4;
const FIELDS: ReadonlySet<string> = new Set(['textbox', 'searchbox']);
const LISTS: ReadonlySet<string> = new Set(['combobox', 'listbox', 'button']);

/** @returns undefined unless exactly one such control is called by the plural of the noun */
export function tagOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const { text, quoted } = extractQuoted(orderWords(request));
  for (const order of TAG_ORDERS) {
    const { noun, entry } = order.exec(text)?.groups ?? {};
    if (noun === undefined || entry === undefined || GOES_ON.test(entry)) continue;
    if (entry.split(/\s+/u).length > MAX_ENTRY_WORDS) continue;
    const [only, ...others] = nodes.filter((node) => takesSeveral(node, noun));
    if (only && others.length === 0) return commandsFor(request, restoreQuoted(entry, quoted), only);
  }
  return undefined;
}

/** “Labels” for a label: a field for tags, a list, or a button that opens one. */
function takesSeveral(node: SnapshotNode, noun: string): boolean {
  const { ref, role, name, near = '', placeholder = '', states, value = '' } = node;
  const isOpener = role !== 'button' || states.includes('collapsed') || states.includes('expanded');
  const takes = (FIELDS.has(role) && value === '') || (LISTS.has(role) && isOpener);
  const isPlural = [name, near].some((label) => isPluralOf(foldWord(label.replace(/:\s*$/u, '')), foldWord(noun)));
  const isMeant = isPlural || [name, placeholder].some((label) => addsOne(label, foldWord(noun)));
  return ref !== undefined && takes && isMeant && !states.includes('disabled');
}

/** “Add a label”, “Fähigkeit hinzufügen”. */
function addsOne(label: string, noun: string): boolean {
  const words = label.split(/[^\p{L}]+/u).map(foldWord);
  return words.length < MAX_ENTRY_WORDS && words.includes(noun) && words.some((word) => CREATES.has(word));
}

/** Labels, Etiketten, Schlagwörter (letters are compared without their dots), Categorías, Mots-clés. */
const isPluralOf = (plural: string, noun: string): boolean => {
  if (plural === noun) return false;
  const parts = noun.split('-').map((part) => `${part}s`);
  if (plural === `${noun.replace(/y$/u, 'ie')}s` || plural === parts.join('-')) return true;
  return plural.startsWith(noun) && /^(?:e?s|e?n|er?)$/u.test(plural.slice(noun.length));
};

function commandsFor(words: string, value: string, { ref, role, name, near }: SnapshotNode): Command[] {
  const target = name || near;
  if (!FIELDS.has(role)) return [{ words, verb: 'select', value, target, quoted: true, chosen: ref }];
  return [
    { words, verb: 'type', value, target, chosen: ref },
    { words, verb: 'press', value: 'Enter', target, chosen: ref },
  ];
}

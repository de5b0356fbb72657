/** entryOrder reads “add frost to the worries”, where a text Worries stands before entries and the field or sign that adds one. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { CREATES } from './create-order';
import { FOCUS } from './focused-field';
import { foldWord } from './languages/grammar';
import { nameWords } from './match-target';
import { GOES_ON, orderWords } from './order-words';
import { extractQuoted, hasQuoted, restoreQuoted } from './quoted-text';

/** Orders to add an entry to a list, in the planner's languages; pinned by the policy's hash. */
export const ENTRY_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:add|append|put) (?<entry>.+) (?:to|on|onto|into|in) (?<list>\S.*)$/iu,
  /^(?:bitte )?(?:füge?|setze?|schreibe?) (?<entry>.+?) (?:zu|zur|zum|auf|in|unter) (?<list>.+?)(?: hinzu)?$/iu,
  /^(?:ajoute[rz]?|mets|mettez) (?<entry>.+) (?:à|aux?|sur|dans) (?<list>\S.*)$/iu,
  /^(?:añade|añadir|agrega|agregar|pon) (?<entry>.+) (?:a|en) (?<list>\S.*)$/iu,
]);
const MAX_ENTRY_WORDS = 8;
const LABELS: ReadonlySet<string> = new Set(['text', 'heading', 'term', 'group', 'list']);
const FIELDS: ReadonlySet<string> = new Set(['textbox', 'combobox']);
const PRESSED: ReadonlySet<string> = new Set(['button', 'generic', 'link', 'img', 'listitem']);
/** Words before the list's name, which may belong to it: “My list”. */
const ARTICLE =
  /^(?:the|my|our|this|der|den|die|das|dem|meiner?|meinen|unserer?|la|le|les|ma|mon|mes|el|los|las|mis?) |^l['’]/iu;
const ADD_SIGN = /^[+＋➕]$/u;
/** The field or sign that adds an entry stands at most this many nodes after the list's name. */
const MAX_ENTRIES = 24;

/** @returns undefined unless exactly one text names the list, and a field or sign that adds stands behind its entries */
export function entryOrder(request: string, snapshot: Snapshot): Command[] | undefined {
  const { text, quoted } = extractQuoted(orderWords(request));
  for (const order of ENTRY_ORDERS) {
    const { entry, list } = order.exec(text)?.groups ?? {};
    if (entry === undefined || list === undefined) continue;
    const isOne = hasQuoted(entry) || (!GOES_ON.test(entry) && entry.split(/\s+/u).length <= MAX_ENTRY_WORDS);
    const named = restoreQuoted(list, quoted);
    const adding = isOne
      ? (addingIn(named, snapshot.nodes) ?? addingIn(named.replace(ARTICLE, ''), snapshot.nodes))
      : undefined;
    if (adding) return commandsFor(request, restoreQuoted(entry, quoted), adding, buttonBehind(adding, snapshot.nodes));
  }
  return undefined;
}

/** A button that adds what stands in the field right before it. */
function buttonBehind(field: SnapshotNode, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const next = nodes.slice(nodes.indexOf(field) + 1).find((node) => node.ref !== undefined);
  return FIELDS.has(field.role) && next && isAdding(next) ? next : undefined;
}

/** @param button that adds what is written; without one the entry is kept by Enter */
function commandsFor(words: string, value: string, node: SnapshotNode, button?: SnapshotNode): Command[] {
  const target = node.name || node.placeholder || node.near;
  const isField = FIELDS.has(node.role);
  const place = isField ? { target, chosen: node.ref } : { kind: FOCUS };
  const enter = isField ? { target, chosen: node.ref } : {};
  return [
    ...(isField ? [] : [{ words, verb: 'click', target, chosen: node.ref }]),
    { words, verb: 'type', value, ...place },
    button
      ? { words, verb: 'click', target: button.name || button.near, chosen: button.ref }
      : { words, verb: 'press', value: 'Enter', ...enter },
  ];
}

/** The first empty field or adding sign behind the list's name, before the next heading. */
function addingIn(list: string, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const words = nameWords(list);
  // A control of that name takes the entry itself.
  if (nodes.some((node) => node.ref !== undefined && isCalled(node, words))) return undefined;
  const named = nodes.flatMap((node, at) => (LABELS.has(node.role) && isCalled(node, words) ? [at] : []));
  const [at, ...others] = named;
  if (at === undefined || others.length > 0) return undefined;
  const after = nodes.slice(at + 1, at + 1 + MAX_ENTRIES);
  const end = after.findIndex(({ role }) => role === 'heading');
  const inside = end < 0 ? after : after.slice(0, end);
  const found = inside.find((node) => node.ref !== undefined && (FIELDS.has(node.role) || isAdding(node)));
  const isFree = found && (found.value ?? '') === '' && !found.states.includes('read-only') && !found.options;
  return isFree || (found && isAdding(found)) ? found : undefined;
}

const isCalled = ({ name, near = '' }: SnapshotNode, words: string): boolean =>
  [name, near].some((label) => nameWords(label.replace(/:\s*$/u, '')) === words);

/** “+”, “Add”, “New”: nothing else is in its name. */
function isAdding({ role, name, near = '' }: SnapshotNode): boolean {
  if (!PRESSED.has(role)) return false;
  return [name, near].some((label) => ADD_SIGN.test(label.trim()) || CREATES.has(foldWord(label.trim())));
}

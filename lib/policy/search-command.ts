/** searchCommands reads “search for X” on a page with one search box: X is typed there, and Enter pressed. */
import { normalizeText } from '../core/text';
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { nameWords } from './match-target';
import { orderWords } from './order-words';

/** Orders to search, in the planner's languages; pinned by the policy's hash. */
export const SEARCH_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:search(?: for)?|look(?: up| for)|find|filter(?= .+ (?:for|by) )) (.+)$/iu,
  /^(?:bitte )?(?:suche?(?: bitte)?(?: nach)?|finde) (.+)$/iu,
  /^(?:cherche|recherche|trouve)[rz]? (.+)$/iu,
  /^(?:busca|buscar|encuentra) (.+)$/iu,
]);

/** Words that join two orders, or name a place on the page: such a request is more than a search. */
const MORE = /(?:^|\s)(?:and|then|und|dann|et|puis|y|luego|in|on|among|auf|unter|dans|sur|en)\s/iu;
const MAX_WORDS = 6;

/** Orders that name what is searched, before what is sought. */
const NAMES_BOX = /^(?:please )?(?:filter|search (?!for )).+ for /iu;

/** A text that is quoted as a whole. */
const QUOTED = /^["“„«'](.+)["”“»']$/u;

/** @returns undefined unless the page has exactly one search box that can be typed into */
export function searchCommands(request: string, { nodes }: Snapshot): Command[] | undefined {
  const words = orderWords(request);
  const named = nodes.filter((node) => isSearchBox(node));
  const boxes = named.length > 0 ? named : boxesBeforeButton(nodes);
  const asked = SEARCH_ORDERS.map((order) => order.exec(words)?.[1]).find((found) => found !== undefined);
  if (asked === undefined) return undefined;
  const placed = searchInNamed(words, asked, nodes) ?? searchOfThing(words, asked, nodes);
  if (placed) return placed;
  const [box, ...others] = boxes;
  if (!box?.ref || others.length > 0) return undefined;
  const quoted = QUOTED.exec(asked)?.[1];
  const value = quoted ?? asked;
  // “filter songs for Wolf” names a box that is not there.
  if (NAMES_BOX.test(words)) return undefined;
  if (quoted === undefined && (MORE.test(` ${value} `) || value.split(/\s+/u).length > MAX_WORDS)) return undefined;
  const button = named.length > 0 ? undefined : nodes[nodes.indexOf(box) + 1];
  return button ? [...searchIn(box, words, value).slice(0, 1), pressOn(button, words)] : searchIn(box, words, value);
}

/** Names of the button behind a field that searches, in the planner's languages; pinned by the policy's hash. */
export const SEARCH_BUTTONS =
  /^(?:go|search|find|look up|los|suchen?|finden|ok|chercher|rechercher|trouver|buscar|ir|🔍|🔎)[!…›»]?$/iu;

/** Text fields right before a button that searches. */
const boxesBeforeButton = (nodes: readonly SnapshotNode[]): SnapshotNode[] =>
  nodes.filter((node, at) => {
    const next = nodes[at + 1];
    const isField = node.ref !== undefined && node.role === 'textbox' && !node.states.includes('disabled');
    return isField && next?.ref !== undefined && SEARCH_BUTTONS.test(next.name.trim());
  });

const pressOn = ({ name, ref }: SnapshotNode, words: string): Command => {
  return { words, verb: 'click', target: name, quoted: true, chosen: ref };
};

/** Names of text fields that search, in the planner's languages; pinned by the policy's hash. */
export const SEARCH_NAMES =
  /^(?:search|find|filter|look(?:ing)? for|what are you looking for|suche?n?|finde?n?|filtern?|recherche[rz]?|cherche[rz]?|busca[r]?|filtra[r]?)(?!\p{L})/iu;

/** A search box, or a text field that is called so. */
function isSearchBox({ ref, role, states, name, placeholder = '', near = '' }: SnapshotNode): boolean {
  if (ref === undefined || states.includes('disabled')) return false;
  return (
    role === 'searchbox' || (role === 'textbox' && [name, placeholder, near].some((text) => SEARCH_NAMES.test(text)))
  );
}

function searchIn({ name, placeholder = '', ref }: SnapshotNode, words: string, value: string): Command[] {
  const target = name || placeholder;
  return [
    { words, verb: 'type', target, value, chosen: ref },
    { words, verb: 'press', target, value: 'Enter', chosen: ref },
  ];
}

/** “search dishes for X”, where exactly one search box is called “Search dishes”. */
function searchOfThing(words: string, asked: string, nodes: readonly SnapshotNode[]): Command[] | undefined {
  const [, thing = '', value = ''] =
    /^(?:the |all |in |die |den |das |les |los |las )*(.+?) (?:for|by|nach|pour|par|por) (.+)$/iu.exec(asked) ?? [];
  const wanted = nameWords(thing);
  const things = ({ name, placeholder = '' }: SnapshotNode) =>
    [name, placeholder].map((label) => (SEARCH_NAMES.test(label) ? label.replace(SEARCH_NAMES, '').trim() : ''));
  // “filter …” in the head of the column Article.
  const isBeside = (node: SnapshotNode) => isSearchBox(node) && nameWords(node.near ?? '') === wanted;
  const isNamed = (node: SnapshotNode) =>
    things(node).some((one) => one !== '' && nameWords(one) === wanted) || isBeside(node);
  return wanted === '' ? undefined : searchInOnly(words, value, nodes.filter(isNamed));
}

/** “search for X in Find patient”, where exactly one search box is called so: Enter in any other field may search nothing. */
function searchInNamed(words: string, asked: string, nodes: readonly SnapshotNode[]): Command[] | undefined {
  const [, value = '', name = ''] =
    /^(.+?)\s+(?:in|unter|dans|en)\s+(?:the |das |der |la |le |el )?(.+)$/iu.exec(asked) ?? [];
  const wanted = normalizeText(name);
  const isNamed = (node: SnapshotNode) =>
    [node.name, node.placeholder ?? '', node.near ?? ''].some((text) => text !== '' && normalizeText(text) === wanted);
  return wanted === '' ? undefined : searchInOnly(words, value, nodes.filter(isNamed));
}

/** @returns undefined unless one of the nodes is a search box, and the value is short */
function searchInOnly(words: string, value: string, nodes: readonly SnapshotNode[]): Command[] | undefined {
  const [box, ...others] = nodes.filter(isSearchBox);
  if (!box || others.length > 0 || value.split(/\s+/u).length > MAX_WORDS) return undefined;
  return searchIn(box, words, value.replace(QUOTED, '$1'));
}

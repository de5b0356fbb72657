/** rowMain reads “open the mail from Harbour Bank”: the only link or text that can be pressed, in the row that has the name. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { nameWords } from './match-target';
import { OutlineIndex } from './outline-index';
import { extractQuoted, restoreQuoted } from './quoted-text';
import { isKnownNoun } from './row-noun';

/** Orders to open a row by a noun and its name, in the planner's languages; pinned by the policy's hash. */
export const OPEN_ROW_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:open|read|show(?: me)?|view|see) the (?<noun>\p{L}+) (?:from|by|of|about|with) (?:the )?(?<name>.+)$/iu,
  /^(?:bitte )?(?:öffne|lies|zeige?(?: mir)?) (?:den|die|das) (?<noun>\p{L}+) (?:von|vom|der|des|über|mit) (?<name>.+)$/iu,
  /^(?:ouvre|ouvrez|lis|montre|affiche) (?:le |la |l['’])(?<noun>\p{L}+) (?:de |du |d['’]|avec |sur )(?<name>.+)$/iu,
  /^(?:abre|abrir|lee|muestra) (?:el|la) (?<noun>\p{L}+) (?:de|del|con|sobre) (?<name>.+)$/iu,
]);
const MAIN: ReadonlySet<string> = new Set(['link', 'generic']);
const ROWS: ReadonlySet<string> = new Set(['row', 'listitem', 'article', 'treeitem', 'option']);

/** @returns undefined unless exactly one text of the page is the name, and its row has exactly one such element */
export function rowMain(request: string, snapshot: Snapshot): Reading | undefined {
  const { text, quoted } = extractQuoted(request);
  const said = OPEN_ROW_ORDERS.map((order) => order.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!said?.noun || !said.name || !isKnownNoun(said.noun.toLowerCase(), snapshot)) return undefined;
  const { nodes } = snapshot;
  const name = nameWords(restoreQuoted(said.name, quoted));
  const [at, ...others] = nodes.flatMap((node, i) =>
    node.ref === undefined && nameWords(node.name) === name ? [i] : [],
  );
  if (at === undefined) return mainCalled(name, snapshot);
  if (others.length > 0) return undefined;
  const [main, ...more] = around(at, nodes).filter(({ ref, role, name: own }) => {
    return ref !== undefined && MAIN.has(role) && /\p{L}{2}/u.test(own);
  });
  return main && more.length === 0 ? { verb: 'click', target: main.name, quoted: true } : undefined;
}

/** “open the issue about slugs” for the only link that has the word. */
function mainCalled(name: string, { nodes }: Snapshot): Reading | undefined {
  const words = name.split(' ').filter((word) => word !== '');
  const has = (text: string) => {
    const parts = nameWords(text).split(/[^\p{L}\p{N}]+/u);
    return words.length > 0 && words.every((word) => parts.includes(word));
  };
  const [main, ...others] = nodes.filter(({ ref, role, name: own }) => ref !== undefined && MAIN.has(role) && has(own));
  return main && others.length === 0 ? { verb: 'click', target: main.name, quoted: true } : undefined;
}

/** The nodes of the row; without a role of its own it ends with the next text. */
function around(at: number, nodes: readonly SnapshotNode[]): readonly SnapshotNode[] {
  const outline = new OutlineIndex(nodes);
  const row = outline.ancestors(at).find((index) => ROWS.has(nodes[index]?.role ?? ''));
  if (row !== undefined) return outline.descendants(row);
  const length = nodes.slice(at + 1).findIndex(({ ref }) => ref === undefined);
  return nodes.slice(at + 1, length < 0 ? undefined : at + 1 + length);
}

/** formatSnapshot and formatChanges: render a snapshot, or the difference of two, as text for a model. */
import { truncateText } from '../../core/text';
import { compactOutline, type OutlineLine } from './compact';
import { shownAddress } from './shown-address';
import type { SnapshotNode, Snapshot } from './snapshot';

/** Roles printed as another word or omitted: a line with a ref alone is a button, quotes alone are text. */
const ROLE_WORDS: Readonly<Record<string, string>> = { button: '', listitem: 'item', text: '' };

/** Default states, which are not printed. */
const OMITTED_STATES = new Set(['unchecked']);

/**
 * One line for one node: `e9 textbox "Title" value="Milk" required` or, for a button, `e3 "Save"`; `heading "List"`,
 * `"Milk"` for text, `row e4 "Milk" e5 "2"` for a row with actionable cells.
 * A ref stands outside the quotes, so page text cannot forge one.
 */
export function formatNode(node: OutlineLine): string {
  const parts: string[] = [];
  if (node.ref) parts.push(node.ref);
  const word =
    node.ref || node.role === 'text' ? (ROLE_WORDS[node.role] ?? node.role) : node.role.replace('listitem', 'item');
  if (word) parts.push(word);
  if (node.name) parts.push(JSON.stringify(truncateText(node.name, node.ref === undefined ? 400 : 160)));
  if (node.value) parts.push(`value=${JSON.stringify(truncateText(node.value, 160))}`);
  // Pictures and fields without a name, or with a hint for one, are told apart only by what stands beside them.
  const isHint = node.placeholder !== undefined && node.placeholder === node.name;
  if (node.near && (!/[\p{L}\p{N}]/u.test(node.name) || isHint))
    parts.push(`near=${JSON.stringify(truncateText(node.near, 60))}`);
  if (node.placeholder && !isHint) parts.push(`placeholder=${JSON.stringify(truncateText(node.placeholder, 60))}`);
  if (node.options) parts.push(`options=${JSON.stringify(node.options)}`);
  parts.push(...node.states.filter((state) => !OMITTED_STATES.has(state)));
  for (const { ref, name, states } of node.cells ?? [])
    parts.push(...(ref ? [ref] : []), JSON.stringify(truncateText(name, 160)), ...states);
  return parts.join(' ');
}

/** Text of at most `maxChars` characters, with the number of omitted lines. */
export function formatSnapshot(snapshot: Snapshot, maxChars = 16_000): string {
  const head = `page "${snapshot.title}" at ${shownAddress(snapshot.url)}, seen down to ${snapshot.scrolledPercent} %`;
  const lines: string[] = [];
  let chars = head.length;
  let left = snapshot.omitted;
  for (const node of compactOutline(snapshot.nodes)) {
    const line = `${' '.repeat(Math.min(node.depth, 12))}${formatNode(node)}`;
    if (chars + line.length > maxChars) {
      left += 1;
      continue;
    }
    chars += line.length + 1;
    lines.push(line);
  }
  if (left > 0) lines.push(`(${left} more lines left out; scroll or use findText to reach them)`);
  return [head, ...lines].join('\n');
}

/** Differences of two snapshots: `+` new, `~` changed, `-` gone; the whole page if the document is another. */
export function formatChanges(before: Snapshot, after: Snapshot, maxChars = 4000): string {
  if (before.documentToken !== after.documentToken) return formatSnapshot(after);
  const key = (node: SnapshotNode) => node.ref ?? `${node.role}|${node.name}`;
  const old = new Map(before.nodes.map((node) => [key(node), formatNode(node)]));
  const now = new Map(after.nodes.map((node) => [key(node), formatNode(node)]));
  const changes: string[] = [];
  for (const [k, text] of now) {
    const was = old.get(k);
    if (was === undefined) changes.push(`+ ${text}`);
    else if (was !== text) changes.push(`~ ${text}`);
  }
  for (const [k, text] of old) if (!now.has(k)) changes.push(`- ${text}`);
  if (before.url !== after.url) changes.unshift(`address is now ${shownAddress(after.url)}`);
  return changes.length === 0 ? '(nothing changed on the page)' : truncateText(changes.join('\n'), maxChars);
}

/** Renders a snapshot, or the difference of two, as text for a model. */
import { shortened } from '../../core/text';
import { compact, type OutlineLine } from './compact';
import type { SnapshotNode, Snapshot } from './snapshot';

/** Roles that are told by another word, or by none: a line with a ref alone is a button, quotes alone are text. */
const WORDS: Readonly<Record<string, string>> = { button: '', listitem: 'item', text: '' };

/** States that go without saying. */
const UNSAID = new Set(['unchecked']);

/**
 * One node as one line: `e9 textbox "Title" value="Milk" required` or `e3 "Save"`, a button, for what can be acted on;
 * `heading "List"` for what gives shape, `"Milk"` for words, `row e4 "Milk" e5 "2"` for cells that can be acted on.
 * A ref stands outside quotes: words cannot pose as one.
 */
export function nodeLine(node: OutlineLine): string {
  const parts: string[] = [];
  if (node.ref) parts.push(node.ref);
  const word =
    node.ref || node.role === 'text' ? (WORDS[node.role] ?? node.role) : node.role.replace('listitem', 'item');
  if (word) parts.push(word);
  // Names are cut, words on the page are what it says.
  if (node.name) parts.push(JSON.stringify(shortened(node.name, node.ref === undefined ? 400 : 160)));
  if (node.value) parts.push(`value=${JSON.stringify(shortened(node.value, 160))}`);
  if (node.placeholder) parts.push(`placeholder=${JSON.stringify(shortened(node.placeholder, 60))}`);
  if (node.options) parts.push(`options=${JSON.stringify(node.options)}`);
  parts.push(...node.states.filter((state) => !UNSAID.has(state)));
  for (const { ref, name, states } of node.cells ?? [])
    parts.push(...(ref ? [ref] : []), JSON.stringify(shortened(name, 160)), ...states);
  return parts.join(' ');
}

/** The page as a model reads it; at most maxChars characters, and it says what was left out. */
export function snapshotText(snapshot: Snapshot, maxChars = 16_000): string {
  const head = `page "${snapshot.title}" at ${snapshot.url}, seen down to ${snapshot.scrolledPercent} %`;
  const lines: string[] = [];
  let chars = head.length;
  let left = snapshot.omitted;
  for (const node of compact(snapshot.nodes)) {
    const line = `${' '.repeat(Math.min(node.depth, 12))}${nodeLine(node)}`;
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

/** What changed between two snapshots of one document: `+` new, `~` changed, `-` gone. */
export function changeText(before: Snapshot, after: Snapshot, maxChars = 4000): string {
  if (before.documentToken !== after.documentToken) return snapshotText(after);
  const key = (node: SnapshotNode) => node.ref ?? `${node.role}|${node.name}`;
  const old = new Map(before.nodes.map((node) => [key(node), nodeLine(node)]));
  const now = new Map(after.nodes.map((node) => [key(node), nodeLine(node)]));
  const changes: string[] = [];
  for (const [k, text] of now) {
    const was = old.get(k);
    if (was === undefined) changes.push(`+ ${text}`);
    else if (was !== text) changes.push(`~ ${text}`);
  }
  for (const [k, text] of old) if (!now.has(k)) changes.push(`- ${text}`);
  if (before.url !== after.url) changes.unshift(`address is now ${after.url}`);
  return changes.length === 0 ? '(nothing changed on the page)' : shortened(changes.join('\n'), maxChars);
}

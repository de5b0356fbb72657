/** What a page looks like to us: an outline of roles, names, states and refs, and its text form for a model. */
import * as v from 'valibot';
import { shortened } from '../../core/text';
import { compact, type OutlineLine } from './compact';

export const snapshotNodeSchema = v.object({
  depth: v.number(),
  role: v.string(),
  name: v.string(),
  /** Present on what can be acted on. */
  ref: v.optional(v.string()),
  /** Value of a field; secret fields never carry one, only `filled` or `empty` among the states. */
  value: v.optional(v.string()),
  states: v.array(v.string()),
  /** Options of a select or list box, at most 20. */
  options: v.optional(v.array(v.string())),
  href: v.optional(v.string()),
  placeholder: v.optional(v.string()),
  /** Text near a field that is not its name, for finding it by what a person would call it. */
  near: v.optional(v.string()),
  inViewport: v.boolean(),
});
export type SnapshotNode = v.InferOutput<typeof snapshotNodeSchema>;

export const frameSnapshotSchema = v.object({
  documentToken: v.string(),
  url: v.string(),
  origin: v.string(),
  title: v.string(),
  nodes: v.array(snapshotNodeSchema),
  /** Nodes left out to keep to the size cap. */
  omitted: v.number(),
  /** 0..100, share of the page above the bottom of the viewport; 100 when nothing scrolls. */
  scrolledPercent: v.number(),
});
export type FrameSnapshot = v.InferOutput<typeof frameSnapshotSchema>;

/** All frames of a tab, the top document first, refs already unique. */
export interface Snapshot {
  url: string;
  origin: string;
  title: string;
  documentToken: string;
  /** Origins of the frames that are part of it, where they differ from the top document's. */
  frameOrigins: string[];
  nodes: SnapshotNode[];
  omitted: number;
  scrolledPercent: number;
}

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

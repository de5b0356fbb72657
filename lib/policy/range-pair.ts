/** findRangePair: the two fields of a range, “from” and “to”, by the words for both. */
import type { SnapshotNode } from '../page/words/snapshot';
import { nameWords } from './match-target';
import { OutlineIndex } from './outline-index';

type RangePair = readonly [low: SnapshotNode, high: SnapshotNode];

const LOW =
  /(?<!\p{L})(?:min|minimum|minimal\p{L}*|from|lowest|least|low|lower|start|begin\p{L}*|von|ab|niedrigste\p{L}*|mindest\p{L}*|untere\p{L}*|de|dès|desde|mínim\p{L}*|minim\p{L}*|début)(?!\p{L})/iu;
const HIGH =
  /(?<!\p{L})(?:max|maximum|maximal\p{L}*|to|highest|most|high|upper|end|until|bis|höchste\p{L}*|höchst\p{L}*|obere\p{L}*|à|jusqu\p{L}*|hasta|máxim\p{L}*|maxim\p{L}*|fin)(?!\p{L})/iu;
const FIELD_ROLES: ReadonlySet<string> = new Set(['slider', 'spinbutton', 'textbox']);
/** The fields stand at most this many nodes after the text that is their label. */
const MAX_LABEL_DISTANCE = 4;

/** @returns undefined unless exactly one pair of fields that take text is called so */
export function findRangePair(words: string, nodes: readonly SnapshotNode[]): RangePair | undefined {
  const wanted = nameWords(words);
  const pairs = nodes.map((_, at) => pairAt(nodes, at)).filter((pair) => pair !== undefined);
  const own = pairs.filter(([low, high]) => isNamed(low, high, wanted));
  const around = own.length > 0 ? own : pairs.filter(([low]) => isLabelled(nodes, low, wanted));
  return around.length === 1 ? around[0] : undefined;
}

/** Two fields of one role with no other control between them. */
function pairAt(nodes: readonly SnapshotNode[], at: number): RangePair | undefined {
  const low = nodes[at];
  const high = nodes.slice(at + 1).find(({ ref }) => ref !== undefined);
  if (!low || !high || !isField(low) || low.role !== high.role || !isField(high)) return undefined;
  const isSameName = low.name === high.name && (low.near ?? '') === (high.near ?? '') && low.name !== '';
  const [first, second] = [textsOf(low), textsOf(high)];
  const isFromTo = LOW.test(first) && HIGH.test(second) && !LOW.test(second);
  return isSameName || isFromTo ? [low, high] : undefined;
}

const isField = ({ ref, role, states }: SnapshotNode) =>
  ref !== undefined && FIELD_ROLES.has(role) && !states.includes('read-only');

const textsOf = ({ name, placeholder = '' }: SnapshotNode) => `${name} ${placeholder}`;

/** Whether both names are the words, beside “minimum” and “maximum”. */
function isNamed(low: SnapshotNode, high: SnapshotNode, wanted: string): boolean {
  const bare = [low.name.replace(LOW, ' '), high.name.replace(HIGH, ' ')].map((name) =>
    nameWords(name.replace(/\s+/g, ' ').trim()),
  );
  return (
    bare.every((name) => name === wanted) ||
    [low, high].every(({ near }) => near !== undefined && isLabel(near, wanted))
  );
}

/** Whether a group around the fields, or a text before them, is called so. */
function isLabelled(nodes: readonly SnapshotNode[], low: SnapshotNode, wanted: string): boolean {
  const at = nodes.indexOf(low);
  const outline = new OutlineIndex(nodes);
  const around = outline.ancestors(at).map((index) => nodes[index]?.name ?? '');
  // Only the nearest text can be the label of the fields; one further up is that of something else.
  const label = nodes
    .slice(Math.max(0, at - MAX_LABEL_DISTANCE), at)
    .findLast(({ ref, name }) => ref !== undefined || /\p{L}/u.test(name));
  const own = label?.ref === undefined ? [label?.name ?? ''] : [];
  return [...around, ...own].some((name) => isLabel(name, wanted));
}

/** A unit in brackets, or the range itself, may follow the words: “Living area (m²)”, “Price €40 – €300”. */
function isLabel(text: string, wanted: string): boolean {
  const label = nameWords(text);
  return label === wanted || (label.startsWith(`${wanted} `) && !/^\p{L}/u.test(label.slice(wanted.length + 1)));
}

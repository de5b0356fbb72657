/** boxOfRow: the check box of the row that the words name: “tick the row Jon”. */
import type { SnapshotNode } from '../page/words/snapshot';
import { ROW_WORDS } from './expander';
import { nameWords } from './match-target';
import { OutlineIndex } from './outline-index';

/** @returns undefined unless exactly one row has a cell of that name, a noun before it aside, and exactly one check box */
export function boxOfRow(target: string, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const words = nameWords(target.replace(ROW_WORDS, ''));
  return boxBeside(words, nodes) ?? boxBeside(words.replace(/^\p{L}+\s+/u, ''), nodes);
}

function boxBeside(words: string, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const outline = new OutlineIndex(nodes);
  // The box in a row of headers ticks all the others.
  const isCalled = ({ role, name }: SnapshotNode) => role !== 'columnheader' && nameWords(name) === words;
  const named = nodes.flatMap((node, at) => (words !== '' && isCalled(node) ? [at] : []));
  const rows = new Set(named.flatMap((at) => outline.rowOf(at) ?? []));
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) return undefined;
  // A box that tells no state cannot be seen to be ticked.
  const isBox = ({ ref, role, states }: SnapshotNode) =>
    ref !== undefined && role === 'checkbox' && states.some((state) => /^(?:un)?checked$/.test(state));
  const boxes = outline.descendants(row).filter(isBox);
  return boxes.length === 1 ? boxes[0] : undefined;
}

/** Columns of tables: the header words that belong to a row, and whether an answer's numbers stand in the column that was asked for. */
import type { SnapshotNode } from '../../page/words/snapshot';
import type { OutlineGroup } from './outline-groups';
import { contentWords, holds } from './request-kind';
import { wordsOf } from './request-values';

/** Cells of the row's table header. @returns [] outside a table with a header, or if the row has other cells than it */
function columnsOf(nodes: readonly SnapshotNode[], { from, to }: OutlineGroup): { header: string[]; cell: string[] }[] {
  const row = nodes[from];
  if (row?.role !== 'row') return [];
  const cellsOf = (start: number) => {
    const end = nodes.findIndex((node, i) => i > start && node.depth <= row.depth);
    return nodes.slice(start + 1, end < 0 ? nodes.length : end).filter(({ depth }) => depth === row.depth + 1);
  };
  const isHeader = (i: number) => {
    const cells = cellsOf(i);
    return cells.length > 1 && cells.every(({ role }) => role === 'columnheader');
  };
  const header = nodes.findLastIndex(
    (node, i) => i < from && node.role === 'row' && node.depth === row.depth && isHeader(i),
  );
  if (header < 0) return [];
  const [names, cells] = [cellsOf(header), cellsOf(from).filter((_, i) => from + i < to)];
  if (names.length !== cells.length) return [];
  return names.map(({ name }, i) => ({ header: wordsOf(name), cell: wordsOf(cells[i]?.name ?? '') }));
}

/** Words of the headers over a row, which its cells are about. */
export function headerWords(nodes: readonly SnapshotNode[], group: OutlineGroup): string[] {
  return columnsOf(nodes, group).flatMap(({ header }) => header);
}

/** Whether a number of the answer stands under a header that the question names; true where it names none. */
export function isInAskedColumn(
  nodes: readonly SnapshotNode[],
  group: OutlineGroup,
  { asked, data }: { asked: readonly string[]; data: readonly string[] },
): boolean {
  const numbers = data.filter((word) => /^\d/u.test(word));
  const wanted = columnsOf(nodes, group).filter(({ header }) => {
    const words = contentWords(header);
    return words.length > 0 && words.every((word) => holds(asked, word));
  });
  if (numbers.length === 0 || wanted.length === 0) return true;
  return numbers.some((number) => wanted.some(({ cell }) => cell.includes(number)));
}

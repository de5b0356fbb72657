/** gridCell reads “book Birch at 10:00” where a table has a row Birch and a column 10:00: their cell is pressed. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { nameWords } from './match-target';
import { orderWords } from './order-words';
import { OutlineIndex } from './outline-index';

/** Orders for a cell by its row and column, in the planner's languages; pinned by the policy's hash. */
export const CELL_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:book|reserve|take|mark|pick|choose|select|press|click)(?: the)? (?<one>\S.*?) (?:at|on|for|in|under) (?:the )?(?:(?:row|column) )?(?<other>\S.*)$/iu,
  /^(?:bitte )?(?:buche?|reservier\p{L}*|nimm|markier\p{L}*|wähle?|klicke?)(?: (?:den|die|das))? (?<one>\S.*?) (?:um|am|für|in|unter) (?:(?:der|die) (?:Zeile|Spalte) )?(?<other>\S.*)$/iu,
  /^(?:réserve[rz]?|prends|choisis|clique[rz]?)(?: (?:la|le))? (?<one>\S.*?) (?:à|pour|le|dans) (?<other>\S.*)$/iu,
  /^(?:reserva[r]?|elige|marca|pulsa)(?: (?:la|el))? (?<one>\S.*?) (?:a las|a la|para|el|en) (?<other>\S.*)$/iu,
]);
const CELLS: ReadonlySet<string> = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

/** @returns undefined unless one of the two is the first cell of a row, and the other stands in the first row of that table */
export function gridCell(request: string, { nodes }: Snapshot): Command | undefined {
  const words = orderWords(request);
  const outline = new OutlineIndex(nodes);
  const cells = nodes.flatMap((node, at) => (CELLS.has(node.role) ? [at] : []));
  for (const order of CELL_ORDERS) {
    const { one = '', other = '' } = order.exec(words)?.groups ?? {};
    for (const [row, column] of [
      [one, other],
      [other, one],
    ]) {
      if (!row || !column) continue;
      const named = (text: string) => cells.filter((at) => nameWords(nodes[at]?.name ?? '') === nameWords(text));
      const [rowCell, ...otherRows] = named(row);
      const [head, ...otherHeads] = named(column);
      if (rowCell === undefined || head === undefined || otherRows.length > 0 || otherHeads.length > 0) continue;
      if (isFirst(rowCell, outline) && isAbove(head, rowCell, outline))
        return { words, verb: 'click', kind: GRID_CELL, target: column, within: row };
    }
  }
  return undefined;
}

/** The kind of a cell that is named by its row and its column. */
export const GRID_CELL = 'grid cell';

const isFirst = (cell: number, outline: OutlineIndex): boolean => {
  const row = outline.rowOf(cell);
  return row !== undefined && cell === row + 1;
};

/** Whether the head stands in the first row of the table around the cell. */
function isAbove(head: number, cell: number, outline: OutlineIndex): boolean {
  const [headRow, row] = [outline.rowOf(head), outline.rowOf(cell)];
  if (headRow === undefined || row === undefined || headRow >= row || isFirst(head, outline)) return false;
  const around = (at: number) => outline.ancestors(at)[0];
  return around(headRow) === around(row);
}

/** rowsHead, endsSeparated and meansRows: orders about several rows of a table, whose noun is said once. */
import type { Token } from './languages/grammar';

const ROWS = /^(?:rows|zeilen|reihen|lignes|filas)$/;

/** “the rows of Ann and Bo”: the next name is one of another row. @returns the words up to the noun; empty without one */
export function rowsHead(clause: readonly Token[]): readonly Token[] {
  return clause.slice(0, clause.findIndex(({ folded }) => ROWS.test(folded)) + 1);
}

/** “wähle die Zeilen Ann und Bo aus”: the last word belongs to the verb before the rows, and switches nothing off. */
export function endsSeparated(clause: readonly Token[], request: readonly Token[]): boolean {
  return rowsHead(clause).length > 0 && /^wahl/.test(clause[0]?.folded ?? '') && request.at(-1)?.folded === 'aus';
}

/** Whether the words of a command are about rows: a box of each is ticked, where a press on its text would open it. */
export function meansRows(words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => ROWS.test(word));
}

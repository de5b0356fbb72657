/** columnBox finds the box that shows or hides a column: “hide column Status”, by the entry Status of the menu “Columns”. */
import type { Snapshot } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { foldWord } from './languages/grammar';
import { matchTarget, type TargetMatch } from './match-target';
import { OutlineIndex } from './outline-index';

/** Names of menus of columns, in the planner's languages; pinned by the policy's hash. */
export const COLUMN_WORDS = /(?<!\p{L})(?:columns?|spalten?|colonnes?|columnas?)(?!\p{L})/u;

export const isAboutColumns = (name: string): boolean => COLUMN_WORDS.test(foldWord(name));

/** @returns none unless the box stands in something that is about columns */
export function columnBox(
  reading: Reading & { chosen?: string | undefined },
  { nodes, ...page }: Snapshot,
): TargetMatch {
  const outline = new OutlineIndex(nodes);
  const isInside = (at: number) => outline.ancestors(at).some((index) => isAboutColumns(nodes[index]?.name ?? ''));
  const inside = nodes.map((node, at) =>
    node.ref !== undefined && !isInside(at) ? { ...node, ref: undefined } : node,
  );
  return matchTarget({ ...reading, kind: 'checkbox' }, { ...page, nodes: inside });
}

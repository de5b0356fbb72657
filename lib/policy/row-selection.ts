/** rowSelection reads “select Hinges brass” in a table whose rows have a box each: the box is ticked, where a press on the cell would edit it. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { MATCH_SCORES, nameWords, type Resolved } from './match-target';
import { boxOfRow } from './row-box';

/** Orders to select, in the planner's languages; pinned by the policy's hash. */
export const SELECTS =
  /^(?:please |bitte )?(?:select|choose|mark|wähle?|markiere?|sélectionne[rz]?|selecciona[r]?)(?![\p{L}])/iu;
const CELLS: ReadonlySet<string> = new Set(['cell', 'gridcell', 'rowheader', 'text', 'row', 'generic', 'listitem']);

/** @param top the reading of the words by themselves @returns undefined unless that is a part of a row with exactly one box */
export function rowSelection(command: Command, top: Resolved | undefined, { nodes }: Snapshot): Resolved | undefined {
  if (command.verb !== 'click' || command.chosen !== undefined || !SELECTS.test(command.words)) return undefined;
  const own = nodes.filter((node) => isBoxCalled(node, command.words));
  const [called] = own;
  if (called && own.length === 1) return ticked(called);
  if (top?.type === 'act' && top.node && !CELLS.has(top.node.role)) return undefined;
  const box = (command.readings ?? [command])
    .filter(({ within, row }) => within === undefined && row === undefined)
    .map(({ target = '' }) => boxOfRow(target, nodes))
    .find((found): found is SnapshotNode => found !== undefined);
  return box && ticked(box);
}

/** “select Ann” for the box “Select Ann” beside a link Ann. */
const isBoxCalled = ({ ref, role, name }: SnapshotNode, words: string): boolean =>
  ref !== undefined && role === 'checkbox' && nameWords(name) === nameWords(words);

function ticked(box: SnapshotNode): Resolved {
  const action = { verb: 'check' as const, ref: box.ref ?? '', checked: true };
  return { type: 'act', action, node: box, score: MATCH_SCORES.exact };
}

/** rowSelection reads “select Hinges brass” in a table whose rows have a box each: the box is ticked, where a press on the cell would edit it. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { MATCH_SCORES, type Resolved } from './match-target';
import { boxOfRow } from './row-box';

/** Orders to select, in the planner's languages; pinned by the policy's hash. */
export const SELECTS =
  /^(?:please |bitte )?(?:select|choose|mark|wähle?|markiere?|sélectionne[rz]?|selecciona[r]?)(?![\p{L}])/iu;
const CELLS: ReadonlySet<string> = new Set(['cell', 'gridcell', 'rowheader', 'text', 'row', 'generic', 'listitem']);

/** @param top the reading of the words by themselves @returns undefined unless that is a part of a row with exactly one box */
export function rowSelection(command: Command, top: Resolved | undefined, { nodes }: Snapshot): Resolved | undefined {
  if (command.verb !== 'click' || command.chosen !== undefined || !SELECTS.test(command.words)) return undefined;
  if (top?.type === 'act' && top.node && !CELLS.has(top.node.role)) return undefined;
  const box = (command.readings ?? [command])
    .filter(({ within, row }) => within === undefined && row === undefined)
    .map(({ target = '' }) => boxOfRow(target, nodes))
    .find((found): found is SnapshotNode => found !== undefined);
  if (!box) return undefined;
  const action = { verb: 'check' as const, ref: box.ref ?? '', checked: true };
  return { type: 'act', action, node: box, score: MATCH_SCORES.exact };
}

/** “select Hinges and Putty”: the second name is selected too, and not pressed. */
export function withSelectVerb(commands: readonly Command[]): Command[] {
  const [first, ...others] = commands;
  const [lead] = (first?.verb === 'click' && SELECTS.exec(first.words)) || [];
  const end = others.findIndex(({ verb, words, target = '' }) => verb !== 'click' || words !== target);
  const shared = end < 0 ? others.length : end;
  return lead === undefined
    ? [...commands]
    : commands.map((one, i) => (i > 0 && i <= shared ? { ...one, words: `${lead} ${one.words}` } : one));
}

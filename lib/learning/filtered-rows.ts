/** filterOf and completeLoop: a loop over the rows that have a text of their own, such as the state “Signed”. */
import type { SnapshotNode } from '../page/words/snapshot';
import type { Run } from '../records/run';
import type { BoundValues } from './bind-values';
import { containsWords } from './words-in';
import type { findLoop } from './loops';

/** Lines before a control that belong to its row, if there is no other row to tell how long one is. */
const LINES_ALONE = 4;

/** Whether one of the controls that are alike stands behind lines with a text. @param at indexes of the controls in the outline, in order */
function haveText(nodes: readonly SnapshotNode[], at: readonly number[], text: string): boolean {
  const gaps = at.slice(1).map((index, i) => index - (at[i] ?? 0));
  const lines = gaps.length === 0 ? LINES_ALONE : Math.min(...gaps);
  const before = (index: number) => nodes.slice(Math.max(0, index - lines + 1), index);
  return at.some((index) => before(index).some(({ ref, name }) => ref === undefined && containsWords(name, text)));
}

/** The parameter that stands in a step's row and is all that names its target. */
export function filterOf(bound: BoundValues, i: number): string | undefined {
  const [only, ...others] = bound.rowOf(i);
  const isAlone = others.length === 0 && bound.slotOf(i, 'name') === undefined && bound.namePartsOf(i).length === 0;
  return isAlone ? only : undefined;
}

/** “all Signed minutes” is no loop that was shown whole while a control of such a row is left. */
export function completeLoop(
  loop: ReturnType<typeof findLoop>,
  { values }: BoundValues,
  { snapshot }: Run,
): ReturnType<typeof findLoop> {
  if (loop === undefined || loop === 'some-of-several' || loop.filter === undefined || !snapshot) return loop;
  const { role, name } = loop.pattern;
  const left = snapshot.nodes.flatMap((node, at) => (node.role === role && node.name === name ? [at] : []));
  return haveText(snapshot.nodes, left, values[loop.filter] ?? '') ? 'some-of-several' : loop;
}

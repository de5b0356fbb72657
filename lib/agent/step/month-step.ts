/** proposeMonthStep turns a calendar to the month of a parameter: the steps are computed from the month it shows. */
import { monthArrow } from '../../page/words/month-arrows';
import { readDay, readMonth } from '../../learning/dates';
import type { SnapshotNode } from '../../page/words/snapshot';
import { nodeLabel } from '../../policy/plan-step';
import type { Run } from '../../records/run';
import { withProposal } from '../run/propose-step';
import { handleMismatch } from './mismatch';
import { advance, commitProposal, type ProcedureStepContext } from './procedure-step-context';

/** Months a calendar is turned at the most. */
const MAX_TURNS = 36;

export function proposeMonthStep({ run, plan, step, ports }: ProcedureStepContext): Promise<Run> {
  const nodes = run.snapshot?.nodes ?? [];
  const wanted = readDay(plan.values[step.month?.slot ?? ''] ?? '', ports.clock.now());
  const title = findShownMonth(nodes);
  if (!wanted || !title) return handleMismatch(run, 'month-unknown', plan.values[step.month?.slot ?? ''] ?? '', ports);
  const distance = (wanted.year - title.year) * 12 + wanted.month - title.month;
  if (distance === 0) return commitProposal(advance(run, plan), ports);
  const done = plan.loop?.done ?? 0;
  const arrow = done < MAX_TURNS ? findArrow(nodes, title, distance > 0) : undefined;
  if (!arrow?.ref) return handleMismatch(run, 'month-unknown', nodes[title.from]?.name ?? '', ports);
  const action = { verb: 'click' as const, ref: arrow.ref };
  const turned: Run = { ...run, plan: { ...plan, loop: { done: done + 1, seen: 0, next: 0 } } };
  return commitProposal(withProposal(turned, { action, by: 'procedure', target: nodeLabel(arrow) }, ports), ports);
}

interface ShownMonth {
  year: number;
  month: number;
  /** Its first and last node: some calendars write the year in an element of its own. */
  from: number;
  to: number;
}

/** Nodes between a month and its year, at most. */
const MAX_BETWEEN = 1;

/** The first month that the page names. */
export function findShownMonth(nodes: readonly SnapshotNode[]): ShownMonth | undefined {
  for (const [from, { name }] of nodes.entries())
    for (let to = from; to <= from + 1 + MAX_BETWEEN; to++) {
      const month = readMonth(to === from ? name : `${name} ${nodes[to]?.name ?? ''}`);
      if (month) return { ...month, from, to };
    }
  return undefined;
}

/** The arrow nearest to the month's name; where none has a name, the one that stands alone on its side. */
export function findArrow(
  nodes: readonly SnapshotNode[],
  { from, to }: ShownMonth,
  isForward: boolean,
): SnapshotNode | undefined {
  const arrows = nodes.flatMap((node, i) =>
    node.ref !== undefined &&
    monthArrow(node.name) === (isForward ? 'forward' : 'back') &&
    !node.states.includes('disabled')
      ? [{ node, distance: Math.abs(i - from) }]
      : [],
  );
  const [before, behind] = [namelessFrom(nodes, from, -1), namelessFrom(nodes, to, 1)];
  const [here, there] = isForward ? [behind, before] : [before, behind];
  // The outer one of two turns and the other leads to today, if there is only one on the other side.
  const nameless = here.length === 1 || (here.length === 2 && there.length === 1) ? here.at(-1) : undefined;
  return arrows.sort((a, b) => a.distance - b.distance)[0]?.node ?? nameless;
}

/** The buttons without a name right beside a node, from it outwards. */
function namelessFrom(nodes: readonly SnapshotNode[], at: number, way: 1 | -1): SnapshotNode[] {
  const found: SnapshotNode[] = [];
  for (let i = at + way; ; i += way) {
    const node = nodes[i];
    if (!node) break;
    const { ref, role, name, near = '', states } = node;
    if (name === '' && ref === undefined) continue;
    if (ref === undefined || role !== 'button' || /[\p{L}\p{N}]/u.test(name + near) || states.includes('disabled'))
      break;
    found.push(node);
  }
  return found;
}

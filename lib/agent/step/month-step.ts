/** proposeMonthStep turns a calendar to the month of a parameter: the steps are computed from the month it shows. */
import { monthArrow } from '../../page/words/month-arrows';
import { readDay, readMonth } from '../../learning/dates';
import type { Action } from '../../page/words/action';
import type { SnapshotNode } from '../../page/words/snapshot';
import { nodeLabel } from '../../policy/plan-step';
import type { Run } from '../../records/run';
import { withProposal } from '../run/propose-step';
import { handleMismatch } from './mismatch';
import { monthMenuAct } from './month-menus';
import { advance, commitProposal, type ProcedureStepContext } from './procedure-step-context';

/** Months a calendar is turned at the most. */
const MAX_TURNS = 36;

export function proposeMonthStep(context: ProcedureStepContext): Promise<Run> {
  const { run, plan, step, ports } = context;
  const nodes = run.snapshot?.nodes ?? [];
  const wanted = readDay(plan.values[step.month?.slot ?? ''] ?? '', ports.clock.now());
  const title = findShownMonth(nodes);
  const distance = wanted && title && (wanted.year - title.year) * 12 + wanted.month - title.month;
  if (distance === 0) return commitProposal(advance(run, plan), ports);
  const isEnd = (plan.loop?.done ?? 0) >= MAX_TURNS;
  const arrow = !isEnd && title && distance !== undefined ? findArrow(nodes, title, distance > 0) : undefined;
  if (arrow?.ref) return turn(context, arrow, { verb: 'click', ref: arrow.ref });
  const choice = wanted && !isEnd ? monthMenuAct(nodes, wanted) : undefined;
  if (choice === 'there') return commitProposal(advance(run, plan), ports);
  if (choice) return turn(context, choice.node, choice.action);
  const shown = wanted && title ? (nodes[title.from]?.name ?? '') : (plan.values[step.month?.slot ?? ''] ?? '');
  return handleMismatch(run, 'month-unknown', shown, ports);
}

/** One act on the way to the month; the step is looked at again behind it. */
function turn({ run, plan, ports }: ProcedureStepContext, node: SnapshotNode, action: Action): Promise<Run> {
  const turned: Run = { ...run, plan: { ...plan, loop: { done: (plan.loop?.done ?? 0) + 1, seen: 0, next: 0 } } };
  return commitProposal(withProposal(turned, { action, by: 'procedure', target: nodeLabel(node) }, ports), ports);
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

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
  const shownAt = nodes.findIndex(({ name }) => readMonth(name) !== undefined);
  const shown = readMonth(nodes[shownAt]?.name ?? '');
  if (!wanted || !shown) return handleMismatch(run, 'month-unknown', plan.values[step.month?.slot ?? ''] ?? '', ports);
  const distance = (wanted.year - shown.year) * 12 + wanted.month - shown.month;
  if (distance === 0) return commitProposal(advance(run, plan), ports);
  const done = plan.loop?.done ?? 0;
  const arrow = done < MAX_TURNS ? findArrow(nodes, shownAt, distance > 0) : undefined;
  if (!arrow?.ref) return handleMismatch(run, 'month-unknown', nodes[shownAt]?.name ?? '', ports);
  const action = { verb: 'click' as const, ref: arrow.ref };
  const turned: Run = { ...run, plan: { ...plan, loop: { done: done + 1, seen: 0, next: 0 } } };
  return commitProposal(withProposal(turned, { action, by: 'procedure', target: nodeLabel(arrow) }, ports), ports);
}

/** The arrow nearest to the month's name. */
function findArrow(nodes: readonly SnapshotNode[], shownAt: number, isForward: boolean): SnapshotNode | undefined {
  const arrows = nodes.flatMap((node, i) =>
    node.ref !== undefined &&
    monthArrow(node.name) === (isForward ? 'forward' : 'back') &&
    !node.states.includes('disabled')
      ? [{ node, distance: Math.abs(i - shownAt) }]
      : [],
  );
  return arrows.sort((a, b) => a.distance - b.distance)[0]?.node;
}

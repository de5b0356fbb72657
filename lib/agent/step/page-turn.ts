/** turnPage looks for a row on the other pages of a list that is turned by buttons: forward to the last page, then back to the first. */
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { withProposal } from '../run/propose-step';
import { commitProposal, type ProcedureStepContext } from './procedure-step-context';

/** Names of the buttons of a pager, in the main languages. */
const NEXT =
  /^(?:(?:go to )?(?:the )?next(?: page)?|(?:nächste|weitere)(?: seite)?|weiter|vor|siguiente|(?:page )?suivante?|[›»>→▶]+|>>|older)$/iu;
const PREVIOUS =
  /^(?:(?:go to )?(?:the )?prev(?:ious)?(?: page)?|vorherige(?: seite)?|zurück|anterior|(?:page )?précédente?|[‹«<←◀]+|<<|newer)$/iu;
const PRESSED_ROLES: ReadonlySet<string> = new Set(['button', 'link']);
/** Both buttons of a pager stand within so many lines of the outline: page numbers stand between them. */
const MAX_BETWEEN = 14;
/** Pages of one search at the most. */
const MAX_TURNS = 40;

interface Pager {
  next: SnapshotNode;
  previous: SnapshotNode;
}

/** Whether the list before is being turned: the row is there at once, or not at all. */
export function isTurning({ plan, step }: Pick<ProcedureStepContext, 'plan' | 'step'>): boolean {
  return plan.loop !== undefined && step.each === undefined && step.count === undefined && step.turn === undefined;
}

/** @returns undefined if the page has no pager, or all its pages have been seen */
export function turnPage({ run, plan, ports }: ProcedureStepContext): Promise<Run> | undefined {
  const pager = findPager(run.snapshot?.nodes ?? []);
  const { done, seen } = plan.loop ?? { done: 0, seen: 0 };
  if (!pager || done >= MAX_TURNS) return undefined;
  const canGo = (node: SnapshotNode) => !node.states.includes('disabled');
  const isBack = seen === 1 || !canGo(pager.next);
  const to = isBack ? pager.previous : pager.next;
  if (!canGo(to) || to.ref === undefined) return undefined;
  const turned: Run = { ...run, plan: { ...plan, loop: { done: done + 1, seen: isBack ? 1 : 0, next: 0 } } };
  const action = { verb: 'click' as const, ref: to.ref };
  const proposal = { action, by: 'procedure' as const, target: `${to.role} “${to.name}”` };
  return commitProposal(withProposal(turned, proposal, ports), ports);
}

/** The only pair of buttons that turn a list forward and back; one alone may be that of a form of several steps. */
function findPager(nodes: readonly SnapshotNode[]): Pager | undefined {
  const pressed = nodes.flatMap((node, at) =>
    node.ref !== undefined && PRESSED_ROLES.has(node.role) && node.href === undefined ? [{ node, at }] : [],
  );
  const nexts = pressed.filter(({ node }) => NEXT.test(node.name));
  const previous = pressed.filter(({ node }) => PREVIOUS.test(node.name));
  const [next, ...otherNexts] = nexts;
  const [back, ...otherBacks] = previous;
  if (!next || !back || otherNexts.length > 0 || otherBacks.length > 0) return undefined;
  return Math.abs(next.at - back.at) <= MAX_BETWEEN ? { next: next.node, previous: back.node } : undefined;
}

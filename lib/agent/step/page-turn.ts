/** turnPage looks for a row on the other pages of a list that is turned by buttons or by links with the number of a page: forward to the last page, then back to the first. */
import { MORE_ROWS, NEXT_PAGE, PREVIOUS_PAGE } from '../../learning/pager-names';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import { withProposal } from '../run/propose-step';
import { commitProposal, type ProcedureStepContext } from './procedure-step-context';

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
export function turnPage(context: ProcedureStepContext): Promise<Run> | undefined {
  const { run, plan, ports } = context;
  const { done, seen } = plan.loop ?? { done: 0, seen: 0 };
  if (!run.snapshot || done >= MAX_TURNS) return undefined;
  const turn =
    turnByPager(findPager(run.snapshot), seen === 1) ??
    turnByNumber(run.snapshot, run.steps) ??
    turnByMore(run.snapshot, plan.loop?.next ?? 0);
  if (turn?.to.ref === undefined) return undefined;
  const loop = { done: done + 1, seen: turn.isBack ? 1 : 0, next: run.snapshot.nodes.length };
  const turned: Run = { ...run, plan: { ...plan, loop } };
  const action = { verb: 'click' as const, ref: turn.to.ref };
  const proposal = { action, by: 'procedure' as const, target: targetWords(turn.to) };
  return commitProposal(withProposal(turned, proposal, ports), ports);
}

interface Turn {
  to: SnapshotNode;
  isBack: boolean;
}

const targetWords = ({ role, name }: SnapshotNode) => `${role} “${name}”`;

function turnByPager(pager: Pager | undefined, isGoingBack: boolean): Turn | undefined {
  const canGo = (node: SnapshotNode | undefined) => node?.ref !== undefined && !node.states.includes('disabled');
  const isBack = isGoingBack || !canGo(pager?.next);
  const to = isBack ? pager?.previous : pager?.next;
  return to && canGo(to) ? { to, isBack } : undefined;
}

/** The lowest number of a page that this run has not been on. */
function turnByNumber({ nodes, url }: Snapshot, steps: readonly RunStep[]): Turn | undefined {
  const pages = nodes.filter((node) => /^\d{1,3}$/u.test(node.name) && isPageLink(node, url));
  const open = pages.filter((page) => !steps.some(({ target }) => target === targetWords(page)));
  const [to] = open.toSorted((a, b) => Number(a.name) - Number(b.name));
  return to && { to, isBack: false };
}

/** The only button that makes the list longer. @param before lines of the page before the last press on it: a list at its end stays as long */
function turnByMore({ nodes }: Snapshot, before: number): Turn | undefined {
  const isClosed = ({ states }: SnapshotNode) =>
    ['collapsed', 'expanded', 'disabled'].some((one) => states.includes(one));
  const [to, ...others] = nodes.filter(
    (node) => node.ref !== undefined && node.role === 'button' && MORE_ROWS.test(node.name) && !isClosed(node),
  );
  return to && others.length === 0 && nodes.length > before ? { to, isBack: false } : undefined;
}

const PAGE_PARAMETER = /^(?:page|paged|p|pg|pagina|página|seite|offset|start|from|skip)$/iu;

/** Whether a link leads to the same address but for the number of a page. */
function isPageLink({ role, ref, href, states }: SnapshotNode, url: string): boolean {
  if (role !== 'link' || ref === undefined || href === undefined || states.includes('disabled')) return false;
  if (!URL.canParse(href, url)) return false;
  const [to, here] = [new URL(href, url), new URL(url)];
  if (to.origin !== here.origin || to.pathname !== here.pathname) return false;
  const changed = [...new Set([...to.searchParams.keys(), ...here.searchParams.keys()])].filter(
    (key) => to.searchParams.get(key) !== here.searchParams.get(key),
  );
  return changed.length === 1 && changed.every((key) => PAGE_PARAMETER.test(key));
}

/** The only pair of controls that turn a list forward and back; one alone may be that of a form of several steps. */
function findPager({ nodes, url }: Snapshot): Pager | undefined {
  const pressed = nodes.flatMap((node, at) =>
    PRESSED_ROLES.has(node.role) && (node.href === undefined ? node.ref !== undefined : isPageLink(node, url))
      ? [{ node, at }]
      : [],
  );
  const nexts = pressed.filter(({ node }) => NEXT_PAGE.test(node.name));
  const previous = pressed.filter(({ node }) => PREVIOUS_PAGE.test(node.name));
  const [next, ...otherNexts] = nexts;
  const [back, ...otherBacks] = previous;
  if (!next || !back || otherNexts.length > 0 || otherBacks.length > 0) return undefined;
  return Math.abs(next.at - back.at) <= MAX_BETWEEN ? { next: next.node, previous: back.node } : undefined;
}

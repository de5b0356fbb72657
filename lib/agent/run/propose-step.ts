/** withProposal appends a proposed action to the run as its next step, for the guard to judge. */
import { makeId } from '../../core/ids';
import type { Decider } from '../../guard/words';
import type { Action } from '../../page/words/action';
import { pageStateHash } from '../../page/words/state';
import { nodeLabel } from '../../policy/plan-step';
import type { Run, RunStep } from '../../records/run';
import type { Ports } from './ports';

interface Proposal {
  action: Action;
  by: Decider;
  /** Role and accessible name of the target, for display. */
  target: string;
  extra?: Partial<RunStep>;
}

export function withProposal(run: Run, proposal: Proposal, ports: Pick<Ports, 'clock' | 'chance'>): Run {
  const now = ports.clock.now();
  const step: RunStep = {
    n: run.steps.length + 1,
    token: makeId('token', now, ports.chance),
    action: proposal.action,
    by: proposal.by,
    target: proposal.target,
    url: run.snapshot?.url ?? '',
    ...(run.snapshot ? { before: pageStateHash(run.snapshot) } : {}),
    state: 'planned',
    undoable: false,
    at: now,
    ...proposal.extra,
  };
  return { ...run, phase: 'guard', steps: [...run.steps, step] };
}

/** @returns the label of a ref in the run's snapshot, '' for an action without a ref, undefined if the snapshot has no such ref */
export function findLabel(run: Run, ref: string | undefined): string | undefined {
  if (ref === undefined) return '';
  const node = run.snapshot?.nodes.find((candidate) => candidate.ref === ref);
  return node && nodeLabel(node);
}

/** unfoldSection: “tick Dark mode under Advanced” where Advanced is closed, or a tab behind another one: it is pressed first. */
import { MATCH_SCORES, nameScore, nameWords } from '../../policy/match-target';
import { nodeLabel } from '../../policy/plan-step';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { actFirst, type PlannerPlan } from './act-first';

/** @returns undefined if the command names no such section, several are called so, or it was opened already */
export function unfoldSection(run: Run, plan: PlannerPlan, command: Command, ports: Ports): Promise<Run> | undefined {
  if (command.unfolded) return undefined;
  const named = (command.readings ?? [command]).flatMap(({ within }) =>
    within === undefined ? [] : nameWords(within),
  );
  const closed = (run.snapshot?.nodes ?? []).filter(
    (node) => isClosed(node) && named.some((words) => words !== '' && nameScore(words, node) >= MATCH_SCORES.exact),
  );
  const [section, ...others] = closed;
  if (section?.ref === undefined || others.length > 0) return undefined;
  const action = { verb: 'click', ref: section.ref } as const;
  return actFirst(run, plan, { marked: { ...command, unfolded: true }, action, target: nodeLabel(section) }, ports);
}

function isClosed({ ref, role, states }: SnapshotNode): boolean {
  return ref !== undefined && (states.includes('collapsed') || (role === 'tab' && !states.includes('selected')));
}

/** revealByHover: “click Invite for Bo” where a row shows its buttons only while the pointer is over it: the row is pointed at first. */
import { nameWords } from '../../policy/match-target';
import { nodeLabel } from '../../policy/plan-step';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { actFirst, type PlannerPlan } from './act-first';

/** @returns undefined if the command names no row, its words stand more than once on the page, or it was pointed at already */
export function revealByHover(run: Run, plan: PlannerPlan, command: Command, ports: Ports): Promise<Run> | undefined {
  if (command.hovered) return undefined;
  const rows = (command.readings ?? [command]).flatMap(({ within }) => (within === undefined ? [] : nameWords(within)));
  const named = (run.snapshot?.nodes ?? []).filter(({ name, ref, at }) => {
    return (ref ?? at) !== undefined && name !== '' && rows.includes(nameWords(name));
  });
  const [row] = named;
  const ref = row?.ref ?? row?.at;
  if (!row || ref === undefined || named.length > 1) return undefined;
  const action = { verb: 'hover', ref } as const;
  return actFirst(run, plan, { marked: { ...command, hovered: true }, action, target: nodeLabel(row) }, ports);
}

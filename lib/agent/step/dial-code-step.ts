/** dialCodeStep: “enter +49 170 123 as Mobile” where a list beside the field has the country's code: it is chosen there, the rest is written. */
import { splitDialCode } from '../../policy/dial-code';
import { planStep } from '../../policy/plan-step';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import type { PlannerContext } from './act-first';

/** The list stands at most this many nodes before or behind the field. */
const MAX_DISTANCE = 2;

/** @returns undefined if the command writes no such number, or no list beside its field has the code */
export async function dialCodeStep({ run, plan, command, ports }: PlannerContext): Promise<Run | undefined> {
  const { value = '', verb, words, target } = command;
  const { snapshot } = run;
  if (!snapshot || (verb !== 'type' && verb !== 'set')) return undefined;
  const planned = planStep(command, snapshot);
  if (planned.type !== 'act' || planned.action.verb !== 'type') return undefined;
  const { ref } = planned.action;
  const at = snapshot.nodes.findIndex((node) => node.ref === ref);
  const beside = snapshot.nodes.slice(Math.max(0, at - MAX_DISTANCE), at + 1 + MAX_DISTANCE);
  for (const list of beside) {
    const dialled = splitDialCode(value, list.options ?? [], list.value);
    if (!dialled) continue;
    const { option, rest } = dialled;
    const choose: Command = { words, verb: 'select', target: list.name, value: option, chosen: list.ref };
    const write: Command = { words, verb: 'type', target, value: rest, chosen: ref };
    const isChosen = list.value === option;
    const commands = plan.commands.toSpliced(plan.at, 1, ...(isChosen ? [] : [choose]), write);
    return ports.store.commitRun('run.planned', { ...run, plan: { ...plan, commands } }, run.origin, []);
  }
  return undefined;
}

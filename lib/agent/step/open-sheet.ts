/** takeOverInSheet: an option pressed in a sheet that stays open is chosen only once the sheet's button is pressed. */
import { normalizeText } from '../../core/text';
import { CONFIRMS_DAY } from '../../page/words/month-arrows';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import type { Ports } from '../run/ports';
import type { PlannerPlan } from './act-first';

const MARKED_STATES = /^(?:selected|checked|pressed|current)$/;

/** @returns undefined if the last command opened no list, the list has closed, or its control shows the option */
export function takeOverInSheet(run: Run, plan: PlannerPlan, ports: Ports): Promise<Run> | undefined {
  const opened = plan.commands[plan.at - 1]?.opened;
  const last = run.steps.at(-1);
  const opening = run.steps.at(-2);
  const nodes = run.snapshot?.nodes ?? [];
  if (!opened || last?.state !== 'done' || opening?.action.verb !== 'click' || opening.action.ref !== opened.ref)
    return undefined;
  const option = nodes.find(({ ref }) => ref !== undefined && 'ref' in last.action && ref === last.action.ref);
  const opener = nodes.find(({ ref }) => ref === opened.ref);
  if (!option || last.effect?.facts.some(({ fact }) => fact === 'value') || (opener && shows(opener, option.name)))
    return undefined;
  const came = new Set(
    (opening.effect?.facts ?? []).flatMap((one) =>
      one.fact === 'appeared' && one.role === 'button' && one.name !== option.name ? [one.name] : [],
    ),
  );
  const buttons = nodes.filter(({ role, name }) => role === 'button' && came.has(name) && CONFIRMS_DAY.test(name));
  const [button, ...others] = buttons;
  if (button && others.length === 0) {
    const press = { words: button.name, verb: 'click', target: button.name, quoted: true };
    const commands = plan.commands.toSpliced(plan.at, 0, press);
    return ports.store.commitRun('run.planned', { ...run, plan: { ...plan, commands } }, run.origin, []);
  }
  // Behind a sheet the control cannot be seen to have taken the option.
  if (opener || option.states.some((state) => MARKED_STATES.test(state))) return undefined;
  return finishRun(run, { state: 'unconfirmed', code: 'unseen-change', params: [] }, ports);
}

function shows({ name, value = '' }: SnapshotNode, option: string): boolean {
  return normalizeText(`${value} ${name}`).includes(normalizeText(option));
}

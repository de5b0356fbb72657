/** expandStep: “expand X”, “collapse X”: done once the page shows that it is open or closed, not once something was pressed. */
import type { Action } from '../../page/words/action';
import { type Expander, expanderAt, findExpander } from '../../policy/expander';
import { nodeLabel, planStep } from '../../policy/plan-step';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { actFirst, passCommand, type PlannerContext } from './act-first';

interface Try {
  action: Action;
  target: string;
}

const FOLDS: ReadonlySet<string> = new Set(['expand', 'collapse']);
/** Roles that the arrow keys open and close, where a press only chooses them. */
const KEYED_ROLES: ReadonlySet<string> = new Set(['treeitem', 'row']);

/** @returns undefined if the command folds nothing */
export async function expandStep({ run, plan, command, ports }: PlannerContext): Promise<Run | undefined> {
  const readings = (command.readings ?? [command]).filter(({ verb }) => FOLDS.has(verb));
  const [reading] = readings;
  const nodes = run.snapshot?.nodes ?? [];
  if (!reading) return undefined;
  // The name of an open entry may have the words of its entries.
  const found = expanderAt(command.folded?.ref, nodes) ?? findExpander(readings, nodes);
  const wantsOpen = reading.verb === 'expand';
  const folded = command.folded ?? { tries: 0, nodes: nodes.length, ref: found?.holder.ref };
  const hasGrown = wantsOpen ? nodes.length > folded.nodes : nodes.length < folded.nodes;
  // Where the page does not tell whether it is open, more of it has to be seen.
  const isOver = found?.isOpen === undefined ? folded.tries > 0 && hasGrown : found.isOpen === wantsOpen;
  if (isOver) return passCommand(run, plan, ports);
  const tries = [...(found ? expanderTries(found, wantsOpen) : []), ...pressTry(run, command, found)];
  const next = tries[folded.tries];
  if (next) {
    const marked = { ...command, folded: { ...folded, tries: folded.tries + 1 } };
    return actFirst(run, plan, { marked, ...next }, ports);
  }
  if (folded.tries === 0) return undefined;
  const code = found?.isOpen === undefined ? 'unseen-change' : 'state-not-kept';
  const state = found?.isOpen === undefined ? 'unconfirmed' : 'failed';
  return finishRun(run, { state, code, params: code === 'unseen-change' ? [] : [command.target ?? ''] }, ports);
}

/** A press, then the arrow key for what a press only chooses. */
function expanderTries({ press, holder }: Expander, wantsOpen: boolean): Try[] {
  const target = nodeLabel(press);
  const keys = wantsOpen ? 'ArrowRight' : 'ArrowLeft';
  return [
    { action: { verb: 'click', ref: press.ref ?? '' }, target },
    ...(KEYED_ROLES.has(holder.role)
      ? [{ action: { verb: 'press', ref: holder.ref ?? '', keys } as const, target }]
      : []),
  ];
}

/** A press on the element of that name, where nothing beside it folds; none on a row. */
function pressTry({ snapshot }: Run, command: Command, found: Expander | undefined): Try[] {
  const readings = command.readings ?? [command];
  if (!snapshot || found?.isOpen !== undefined || readings.some(({ kind }) => kind === 'row')) return [];
  const pressed = readings.map((one) => ({ ...one, verb: 'click' }));
  const planned = planStep({ ...command, verb: 'click', readings: pressed }, snapshot);
  return planned.type === 'act' ? [{ action: planned.action, target: planned.target }] : [];
}

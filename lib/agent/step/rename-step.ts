/** renameStep writes the new name into the field that holds the old one, keeps it, and looks whether the page shows it. */
import type { SnapshotNode } from '../../page/words/snapshot';
import { nameWords } from '../../policy/match-target';
import { nodeLabel } from '../../policy/plan-step';
import { RENAME, RENAME_NAMES } from '../../policy/rename-order';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { actFirst, passCommand, type PlannerContext } from './act-first';
import { buttonAround, KEEPS } from './keeping-button';

const FIELD_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox']);

/** @returns undefined if the command is another */
export async function renameStep({ run, plan, command, ports }: PlannerContext): Promise<Run | undefined> {
  if (command.verb !== RENAME || !run.snapshot) return undefined;
  const { target = '', value = '', stage = 0 } = command;
  const { nodes } = run.snapshot;
  const field = fieldThatHolds(stage === 0 ? target : value, nodes);
  if (stage === 0 && field?.ref !== undefined) {
    const action = { verb: 'type', ref: field.ref, text: value } as const;
    return actFirst(run, plan, { marked: { ...command, stage: 1 }, action, target: nodeLabel(field) }, ports);
  }
  if (stage === 1 && field?.ref !== undefined) {
    const button = buttonAround(field, nodes, (name) => KEEPS.test(name) || RENAME_NAMES.includes(nameWords(name)));
    const action = button?.ref ? ({ verb: 'click', ref: button.ref } as const) : enter(field.ref);
    return actFirst(run, plan, { marked: { ...command, stage: 2 }, action, target: nodeLabel(button ?? field) }, ports);
  }
  const isShown =
    !field && nodes.some(({ name, value: held }) => held === undefined && nameWords(name) === nameWords(value));
  if (stage > 0 && isShown) return passCommand(run, plan, ports);
  return finishRun(run, { state: 'unconfirmed', code: 'unseen-change', params: [] }, ports);
}

const enter = (ref: string) => ({ verb: 'press', ref, keys: 'Enter' }) as const;

/** The only field whose text is the name. */
function fieldThatHolds(name: string, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const [only, ...others] = nodes.filter(
    ({ ref, role, value }) => ref !== undefined && FIELD_ROLES.has(role) && value?.trim() === name.trim(),
  );
  return others.length === 0 ? only : undefined;
}

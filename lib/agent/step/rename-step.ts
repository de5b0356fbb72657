/** renameStep writes the new name into the field that holds the old one, keeps it, and looks whether the page shows it. */
import type { SnapshotNode } from '../../page/words/snapshot';
import { isNamingField } from '../../policy/create-order';
import { nameWords } from '../../policy/match-target';
import { OutlineIndex } from '../../policy/outline-index';
import { nodeLabel } from '../../policy/plan-step';
import { RENAME, RENAME_NAMES } from '../../policy/rename-order';
import type { Run } from '../../records/run';
import { DIALOGS } from '../evidence/dialog-button';
import { finishRun } from '../end/finish-run';
import { actFirst, type PlannerContext, passCommand } from './act-first';
import { holdsText, keepWritten } from './keeping-button';

/** @returns undefined if the command is another */
export async function renameStep(context: PlannerContext): Promise<Run | undefined> {
  const { run, plan, command, ports } = context;
  if (command.verb !== RENAME || !run.snapshot) return undefined;
  const { target = '', value = '', stage = 0 } = command;
  const { nodes } = run.snapshot;
  const field =
    stage === 0 ? (fieldThatHolds(target, nodes) ?? emptyField(target, nodes)) : fieldThatHolds(value, nodes);
  if (stage === 0 && field?.ref !== undefined) {
    const action = { verb: 'type', ref: field.ref, text: value } as const;
    return actFirst(run, plan, { marked: { ...command, stage: 1 }, action, target: nodeLabel(field) }, ports);
  }
  if (stage === 1 && field?.ref !== undefined)
    return keepWritten(context, field, (name) => RENAME_NAMES.includes(nameWords(name)));
  const isShown =
    !field && nodes.some(({ name, value: held }) => held === undefined && nameWords(name) === nameWords(value));
  if (stage > 0 && isShown) return passCommand(run, plan, ports);
  return finishRun(run, { state: 'unconfirmed', code: 'unseen-change', params: [] }, ports);
}

/** The only empty field for a name in a dialog: some pages ask for the new name without showing the old one. */
function emptyField(name: string, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const outline = new OutlineIndex(nodes);
  const isInDialog = (at: number) => outline.ancestors(at).some((index) => DIALOGS.has(nodes[index]?.role ?? ''));
  const [only, ...others] = nodes.filter(
    (node, at) =>
      holdsText(node, '') && isNamingField(node, name) && !node.states.includes('read-only') && isInDialog(at),
  );
  return others.length === 0 ? only : undefined;
}

/** The only field whose text is the name. */
function fieldThatHolds(name: string, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const [only, ...others] = nodes.filter((node) => holdsText(node, name));
  return others.length === 0 ? only : undefined;
}

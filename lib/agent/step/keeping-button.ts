/** keepWritten keeps a name that was written into a field, by the button of the dialog, form or row around it, or by Enter. */
import { CANCEL_WORDS } from '../../guard/tables';
import type { SnapshotNode } from '../../page/words/snapshot';
import { nodeLabel } from '../../policy/plan-step';
import type { Run } from '../../records/run';
import { buttonAround, DIALOGS, KEEPS } from '../evidence/dialog-button';
import { actFirst, type PlannerContext } from './act-first';

/** Roles of what holds a field and its button. */
const HOLDERS: ReadonlySet<string> = new Set(['dialog', 'alertdialog', 'form', 'listitem', 'row', 'article', 'group']);
const FIELD_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox']);

/** Whether a field of this role takes a name. */
export const isNameField = (role: string): boolean => FIELD_ROLES.has(role);

export const holdsText = ({ ref, role, value }: SnapshotNode, text: string): boolean =>
  ref !== undefined && isNameField(role) && value?.trim() === text.trim();

/** @param keeps names of further buttons that keep it */
export function keepWritten(
  { run, plan, command, ports }: PlannerContext,
  field: SnapshotNode,
  keeps: (name: string) => boolean,
): Promise<Run> {
  const button = keepingButton(field, run.snapshot?.nodes ?? [], keeps);
  const action = button?.ref
    ? ({ verb: 'click', ref: button.ref } as const)
    : ({ verb: 'press', ref: field.ref ?? '', keys: 'Enter' } as const);
  return actFirst(run, plan, { marked: { ...command, stage: 2 }, action, target: nodeLabel(button ?? field) }, ports);
}

/** The button that is named for it, or the only one of a dialog that does not leave it: “Not now · Make it”. */
export function keepingButton(
  field: SnapshotNode,
  nodes: readonly SnapshotNode[],
  keeps: (name: string) => boolean,
): SnapshotNode | undefined {
  return (
    buttonAround(field, nodes, { holders: HOLDERS, keeps: (name) => KEEPS.test(name) || keeps(name) }) ??
    buttonAround(field, nodes, { holders: DIALOGS, keeps: (name) => name !== '' && !CANCEL_WORDS.test(name) })
  );
}

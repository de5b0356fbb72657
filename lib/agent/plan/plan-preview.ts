/** Plan preview: the steps of a plan in words, each with whether it can be undone; shown before the run acts. */
import { checkedWord, targetRef, writtenText } from '../../page/words/action-parts';
import type { Snapshot } from '../../page/words/snapshot';
import { planStep } from '../../policy/plan-step';
import { isReversible } from '../../policy/reversible';
import type { Note, ProcedureBody } from '../../records/note';
import type { Command } from '../../records/command';
import type { PlanPreviewStep } from '../../records/plan';
import { fillKnown } from '../../records/template';
import { targetFingerprint } from './procedure-target';

/** @param snapshot the page the commands start on; targets on later pages have no role yet */
export function previewCommands(commands: readonly Command[], snapshot: Snapshot | undefined): PlanPreviewStep[] {
  return commands.map((command) => previewCommand(command, snapshot));
}

function previewCommand(command: Command, snapshot: Snapshot | undefined): PlanPreviewStep {
  const planned = snapshot && planStep(command, snapshot);
  const target = [command.target, command.kind].filter((part) => part !== undefined).join(' ');
  if (planned?.type !== 'act') {
    const verb = command.verb === 'set' ? 'type' : command.verb;
    return { verb, target, value: command.value ?? '', reversible: isReversible(verb, undefined) };
  }
  const { action } = planned;
  const ref = targetRef(action);
  const role = snapshot?.nodes.find((node) => node.ref !== undefined && node.ref === ref)?.role;
  const value = writtenText(action) || (command.value ?? '');
  return { verb: action.verb, target, value, reversible: isReversible(action.verb, role) };
}

export function previewProcedure(
  body: ProcedureBody,
  values: Readonly<Record<string, string>>,
  notes: readonly Note[],
): PlanPreviewStep[] {
  return body.steps.map((step) => {
    const fingerprint = targetFingerprint(step, notes, values);
    const text = step.text ?? step.url ?? step.options?.[0];
    return {
      verb: step.verb,
      target: fingerprint ? describeTarget(fingerprint) : step.onto && step.named ? fillKnown(step.named, values) : '',
      value: text ? fillKnown(text, values) : (step.keys ?? checkedWord(step.checked)),
      reversible: step.class !== 'R3' && isReversible(step.verb, fingerprint?.role),
    };
  });
}

function describeTarget({ role, name, label, placeholder }: NonNullable<ReturnType<typeof targetFingerprint>>): string {
  const shownName = name || label || placeholder || '';
  return shownName === '' ? role : `${role} “${shownName}”`;
}

/** The steps a plan holds in store, in words and with whether each can be taken back: shown before anything is done. */
import type { Note, ProcedureBody } from '../../records/note';
import type { PlanPreviewStep, Command } from '../../records/run';
import { fillTemplate } from '../../records/template';
import { targetRef, writtenText } from '../../page/words/action-parts';
import type { Snapshot } from '../../page/words/snapshot';
import { planStep } from '../../policy/plan-step';
import { isReversible } from '../../policy/reversible';
import { targetFingerprint } from './procedure-target';

/** @param snapshot where the commands begin: what is there already is known by its role */
export function previewCommands(commands: readonly Command[], snapshot: Snapshot | undefined): PlanPreviewStep[] {
  return commands.map((command) => {
    const planned = snapshot && planStep(command, snapshot);
    const ref = planned?.type === 'act' ? targetRef(planned.action) : undefined;
    const role = snapshot?.nodes.find((node) => node.ref !== undefined && node.ref === ref)?.role;
    const verb = planned?.type === 'act' ? planned.action.verb : command.verb === 'set' ? 'type' : command.verb;
    return {
      verb,
      target: [command.target, command.kind].filter((part) => part !== undefined).join(' '),
      value: (planned?.type === 'act' && writtenText(planned.action)) || (command.value ?? ''),
      reversible: isReversible(verb, role),
    };
  });
}

export function previewProcedure(
  body: ProcedureBody,
  values: Readonly<Record<string, string>>,
  notes: readonly Note[],
): PlanPreviewStep[] {
  return body.steps.map((step) => {
    const wanted = targetFingerprint(step, notes, values);
    const name = wanted?.name || wanted?.label || wanted?.placeholder || '';
    const text = step.text ?? step.url ?? step.options?.[0];
    return {
      verb: step.verb,
      target: wanted ? (name === '' ? wanted.role : `${wanted.role} “${name}”`) : '',
      value: text ? fillTemplate(text, values) : (step.keys ?? ''),
      reversible: step.class !== 'R3' && isReversible(step.verb, wanted?.role),
    };
  });
}

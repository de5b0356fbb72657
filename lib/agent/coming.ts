/** The steps a plan holds in store, in words and with whether each can be taken back: shown before anything is done. */
import type { Note, ProcedureBody } from '../notebook/records/note';
import type { ComingStep, Command } from '../notebook/records/run';
import { fillSlots } from '../notebook/records/slotted';
import { isReversible } from '../policy/reversible';
import { targetFingerprint } from './procedure';

/** What people call a kind of control, as the roles that may stand behind it. */
const ROLE_OF_KIND: Readonly<Record<string, string>> = {
  checkbox: 'checkbox',
  'check box': 'checkbox',
  switch: 'switch',
  toggle: 'switch',
  link: 'link',
  radio: 'radio',
  'radio button': 'radio',
};

export function comingOfCommands(commands: readonly Command[]): ComingStep[] {
  return commands.map((command) => {
    const verb = command.verb === 'set' ? 'type' : command.verb;
    return {
      verb,
      target: command.target ?? '',
      value: command.value ?? '',
      reversible: isReversible(verb, ROLE_OF_KIND[command.kind ?? '']),
    };
  });
}

export function comingOfProcedure(
  body: ProcedureBody,
  values: Readonly<Record<string, string>>,
  notes: readonly Note[],
): ComingStep[] {
  return body.steps.map((step) => {
    const wanted = targetFingerprint(step, notes, values);
    const name = wanted?.name || wanted?.label || wanted?.placeholder || '';
    const text = step.text ?? step.url ?? step.options?.[0];
    return {
      verb: step.verb,
      target: wanted ? (name === '' ? wanted.role : `${wanted.role} “${name}”`) : '',
      value: text ? fillSlots(text, values) : (step.keys ?? ''),
      reversible: step.class !== 'R3' && isReversible(step.verb, wanted?.role),
    };
  });
}

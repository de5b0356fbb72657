/** learnedDialogs: the page's dialogs of a demonstrated act with parameters in their answers, and hashes in place of their messages. */
import { hashWithoutValues } from '../core/text-hash';
import type { ProcedureStep } from '../records/note';
import type { RunStep } from '../records/run';
import { type Template, toTemplate } from '../records/template';

/** @param answerTemplate the text given to the dialog at an index, with parameters */
export function learnedDialogs(
  { dialogs = [] }: RunStep,
  values: Readonly<Record<string, string>>,
  answerTemplate: (at: number, text: string) => Template,
): NonNullable<ProcedureStep['dialogs']> {
  return dialogs.map(({ type, message, isAccepted, isAct, text }, at) => {
    const about = toTemplate(message, values).filter((part) => 'slot' in part);
    const named = about.map(({ slot }) => values[slot] ?? '');
    return {
      type,
      messageHash: hashWithoutValues(message, named),
      about,
      isAccepted,
      ...(isAct ? { isAct } : {}),
      ...(text === undefined ? {} : { text: answerTemplate(at, text) }),
    };
  });
}

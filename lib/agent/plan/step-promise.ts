/** stepPromise: all that a procedure's step promises beside its effect: values and sentences that must be seen, answers, tabs. */
import { hasValues, fillTemplate } from '../../records/template';
import type { ProcedureStep } from '../../records/note';
import type { RunStep } from '../../records/run';
import { stepAnswers } from './procedure-target';

/** @param isHealed the target was found again in another form: the words beside it may be others */
export function stepPromise(
  step: ProcedureStep,
  values: Readonly<Record<string, string>>,
  isHealed = false,
): Partial<RunStep> {
  const known = (step.shows ?? []).filter((template) => hasValues(template, values));
  const shows = known.map((template) => fillTemplate(template, values));
  return {
    ...(shows.length > 0 ? { shows } : {}),
    ...(step.opensTab ? { opensTab: step.opensTab } : {}),
    ...(step.says ? { says: step.says } : {}),
    ...(step.becomes && !isHealed ? { becomes: step.becomes } : {}),
    ...(step.quiet ? { quiet: step.quiet } : {}),
    ...(step.keeps ? { keeps: step.keeps } : {}),
    ...(step.stays ? { stays: step.stays } : {}),
    ...stepAnswers(step, values),
  };
}

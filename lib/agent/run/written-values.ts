/** Values a run contains, blanked in everything the journal stores. */
import type { EpisodeStep } from '../../records/episode';
import type { Run, RunStep } from '../../records/run';
import { templateText, toTemplate } from '../../records/template';

const QUOTED = /"([^"]+)"|“([^”]+)”|«([^»]+)»|'([^']{2,})'/g;

/** Values quoted in the request, filled into the plan, or written by a step; keys are value-1, value-2, … */
export function collectWrittenValues(run: Run): Record<string, string> {
  const values: Record<string, string> = {};
  const add = (text: string) => {
    const value = text.trim();
    if (value !== '' && !Object.values(values).includes(value))
      values[`value-${Object.keys(values).length + 1}`] = value;
  };
  for (const match of run.request.matchAll(QUOTED)) add(match.slice(1).find((group) => group) ?? '');
  if (run.plan?.kind === 'procedure') Object.values(run.plan.values).forEach(add);
  if (run.plan?.kind === 'planner') for (const command of run.plan.commands) add(command.value ?? '');
  for (const { action } of run.steps) {
    if (action.verb === 'type' || action.verb === 'findText' || action.verb === 'waitFor') add(action.text);
    if (action.verb === 'select' || action.verb === 'useTool') action.options.forEach(add);
  }
  return values;
}

/** The step in the form the journal stores, with every written value blanked in the names of its targets. */
export function toEpisodeStep(run: Run, step: RunStep, state: EpisodeStep['state']): EpisodeStep {
  const values = collectWrittenValues(run);
  const blank = (text: string) => templateText(toTemplate(text, values));
  const { choice } = step;
  return {
    n: step.n,
    verb: step.action.verb,
    target: blank(step.target),
    by: step.by,
    ...(step.locator === undefined ? {} : { note: step.locator }),
    state,
    ...(step.reason === undefined ? {} : { code: step.reason }),
    ...(choice === undefined
      ? {}
      : { choice: { ...choice, others: choice.others?.map((other) => ({ ...other, target: blank(other.target) })) } }),
  };
}

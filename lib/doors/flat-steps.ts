/** flatSteps replaces the calls of inner tasks by their steps, for formats without calls. */
import type { ExportedNote, ExportedProcedure, ExportedStep } from '../notebook/exchange/format';
import type { Template } from '../records/template';
import { badRecording } from './recording';

const MAX_DEPTH = 5;

/** @throws FieldnotesError 'bad-recording' if a step has no counterpart elsewhere */
export function flatSteps(task: ExportedProcedure, notes: readonly ExportedNote[], depth = 0): ExportedStep[] {
  if (depth > MAX_DEPTH) throw badRecording('', 'the task calls others too deeply');
  return task.steps.flatMap((step) => {
    if (step.verb !== 'do') return [step];
    const inner = notes.find(({ key }) => key === step.procedure)?.body;
    if (inner?.kind !== 'procedure') throw badRecording('', 'the task calls one that stays here');
    // Its computed parameters have names of their own, which the outer task may use for others.
    if (inner.derived) throw badRecording('', 'the task calls one that computes values');
    return flatSteps(inner, notes, depth + 1).map((one) => fillStep(one, step.values ?? {}));
  });
}

function fillStep(step: ExportedStep, values: Readonly<Record<string, Template>>): ExportedStep {
  const fill = (parts: Template | undefined) =>
    parts?.flatMap((part) => ('slot' in part ? (values[part.slot] ?? [part]) : [part]));
  const filled = {
    ...step,
    named: fill(step.named),
    text: fill(step.text),
    url: fill(step.url),
    options: step.options?.map((option) => fill(option) ?? []),
    must: step.must.map((fact) => ({ ...fact, name: fill(fact.name), path: fill(fact.path) })),
    some: step.some.map((fact) => ({ ...fact, name: fill(fact.name), path: fill(fact.path) })),
  };
  return JSON.parse(JSON.stringify(filled)) as ExportedStep;
}

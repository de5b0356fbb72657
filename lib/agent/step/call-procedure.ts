/** callProcedure runs a known task as a tool of the model; returnToModel continues the conversation after it. */
import { fillProcedure } from '../../learning/derive-values';
import type { Run } from '../../records/run';
import { formatSnapshot } from '../../page/words/outline-text';
import { dataBox } from '../../policy/situation';
import { finishRun } from '../end/finish-run';
import { findMisplacedParameter } from '../evidence/misplaced-value';
import { findShortfall } from '../evidence/shortfall';
import { createProcedurePlan } from '../plan/procedure-plan';
import { hasTitleOfAnother } from '../plan/title-of-another';
import { usableProcedure } from '../plan/recall-procedures';
import type { Ports } from '../run/ports';
import { type ModelPlan, withNextCall, withToolResult } from '../run/tool-call';
import type { ProcedurePlan } from './procedure-step-context';

interface Call {
  /** Name in the opening message: n1, n2 … */
  task: string;
  /** The model's value for each parameter. */
  values: Readonly<Record<string, string>>;
}

/**
 * The procedure runs as if the user had asked for it: located, guarded, each effect verified.
 * @returns the reason, for the model, if there is no such task or its parameters do not fit
 */
export async function callProcedure(run: Run, plan: ModelPlan, call: Call, ports: Ports): Promise<Run | string> {
  const notes = await ports.notes.notesOf(run.origin);
  const id = /^n\d+$/.test(call.task) ? plan.recalled?.[Number(call.task.slice(1)) - 1] : undefined;
  const note = notes.find((one) => one.id === id);
  const body = note && usableProcedure(note, notes);
  if (!note || !body) return `there is no known task ${call.task}`;
  if (hasTitleOfAnother(note, body, notes))
    return `the steps of ${call.task} do something else than its title says; do this part step by step`;
  const missing = body.slots.filter((slot) => (call.values[slot] ?? '').trim() === '');
  const unknown = Object.keys(call.values).filter((name) => !body.slots.includes(name));
  if (missing.length > 0 || unknown.length > 0)
    return `${call.task} has the parameters ${body.slots.join(', ') || '(none)'}; give a value for each and no others`;
  const misplaced = findMisplacedParameter(run.request, body.request, call.values);
  if (misplaced !== undefined)
    return `the request seems to give ${JSON.stringify(misplaced)} to another parameter of ${call.task}; give each value to its own`;
  const filled = fillProcedure(body, call.values, ports.clock.now());
  if (!filled)
    return `${call.task} cannot use these values: one of them is no date, number or time, as its field needs`;
  const called = createProcedurePlan({ note, ...filled, otherCandidates: [] }, notes);
  const next: Run = { ...run, plan: { ...called, caller: plan } };
  return ports.store.commitRun('run.planned', next, run.origin, []);
}

/** @param why the reason the procedure stopped; undefined if it ran to its end */
export async function returnToModel(
  run: Run,
  plan: ProcedurePlan,
  why: string | undefined,
  ports: Ports,
): Promise<Run> {
  const { caller } = plan;
  const followed = [...(run.called ?? []), { note: plan.note, isDone: why === undefined }];
  if (!caller?.open) throw new Error(`run ${run.id} has no open call to return to`);
  const result = why === undefined ? 'done: every step was checked' : `stopped after ${plan.at} steps: ${why}`;
  const ended: Run = { ...run, called: followed };
  // Only what the notes wrote themselves goes on unseen: a model decides again.
  const goesOn = why === undefined && caller.covers !== undefined;
  const following = goesOn ? withNextCall(caller, caller.open, result) : undefined;
  if (following)
    return ports.store.commitRun('run.planned', { ...ended, phase: 'decide', plan: following }, run.origin, []);
  const isSeen = run.steps.at(-1)?.unanswered !== true;
  if (why === undefined && caller.covers === true && isSeen && !findShortfall(ended, ''))
    return finishRun(ended, { state: 'done', code: 'done-by-procedure', params: [String(run.steps.length)] }, ports);
  const page = run.snapshot ? `\nThe page now:\n${dataBox(formatSnapshot(run.snapshot), ports.chance)}` : '';
  const next: Run = {
    ...ended,
    phase: 'decide',
    plan: withToolResult({ ...caller, unusable: 0, covers: undefined }, caller.open, `${result}${page}`),
  };
  return ports.store.commitRun('run.planned', next, run.origin, []);
}

/** choosePlan decides how a request is met, cheapest first: procedure, built-in planner; else the caller asks a model or the user. */
import type { Plan } from '../../records/plan';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { planChosenTask } from './chosen-task';
import { planKnownParts } from './known-parts';
import { plainCommandsBeside } from './plain-commands';
import { previewCommands } from './plan-preview';
import { createProcedurePlan } from './procedure-plan';
import { type RecalledProcedure, recallProcedures } from './recall-procedures';

/** `which`: the user has to choose a procedure. `other`: neither notes nor planner have the request's words. */
type PlanChoice = { type: 'plan'; plan: Plan } | { type: 'which'; procedures: RecalledProcedure[] } | { type: 'other' };

export async function choosePlan(run: Run, ports: Ports): Promise<PlanChoice> {
  const notes = await ports.notes.notesOf(run.origin);
  const chosen = run.chosen && planChosenTask(run.chosen, notes, ports.clock.now());
  if (chosen) return { type: 'plan', plan: chosen };
  // The words of another program are read as no request.
  if (run.requestedBy) return { type: 'other' };
  // A procedure whose result the user rejected is avoided only if the model can try another way.
  const avoid = run.avoid !== undefined && (await ports.model()) ? run.avoid : undefined;
  const usable = run.withheld ? [] : notes.filter(({ id }) => id !== avoid);
  const procedures = recallProcedures(run.request, usable, ports.clock.now(), pageWordsOf(run));
  const [only] = procedures;
  if (procedures.length > 1) return { type: 'which', procedures };
  if (only) return { type: 'plan', plan: createProcedurePlan(only, notes) };
  const several = await planKnownParts(run, usable, ports, pageWordsOf(run));
  if (several) return { type: 'plan', plan: several };
  const plan = await plainPlan(run, ports);
  return plan ? { type: 'plan', plan } : { type: 'other' };
}

/** @returns undefined unless the request's own words and the page's say what to do */
export async function plainPlan(run: Run, ports: Ports): Promise<Plan | undefined> {
  const plain = await plainCommandsBeside(ports, run.request, run.snapshot);
  if (!plain) return undefined;
  const coming = previewCommands(plain.commands, run.snapshot);
  return { kind: 'planner', ...plain, coming, at: 0 };
}

/** @returns undefined if the chosen procedure no longer answers the request */
export async function planChosenProcedure(run: Run, noteId: string, ports: Ports): Promise<Plan | undefined> {
  const notes = await ports.notes.notesOf(run.origin);
  const recalled = recallProcedures(run.request, notes, ports.clock.now(), pageWordsOf(run));
  const chosen = recalled.find(({ note }) => note.id === noteId);
  return chosen && createProcedurePlan(chosen, notes);
}

/** Names on the page: what the page says is no typing error. */
function pageWordsOf({ snapshot }: Run): string[] {
  return (snapshot?.nodes ?? []).map(({ name }) => name);
}

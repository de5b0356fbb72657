/** choosePlan decides how a request is met, cheapest first: procedure, built-in planner, model. */
import { normalizeText } from '../../core/text';
import { implicitCommand } from '../../policy/implicit-command';
import { parseCommands } from '../../policy/parse-commands';
import type { Note } from '../../records/note';
import type { Command } from '../../records/command';
import type { Plan, Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { createModelPlan } from './model-plan';
import { previewCommands, previewProcedure } from './plan-preview';
import { type RecalledProcedure, recallProcedures } from './recall-procedures';

/** Other candidates stored with a plan, to explain the choice. */
const MAX_STORED_CANDIDATES = 3;

/** `which`: the user has to choose a procedure. `none`: neither notes nor planner fit, and no model is selected. */
type PlanChoice = { type: 'plan'; plan: Plan } | { type: 'which'; procedures: RecalledProcedure[] } | { type: 'none' };

export async function choosePlan(run: Run, ports: Ports): Promise<PlanChoice> {
  const notes = await ports.notes.notesOf(run.origin);
  // A procedure whose result the user rejected is avoided only if the model can try another way.
  const avoid = run.avoid !== undefined && (await ports.model()) ? run.avoid : undefined;
  const usable = run.withheld ? [] : notes.filter(({ id }) => id !== avoid);
  const procedures = recallProcedures(run.request, usable, ports.clock.now());
  const [only] = procedures;
  if (procedures.length > 1) return { type: 'which', procedures };
  if (only) return { type: 'plan', plan: createProcedurePlan(only, notes) };
  const commands = parsePlainCommands(run);
  if (commands) {
    const coming = previewCommands(commands, run.snapshot);
    return { type: 'plan', plan: { kind: 'planner', commands, coming, at: 0 } };
  }
  const plan = await createModelPlan(run, ports);
  return plan ? { type: 'plan', plan } : { type: 'none' };
}

/** The request as commands: in words, or by a name on the page alone. */
function parsePlainCommands({ request, snapshot }: Run): Command[] | undefined {
  const names = new Set((snapshot?.nodes ?? []).filter(({ ref }) => ref).map(({ name }) => normalizeText(name)));
  const commands = parseCommands(request, names);
  if (commands || !snapshot) return commands;
  const command = implicitCommand(request, snapshot);
  return command && [command];
}

/** @returns undefined if the chosen procedure no longer answers the request */
export async function planChosenProcedure(run: Run, noteId: string, ports: Ports): Promise<Plan | undefined> {
  const notes = await ports.notes.notesOf(run.origin);
  const chosen = recallProcedures(run.request, notes, ports.clock.now()).find(({ note }) => note.id === noteId);
  return chosen && createProcedurePlan(chosen, notes);
}

export function createProcedurePlan(
  { note, body, values, otherCandidates }: RecalledProcedure,
  notes: readonly Note[],
): Extract<Plan, { kind: 'procedure' }> {
  return {
    kind: 'procedure',
    note: note.id,
    version: note.version,
    body,
    values,
    coming: previewProcedure(body, values, notes),
    at: 0,
    // The user has shown or repeatedly confirmed how often each step is done.
    ...(note.source === 'user' || note.state === 'active' ? { userPaced: true } : {}),
    ...(otherCandidates.length > 0
      ? {
          rivals: otherCandidates
            .slice(0, MAX_STORED_CANDIDATES)
            .map(({ id, trustValue }) => ({ note: id, trust: trustValue })),
        }
      : {}),
  };
}

/** Chooses how a request is met, cheapest first: a procedure from the notebook, the built-in planner, the model. */
import { normalizeText } from '../../core/text';
import { expandCalls } from '../../learning/inner';
import { isUsable } from '../../learning/lifecycle';
import { matchRequest } from '../../learning/match-request';
import type { Note, ProcedureBody } from '../../records/note';
import type { Plan, Run } from '../../records/run';
import { templateText } from '../../records/template';
import { parseCommands } from '../../policy/parse-commands';
import { openingMessages } from '../../policy/situation';
import { previewCommands, previewProcedure } from './plan-preview';
import type { Ports } from '../run/ports';

export interface RecalledProcedure {
  note: Note;
  body: ProcedureBody;
  values: Record<string, string>;
  /** Others that were learned for the same words. */
  rivals: Note[];
}

/** So many of those that came into question are remembered. */
const TOLD = 3;

/**
 * The procedures that answer the request best: those that name most of its words, and of those the pinned ones, where there
 * are any. Of several learned for the same words only the most trusted one, then the oldest; more than one means that the request fits different ones equally.
 */
export function recallProcedures(request: string, notes: readonly Note[]): RecalledProcedure[] {
  const matches = notes.flatMap((note) => {
    if (note.body.kind !== 'procedure' || note.paused || !isUsable(note.state)) return [];
    const match = matchRequest(note.body.request, request);
    // One that points at another which is no longer there cannot be followed.
    const body = match && expandCalls(note.body, (id) => procedureBody(id, notes));
    return match && body ? [{ note, body, ...match, rivals: [] }] : [];
  });
  matches.sort(
    (a, b) => b.named - a.named || b.note.trustValue - a.note.trustValue || a.note.createdAt - b.note.createdAt,
  );
  const most = matches.filter(({ named }) => named === matches[0]?.named);
  const pinned = most.filter(({ note }) => note.pinned);
  const best = pinned.length > 0 ? pinned : most;
  const said = ({ body }: RecalledProcedure) => normalizeText(templateText(body.request));
  return best
    .filter((one, i) => best.findIndex((other) => said(other) === said(one)) === i)
    .map((one) => ({ ...one, rivals: matches.flatMap(({ note }) => (note === one.note ? [] : [note])) }));
}

function procedureBody(id: string, notes: readonly Note[]): ProcedureBody | undefined {
  const body = notes.find((note) => note.id === id)?.body;
  return body?.kind === 'procedure' ? body : undefined;
}

/** The way a fresh run goes; `none` when only a model could know and there is none. */
export type Choice =
  | { type: 'plan'; plan: Plan }
  | { type: 'which'; procedures: RecalledProcedure[] }
  | { type: 'none' };

export async function choosePlan(run: Run, ports: Ports): Promise<Choice> {
  const notes = await ports.notes.notesOf(run.origin);
  // What was not done as wanted is not done the same way again, where there is another.
  const avoid = run.avoid !== undefined && (await ports.model()) ? run.avoid : undefined;
  const usable = run.withheld ? [] : notes.filter(({ id }) => id !== avoid);
  const procedures = recallProcedures(run.request, usable);
  const [only] = procedures;
  if (procedures.length > 1) return { type: 'which', procedures };
  if (only) return { type: 'plan', plan: createProcedurePlan(only, notes) };
  const commands = parseCommands(run.request);
  if (commands)
    return {
      type: 'plan',
      plan: { kind: 'planner', commands, coming: previewCommands(commands, run.snapshot), at: 0 },
    };
  const plan = await createModelPlan(run, ports, undefined);
  return plan ? { type: 'plan', plan } : { type: 'none' };
}

/** The plan of the procedure that the user chose; undefined when it no longer answers the request. */
export async function planChosenProcedure(run: Run, noteId: string, ports: Ports): Promise<Plan | undefined> {
  const notes = await ports.notes.notesOf(run.origin);
  const chosen = recallProcedures(run.request, notes).find(({ note }) => note.id === noteId);
  return chosen && createProcedurePlan(chosen, notes);
}

function createProcedurePlan({ note, body, values, rivals }: RecalledProcedure, notes: readonly Note[]): Plan {
  return {
    kind: 'procedure',
    note: note.id,
    version: note.version,
    body,
    values,
    coming: previewProcedure(body, values, notes),
    at: 0,
    ...(rivals.length > 0
      ? { rivals: rivals.slice(0, TOLD).map(({ id, trustValue }) => ({ note: id, trust: trustValue })) }
      : {}),
  };
}

/**
 * The plan of asking the model from where the run stands.
 * @param why the known steps no longer fit, in words for the model
 */
export async function createModelPlan(
  run: Run,
  ports: Ports,
  why: string | undefined,
  shrunk = false,
): Promise<Plan | undefined> {
  if (!run.snapshot || !(await ports.model())) return undefined;
  const done = run.steps.filter((step) => step.state === 'done' || step.state === 'unknown');
  const snapshot = shrunk
    ? { ...run.snapshot, nodes: run.snapshot.nodes.filter((node) => node.inViewport).slice(0, 150) }
    : run.snapshot;
  return {
    kind: 'model',
    messages: openingMessages(run.request, snapshot, done, why, ports.chance),
    unusable: 0,
    shrunk,
  };
}

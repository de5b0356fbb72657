/** Chooses how a request is met, cheapest first: a procedure from the notebook, the built-in planner, the model. */
import { mayBeFollowed } from '../learning/lifecycle';
import { matchRequest } from '../learning/match-request';
import type { Note, ProcedureBody } from '../notebook/records/note';
import type { Plan, Run } from '../notebook/records/run';
import { parseCommands } from '../policy/parse-commands';
import { openingMessages } from '../policy/situation';
import { comingOfCommands, comingOfProcedure } from './coming';
import type { Ports } from './ports';

interface Match {
  note: Note;
  body: ProcedureBody;
  values: Record<string, string>;
}

/** The procedure that answers the request: the most specific one, then the most trusted, then the oldest. */
export function recallProcedure(request: string, notes: readonly Note[]): Match | undefined {
  const matches = notes.flatMap((note): Match[] => {
    if (note.body.kind !== 'procedure' || !mayBeFollowed(note.state)) return [];
    const values = matchRequest(note.body.request, request);
    return values ? [{ note, body: note.body, values }] : [];
  });
  const literal = ({ body }: Match) =>
    body.request.reduce((sum, part) => sum + ('text' in part ? part.text.length : 0), 0);
  return matches.sort(
    (a, b) => literal(b) - literal(a) || b.note.trustValue - a.note.trustValue || a.note.createdAt - b.note.createdAt,
  )[0];
}

/** The plan for a fresh run; undefined when only a model could know and there is none. */
export async function choosePlan(run: Run, ports: Ports): Promise<Plan | undefined> {
  const notes = await ports.notes.notesOf(run.origin);
  const match = recallProcedure(run.request, notes);
  if (match) {
    return {
      kind: 'procedure',
      note: match.note.id,
      version: match.note.version,
      body: match.body,
      values: match.values,
      coming: comingOfProcedure(match.body, match.values, notes),
      at: 0,
    };
  }
  const commands = parseCommands(run.request);
  if (commands) return { kind: 'planner', commands, coming: comingOfCommands(commands, run.snapshot), at: 0 };
  return modelPlan(run, ports, undefined);
}

/**
 * The plan of asking the model from where the run stands.
 * @param why the known steps no longer fit, in words for the model
 */
export async function modelPlan(
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

/** undoRun undoes the reversible steps of an ended run, last first, each verified on the page. */
import type { PendingEvent } from '../../journal/events';
import type { Episode } from '../../records/episode';
import type { Run, RunStep } from '../../records/run';
import type { Ports } from '../run/ports';
import { evidenceFor, findGoverningProcedure } from './governing-procedure';

/** Time for the earlier page to load. */
const UNDO_LIMIT_MS = 15_000;

export async function undoRun(
  runId: string,
  ports: Ports,
  findEpisode: (id: string) => Promise<Episode | undefined>,
): Promise<{ undone: number[]; notUndone: number[] }> {
  const run = await ports.store.run(runId);
  if (run?.phase !== 'ended') return { undone: [], notUndone: [] };
  const undone: number[] = [];
  const notUndone: number[] = [];
  for (const step of [...run.steps].reverse()) {
    if (step.state !== 'done' || !(step.undoable || step.ledTo !== undefined)) continue;
    ((await undoStep(run, step, ports)) ? undone : notUndone).push(step.n);
  }
  const steps = run.steps.map((step) => (undone.includes(step.n) ? asUndone(step) : step));
  const events: PendingEvent[] = undone.map((n) => ({
    kind: 'step.ended',
    payload: { episode: run.episode, n, state: 'undone' },
  }));
  const notes = await ports.notes.notesOf(run.origin);
  const episode = await findEpisode(run.episode);
  const procedure = episode && findGoverningProcedure(episode, notes);
  // Undo in the chat is as explicit as marking the procedure wrong.
  if (procedure) events.push(evidenceFor(procedure, run.episode, 'user-wrong'));
  if (undone.length > 0) await ports.store.commitRun('run.ended', { ...run, steps }, run.origin, events);
  return { undone, notUndone };
}

/** @returns whether the earlier page or value is back */
export async function undoStep(run: Run, step: RunStep, ports: Ports): Promise<boolean> {
  if (step.ledTo === undefined) return (await ports.page.undo(run.tabId, step.token)) === 'undone';
  const historySteps = step.action.verb === 'goBack' ? 1 : -1;
  return ports.page.returnTo(run.tabId, step.url, historySteps, AbortSignal.timeout(UNDO_LIMIT_MS));
}

/** The step after it was taken back. */
export function asUndone(step: RunStep): RunStep {
  return { ...step, state: 'undone', undoable: false, ledTo: undefined };
}

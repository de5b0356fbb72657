/** Takes back the reversible steps of an ended run, last first, each verified by reading back. */
import type { PendingEvent } from '../../journal/events';
import type { Episode } from '../../records/episode';
import { findGoverningProcedure } from './delayed-evidence';
import type { Run, RunStep } from '../../records/run';
import type { Ports } from '../run/ports';

/** A page that does not come back within this is not waited for, ms. */
const UNDO_LIMIT_MS = 15_000;

export async function undoRun(
  runId: string,
  ports: Ports,
  episodeOf: (id: string) => Promise<Episode | undefined>,
): Promise<{ undone: number[]; notUndone: number[] }> {
  const run = await ports.store.run(runId);
  if (run?.phase !== 'ended') return { undone: [], notUndone: [] };
  const undone: number[] = [];
  const notUndone: number[] = [];
  for (const step of [...run.steps].reverse()) {
    if (step.state !== 'done' || !(step.undoable || step.ledTo !== undefined)) continue;
    ((await takeBack(run, step, ports)) ? undone : notUndone).push(step.n);
  }
  const steps = run.steps.map((step) =>
    undone.includes(step.n) ? { ...step, state: 'undone' as const, undoable: false, ledTo: undefined } : step,
  );
  const drafts: PendingEvent[] = undone.map((n) => ({
    kind: 'step.ended',
    payload: { episode: run.episode, n, state: 'undone' },
  }));
  const notes = await ports.notes.notesOf(run.origin);
  const episode = await episodeOf(run.episode);
  const procedure = episode && findGoverningProcedure(episode, notes);
  // Undo in our own panel is the user's plainest word against what was done.
  if (procedure) {
    const payload = {
      note: procedure.id,
      version: procedure.version,
      episode: run.episode,
      channel: 'user-wrong' as const,
      share: 1,
    };
    drafts.push({ kind: 'evidence', payload });
  }
  if (undone.length > 0) await ports.store.commitRun('run.ended', { ...run, steps }, run.origin, drafts);
  return { undone, notUndone };
}

/** A way is gone back, a value set back; both count only when read back. */
async function takeBack(run: Run, step: RunStep, ports: Ports): Promise<boolean> {
  if (step.ledTo === undefined) return (await ports.page.undo(run.tabId, step.token)) === 'undone';
  const steps = step.action.verb === 'goBack' ? 1 : -1;
  return ports.page.returnTo(run.tabId, step.url, steps, AbortSignal.timeout(UNDO_LIMIT_MS));
}

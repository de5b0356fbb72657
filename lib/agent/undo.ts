/** Takes back the reversible steps of an ended run, last first, each verified by reading back. */
import type { Draft } from '../notebook/journal';
import type { Ports } from './ports';

export async function undoRun(runId: string, ports: Ports): Promise<{ undone: number[]; notUndone: number[] }> {
  const run = await ports.store.run(runId);
  if (run?.phase !== 'ended') return { undone: [], notUndone: [] };
  const undone: number[] = [];
  const notUndone: number[] = [];
  for (const step of [...run.steps].reverse()) {
    if (step.state !== 'done' || !step.undoable) continue;
    const became = await ports.page.undo(run.tabId, step.token);
    (became === 'undone' ? undone : notUndone).push(step.n);
  }
  const steps = run.steps.map((step) =>
    undone.includes(step.n) ? { ...step, state: 'undone' as const, undoable: false } : step,
  );
  const drafts: Draft[] = undone.map((n) => ({
    kind: 'step.ended',
    payload: { episode: run.episode, n, state: 'undone' },
  }));
  const notes = await ports.notes.notesOf(run.origin);
  // Undo in our own panel is the user's plainest word against what was done.
  const guilty = new Set(
    run.steps.filter((step) => undone.includes(step.n)).flatMap((step) => (step.locator ? [step.locator] : [])),
  );
  const procedure = run.plan?.kind === 'procedure' ? run.plan.note : run.procedure;
  if (procedure && undone.length > 0) guilty.add(procedure);
  for (const id of guilty) {
    const note = notes.find((one) => one.id === id && one.body.kind === 'procedure');
    if (note)
      drafts.push({
        kind: 'evidence',
        payload: { note: note.id, version: note.version, episode: run.episode, channel: 'user-wrong', share: 1 },
      });
  }
  if (undone.length > 0) await ports.store.commitRun('run.ended', { ...run, steps }, run.origin, drafts);
  return { undone, notUndone };
}

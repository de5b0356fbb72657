/** createModelPlan starts a conversation with the model from the current state of a run. */
import { isUsable } from '../../learning/lifecycle';
import type { Snapshot } from '../../page/words/snapshot';
import { type RecallPart, recallPart } from '../../policy/recall';
import { openingMessages } from '../../policy/situation';
import type { Plan, Run } from '../../records/run';
import type { Ports } from '../run/ports';

/** Nodes sent when the whole outline exceeds the model's context. */
const MAX_SHRUNK_NODES = 150;

/**
 * @param why the reason the known steps no longer fit, for the model
 * @param shrunk send only the first nodes in the viewport
 * @returns undefined if no model is selected or the page has no snapshot yet
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
    ? { ...run.snapshot, nodes: run.snapshot.nodes.filter((node) => node.inViewport).slice(0, MAX_SHRUNK_NODES) }
    : run.snapshot;
  const recall = await recallForRun(run, snapshot, ports.notes);
  return {
    kind: 'model',
    messages: openingMessages({ request: run.request, snapshot, done, why, recall: recall.text }, ports.chance),
    unusable: 0,
    shrunk,
    ...(recall.notes.length > 0 ? { recalled: recall.notes } : {}),
  };
}

/** A baseline run gets nothing: it measures what notes save. */
async function recallForRun(run: Run, snapshot: Snapshot, reader: Ports['notes']): Promise<RecallPart> {
  if (run.withheld) return { text: '', notes: [] };
  const [notes, episodes] = await Promise.all([reader.notesOf(run.origin), reader.episodesOf(run.origin)]);
  return recallPart({
    request: run.request,
    notes: notes.filter((note) => !note.paused && isUsable(note.state) && note.id !== run.avoid),
    episodes: episodes.filter(({ id }) => id !== run.episode),
    snapshot,
  });
}

/** createModelPlan starts a conversation with the model from the current state of a run. */
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
  return {
    kind: 'model',
    messages: openingMessages(run.request, snapshot, done, why, ports.chance),
    unusable: 0,
    shrunk,
  };
}

/** plannerStep proposes the built-in planner's next command, or asks the user which element it means. */
import { makeId } from '../../core/ids';
import { nodeLabel, planStep } from '../../policy/plan-step';
import type { Plan, Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { createModelPlan } from '../plan/model-plan';
import type { Ports } from '../run/ports';
import { withProposal } from '../run/propose-step';
import { waitForAnswer } from '../run/run-state';

type PlannerPlan = Extract<Plan, { kind: 'planner' }>;
type Planned<T extends ReturnType<typeof planStep>['type']> = Extract<ReturnType<typeof planStep>, { type: T }>;

export async function plannerStep(run: Run, plan: PlannerPlan, ports: Ports, signal: AbortSignal): Promise<Run> {
  const command = plan.commands[plan.at];
  if (!command || !run.snapshot) {
    return finishRun(run, { state: 'done', code: 'done-by-planner', params: [String(plan.commands.length)] }, ports);
  }
  const planned = planStep(command, run.snapshot);
  switch (planned.type) {
    case 'act': {
      const advanced: Run = { ...run, plan: { ...plan, at: plan.at + 1 } };
      const next = withProposal(advanced, { ...planned, by: 'planner' }, ports);
      return ports.store.commitRun('step.proposed', next, run.origin, []);
    }
    case 'which':
      return askWhichElement(run, planned, ports);
    case 'not-found':
      signal.throwIfAborted();
      return handleMissingTarget(run, planned, ports);
  }
}

async function askWhichElement(run: Run, { nodes, words }: Planned<'which'>, ports: Ports): Promise<Run> {
  const choices = nodes.map((node, i) => ({ ref: node.ref ?? '', label: `${i + 1} · ${nodeLabel(node)}` }));
  const id = makeId('question', ports.clock.now(), ports.chance);
  const waiting = waitForAnswer(run, { type: 'choice', id, words, choices }, 'decide', ports.clock.now());
  const asked = await ports.store.commitRun('step.asked', waiting, run.origin, []);
  await ports.page.showChoices(
    run.tabId,
    choices.map(({ ref }, i) => ({ ref, label: String(i + 1) })),
  );
  return asked;
}

/** The model may understand what the planner's grammar does not. */
async function handleMissingTarget(run: Run, { words, near }: Planned<'not-found'>, ports: Ports): Promise<Run> {
  const why = run.steps.length === 0 ? undefined : `“${words}” is not on the page`;
  const plan = await createModelPlan(run, ports, why);
  if (plan) return ports.store.commitRun('run.planned', { ...run, plan }, run.origin, []);
  return finishRun(run, { state: 'failed', code: 'target-not-found', params: [words, near.join(', ')] }, ports);
}

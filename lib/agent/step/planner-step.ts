/** The next command of the built-in planner: matched on the page, or the one question that must come first. */
import { makeId } from '../../core/ids';
import type { Plan, Run } from '../../records/run';
import { nodeLabel, planStep } from '../../policy/plan-step';
import { createModelPlan } from '../plan/choose-plan';
import { finishRun } from '../end/finish-run';
import type { Ports } from '../run/ports';
import { withProposal } from '../run/propose-step';
import { waitForAnswer } from '../run/run-state';

export async function plannerStep(
  run: Run,
  plan: Extract<Plan, { kind: 'planner' }>,
  ports: Ports,
  signal: AbortSignal,
): Promise<Run> {
  const command = plan.commands[plan.at];
  if (!command || !run.snapshot) {
    return finishRun(run, { state: 'done', code: 'done-by-planner', params: [String(plan.commands.length)] }, ports);
  }
  const planned = planStep(command, run.snapshot);
  switch (planned.type) {
    case 'act': {
      const advanced: Run = { ...run, plan: { ...plan, at: plan.at + 1 } };
      return ports.store.commitRun(
        'step.proposed',
        withProposal(advanced, { ...planned, by: 'planner' }, ports),
        run.origin,
        [],
      );
    }
    case 'which': {
      const choices = planned.nodes.map((node, i) => ({ ref: node.ref ?? '', label: `${i + 1} · ${nodeLabel(node)}` }));
      const question = {
        type: 'choice' as const,
        id: makeId('question', ports.clock.now(), ports.chance),
        words: planned.words,
        choices,
      };
      const asked = await ports.store.commitRun(
        'step.asked',
        waitForAnswer(run, question, 'decide', ports.clock.now()),
        run.origin,
        [],
      );
      await ports.page.showChoices(
        run.tabId,
        choices.map(({ ref }, i) => ({ ref, label: String(i + 1) })),
      );
      return asked;
    }
    case 'not-found': {
      signal.throwIfAborted();
      // Nothing done yet and a model at hand: it may understand what the grammar does not.
      const model = await createModelPlan(
        run,
        ports,
        run.steps.length === 0 ? undefined : `“${planned.words}” is not on the page`,
      );
      if (model) return ports.store.commitRun('run.planned', { ...run, plan: model }, run.origin, []);
      return finishRun(
        run,
        { state: 'failed', code: 'target-not-found', params: [planned.words, planned.near.join(', ')] },
        ports,
      );
    }
  }
}

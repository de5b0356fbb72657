/** Answers the tool call a model plan has open, so that the conversation can continue. */
import type { ToolCall } from '../../model/words';
import type { Snapshot } from '../../page/words/snapshot';
import { resultText } from '../../policy/situation';
import type { Plan, Run } from '../../records/run';
import type { Ports } from './ports';
import { lastStep } from './run-state';

export type ModelPlan = Extract<Plan, { kind: 'model' }>;

/** The plan after the open call got `content` as its result. */
export function withToolResult(plan: ModelPlan, call: ToolCall, content: string): ModelPlan {
  return { ...plan, open: undefined, messages: [...plan.messages, { role: 'tool', toolCallId: call.id, content }] };
}

/** Answers the open call with the result of the last step and what changed on the page; other runs are returned as they are. */
export function answerToolCall(run: Run, before: Snapshot | undefined, after: Snapshot, chance: Ports['chance']): Run {
  const { plan } = run;
  if (plan?.kind !== 'model' || !plan.open) return run;
  const content = resultText(lastStep(run), before, after, chance);
  return { ...run, plan: withToolResult({ ...plan, unusable: 0 }, plan.open, content) };
}

/** Answers the open call of a step that was never dispatched, and returns the run to the decide phase. */
export function answerUndispatchedStep(run: Run, chance: Ports['chance']): Run {
  const { snapshot } = run;
  const answered = snapshot ? answerToolCall(run, snapshot, snapshot, chance) : run;
  return { ...answered, phase: 'decide' };
}

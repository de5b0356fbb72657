/** Answers the tool call a model plan has open, so that the conversation can continue. */
import type { ToolCall } from '../../model/words';
import type { Snapshot } from '../../page/words/snapshot';
import { dataBox, resultText } from '../../policy/situation';
import type { Plan, Run } from '../../records/run';
import { adviceFor } from '../evidence/advice';
import { sortValues } from '../evidence/shortfall';
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
  const parts = [resultText(lastStep(run), before, after, chance), adviceText(run, after, chance), progressText(run)];
  const content = parts.filter((part) => part !== '').join('\n');
  return { ...run, plan: withToolResult({ ...plan, unusable: 0 }, plan.open, content) };
}

/** For a failed step: the reason in plain words, and the elements that would work. */
function adviceText(run: Run, after: Snapshot, chance: Ports['chance']): string {
  const step = lastStep(run);
  if (step.state !== 'failed') return '';
  const { text, page } = adviceFor(step, after);
  return [text, page === '' ? '' : dataBox(page, chance)].filter((part) => part !== '').join('\n');
}

/** The values of the request by use, so that a model sees what is left to do; '' if the request names none. */
function progressText(run: Run): string {
  const { used, unused } = sortValues(run);
  const list = (values: readonly string[]) => values.map((value) => JSON.stringify(value)).join(', ');
  if (unused.length > 0) return `Values of the request not used yet: ${list(unused)}.`;
  return used.length > 0 ? 'All values of the request are used.' : '';
}

/** Answers the open call of a step that was never dispatched, and returns the run to the decide phase. */
export function answerUndispatchedStep(run: Run, chance: Ports['chance']): Run {
  const { snapshot } = run;
  const answered = snapshot ? answerToolCall(run, snapshot, snapshot, chance) : run;
  return { ...answered, phase: 'decide' };
}

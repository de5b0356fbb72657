/** Answers the tool call a model plan has open, and opens the next call of the same reply unless something unexpected happened. */
import type { ToolCall } from '../../model/words';
import type { Snapshot } from '../../page/words/snapshot';
import { dataBox, isWrongVerb, resultText } from '../../policy/situation';
import type { Plan } from '../../records/plan';
import type { Run, RunStep } from '../../records/run';
import { adviceFor } from '../evidence/advice';
import { COMMITS } from '../evidence/pending-commit';
import { asksQuestion, contentWords, holds } from '../evidence/request-kind';
import { wordsOf } from '../evidence/request-values';
import { findShortfall } from '../evidence/shortfall';
import { sortValues } from '../evidence/value-use';
import type { Ports } from './ports';
import { lastStep } from './run-state';

export type ModelPlan = Extract<Plan, { kind: 'model' }>;

const NOT_CARRIED_OUT = 'not carried out: look at what the page shows now, then decide again';

/** The plan after the open call got `content` as its result; the rest of its reply is answered as not carried out. */
export function withToolResult(plan: ModelPlan, call: ToolCall, content: string): ModelPlan {
  const results = [{ call, content }, ...(plan.queue ?? []).map((rest) => ({ call: rest, content: NOT_CARRIED_OUT }))];
  const messages = results.map((result) => ({
    role: 'tool' as const,
    toolCallId: result.call.id,
    content: result.content,
  }));
  return { ...plan, open: undefined, queue: undefined, messages: [...plan.messages, ...messages] };
}

/** The same, with the next call of the reply open. @returns undefined if there is none */
export function withNextCall(plan: ModelPlan, call: ToolCall, content: string): ModelPlan | undefined {
  const [open, ...queue] = plan.queue ?? [];
  const result = { role: 'tool' as const, toolCallId: call.id, content };
  return open && { ...plan, open, queue, messages: [...plan.messages, result] };
}

/** Answers the open call with the result of the last step and what changed on the page; other runs are returned as they are. */
export function answerToolCall(run: Run, before: Snapshot | undefined, after: Snapshot, chance: Ports['chance']): Run {
  const { plan } = run;
  if (plan?.kind !== 'model' || !plan.open) return run;
  const step = lastStep(run);
  const looksDone = looksFulfilled(run);
  const parts = [
    resultText({ step, before, after, form: plan.form }, chance),
    adviceText(run, after, chance),
    looksDone ? LOOKS_DONE : progressText(run),
  ];
  const content = parts.filter((part) => part !== '').join('\n');
  const usable = { ...plan, unusable: 0 };
  const [next] = plan.queue ?? [];
  const isStray = next !== undefined && looksDone && !isMeant(run.request, next, after);
  const goesOn = next !== undefined && !isStray && !isSurprise(step, before, after) && isPresent(next, after);
  const following = goesOn ? withNextCall(usable, plan.open, content) : undefined;
  return { ...run, plan: following ?? withToolResult(usable, plan.open, content) };
}

/** For a failed step: the reason in plain words, and the elements that would work. */
function adviceText(run: Run, after: Snapshot, chance: Ports['chance']): string {
  const step = lastStep(run);
  if (step.state !== 'failed' && !isWrongVerb(step)) return '';
  const { text, page } = adviceFor(step, after);
  return [text, page === '' ? '' : dataBox(page, chance)].filter((part) => part !== '').join('\n');
}

const LOOKS_DONE = 'The request looks done. Call done, unless something of it is left to do.';

/** Whether all evidence of a fulfilled order is there. */
function looksFulfilled(run: Run): boolean {
  const { unused } = sortValues(run);
  return unused.length === 0 && !asksQuestion(run.request) && findShortfall(run, '') === undefined;
}

/** The values of the request by use, so that a model sees what is left to do. */
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

const ALERT_ROLES = new Set(['alert', 'alertdialog', 'dialog']);

/** Whether the page is no longer the one on which the rest of the reply was decided. */
function isSurprise(step: RunStep, before: Snapshot | undefined, after: Snapshot): boolean {
  if (step.state !== 'done' || step.verdict?.answer === 'ask' || !before) return true;
  if (before.documentToken !== after.documentToken || before.url !== after.url) return true;
  return (step.effect?.facts ?? []).some(
    (fact) =>
      fact.fact === 'dialog' || fact.fact === 'path' || (fact.fact === 'appeared' && ALERT_ROLES.has(fact.role)),
  );
}

/** Whether the element that a call points at is still listed; a call without a ref needs none. */
function isPresent(call: ToolCall, { nodes }: Snapshot): boolean {
  const ref = refOf(call);
  return ref === undefined || nodes.some((node) => node.ref === ref);
}

function refOf(call: ToolCall): string | undefined {
  return /"ref"\s*:\s*"([^"]*)"/.exec(call.arguments)?.[1];
}

/** Whether a call of a fulfilled request still serves it: it saves or sends, or the request names its element. */
function isMeant(request: string, call: ToolCall, { nodes }: Snapshot): boolean {
  const name = nodes.find(({ ref }) => ref !== undefined && ref === refOf(call))?.name;
  if (name === undefined) return false;
  const wanted = contentWords(wordsOf(request));
  return COMMITS.test(name) || wordsOf(name).some((word) => holds(wanted, word));
}

/** Replaces arguments that are no JSON by {}: endpoints reject a conversation that contains such a call. */
export function withParsableCalls(plan: ModelPlan, call: ToolCall): ModelPlan {
  if (isJson(call.arguments)) return plan;
  const messages = plan.messages.map((message) =>
    message.role === 'assistant'
      ? {
          ...message,
          toolCalls: message.toolCalls.map((each) => (isJson(each.arguments) ? each : { ...each, arguments: '{}' })),
        }
      : message,
  );
  return { ...plan, messages };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

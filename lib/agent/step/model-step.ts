/** One exchange with the model: asked once, its reply stored before use, its decision read strictly. */
import { assertNever } from '../../core/assert-never';
import { makeId } from '../../core/ids';
import { rejectOnAbort, pause } from '../../core/stop';
import { BUDGETS } from '../../guard/tables';
import type { ChatMessage, ModelResult, ToolCall } from '../../model/words';
import type { Plan, Run } from '../../records/run';
import { targetRef } from '../../page/words/action-parts';
import { parseToolCall, TOOLS } from '../../policy/tools';
import { createModelPlan } from '../plan/choose-plan';
import { finishRun } from '../end/finish-run';
import type { Ports } from '../run/ports';
import { findLabel, withProposal } from '../run/propose-step';
import { waitForAnswer, workedMs } from '../run/run-state';

type ModelPlan = Extract<Plan, { kind: 'model' }>;

/** Tries of one call after the first, and the longest wait in place, ms: beyond it an alarm wakes the run. */
const MAX_RETRIES = 3;
const MAX_WAIT_IN_PLACE_MS = 20_000;
const MAX_UNUSABLE = 3;

export async function modelStep(run: Run, plan: ModelPlan, ports: Ports, signal: AbortSignal): Promise<Run> {
  return plan.open ? decideBy(run, plan, plan.open, ports) : askModel(run, plan, ports, signal);
}

async function askModel(run: Run, plan: ModelPlan, ports: Ports, signal: AbortSignal): Promise<Run> {
  if (run.modelCalls >= BUDGETS.modelCalls) return finishRun(run, { state: 'stopped', code: 'call-budget' }, ports);
  if (workedMs(run, ports.clock.now()) >= BUDGETS.timeMs)
    return finishRun(run, { state: 'stopped', code: 'time-budget' }, ports);
  const model = await ports.model();
  if (!model) return finishRun(run, { state: 'failed', code: 'no-model' }, ports);
  const result = await rejectOnAbort(model.call(plan.messages, TOOLS, signal), signal);
  if (result.type === 'failed') return modelFailed(run, plan, result, ports, signal);
  const [call] = result.reply.toolCalls;
  const tokens = result.reply.promptTokens + result.reply.completionTokens;
  const paid: Run = {
    ...run,
    modelCalls: run.modelCalls + 1,
    tokens: run.tokens + tokens,
    retries: 0,
    resumeAt: undefined,
  };
  const said: ChatMessage = { role: 'assistant', content: result.reply.content, toolCalls: call ? [call] : [] };
  const messages = [...plan.messages, said];
  const draft = { kind: 'model.called' as const, payload: { episode: run.episode, tokens } };
  if (call) {
    return ports.store.commitRun('model.replied', { ...paid, plan: { ...plan, messages, open: call } }, run.origin, [
      draft,
    ]);
  }
  const unusable = plan.unusable + 1;
  const told: ChatMessage = { role: 'user', content: 'Answer by calling exactly one tool; to end, call done.' };
  const next = await ports.store.commitRun(
    'model.replied',
    { ...paid, plan: { ...plan, messages: [...messages, told], unusable } },
    run.origin,
    [draft],
  );
  // Some models answer a question in plain words however they are told: words are an answer, never an act.
  if (unusable >= 2 && result.reply.content.trim() !== '' && run.steps.every((step) => step.class === 'R0')) {
    return finishRun({ ...next, answer: result.reply.content.trim() }, { state: 'done', code: 'answered' }, ports);
  }
  return unusable >= MAX_UNUSABLE
    ? finishRun(next, { state: 'failed', code: 'bad-reply', params: ['no tool was called'] }, ports)
    : next;
}

async function modelFailed(
  run: Run,
  plan: ModelPlan,
  failed: Extract<ModelResult, { type: 'failed' }>,
  ports: Ports,
  signal: AbortSignal,
): Promise<Run> {
  if (failed.reason === 'context-too-long' && !plan.shrunk) {
    const smaller = await createModelPlan(run, ports, undefined, true);
    if (smaller) return ports.store.commitRun('run.planned', { ...run, plan: smaller }, run.origin, []);
  }
  const giveUp = () => finishRun(run, { state: 'failed', code: failed.reason, params: [failed.detail] }, ports);
  if (failed.retryAfterMs === undefined || run.retries >= MAX_RETRIES) return giveUp();
  const waitMs = Math.max(failed.retryAfterMs * (failed.reason === 'rate-limited' ? 1 : 2 ** run.retries), 200);
  const retries = run.retries + 1;
  if (waitMs > BUDGETS.timeMs) return giveUp();
  const resumeAt = ports.clock.now() + waitMs;
  const waiting = await ports.store.commitRun('run.planned', { ...run, retries, resumeAt }, run.origin, []);
  if (waitMs > MAX_WAIT_IN_PLACE_MS) return waiting;
  await pause(waitMs, signal);
  return { ...waiting, resumeAt: undefined };
}

/** A stored tool call becomes a step, a question or an end; what cannot be used is answered with the reason. */
async function decideBy(run: Run, plan: ModelPlan, call: ToolCall, ports: Ports): Promise<Run> {
  const decision = parseToolCall(call);
  switch (decision.type) {
    case 'act': {
      const label = findLabel(run, targetRef(decision.action));
      if (label === undefined)
        return notUsable(run, plan, call, `there is no element ${targetRef(decision.action)} on the page now`, ports);
      return ports.store.commitRun(
        'step.proposed',
        withProposal(
          run,
          { action: decision.action, by: 'model', target: label, extra: { choice: { reply: run.modelCalls } } },
          ports,
        ),
        run.origin,
        [],
      );
    }
    case 'done':
      return finishRun(
        { ...run, answer: decision.summary },
        { state: 'done', code: 'done-by-model', params: [decision.summary] },
        ports,
      );
    case 'give-up':
      return finishRun(
        { ...run, answer: decision.reason },
        { state: 'stopped', code: 'gave-up', params: [decision.reason] },
        ports,
      );
    case 'ask': {
      const question = {
        type: 'open' as const,
        id: makeId('question', ports.clock.now(), ports.chance),
        text: decision.question,
      };
      return ports.store.commitRun(
        'step.asked',
        waitForAnswer(run, question, 'decide', ports.clock.now()),
        run.origin,
        [],
      );
    }
    case 'unusable':
      return notUsable(run, plan, call, decision.why, ports);
    default:
      return assertNever(decision);
  }
}

async function notUsable(run: Run, plan: ModelPlan, call: ToolCall, why: string, ports: Ports): Promise<Run> {
  const unusable = plan.unusable + 1;
  if (unusable >= MAX_UNUSABLE) return finishRun(run, { state: 'failed', code: 'bad-reply', params: [why] }, ports);
  return ports.store.commitRun(
    'run.planned',
    { ...run, plan: withToolResult(withReadableCall({ ...plan, unusable }, call), call, `not done: ${why}`) },
    run.origin,
    [],
  );
}

/** Endpoints refuse a conversation whose calls hold no JSON: what could not be read is kept as an empty call. */
function withReadableCall(plan: ModelPlan, call: ToolCall): ModelPlan {
  if (isJson(call.arguments)) return plan;
  const messages = plan.messages.map((message) =>
    message.role === 'assistant'
      ? {
          ...message,
          toolCalls: message.toolCalls.map((one) => (isJson(one.arguments) ? one : { ...one, arguments: '{}' })),
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

/** The plan after the open call got its answer. */
export function withToolResult(plan: ModelPlan, call: ToolCall, content: string): ModelPlan {
  return { ...plan, open: undefined, messages: [...plan.messages, { role: 'tool', toolCallId: call.id, content }] };
}

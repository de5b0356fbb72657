/** modelStep makes one call to the model, stores its reply, and turns the reply's tool call into a step, a question or an end. */
import { canonicalJson } from '../../core/canonical';
import { assertNever } from '../../core/assert-never';
import { makeId } from '../../core/ids';
import { rejectOnAbort } from '../../core/stop';
import { BUDGETS } from '../../guard/tables';
import type { ChatMessage, ModelProfile, ModelReply, ToolCall } from '../../model/words';
import type { Action } from '../../page/words/action';
import { targetNode, targetRef } from '../../page/words/action-parts';
import { fitVerb } from '../../policy/fit-verb';
import { dataBox } from '../../policy/situation';
import { parseToolCall } from '../../policy/tools';
import type { Run } from '../../records/run';
import { findAnswer } from '../evidence/answer';
import { findObjection, type Objection } from '../evidence/objections';
import { asksQuestion, contentWords, holds } from '../evidence/request-kind';
import { wordsOf } from '../evidence/request-values';
import { countStrayActs, isAstray, STRAY_ACTS_HINTED } from '../evidence/stray-acts';
import { describeShortfall, findShortfall, standsAlready } from '../evidence/shortfall';
import { finishRun } from '../end/finish-run';
import { callProcedure } from './call-procedure';
import type { Ports } from '../run/ports';
import { findLabel, withProposal } from '../run/propose-step';
import { waitForAnswer, workedMs } from '../run/run-state';
import { type ModelPlan, withParsableCalls, withToolResult } from '../run/tool-call';
import { leaveFilter } from './leave-filter';
import { lookBeforeDone, withFailed } from './look-before-done';
import { handleModelFailure } from './model-failure';
import { answersFirst, offeredTools } from './offered-tools';
import { payReply } from './pay-reply';

/** Unusable replies in a row after which the run fails. */
const MAX_UNUSABLE = 3;
/** Replies without a tool call after which plain text is accepted as the answer. */
const MIN_REPLIES_FOR_TEXT = 2;
/** Calls of one reply that are carried out, each located, guarded and checked. */
const MAX_CALLS_OF_REPLY = 12;
/** Unsupported claims that are answered with what is missing. */
const MAX_UNSUPPORTED_CLAIMS = 1;
/** Objections of one run after which it ends. */
const MAX_OBJECTIONS = 4;
const CALL_A_TOOL: ChatMessage = { role: 'user', content: 'Answer by calling exactly one tool; to end, call done.' };

export async function modelStep(run: Run, plan: ModelPlan, ports: Ports, signal: AbortSignal): Promise<Run> {
  return plan.open ? applyToolCall({ run, plan, call: plan.open }, ports, signal) : askModel(run, plan, ports, signal);
}

async function askModel(run: Run, plan: ModelPlan, ports: Ports, signal: AbortSignal): Promise<Run> {
  if (run.modelCalls >= BUDGETS.modelCalls) return finishRun(run, { state: 'stopped', code: 'call-budget' }, ports);
  if (workedMs(run, ports.clock.now()) >= BUDGETS.timeMs)
    return finishRun(run, { state: 'stopped', code: 'time-budget' }, ports);
  const model = await ports.model();
  if (!model) return finishRun(run, { state: 'failed', code: 'no-model' }, ports);
  const { taskTokens, taskDollars } = model.profile ?? {};
  if (taskTokens !== undefined && run.tokens >= taskTokens)
    return finishRun(run, { state: 'stopped', code: 'task-cap', params: [String(taskTokens)] }, ports);
  if (taskDollars !== undefined && (run.dollars ?? 0) >= taskDollars)
    return finishRun(run, { state: 'stopped', code: 'task-dollars', params: [String(taskDollars)] }, ports);
  const asked = promptSize(plan, model.profile, ports.clock.now());
  const waiting = await ports.store.commitRun('run.planned', { ...run, asked, resumeAt: undefined }, run.origin, []);
  const result = await rejectOnAbort(model.call(plan.messages, offeredTools(run, plan, model.profile), signal), signal);
  const modelMs = (run.modelMs ?? 0) + Math.max(0, ports.clock.now() - asked.at);
  const waited: Run = { ...waiting, modelMs, asked: undefined };
  return result.type === 'failed'
    ? handleModelFailure({ run: waited, plan, failed: result }, ports, signal)
    : storeReply({ run: waited, plan, reply: result.reply }, ports, signal);
}

/** Characters of a prompt to a token, for estimates. */
const CHARS_PER_TOKEN = 4;

/** The prompt's size and the time it takes to read, for the chat. */
function promptSize({ messages }: ModelPlan, profile: ModelProfile | undefined, at: number): NonNullable<Run['asked']> {
  const tokens = Math.round(JSON.stringify(messages).length / CHARS_PER_TOKEN);
  const speed = profile?.readPerSecond;
  return { at, tokens, ...(speed ? { readSeconds: Number((tokens / speed).toFixed(1)) } : {}) };
}

interface Replied {
  run: Run;
  plan: ModelPlan;
  reply: ModelReply;
}

/** Stores the reply before it is used: a restarted worker does not pay for the call again. */
async function storeReply({ run, plan, reply }: Replied, ports: Ports, signal: AbortSignal): Promise<Run> {
  const calls = withoutRepeats(reply.toolCalls).slice(0, MAX_CALLS_OF_REPLY);
  const [call, ...queue] = calls;
  const { paid: charged, event } = payReply(run, reply);
  const paid: Run = { ...charged, retries: 0, resumeAt: undefined };
  const message: ChatMessage = {
    role: 'assistant',
    content: reply.content,
    toolCalls: calls,
    ...(reply.reasoning ? { reasoning: reply.reasoning } : {}),
  };
  const messages = [...plan.messages, message];
  if (call) {
    const next = { ...paid, plan: { ...plan, messages, open: call, queue } };
    return ports.store.commitRun('model.replied', next, run.origin, [event]);
  }
  const unusable = plan.unusable + 1;
  const next = { ...paid, plan: { ...plan, messages: [...messages, CALL_A_TOOL], unusable } };
  const stored = await ports.store.commitRun('model.replied', next, run.origin, [event]);
  const text = reply.content.trim();
  // Some models keep answering in plain text. Text is accepted as an answer, never as an action, and only if nothing was changed.
  const isAnswer = text !== '' && !reply.isMarkup;
  if (unusable >= MIN_REPLIES_FOR_TEXT && isAnswer && run.steps.every((step) => step.class === 'R0')) {
    const looked = await lookBeforeDone(stored, ports, signal);
    return endClaimed({ ...looked, answer: text }, 'answered', text, ports);
  }
  return unusable >= MAX_UNUSABLE
    ? finishRun(stored, { state: 'failed', code: 'no-calls', params: ['', text] }, ports)
    : stored;
}

/** Setting the same value twice in a row does nothing. */
const IDEMPOTENT: ReadonlySet<string> = new Set(['type', 'clear', 'select', 'check']);

function withoutRepeats(calls: readonly ToolCall[]): ToolCall[] {
  return calls.filter((call, i) => {
    const before = calls[i - 1];
    return !IDEMPOTENT.has(call.name) || call.name !== before?.name || call.arguments !== before.arguments;
  });
}

interface OpenCall {
  run: Run;
  plan: ModelPlan;
  call: ToolCall;
}

/** Turns a stored tool call into a step, a question or an end; an unusable call is answered with the reason. */
async function applyToolCall(open: OpenCall, ports: Ports, signal: AbortSignal): Promise<Run> {
  const { run, plan, call } = open;
  const decision = parseToolCall(call);
  // An end that was decided together with steps was decided before anyone saw what they did.
  const isEnd = decision.type !== 'act' && decision.type !== 'unusable' && !isKnownPart(plan, decision);
  if (isEnd && hasStepsBefore(plan, call)) return answerEarlyEnd(open, ports);
  switch (decision.type) {
    case 'act':
      return proposeAction(open, decision.action, ports);
    case 'follow': {
      const called = await callProcedure(run, open.plan, decision, ports);
      return typeof called === 'string' ? rejectToolCall(open, called, ports) : called;
    }
    case 'done':
      return claimDone(open, decision.summary, ports, signal);
    case 'give-up': {
      if (answersFirst(run, plan)) return answerClaim(open, ACT_NOW, ports);
      const outcome = { state: 'stopped' as const, code: 'gave-up', params: [decision.reason] };
      return finishRun({ ...run, answer: decision.reason }, outcome, ports);
    }
    case 'ask': {
      if (!plan.claims && echoesRequest(decision.question, run.request)) return answerClaim(open, NOT_THE_USERS, ports);
      const id = makeId('question', ports.clock.now(), ports.chance);
      const question = { type: 'open' as const, id, text: decision.question };
      const waiting = waitForAnswer(run, question, 'decide', ports.clock.now());
      return ports.store.commitRun('step.asked', waiting, run.origin, []);
    }
    case 'unusable':
      return rejectToolCall(open, decision.why, ports);
    default:
      return assertNever(decision);
  }
}

/** Whether the notes wrote the call themselves: the next known task of the request. */
function isKnownPart({ covers }: ModelPlan, { type }: ReturnType<typeof parseToolCall>): boolean {
  return covers !== undefined && type === 'follow';
}

/** Whether the call is not the first one of its reply. */
function hasStepsBefore({ messages }: ModelPlan, call: ToolCall): boolean {
  const reply = messages.findLast((message) => message.role === 'assistant');
  return (
    reply?.role === 'assistant' &&
    reply.toolCalls.length > 1 &&
    reply.toolCalls[0] !== undefined &&
    !isSameCall(reply.toolCalls[0], call)
  );
}

function isSameCall(a: ToolCall, b: ToolCall): boolean {
  return a.id === b.id && a.name === b.name && a.arguments === b.arguments;
}

async function answerEarlyEnd({ run, plan, call }: OpenCall, ports: Ports): Promise<Run> {
  const next = withToolResult(plan, call, 'not carried out: look at what the page shows now, then call it alone');
  return ports.store.commitRun('run.planned', { ...run, plan: next }, run.origin, []);
}

async function proposeAction(open: OpenCall, called: Action, ports: Ports): Promise<Run> {
  const { run, plan } = open;
  const ref = targetRef(called);
  const action = fitVerb(called, run.snapshot && targetNode(run.snapshot.nodes, called));
  const target = findLabel(run, ref);
  if (target === undefined) return rejectToolCall(open, `there is no element ${ref} on the page now`, ports);
  const objection = findObjection(run, action);
  const wasObjected = plan.objected?.includes(canonicalJson(action)) === true;
  if (objection && !wasObjected) return answerObjection(open, action, objection, ports);
  if (objection?.kind === 'loop')
    return finishRun(run, { state: 'stopped', code: 'going-round', params: [target] }, ports);
  if (isAstray(run))
    return finishRun(
      run,
      { state: 'stopped', code: 'no-progress', params: [String(countStrayActs(run)), target] },
      ports,
    );
  if (!objection && countStrayActs(run) === STRAY_ACTS_HINTED && plan.objectedAt !== run.steps.length)
    return answerObjection(open, action, ASTRAY, ports);
  const doubt = objection?.kind === 'doubt' ? { doubt: objection.instead } : {};
  const lacks = objection?.lacks === undefined ? {} : { lacks: objection.lacks };
  const extra = { choice: { reply: run.modelCalls }, ...doubt, ...lacks };
  const next = withProposal(run, { action, by: 'model', target, extra }, ports);
  return ports.store.commitRun('step.proposed', next, run.origin, []);
}

const ASTRAY: Objection = Object.freeze({
  kind: 'hint',
  text: `nothing of your last ${STRAY_ACTS_HINTED} acts brought what the request speaks of. If this site does not offer it, call give_up.`,
  page: '',
  instead: '',
});

/** The model is told what speaks against its action. It may insist once; a loop then ends the run. */
function answerObjection(
  { run, plan, call }: OpenCall,
  action: Action,
  objection: Objection,
  ports: Ports,
): Promise<Run> {
  const page = objection.page === '' ? '' : `\n${dataBox(objection.page, ports.chance)}`;
  const objected = [...(plan.objected ?? []), canonicalJson(action)];
  if (objected.length > MAX_OBJECTIONS)
    return finishRun(
      run,
      { state: 'stopped', code: 'going-round', params: [findLabel(run, targetRef(action)) ?? ''] },
      ports,
    );
  const answered = withToolResult(
    { ...plan, objected, objectedAt: run.steps.length },
    call,
    `not done: ${objection.text}${page}`,
  );
  return ports.store.commitRun('run.planned', { ...run, plan: answered }, run.origin, []);
}

/** A claim without evidence is answered once with what is missing; repeated, it ends the run as unconfirmed. */
async function claimDone(
  { run: claimed, plan, call }: OpenCall,
  summary: string,
  ports: Ports,
  signal: AbortSignal,
): Promise<Run> {
  const run = findShortfall(claimed, summary) ? claimed : await lookOnceLeft(claimed, ports, signal);
  const shortfall = findShortfall(run, summary);
  if (!shortfall || (plan.claims ?? 0) >= MAX_UNSUPPORTED_CLAIMS || run.modelCalls >= BUDGETS.modelCalls)
    return endClaimed({ ...run, answer: summary }, 'done-by-model', summary, ports);
  return answerClaim({ run, plan, call }, describeShortfall(run, shortfall, ports.chance), ports);
}

/** A field that the last act wrote is left before the look, as a person leaves it who goes on: it may take the text back only then. */
async function lookOnceLeft(claimed: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const left = await leaveFilter(claimed, ports, signal);
  if (left?.isLost) return withFailed(left.run, left.run.steps.length - 1, 'value-taken-back', left.held);
  return lookBeforeDone(left?.run ?? claimed, ports, signal);
}

const ACT_NOW =
  'Not accepted: look for the answer on this site first; acts are offered now. If it is nowhere, call give_up again.';
const NOT_THE_USERS =
  'Not accepted: this is what the user asked you. Answer it from the page with done, act, or call give_up.';

/** An end that is not accepted yet, with what is missing. */
function answerClaim({ run, plan, call }: OpenCall, missing: string, ports: Ports): Promise<Run> {
  const claims = (plan.claims ?? 0) + 1;
  const answered = withToolResult({ ...plan, claims }, call, missing);
  return ports.store.commitRun('run.planned', { ...run, plan: answered }, run.origin, []);
}

/** Whether a question to the user only repeats the request. */
function echoesRequest(question: string, request: string): boolean {
  const asked = contentWords(wordsOf(question));
  const wanted = contentWords(wordsOf(request));
  return asked.length > 0 && asked.every((word) => holds(wanted, word));
}

/** Ends the run as done if there is evidence, with the place that supports an answer, else as unconfirmed. */
function endClaimed(run: Run, code: 'answered' | 'done-by-model', claim: string, ports: Ports): Promise<Run> {
  const shortfall = findShortfall(run, claim);
  if (shortfall) return finishRun(run, { state: 'unconfirmed', code: shortfall.code, params: [shortfall.text] }, ports);
  const standing = standsAlready(run);
  if (standing !== undefined) return finishRun(run, { state: 'done', code: 'already-so', params: [standing] }, ports);
  const place = asksQuestion(run.request) ? findAnswer(run, claim) : undefined;
  if (place !== undefined)
    return finishRun(run, { state: 'done', code: 'answered-from-page', params: [claim, place] }, ports);
  return finishRun(run, { state: 'done', code, params: [claim] }, ports);
}

async function rejectToolCall({ run, plan, call }: OpenCall, why: string, ports: Ports): Promise<Run> {
  const unusable = plan.unusable + 1;
  if (unusable >= MAX_UNUSABLE) return finishRun(run, { state: 'failed', code: 'bad-reply', params: ['', why] }, ports);
  return ports.store.commitRun(
    'run.planned',
    { ...run, plan: withToolResult(withParsableCalls({ ...plan, unusable }, call), call, `not done: ${why}`) },
    run.origin,
    [],
  );
}

/** Test: plays a whole small task against the endpoint and reports what it can do, how much it reads and how fast it is. */
import { pause } from '../core/stop';
import { PRACTICE_SYSTEM, PRACTICE_TOOLS, PracticePage } from './practice-task';
import type { Quirks, Rung } from './quirks';
import type { ChatMessage, ModelChoice, ModelFailed, ModelPort, ModelReply, ModelResult, TestLine } from './words';

/** Replies after which the task is given up: it takes three. */
const MAX_REPLIES = 6;
/** A longer wait that the endpoint names is reported instead; our own waits grow no further, ms. */
const MAX_WAIT_MS = 60_000;

export interface EndpointTest {
  /** The model with calls asked for in this way; undefined: as it is known. */
  model: (rung: Rung | undefined) => Promise<ModelPort>;
  /** The provider's list; undefined if it gives none. */
  list: readonly ModelChoice[] | undefined;
  modelName: string;
  /** Keeps this way of asking for calls. */
  restore: (rung: Rung) => Promise<void>;
  /** The learned quirks, read after the task. */
  quirks: () => Promise<Quirks>;
  now: () => number;
}

export interface TestReport {
  ok: boolean;
  lines: TestLine[];
  failed?: ModelFailed;
}

interface Played {
  replies: ModelReply[];
  seconds: number[];
  failed?: ModelFailed;
  page: PracticePage;
  isDone: boolean;
}

export async function testEndpoint(test: EndpointTest, signal: AbortSignal): Promise<TestReport> {
  const played = await findRung(test, signal);
  const { replies, failed } = played;
  const quirks = await test.quirks();
  const choice = test.list?.find(({ id }) => id === test.modelName);
  const lines: TestLine[] = [];
  const say = (check: TestLine['check'], ok: boolean, ...params: string[]) => lines.push({ check, ok, params });
  if (replies.length > 0) say('connects', true);
  if (test.list) say('lists', true, String(test.list.length));
  else if (replies.length > 0) say('no-list', true);
  const calls = replies.filter(({ toolCalls }) => toolCalls.length > 0).length;
  if (calls > 0) say(quirks.rung, true);
  else if (replies.length > 0) say('no-calls', false);
  const ok = isFinished(played);
  if (calls > 0) say(ok ? 'goes-on' : 'stops', ok, String(calls));
  const windowTokens = choice?.windowTokens ?? quirks.windowTokens;
  const mostRead = Math.max(
    0,
    ...replies.filter(({ estimated }) => !estimated).map(({ promptTokens }) => promptTokens),
  );
  if (windowTokens !== undefined) say('window', windowTokens >= SMALL_WINDOW, String(windowTokens));
  else if (mostRead > 0) say('window-at-least', true, String(mostRead));
  if (replies.length > 0) say('speed', true, ...speedOf(played));
  if (choice?.price) say('price', true, taskPrice(replies, choice.price));
  return { ok, lines, ...(failed ? { failed } : {}) };
}

/** A real page and its steps need more than this, tokens. */
const SMALL_WINDOW = 4_000;

/** Ways of asking for calls that are tried after the known one failed: a weak model may need a schema. */
const OTHER_RUNGS: readonly Rung[] = ['schema', 'text'];

/** Plays with the known way of asking for calls; if the task is not finished, with the others, and keeps what works. */
async function findRung(test: EndpointTest, signal: AbortSignal): Promise<Played> {
  const first = await play(await test.model(undefined), test.now, signal);
  if (isFinished(first) || first.failed) return first;
  const known = (await test.quirks()).rung;
  for (const rung of OTHER_RUNGS.filter((other) => other !== known)) {
    const next = await play(await test.model(rung), test.now, signal);
    if (isFinished(next)) return next;
  }
  // Nothing was gained: the next request is made as before.
  await test.restore(known);
  return first;
}

function isFinished({ isDone, page, failed }: Played): boolean {
  return isDone && page.isSaved && failed === undefined;
}

async function play(model: ModelPort, now: () => number, signal: AbortSignal): Promise<Played> {
  const page = new PracticePage();
  const messages: ChatMessage[] = [
    { role: 'system', content: PRACTICE_SYSTEM },
    { role: 'user', content: page.request() },
  ];
  const played: Played = { replies: [], seconds: [], page, isDone: false };
  while (played.replies.length < MAX_REPLIES && !played.isDone) {
    const startedAt = now();
    const result = await callWithRetries(model, messages, signal);
    if (result.type === 'failed') return { ...played, failed: result };
    played.replies.push(result.reply);
    played.seconds.push((now() - startedAt) / 1000);
    const [call] = result.reply.toolCalls;
    const { content, reasoning } = result.reply;
    messages.push({ role: 'assistant', content, toolCalls: call ? [call] : [], ...(reasoning ? { reasoning } : {}) });
    if (!call) messages.push({ role: 'user', content: 'Answer by calling exactly one tool.' });
    else if (call.name === 'done') played.isDone = true;
    else messages.push({ role: 'tool', toolCallId: call.id, content: page.answer(call) });
  }
  return played;
}

/** Tries again as a task would: a limit of a minute or an overloaded server says nothing against the endpoint. */
async function callWithRetries(
  model: ModelPort,
  messages: readonly ChatMessage[],
  signal: AbortSignal,
): Promise<ModelResult> {
  for (let tries = 0; ; tries++) {
    const result = await model.call(messages, PRACTICE_TOOLS, signal);
    // A server that is not there is reported at once.
    if (result.type === 'reply' || result.reason === 'unreachable') return result;
    if (result.retryAfterMs === undefined || tries >= (result.maxRetries ?? 1)) return result;
    // A named wait beyond the limit is reported; our own grow up to it, as in a task: a server may load its model for minutes.
    if (result.isWaitNamed && result.retryAfterMs > MAX_WAIT_MS) return result;
    const waitMs = Math.min(MAX_WAIT_MS, result.retryAfterMs * (result.isWaitNamed ? 1 : 2 ** tries));
    await pause(waitMs, signal);
  }
}

/** Seconds and tokens of a step at the median. */
function speedOf({ replies, seconds }: Played): string[] {
  const tokens = replies.map(({ promptTokens, completionTokens }) => promptTokens + completionTokens);
  return [median(seconds).toFixed(1), String(Math.round(median(tokens)))];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Dollars for the replies. */
function taskPrice(replies: readonly ModelReply[], price: NonNullable<ModelChoice['price']>): string {
  const sum = replies.reduce((total, { promptTokens, completionTokens, cachedTokens = 0 }) => {
    const cached = price.cached === undefined ? 0 : Math.min(cachedTokens, promptTokens);
    return (
      total + (promptTokens - cached) * price.prompt + cached * (price.cached ?? 0) + completionTokens * price.reply
    );
  }, 0);
  return sum.toPrecision(2);
}

/** One call to any OpenAI-compatible endpoint: sent as this endpoint takes it, read as it answers, its quirks learned. */
import OpenAI, { APIConnectionError } from 'openai';
import { errorMessage } from '../core/errors';
import { StoppedError } from '../core/stop';
import { keyScope, normalizeAddress, normalizeKey } from './address';
import { classify, isUnexplained, type Refusal } from './classify';
import type { DayBudget } from './day-budget';
import { endpointFetch, RedirectedError, RefusedError } from './endpoint-fetch';
import { BodyTooLargeError } from './event-stream';
import { failedGeneration } from './failed-generation';
import { failure, withoutSecrets } from './failures';
import { isKeyRefused } from './key-check';
import { dollarsOf } from './price';
import { learnQuirk, mayTeach, otherPath } from './quirk-rules';
import { afterReply, NO_QUIRKS, profileOf, type Quirks } from './quirks';
import { inStream, notAnApi, readInto } from './read-body';
import { ReplyBuilder } from './reply-builder';
import { lesserRequests } from './lesser-requests';
import { learnOutputRoom } from './output-room';
import { OUTPUT_TOKENS, promptText, requestBody } from './request';
import { cutPrompt, observed } from './observations';
import { WAIT_LIMITS, type WaitLimits, Watchdog } from './watchdog';
import type {
  ChatMessage,
  ModelFailed,
  ModelPort,
  ModelProfile,
  ModelResult,
  ProviderSettings,
  ToolSpec,
} from './words';

export interface Endpoint {
  baseUrl: string;
  apiKey: string;
  model: string;
  /** Quirks known before the first request. */
  quirks?: Quirks;
  /** Keeps what was learned. */
  remember?: (quirks: Quirks) => Promise<void>;
  limits?: WaitLimits;
  /** The user's limits of one task. */
  taskCaps?: TaskCaps;
  /** The user's limit of a day, and what was used of it. */
  day?: DayBudget;
  fetcher?: typeof fetch;
}

type TaskCaps = Pick<ProviderSettings, 'taskTokens' | 'taskDollars'>;

/** Tries after a connection that broke while the reply was read. */
const BROKEN_RETRIES = 2;
/** Refusals that are answered within one call: each teaches one quirk. */
const MAX_LESSONS = 8;
/** Most tokens that a reply may have after one of reasoning alone ran into the limit. */
const MAX_OUTPUT_TOKENS = 32_768;

export function openAiClient(endpoint: Pick<Endpoint, 'apiKey' | 'fetcher'> & { baseUrl: string }): OpenAI {
  const url = new URL(endpoint.baseUrl);
  return new OpenAI({
    baseURL: `${url.origin}${url.pathname.replace(/\/$/, '')}`,
    defaultQuery: Object.fromEntries(url.searchParams),
    // Local servers want no key, the package wants one; endpointFetch does not send it.
    apiKey: endpoint.apiKey === '' ? 'none' : endpoint.apiKey,
    // The background is no web page: its key is out of reach of sites. The key never goes to a content script.
    dangerouslyAllowBrowser: true,
    // Retries are counted, paid for and journalled by the run, so the package makes none of its own.
    maxRetries: 0,
    // The watchdog ends what does not come.
    timeout: 2 ** 31 - 1,
    fetch: endpointFetch(endpoint.baseUrl, endpoint.apiKey, endpoint.fetcher),
  });
}

/** The address with the path that it was found to lack. */
export function withPath(baseUrl: string, quirks: Quirks): string {
  if (quirks.path === '' || hasVersion(baseUrl)) return baseUrl;
  const url = new URL(baseUrl);
  return `${url.origin}${url.pathname.replace(/\/$/, '')}${quirks.path}${url.search}`;
}

function hasVersion(baseUrl: string): boolean {
  return /\/v\d/.test(new URL(baseUrl).pathname);
}

type Attempt = { type: 'result'; result: ModelResult; builder?: ReplyBuilder } | { type: 'refused'; refusal: Refusal };

export class OpenAiModel implements ModelPort {
  readonly profile: ModelProfile;
  private quirks: Quirks;

  constructor(private readonly endpoint: Endpoint) {
    this.quirks = endpoint.quirks ?? NO_QUIRKS;
    const { taskTokens, taskDollars } = endpoint.taskCaps ?? {};
    this.profile = {
      ...profileOf(this.quirks),
      ...(taskTokens === undefined ? {} : { taskTokens }),
      ...(taskDollars === undefined ? {} : { taskDollars }),
    };
  }

  async call(messages: readonly ChatMessage[], tools: readonly ToolSpec[], signal: AbortSignal): Promise<ModelResult> {
    if (signal.aborted) throw new StoppedError();
    const address = normalizeAddress(this.endpoint.baseUrl);
    if (!address.ok) return failure(address.problem, this.endpoint.baseUrl);
    const key = normalizeKey(this.endpoint.apiKey);
    if (!key.ok) return failure(key.problem, '');
    if (await this.endpoint.day?.isUsedUp()) return failure('day-cap', '');
    const result = await this.callEndpoint({ messages, tools, signal, baseUrl: address.baseUrl, apiKey: key.key });
    if (result.type === 'reply') {
      const { promptTokens, completionTokens } = result.reply;
      const { price } = this.quirks;
      const dollars = price && dollarsOf(result.reply, price);
      await this.endpoint.day?.add(promptTokens + completionTokens, dollars ?? 0);
      return { type: 'reply', reply: { ...result.reply, ...(dollars === undefined ? {} : { dollars }) } };
    }
    const prompt = promptText({ endpointId: '', model: this.endpoint.model, messages, tools, quirks: this.quirks });
    return withoutSecrets(result, key.key, prompt);
  }

  private async callEndpoint(call: Call): Promise<ModelResult> {
    const before = this.quirks;
    let firstRefusal: ModelFailed | undefined;
    let lesser: Quirks[] | undefined;
    for (let lesson = 0; lesson <= MAX_LESSONS; lesson++) {
      const startedAt = Date.now();
      const attempt = await this.attempt(call);
      if (attempt.type === 'result') {
        const { result, builder } = attempt;
        const next = result.type === 'failed' ? this.nextForm(result, builder, call) : undefined;
        if (next) {
          this.quirks = next;
          continue;
        }
        // Quirks learned from a refusal are kept only if the next try succeeds.
        if (result.type === 'failed' && firstRefusal) {
          this.quirks = before;
          return result.reason === 'unreachable' ? firstRefusal : result;
        }
        if (result.type === 'reply') this.quirks = afterReply(this.quirks, result.reply);
        if (builder) this.quirks = observed(this.quirks, builder, promptText(this.parts(call)), Date.now() - startedAt);
        if (JSON.stringify(this.quirks) !== JSON.stringify(before)) await this.endpoint.remember?.(this.quirks);
        return result;
      }
      const classified = await this.classified(attempt.refusal, call);
      const written = failedGeneration(attempt.refusal, call.tools);
      if (written) return written;
      const refused = this.refused(call);
      // Words that nothing is known of: the request is made with less and less.
      if (classified.reason === 'rejected') lesser ??= lesserRequests(this.quirks, refused);
      const learned =
        learnOutputRoom(attempt.refusal, this.quirks, refused.outputTokens) ??
        (mayTeach(classified.reason) ? learnQuirk(attempt.refusal, this.quirks, refused) : undefined) ??
        (classified.reason === 'rejected' ? lesser?.shift() : undefined);
      if (!learned) {
        this.quirks = before;
        return firstRefusal && attempt.refusal.status !== 0 ? named(firstRefusal, classified) : classified;
      }
      firstRefusal ??= classified;
      this.quirks = learned;
    }
    this.quirks = before;
    return firstRefusal ?? failure('rejected', 'the endpoint refuses every form of the request');
  }

  private async classified(refusal: Refusal, call: Call): Promise<ModelFailed> {
    const found = classify(refusal, Date.now());
    if (found.reason !== 'forbidden' || !isUnexplained(refusal)) return found;
    const getList = (signal: AbortSignal) => this.client(call).get('/models', { signal });
    const isRefused = await isKeyRefused(getList, call.signal);
    if (call.signal.aborted) throw new StoppedError();
    return isRefused ? failure('wrong-key', found.detail) : found;
  }

  private refused({ messages, tools, baseUrl }: Call) {
    return {
      isStreaming: !this.quirks.noStream,
      hasTools: tools.length > 0,
      hasReasoning: messages.some((message) => message.role === 'assistant' && message.reasoning !== undefined),
      hasVersion: hasVersion(baseUrl),
      outputTokens: this.quirks.outputTokens ?? OUTPUT_TOKENS,
    };
  }

  /** Another form of the request where the failure itself suggests one. */
  private nextForm(failed: ModelFailed, builder: ReplyBuilder | undefined, call: Call): Quirks | undefined {
    // A server shows its web pages at the address without version.
    const isNoReply = failed.reason === 'not-an-api' || builder?.chunks === 0;
    const path = isNoReply ? otherPath(this.quirks, { hasVersion: hasVersion(call.baseUrl) }) : undefined;
    if (path) return { ...this.quirks, ...path };
    // A server may lose the call on the way into a stream; the stream of one that has streamed before is believed.
    const isEmptyStream = failed.reason === 'empty-reply' && (builder?.chunks ?? 0) > 1;
    if (isEmptyStream && !this.quirks.noStream && !this.quirks.hasStreamed) return { ...this.quirks, noStream: true };
    const limit = this.quirks.outputTokens ?? OUTPUT_TOKENS;
    if (failed.reason !== 'cut-off' || !builder?.isLength || !builder.hasReasoning || limit >= MAX_OUTPUT_TOKENS)
      return undefined;
    // Reasoning alone ran into our own limit.
    return (builder.completionTokens ?? 0) >= limit - 1
      ? { ...this.quirks, outputTokens: MAX_OUTPUT_TOKENS }
      : undefined;
  }

  private parts({ messages, tools, baseUrl }: Call) {
    const { model } = this.endpoint;
    return { endpointId: `${keyScope(baseUrl) ?? ''} ${model}`, model, messages, tools, quirks: this.quirks };
  }

  private async attempt(call: Call): Promise<Attempt> {
    const controller = new AbortController();
    const stop = () => controller.abort();
    call.signal.addEventListener('abort', stop, { once: true });
    const watchdog = new Watchdog(this.endpoint.limits ?? WAIT_LIMITS, stop);
    const builder = new ReplyBuilder(call.tools);
    let hasHeaders = false;
    try {
      const response = await this.send(call, controller.signal);
      hasHeaders = true;
      const other = await readInto(builder, response, watchdog);
      if (call.signal.aborted) throw new StoppedError();
      if (watchdog.fired) return { type: 'result', result: failure(watchdog.fired, watchdog.describe()) };
      if (other !== undefined) return { type: 'result', result: notAnApi(other) };
      builder.end();
      if (builder.errorBody !== undefined) return { type: 'refused', refusal: inStream(builder.errorBody) };
      return { type: 'result', result: this.judged(builder, call), builder };
    } catch (error) {
      if (call.signal.aborted) throw new StoppedError();
      if (watchdog.fired) return { type: 'result', result: failure(watchdog.fired, watchdog.describe()) };
      const cause = error instanceof APIConnectionError ? (error.cause ?? error) : error;
      if (cause instanceof RefusedError) return { type: 'refused', refusal: cause };
      const result = failureOf(cause);
      if (hasHeaders && result.reason === 'unreachable') {
        builder.end();
        // The connection broke behind the finish reason: nothing of the reply is missing.
        if (builder.isFinished && builder.errorBody === undefined)
          return { type: 'result', result: this.judged(builder, call), builder };
        // The address was reached: the connection broke, or the body is not encoded as its header says.
        return { type: 'result', result: failure('cut-off', result.detail, { maxRetries: BROKEN_RETRIES }) };
      }
      return { type: 'result', result };
    } finally {
      watchdog.end();
      call.signal.removeEventListener('abort', stop);
      controller.abort();
    }
  }

  private client({ baseUrl, apiKey }: Call): OpenAI {
    return openAiClient({ baseUrl: withPath(baseUrl, this.quirks), apiKey, fetcher: this.endpoint.fetcher });
  }

  private send(call: Call, signal: AbortSignal): Promise<Response> {
    const body = requestBody(this.parts(call));
    // The package types the fields of one provider; the body holds what this endpoint takes.
    return this.client(call).post('/chat/completions', { body, signal, stream: true }).asResponse();
  }

  private judged(builder: ReplyBuilder, call: Call): ModelResult {
    const prompt = promptText(this.parts(call));
    if (builder.chunks === 0)
      return failure(builder.hasOther ? 'not-an-api' : 'empty-reply', 'the endpoint sent no chunks');
    const cut = cutPrompt(builder, prompt, this.quirks, call.baseUrl);
    if (cut) return cut;
    const result = builder.finish({
      endpointId: this.parts(call).endpointId,
      promptText: prompt,
      callsBefore: call.messages.flatMap((message) => (message.role === 'assistant' ? message.toolCalls : [])).length,
    });
    return result.type === 'failed' && result.reason === 'cut-off' && builder.isLength
      ? this.lengthFailure(result, builder)
      : result;
  }

  /** Fewer tokens than were allowed: the window was full, and a shorter prompt leaves room. */
  private lengthFailure(failed: ModelFailed, builder: ReplyBuilder): ModelFailed {
    const { promptTokens, completionTokens } = builder;
    const allowed = this.quirks.outputTokens ?? OUTPUT_TOKENS;
    if (promptTokens === undefined || completionTokens === undefined || completionTokens >= allowed - 1) return failed;
    return failure('context-too-long', failed.detail, { windowTokens: promptTokens + completionTokens });
  }
}

interface Call {
  messages: readonly ChatMessage[];
  tools: readonly ToolSpec[];
  signal: AbortSignal;
  baseUrl: string;
  apiKey: string;
}

/** The first of two refusals is the cause, unless the second names another one. */
function named(first: ModelFailed, second: ModelFailed): ModelFailed {
  return second.reason === 'rejected' || second.reason === 'server-error' ? first : second;
}

/** An error of fetch or of reading as a failure. */
export function failureOf(error: unknown): ModelFailed {
  if (error instanceof RedirectedError) return failure('redirected', error.target);
  if (error instanceof RefusedError) return classify(error, Date.now());
  if (error instanceof BodyTooLargeError) return failure('reply-too-long', error.message);
  if (error instanceof SyntaxError) return failure('bad-reply', errorMessage(error));
  // fetch rejects with TypeError where no answer came, and where the connection broke while it was read.
  return failure('unreachable', errorMessage(causeOf(error)));
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}

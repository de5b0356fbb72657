/** Puts a streamed reply together and says whether it is whole: nothing acts on half a reply. */
import * as v from 'valibot';
import { type BuiltCall, CallBuilder } from './call-builder';
import {
  asideWords,
  callsInParts,
  type Choice,
  chunkSchema,
  type Delta,
  isErrorChunk,
  isFilled,
  refusalIn,
  textOf,
  unwrappedChunk,
} from './chunk';
import { asChunk } from './dialects';
import { failure } from './failures';
import { OneChoice } from './one-choice';
import { isFields, ReasoningCollector } from './reasoning';
import { Growth, isRepeating } from './repetition';
import { numberedId } from './request';
import { unwrapped, withKnownNames, withoutNulls, withPlainTexts } from './schema-values';
import { openThinking, withoutThinking } from './thinking';
import type { ModelFailed, ModelReply, ModelResult, ToolSpec } from './words';
import { readCallsAtEnd, readWrittenCalls, type WrittenCalls } from './written-calls';

/** Characters of content, reasoning and arguments together. */
const MAX_REPLY_CHARS = 200_000;
/** Words in place of a chunk are kept up to here, characters. */
const MAX_WORDS = 600;
/** A rough count where the endpoint reports none: four characters to a token. */
const CHARS_PER_TOKEN = 4;

const FAILED_FINISHES = /^(?:error|network_error|abort(?:ed)?|server_error|cancelled|timeout)$/i;
const LENGTH = /^(?:model_|max_)?length|max_\w*tokens|token_?limit|truncated/i;
const REFUSED_CALLS = /malformed|unexpected_tool_call|function_call_filter/i;
const FILTERED = /^(?:content_filter|safety|recitation|prohibited_content|blocklist|refusal|guardrail)(?![a-z])/i;

export interface FinishContext {
  endpointId: string;
  promptText: string;
  /** Calls in the conversation so far, for ids that the endpoint does not give. */
  callsBefore: number;
}

export class ReplyBuilder {
  private content = '';
  private readonly growth = new Growth();
  private refused = '';
  private readonly reasoning = new ReasoningCollector();
  private readonly calls: CallBuilder;
  private readonly choices = new OneChoice();
  private finishReason: string | undefined;
  private usage: Record<string, unknown> = {};
  private timings: Record<string, unknown> = {};
  private problem: string | undefined;
  chunks = 0;
  /** The mark after the last event was seen. */
  hasEnd = false;
  /** Something else than chunks was sent. */
  hasOther = false;
  /** Set as soon as nothing that follows can matter: the stream is then left. */
  cut: 'repeats' | 'too-long' | undefined;
  /** An error object inside the stream, as JSON text. */
  errorBody: string | undefined;

  /** Words in place of a chunk: a sign of life, or an error where no reply follows. */
  private words: string | undefined;

  constructor(private readonly tools: readonly ToolSpec[]) {
    this.calls = new CallBuilder(new Set(tools.map(({ name }) => name)));
  }

  /** @returns true if the chunk held a token of content, reasoning or a call */
  add(given: unknown): boolean {
    const chunk = asChunk(unwrappedChunk(given));
    if (isFields(chunk) && isErrorChunk(chunk)) this.errorBody ??= JSON.stringify(chunk);
    else if (isFields(chunk)) this.addWords(asideWords(chunk));
    const parsed = v.safeParse(chunkSchema, chunk);
    if (!parsed.success) {
      if (this.errorBody === undefined) this.problem ??= v.summarize(parsed.issues);
      return false;
    }
    const { id, choices, usage, timings, message, done_reason: doneReason } = parsed.output;
    if (choices || message || usage) this.chunks += 1;
    else this.hasOther = true;
    this.usage = { ...this.usage, ...withoutEmpty(usage) };
    this.timings = { ...this.timings, ...withoutEmpty(timings) };
    if (doneReason) this.finishReason = doneReason;
    const found = this.addChoice(this.choices.pick(choices ?? []), message);
    if (found && this.choices.isMixed(id)) this.problem ??= 'pieces of two replies are mixed';
    this.checkLength();
    return found;
  }

  private addChoice(choice: Choice | undefined, message?: Delta | null): boolean {
    if (choice?.error !== undefined && choice.error !== null) this.errorBody ??= JSON.stringify(choice);
    if (choice?.finish_reason && choice.finish_reason !== 'null') this.finishReason ??= choice.finish_reason;
    const delta = this.deltaOf(choice) ?? message;
    const found = delta ? this.addDelta(delta) : false;
    if (choice?.text) this.content += choice.text;
    return found || Boolean(choice?.text);
  }

  /** Words where a chunk should stand. */
  addWords(text: string): void {
    this.words ||= text.slice(0, MAX_WORDS);
  }

  /** No chunk follows. Words beside a whole call take nothing from it. */
  end(): void {
    for (const choice of this.choices.rest()) this.addChoice(choice);
    this.checkLength();
    const { complete, incomplete } = this.calls.finish(false);
    const isCalled = complete.length > 0 && incomplete.length === 0 && this.calls.problem === undefined;
    if (isCalled && this.finishReason !== undefined && !FAILED_FINISHES.test(this.finishReason))
      this.errorBody = undefined;
    else if (this.finishReason === undefined && this.calls.count === 0) this.errorBody ??= this.words || undefined;
    this.content = this.growth.whole(this.content);
  }

  /** The delta, or the whole message where nothing was streamed before it: some repeat the message in their last chunk. */
  private deltaOf(choice: Choice | undefined) {
    const { delta, message } = choice ?? {};
    const hasStreamed = this.content !== '' || this.calls.count > 0 || isFilled(delta);
    // A message that grows from chunk to chunk may get its calls last.
    const isCall = message && !isFilled(delta) && this.calls.count === 0 && message.tool_calls.length > 0;
    if (hasStreamed && isCall) return { ...message, content: undefined };
    return hasStreamed ? (delta ?? undefined) : (message ?? delta ?? undefined);
  }

  private addDelta(delta: Delta): boolean {
    const { content, tool_calls: toolCalls, function_call: legacy } = delta;
    const text = textOf(content);
    this.content += text;
    this.growth.add(text);
    this.refused += refusalIn(delta);
    const reasons = this.reasoning.add(delta);
    for (const part of [...toolCalls, ...callsInParts(content)]) this.calls.add(part);
    if (legacy) this.calls.add({ index: 0, name: legacy.name ?? undefined, arguments: legacy.arguments });
    return text !== '' || reasons || toolCalls.length > 0 || Boolean(legacy);
  }

  private checkLength(): void {
    if (this.content.length + this.calls.chars + this.reasoning.length > MAX_REPLY_CHARS) this.cut ??= 'too-long';
    if (isRepeating(this.content)) this.cut ??= 'repeats';
  }

  get isFinished(): boolean {
    return this.finishReason !== undefined;
  }

  /** The window was filled or the limit of output reached: told apart by the caller from the counts. */
  get isLength(): boolean {
    return this.finishReason !== undefined && LENGTH.test(this.finishReason);
  }

  get promptTokens(): number | undefined {
    return (
      numberIn(this.usage, 'prompt_tokens') ??
      numberIn(this.usage, 'input_tokens') ??
      numberIn(this.timings, 'prompt_n')
    );
  }

  get completionTokens(): number | undefined {
    return (
      numberIn(this.usage, 'completion_tokens') ??
      numberIn(this.usage, 'output_tokens') ??
      numberIn(this.timings, 'predicted_n')
    );
  }

  /** Tokens read and written in a second, where the server reports them (llama.cpp). */
  get speed(): { read: number | undefined; written: number | undefined } {
    return {
      read: numberIn(this.timings, 'prompt_per_second'),
      written: numberIn(this.timings, 'predicted_per_second'),
    };
  }

  get hasReasoning(): boolean {
    return this.reasoning.length > 0 || withoutThinking(this.content) !== this.content.trim();
  }

  finish(context: FinishContext): ModelResult {
    if (this.problem !== undefined) return failure('bad-reply', this.problem);
    const isStopped = this.isLength || FILTERED.test(this.finishReason ?? '');
    const isWhole = this.finishReason !== undefined && !isStopped && this.cut === undefined;
    const visible = withoutThinking(this.content);
    const { complete, incomplete } = this.calls.finish(isWhole);
    const written = this.calls.count === 0 ? this.written(visible, isWhole) : undefined;
    const called = complete.flatMap((call) => this.unpacked(call));
    const calls = called.length > 0 ? called : written?.type === 'calls' ? written.calls : [];
    // A complete call is a call whatever the finish reason says.
    if (calls.length > 0 && this.calls.problem === undefined) return this.reply(calls, visible, context);
    const failed = this.refusal(incomplete.length > 0, visible);
    return failed ?? this.reply([], visible, context, written?.type === 'markup');
  }

  /** Calls in the words of the reply; where there are none, at the end of its reasoning. */
  private written(visible: string, isWhole: boolean): WrittenCalls {
    const inWords = readWrittenCalls(visible, this.tools, isWhole);
    if (visible !== '' || !isWhole) return inWords;
    const texts = [openThinking(this.content) ?? '', ...this.reasoning.texts];
    const read = texts.map((text) => readCallsAtEnd(text, this.tools));
    return read.find(({ type }) => type === 'calls') ?? read.find(({ type }) => type === 'markup') ?? inWords;
  }

  private refusal(hasHalfCall: boolean, visible: string): ModelFailed | undefined {
    const reason = this.finishReason ?? '';
    if (this.calls.problem !== undefined) return failure('bad-reply', this.calls.problem);
    if (this.cut === 'too-long') return failure('reply-too-long', `more than ${MAX_REPLY_CHARS} characters`);
    if (this.cut === 'repeats') return failure('bad-reply', 'the reply only repeats itself', { maxRetries: 0 });
    if (FAILED_FINISHES.test(reason)) return failure('server-error', `finish reason ${reason}`, { maxRetries: 2 });
    if (REFUSED_CALLS.test(reason)) return failure('bad-reply', `finish reason ${reason}`, { maxRetries: 2 });
    if (FILTERED.test(reason)) return failure('filtered', this.refused || `finish reason ${reason}`);
    if (this.refused !== '' && visible === '') return failure('filtered', this.refused);
    if (this.isLength) return failure('cut-off', 'the reply reached its limit of tokens');
    // A half call with a finish reason of success is what gateways make of a server that died.
    if (hasHalfCall) return failure('cut-off', 'the arguments of the call are not complete JSON', { maxRetries: 1 });
    const isNothing = visible === '' && !this.hasReasoning;
    if (this.finishReason === undefined && !(isNothing && this.hasEnd))
      return failure('cut-off', 'the stream ended without a finish reason', { maxRetries: 1 });
    if (isNothing) return failure('empty-reply', 'the reply holds neither words nor a call');
    return undefined;
  }

  private reply(calls: BuiltCall[], visible: string, context: FinishContext, isMarkup = false): ModelResult {
    const { promptTokens, completionTokens } = this;
    const state = this.stateFields(visible, calls.length > 0);
    const reply: ModelReply = {
      content: calls.length > 0 && this.calls.count === 0 ? '' : visible,
      toolCalls: calls.map((call, i) => ({
        ...call,
        // Some give one id to all calls.
        id:
          calls.findIndex(({ id }) => id === call.id) === i && call.id
            ? call.id
            : numberedId(context.callsBefore + i + 1),
        arguments: this.withoutNulls(call),
      })),
      promptTokens: promptTokens ?? Math.ceil(context.promptText.length / CHARS_PER_TOKEN),
      completionTokens: completionTokens ?? Math.ceil((this.content.length + this.calls.chars) / CHARS_PER_TOKEN),
      estimated: promptTokens === undefined,
      ...(this.cachedTokens === undefined ? {} : { cachedTokens: this.cachedTokens }),
      ...(state === undefined ? {} : { reasoning: { endpoint: context.endpointId, fields: state } }),
      ...(isMarkup ? { isMarkup: true } : {}),
      ...(calls.length > 0 && this.calls.count === 0 ? { isWritten: true } : {}),
    };
    return { type: 'reply', reply };
  }

  /** Some servers count only what they read beside their cache. */
  get hasCache(): boolean {
    return this.cachedTokens !== undefined && this.cachedTokens > 0;
  }

  private get cachedTokens(): number | undefined {
    const details = this.usage.prompt_tokens_details;
    const inDetails = isFields(details) ? numberIn(details, 'cached_tokens') : undefined;
    return inDetails ?? numberIn(this.usage, 'prompt_cache_hit_tokens') ?? numberIn(this.timings, 'cache_n');
  }

  /** Reasoning that stood in the content goes back in the content. */
  private stateFields(visible: string, hasCalls: boolean): Record<string, unknown> | undefined {
    // A thought signature of a call is state as well: the endpoint it belongs to has to be known.
    const state = this.reasoning.state() ?? (this.calls.hasExtra ? {} : undefined);
    const isInContent = visible !== this.content.trim() && this.calls.count > 0 && hasCalls;
    return isInContent ? { ...state, content: this.content } : state;
  }

  /** Calls inside the arguments of a tool that was not offered: `multi_tool_use.parallel({"tool_uses": …})`. */
  private unpacked(call: BuiltCall): BuiltCall[] {
    if (this.tools.some(({ name }) => name === call.name)) return [call];
    const inner = readWrittenCalls(call.arguments, this.tools);
    return inner.type === 'calls' ? inner.calls : [call];
  }

  private withoutNulls(call: BuiltCall): string {
    const tool = this.tools.find(({ name }) => name === call.name);
    const value: unknown = JSON.parse(call.arguments);
    return tool && isFields(value)
      ? JSON.stringify(withoutNulls(ownArguments(value, tool.parameters), tool.parameters))
      : call.arguments;
  }
}

const ownArguments = (value: Record<string, unknown>, schema: ToolSpec['parameters']) =>
  withPlainTexts(withKnownNames(unwrapped(value, schema), schema), schema);

function numberIn(fields: Record<string, unknown>, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function withoutEmpty(fields: Record<string, unknown> | null | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== null && value !== undefined));
}

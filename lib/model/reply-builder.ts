/** Puts a streamed reply together and says whether it is whole: nothing acts on half a reply. */
import * as v from 'valibot';
import { failure, FIRST_RETRY_MS } from './failures';
import type { ChatMessage, ModelResult, ToolSpec } from './words';

const chunkSchema = v.object({
  choices: v.array(
    v.object({
      delta: v.nullish(
        v.object({
          content: v.nullish(v.string()),
          tool_calls: v.nullish(
            v.array(
              v.object({
                index: v.optional(v.number(), 0),
                id: v.nullish(v.string()),
                function: v.nullish(v.object({ name: v.nullish(v.string()), arguments: v.nullish(v.string()) })),
              }),
            ),
          ),
        }),
      ),
      finish_reason: v.nullish(v.string()),
    }),
  ),
  usage: v.nullish(v.object({ prompt_tokens: v.number(), completion_tokens: v.number() })),
});

/** A rough count where the endpoint reports none: four characters to a token. */
const CHARS_PER_TOKEN = 4;
const MAX_REPLY_CHARS = 200_000;

export class ReplyBuilder {
  private content = '';
  private readonly calls = new Map<number, { id: string; name: string; arguments: string }>();
  private finishReason: string | undefined;
  private usage: { prompt_tokens: number; completion_tokens: number } | undefined;
  private chunks = 0;
  private problem: string | undefined;
  private chars = 0;

  constructor(
    private readonly messages: readonly ChatMessage[],
    private readonly tools: readonly ToolSpec[],
  ) {}

  add(chunk: unknown): void {
    const parsed = v.safeParse(chunkSchema, chunk);
    if (!parsed.success) {
      this.problem ??= v.summarize(parsed.issues);
      return;
    }
    this.chunks += 1;
    if (parsed.output.usage) this.usage = parsed.output.usage;
    const choice = parsed.output.choices[0];
    if (!choice) return;
    if (choice.finish_reason) this.finishReason = choice.finish_reason;
    this.content += choice.delta?.content ?? '';
    for (const part of choice.delta?.tool_calls ?? []) {
      const call = this.calls.get(part.index) ?? { id: '', name: '', arguments: '' };
      if (part.id) call.id = part.id;
      call.name += part.function?.name ?? '';
      call.arguments += part.function?.arguments ?? '';
      this.chars += part.function?.arguments?.length ?? 0;
      this.calls.set(part.index, call);
    }
    if (this.chars + this.content.length > MAX_REPLY_CHARS) this.problem ??= 'the reply is far too long';
  }

  finish(): ModelResult {
    if (this.problem !== undefined) return failure('bad-reply', this.problem, FIRST_RETRY_MS);
    if (this.chunks === 0)
      return failure(
        'bad-reply',
        'the endpoint sent no stream of chunks; is the address that of an API?',
        FIRST_RETRY_MS,
      );
    if (this.finishReason === undefined)
      return failure('cut-off', 'the stream ended without a finish reason', FIRST_RETRY_MS);
    if (this.finishReason === 'length')
      return failure('cut-off', 'the reply was cut at the length limit', FIRST_RETRY_MS);
    if (this.finishReason === 'content_filter') return failure('rejected', 'the endpoint filtered the reply');
    if (this.finishReason !== 'stop' && this.finishReason !== 'tool_calls' && this.finishReason !== 'function_call') {
      return failure('bad-reply', `finish reason ${this.finishReason}`, FIRST_RETRY_MS);
    }
    const toolCalls = [...this.calls.entries()]
      .sort(([a], [b]) => a - b)
      .map(([index, call]) => ({ ...call, id: call.id || `call_${index}` }));
    return {
      type: 'reply',
      reply: {
        content: this.content,
        toolCalls,
        promptTokens: this.usage?.prompt_tokens ?? this.estimate(JSON.stringify([this.messages, this.tools])),
        completionTokens: this.usage?.completion_tokens ?? this.estimate(this.content + JSON.stringify(toolCalls)),
        estimated: this.usage === undefined,
      },
    };
  }

  private estimate(text: string): number {
    return Math.ceil(text.length / CHARS_PER_TOKEN);
  }
}

/** asChunk turns replies of four other APIs, which relays also send on the chat path, into chunks of this one. */
import { isFields } from './reasoning';

/**
 * A chunk of the Chat Completions API for an event or a whole reply of Anthropic's Messages, OpenAI's Responses, Gemini's
 * generateContent or Bedrock's Converse; anything else as it is.
 * Sources: https://docs.anthropic.com/en/api/messages-streaming, https://platform.openai.com/docs/api-reference/responses,
 * https://ai.google.dev/api/generate-content, https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export function asChunk(given: unknown): unknown {
  if (!isFields(given) || given.choices !== undefined) return given;
  const type = typeof given.type === 'string' ? given.type : '';
  if (type in MESSAGE_EVENTS) return MESSAGE_EVENTS[type]?.(given) ?? given;
  if (isFields(given.response) && /^response\.(?:completed|incomplete|failed)$/.test(type))
    return wholeResponse(given.response);
  // The last event repeats a call, or holds nothing at some relays.
  if (type === 'response.output_item.done') return wholeResponse({ output: callsIn([given.item]) }, null);
  if (isFields(given.delta) && type !== '' && !type.startsWith('response.')) return messageEvent(given.delta);
  if (given.object === 'response' || hasOutput(given.output)) return wholeResponse(given);
  // The message without anything around it (Cloudflare Workers AI).
  if (Array.isArray(given.tool_calls))
    return choice({ content: given.content ?? given.response, tool_calls: given.tool_calls }, 'stop', given.usage);
  if (Array.isArray(given.candidates)) return candidates(given.candidates, given.usageMetadata);
  const [event = '', body] = Object.entries(given).find(([name]) => name in CONVERSE_EVENTS) ?? [];
  if (isFields(body)) return CONVERSE_EVENTS[event]?.(body) ?? given;
  if (isFields(given.output) && isFields(given.output.message))
    return converse(given.output.message, given.stopReason, given.usage);
  return given;
}

type Fields = Record<string, unknown>;

const hasOutput = (output: unknown) =>
  Array.isArray(output) &&
  output.some((item) => isFields(item) && (item.type === 'function_call' || item.type === 'message'));

const choice = (delta: unknown, finish: unknown, usage?: unknown) => ({
  choices: [{ index: 0, delta, finish_reason: finish ?? null }],
  usage: usageOf(usage),
});

/** Events of the Messages API by their type, and its whole reply. */
const MESSAGE_EVENTS: Readonly<Record<string, (event: Fields) => unknown>> = {
  message: ({ content, stop_reason: reason, usage }) =>
    Array.isArray(content) ? choice({ content }, reason, usage) : undefined,
  message_start: ({ message }) => choice({}, null, isFields(message) ? message.usage : undefined),
  content_block_start: ({ index, content_block: block }) => {
    if (!isFields(block)) return undefined;
    if (block.type !== 'tool_use') return choice({ content: block.text }, null);
    // The arguments follow in pieces; the empty object stands for none yet.
    return choice({ tool_calls: [{ index, id: block.id, name: block.name, arguments: filled(block.input) }] }, null);
  },
  content_block_delta: ({ index, delta }) => {
    if (!isFields(delta)) return undefined;
    if (delta.type === 'input_json_delta')
      return choice({ tool_calls: [{ index, arguments: delta.partial_json }] }, null);
    return choice(delta.type === 'thinking_delta' ? { reasoning: delta.thinking } : { content: delta.text }, null);
  },
  message_delta: ({ delta, usage }) => choice({}, isFields(delta) ? delta.stop_reason : null, usage),
};

/** Cohere: the delta of each event holds a part of the message, or the reason of its end. */
const messageEvent = ({ message, finish_reason: reason, usage }: Fields) =>
  choice(isFields(message) ? message : {}, reason, usage);

const filled = (value: unknown) => (isFields(value) && Object.keys(value).length > 0 ? value : undefined);

/** A reply of the Responses API, whole; what streams before it repeats its parts. */
function wholeResponse(
  { output, status, incomplete_details: details, usage, error }: Fields,
  finish: 'stop' | null = 'stop',
): unknown {
  const items = Array.isArray(output) ? output.filter(isFields) : [];
  const content = items.flatMap((item) => (item.type === 'message' && Array.isArray(item.content) ? item.content : []));
  const calls = callsIn(items);
  const reason = status === 'incomplete' && isFields(details) ? details.reason : finish;
  return {
    ...choice(
      {
        content,
        tool_calls: calls.map((call, index) => ({
          index,
          id: call.call_id,
          name: call.name,
          arguments: call.arguments,
        })),
      },
      status === 'failed' ? 'error' : reason,
      usage,
    ),
    ...(isFields(error) ? { error } : {}),
  };
}

const callsIn = (items: readonly unknown[]) => items.filter(isFields).filter(({ type }) => type === 'function_call');

function candidates(list: readonly unknown[], usage: unknown): unknown {
  const choices = list.filter(isFields).map(({ index, content, finishReason }) => {
    const parts = isFields(content) && Array.isArray(content.parts) ? content.parts.filter(isFields) : [];
    const calls = parts.flatMap(({ functionCall: call }) =>
      isFields(call) ? [{ id: call.id, name: call.name, arguments: call.args ?? {} }] : [],
    );
    const words = parts.filter(({ thought }) => thought !== true).map(({ text }) => ({ type: 'text', text }));
    return { index, delta: { content: words, tool_calls: calls }, finish_reason: finishReason ?? null };
  });
  return { choices, usage: usageOf(usage) };
}

function converse({ content }: Fields, reason: unknown, usage: unknown): unknown {
  const parts = Array.isArray(content) ? content.filter(isFields) : [];
  const calls = parts.flatMap(({ toolUse: call }) =>
    isFields(call) ? [{ id: call.toolUseId, name: call.name, arguments: call.input ?? {} }] : [],
  );
  const words = parts.map(({ text }) => ({ type: 'text', text }));
  return choice({ content: words, tool_calls: calls }, reason, usage);
}

/** Events of ConverseStream, each in a field of its name. */
const CONVERSE_EVENTS: Readonly<Record<string, (event: Fields) => unknown>> = {
  messageStart: () => choice({}, null),
  contentBlockStart: ({ contentBlockIndex: index, start }) => {
    const call = isFields(start) ? start.toolUse : undefined;
    return choice(isFields(call) ? { tool_calls: [{ index, id: call.toolUseId, name: call.name }] } : {}, null);
  },
  contentBlockDelta: ({ contentBlockIndex: index, delta }) => {
    if (!isFields(delta)) return undefined;
    if (isFields(delta.toolUse)) return choice({ tool_calls: [{ index, arguments: delta.toolUse.input }] }, null);
    if (isFields(delta.reasoningContent)) return choice({ reasoning: delta.reasoningContent.text }, null);
    return choice({ content: delta.text }, null);
  },
  contentBlockStop: () => choice({}, null),
  messageStop: ({ stopReason }) => choice({}, stopReason),
  metadata: ({ usage }) => choice({}, null, usage),
};

/** Counts under the names of this API. */
function usageOf(usage: unknown): Fields | undefined {
  if (!isFields(usage)) return undefined;
  const { input_tokens: input, cache_read_input_tokens: read, output_tokens: output } = usage;
  const cached = typeof read === 'number' ? read : 0;
  const prompt = typeof input === 'number' ? input + cached : (usage.promptTokenCount ?? usage.inputTokens);
  return {
    prompt_tokens: prompt,
    completion_tokens: output ?? usage.candidatesTokenCount ?? usage.outputTokens,
    prompt_tokens_details: { cached_tokens: cached > 0 ? cached : usage.cachedContentTokenCount },
  };
}

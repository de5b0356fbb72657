/** Words between the policy and whatever turns a situation into a decision: messages, tools, replies, failures. */
import * as v from 'valibot';

export const toolCallSchema = v.object({ id: v.string(), name: v.string(), arguments: v.string() });
export type ToolCall = v.InferOutput<typeof toolCallSchema>;

export const chatMessageSchema = v.variant('role', [
  v.object({ role: v.literal('system'), content: v.string() }),
  v.object({ role: v.literal('user'), content: v.string() }),
  v.object({ role: v.literal('assistant'), content: v.string(), toolCalls: v.array(toolCallSchema) }),
  v.object({ role: v.literal('tool'), toolCallId: v.string(), content: v.string() }),
]);
export type ChatMessage = v.InferOutput<typeof chatMessageSchema>;

/** A function the model may call; `parameters` is a JSON Schema object. */
export interface ToolSpec {
  name: string;
  description: string;
  parameters: Record<string, unknown>;
}

export const modelReplySchema = v.object({
  content: v.string(),
  toolCalls: v.array(toolCallSchema),
  promptTokens: v.number(),
  completionTokens: v.number(),
  /** True when the endpoint reported no usage and the counts are four characters to a token. */
  estimated: v.boolean(),
});
export type ModelReply = v.InferOutput<typeof modelReplySchema>;

/** Why a model gave no usable reply. Each has a sentence for the user in public/_locales (reason_*). */
export const modelFailures = [
  'no-model',
  'unreachable',
  'cors',
  'wrong-key',
  'forbidden',
  'not-found',
  'rate-limited',
  'out-of-credit',
  'context-too-long',
  'server-error',
  'bad-reply',
  'cut-off',
  'went-silent',
  'rejected',
] as const;
export type ModelFailure = (typeof modelFailures)[number];

export type ModelResult =
  | { type: 'reply'; reply: ModelReply }
  /** `retryAfterMs`: what the endpoint asked for, or what our own budget says; absent: do not retry. */
  | { type: 'failed'; reason: ModelFailure; detail: string; retryAfterMs?: number };

export interface ModelPort {
  /** One complete call. Rejects with StoppedError when the signal aborts; every other failure is a value. */
  call(messages: readonly ChatMessage[], tools: readonly ToolSpec[], signal: AbortSignal): Promise<ModelResult>;
}

export const providerSettingsSchema = v.object({
  preset: v.picklist(['openai', 'openrouter', 'ollama', 'lmstudio', 'llamacpp', 'custom', 'browser']),
  baseUrl: v.string(),
  model: v.string(),
  /** Keep the key on disk as well; off: it lives in memory until the browser closes. */
  rememberKey: v.boolean(),
});
export type ProviderSettings = v.InferOutput<typeof providerSettingsSchema>;

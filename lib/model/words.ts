/** Words between the policy and the model: messages, tools, replies, failures, and the user's choice of a provider. */
import * as v from 'valibot';

const unknownFields = v.record(v.string(), v.unknown());

export const toolCallSchema = v.object({
  id: v.string(),
  name: v.string(),
  arguments: v.string(),
  /** Fields beside the call, for example a thought signature; sent back to the endpoint that they came from. */
  extra: v.optional(unknownFields),
});
export type ToolCall = v.InferOutput<typeof toolCallSchema>;

/** Reasoning state of an assistant message: fields beside content and calls, under the names they came with. */
const reasoningStateSchema = v.object({
  /** The only endpoint they are sent back to. */
  endpoint: v.string(),
  fields: unknownFields,
});

export const chatMessageSchema = v.variant('role', [
  v.object({ role: v.literal('system'), content: v.string() }),
  v.object({ role: v.literal('user'), content: v.string() }),
  v.object({
    role: v.literal('assistant'),
    content: v.string(),
    toolCalls: v.array(toolCallSchema),
    reasoning: v.optional(reasoningStateSchema),
  }),
  v.object({ role: v.literal('tool'), toolCallId: v.string(), content: v.string() }),
]);
export type ChatMessage = v.InferOutput<typeof chatMessageSchema>;

/** A function the model may call; `parameters` is a JSON Schema object. */
export interface ToolSpec {
  name: string;
  description: string;
  parameters: Record<string, unknown>;
  /**
   * The parameters with the refs of the page at hand as the only ones, for the schema of a reply; `false` where the page
   * offers no target. The text of a prompt has `parameters`, which are the same on every page.
   */
  onThisPage?: Record<string, unknown> | false;
}

export const modelReplySchema = v.object({
  /** Text for a person: reasoning and calls written as words are not in it. */
  content: v.string(),
  toolCalls: v.array(toolCallSchema),
  promptTokens: v.number(),
  completionTokens: v.number(),
  /** Prompt tokens that the endpoint read from its cache. */
  cachedTokens: v.optional(v.number()),
  /** True when the endpoint reported no usage and the counts are four characters to a token. */
  estimated: v.boolean(),
  reasoning: v.optional(reasoningStateSchema),
  /** The content holds markup of a call that could not be read strictly: never an answer for a person. */
  isMarkup: v.optional(v.boolean()),
  /** US dollars by the provider's price list; absent where no price is known. */
  dollars: v.optional(v.number()),
  /** The calls were read from words, though the endpoint was given tools to call. */
  isWritten: v.optional(v.boolean()),
});
export type ModelReply = v.InferOutput<typeof modelReplySchema>;

/** Why a model gave no usable reply. Each has a sentence for the user in public/_locales (code_*). */
export const modelFailures = [
  'no-model',
  'bad-address',
  'insecure-address',
  'bad-key',
  'unreachable',
  'cors',
  'redirected',
  'not-an-api',
  'wrong-key',
  'forbidden',
  'not-found',
  'rate-limited',
  'quota-used-up',
  'out-of-credit',
  'context-too-long',
  'prompt-cut',
  'prompt-cut-hosted',
  'empty-reply',
  'no-calls',
  'server-error',
  'bad-reply',
  'reply-too-long',
  'cut-off',
  'no-first-token',
  'went-silent',
  'filtered',
  'day-cap',
  'rejected',
] as const;
export type ModelFailure = (typeof modelFailures)[number];

export function isModelFailure(code: string): boolean {
  return modelFailures.some((failure) => failure === code);
}

export interface ModelFailed {
  type: 'failed';
  reason: ModelFailure;
  /** The provider's own words, without key and page text. */
  detail: string;
  /** Wait before the next try, ms; absent if another try is useless. */
  retryAfterMs?: number;
  /** True if the endpoint named the wait; otherwise it doubles with each try. */
  isWaitNamed?: boolean;
  /** Tries after the first; absent: the caller's own limit. */
  maxRetries?: number;
  /** The endpoint's window in tokens, where the failure tells it. */
  windowTokens?: number;
}

export type ModelResult = { type: 'reply'; reply: ModelReply } | ModelFailed;

/** Properties of a model that the agent loop needs before its first call. */
export const modelProfileSchema = v.object({
  /** `compact` for a small window or a slow reader. */
  form: v.picklist(['full', 'compact']),
  /** Replies are forced into a JSON schema: the refs of the page become its values. */
  usesSchema: v.boolean(),
  /** Prompt tokens read in a second, where known. */
  readPerSecond: v.optional(v.number()),
  /** Most tokens and US dollars of one task, set by the user. */
  taskTokens: v.optional(v.number()),
  taskDollars: v.optional(v.number()),
});
export type ModelProfile = v.InferOutput<typeof modelProfileSchema>;

export interface ModelPort {
  readonly profile?: ModelProfile;
  /** One complete call. Rejects with StoppedError when the signal aborts; every other failure is a value. */
  call(messages: readonly ChatMessage[], tools: readonly ToolSpec[], signal: AbortSignal): Promise<ModelResult>;
}

/** US dollars per token. */
export const priceSchema = v.object({ prompt: v.number(), reply: v.number(), cached: v.optional(v.number()) });
export type Price = v.InferOutput<typeof priceSchema>;

/** A model that a provider offers, with what its list says of it. */
export const modelChoiceSchema = v.object({
  id: v.string(),
  callsTools: v.optional(v.boolean()),
  windowTokens: v.optional(v.number()),
  price: v.optional(priceSchema),
  owner: v.optional(v.string()),
});
export type ModelChoice = v.InferOutput<typeof modelChoiceSchema>;

/** A failure as the settings page shows it: the code of its sentence, the value that the sentence names, the provider's words. */
export const adviceSchema = v.object({
  code: v.picklist(modelFailures),
  subject: v.string(),
  detail: v.string(),
});
export type Advice = v.InferOutput<typeof adviceSchema>;

/** One line of the report of Test; its sentence stands in public/_locales (test_*). */
export const testLineSchema = v.object({
  check: v.picklist([
    'connects',
    'lists',
    'no-list',
    'tools',
    'schema',
    'text',
    'goes-on',
    'stops',
    'no-calls',
    'window',
    'window-at-least',
    'speed',
    'price',
  ]),
  ok: v.boolean(),
  params: v.array(v.string()),
});
export type TestLine = v.InferOutput<typeof testLineSchema>;

/** A server that answers on this computer. */
export const localServerSchema = v.object({
  preset: v.string(),
  label: v.string(),
  baseUrl: v.string(),
  models: v.array(modelChoiceSchema),
});
export type LocalServer = v.InferOutput<typeof localServerSchema>;

/** The values of a failure's sentence: what it names (a window, an address), then the provider's own words. */
export function failureParams({ reason, windowTokens, detail }: ModelFailed): string[] {
  return [reason === 'redirected' ? detail : windowTokens === undefined ? '' : String(windowTokens), detail];
}

export const providerSettingsSchema = v.object({
  /** Id of a preset in lib/model/presets.ts. */
  preset: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  baseUrl: v.string(),
  model: v.string(),
  /** A cheaper model at the same address for small questions; absent: the same model. */
  smallModel: v.optional(v.string()),
  /** Keep the key on disk as well; off: it lives in memory until the browser closes. */
  rememberKey: v.boolean(),
  /** Most tokens of one task and of one day; absent: no limit but the budgets of the product. */
  taskTokens: v.optional(v.pipe(v.number(), v.minValue(1))),
  dayTokens: v.optional(v.pipe(v.number(), v.minValue(1))),
  /** The same in US dollars, for models whose price is known. */
  taskDollars: v.optional(v.pipe(v.number(), v.gtValue(0))),
  dayDollars: v.optional(v.pipe(v.number(), v.gtValue(0))),
});
export type ProviderSettings = v.InferOutput<typeof providerSettingsSchema>;

/** Key of the settings in the extension's local storage. */
export const SETTINGS_KEY = 'provider';

/** Name of the database that holds the key of the cipher for keys on disk. */
export const KEY_VAULT = 'fieldnotes-key-vault';

/** A request that left for a model. */
export interface SentRequest {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Host and port it went to. */
  host: string;
  /** As it was sent; undefined where there was no room to keep it. */
  body: string | undefined;
}

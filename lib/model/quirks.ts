/** Quirks of one endpoint and model: what it refuses or lacks, learned from its own refusals, and how fast it is. */
import * as v from 'valibot';
import { type ModelProfile, type ModelReply, priceSchema } from './words';

/** How calls are asked for: as tools, as JSON forced by a schema, as JSON that only the prompt asks for. */
export const rungs = ['tools', 'schema', 'text'] as const;
export type Rung = (typeof rungs)[number];

/** Optional parts of a request that are left out where an endpoint refuses them. */
export const optionalParts = [
  'stream_options',
  'parallel_tool_calls',
  'tool_choice',
  'additionalProperties',
  'max_tokens',
  'reasoning',
  'emptyParameters',
] as const;
export type OptionalPart = (typeof optionalParts)[number];

/** Paths that an address without version may lack, in the order in which they are tried. */
export const paths = ['', '/v1', '/api', '/api/v1', '/openai/v1'] as const;

export const quirksSchema = v.object({
  rung: v.optional(v.picklist(rungs), 'tools'),
  /** Replies in a row whose calls were words that could not be read. */
  markupReplies: v.optional(v.number(), 0),
  /** Replies in a row whose calls were words that could be read. */
  writtenReplies: v.optional(v.number(), 0),
  leaveOut: v.optional(v.array(v.picklist(optionalParts)), []),
  /** The prompt template knows no system role: its text goes before the first request. */
  noSystemRole: v.optional(v.boolean(), false),
  noStream: v.optional(v.boolean(), false),
  /** A reply has been streamed: a later failure is not the fault of streaming. */
  hasStreamed: v.optional(v.boolean(), false),
  /** Content of a message that only calls: some refuse the empty text, some refuse null. */
  emptyContent: v.optional(v.picklist(['text', 'null', 'absent']), 'text'),
  /** Call ids must be nine letters and digits (Mistral's template). */
  shortIds: v.optional(v.boolean(), false),
  /** A result names the tool it belongs to. */
  namesResults: v.optional(v.boolean(), false),
  /** Content of a message is a list of parts, never a text. */
  contentParts: v.optional(v.boolean(), false),
  /** Every call of the history wants reasoning beside it. */
  needsReasoning: v.optional(v.boolean(), false),
  /** Schemas of tools name every property as required. */
  allRequired: v.optional(v.boolean(), false),
  /** Path that the address lacks, for example `/v1`. */
  path: v.optional(v.picklist(paths), ''),
  outputField: v.optional(v.picklist(['max_tokens', 'max_completion_tokens']), 'max_tokens'),
  /** Most tokens a reply may have, where the endpoint names a limit or a reply needed more. */
  outputTokens: v.optional(v.number()),
  /** Tokens of prompt and reply together. */
  windowTokens: v.optional(v.number()),
  /** Characters of prompt to a reported token. */
  charsPerToken: v.optional(v.number()),
  /** Prompt tokens read and reply tokens written in a second. */
  readPerSecond: v.optional(v.number()),
  writtenPerSecond: v.optional(v.number()),
  /** Dollars per token, from the provider's list. */
  price: v.optional(priceSchema),
});
export type Quirks = v.InferOutput<typeof quirksSchema>;

export const NO_QUIRKS: Quirks = Object.freeze(v.parse(quirksSchema, {}));

/** A window up to this asks for the compact form of prompts, tokens. */
const SMALL_WINDOW_TOKENS = 8_192;
/** A reader slower than this as well: a full prompt takes it a quarter of a minute, tokens in a second. */
const SLOW_READER = 150;

/** The endpoint's profile for the agent loop. */
export function profileOf({ windowTokens, readPerSecond, rung }: Quirks): ModelProfile {
  const isSmall = windowTokens !== undefined && windowTokens <= SMALL_WINDOW_TOKENS;
  const isSlow = readPerSecond !== undefined && readPerSecond < SLOW_READER;
  return {
    form: isSmall || isSlow ? 'compact' : 'full',
    usesSchema: rung === 'schema',
    ...(readPerSecond === undefined ? {} : { readPerSecond }),
  };
}

/** Unreadable replies in a row after which calls are asked for in another way. */
const MAX_MARKUP_REPLIES = 2;
/** Written replies in a row, read or not, after which the endpoint is asked in another way. */
const MAX_WRITTEN_REPLIES = 3;

/**
 * The quirks after a reply: a model that was given tools and writes its calls as words is asked for JSON by a schema instead,
 * at once if they cannot be read, else when it goes on doing so.
 */
export function afterReply(
  quirks: Quirks,
  { toolCalls, isMarkup, isWritten }: Pick<ModelReply, 'toolCalls' | 'isMarkup' | 'isWritten'>,
): Quirks {
  const isCalled = toolCalls.length > 0;
  if (quirks.rung !== 'tools' || (!isCalled && !isMarkup)) return quirks;
  const markupReplies = isCalled ? 0 : quirks.markupReplies + 1;
  const writtenReplies = !isCalled ? quirks.writtenReplies : isWritten ? quirks.writtenReplies + 1 : 0;
  const isUnfit = markupReplies >= MAX_MARKUP_REPLIES || markupReplies + writtenReplies >= MAX_WRITTEN_REPLIES;
  if (isUnfit) return { ...quirks, rung: 'schema', markupReplies: 0, writtenReplies: 0 };
  const isSame = markupReplies === quirks.markupReplies && writtenReplies === quirks.writtenReplies;
  return isSame ? quirks : { ...quirks, markupReplies, writtenReplies };
}

/** Quirks that change requests, as codes for the settings page (quirk_* in public/_locales). */
export function learnedQuirks(quirks: Quirks): string[] {
  return [
    ...(quirks.rung === 'tools' ? [] : [`rung-${quirks.rung}`]),
    ...quirks.leaveOut.map((part) => `without-${part.replaceAll('_', '-')}`),
    ...(quirks.noSystemRole ? ['no-system-role'] : []),
    ...(quirks.noStream ? ['no-stream'] : []),
    ...(quirks.emptyContent === 'text' ? [] : ['empty-content']),
    ...(quirks.shortIds ? ['short-ids'] : []),
    ...(quirks.namesResults ? ['names-results'] : []),
    ...(quirks.contentParts ? ['content-parts'] : []),
    ...(quirks.needsReasoning ? ['needs-reasoning'] : []),
    ...(quirks.allRequired ? ['all-required'] : []),
    ...(quirks.path === '' ? [] : ['path']),
    ...(quirks.outputField === 'max_tokens' ? [] : ['output-field']),
  ];
}

/** Properties of the refused request. */
export interface RefusedRequest {
  isStreaming: boolean;
  hasTools: boolean;
  hasReasoning: boolean;
  /** The address has a version in its path, for example `/v1`. */
  hasVersion: boolean;
  outputTokens: number;
}

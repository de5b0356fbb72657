/** Quirks of one endpoint and model: what it refuses or lacks, learned from its own refusals, and how fast it is. */
import * as v from 'valibot';
import { errorWords } from './error-words';
import type { Refusal } from './classify';
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
  /** Every call of the history wants reasoning beside it. */
  needsReasoning: v.optional(v.boolean(), false),
  /** Schemas of tools name every property as required. */
  allRequired: v.optional(v.boolean(), false),
  /** Path that the address lacks: `/v1`. */
  path: v.optional(v.picklist(['', '/v1']), ''),
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

/** Properties of the refused request. */
export interface RefusedRequest {
  isStreaming: boolean;
  hasTools: boolean;
  hasReasoning: boolean;
  /** The address has a version in its path, for example `/v1`. */
  hasVersion: boolean;
  outputTokens: number;
}

interface Rule {
  pattern: RegExp;
  /** Statuses other than these are not read as a refusal; absent: 400, 404, 405, 415, 422, 500, 501. */
  statuses?: readonly number[];
  change: (quirks: Quirks, request: RefusedRequest, match: RegExpExecArray) => Partial<Quirks> | undefined;
}

const leaveOut = (part: OptionalPart) => (quirks: Quirks) =>
  quirks.leaveOut.includes(part) ? undefined : { leaveOut: [...quirks.leaveOut, part] };
const nextRung = (quirks: Quirks): Partial<Quirks> | undefined =>
  quirks.rung === 'tools' ? { rung: 'schema' } : quirks.rung === 'schema' ? { rung: 'text' } : undefined;
/** Refusals of tools in whatever words, read where no narrower rule fits. */
const NEGATED = String.raw`\b(?:no|not|cannot|without|lacks?|disabled|un(?:supported|available|known|recogni[sz]ed|expected))\b|n't\b`;
const TOOLS = String.raw`\b(?:tools?|functions?)\b`;
const ALTERNATE = 'roles? must alternate|(?:must|should|have to)(?: be)? alternat';

const REFUSED =
  '(?:not (?:supported|permitted|allowed|enabled|available|implemented)|unsupported|unrecogni[sz]ed|unknown|unexpected|extra|invalid|forbidden|unavailable)';

/** The first rule that fits and changes something is applied; the request is then made once more. */
const RULES: readonly Rule[] = [
  {
    // Bedrock knows tools, but not in a stream.
    pattern: /tools?\b.{0,40}(?:in|with|while|when) stream|stream\w*.{0,40}(?:with|and|when using) tools?\b/i,
    change: (quirks, request) => (request.isStreaming && !quirks.noStream ? { noStream: true } : undefined),
  },
  {
    // Templates that know neither tool calls nor their results get the conversation as words.
    pattern: new RegExp(
      `only user,? (?:and )?assistant,? and system|only system,? user,? and assistant|${ALTERNATE}|unexpected role|got tool\\b|tool role.{0,20} not\\b`,
      'i',
    ),
    change: (quirks, request) => (request.hasTools && quirks.rung === 'tools' ? nextRung(quirks) : undefined),
  },
  {
    pattern: new RegExp(ALTERNATE, 'i'),
    change: (quirks) => (quirks.noSystemRole ? undefined : { noSystemRole: true }),
  },
  {
    pattern: /required.{0,80}every key in properties|all (?:properties|fields) must be (?:listed in |in )?required/is,
    change: (quirks) => (quirks.allRequired ? undefined : { allRequired: true }),
  },
  {
    pattern: /reasoning_content.{0,60}(?:passed back|missing|required|must be)|missing.{0,20}reasoning_content/is,
    change: (quirks) => (quirks.needsReasoning ? undefined : { needsReasoning: true }),
  },
  {
    pattern: /too many tools|(?:number|count) of tools|\btools\b.{0,30}(?:too (?:long|many)|maximum|at most|exceed)/i,
    change: (quirks, request) => (request.hasTools && quirks.rung === 'tools' ? nextRung(quirks) : undefined),
  },
  {
    pattern: /parameters.{0,40}(?:non-?empty|empty|required)|non-?empty for object/i,
    change: leaveOut('emptyParameters'),
  },
  {
    pattern: /(?:function_response|tool(?: message| result)?s?)\S{0,20}[ .]name\b.{0,40}(?:empty|required|missing)/i,
    change: (quirks) => (quirks.namesResults ? undefined : { namesResults: true }),
  },
  {
    // vLLM and llama.cpp without their tool flags, Ollama's models without tools, OpenRouter without such a provider.
    pattern:
      /enable-auto-tool-choice|requires --jinja|(?:does not|doesn't|not|no endpoints found that) support (?:tools?|tool[ _-]?(?:use|calls?|calling)|functions?(?:[ _-]?calling)?)|(?:tools?|functions?|tool[ _-]?(?:use|calls?|calling)|function[ _-]?calling) (?:is|are) (?:not|un)[ ]?(?:supported|available|enabled|allowed)|unsupported (?:parameter|param|field|value)?:? ?["'`]?(?:tools|functions)\b|["'`]tools["'`].{0,60}(?:not permitted|not supported|unknown|unrecogni[sz]ed)/i,
    change: (quirks, request) => (request.hasTools ? nextRung(quirks) : undefined),
  },
  {
    pattern: new RegExp(
      `(?:response_format|json_schema|structured output|grammar|guided).{0,80}${REFUSED}|${REFUSED}.{0,80}(?:response_format|json_schema|structured output)`,
      'i',
    ),
    change: (quirks) => (quirks.rung === 'schema' ? { rung: 'text' } : undefined),
  },
  { pattern: /stream_options/i, change: leaveOut('stream_options') },
  { pattern: /parallel_tool_calls/i, change: leaveOut('parallel_tool_calls') },
  { pattern: /additionalProperties|additional_properties/i, change: leaveOut('additionalProperties') },
  { pattern: /tool_choice/i, change: leaveOut('tool_choice') },
  {
    pattern: /max_completion_tokens/i,
    change: (quirks) =>
      quirks.outputField === 'max_tokens' ? { outputField: 'max_completion_tokens' } : leaveOut('max_tokens')(quirks),
  },
  {
    // "max_tokens is too large: 8192. This model supports at most 4096", "can only afford 1200".
    pattern:
      /(?:max_tokens|completion tokens|output tokens|max_new_tokens|fewer max_tokens).*?(?:at most|\d+ > |maximum(?: allowed)?(?: value)?(?: is| of)?|less than or equal to|<=|only afford|\[1, ?|limit(?: is| of)?)[^\d]{0,20}(\d{2,6})/is,
    statuses: [400, 402, 422],
    change: (_quirks, request, match) => {
      const tokens = Number(match[1]);
      return tokens >= 200 && tokens < request.outputTokens ? { outputTokens: tokens } : undefined;
    },
  },
  {
    pattern: new RegExp(`max_(?:\\w+_)?tokens.{0,60}${REFUSED}|${REFUSED}.{0,60}max_(?:\\w+_)?tokens`, 'i'),
    change: leaveOut('max_tokens'),
  },
  {
    pattern:
      /(?:not|n't) (?:support|allow|accept|take)\w* ['"`]?(?:the )?system\b|system (?:role|message|prompt|instruction)s?.{0,40}(?:not|un)[ -]?(?:supported|allowed|enabled)|(?:supported|allowed).{0,40}got system|(?:role|roles?) ["'`]?system["'`]?|developer instruction is not enabled|only user(?:,| and) assistant/i,
    change: (quirks) => (quirks.noSystemRole ? undefined : { noSystemRole: true }),
  },
  {
    pattern:
      /tool[ _]?call[ _]?ids?.{0,80}(?:length|a-z|alphanumeric|characters|must be|invalid)|id.{0,40}length of 9/i,
    change: (quirks) => (quirks.shortIds ? undefined : { shortIds: true }),
  },
  {
    pattern:
      /reasoning_content|reasoning_details|["'`.]reasoning["'`]|thinking_blocks|extra_content|thought_signature/i,
    change: (quirks, request) =>
      request.hasReasoning && !quirks.needsReasoning ? leaveOut('reasoning')(quirks) : undefined,
  },
  {
    pattern:
      /content.{0,60}(?:non-?empty|empty|must not be blank|at least 1 character|too short|min_?length)|empty content/i,
    change: (quirks) => (quirks.emptyContent === 'text' ? { emptyContent: 'null' } : undefined),
  },
  {
    pattern:
      /content.{0,80}(?:null|none\b|missing|required|must be a string|should be a valid string|expected (?:a )?string)/i,
    change: (quirks) =>
      quirks.emptyContent === 'null'
        ? { emptyContent: 'absent' }
        : quirks.emptyContent === 'absent'
          ? { emptyContent: 'text' }
          : undefined,
  },
  {
    // A schema or a grammar that the server cannot use: JSON can be asked for in words.
    pattern: /schema|json|structured|grammar|guided|outlines|samplers/i,
    change: (quirks) => (quirks.rung === 'schema' ? { rung: 'text' } : undefined),
  },
  {
    pattern: new RegExp(`${TOOLS}.{0,60}(?:${NEGATED})|(?:${NEGATED}).{0,60}${TOOLS}`, 'is'),
    statuses: [400, 404, 422, 501],
    change: (quirks, request, match) =>
      request.hasTools && quirks.rung === 'tools' && !/failed_generation|attempted/i.test(match.input)
        ? nextRung(quirks)
        : undefined,
  },
  {
    pattern: new RegExp(`stream(?:ing)?\\b.{0,60}${REFUSED}|${REFUSED}.{0,60}\\bstream(?:ing)?\\b`, 'i'),
    change: (quirks, request) => (request.isStreaming && !quirks.noStream ? { noStream: true } : undefined),
  },
  {
    // LM Studio answers 200 with these words.
    pattern: /unexpected endpoint|no such (?:path|route|endpoint)|cannot post|not[ -]an[ -]api/i,
    statuses: [0, 200],
    change: (quirks, request) => (!request.hasVersion && quirks.path === '' ? { path: '/v1' } : undefined),
  },
  {
    pattern: /^/,
    statuses: [404, 405],
    change: (quirks, request) => (!request.hasVersion && quirks.path === '' ? { path: '/v1' } : undefined),
  },
  {
    // A gateway may fail at every stream without saying so (findings/portkey-streams-end-in-500.sh); with a stream seen before it
    // is a crash like any other.
    pattern: /^/,
    statuses: [500, 501],
    change: (quirks, request) =>
      request.isStreaming && !quirks.noStream && !quirks.hasStreamed ? { noStream: true } : undefined,
  },
];
const STATUSES = [0, 400, 404, 405, 415, 422, 500, 501];

/** The quirks with what this refusal teaches; undefined if it teaches nothing new. */
export function learnQuirk(refusal: Refusal, quirks: Quirks, request: RefusedRequest): Quirks | undefined {
  const { all } = errorWords(refusal.body);
  for (const rule of RULES) {
    if (!(rule.statuses ?? STATUSES).includes(refusal.status)) continue;
    const match = rule.pattern.exec(all);
    const change = match && rule.change(quirks, request, match);
    if (change) return { ...quirks, ...change };
  }
  return undefined;
}

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
    ...(quirks.needsReasoning ? ['needs-reasoning'] : []),
    ...(quirks.allRequired ? ['all-required'] : []),
    ...(quirks.path === '' ? [] : ['path-v1']),
    ...(quirks.outputField === 'max_tokens' ? [] : ['output-field']),
  ];
}

/** learnQuirk: what a refusal teaches of its endpoint, by the field, the role or the limit that its words speak of. */
import type { Refusal } from './classify';
import { near, SAYING, says, TOPIC } from './error-vocabulary';
import { errorWords } from './error-words';
import { lesserRequests } from './lesser-requests';
import { outputLimit } from './output-room';
import { type OptionalPart, paths, type Quirks, type RefusedRequest } from './quirks';
import type { ModelFailure } from './words';

interface Rule {
  pattern: RegExp;
  /** Statuses other than these are not read as a refusal; absent: 400, 404, 405, 415, 422, 500, 501. */
  statuses?: readonly number[];
  change: (quirks: Quirks, request: RefusedRequest, match: RegExpExecArray) => Partial<Quirks> | undefined;
}

/** More than this is no part of a reply, tokens. */
const MOST_THINKING_TOKENS = 65_536;

const leaveOut = (part: OptionalPart) => (quirks: Quirks) =>
  quirks.leaveOut.includes(part) ? undefined : { leaveOut: [...quirks.leaveOut, part] };
const nextRung = (quirks: Quirks): Partial<Quirks> | undefined =>
  quirks.rung === 'tools' ? { rung: 'schema' } : quirks.rung === 'schema' ? { rung: 'text' } : undefined;
/** The next path that an address may lack: servers and gateways keep their API under one of these. */
export function otherPath(
  quirks: Quirks,
  { hasVersion }: Pick<RefusedRequest, 'hasVersion'>,
): Partial<Quirks> | undefined {
  const next = hasVersion ? undefined : paths[paths.indexOf(quirks.path) + 1];
  return next === undefined ? undefined : { path: next };
}
const ALTERNATE = 'roles? must alternate|(?:must|should|have to)(?: be)? alternat';

/** The role of system messages, in other languages than English. */
const SYSTEM_ROLE =
  '["\'`“«„]system["\'`”»“]|\\b(?:rol|role|rolle|rôle|ruolo|papel|função|rola|роль)\\b.{0,12}\\bsystem\\b|\\bsystem\\b.{0,12}(?:rol\\b|rolle|rôle|角色|ロール|역할)|(?:系统|系統|システム|시스템).{0,4}(?:角色|消息|提示|ロール|メッセージ|역할|메시지)|mensaje de sistema|message système|systemnachricht\\w*|messaggio di sistema|системн\\w+ (?:сообщени|рол)\\w*';

const REFUSED =
  '(?:not (?:supported|permitted|allowed|enabled|available|implemented)|unsupported|unrecogni[sz]ed|unknown|unexpected|extra|invalid|forbidden|unavailable)';

const WRONG_TYPE = '(?:unmarshal|deserializ|(?:cannot|failed to|unable to) (?:parse|convert|decode))';

const STATUSES = [0, 400, 404, 405, 415, 422, 500, 501];

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
      `only user,? (?:and )?assistant,? and system|only system,? user,? and assistant|${ALTERNATE}|unexpected role|got tool\\b|tool role.{0,20} not\\b|role\\b.{0,30}(?:should|must) be (?!.*\\btool\\b).{0,40}\\b(?:user|assistant)\\b`,
      'i',
    ),
    change: (quirks, request) => (request.hasTools && quirks.rung === 'tools' ? nextRung(quirks) : undefined),
  },
  {
    // The template of gpt-oss takes one of them beside calls.
    pattern: /both content and (?:thinking|reasoning)|both (?:thinking|reasoning) and content/i,
    change: (quirks, request) =>
      request.hasReasoning && !quirks.needsReasoning ? leaveOut('reasoning')(quirks) : undefined,
  },
  {
    // A template that fails at the tools themselves.
    pattern: new RegExp(
      `${near(TOPIC.tools, 'template|jinja|tojson|not callable|\\bat row \\d|is undefined|NoneType').source}|pairs from a mapping|grammar (?:stack|trigger)|(?:parse|initiali[sz]e|lazy) (?:a )?(?:grammar|samplers)`,
      'i',
    ),
    statuses: [400, 500],
    change: (quirks, request) => (request.hasTools && quirks.rung === 'tools' ? nextRung(quirks) : undefined),
  },
  {
    // A crash in the server's own code, where it has answered nothing with tools yet.
    pattern:
      /NoneType|is not (?:subscriptable|iterable|callable)|\b(?:Type|Key|Attribute|Index)Error\b|Traceback|nil pointer|\bpanic\b/,
    statuses: [500],
    change: (quirks, request) =>
      request.hasTools && quirks.rung === 'tools' && !quirks.hasStreamed ? nextRung(quirks) : undefined,
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
      /enable-auto-tool-choice|requires --jinja|(?:does not|doesn't|not|no endpoints found that) support (?:tools?|tool[ _-]?(?:use|calls?|calling)|functions?(?:[ _-]?calling)?)|(?:tools?|functions?|tool[ _-]?(?:use|calls?|calling)|function[ _-]?calling) (?:is|are) (?:not|un)[ ]?(?:supported|available|enabled|allowed)|unsupported (?:parameter|param|field|value)?:? ?["'`]?(?:tools|functions)\b|unexpected keyword argument ["'`](?:tools|functions)\b|["'`]tools["'`].{0,60}(?:not permitted|not supported|unknown|unrecogni[sz]ed)/i,
    change: (quirks, request) => (request.hasTools ? nextRung(quirks) : undefined),
  },
  {
    pattern: new RegExp(
      `(?:response_format|json_schema|structured output|grammar|guided).{0,80}${REFUSED}|${REFUSED}.{0,80}(?:response_format|json_schema|structured output)`,
      'i',
    ),
    change: (quirks) => (quirks.rung === 'schema' ? { rung: 'text' } : undefined),
  },
  {
    // A router that names none of the parameters.
    pattern:
      /(?:handle|support|accept)\w* (?:all )?(?:of )?(?:the |these |your )?(?:requested |given )?(?:parameters|params|options)\b/i,
    statuses: [400, 404, 422],
    change: (quirks, request) => lesserRequests(quirks, request)[0],
  },
  { pattern: /stream_options/i, change: leaveOut('stream_options') },
  { pattern: /parallel_tool_calls/i, change: leaveOut('parallel_tool_calls') },
  { pattern: /additionalProperties|additional_properties/i, change: leaveOut('additionalProperties') },
  { pattern: /tool_choice/i, change: leaveOut('tool_choice') },
  {
    // Thinking that the server switched on takes its part of the tokens.
    pattern: /max_(?:\w+_)?tokens\W.{0,40}?(?:greater|more|larger) than[^\d]{0,60}(\d{3,6})/i,
    statuses: [400, 422],
    change: (_quirks, request, [, least]) => {
      const tokens = Number(least);
      return tokens >= request.outputTokens && tokens < MOST_THINKING_TOKENS
        ? { outputTokens: tokens + request.outputTokens }
        : undefined;
    },
  },
  {
    pattern: /^/,
    statuses: [400, 402, 422],
    change: (_quirks, request, { input }) => {
      const outputTokens = outputLimit(input, request.outputTokens);
      return outputTokens === undefined ? undefined : { outputTokens };
    },
  },
  {
    pattern: /max_completion_tokens/i,
    change: (quirks) =>
      quirks.outputField === 'max_tokens' ? { outputField: 'max_completion_tokens' } : leaveOut('max_tokens')(quirks),
  },
  {
    pattern: new RegExp(
      `max_(?:\\w+_)?tokens.{0,60}(?:${REFUSED}|${WRONG_TYPE})|(?:${REFUSED}|${WRONG_TYPE}).{0,60}max_(?:\\w+_)?tokens`,
      'i',
    ),
    change: leaveOut('max_tokens'),
  },
  {
    // Two roles alone: once no message is of the system, the results of tools are what is left.
    pattern: /only (?:the )?["'`]?user["'`]?(?:,| and|, and) ["'`]?assistant/i,
    change: (quirks, request) =>
      quirks.noSystemRole && request.hasTools && quirks.rung === 'tools' ? nextRung(quirks) : undefined,
  },
  {
    pattern:
      /(?:not|n't) (?:support|allow|accept|take)\w* ['"`]?(?:the )?system\b|system (?:role|message|prompt|instruction)s?.{0,40}(?:not|un)[ -]?(?:supported|allowed|enabled)|(?:supported|allowed).{0,40}got system|roles?:? ["'`]?system\b|first (?:message|content|turn)\b.{0,40}["'` ]user\b|developer instruction is not enabled|only user(?:,| and) assistant/i,
    change: (quirks) => (quirks.noSystemRole ? undefined : { noSystemRole: true }),
  },
  {
    pattern: near(SYSTEM_ROLE, SAYING.refused, 40),
    statuses: [400, 422],
    change: (quirks) => (quirks.noSystemRole ? undefined : { noSystemRole: true }),
  },
  {
    pattern:
      /tool[ _]?call[ _]?ids?.{0,80}(?:length|a-z|alphanumeric|characters|must be|invalid)|id.{0,40}length of 9|\.id\b.{0,20}too long/i,
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
    pattern: near('\\bcontent\\b', '(?:valid|must be|expected|expects) (?:an? )?(?:list|array|sequence)'),
    statuses: [400, 422],
    change: (quirks) => (quirks.contentParts ? undefined : { contentParts: true }),
  },
  {
    // A schema or a grammar that the server cannot use: JSON can be asked for in words.
    pattern: /schema|json|structured|grammar|guided|outlines|samplers/i,
    change: (quirks) => (quirks.rung === 'schema' ? { rung: 'text' } : undefined),
  },
  {
    pattern: near(TOPIC.tools, SAYING.refused),
    statuses: [400, 403, 404, 422, 501],
    change: (quirks, request, match) =>
      request.hasTools && quirks.rung === 'tools' && !/failed_generation|attempted/i.test(match.input)
        ? nextRung(quirks)
        : undefined,
  },
  {
    // A right that only streams need.
    pattern: /(?:verified|permi\w+|allowed|authori[sz]ed|access) to (?:use )?stream/i,
    statuses: [400, 401, 403],
    change: (quirks, request) => (request.isStreaming && !quirks.noStream ? { noStream: true } : undefined),
  },
  {
    pattern: near(TOPIC.stream, SAYING.refused),
    statuses: [...STATUSES, 403],
    change: (quirks, request) => (request.isStreaming && !quirks.noStream ? { noStream: true } : undefined),
  },
  {
    // LM Studio answers 200 with these words.
    pattern: /unexpected endpoint|no such (?:path|route|endpoint)|cannot post|not[ -]an[ -]api/i,
    statuses: [0, 200],
    change: otherPath,
  },
  {
    pattern: /^/,
    statuses: [404, 405],
    // A model that is not there was looked for at the right path.
    change: (quirks, request, { input }) =>
      quirks.path !== '' && says(input, 'model', 'unavailable') ? undefined : otherPath(quirks, request),
  },
  {
    pattern: /^/,
    statuses: [500, 501],
    // vLLM fails in the same way at a schema that it cannot use.
    change: (quirks) => (quirks.rung === 'schema' && !quirks.hasStreamed ? { rung: 'text' } : undefined),
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

/** Reasons whose words may be about one field of the request. */
const TEACHING: ReadonlySet<ModelFailure> = new Set([
  'rejected',
  'not-found',
  'not-an-api',
  'server-error',
  'bad-reply',
  'out-of-credit',
  'forbidden',
]);

/** An overflow, a limit or a wrong key is what it says, whatever fields its words mention. */
export const mayTeach = (reason: ModelFailure): boolean => TEACHING.has(reason);

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

/** Classifies what an endpoint refuses: status and words become one reason with the right advice and the right retry. */
import { errorWords } from './error-words';
import { failure } from './failures';
import { FOREIGN_CREDIT, FOREIGN_KEY, FOREIGN_TOO_LONG } from './foreign-words';
import { MAX_NAMED_WAIT_MS, namedWaitMs } from './waits';
import type { ModelFailed } from './words';

export interface Refusal {
  /** HTTP status; 0 for an error object inside a stream that names none. */
  status: number;
  headers?: Headers | undefined;
  body: string;
}

/** The prompt does not fit the window, in the wordings of the providers and servers that are known to differ. */
const CONTEXT: readonly RegExp[] = [
  /context[_ -]?(?:length|window|size|limit)/i,
  /prompt(?: is)? too long|prompt exceeds|input(?: is)? too long|input length|too long for (?:the|this) model/i,
  /input token count|exceeds? the maximum (?:number of )?(?:allowed |input )?(?:tokens|length|input)/i,
  /maximum (?:context|prompt|model|sequence|input) length|max[_ -]?(?:model[_ -]?len|seq(?:uence)?[_ -]?len|input[_ -]?(?:tokens|length))/i,
  /reduce (?:the|your) (?:length of the )?(?:messages?|prompt|input|message size)/i,
  /exceed(?:s|ed)? (?:the )?(?:model('s)?|max(?:imum)?) (?:token|context) limit|model token limit|token limit exceeded/i,
  /tokens to keep from the initial prompt|n_ctx|kv cache (?:is )?full|exceed_context_size/i,
  /(?:inputs?` tokens|input tokens) \+|must have less than \d+ tokens|too many (?:input )?tokens: /i,
  /longer than the (?:model'?s )?(?:maximum )?(?:context|model) length|request (?:was |is )?too large|request_too_large|payload too large/i,
  // Ollama cuts the prompt until no user message is left, and its template then refuses.
  /no user query found in messages/i,
  /(?:input|prompt) tokens?(?: count)?.{0,30} exceed|exceeds? (?:max\w* (?:\w+ )?tokens|the (?:model'?s )?limit of \d)|context (?:is )?full/i,
  /(?:string|conversation|request) (?:is )?too long/i,
  /range of input length|body too large/i,
  FOREIGN_TOO_LONG,
  /(?:超出|超过|超长|过长).{0,16}(?:长度|上下文|tokens?|限制)|(?:上下文|输入|提示词|tokens?).{0,12}(?:超出|超过|超长|过长)/i,
];
/** A part of the prompt and an excess near each other, in whatever order: "9000 tokens, exceeding the limit". */
const PART = String.raw`\b(?:tokens?|prompt|inputs?|messages?|context|conversation|payload|body)\b`;
const EXCESS =
  'exceed|too (?:long|large|big|many)|(?:longer|larger|greater|more) than|only supports? up to|> ?(?:max )?\\d|maximum of \\d|token limit';
const TOO_LONG = new RegExp(`${PART}.{0,60}(?:${EXCESS})|(?:${EXCESS}).{0,60}${PART}`, 'i');
/** Limits of rate that speak of tokens as well. */
const RATE =
  /rate.?limit|too many requests|throttl|per[ _-]?(?:minute|second|min\b)|overloaded|slow down|concurren|频率|速率|并发|限流|请求过[多于]/i;
/** Waiting never helps here: one request alone is over the limit of a minute. */
const TOO_LARGE_AT_ONCE = /request too large|reduce your message size|reduce the length/i;
/** The limit of the reply, though the words name the window as well. */
const OUTPUT_LIMIT =
  /max_(?:completion_|new_)?tokens\W{0,3} (?:must be less than or equal|must be (?:at most|<=)|cannot exceed|: \d+ >)/i;
const PER_DAY = /per[ _-]?(?:day|month|week)|daily|monthly|weekly|\b(?:rpd|tpd)\b|free[- ]?models[- ]?per[- ]?day/i;
const PER_MINUTE = /per[ _-]?(?:minute|second|hour|min\b)|\b(?:rpm|tpm|rps)\b/i;
const CREDIT =
  /insufficient[_ ](?:quota|balance|credits?|funds)|(?:no|not enough|any|sufficient|out of|more|lacks?) credits?|exceeded your.{0,20} credits|credit balance|balance (?:is )?(?:too low|insufficient|not enough)|payment (?:required|method)|out of funds|key limit exceeded|spend(?:ing)? (?:limit|cap)|(?:subscription|trial).{0,20}(?:expired|ended|inactive|cancel)|arrear|overdue|in good standing|billing details|余额|欠费|充值|额度不足|(?:额度|配额)已?(?:用尽|用完|耗尽)|budget.{0,30}exceed|exceeded?\w*budget|over budget|budget_exceeded|free (?:tier|quota|credits?)\b(?!.*resets? ).{0,40}(?:exhausted|used up|expired|ended)|top[ -]?up|billing (?:hard )?limit|billing.{0,20}not active|account.{0,20}not active|exceeded your current quota/i;
const QUOTA =
  /quota|usage limit|limit (?:of the day|reached for)|allowance|regain access|has reached (?:the|its|your)[\w ]{1,20}limit/i;
/** Words of money: a budget of tokens is another thing. */
const BUDGET = /budget.{0,60}(?:spend|cost|budget)|spend.{0,60}budget|over budget|budget_exceeded/is;
const USED_UP =
  /quota.{0,30}(?:exceeded|exhausted|used up|reached)|usage limits?|regain access|allowance|reached (?:the|its|your)[\w ]{1,20}limit/i;
const KEY_NAME = String.raw`(?:api[ _-]?key|\b(?:(?<!every )key|token|credentials?)\b(?! count| limit))`;
const NOT_TAKEN =
  '(?:in)?correct|invalid|not valid|wrong|bad|missing|revoked|expired|disabled|malformed|not recogni[sz]ed|not found|unknown|leaked|compromised|deactivated|suspended|blocked|inactive';
const KEY = new RegExp(
  `${KEY_NAME}.{0,20}\\b(?:${NOT_TAKEN})\\b|\\b(?:${NOT_TAKEN}|no)[ _](?:\\w+ )?${KEY_NAME}|unauthori[sz]ed|unauthenticated|(?:authentication|authori[sz]ation) (?:failed|error)|no auth credentials|unregistered callers|(?:api ?key|密钥|令牌|身份验证|鉴权|认证).{0,6}(?:无效|错误|失败|不正确|过期)`,
  'i',
);
const UNKNOWN_MODEL =
  /model.{0,80}(?:not found|does not exist|not exist|unknown|not supported|no longer|not available|unavailable|invalid)|(?:unknown|invalid|no such|unsupported) model|not a valid model|try pulling it|no endpoints found for|model_not_found|does not have access to (?:the )?model|invalid url|provide a model|\bmodel\b.{0,30}(?:required|missing)|field required.{0,60}\bmodel\b|does not support (?:chat|generat\w+|completions?)|模型.{0,8}(?:不存在|未找到|不可用)/i;
/** The model is there, but not for this key; or no model is there. */
const NO_ACCESS =
  /no access to (?:the )?model|n[o']t have access to (?:the )?model|not (?:allowed|entitled|authori[sz]ed|permitted|eligible) to (?:use|access)\b.{0,30}model|(?:model access|access to (?:the )?model)(?: is)? denied|no available channels?|无可用渠道|no models? (?:is |are )?(?:currently )?loaded/i;
const UNLOADED = /model\b.{0,20}(?:unloaded|crashed|reloading)/i;
const FILTERED =
  /content[ _](?:filter|policy|management)|safety (?:system|settings)|moderation|flagged|blocked by|(?:inappropriate|unsafe|harmful|prohibited) content|violat\w+.{0,40}(?:polic|terms|guidelines)|data_inspection|exists? risk|high risk|new_sensitive|sensitive (?:content|information|words?)|敏感|不安全|违规/i;
const REGION = /(?:location|country|region|territory)\b.{0,40}not (?:supported|available|allowed)/i;
const LOADING =
  /loading|starting|warming|cold start|is being loaded|temporarily|try again later|overloaded|busy|capacity/i;
const REFUSED_CALL = /tool_use_failed|failed to call a function|malformed_function_call|failed_generation/i;

export function classify({ status, headers, body }: Refusal, nowMs: number): ModelFailed {
  const { message, all, isHtml } = errorWords(body);
  const said = message === '' ? (status > 0 ? `HTTP ${status}` : 'the endpoint sent an error without words') : message;
  const detail = status > 0 ? `${status} ${said}` : said;
  const wait = namedWaitMs(headers, `${all} ${body.length < 20_000 ? body : ''}`, nowMs);
  if (isOverflow(status, all)) return failure('context-too-long', detail, windowOf(all));
  if ([401, 403, 503].includes(status) && NO_ACCESS.test(all)) return failure('not-found', detail);
  if (status === 401 && isCredit(all) && !KEY.test(all)) return failure('out-of-credit', detail);
  if (status === 401 || ((status === 400 || status === 403 || status === 0) && isKey(all)))
    return failure('wrong-key', detail);
  if (status === 402) return failure(QUOTA.test(all) && !isCredit(all) ? 'quota-used-up' : 'out-of-credit', detail);
  if (status === 429 || (RATE.test(all) && [0, 400, 403, 413, 503].includes(status) && !LOADING.test(all)))
    return limited(all, detail, wait);
  if (status === 413) return failure('context-too-long', detail, windowOf(all));
  if (isCredit(all) && [0, 400, 403, 412, 422].includes(status)) return failure('out-of-credit', detail);
  if (USED_UP.test(all) && (status === 400 || status === 403)) return failure('quota-used-up', detail);
  if (status === 400 && UNLOADED.test(all)) return failure('server-error', detail, { waitMs: wait });
  if (status >= 400 && status < 500 && REFUSED_CALL.test(all)) return failure('bad-reply', detail, { maxRetries: 2 });
  if (FILTERED.test(all) && status < 500) return failure('filtered', detail);
  if (status === 404 || status === 405 || status === 410) return failure(isHtml ? 'not-an-api' : 'not-found', detail);
  if ([400, 403, 422].includes(status) && (UNKNOWN_MODEL.test(all) || NO_ACCESS.test(all)))
    return failure('not-found', detail);
  if (status === 403 || status === 407 || status === 451 || (status === 400 && REGION.test(all)))
    return failure('forbidden', detail);
  if (status === 408 || status === 409 || status === 425) return failure('server-error', detail, { waitMs: wait });
  // The network wants a login first (RFC 6585, section 6).
  if (status === 511) return failure('not-an-api', detail);
  if (status >= 500) return serverError(status, all, detail, wait);
  if (status === 0) return inStream(all, detail, wait);
  return failure('rejected', detail);
}

const isCredit = (all: string) => CREDIT.test(all) || FOREIGN_CREDIT.test(all);
const isKey = (all: string) => KEY.test(all) || FOREIGN_KEY.test(all);

function isOverflow(status: number, all: string): boolean {
  const statuses = [0, 200, 400, 413, 422, 429, 500, 502];
  if (!statuses.includes(status)) return false;
  if (OUTPUT_LIMIT.test(all) || BUDGET.test(all)) return false;
  if (TOO_LARGE_AT_ONCE.test(all)) return true;
  if (status === 429 || RATE.test(all)) return false;
  // Words about the reply alone are about another limit.
  const isOfReply = /max_(?:\w+_)?tokens|(?:completion|output) tokens/i.test(all);
  return CONTEXT.some((pattern) => pattern.test(all)) || (!isOfReply && TOO_LONG.test(all));
}

/** 429 and its kin: a limit of a minute is waited for, one of a day is not, an empty account is neither. */
function limited(all: string, detail: string, wait: number | undefined): ModelFailed {
  if (PER_DAY.test(all) && !PER_MINUTE.test(all)) return failure('quota-used-up', detail);
  if (wait !== undefined && wait > MAX_NAMED_WAIT_MS) return failure('quota-used-up', detail);
  // A named wait or a limit per minute is a rate limit, also where the text advertises credit.
  if (wait !== undefined || PER_MINUTE.test(all)) return failure('rate-limited', detail, { waitMs: wait });
  if (isCredit(all)) return failure('out-of-credit', detail);
  // "Check quota" and a throttled quota are about the moment.
  if (QUOTA.test(all) && !/check quota|throttl/i.test(all)) return failure('quota-used-up', detail);
  return failure('rate-limited', detail);
}

/** A crash with the same prompt is likely to be a crash again; a server that loads or is overloaded gets longer. */
function serverError(status: number, all: string, detail: string, wait: number | undefined): ModelFailed {
  if (KEY.test(all) && status === 500) return failure('wrong-key', detail);
  const isPassing = status === 503 || status === 529 || status === 502 || status === 504 || LOADING.test(all);
  return failure('server-error', detail, { waitMs: wait, maxRetries: isPassing ? 5 : 2 });
}

/** An error object in a stream whose code is no HTTP status. */
function inStream(all: string, detail: string, wait: number | undefined): ModelFailed {
  if (isCredit(all)) return failure('out-of-credit', detail);
  if (QUOTA.test(all)) return failure('quota-used-up', detail);
  return failure('server-error', detail, { waitMs: wait, maxRetries: 2 });
}

const WINDOWS: readonly RegExp[] = [
  /(?:context|model|prompt|sequence|input) (?:length|window|size|limit)[^.\d]{0,40}?(\d{3,7})/i,
  /n_ctx["']?\s*[:=]\s*(\d{3,7})/i,
  />\s*(\d{3,7})(?: tokens)? max/i,
  /(?:maximum|max|limit|at most|up to|than)[^.\d]{0,40}?(\d{3,7})/i,
  /(\d{3,7}) tokens? (?:max|limit|context)/i,
  /(\d{3,7}) max(?:imum)? context/i,
];

/** The window that an overflow names, in tokens. */
function windowOf(all: string): { windowTokens?: number } {
  for (const pattern of WINDOWS) {
    const found = pattern.exec(all.replace(/(\d),(?=\d{3})/g, '$1'))?.[1];
    if (found !== undefined && Number(found) >= 256) return { windowTokens: Number(found) };
  }
  return {};
}

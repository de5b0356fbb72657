/** Classifies what an endpoint refuses: status and words become one reason with the right advice and the right retry. */
import { BROKEN, LOADING, near, PASSING, PER_MINUTE, PERIOD, RATE, RENEWED, says, TOPIC } from './error-vocabulary';
import { refusalWords } from './error-words';
import { failure } from './failures';
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
];
/** Waiting never helps here: one request alone is over the limit of a minute. */
const TOO_LARGE_AT_ONCE = /request too large|reduce your message size|reduce the length of (?:the|your|either)/i;
const OUTPUT = new RegExp(TOPIC.output, 'gi');
/** The limit of the reply, though the words name the window as well. */
const OUTPUT_LIMIT =
  /max_(?:completion_|new_)?tokens\W{0,3} (?:must be less than or equal|must be (?:at most|<=)|cannot exceed|: \d+ >)|max(?:imum)?(?: number of)?(?: output| new)? tokens (?:you )?request/i;
/** An id in the history is too long for the server behind a gateway. */
const ID_LIMIT = /[\w.[\]]*\.id['"`]?: string too long.*/is;
/** A limit of use, near words for a day or a month. */
const PERIOD_LIMIT =
  /limit|\bcap\b|quota|allot|allowance|\bincluded\b|\bused (?:all|up)\b|kontingent|kv[oó]t|cuota|límite|лимит|квот|上限|额度|配额|限[额額]|制限|한도/i;
const CREDIT =
  /insufficient[_ ](?:\w+[_ ])?(?:quota|balance|credits?|funds)|(?:no|not enough|any|sufficient|out of|more|lacks?) credits?|exceeded your.{0,20} credits|credit balance|balance (?:is )?(?:too low|insufficient|not enough)|payment (?:required|method)|out of funds|key limit exceeded|spend(?:ing)? (?:limit|cap)|(?:subscription|trial|\bplan|membership|evaluation).{0,20}(?:expired|ended|inactive|cancel)|arrear|overdue|in good standing|billing details|credit (?:limit|cap)|欠[费費]|充值|额度不足|(?:额度|配额)已?(?:用尽|用完|耗尽)|budget.{0,30}exceed|exceeded?\w*budget|over budget|budget_exceeded|free (?:tier|quota|credits?)\b(?!.*resets? ).{0,40}(?:exhausted|used up|expired|ended)|top[ -]?up|billing (?:hard )?limit|billing.{0,20}not active|account.{0,60}not active|exceeded_current_quota|exceeded your current quota/i;
/** An amount of money that is left. */
const AMOUNT_LEFT = near(
  String.raw`[$€£¥] ?\d[\d.,]*|\d[\d.,]* ?[€$£]`,
  'left\\b|remain\\w*|übrig|verbleib\\w*|restant\\w*|reste\\b|rimanen\\w*|pozosta\\w*|осталось|剩[余餘]|残り|남은',
  25,
);
const QUOTA =
  /quota|usage limit|(?<!rate )limit (?:of the day|reached for)|allowance|regain access|(?:hit|reached) (?:the|its|your) (?:session|plan|usage)\b.{0,20}limit|has reached (?:the|its|your)[\w ]{1,20}limit/i;
/** Words of money: a budget of tokens is another thing. */
const BUDGET = /budget.{0,60}(?:spend|cost|budget)|spend.{0,60}budget|over budget|budget_exceeded/is;
const USED_UP =
  /\bout of (?:\w+ ){0,3}quota|quota (?:will be|is) (?:replenished|renewed)|quota.{0,30}(?:exceeded|exhausted|used up|reached)|usage limits?|regain access|allowance|reached (?:the|its|your)[\w ]{1,20}limit/i;
const KEY_NAME = String.raw`(?:api[ _-]?key|\b(?:(?<!every )key|token|credentials?)\b(?! count| limit))`;
const NOT_TAKEN =
  '(?:in)?correct|invalid|not valid|wrong|bad|missing|revoked|expired|disabled|malformed|not recogni[sz]ed|not found|unknown|leaked|compromised|deactivated|suspended|blocked|inactive';
const KEY = new RegExp(
  `${KEY_NAME}.{0,20}\\b(?:${NOT_TAKEN})\\b|\\b(?:${NOT_TAKEN}|no)[ _](?:\\w+ )?${KEY_NAME}|unauthori[sz]ed|unauthenticated|\\bauth(?:entication|ori[sz]ation)?_?failure|not (?:authenticated|logged in)|log-?in (?:fail\\w*|required)|please log ?in|(?:authentication|authori[sz]ation) (?:failed|error)|no auth credentials|unregistered callers|(?:身份验证|鉴权|认证|認証).{0,6}(?:无效|错误|失败|失敗|不正确|过期)`,
  'i',
);
/** Names of errors are words joined by underscores: `invalid_token`, `TOKEN_EXPIRED`. */
const KEY_CODE =
  /(?<![a-z])(?:invalid|expired|revoked|unknown|bad|wrong)_(?:api_?|access_|auth_)?(?:key|token|credentials?)(?![a-z_])|(?<![a-z])(?:key|token|credentials?)_(?:is_)?(?:invalid|expired|revoked)(?![a-z_])/i;
const UNKNOWN_MODEL =
  /model.{0,80}(?:not found|does not exist|not exist|unknown|not supported|no longer|not available|unavailable|invalid)|(?:unknown|invalid|no such|unsupported) (?:model|provider)|not a valid model|try pulling it|no endpoints found for|model_not_found|provider (?:was )?not (?:provided|found|known|supported|configured)|does not have access to (?:the )?model|invalid url|provide a model|\bmodel\b.{0,30}(?:required|missing)|field required.{0,60}\bmodel\b|does not support (?:chat|generat\w+|completions?)|模型.{0,8}(?:不存在|未找到|不可用)/i;
/** The model is there, but not for this key; or no model is there. */
const NO_ACCESS =
  /no access to (?:the )?model|n[o']t have access to (?:the )?model|not (?:allowed|entitled|authori[sz]ed|permitted|eligible) to (?:use|access)\b.{0,30}model|(?:model access|access to (?:the )?model)(?: is)? denied|no available channels?|无可用渠道|model\b.{0,30}\b(?:requires?|needs) (?:an? )?(?:\w+ )?(?:subscription|upgrade|plan|tier)|only available (?:on|in|with|for|to) .{0,30}\b(?:tier|plan|subscri\w+)\b|no models? (?:is |are )?(?:currently )?loaded|model\b.{0,40}not (?:currently )?loaded/i;
const OTHER_MODEL = /(?:choose|use|try|pick|select) (?:an? )?(?:different|another|other) model/i;
const FILTERED =
  /content[ _](?:filter|policy|management)|safety (?:system|settings|filters?)|moderation|guardrail|flagged|\b(?:prompts?|responses?|inputs?|outputs?|content) (?:was |were |is |has been )?blocked|(?:block\w+|rejected) by|inhaltsfilter|filtre de contenu|filtro de conte|safety[ _]check|(?:inappropriate|unsafe|harmful|prohibited)[ _]content|violat\w+.{0,40}(?:polic|terms|guidelines)|data_inspection|exists? risk|high risk|new_sensitive|sensitive (?:content|information|words?)|敏感|不安全|违规|[拦攔]截/i;
const REGION = near(String.raw`\b(?:location|country|region|territory)\b`, 'not (?:supported|available|allowed)', 40);
/** The account's own settings keep all providers of the model out. */
const PRIVACY = /data (?:policy|collection|retention)|privacy (?:settings?|policy)|settings\/privacy/i;
/** The address that the request comes from is not on a list. */
const NETWORK = near(
  String.raw`\bip(?: address)?\b|allow[ -]?list|whitelist|\breferr?er\b`,
  'not|block\\w+|denied|reject\\w+|restrict\\w+',
  40,
);
/** "Missing scopes: …". */
const RIGHTS_MISSING = near(TOPIC.rights, String.raw`\bmissing\b`, 30);
/** A wall before the server takes the extension for a robot: no word about what was asked. */
const WALL = /automated (?:client|request|traffic)|\bbots?\b|\bwaf\b|web application firewall|user[- ]agent/i;
/** A request without encryption at a port that wants it: nginx, Apache and servers in Go. */
const WANTS_TLS =
  /plain HTTP (?:request )?(?:was sent )?to an? ?(?:SSL|HTTPS|TLS)|speaking plain HTTP|HTTP request (?:was sent )?to (?:an )?HTTPS/i;
const REFUSED_CALL = /tool_use_failed|failed to call a function|malformed_function_call|failed_generation/i;

export function classify({ status, headers, body }: Refusal, nowMs: number): ModelFailed {
  const { message, all, isHtml } = refusalWords(body);
  const said = message === '' ? (status > 0 ? `HTTP ${status}` : 'the endpoint sent an error without words') : message;
  const detail = status > 0 ? `${status} ${said}` : said;
  const wait = namedWaitMs(headers, `${all} ${body.length < 20_000 ? body : ''}`, nowMs);
  if (isOverflow(status, all)) return failure('context-too-long', detail, windowOf(all));
  if ([401, 403, 503].includes(status) && NO_ACCESS.test(all)) return failure('not-found', detail);
  // The words of a page are not about the request.
  if (status === 404 && isHtml) return failure('not-an-api', detail);
  if (status === 400 && WANTS_TLS.test(all)) return failure('not-an-api', detail);
  // RFC 6750, section 3.1.
  const challenge = headers?.get('www-authenticate') ?? '';
  if (status === 403 && /error="?invalid_token/i.test(challenge)) return failure('wrong-key', detail);
  if (status === 401) return unauthorized(all, detail);
  if ([0, 400, 403, 404, 422].includes(status) && isKey(all)) return failure('wrong-key', detail);
  if (status === 402) return unpaid(all, detail, wait);
  if (isRate(status, all)) return limited(all, detail, wait);
  if (status === 413) return failure('context-too-long', detail, windowOf(all));
  if (isCredit(all) && [0, 400, 403, 404, 412, 422].includes(status)) return failure('out-of-credit', detail);
  if ((status === 400 || status === 403) && isUsedUp(all)) return failure('quota-used-up', detail);
  if ([400, 409, 422, 424].includes(status) && BROKEN.test(all))
    return failure('server-error', detail, { waitMs: wait, maxRetries: 2 });
  if (status >= 400 && status < 500 && REFUSED_CALL.test(all)) return failure('bad-reply', detail, { maxRetries: 2 });
  if (PRIVACY.test(all) && status < 500 && !isHtml) return failure('forbidden', detail);
  if ((status === 403 || status === 418) && (WALL.test(all) || KEY_PLACE.test(all)))
    return failure('forbidden', detail);
  if (!isHtml && (FILTERED.test(all) || says(all, 'content', 'blocked', 30)) && status < 500)
    return failure('filtered', detail);
  if (status === 404 || status === 405 || status === 410) return failure(isHtml ? 'not-an-api' : 'not-found', detail);
  if ([400, 403].includes(status) && REGION.test(all)) return failure('forbidden', detail);
  if ([400, 403, 422].includes(status) && isNoModel(all)) return failure('not-found', detail);
  if (status === 403 || status === 407 || status === 418 || status === 451 || (status === 400 && isForbidden(all)))
    return failure('forbidden', detail);
  if (status === 408 || status === 409 || status === 425) return failure('server-error', detail, { waitMs: wait });
  // The network wants a login first (RFC 6585, section 6).
  if (status === 511) return failure('not-an-api', detail);
  if (status >= 500) return serverError(status, all, detail, wait);
  if (status === 0) return inStream(all, detail, wait);
  return failure('rejected', detail);
}

/** Whether a refusal with 403 gives none of the reasons that are known by their words. */
export function isUnexplained({ status, body, headers }: Refusal): boolean {
  const { all, isHtml } = refusalWords(body);
  const isExplained = REGION.test(all) || PRIVACY.test(all) || WALL.test(all) || isForbidden(all);
  const challenge = headers?.get('www-authenticate') ?? '';
  return status === 403 && !isHtml && !isExplained && !/insufficient_scope/i.test(challenge);
}

const isCredit = (all: string) => CREDIT.test(all) || AMOUNT_LEFT.test(all) || says(all, 'money', 'lacking', 40);
/** “Unknown key” beside a field of the request is a key of its JSON. */
const JSON_KEY = near(
  String.raw`stream_options|parallel_tool_calls|tool_choice|response_format|max_\w*tokens|additional_?properties|\b(?:tools|messages)[[.]|\b(?:json|object|property|schema|request body)\b`,
  String.raw`(?<!api[ _-]?)\bkeys?\b`,
  40,
);
/** A key that is good, but not from this address or page. */
const KEY_PLACE = near(
  String.raw`\bip(?: address(?:es)?)?\b|\breferr?ers?\b|\borigins?\b|\bdomains?\b`,
  'restrict\\w+|allow-?list|whitelist',
  60,
);
const isKey = (all: string) =>
  (KEY.test(all) || KEY_CODE.test(all) || says(all, 'key', 'invalid', 40)) &&
  !JSON_KEY.test(all) &&
  !KEY_PLACE.test(all);
const isUsedUp = (all: string) => USED_UP.test(all) || (PERIOD.test(all) && PERIOD_LIMIT.test(all));
const isNoModel = (all: string) =>
  UNKNOWN_MODEL.test(all) || NO_ACCESS.test(all) || says(all, 'model', 'unavailable') || OTHER_MODEL.test(all);
const isForbidden = (all: string) =>
  says(all, 'account', 'blocked') ||
  says(all, 'rights', 'lacking') ||
  RIGHTS_MISSING.test(all) ||
  NETWORK.test(all) ||
  KEY_PLACE.test(all);

/** A gateway passes an upstream's limit on under another status; "try again later" alone is a server that is busy. */
function isRate(status: number, all: string): boolean {
  if (status === 429) return true;
  if (!RATE.test(all)) return false;
  return [400, 403, 413].includes(status) || ([0, 502, 503].includes(status) && !PASSING.test(all));
}

function unauthorized(all: string, detail: string): ModelFailed {
  if (isCredit(all) && !KEY.test(all)) return failure('out-of-credit', detail);
  return failure(!isKey(all) && isForbidden(all) ? 'forbidden' : 'wrong-key', detail);
}

/** 402 stands for an empty account, for a quota, and at some for a limit that ends soon. */
function unpaid(all: string, detail: string, wait: number | undefined): ModelFailed {
  if (isCredit(all)) return failure('out-of-credit', detail);
  if (wait !== undefined && wait <= MAX_NAMED_WAIT_MS) return failure('rate-limited', detail, { waitMs: wait });
  return failure(QUOTA.test(all) || isUsedUp(all) ? 'quota-used-up' : 'out-of-credit', detail);
}

function isOverflow(status: number, all: string): boolean {
  const statuses = [0, 200, 400, 413, 422, 429, 500, 502];
  if (!statuses.includes(status)) return false;
  if (OUTPUT_LIMIT.test(all) || BUDGET.test(all)) return false;
  // Words about the reply or about an id are about another limit.
  const text = all.replace(OUTPUT, '').replace(ID_LIMIT, '');
  if (TOO_LARGE_AT_ONCE.test(text)) return true;
  if (status === 429 || RATE.test(all)) return false;
  return CONTEXT.some((pattern) => pattern.test(text)) || says(text, 'prompt', 'exceeding');
}

/** 429 and its kin: a limit of a minute is waited for, one of a day is not, an empty account is neither. */
function limited(all: string, detail: string, wait: number | undefined): ModelFailed {
  const isMoment = wait !== undefined || PER_MINUTE.test(all);
  if (!isMoment && isCredit(all) && !RENEWED.test(all)) return failure('out-of-credit', detail);
  if ((PERIOD.test(all) || RENEWED.test(all)) && !PER_MINUTE.test(all)) return failure('quota-used-up', detail);
  if (wait !== undefined && wait > MAX_NAMED_WAIT_MS) return failure('quota-used-up', detail);
  // A named wait or a limit per minute is a rate limit, also where the text advertises credit.
  if (isMoment) return failure('rate-limited', detail, { waitMs: wait });
  // "Check quota" and a throttled quota are about the moment.
  if (QUOTA.test(all) && !/check quota|throttl/i.test(all)) return failure('quota-used-up', detail);
  return failure('rate-limited', detail);
}

/** Five minutes, as waits double up to one. */
const LOADING_RETRIES = 10;

/** A crash with the same prompt is likely to be a crash again; a server that loads or is overloaded gets longer. */
function serverError(status: number, all: string, detail: string, wait: number | undefined): ModelFailed {
  if (KEY.test(all) && status === 500) return failure('wrong-key', detail);
  if (CREDIT.test(all) && status === 500) return failure('out-of-credit', detail);
  if (LOADING.test(all) && !BROKEN.test(all))
    return failure('server-error', detail, { waitMs: wait, maxRetries: LOADING_RETRIES });
  const isPassing = status === 503 || status === 529 || status === 502 || status === 504 || PASSING.test(all);
  return failure('server-error', detail, { waitMs: wait, maxRetries: isPassing ? 5 : 2 });
}

/** An error object in a stream whose code is no HTTP status. */
function inStream(all: string, detail: string, wait: number | undefined): ModelFailed {
  if (isCredit(all)) return failure('out-of-credit', detail);
  if (QUOTA.test(all)) return failure('quota-used-up', detail);
  if (isNoModel(all) && !PASSING.test(all)) return failure('not-found', detail);
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

/** Reads how long an endpoint asks to wait: from headers where the browser shows them, else from its words. */

/** A wait beyond this is no wait but a limit of the day or month, ms. */
export const MAX_NAMED_WAIT_MS = 3_600_000;

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `x-ratelimit-reset`, `x-ratelimit-reset-tokens`, `ratelimit-reset`, `anthropic-ratelimit-requests-reset`. */
const RESET_HEADER = /rate-?limit.*reset|reset.*rate-?limit|rate-?limit-retry/;
/** `"default";r=0;t=30` and `limit=10, remaining=0, reset=30` of the IETF's drafts. */
const RESET_MEMBER = /(?:^|[;,\s])(?:t|reset)=(\d+(?:\.\d+)?)/;
/** "try again in 7.66s", "retry in 1m30s", "retry after 20 seconds", "wait for 5 minutes", retryDelay "36s". */
const WORDS =
  /(?:try again|retry(?:ing)?|wait|available(?: again)?|resets?|opens?|refills?|lifted|cleared|expires?)(?: your request)?(?: at least)?(?: in| after| for|:)?\s*(?:about |approximately )?((?:\d+(?:\.\d+)?\s*(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d)(?![a-z])[\s,]*(?:and )?)+)/i;
/** Units in other languages, as English ones. */
const UNITS_ABROAD: readonly [RegExp, string][] = [
  [/(\d) *(?:sekund\w*|secondes?|segundos?|second[oi]|секунд\p{L}*|秒|초)/giu, '$1 s '],
  [/(\d) *(?:minut(?:en?|os?|[oiy])|минут\p{L}*|分[钟鐘]?|분)/giu, '$1 m '],
  [/(\d) *(?:stunden?|heures?|horas?|or[ae]|godzin\w*|час\p{L}*|[个個]?小[时時]|時間|시간)/giu, '$1 h '],
];
const DURATION_FIRST = String.raw`((?:\d+(?:\.\d+)? [smh] *)+)`;
const AGAIN =
  'erneut|nochmal\\w*|wart\\w+|réessay\\w*|patient\\w*|attend\\w*|(?:re)?int[eé]nt\\w*|esper\\w+|aguard\\w*|tente\\w*|riprov\\w*|spróbuj|повтор\\p{L}*|подожд\\p{L}*|попробуй\\p{L}*|重[试試]|等待|再試行|再度|お待ち|다시|기다';
const WORDS_ABROAD = new RegExp(
  `(?:${AGAIN})[^\\d.!?。]{0,30}${DURATION_FIRST}|${DURATION_FIRST}[^\\d.!?。]{0,30}(?:${AGAIN})`,
  'iu',
);
/** "in 00:01:24". */
const CLOCK = /\bin (\d{1,2}):(\d\d):(\d\d)\b/gi;
const DELAY_FIELD = /(?:^|[\s·"'])(\d+(?:\.\d+)?)s(?=$|[\s·"'])/;
const SECONDS_FIELD = /retry[_-]?after(?:[_-]?seconds)?["']?\s*[:=]\s*["']?(\d+(?:\.\d+)?)/i;
const RESET_FIELD = /x-ratelimit-reset["']?\s*[:=]\s*["']?(\d+(?:\.\d+)?)/i;

/** `"retry_after_ms": 1500`, `"resets_at": "2026-12-01T00:00:00Z"`, `"cooldownSeconds": 20`. */
const WAIT_FIELD = /"([\w-]*(?:retry|reset|cool_?down|backoff|wait)[\w-]*)"\s*:\s*"?([^",{}[\]]{1,40})/gi;
const NO_WAIT = /count|max|attempt|remaining|limit$|policy|able$|url|reason|id$/i;

/** "will reset at 2026-11-29 03:10:11": a date after or before the word; a past one names no wait. */
const DATE = String.raw`(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)`;
const RESET_DATE = new RegExp(
  String.raw`(?:resets?|renews?|refill|available|try again|retry|until)\b[^\d]{0,20}${DATE}|${DATE}[^\d]{0,6}重置`,
  'i',
);

/** @returns undefined if neither headers nor body name a wait */
export function namedWaitMs(headers: Headers | undefined, body: string, nowMs: number): number | undefined {
  return retryAfterMs(headers, nowMs) ?? waitInWords(body, nowMs) ?? resetHeaderMs(headers, nowMs);
}

/** Retry-After in seconds or as a date (RFC 9110, section 10.2.3) and OpenAI's retry-after-ms, in ms from now. */
export function retryAfterMs(headers: Headers | undefined, nowMs: number): number | undefined {
  const exact = [...(headers ?? [])].find(([name]) => /(?:^|-)retry-after-ms$/.test(name))?.[1];
  if (exact && Number.isFinite(Number(exact))) return Math.max(0, Number(exact));
  const value = headers?.get('retry-after');
  if (value === null || value === undefined || value === '') return undefined;
  const seconds = Number(value);
  // Some write the time of the reset, in seconds since 1970.
  if (Number.isFinite(seconds)) return Math.max(0, resetMs(value, nowMs) ?? 0);
  const date = Date.parse(value);
  return Number.isNaN(date) ? durationMs(value) : Math.max(0, date - nowMs);
}

function resetHeaderMs(headers: Headers | undefined, nowMs: number): number | undefined {
  for (const [name, value] of headers ?? []) {
    const member = name === 'ratelimit' || name === 'x-ratelimit' ? RESET_MEMBER.exec(value)?.[1] : undefined;
    const wait = RESET_HEADER.test(name) ? resetMs(value, nowMs) : member && resetMs(member, nowMs);
    if (wait !== undefined && wait !== '' && wait > 0) return wait;
  }
  return undefined;
}

/** A reset as seconds from now, seconds or milliseconds since 1970, a duration or a date. */
function resetMs(value: string, nowMs: number): number | undefined {
  const number = Number(value);
  if (Number.isFinite(number)) {
    if (number > 1e12) return Math.max(0, number - nowMs);
    if (number > 1e9) return Math.max(0, number * 1000 - nowMs);
    return number * 1000;
  }
  const duration = durationMs(value);
  if (duration !== undefined) return duration;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

function waitInWords(text: string, nowMs: number): number | undefined {
  const body = text.replace(CLOCK, 'in $1h $2m $3s');
  const words = WORDS.exec(body)?.[1];
  if (words !== undefined) return durationMs(words);
  const [, afterWord, beforeWord] = WORDS_ABROAD.exec(withPlainUnits(body)) ?? [];
  if (afterWord ?? beforeWord) return durationMs(afterWord ?? beforeWord ?? '');
  const delay = /retryDelay|RetryInfo/.test(body) ? DELAY_FIELD.exec(body.replace(/["{}[\],:]/g, ' '))?.[1] : undefined;
  if (delay !== undefined) return Number(delay) * 1000;
  const seconds = SECONDS_FIELD.exec(body)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const [, after, before] = RESET_DATE.exec(body) ?? [];
  const date = Date.parse(after ?? before ?? '');
  if (date > nowMs) return date - nowMs;
  const reset = RESET_FIELD.exec(body)?.[1];
  return reset === undefined ? waitField(body, nowMs) : resetMs(reset, nowMs);
}

/** A field of the body whose name speaks of a wait or a reset: a number, a span or a date. */
function waitField(body: string, nowMs: number): number | undefined {
  for (const [, name = '', value = ''] of body.matchAll(WAIT_FIELD)) {
    if (NO_WAIT.test(name)) continue;
    const number = Number(value);
    const isMs = /(?:_ms|Ms|millis\w*)$/i.test(name) && number < 1e12;
    const wait = isMs ? number : resetMs(value, nowMs);
    if (wait !== undefined && Number.isFinite(wait) && wait > 0) return wait;
  }
  return undefined;
}

const withPlainUnits = (text: string) =>
  UNITS_ABROAD.reduce((plain, [unit, english]) => plain.replace(unit, english), text);

/** `6m0s`, `1.5s`, `250ms`, `2 minutes and 5 seconds` in ms; undefined if it is no duration. */
function durationMs(text: string): number | undefined {
  let sum = 0;
  let found = false;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*(ms|millis|s|sec|m|min|h|hr|hour|d|day)[a-z]*/gi)) {
    const name = (unit ?? '').toLowerCase();
    const key = name === 'millis' ? 'ms' : name === 'ms' ? 'ms' : (name[0] ?? 's');
    sum += Number(number) * (UNITS_MS[key] ?? 1000);
    found = true;
  }
  return found ? sum : undefined;
}

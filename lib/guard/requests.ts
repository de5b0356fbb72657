/** Says (isStateChange) whether a request that a page is about to send names an act, by method, address, operation and body. */
import { decodeAddress } from '../core/address';
import { hashTexts } from '../core/text-hash';
import { isSearch, namesActByGet, namesStateChange, operationReads, readsByAddress } from './addresses';
import {
  bodyNamesAct,
  bodyOnlyReads,
  callsOddMethod,
  callsOnlyRead,
  emptiesPlace,
  graphqlMayChange,
  MAX_BODY,
  movesAccount,
  queryNamesAct,
  sendsMail,
} from './body-acts';

const READING_METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'OPTIONS',
  'PROPFIND',
  'REPORT',
  'SEARCH',
  'QUERY',
]);
/** Methods that store; one of another name is the app's own act. */
const STORING = /^(?:POST|PUT|PATCH|DELETE|MK\w+|PROPPATCH|(?:UN)?LOCK|COPY|MOVE)$/;
/** An app's own passing records, which it deletes when it saves: drafts, locks, who is typing. */
const SCRATCH = /(?<!\p{L})(?:draft|autosave|temp|tmp|lock|lease|presence|typing|cursor|preview|cache)/iu;
/** Values that a page makes for each request: times, ids of requests, keys that stand for one try. */
const VOLATILE =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}T[\d:.]{5,15}Z?|\b20\d\d(?:0[1-9]|1[0-2])[0-3]\d[0-2]\d[0-5]\d[0-5]\d(?:\d{3})?\b|\b1[5-9]\d{8}(?:\d{3})?(?:\.\d+)?\b|\b0\.\d{8,}\b|\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}\b/gi;
/** JSON-RPC counts its requests. */
const RPC_ID = /"id"\s*:\s*\d+/g;

/**
 * Identifies a request by method, address and content, so that a yes to one is none to another: of the content only a hash, and
 * nothing of what differs from press to press.
 */
export function requestName(method: string, address: string, bodyHash = hashOfBody('')): string {
  const [path = '', query = ''] = (address.split('#')[0] ?? '').split('?');
  return `${method.toUpperCase()} ${path}${query === '' ? '' : `?${hashTexts([steady(query)])}`} ${bodyHash}`;
}

export function hashOfBody(body: string): string {
  return hashTexts([/"jsonrpc"/.test(body) ? steady(body).replace(RPC_ID, '') : steady(body)]);
}

function steady(text: string): string {
  return text.replace(VOLATILE, (value: string, at: number) => (isOfThing(text, at) ? value : '#'));
}

/** Names of members and fields that say to whom, what or how much: an id there is the thing itself. */
const OF_THING =
  /(?:(?<![A-Za-z])(?:to|for|item|thing|row|doc|file|post|order|invoice)|recipient|receiver|payee|beneficiary|account|user|member|owner|target|destination|wallet|iban|amount|price|total|sum|quantity)(?:[_-]?(?:ids?|address|number|key))?["'\]]*\s*[:=]\s*\[?["']?$/i;
const MAX_NAME = 40;

function isOfThing(text: string, at: number): boolean {
  return OF_THING.test(text.slice(Math.max(0, at - MAX_NAME), at));
}

/** Requests by POST that only read: searches, GraphQL queries, measurements of the page's own use. */
const READS =
  /(?<!\p{L})(?:search|query|queries|lookup|suggest|suggestions|autocomplete|typeahead|metrics?|telemetry|analytics|collect|beacon|track|tracking|rum|sentry|envelope|csp report|heartbeat|ping|impressions?)(?!\p{Ll})/iu;

/**
 * Whether a request may change anything at the server, whatever it is called. Searches and measurements are sent by POST as
 * well; they are known by their address.
 * @param address absolute
 */
export function mayChangeState(method: string, address: string, body: string): boolean {
  if (isStateChange(method, address, body)) return true;
  if (READING_METHODS.has(method.toUpperCase())) return false;
  const ofGraph = graphqlMayChange(body);
  if (ofGraph !== undefined) return ofGraph;
  const { pathname, hostname } = new URL(address);
  const words = `${hostname} ${decodeAddress(pathname)}`
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return method.toUpperCase() !== 'POST' || !(READS.test(words) || readsByAddress(address) || callsOnlyRead(body));
}

/** Messages over an open connection that only keep it open, listen to something, or say where a person looks. */
const KEEPS_OPEN =
  /(?<!\p{L})(?:ping|pong|heart ?beat|keep ?alive|subscribe|unsubscribe|listen|presence|typing|cursor|connection init|ack|hello|resize)(?!\p{L})/iu;
/** Protocols keep connections open by messages of a sign or two. */
const MAX_SIGN = 3;

/** Whether a message over a connection, or to a worker, names an act. */
export function isMessageOfAct(message: string): boolean {
  return bodyNamesAct(LISTENS.test(message) ? message.replace(SUBSCRIBES, '"listen"') : message);
}

/** A page subscribes to a channel of its connection, to hear of something. */
const SUBSCRIBES = /"(?:un)?subscribe"/g;
const LISTENS =
  /^\{(?=[\s\S]*"(?:un)?subscribe")(?=[\s\S]*"(?:channels?|topics?|symbols?|streams?|rooms?|feeds?|payload)"\s*:)/;

/** Whether a message over an open connection may change anything at its other end; of bytes that are no text nothing is known. */
export function mayChangeByMessage(message: string): boolean {
  if (isMessageOfAct(message)) return true;
  if (message !== '' && message.length <= MAX_SIGN) return false;
  const event = /^\d*\["([^"]{1,80})"/.exec(message)?.[1];
  if (event !== undefined && operationReads(event)) return false;
  const words = message.slice(0, MAX_BODY).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return !KEEPS_OPEN.test(words) && !READS.test(words);
}

/** @param address absolute */
export function isStateChange(method: string, address: string, body: string): boolean {
  const verb = method.toUpperCase();
  if (READING_METHODS.has(verb)) return namesActByGet(address) || queryNamesAct(new URL(address).search);
  if (!STORING.test(verb)) return true;
  if (bodyOnlyReads(body)) return namesActByGet(address);
  if (namesStateChange(address) || (verb === 'DELETE' && !SCRATCH.test(decodeAddress(address)))) return true;
  if (/^P(?:UT|ATCH)$/.test(verb) && (emptiesPlace(address, body) || movesAccount(body))) return true;
  return bodyNamesAct(body, isSearch(address)) || sendsMail(address, body) || callsOddMethod(body);
}

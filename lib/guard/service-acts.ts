/**
 * asksService: whether a request asks a service of a common kind to act – a cluster, a house, a workflow, messages to telephones – or its
 * address ends with an odd verb for one thing. It is apart from isStateChange (requests.ts), since the page's first script has no room for it.
 */
import { isKeeping } from './keeping-verbs';

/** Copies, places and resources that are brought to nothing. */
const TEARS_DOWN =
  /"(?:replicas|(?:desired|min|max)_?(?:capacity|instances|size))"\s*:\s*0(?![.\d])|"kind"\s*:\s*"(?:Eviction|Delet\w+)"|"(?:is[-_]?)?(?:destroy|teardown)"\s*:\s*true/i;
/** The name of an act as that of a signal or of a service: of others it says what is about. */
const CALLS =
  /"(?:signal(?:_?name)?|service|transition|trigger)"\s*:\s*"(?:approve|accept|reject|decline|cancel|terminate|kill|delete|remove|purge|publish|deploy|send|pay|charge|refund|un?lock|open_cover|disarm|arm|reboot|restart|shutdown)"/i;
/** An end that is set for later, and the bin as a mark. */
const ENDS_LATER =
  /(?:^|[&"{,\s])(?:cancel|terminate|close)_?(?:at|on|after)_?\w*"?\s*[:=]\s*"?(?:true|1|yes|on)(?!\w)|"(?:in_?)?(?:trash|bin)"\s*:\s*(?:true|1(?!\d))/i;
/** Words for people, by a number of a telephone, by their numbers, or below what they have written. */
const WORDS = String.raw`[\s\S]*"(?:text|body|message|content|status)"\s*:\s*"[^"]`;
const TO_PEOPLE = [
  String.raw`"(?:to|phone(?:_?number)?|mobile|msisdn|recipient)"\s*:\s*\[?\s*"\+?\d[\d ()-]{6,}"`,
  String.raw`"(?:recipient|addressee|invitee)_?ids?"\s*:\s*\[?\s*["\d]`,
  String.raw`"in_?reply_?to(?:_?id)?"\s*:\s*["\d]`,
].map((to) => new RegExp(`^(?=[\\s\\S]*${to})${WORDS}`, 'i'));
/** An amount that is taken from a card. */
const CHARGES =
  /^(?=[\s\S]*"(?:amount|total)(?:_\w+)?"\s*:\s*"?\d)(?=[\s\S]*"currency"\s*:)[\s\S]*"(?:source|payment_?method|card|customer)(?:_?id)?"\s*:\s*"/i;
/** A longer body is of a thing that is saved. */
const MAX_BODY = 240;
const SIGNS = [TEARS_DOWN, CALLS, ENDS_LATER, ...TO_PEOPLE, CHARGES];
/** Bodies that keep words for people without sending them. */
const KEEPS_WORDS = /draft|autosave|template|preview/i;

/** Looks, sums, steps of lessons and games, and reports of use, as addresses name them. */
const PLACES: ReadonlySet<string> = new Set(
  (
    'analyse analyze answer assign autosave autoplay begin build click compile continue convert crop done download draft estimate event ' +
    'export finish flip format guess heartbeat highlight hint hit impression index keepalive layout lease lint lock next opened ping poll ' +
    'presence prev previous print progress quote rate reaction read reindex reveal rotate scan schedule score seek session shuffle skip ' +
    'state step list find query search count lookup suggest check summarize summary tick token typing unassign uncomplete unlike unread unselect unshuffle untag volume zoom'
  ).split(' '),
);
const SEARCHES = /(?:search|query|filter|count|list)\/?(?:\?|$)/i;
const NOTHING = /^\s*(?:\{\s*\}|null)?\s*$/;
const ON_ONE = /\/(?!v\d)[^/]*\d[^/]*\/([a-z]+(?:[-_][a-z]+)?)\/?$/i;

/** Verbs that set the state of one thing, and that can be taken back. */
const STATE = /^(?:archive|dismiss|lock|close|start|stop|pause|resume|mute|snooze|complete|finish|stand-?by)$/i;
/** Notices, and steps of lessons and games: to go on ends one and begins the next. */
const PASSING =
  /(?:notice|notification|tip|tour|hint|banner|toast|announcement|onboarding|prompt|card|popup|modal|dialog|suggestion|message|lesson|step|quiz|quizze|exercise|level|game|attempt|session|stage|video|track|song|episode|round|question|section|chapter|unit|slide|survey|draft|view|search|wizard|timer|stor(?:y|ie)|import|export|upload)s?$/i;

/**
 * Whether the address sets the state of one thing, which a control that only looks or goes on does not announce:
 * `POST /cases/7/archive`. Notices and lessons are closed and begun by going on.
 * @param address absolute
 */
export function setsState(method: string, address: string): boolean {
  if (!/^(?:POST|PUT|PATCH)$/i.test(method)) return false;
  const [place = '', verb = ''] =
    /\/([^/]+)\/(?!v\d)[^/]*\d[^/]*\/([a-z-]+)\/?$/i.exec(new URL(address).pathname)?.slice(1) ?? [];
  return STATE.test(verb) && !PASSING.test(place);
}

/** @param address absolute */
export function asksService(method: string, address: string, body: string): boolean {
  if (!/^(?:POST|PUT|PATCH)$/i.test(method)) return false;
  if (NOTHING.test(body)) return /^POST$/i.test(method) && endsWithOddVerb(address);
  if (body.length > MAX_BODY || SEARCHES.test(address) || KEEPS_WORDS.test(body)) return false;
  return SIGNS.some((sign) => sign.test(body));
}

/** A verb for one thing, `/wallets/7/drain`, that is none of those that can be taken back; nothing is sent along, as what is created has a content. */
function endsWithOddVerb(address: string): boolean {
  const [, verb = ''] = ON_ONE.exec(new URL(address).pathname) ?? [];
  // The name of a list is of things.
  if (verb === '' || /[^s]s$/i.test(verb) || isKeeping(verb)) return false;
  return !verb.split(/[-_]/).some((word) => PLACES.has(word.toLowerCase()));
}

/** bodyNamesAct: whether the content of a request names an act: by an operation, a field, an element or a mark on the thing itself. */
import { decodeAddress } from '../core/address';
import { ACT_FIELDS, isActWord, isThing, namesVerbOfAct, operationNamesAct, operationReads } from './addresses';
import { isKeeping } from './keeping-verbs';

/** The rest of a long body is content. */
export const MAX_BODY = 4_000;
const ACTING = '(?:operationName|action|operation|op|method|command|cmd|verb|intent|type|event|mutation)';
/** Members of a body that say what is to be done. */
const ACTING_MEMBERS = new RegExp(String.raw`"_?(?:bulk|${ACTING})"\s*:\s*"([^"]{1,80})"`, 'g');
/** Members that also hold the kind of a thing, and names of stored operations: of these, the name of things alone says nothing. */
const OF_KIND = /^"(?:type|event|op)"|^\d*\[|^"operationName".*s"$/;
/** The same as a field of a form, also of one within another: `form[action]=delete`. */
const ACTING_FIELDS = new RegExp(
  String.raw`(?:^|[&?\n[.])(?:${ACT_FIELDS}|operationName|intent|verb|mutation|__EVENTTARGET|_eventId|_target|(?:javax|jakarta)\.faces\.source)\]?=([^&\n]{1,80})`,
  'gi',
);
/** Members and fields whose name ends with what they are: `friendly_name=useTrashPostMutation`, `"bulkAction":"trash-all"`. */
const NAMED_OPERATIONS =
  /(?<![A-Za-z_])\w*(?:[a-z\d](?=[A-Z])|_)(?:[Nn]ame|(?<kind>[Mm]ethod|[Aa]ction|[Oo]p|[Oo]peration|[Cc]ommand|[Pp]rocedure|[Tt]ask|[Jj]ob|[Ii]ntent|[Mm]utation|[Hh]andler))"?\s*[:=]\s*"?(?<value>[A-Za-z][\w.:/-]{3,80})(?=["&\s,]|$)/g;
/** A name that programs give, and people do not: words without blanks between them. */
const PROGRAM_NAME = /^[A-Za-z\d]*[a-z\d][A-Z][A-Za-z\d]*$/;
/** A part of a body that a program wrote by hand. */
const ACTING_PARTS = new RegExp(String.raw`name="${ACT_FIELDS}"[^\n]*\r?\n(?:[^\n]+\n)*\r?\n([^\r\n]{1,80})`, 'g');
/** XML of remote calls: the method's name, or the element below the envelope's body. */
const ACTING_ELEMENTS = /<(?:\w+:)?methodName>\s*([^<]{1,80})<|<(?:\w+:)?Body(?:\s[^>]*)?>\s*<(?:\w+:)?(\w{1,80})/g;

/** The event of a message over a connection: `42["message:delete",{}]`. */
const ACTING_START = /^\d*\["([^"]{1,80})"/g;
/** A call as a list: the thing or the room, its method, and what it is given. */
const ACTING_LISTS = /^\s*\[\s*(?:(?:"[\w.:/-]{1,60}"|null|\d+)\s*,\s*){1,4}"(\w{3,60})"\s*,\s*[[{]/g;
/** A call of a hub, which names its target beside the arguments; the head of a message to a queue. */
const ACTING_TARGETS = /"target"\s*:\s*"([\w.]{3,60})"[^{}]*"arguments"|(?:^|\n)destination:\s*(\S{1,80})/g;
/** A command of a chat, as a line of its protocol or as what is written into it. */
const CHAT_COMMANDS = /^(KICK|KILL|INVITE) [#\w]|"(?:text|message|content)"\s*:\s*"\/(\w{3,9})(?=[\s"])/g;
/** A note that is passed on to everybody. */
const TO_EVERYBODY = /"(?:to|cc|audience)"\s*:\s*\[?\s*"[^"]*[:#]Public"/;
/** A mail that is handed over to be sent (RFC 8621). */
const SENDS_MAIL = /"\w*Submission\/(?:set|create)"/;
/** Meetings that are asked for, answered and called off (RFC 5546). */
const TELLS_OTHERS = /^METHOD:(?:CANCEL|REQUEST|REPLY|ADD|COUNTER|DECLINECOUNTER)\s*$/m;
/** Statements that a database carries out. */
const STATEMENT =
  /(?:"(?:\w*sql\w*|query|q|st(?:ate)?me?n?ts?)"\s*:\s*\[?\s*"|(?:^|&)\w*(?:sql|query|update)\w*=|^\s*\[[\s[]*")\s*(?:drop (?:table|database|schema|view|user|graph|all)|delete (?:from|where|data|\{)|clear (?:all|graph|default)|truncate |update \w+ set )|^\s*(?:prefix [^\n]*\s+)*(?:delete (?:where|data|\{)|drop (?:graph|all)|clear (?:all|graph|default))|(?<!\w)detach delete(?!\w)/i;
/** A mark that a mutation sets. */
const MUTATES = /(?<!\w)mutation(?!\w)[\s\S]*(?<!\w)(?:status|state)\s*:\s*(?:PUBLISHED|DELETED|TRASHED)(?!\w)/;
/** Letters that JSON writes as numbers. */
const ESCAPE = /\\u00([2-7][0-9a-f])/gi;
/** JSON in base 64, as a value. */
const PACKED = /["=]((?:eyJ|W3)[A-Za-z0-9+/]{16,}={0,2})/g;
/** Money that goes to one. */
const PAYS =
  /^(?=[\s\S]*(?<!\w)(?:amount(?:_\w+)?|sum)"?\s*[:=]\s*"?\d)(?=[\s\S]*(?<!\w)(?:to|recipient|receiver|payee|beneficiary|iban|wallet)"?\s*[:=]\s*"?(?!\d{4}-|null)[\w{])/i;
/** A change that is nothing else: a longer body says the same of what is saved anyway. */
const MAX_CHANGE = 160;
const CHANGES =
  /"(?:visibility|access|privacy|scope|audience)"\s*:\s*"(?:public|everyone|anyone|world)[\w-]*"|"(?:grantees?|invitees?|share_?d?_?with|recipients?)"\s*:\s*\[?\s*["{]|"invites?"\s*:\s*\[?\s*"[^"]*@|"share"\s*:\s*\{|"is_?active"\s*:\s*false|"(?:status|state)"\s*:\s*"(?:terminated|cancell?ed|suspended|deactivated|revoked|sold|paid|shipped|refunded|fired|unlocked|disarmed)"|"(?:place|submit|confirm|execute|send|run|trigger|publish|deploy)_?(?:order|payment|purchase|transfer|now)"\s*:\s*true|"(?:is_?)?(?:public|admin)"\s*:\s*(?:true|1\b)|"role"\s*:\s*"(?:owner|admin\w*|superuser)"|"(?:status|state)"\s*:\s*"published"|"(?:cancell?ed|terminated|revoked|banned|suspended|published)_?(?:at|on)"\s*:\s*"?\d|"(?:type|event|kind)"\s*:\s*"(?:account|subscription|membership|contract|offer|lease|policy)[._-](?:closed|cancell?ed|terminated|deleted|withdrawn|accepted)"|"auto_?pay"\s*:\s*true|"anonymous_?access"\s*:\s*true|"acl"\s*:\s*"public|"(?:permissions|scopes|rights)"\s*:\s*\[\s*"(?:\*|all|admin\w*)"|"(?:op|action|cmd|operation|type)"\s*:\s*"drop"[^{}]*"(?:table|collection|database|schema)"|"(?:do|act|step|task)"\s*:\s*"(?:delete|remove|purge|destroy|erase)"|"require_?approval"\s*:\s*false|"restore"\s*:\s*true[^}]*"overwrite"\s*:\s*true|"forward(?:_?to|_?address|s)?"\s*:\s*"[^"]*@|"(?:web_?hook|callback)_?url"\s*:\s*"https?:/i;
/** An act by its own name, with a yes, a number or what it is done with. */
const ACT_MEMBERS =
  /"(?:publish|wipe|freeze|unlock|disarm|withdraw|hang_?up|mute_?all|make_?public|evict|terminate|transfer|refund|hide_?forever|factory_?reset|subscribe|sell|buy|stake|bid|tip|donate)"\s*:\s*(?:true|[1-9]|\{)|"armed"\s*:\s*false|"(?:blocked?|muted?|banned)_?(?:user|member|person)(?:_?id)?"\s*:\s*["\d]|"(?:valve|door|gate|lock|garage|siren)"\s*:\s*"(?:open|on|unlock\w*)"|"(?:mandate|contract|offer|agreement)"\s*:\s*"accept|"(?:side|order_?type|action)"\s*:\s*"(?:buy|sell)"|"(?:cmd|exec|command|script)"\s*:\s*"(?:sudo )?(?:rm |shutdown|reboot|halt\b|mkfs|kill)|^(?=[\s\S]*"signature"\s*:)[\s\S]*"(?:doc|document|contract|agreement)/i;
/** A mail: to whom, and what it says. */
const MAIL = /^(?=[\s\S]*"to"\s*:\s*\[?\s*(?:\{[^{}]*)?"[^"]*@)[\s\S]*"(?:subject|body|text|message|html)"\s*:/;
/** Places that keep a mail without sending it. */
const KEEPS_MAIL = /draft|autosave|template|preview|validate|search|rule|filter/i;

/** Whether a body is a mail that a place takes which does not only keep it. */
export function sendsMail(address: string, body: string): boolean {
  return (
    MAIL.test(body.slice(0, MAX_BODY)) && !KEEPS_MAIL.test(`${new URL(address).pathname} ${body.slice(0, MAX_BODY)}`)
  );
}
/** A mark of an act that has been done, and an answer that binds, where a body says nothing else of the thing. */
const DONE =
  '(?:is_?)?(?:banned|blocked|suspended|expelled|approved|accepted|rejected|declined|paid|signed|submitted|published|sold|shipped|refunded|terminated|cancell?ed|revoked|evicted|fired|withdrawn|disabled)';
const ANSWER = '(?:decision|verdict|response|answer|rsvp|reply|vote|outcome)';
const BESIDE = String.raw`"(?:id|version|reason|note|\w+_?(?:by|at|on))"\s*:\s*(?:"[^"]*"|[\d.]+|null)`;
const SOLE_MARK = new RegExp(
  String.raw`^\s*\{\s*(?:${BESIDE}\s*,\s*)*(?:"${DONE}"\s*:\s*true|"${ANSWER}"\s*:\s*"(?:accept|reject|declin|approv|agree|yes|no)\w*"|"auto_?renew(?:al)?"\s*:\s*false)\s*(?:,\s*${BESIDE}\s*)*\}\s*$`,
  'i',
);
/** The same where it is all that is said of a thing, beside its number: a form that is saved says it as well. */
const SOLE_CHANGES =
  /^\s*\{(?:\s*"(?:id|kind|version)"\s*:\s*"?[\w-]+"?\s*,)?\s*(?:"(?:is_?)?(?:private|draft)"\s*:\s*false|"(?:folder|mailbox|add_?labels?(?:_?ids)?|move_?to|destination)"\s*:\s*\[?\s*"\/?(?:trash|bin|deleted(?: ?items)?|junk|spam)"\s*\]?|"type"\s*:\s*"anyone"|"(?:new_?)?owner(?:_?e?mail)?"\s*:\s*"[^"]*@[^"]*"|"(?:accept|agree)[\w-]*(?:terms|policy|tos|eula|contract)"\s*:\s*true|"(?:expires?|ends?|valid_?until)(?:_?(?:at|on))?"\s*:\s*"(?:19\d|20[01])\d-[^"]*")\s*(?:,\s*"(?:id|version|remove_?labels?(?:_?ids)?)"\s*:\s*(?:"?[\w-]+"?|\[[^\]]*\])\s*)?\}\s*$/i;
/** Names of members and fields with a value that is more than none. */
const KEYS =
  /"([A-Za-z_-]{3,24})"\s*:\s*(?!\s|false|null|0\b|""|\[\s*\]|\{\s*\}|"(?:0|false|no|off)")|(?:^|&)([A-Za-z_-]{3,24})=(?!(?:0|false|no|off|null)?(?:&|$))/g;
/** A name that is an act and nothing else, with what makers put around the name of a button. */
const ACT_KEY =
  /^_?(?:btn|button|submit|do)?[_-]?(?:delete|remove|destroy|purge|erase|trash|terminate|deactivate|unsubscribe|unpublish|revoke|sign_?out|log_?out)(?:_?(?:btn|button|submit|all|selected|account|forever))?$/i;
/** A request within the request, as batches by HTTP have it. */
const PARTS_THAT_DELETE = /(?:^|\n)(?:DELETE|PURGE) \S+(?: HTTP|\r?\n)/;
const SIGNS = [STATEMENT, MUTATES, PARTS_THAT_DELETE, SENDS_MAIL, TELLS_OTHERS, TO_EVERYBODY];
/** Packed members, whose names and values stand among bytes. */
const PACKED_MEMBERS = /(?:action|operation|op|method|cmd|command|type)[^\w\s"':=&]{1,3}([A-Za-z_]{3,40})/g;
/** A thing is done away with, or made public, by a mark on it. */
const MARKS =
  /"_?(?:is_?)?(?:deleted|trashed)"\s*:\s*(?:true|1\b|"(?:true|1)")|"_?(?:deleted|trashed)_?(?:at|on|date|time)"\s*:\s*"?\d|(?:^|&)(?:is_?)?(?:deleted|trashed)=(?:true|1|on)(?:&|$)|(?:"(?:status|state)"\s*:\s*"|(?:^|&)(?:status|state)=)(?:deleted?|trash(?:ed)?|publish|send)(?:"|&|$)/i;

/** A GraphQL document that only reads: its variables and its name say what is read. */
const READING_DOCUMENT = /"query"\s*:\s*"(?:\\[nrt]|\s)*(?:query(?!\w)|fragment(?!\w)|\{)/;
/** A session that the page itself renews. */
const RENEWS = /grant_type"?\s*[=:]\s*"?refresh_token/;
/** Edits of a text are letters that are kept, added and taken away, by their number. */
const EDITS_TEXT =
  /"(?:insert|retain)"\s*:[^[\]]*"delete"\s*:\s*\d|"delete"\s*:\s*\d+\s*\}[^[\]]*"(?:insert|retain)"\s*:/;

/** Whether the body only reads, or only keeps the page going, whatever it and the address name. */
export function bodyOnlyReads(body: string): boolean {
  if (RENEWS.test(body)) return true;
  return READING_DOCUMENT.test(body) && graphqlMayChange(body) === false;
}

/** Whether all the methods that a JSON-RPC body calls read. */
export function callsOnlyRead(body: string): boolean {
  if (!/"method"/.test(body)) return false;
  const methods = calledMethods(body);
  return methods.some(operationReads) && methods.every((name) => name === 'call' || operationReads(name));
}

/** @param isFilter the body says what is looked for */
export function bodyNamesAct(body: string, isFilter = false): boolean {
  if (body === '' || bodyOnlyReads(body)) return false;
  // Letters of two bytes each have a zero between them.
  const start = body.slice(0, MAX_BODY).replaceAll('\0', '');
  if (
    !isFilter &&
    body.length <= MAX_CHANGE &&
    [CHANGES, ACT_MEMBERS, SOLE_CHANGES, SOLE_MARK, PAYS].some((pattern) => pattern.test(body))
  )
    return true;
  const decoded = /%[0-9a-f]{2}/i.test(start)
    ? decodeAddress(start.replaceAll('+', ' '))
    : start.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return [...new Set([start, decoded, ...packedIn(start), ...recordsInText(start)])].some(
    (text) =>
      operationsIn(text).some(isOperationOfAct) ||
      namedOperationsIn(text).some(namesVerbOfAct) ||
      [...(isFilter ? [] : [MARKS]), ...SIGNS].some((pattern) => pattern.test(text)) ||
      keysOf(text).some((key) => ACT_KEY.test(key) && !EDITS_TEXT.test(text)) ||
      callsOddMutation(text),
  );
}

/** Records of JSON that are a text within JSON. */
const RECORD_IN_TEXT = /:\s*"(\{\\"(?:[^"\\]|\\.)*)/g;

function recordsInText(text: string): string[] {
  return [...text.matchAll(RECORD_IN_TEXT)].map(([, record = '']) => record.replaceAll('\\"', '"'));
}

function packedIn(text: string): string[] {
  return [...text.matchAll(PACKED)].map(([, packed = '']) => {
    // A value that is cut off by the limit of a body ends anywhere.
    const whole = packed.replace(/=+$/, '');
    return atob(whole.slice(0, whole.length - (whole.length % 4)));
  });
}

function operationsIn(text: string): string[] {
  return [
    ...[
      ACTING_MEMBERS,
      ACTING_FIELDS,
      ACTING_PARTS,
      ACTING_ELEMENTS,
      ACTING_START,
      ACTING_LISTS,
      ACTING_TARGETS,
      CHAT_COMMANDS,
      PACKED_MEMBERS,
    ].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap(({ 0: member, 1: first, 2: second }) => {
        const name = first ?? second ?? '';
        return OF_KIND.test(member) && isThing(name) ? [] : name;
      }),
    ),
    ...mutationsIn(text),
  ];
}

function namedOperationsIn(text: string): string[] {
  return [...text.matchAll(NAMED_OPERATIONS)].flatMap(({ groups: { kind, value = '' } = {} }) =>
    kind !== undefined || PROGRAM_NAME.test(value) ? value : [],
  );
}

/** Methods of JSON-RPC that a body calls. */
function calledMethods(body: string): string[] {
  return [...body.slice(0, MAX_BODY).matchAll(/"method"\s*:\s*"([^"]{1,80})"/g)].map(([, name = '']) => name);
}

/** Whether a body calls a method by JSON-RPC of which no word reads, or changes what can be changed back: it may be any act. */
export function callsOddMethod(body: string): boolean {
  if (!/"jsonrpc"\s*:/.test(body)) return false;
  return calledMethods(body).some((name) => name !== 'call' && !operationReads(name) && !isKeeping(name));
}

/** The address by which an account is known, and nothing else. */
const MOVES_ACCOUNT =
  /^\s*\{\s*(?:"(?:current_?)?password"\s*:\s*"[^"]*"\s*,\s*)?"(?:new_?)?(?:e_?)?mail(?:_?address)?"\s*:\s*"[^"]+@[^"]+"\s*\}\s*$/i;

/** Whether a body puts another address in the place of the one an account is known by: `PATCH /account` with `{"email":"…"}`. */
export function movesAccount(body: string): boolean {
  return MOVES_ACCOUNT.test(body);
}

/** Lists of people and of what they have written, which a thing is left without: `PATCH /teams/7` with `{"members":[]}`. */
const LIST_OF_THINGS =
  /^(?:members|users|owners|admins|participants|contacts|subscribers|notes|entries|records|messages|documents)$/;

/** Whether a body puts nothing in the place of the list that the address is of: `PUT /notes` with `{"notes":[]}`. */
export function emptiesPlace(address: string, body: string): boolean {
  const last = new URL(address).pathname.split('/').findLast((part) => part !== '') ?? '';
  const place = last.replace(/\.json$/, '');
  if (body.trim() === 'null') return true;
  const [, member = place] = /^\s*(?:\{\s*"(\w+)"\s*:\s*)?\[\s*\]\s*\}?\s*$/.exec(body) ?? [undefined, ''];
  return member !== '' && ([place, 'items', 'data', 'rows', 'value'].includes(member) || LIST_OF_THINGS.test(member));
}

function isOperationOfAct(operation: string): boolean {
  return operationNamesAct(operation) || /^(?:delete|del|rm)$/i.test(operation);
}

function keysOf(text: string): string[] {
  return [...text.matchAll(KEYS)].map((match) => match[1] ?? match[2] ?? '');
}

function callsOddMutation(text: string): boolean {
  return calledMutations(text).some((field) => !isKeeping(field));
}

/** Fields of mutations that are given something: one without arguments may only be a name space, whose fields are looked at instead. */
function calledMutations(text: string): string[] {
  const plain = plainBreaks(text);
  return [...plain.matchAll(MUTATION)].flatMap(({ index, 0: head }) => {
    const rest = plain.slice(index + head.length);
    const isGiven = (field: string) => new RegExp(`(?<![\\w$])${field}\\s*\\((?!\\s*\\$\\w+\\s*:)`).test(rest);
    const outer = fieldsOf(rest);
    return outer.some(isGiven) ? outer.filter(isGiven) : fieldsOf(rest, 2).filter(isGiven);
  });
}

const MUTATION = /(?<![\p{L}\p{N}_$])mutation(?![\p{L}\p{N}_$"])\s*(\w*)/gu;

/** Names of the mutations of a GraphQL document, and of the fields that each of them calls, whatever they are renamed to. */
function mutationsIn(text: string): string[] {
  const plain = plainBreaks(text);
  return [...plain.matchAll(MUTATION)].flatMap(({ index, 0: head, 1: name = '' }) => {
    const rest = plain.slice(index + head.length);
    const outer = fieldsOf(rest);
    // A name space and what it holds are one name: `account { close }`.
    const isSpace = outer.length === 1 && NAME_SPACE.test(rest);
    return [name, ...outer, ...(isSpace ? fieldsOf(rest, 2).map((field) => `${outer[0]} ${field}`) : [])];
  });
}

const NAME_SPACE = /^[^{}]*\{\s*(?:\w+\s*:\s*)?\w+\s*\{/;

/** Fields of the outermost selection, or of one within it; those within them are what is read of the answer. */
function fieldsOf(rest: string, depth = 1): string[] {
  const fields: string[] = [];
  let [braces, brackets] = [0, 0];
  for (const [token] of rest.matchAll(/[(){}]|\w+(?=\s*:)|\w+/g)) {
    if (token === '(' || token === ')') brackets += token === '(' ? 1 : -1;
    else if (brackets > 0) continue;
    else if (token === '{') braces += 1;
    else if (token === '}') {
      braces -= 1;
      if (braces <= 0) break;
    } else if (braces === depth) fields.push(token);
  }
  return fields;
}

/** Whether a body holds a GraphQL document, or the name of a stored one, that may change something; undefined if it is no GraphQL. */
export function graphqlMayChange(body: string): boolean | undefined {
  if (/"query"\s*:/.test(body))
    return /(?<![\p{L}\p{N}_$])(?:mutation|subscription)(?![\p{L}\p{N}_$])/u.test(plainBreaks(body));
  const names = [...body.matchAll(/"operationName"\s*:\s*"([^"]{1,80})"/g)].map((match) => match[1] ?? '');
  return names.length === 0 ? undefined : !names.every(operationReads);
}

function plainBreaks(text: string): string {
  return text.replace(/\\[nrt]/g, ' ');
}

/** Whether an address that is read carries a mutation, or the name of a stored operation that begins with an act. */
export function queryNamesAct(search: string): boolean {
  const params = new URLSearchParams(search);
  if ([...params.values()].some((value) => mutationsIn(value).some(isOperationOfAct) || callsOddMutation(value)))
    return true;
  const name = params.get('operationName') ?? '';
  const [first = ''] = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').split(/[^\p{L}]+/u);
  return /mutation$/i.test(name) || isActWord(first);
}

/** bodyNamesAct: whether the content of a request names an act: by an operation, a field, an element or a mark on the thing itself. */
import { decodeAddress } from '../core/address';
import { isActWord, operationNamesAct } from './addresses';

/** The rest of a long body is content. */
export const MAX_BODY = 4_000;
const ACTING = '(?:operationName|action|operation|op|method|command|cmd|verb|intent|type|event|mutation)';
/** Members of a body that say what is to be done. */
const ACTING_MEMBERS = new RegExp(String.raw`"${ACTING}"\s*:\s*"([^"]{1,80})"`, 'g');
/** The same as a field of a form, also of one within another: `form[action]=delete`. */
const ACTING_FIELDS =
  /(?:^|[&?\n[.])(?:_method|action|op|operation|cmd|command|do|task|operationName)\]?=([^&\n]{1,80})/g;
/** A part of a body that a program wrote by hand. */
const ACTING_PARTS =
  /name="(?:_method|action|op|operation|cmd|command|do|task)"[^\n]*\r?\n(?:[^\n]+\n)*\r?\n([^\r\n]{1,80})/g;
/** XML of remote calls: the method's name, or the element below the envelope's body. */
const ACTING_ELEMENTS = /<(?:\w+:)?methodName>\s*([^<]{1,80})<|<(?:\w+:)?Body(?:\s[^>]*)?>\s*<(?:\w+:)?(\w{1,80})/g;

/** Names of members and fields with a value that is more than none. */
const KEYS =
  /"([A-Za-z_-]{3,24})"\s*:\s*(?!\s|false|null|0\b|""|\[\s*\]|\{\s*\}|"(?:0|false|no|off)")|(?:^|&)([A-Za-z_-]{3,24})=(?!(?:0|false|no|off|null)?(?:&|$))/g;
/** A name that is an act and nothing else, with what makers put around the name of a button. */
const ACT_KEY =
  /^_?(?:btn|button|submit|do)?[_-]?(?:delete|remove|destroy|purge|erase|trash|unpublish|revoke|sign_?out|log_?out)(?:_?(?:btn|button|submit|all|selected|account|forever))?$/i;
/** A thing is done away with, or made public, by a mark on it. */
const MARKS =
  /"(?:is_?)?(?:deleted|trashed)"\s*:\s*(?:true|1\b|"(?:true|1)")|(?:^|&)(?:is_?)?(?:deleted|trashed)=(?:true|1|on)(?:&|$)|(?:"(?:status|state)"\s*:\s*"|(?:^|&)(?:status|state)=)(?:deleted?|trash(?:ed)?|publish|send)(?:"|&|$)/i;

export function bodyNamesAct(body: string): boolean {
  if (body === '') return false;
  const start = body.slice(0, MAX_BODY);
  const decoded = /%[0-9a-f]{2}/i.test(start) ? decodeAddress(start.replaceAll('+', ' ')) : start;
  return [...new Set([start, decoded])].some(
    (text) =>
      operationsIn(text).some(isOperationOfAct) || MARKS.test(text) || keysOf(text).some((key) => ACT_KEY.test(key)),
  );
}

function operationsIn(text: string): string[] {
  return [
    ...[ACTING_MEMBERS, ACTING_FIELDS, ACTING_PARTS, ACTING_ELEMENTS].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''),
    ),
    ...mutationsIn(text),
  ];
}

function isOperationOfAct(operation: string): boolean {
  return operationNamesAct(operation) || /^(?:delete|del|rm)$/i.test(operation);
}

function keysOf(text: string): string[] {
  return [...text.matchAll(KEYS)].map((match) => match[1] ?? match[2] ?? '');
}

const MUTATION = /(?<![\p{L}\p{N}_$])mutation(?![\p{L}\p{N}_$"])\s*(\w*)/gu;

/** Names of the mutations of a GraphQL document, and of the fields that each of them calls, whatever they are renamed to. */
function mutationsIn(text: string): string[] {
  const plain = plainBreaks(text);
  return [...plain.matchAll(MUTATION)].flatMap(({ index, 0: head, 1: name = '' }) => [
    name,
    ...fieldsOf(plain.slice(index + head.length)),
  ]);
}

/** Fields of the outermost selection; those within them are what is read of the answer. */
function fieldsOf(rest: string): string[] {
  const fields: string[] = [];
  let [braces, brackets] = [0, 0];
  for (const [token] of rest.matchAll(/[(){}]|\w+(?=\s*:)|\w+/g)) {
    if (token === '(' || token === ')') brackets += token === '(' ? 1 : -1;
    else if (brackets > 0) continue;
    else if (token === '{') braces += 1;
    else if (token === '}') {
      braces -= 1;
      if (braces <= 0) break;
    } else if (braces === 1) fields.push(token);
  }
  return fields;
}

/** Whether a body holds a GraphQL document, or the name of a stored one, that may change something; undefined if it is no GraphQL. */
export function graphqlMayChange(body: string): boolean | undefined {
  if (/"query"\s*:/.test(body))
    return /(?<![\p{L}\p{N}_$])(?:mutation|subscription)(?![\p{L}\p{N}_$])/u.test(plainBreaks(body));
  const names = [...body.matchAll(/"operationName"\s*:\s*"([^"]{1,80})"/g)].map((match) => match[1] ?? '');
  return names.length === 0 ? undefined : !names.every((name) => READS_BY_NAME.test(name));
}

function plainBreaks(text: string): string {
  return text.replace(/\\[nrt]/g, ' ');
}

/** Names of stored operations that say that they read; case tells where a word ends. */
const READS_BY_NAME =
  /^(?:[Gg]et|[Ll]ist|[Ff]etch|[Ll]oad|[Ss]earch|[Ff]ind|[Qq]uery|[Rr]ead|[Vv]iew|[Ss]how|[Aa]ll|[Mm]y)(?![a-z])|(?:[Qq]uery|[Ll]ist|[Pp]age|[Vv]iew|[Ss]earch|[Ff]eed|[Ii]tems|[Dd]etails?)$/;

/** Whether an address that is read carries a mutation, or the name of a stored operation that begins with an act. */
export function queryNamesAct(search: string): boolean {
  const params = new URLSearchParams(search);
  if ([...params.values()].some((value) => mutationsIn(value).some(isOperationOfAct))) return true;
  const name = params.get('operationName') ?? '';
  const [first = ''] = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').split(/[^\p{L}]+/u);
  return /mutation$/i.test(name) || isActWord(first);
}

/** Says (isStateChange) whether a request that a page is about to send names an act, by method, address, operation and body. */
import { decodeAddress } from '../core/address';
import { namesActByGet, namesStateChange, operationNamesAct } from './addresses';

const READING_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Members of a body that say what is to be done. */
const ACTING_MEMBERS =
  /"(?:operationName|action|operation|op|method|command|cmd|verb|intent|type|event|mutation)"\s*:\s*"([^"]{1,80})"/g;
const GRAPHQL_MUTATION = /\bmutation\b\s*(\w*)[^{]*\{\s*(\w+)/g;
const ACTING_FIELDS = /(?:^|[&\n])(?:_method|action|op|operation|cmd|command|do|task)=([^&\n]{1,80})/g;
/** An app's own passing records, which it deletes when it saves: drafts, locks, who is typing. */
const SCRATCH = /(?<!\p{L})(?:draft|autosave|temp|tmp|lock|lease|presence|typing|cursor|preview|cache)/iu;
/** The rest of a long body is content. */
const MAX_BODY = 4_000;

/** Method and address of a request; the query may differ from press to press. */
export function requestName(method: string, address: string): string {
  return `${method.toUpperCase()} ${address.split(/[?#]/)[0]}`;
}

/** @param address absolute */
export function isStateChange(method: string, address: string, body: string): boolean {
  const verb = method.toUpperCase();
  if (READING_METHODS.has(verb)) return namesActByGet(address);
  if (namesStateChange(address) || (verb === 'DELETE' && !SCRATCH.test(decodeAddress(address)))) return true;
  const start = body.slice(0, MAX_BODY);
  const operations = [
    ...[...start.matchAll(ACTING_MEMBERS)].map((match) => match[1] ?? ''),
    ...[...start.matchAll(ACTING_FIELDS)].map((match) => match[1] ?? ''),
    ...[...start.replaceAll('\\n', ' ').matchAll(GRAPHQL_MUTATION)].flatMap((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  ];
  return operations.some((operation) => operationNamesAct(operation) || /^delete$/i.test(operation));
}

/** Builds rows of endpoint behaviour from short tables: limits, refused fields, streams and calls written as words. */
import type { Answer, Exchange } from '../../harness/quirk-server';
import type { Row } from './endpoint-rows';

/** The prompt fits once it is shortened, characters. */
const FITS_CHARS = 14_000;

export const entriesOf = (x: Exchange) =>
  Object.entries(x.next.arguments).map(([name, value]): [string, string] => [name, String(value)]);
export const each = (x: Exchange, text: (name: string, value: string) => string) =>
  entriesOf(x)
    .map(([name, value]) => text(name, value))
    .join('');
export const named = (x: Exchange, args = 'arguments') => `{"name": "${x.next.tool}", "${args}": ${x.args}}`;
export const python = (x: Exchange) =>
  `${x.next.tool}(${entriesOf(x)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ')})`;
export const head = (x: Exchange, more: Record<string, unknown> = {}) => ({
  index: 0,
  id: `call_${x.n}`,
  type: 'function',
  function: { name: x.next.tool, arguments: '' },
  ...more,
});
export const whole = (x: Exchange, more: Record<string, unknown> = {}) =>
  head(x, { function: { name: x.next.tool, arguments: x.args }, ...more });
export const assistants = (x: Exchange) => x.body.messages.filter(({ role }) => role === 'assistant');
export const toolsOf = (x: Exchange) =>
  (x.body.tools ?? []) as { function: { name: string; strict?: unknown; parameters?: Record<string, unknown> } }[];
export const maxTokens = (x: Exchange) => Number(x.body.max_tokens ?? x.body.max_completion_tokens ?? 0);
export const asJson = (x: Exchange, message: Record<string, unknown> = { content: null, tool_calls: [whole(x)] }) =>
  x.json({ choices: [{ index: 0, finish_reason: 'tool_calls', message: { role: 'assistant', ...message } }] });

/** The call in the way that was asked for. */
export function answerIn(x: Exchange): void {
  if (x.body.tools) x.call();
  else x.say(`{"calls":[{"name":"${x.next.tool}","arguments":${x.args}}]}`);
}

/** Refuses as long as the condition holds; a text is the message of an error. */
export const refusing =
  (when: (x: Exchange) => unknown, status: number, body: unknown): Answer =>
  (x) =>
    when(x) ? x.refuse(status, bodyOf(body)) : answerIn(x);

/** The same text whatever is asked for, or the schema where one is given. */
export const writing =
  (text: (x: Exchange) => string, takesSchema = false): Answer =>
  (x) =>
    takesSchema && x.body.response_format ? answerIn(x) : x.say(text(x));

function bodyOf(body: unknown): unknown {
  return typeof body === 'string' && body !== '' && !body.startsWith('<') ? { error: { message: body } } : body;
}

/** When an endpoint refuses: always, the first request only, for so many ms, or as long as the prompt is long. */
type When = 'always' | 'once' | 'long' | number;
export type Limit = readonly [quirk: string, expected: string, status: number, body: unknown, when?: When];

export function limitRows(prefix: string, limits: readonly Limit[]): Row[] {
  return limits.map(([quirk, expected, status, body, when = 'always'], i) => ({
    id: `${prefix}.${i}`,
    quirk,
    expected,
    requests: mostRequests(expected),
    answer: limited(status, bodyOf(body), when),
  }));
}

function mostRequests(expected: string): number {
  return (
    { done: 10, 'server-error': 6, 'rate-limited': 7, 'not-found': 3, 'not-an-api': 3, rejected: 6 }[expected] ?? 1
  );
}

function limited(status: number, body: unknown, when: When): Answer {
  let until: number | undefined;
  return (x) => {
    if (x.n === 1 && typeof when === 'number') until = Date.now() + when;
    const refused = {
      always: () => true,
      once: () => x.first('limit'),
      long: () => x.promptChars > FITS_CHARS,
      time: () => until !== undefined && Date.now() < until,
    }[typeof when === 'number' ? 'time' : when];
    if (refused()) x.refuse(status, body);
    else answerIn(x);
  };
}

export type Quirk = readonly [quirk: string, answer: Answer];

/** Endpoints with which the task gets done in spite of the quirk. */
export const doneRows = (prefix: string, quirks: readonly Quirk[]): Row[] =>
  quirks.map(([quirk, answer], i) => ({ id: `${prefix}.${i}`, quirk, expected: 'done', requests: 8, answer }));

export type Pasted = readonly [quirk: string, path: string, key: string];

/** Addresses and keys as people paste them: the endpoint takes the right key at the right path alone, and answers there. */
export const pastedRows = (prefix: string, pasted: readonly Pasted[], answer: Answer): Row[] =>
  pasted.map(([quirk, path, key], i) => ({
    id: `${prefix}.${i}`,
    quirk,
    expected: 'done',
    requests: 5,
    path,
    key,
    answer: (x) => {
      if (x.headers.authorization !== 'Bearer sk-abc') return x.error(401, 'Incorrect API key provided');
      if (!/^\/v1\/chat\/completions(?:\?|$)/.test(x.path)) return x.refuse(404, { detail: 'Not Found' });
      return answer(x);
    },
  }));

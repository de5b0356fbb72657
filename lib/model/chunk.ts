/** One chunk of a streamed reply in the shapes that endpoints send: calls beside the delta, under other names, as text. */
import * as v from 'valibot';
import { errorWords, parsed } from './error-words';
import { isFields } from './reasoning';

/** A list where one element, a map by number, or its JSON text may stand in its place; what is no object is left out. */
const listOf = <T extends v.GenericSchema>(entry: T) =>
  v.pipe(
    v.unknown(),
    v.transform((value) => {
      const list = typeof value === 'string' ? parsed(value) : value;
      return (Array.isArray(list) ? list : isNumbered(list) ? Object.values(list) : byName(list)).filter(isFields);
    }),
    v.array(entry),
  );
const isNumbered = (value: unknown): value is Record<string, unknown> =>
  isFields(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => /^\d+$/.test(key));

/** One element, or objects under the names of what they call, where none of their keys is a field of a call. */
function byName(value: unknown): unknown[] {
  const entries = isFields(value) ? Object.entries(value) : [];
  const areNamed = entries.length > 0 && entries.every(([key, one]) => !CALL_KEYS.test(key) && isArguments(one));
  return areNamed ? entries.map(([name, one]) => (isFields(one) ? { name, ...one } : one)) : [value];
}
const CALL_KEYS = /^(?:function|name|delta|message|custom)$/;
const isArguments = (value: unknown) => isFields(value) && 'arguments' in value && !('name' in value);

/** Some give numbers as ids, and the index as a text. */
const textSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined)),
);
const indexSchema = v.pipe(
  v.unknown(),
  v.transform((value) => {
    const index = typeof value === 'string' && value !== '' ? Number(value) : value;
    return typeof index === 'number' && Number.isFinite(index) ? index : undefined;
  }),
);

const functionSchema = v.pipe(
  v.unknown(),
  v.transform(functionOf),
  v.looseObject({ name: v.nullish(v.string()) }),
  v.transform(({ name, ...rest }) => ({
    name: name ?? undefined,
    arguments: rest.arguments ?? rest.parameters ?? rest.input ?? rest.args,
  })),
);
/** A function as JSON in a text, or as its name alone. */
function functionOf(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  const value = parsed(given);
  return isFields(value) ? value : { name: given };
}

const callSchema = v.pipe(
  v.looseObject({
    index: v.optional(indexSchema),
    id: v.optional(textSchema),
    function: v.nullish(functionSchema),
    /** Some put both beside the id. */
    name: v.optional(textSchema),
    arguments: v.optional(v.unknown()),
    extra_content: v.optional(v.unknown()),
  }),
  v.transform((call) => {
    const inner = call.function ?? namedField(call);
    return {
      index: call.index,
      id: call.id,
      name: inner?.name ?? call.name,
      arguments: inner?.arguments ?? call.arguments ?? call.parameters ?? call.input ?? call.args,
      extra: call.extra_content === undefined ? undefined : { extra_content: call.extra_content },
    };
  }),
);
/** `{"type": "custom", "custom": {"name": …, "input": …}}`: name and arguments under the word of the type. */
function namedField(call: Record<string, unknown>) {
  const field = Object.values(call).find((value) => isFields(value) && typeof value.name === 'string');
  const read = v.safeParse(functionSchema, field);
  return read.success ? read.output : undefined;
}

const deltaSchema = v.pipe(
  v.unknown(),
  v.transform((delta) => (typeof delta === 'string' ? { content: delta } : withSnakeNames(delta))),
  v.looseObject({
    content: v.optional(v.unknown()),
    tool_calls: v.optional(listOf(callSchema), []),
    function_call: v.nullish(functionSchema),
  }),
);
export type Delta = v.InferOutput<typeof deltaSchema>;

/** Gateways in JavaScript write these names in their own way. */
const CAMEL_NAMES: Readonly<Record<string, string>> = {
  toolCalls: 'tool_calls',
  functionCall: 'function_call',
  finishReason: 'finish_reason',
};

function withSnakeNames(value: unknown): unknown {
  return isFields(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [CAMEL_NAMES[name] ?? name, one]))
    : value;
}

const choiceSchema = v.pipe(
  v.unknown(),
  v.transform(withSnakeNames),
  v.transform(withCallsBeside),
  v.looseObject({
    index: v.optional(indexSchema),
    delta: v.nullish(deltaSchema),
    message: v.nullish(deltaSchema),
    text: v.nullish(v.string()),
    /** A word, in some replies within an object, or false. */
    finish_reason: v.optional(v.pipe(v.unknown(), v.transform(wordOf))),
    error: v.optional(v.unknown()),
    tool_calls: v.optional(listOf(callSchema), []),
  }),
  v.transform(({ tool_calls: beside, delta, ...choice }) =>
    beside.length > 0 && (delta?.tool_calls.length ?? 0) === 0
      ? { ...choice, delta: { ...delta, tool_calls: beside } }
      : { ...choice, delta },
  ),
);
/** Calls in a field that has a name of the relay's own. */
function withCallsBeside(choice: unknown): unknown {
  if (!isFields(choice) || choice.tool_calls !== undefined) return choice;
  const { delta, message, ...rest } = choice;
  const field = Object.values(rest).find((value) => isFields(value) && Array.isArray(value.tool_calls));
  return isFields(field) ? { ...choice, tool_calls: field.tool_calls } : choice;
}
export type Choice = v.InferOutput<typeof choiceSchema>;

export const chunkSchema = v.object({
  id: v.optional(textSchema),
  choices: v.optional(v.union([v.null(), listOf(choiceSchema)])),
  /** Ollama's own form. */
  message: v.nullish(deltaSchema),
  done_reason: v.nullish(v.string()),
  usage: v.fallback(v.nullish(v.record(v.string(), v.unknown())), undefined),
  timings: v.fallback(v.nullish(v.record(v.string(), v.unknown())), undefined),
});

/** A reply inside a field of its own: `{"code": 0, "data": {"choices": …}}`. */
export function unwrappedChunk(chunk: unknown): unknown {
  if (!isFields(chunk) || chunk.choices !== undefined) return chunk;
  const inner = Object.values(chunk).filter(isFields);
  const next = inner.flatMap((value) => Object.values(value)).filter(isFields);
  const found = [...inner, ...next].find((value) => Array.isArray(value.choices));
  return found ?? inner.find((value) => Array.isArray(value.tool_calls) && chunk.message !== value) ?? chunk;
}

function wordOf(reason: unknown): string | undefined {
  const word = isFields(reason) ? (reason.type ?? reason.reason) : reason;
  return typeof word === 'string' ? word : undefined;
}

export const isFilled = (delta: Delta | null | undefined) =>
  Boolean(delta?.content) || (delta?.tool_calls.length ?? 0) > 0 || Boolean(delta?.function_call);

/** An error instead of choices: under `error`, or as a status of the provider's own. */
export function isErrorChunk({ error, object, base_resp: status }: Record<string, unknown>): boolean {
  if (error !== undefined && error !== null) return true;
  if (isFields(status) && typeof status.status_code === 'number' && status.status_code !== 0) return true;
  return object === 'error';
}

/** Fields of a reply. */
const REPLY_FIELDS = ['choices', 'usage', 'timings', 'done_reason'];

/** The words of an object without any part of a reply, as JSON: an error where no reply follows, else a sign of life; else ''. */
export function asideWords(chunk: Record<string, unknown>): string {
  const text = JSON.stringify(chunk);
  const hasReply = REPLY_FIELDS.some((name) => chunk[name] !== undefined && chunk[name] !== null);
  if (hasReply || isFields(chunk.message)) return isBlocked(chunk, text) ? text : '';
  return chunk.success === false || errorWords(text).message !== '' ? text : '';
}

/** A prompt that got no choices, with the reason. */
function isBlocked({ choices }: Record<string, unknown>, text: string): boolean {
  return Array.isArray(choices) && choices.length === 0 && /"block_?reason"\s*:\s*"/i.test(text);
}

/** Calls among the parts of a content: `{"type": "tool_use", "name": …, "input": …}`. */
export function callsInParts(content: unknown): v.InferOutput<typeof callSchema>[] {
  if (!Array.isArray(content)) return [];
  const parts = content.filter((part) => isFields(part) && typeof part.type === 'string' && CALL_PART.test(part.type));
  return parts.flatMap((part: Record<string, unknown>) => {
    const read = v.safeParse(callSchema, { ...part, arguments: part.arguments ?? part.input });
    return read.success && read.output.name !== undefined ? [read.output] : [];
  });
}
const CALL_PART = /^(?:tool_?(?:use|call)|function(?:_?call)?)$/i;

/** The words that a reply has in place of an answer: a field of its own, or a part of the content. */
export function refusalIn({ refusal, content }: Record<string, unknown>): string {
  if (typeof refusal === 'string') return refusal;
  if (!Array.isArray(content)) return '';
  return content.map((part) => (isFields(part) && typeof part.refusal === 'string' ? part.refusal : '')).join('');
}

/** Content as text; parts of other kinds, for example thinking, are no words for a person. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part) => (isFields(part) && typeof part.text === 'string' && part.type !== 'thinking' ? part.text : ''))
    .join('');
}

/** One chunk of a streamed reply in the shapes that endpoints send: calls beside the delta, under other names, as text. */
import * as v from 'valibot';
import { parsed } from './error-words';
import { isFields } from './reasoning';

/** A list where one element, a map by number, or its JSON text may stand in its place; what is no object is left out. */
const listOf = <T extends v.GenericSchema>(entry: T) =>
  v.pipe(
    v.unknown(),
    v.transform((value) => {
      const list = typeof value === 'string' ? parsed(value) : value;
      return (Array.isArray(list) ? list : [list]).filter((one) => isFields(one));
    }),
    v.array(entry),
  );
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
  v.looseObject({ name: v.nullish(v.string()) }),
  v.transform(({ name, ...rest }) => ({
    name: name ?? undefined,
    arguments: rest.arguments ?? rest.parameters ?? rest.input ?? rest.args,
  })),
);
const callSchema = v.pipe(
  v.looseObject({
    index: v.optional(indexSchema),
    id: v.optional(textSchema),
    function: v.nullish(functionSchema),
    tool: v.fallback(v.nullish(functionSchema), undefined),
    /** Some put both beside the id. */
    name: v.optional(textSchema),
    arguments: v.optional(v.unknown()),
    extra_content: v.optional(v.unknown()),
  }),
  v.transform((call) => {
    const inner = call.function ?? call.tool;
    return {
      index: call.index,
      id: call.id,
      name: inner?.name ?? call.name,
      arguments: inner?.arguments ?? call.arguments,
      extra: call.extra_content === undefined ? undefined : { extra_content: call.extra_content },
    };
  }),
);
const deltaSchema = v.pipe(
  v.unknown(),
  v.transform((delta) => (typeof delta === 'string' ? { content: delta } : delta)),
  v.looseObject({
    content: v.optional(v.unknown()),
    tool_calls: v.optional(listOf(callSchema), []),
    function_call: v.nullish(functionSchema),
  }),
);
export type Delta = v.InferOutput<typeof deltaSchema>;

const choiceSchema = v.pipe(
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
export type Choice = v.InferOutput<typeof choiceSchema>;

export const chunkSchema = v.object({
  choices: v.optional(v.union([v.null(), listOf(choiceSchema)])),
  /** Ollama's own form. */
  message: v.nullish(deltaSchema),
  done_reason: v.nullish(v.string()),
  usage: v.fallback(v.nullish(v.record(v.string(), v.unknown())), undefined),
  timings: v.fallback(v.nullish(v.record(v.string(), v.unknown())), undefined),
});

function wordOf(reason: unknown): string | undefined {
  const word = isFields(reason) ? (reason.type ?? reason.reason) : reason;
  return typeof word === 'string' ? word : undefined;
}

export const isFilled = (delta: Delta | null | undefined) =>
  Boolean(delta?.content) || (delta?.tool_calls.length ?? 0) > 0 || Boolean(delta?.function_call);

/** An error instead of choices: under `error`, as words beside a code, or as a status of the provider's own. */
export function isErrorChunk({
  error,
  choices,
  message,
  msg,
  object,
  base_resp: status,
}: Record<string, unknown>): boolean {
  if (error !== undefined && error !== null) return true;
  if (isFields(status) && typeof status.status_code === 'number' && status.status_code !== 0) return true;
  return object === 'error' || (typeof (message ?? msg) === 'string' && !Array.isArray(choices));
}

/** Content as text; parts of other kinds, for example thinking, are no words for a person. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part) => (isFields(part) && typeof part.text === 'string' && part.type !== 'thinking' ? part.text : ''))
    .join('');
}

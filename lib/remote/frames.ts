/** Frames between the browser and a paired program on this computer: their schemas, ports and bounds. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { MAX_TOOL_NAME } from '../records/requester';

/** Version of the frames; another one is refused. */
export const LINK_VERSION = 1;
/** Ports on loopback that a program may listen on; it takes the first free one, and the browser tries all. */
export const LINK_PORTS = [47_281, 47_282, 47_283, 47_284, 47_285, 47_286] as const;
/** Bytes of one frame. */
export const MAX_FRAME_CHARS = 64_000;

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/));
/** 32 random bytes. */
const nonce = v.pipe(v.string(), v.length(44), v.base64());
/** A raw P-256 point. */
const publicKey = v.pipe(v.string(), v.length(88), v.base64());

/** First frame, by the program. */
export const helloSchema = v.strictObject({
  type: v.literal('hello'),
  version: v.literal(LINK_VERSION),
  /** Identifies the program's own store of keys. */
  tool: hex,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TOOL_NAME)),
});
export type Hello = v.InferOutput<typeof helloSchema>;

export const pairSchema = v.strictObject({ type: v.literal('pair'), pair: hex, commitment: hex });
/** Second frame, by the browser: it knows the program, or offers to pair. */
export const openingSchema = v.variant('type', [
  v.strictObject({ type: v.literal('resume'), pair: hex, nonce }),
  pairSchema,
]);
/** A program that has forgotten the pairing waits for a new offer. */
export const resumedSchema = v.variant('type', [
  v.strictObject({ type: v.literal('resumed'), nonce }),
  v.strictObject({ type: v.literal('unknown-pair') }),
]);
export const keySchema = v.strictObject({ type: v.literal('key'), key: publicKey, nonce });
export const revealSchema = v.strictObject({ type: v.literal('reveal'), key: publicKey, nonce });

/** The user of this side has compared the codes; sealed. */
export const agreedSchema = v.strictObject({ type: v.literal('agreed') });

const site = v.pipe(v.string(), v.maxLength(300));
/** A request of a paired program; sealed. */
export const requestSchema = v.variant('ask', [
  v.strictObject({ id: v.number(), ask: v.literal('sites') }),
  v.strictObject({ id: v.number(), ask: v.literal('tasks'), site }),
  v.strictObject({
    id: v.number(),
    ask: v.literal('run'),
    task: idSchema('note'),
    values: v.pipe(
      v.unknown(),
      // A list is a record of its places to the parser.
      v.check((values) => !Array.isArray(values), 'values is a list'),
      v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(4_000))),
    ),
  }),
  v.strictObject({ id: v.number(), ask: v.literal('state'), run: idSchema('run') }),
  v.strictObject({ id: v.number(), ask: v.literal('stop'), run: idSchema('run') }),
]);
export type ToolRequest = v.InferOutput<typeof requestSchema>;

/** The browser's answer; sealed. */
export const answerSchema = v.variant('ok', [
  v.strictObject({ id: v.number(), ok: v.literal(true), result: v.unknown() }),
  v.strictObject({ id: v.number(), ok: v.literal(false), code: v.string(), message: v.string() }),
]);
export type ToolAnswer = v.InferOutput<typeof answerSchema>;

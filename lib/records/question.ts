/** Schema of a question: what a run waits for from the user. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { missedActsSchema } from '../page/words/shown';
import { knownTaskSchema } from './known-task';

export const questionSchema = v.variant('type', [
  /** Site access must be granted in the browser's own prompt. */
  v.object({
    type: v.literal('access'),
    id: idSchema('question'),
    pattern: v.string(),
    origin: v.string(),
    /** The site is not encrypted, or of an own network: the question says what that means. */
    isUnprotected: v.optional(v.literal(true)),
  }),
  v.object({
    type: v.literal('confirm'),
    id: idSchema('question'),
    bound: v.string(),
    documentToken: v.string(),
    origin: v.string(),
    verb: v.string(),
    target: v.string(),
    text: v.string(),
    code: v.string(),
    /** Accessible name of the control, and the text it shows where that is another. */
    name: v.optional(v.string()),
    shows: v.optional(v.string()),
    /** Text of the row or list item that the control stands in, where it is one of several. */
    row: v.optional(v.string()),
    /** Address that the form or link leads to, and contents of the fields that go with it. */
    to: v.optional(v.string()),
    sends: v.optional(v.array(v.string())),
    /** Name of a request that was stopped before it left; a yes lets it leave. */
    request: v.optional(v.string()),
    /** Targets of the steps that the user left out before. */
    leftOut: v.optional(v.array(v.string())),
    /** The page has changed the act since the user said yes to it. */
    hasChanged: v.optional(v.literal(true)),
    /** Milliseconds since 1970; afterwards the answer counts as no. */
    expiresAt: v.number(),
  }),
  v.object({
    type: v.literal('choice'),
    id: idSchema('question'),
    words: v.string(),
    choices: v.array(v.object({ ref: v.string(), label: v.string() })),
  }),
  /** Several procedures match the request equally. */
  v.object({
    type: v.literal('procedure'),
    id: idSchema('question'),
    choices: v.array(v.object({ note: idSchema('note'), label: v.string() })),
  }),
  /** No procedure has the request's words: the nearest ones, with the values it seems to give, to be corrected. */
  v.object({
    type: v.literal('nearest'),
    id: idSchema('question'),
    choices: v.array(v.object({ task: knownTaskSchema, values: v.record(v.string(), v.string()) })),
  }),
  /** A task of another origin that seems to be the same app answers the request: is it to be used here? */
  v.object({
    type: v.literal('sibling'),
    id: idSchema('question'),
    origin: v.string(),
    choices: v.array(v.object({ task: knownTaskSchema, values: v.record(v.string(), v.string()) })),
  }),
  /** The request for a demonstrated task; values in it become parameters. */
  v.object({
    type: v.literal('phrase'),
    id: idSchema('question'),
    suggestion: v.string(),
    /** Whether an earlier answer was refused because it had too few words. */
    again: v.boolean(),
  }),
  /** Acts of a demonstration could not be recorded: asks whether to learn the rest. */
  v.object({ type: v.literal('missed'), id: idSchema('question'), missed: missedActsSchema }),
  v.object({ type: v.literal('open'), id: idSchema('question'), text: v.string() }),
  /** Asks whether to go on in a tab of another origin; `origin` is empty if the browser hides it. */
  v.object({ type: v.literal('tab'), id: idSchema('question'), tabId: v.number(), origin: v.string() }),
  /** A demonstrated value that the request does not name: is it always this one, read here, or asked for each time? */
  v.object({
    type: v.literal('constant'),
    id: idSchema('question'),
    /** Number of the step, and index of the option. */
    n: v.number(),
    at: v.number(),
    text: v.string(),
    field: v.string(),
    canRead: v.boolean(),
  }),
  /** The user made the run pause. @property said words of the user that were not understood; '' if there are none */
  v.object({ type: v.literal('paused'), id: idSchema('question'), said: v.string() }),
  /** A parameter of a procedure that is asked for each time. */
  v.object({ type: v.literal('value'), id: idSchema('question'), slot: v.string(), label: v.string() }),
  /** A secret that the user fills in on the page, each time. */
  v.object({ type: v.literal('hand'), id: idSchema('question'), field: v.string() }),
  /** Asks whether an interrupted step took place. */
  v.object({ type: v.literal('happened'), id: idSchema('question'), verb: v.string(), target: v.string() }),
]);
export type Question = v.InferOutput<typeof questionSchema>;

/** A running episode's working memory: everything needed to go on after the worker died. Deleted soon after its end. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { deciderSchema, grantSchema, riskClassSchema, verdictSchema } from '../guard/words';
import { chatMessageSchema, toolCallSchema } from '../model/words';
import { actionSchema } from '../page/words/action';
import { effectFactSchema, effectSchema } from '../page/words/effect';
import { elementFactsSchema } from '../page/words/element';
import { unlearnable } from '../page/words/shown';
import { snapshotNodeSchema } from '../page/words/snapshot';
import { choiceSchema, outcomeStateSchema } from './episode';
import { procedureBodySchema } from './note';

export const storedSnapshotSchema = v.object({
  url: v.string(),
  origin: v.string(),
  title: v.string(),
  documentToken: v.string(),
  frameOrigins: v.array(v.string()),
  nodes: v.array(snapshotNodeSchema),
  omitted: v.number(),
  scrolledPercent: v.number(),
});

/** One clause the planner understood, its target still in the user's words. */
export const commandSchema = v.object({
  /** The clause as the user wrote it. */
  words: v.string(),
  verb: v.string(),
  target: v.optional(v.string()),
  /** What kind of thing the target must be, where the clause says so: button, link, field … */
  kind: v.optional(v.string()),
  value: v.optional(v.string()),
  /** The ref the user chose when the target was ambiguous. */
  chosen: v.optional(v.string()),
});
export type Command = v.InferOutput<typeof commandSchema>;

/** A step that a plan holds in store, as it is shown before it is done. */
export const comingStepSchema = v.object({
  verb: v.string(),
  target: v.string(),
  value: v.string(),
  /** Whether it can be taken back afterwards. */
  reversible: v.boolean(),
});
export type ComingStep = v.InferOutput<typeof comingStepSchema>;

export const planSchema = v.variant('kind', [
  v.object({
    kind: v.literal('procedure'),
    note: idSchema('note'),
    version: v.number(),
    body: procedureBodySchema,
    values: v.record(v.string(), v.string()),
    coming: v.optional(v.array(comingStepSchema), []),
    at: v.number(),
    /** Others that answered the request as well, and their trust then. */
    rivals: v.optional(v.array(v.object({ note: idSchema('note'), trust: v.number() }))),
    /** Within a step over many things: how many are done, how many there were at the last look, and which is next. */
    loop: v.optional(v.object({ done: v.number(), seen: v.number(), next: v.number() })),
  }),
  v.object({
    kind: v.literal('planner'),
    commands: v.array(commandSchema),
    coming: v.optional(v.array(comingStepSchema), []),
    at: v.number(),
  }),
  v.object({
    kind: v.literal('model'),
    messages: v.array(chatMessageSchema),
    /** A reply already paid for whose tool call is not answered yet. */
    open: v.optional(toolCallSchema),
    /** Consecutive replies that could not be used. */
    unusable: v.number(),
    /** The page was already sent shortened, because the whole did not fit. */
    shrunk: v.boolean(),
  }),
]);
export type Plan = v.InferOutput<typeof planSchema>;

export const stepStateSchema = v.picklist([
  'planned',
  'intent',
  'acted',
  'done',
  'failed',
  'unknown',
  'refused',
  'undone',
]);

export const runStepSchema = v.object({
  n: v.number(),
  token: idSchema('token'),
  action: actionSchema,
  by: deciderSchema,
  /** The locator note that pointed, where one did. */
  locator: v.optional(idSchema('note')),
  facts: v.optional(elementFactsSchema),
  /** Role and name of the target as the user would say it. */
  target: v.string(),
  /** Address of the document it was decided on. */
  url: v.string(),
  /** Mark of what the page showed then, where it is known. */
  before: v.optional(v.string()),
  verdict: v.optional(verdictSchema),
  class: v.optional(riskClassSchema),
  /** Hash of verb, target, value, origin and document that a confirmation is bound to. */
  bound: v.optional(v.string()),
  state: stepStateSchema,
  reason: v.optional(v.string()),
  saw: v.optional(v.string()),
  undoable: v.boolean(),
  /** Where it led, when it led to another address that one can come back from. */
  ledTo: v.optional(v.string()),
  effect: v.optional(effectSchema),
  expected: v.optional(v.object({ must: v.array(effectFactSchema), some: v.array(effectFactSchema) })),
  at: v.number(),
  /** The click that found the same thing in another place. */
  healed: v.optional(v.boolean()),
  /** How like the place was to what was remembered, 0..1. */
  likeness: v.optional(v.number()),
  choice: v.optional(choiceSchema),
});
export type RunStep = v.InferOutput<typeof runStepSchema>;

export const questionSchema = v.variant('type', [
  /** Site access has to be granted in the browser's own prompt. */
  v.object({ type: v.literal('access'), id: idSchema('question'), pattern: v.string(), origin: v.string() }),
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
    /** Milliseconds since 1970 after which it means no. */
    expiresAt: v.number(),
  }),
  v.object({
    type: v.literal('choice'),
    id: idSchema('question'),
    words: v.string(),
    choices: v.array(v.object({ ref: v.string(), label: v.string() })),
  }),
  /** The request fits several procedures equally. */
  v.object({
    type: v.literal('procedure'),
    id: idSchema('question'),
    choices: v.array(v.object({ note: idSchema('note'), label: v.string() })),
  }),
  /** What the user would say to have done what was shown; the words hold the values that become blanks. */
  v.object({
    type: v.literal('phrase'),
    id: idSchema('question'),
    suggestion: v.string(),
    /** The words given before were too few to know a request by. */
    again: v.boolean(),
  }),
  v.object({ type: v.literal('open'), id: idSchema('question'), text: v.string() }),
  /** A step of which nobody can tell whether it took place. */
  v.object({ type: v.literal('happened'), id: idSchema('question'), verb: v.string(), target: v.string() }),
]);
export type Question = v.InferOutput<typeof questionSchema>;

export const phaseSchema = v.picklist([
  'start',
  'observe',
  'decide',
  'guard',
  'act',
  'witness',
  /** The user shows how it is done. */
  'teaching',
  'waiting',
  'ended',
]);

/** Phases in which nothing is to be done until somebody comes. */
export const PHASES_AT_REST: readonly v.InferOutput<typeof phaseSchema>[] = ['teaching', 'waiting', 'ended'];

/** What a task that the user shows has met that is not learned. */
export const teachingSchema = v.object({ problems: v.array(v.picklist([...unlearnable, 'other-site'])) });
export type Teaching = v.InferOutput<typeof teachingSchema>;

export const sentenceSchema = v.object({
  /** Key into public/_locales, without its prefix. */
  code: v.string(),
  params: v.array(v.string()),
});
export type Sentence = v.InferOutput<typeof sentenceSchema>;

export const runSchema = v.object({
  id: idSchema('run'),
  episode: idSchema('episode'),
  tabId: v.number(),
  /** Counts commits; a stale writer is refused. */
  revision: v.number(),
  request: v.string(),
  origin: v.string(),
  startedAt: v.number(),
  updatedAt: v.number(),
  phase: phaseSchema,
  grant: grantSchema,
  plan: v.optional(planSchema),
  steps: v.array(runStepSchema),
  snapshot: v.optional(storedSnapshotSchema),
  /** Addresses of links on pages this run has read, at most 2,000. */
  seenLinks: v.array(v.string()),
  /** Origins whose text has entered the context. */
  readOrigins: v.array(v.string()),
  question: v.optional(questionSchema),
  modelCalls: v.number(),
  tokens: v.number(),
  /** Text the user asked for: an article, what was found, the model's closing words. */
  answer: v.optional(v.string()),
  outcome: v.optional(v.object({ state: outcomeStateSchema, code: v.string(), params: v.array(v.string()) })),
  learned: v.array(sentenceSchema),
  /** Set while and after the user shows a task. */
  teaching: v.optional(teachingSchema),
  /** Where a gap is shown: the plan that stopped at it, and how many steps were done before. */
  mends: v.optional(v.object({ plan: planSchema, carried: v.number() })),
  /** The procedure that was shown, with its blanks, for reading back. */
  readBack: v.optional(v.array(comingStepSchema)),
  /** The procedure that did the same request just before, and not as the user wanted. */
  avoid: v.optional(idSchema('note')),
  /** Done without notes, to see what they save. */
  withheld: v.optional(v.boolean()),
  /** The procedure that was learned from it. */
  taught: v.optional(idSchema('note')),
  /** The procedure it began with, when it had to go on another way. */
  procedure: v.optional(idSchema('note')),
  /** Where to go on when the question is answered. */
  resumePhase: v.optional(phaseSchema),
  /** Since when it has been waiting for the user, and how long in all before, ms: not working time. */
  waitingSince: v.optional(v.number()),
  waitedMs: v.number(),
  /** When a rate limit says to go on, milliseconds since 1970. */
  resumeAt: v.optional(v.number()),
  retries: v.number(),
});
export type Run = v.InferOutput<typeof runSchema>;

/** Whether a run ended because the page was not what its procedure says. */
export function stoppedAtGap({ outcome, plan }: Pick<Run, 'outcome' | 'plan'>): boolean {
  return (
    outcome?.state === 'stopped' &&
    plan?.kind === 'procedure' &&
    (outcome.code.startsWith('locate-') || outcome.code === 'effect-missing')
  );
}

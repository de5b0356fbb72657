/** One learned thing of a site: a locator, a procedure or a guideline, with its versions and its trust. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { riskClassSchema } from '../guard/words';
import { effectFactSchema } from '../page/words/effect';
import { fingerprintSchema } from '../page/words/element';
import { type Slotted, slottedSchema, slottedText } from './slotted';

export const locatorBodySchema = v.object({
  kind: v.literal('locator'),
  fingerprint: fingerprintSchema,
  /** The page it was used on, as lib/learning/page-pattern.ts tells it. */
  page: v.optional(v.string()),
});

/** What a step's effect must contain; names may hold slots, so the check is about this run's values. */
export const expectedFactSchema = v.object({
  fact: v.picklist(effectFactSchema.options.map((option) => option.entries.fact.literal)),
  role: v.optional(v.string()),
  name: v.optional(slottedSchema),
  state: v.optional(v.string()),
  path: v.optional(slottedSchema),
});
export type ExpectedFact = v.InferOutput<typeof expectedFactSchema>;

export const procedureStepSchema = v.object({
  /** An action verb of lib/page/words/action.ts; checked against the vocabulary when a step is made from it. */
  verb: v.string(),
  locator: v.optional(idSchema('note')),
  /** Where the target's name depends on the request: the name with its slots. */
  named: v.optional(slottedSchema),
  text: v.optional(slottedSchema),
  options: v.optional(v.array(slottedSchema)),
  url: v.optional(slottedSchema),
  keys: v.optional(v.string()),
  direction: v.optional(v.string()),
  checked: v.optional(v.boolean()),
  gone: v.optional(v.boolean()),
  /** A step that is done only where its target is there: a dialog that comes sometimes. */
  optional: v.optional(v.boolean()),
  /** Of the verb `do`: another procedure, and what its blanks stand for. */
  procedure: v.optional(idSchema('note')),
  values: v.optional(v.record(v.string(), slottedSchema)),
  /** Done on every thing like the target, or on the first so many. */
  each: v.optional(v.object({ first: v.optional(slottedSchema) })),
  /** All of `must` and, where `some` is not empty, at least one of `some`. */
  must: v.array(expectedFactSchema),
  some: v.array(expectedFactSchema),
  class: riskClassSchema,
});
export type ProcedureStep = v.InferOutput<typeof procedureStepSchema>;

export const procedureBodySchema = v.object({
  kind: v.literal('procedure'),
  /** The request it answers, with blanks. */
  request: slottedSchema,
  slots: v.array(v.string()),
  steps: v.pipe(v.array(procedureStepSchema), v.minLength(1), v.maxLength(50)),
});
export type ProcedureBody = v.InferOutput<typeof procedureBodySchema>;

export const guidelineBodySchema = v.object({
  kind: v.literal('guideline'),
  text: v.pipe(v.string(), v.maxLength(200)),
  caution: v.boolean(),
});

export const noteBodySchema = v.variant('kind', [locatorBodySchema, procedureBodySchema, guidelineBodySchema]);
export type NoteBody = v.InferOutput<typeof noteBodySchema>;
export type NoteKind = NoteBody['kind'];

export const noteStates = ['candidate', 'trial', 'active', 'probation', 'quarantined', 'retired'] as const;
export const noteStateSchema = v.picklist(noteStates);
export type NoteState = v.InferOutput<typeof noteStateSchema>;

/** Who first wrote the note; sets the prior. */
export const noteSourceSchema = v.picklist(['user', 'agent', 'import']);
export type NoteSource = v.InferOutput<typeof noteSourceSchema>;

/** Sufficient statistics of all evidence so far; lib/learning/trust.ts moves them. */
export const trustRecordSchema = v.object({
  /** Discounted weight of successes and failures, evidence units. */
  success: v.number(),
  failure: v.number(),
  /** Milliseconds since 1970 of the last evidence. */
  at: v.number(),
  /** Sources that spoke for the note. */
  spoke: v.object({ user: v.boolean(), witness: v.boolean(), page: v.boolean(), imported: v.boolean() }),
  /** Weight already counted in the running session and day, by sign. */
  spent: v.object({
    session: v.string(),
    sessionFor: v.number(),
    sessionAgainst: v.number(),
    day: v.string(),
    dayFor: v.number(),
    dayAgainst: v.number(),
  }),
  /** Distinct sessions and days with evidence for the note, and signals no page can forge. */
  sessions: v.number(),
  days: v.number(),
  unforgeable: v.number(),
});
export type TrustRecord = v.InferOutput<typeof trustRecordSchema>;

export const noteSchema = v.object({
  id: idSchema('note'),
  origin: v.string(),
  source: noteSourceSchema,
  version: v.number(),
  body: noteBodySchema,
  state: noteStateSchema,
  trust: trustRecordSchema,
  /** Lower bound of belief, 0..1, at the time of the last evidence. */
  trustValue: v.number(),
  uses: v.number(),
  /** The user wants it left alone. */
  paused: v.optional(v.boolean()),
  /** The user wants it kept as it is: nothing learned changes it or puts it out of use, and it comes first. */
  pinned: v.optional(v.boolean()),
  /** Of a locator: whether it was as remembered when its page was last visited. */
  seen: v.optional(v.object({ there: v.boolean(), at: v.number() })),
  createdAt: v.number(),
  changedAt: v.number(),
  /** Earlier versions, oldest first; kept so that a roll-back of the site finds them. */
  earlier: v.array(v.object({ version: v.number(), body: noteBodySchema, until: v.number() })),
});
export type Note = v.InferOutput<typeof noteSchema>;

/** Oldest first; of one moment in the order of their ids. */
export function byAge(a: Note, b: Note): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** A request with blanks as a person reads it: quotes around a blank say nothing more. */
export function requestText(request: Slotted): string {
  return slottedText(request).replace(/["“”„«»]?(‹[^›]*›)["“”„«»]?/gu, '$1');
}

/** What a note is called in one line. */
export function noteTitle(body: NoteBody): string {
  switch (body.kind) {
    case 'procedure':
      return requestText(body.request);
    case 'guideline':
      return body.text;
    case 'locator': {
      const { role, name, label, placeholder, tag } = body.fingerprint;
      return `${role} “${name || label || placeholder || tag}”`;
    }
  }
}

/** Schema of a note: a locator, procedure or guideline of one site, with its versions and its trust. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { riskClassSchema } from '../guard/words';
import { effectFactSchema } from '../page/words/effect';
import { fingerprintSchema } from '../page/words/element';
import { type Template, templateSchema, templateText } from './template';

const locatorBodySchema = v.object({
  kind: v.literal('locator'),
  fingerprint: fingerprintSchema,
  /** Pattern of the page's path, made by lib/learning/page-pattern.ts. */
  page: v.optional(v.string()),
});

/** A postcondition of a step. Parameters in names are filled with the values of the run. */
export const expectedFactSchema = v.object({
  fact: v.picklist(effectFactSchema.options.map((option) => option.entries.fact.literal)),
  role: v.optional(v.string()),
  name: v.optional(templateSchema),
  state: v.optional(v.string()),
  path: v.optional(templateSchema),
});
export type ExpectedFact = v.InferOutput<typeof expectedFactSchema>;

export const procedureStepSchema = v.object({
  /** An action verb of lib/page/words/action.ts; checked against the vocabulary when a step is made from it. */
  verb: v.string(),
  locator: v.optional(idSchema('note')),
  /** The target's accessible name, if it contains parameters of the request. */
  named: v.optional(templateSchema),
  text: v.optional(templateSchema),
  /** Whether the text is added behind the field's content. */
  append: v.optional(v.literal(true)),
  options: v.optional(v.array(templateSchema)),
  url: v.optional(templateSchema),
  keys: v.optional(v.string()),
  direction: v.optional(v.string()),
  checked: v.optional(v.boolean()),
  gone: v.optional(v.boolean()),
  /** Skipped if the target is absent, for example a dialog that does not always open. */
  optional: v.optional(v.boolean()),
  /** For the verb `do`: the inner procedure and the values of its parameters. */
  procedure: v.optional(idSchema('note')),
  values: v.optional(v.record(v.string(), templateSchema)),
  /** Repeated for all elements that match the target, or for the first `first` of them. */
  each: v.optional(v.object({ first: v.optional(templateSchema) })),
  /** Postconditions: all of `must`, and at least one of `some` unless it is empty. */
  must: v.array(expectedFactSchema),
  some: v.array(expectedFactSchema),
  class: riskClassSchema,
});
export type ProcedureStep = v.InferOutput<typeof procedureStepSchema>;

export const procedureBodySchema = v.object({
  kind: v.literal('procedure'),
  /** The request that the procedure answers, with its parameters. */
  request: templateSchema,
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

/** Author of the first version; sets the prior of trust. */
export const noteSourceSchema = v.picklist(['user', 'agent', 'import']);
export type NoteSource = v.InferOutput<typeof noteSourceSchema>;

/** Sufficient statistics of all evidence so far, updated by lib/learning/trust.ts. */
export const trustRecordSchema = v.object({
  /** Discounted weights of successes and failures, in units of evidence. */
  success: v.number(),
  failure: v.number(),
  /** Milliseconds since 1970 of the last evidence. */
  at: v.number(),
  /** Sources of evidence for the note. */
  spoke: v.object({ user: v.boolean(), witness: v.boolean(), page: v.boolean(), imported: v.boolean() }),
  /** Weight counted so far in the current session and on the current day, by sign: caps of evidence. */
  spent: v.object({
    session: v.string(),
    sessionFor: v.number(),
    sessionAgainst: v.number(),
    day: v.string(),
    dayFor: v.number(),
    dayAgainst: v.number(),
  }),
  /** Number of sessions and days with evidence for the note, and of signals that no page can forge. */
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
  /** Paused by the user: not followed. */
  paused: v.optional(v.boolean()),
  /** Pinned by the user: preferred, and neither changed nor demoted by learning. */
  pinned: v.optional(v.boolean()),
  /** For a locator: whether its element was found unchanged on the last visit of its page. */
  seen: v.optional(v.object({ there: v.boolean(), at: v.number() })),
  createdAt: v.number(),
  changedAt: v.number(),
  /** Earlier versions, oldest first; used again if the site returns to them. */
  earlier: v.array(v.object({ version: v.number(), body: noteBodySchema, until: v.number() })),
});
export type Note = v.InferOutput<typeof noteSchema>;

/** Compares by creation time, then by id. */
export function byAge(a: Note, b: Note): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** The request as shown to the user, without quotes around parameters. */
export function requestText(request: Template): string {
  return templateText(request).replace(/["“”„«»]?(‹[^›]*›)["“”„«»]?/gu, '$1');
}

/** One-line title of a note. */
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

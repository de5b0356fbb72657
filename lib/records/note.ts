/** Schema of a note: a locator, procedure or guideline of one site, with its versions and its trust. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { riskClassSchema } from '../guard/words';
import { effectFactSchema } from '../page/words/effect';
import { fingerprintSchema } from '../page/words/element';
import { dialogTypeSchema, messageHashSchema } from '../page/words/page-dialog';
import { readPlaceSchema } from './read-place';
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

/** How a parameter's value becomes the text that a step writes or names: lib/learning/transforms.ts. */
export const derivedValueSchema = v.object({
  /** The parameter that the request gives. */
  of: v.string(),
  as: v.picklist([
    'bare',
    'capital',
    'lower',
    'upper',
    'title',
    'ascii',
    'compact',
    'slug',
    'snake',
    'number',
    'decimal-comma',
    'grouped',
    'plural',
    'singular',
    'first-word',
    'last-word',
    'other-words',
    'mask',
    'wrap',
    'date',
    'month',
    'time',
  ]),
  /** Format of a date, a month, a time, a mask, or of signs around a value. */
  format: v.optional(v.pipe(v.string(), v.maxLength(60))),
});
export type DerivedValue = v.InferOutput<typeof derivedValueSchema>;

/** A dialog of the page that an act opened, and its answer; of the message only a hash without values is kept. */
const learnedDialogSchema = v.object({
  type: dialogTypeSchema,
  messageHash: messageHashSchema,
  /** Parameters whose values stand in the message. */
  about: templateSchema,
  isAccepted: v.boolean(),
  /** The text given to a prompt(). */
  text: v.optional(templateSchema),
  /** The message names an act that cannot be taken back: it is answered only after the user's yes. */
  isAct: v.optional(v.literal(true)),
});

export const procedureStepSchema = v.object({
  /** An action verb of lib/page/words/action.ts; checked against the vocabulary when a step is made from it. */
  verb: v.string(),
  locator: v.optional(idSchema('note')),
  /** The target's accessible name, if it contains parameters of the request. */
  named: v.optional(templateSchema),
  /** Name of the list or column that a drag carries the thing into. */
  onto: v.optional(templateSchema),
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
  each: v.optional(
    v.object({
      first: v.optional(templateSchema),
      /** Each act took its element out of the list when it was shown. */
      goes: v.optional(v.literal(true)),
    }),
  ),
  /** Number of steps, this one included, that are done for each of these elements. */
  span: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(4))),
  /** The row, card or group that holds the target: the texts it has, and the target's place among its namesakes there. */
  within: v.optional(
    v.object({
      has: v.array(templateSchema),
      index: v.number(),
      count: v.number(),
      /** The target's own name has the texts, among others. */
      isSelf: v.optional(v.boolean()),
      /** Header of the column of a nameless target. */
      column: v.optional(templateSchema),
      /** The target's name is what stands in it: another row has another one. */
      isContent: v.optional(v.literal(true)),
      /** The target's name is a state, one of these. */
      names: v.optional(v.array(v.string())),
      /** Each text stood in the row as a whole: a row that holds it within a longer name is another. */
      isWhole: v.optional(v.literal(true)),
    }),
  ),
  /** A tick that the act behind it uses up: it says what that act is for, so no other of the list may be ticked. */
  selects: v.optional(v.literal(true)),
  /** The press empties its form: what another task left in there would be sent along. */
  empties: v.optional(v.literal(true)),
  /** The page changed when it was shown: a page on which nothing changes has not done it. */
  changes: v.optional(v.literal(true)),
  /** No box of the form was ticked when it was shown: a tick that another task left in there would be sent along. */
  unticked: v.optional(v.literal(true)),
  /** The target by its position among elements like it. */
  pick: v.optional(
    v.object({
      index: v.number(),
      from: v.picklist(['start', 'end']),
      /** The request says it by age: dates in the list must not speak for another element. */
      age: v.optional(v.picklist(['newest', 'oldest'])),
      /** The list is in another order: the dates in it tell which one is meant. */
      byDate: v.optional(v.literal(true)),
      /** No row of the page had a date further at that end: one that has none of its kind to act on now is the one that is meant. */
      ofAll: v.optional(v.literal(true)),
    }),
  ),
  /** The state that the step sets: if the target has it already, the step is done without a press. */
  goal: v.optional(
    v.object({
      state: v.optional(v.string()),
      /** A class that the press adds, or removes with `isWithout`. */
      className: v.optional(v.string()),
      isWithout: v.optional(v.boolean()),
      /** The name that the press gives the target. */
      name: v.optional(templateSchema),
    }),
  ),
  /** The task goes on in the tab that the act opens. */
  opensTab: v.optional(v.literal(true)),
  /** Dialogs of the page that the act opens, and how they are answered. */
  dialogs: v.optional(v.array(learnedDialogSchema)),
  /** Repeated until the number beside the target is this one; `isUp` if a press on the target makes it larger. */
  count: v.optional(v.object({ to: templateSchema, isUp: v.boolean() })),
  /** Repeated, `most` times at the most, until the text at this place among the `of` texts at the target is this one. */
  turn: v.optional(v.object({ to: templateSchema, at: v.number(), of: v.number(), most: v.number() })),
  /** The keys of a pad that are pressed one by one; `isShown` if the page then shows what they spelled, `from` the hash of the display before. */
  pad: v.optional(v.object({ text: templateSchema, isShown: v.boolean(), from: v.optional(v.string()) })),
  /** Repeated until the target is gone or disabled. */
  untilGone: v.optional(v.boolean()),
  /** For the verb `showMonth`: the calendar turns to the month of this parameter, a date as YYYY-MM-DD. */
  month: v.optional(v.object({ slot: v.string() })),
  /** For the verb `read`: the parameter that takes the text found at the place. */
  read: v.optional(v.object({ slot: v.string(), place: readPlaceSchema })),
  /** Postconditions: all of `must`, and at least one of `some` unless it is empty. */
  must: v.array(expectedFactSchema),
  some: v.array(expectedFactSchema),
  /** Values of the request that the page showed as a result of the step: it must show the next ones too. */
  shows: v.optional(v.array(templateSchema)),
  /** Hashes of the sentences, without values, by which the page answered the act. */
  says: v.optional(v.array(v.string())),
  /** No sentence came in answer to the act when it was shown: one that comes now is told. */
  quiet: v.optional(v.literal(true)),
  /** The list showed the chosen option afterwards: it is no list of acts. */
  keeps: v.optional(v.literal(true)),
  /** The form was sent without leaving the page: another page in its place is another answer. */
  stays: v.optional(v.literal(true)),
  /** Hashes of the words that took another's place beside the target, such as “approved” for “open”. */
  becomes: v.optional(v.array(v.string())),
  class: riskClassSchema,
});
export type ProcedureStep = v.InferOutput<typeof procedureStepSchema>;

export const procedureBodySchema = v.object({
  kind: v.literal('procedure'),
  /** The request that the procedure answers, with its parameters. */
  request: templateSchema,
  slots: v.array(v.string()),
  /** Shapes of shown values, see value-shapes.ts: an unquoted value of a request has the same. */
  shapes: v.optional(v.record(v.string(), v.picklist(['number', 'code', 'time', 'day', 'name', 'word', 'phrase']))),
  /** Parameters computed from others. */
  derived: v.optional(v.record(v.string(), derivedValueSchema)),
  /** Parameters that are lists of values: the steps from `from` on are done for each, under the name `item`. */
  lists: v.optional(
    v.record(v.string(), v.object({ item: v.string(), from: v.number(), count: v.pipe(v.number(), v.minValue(1)) })),
  ),
  /** Parameters that the request does not name: the user is asked for each. */
  asked: v.optional(v.array(v.object({ slot: v.string(), label: v.string() }))),
  /** The page it begins on: pattern of its path, its address if the pattern is constant, and its section. */
  begins: v.optional(
    v.object({
      page: v.string(),
      url: v.optional(v.string()),
      section: v.optional(v.pipe(v.string(), v.maxLength(120))),
    }),
  ),
  steps: v.pipe(v.array(procedureStepSchema), v.minLength(1), v.maxLength(50)),
});
export type ProcedureBody = v.InferOutput<typeof procedureBodySchema>;

export const guidelineBodySchema = v.object({
  kind: v.literal('guideline'),
  text: v.pipe(v.string(), v.maxLength(200)),
  caution: v.boolean(),
  /** For a learned one: the template that wrote it. Absent for one that the user wrote on the notebook page. */
  from: v.optional(v.picklist(['recovery', 'stop', 'correction', 'refusal', 'answer', 'words'])),
  /** Role and name of the target that works, and of the one that did not. */
  use: v.optional(v.pipe(v.string(), v.maxLength(200))),
  avoid: v.optional(v.pipe(v.string(), v.maxLength(200))),
});
export type GuidelineBody = v.InferOutput<typeof guidelineBodySchema>;

export const noteBodySchema = v.variant('kind', [locatorBodySchema, procedureBodySchema, guidelineBodySchema]);
export type NoteBody = v.InferOutput<typeof noteBodySchema>;
export type NoteKind = NoteBody['kind'];

export const noteStates = ['candidate', 'trial', 'active', 'probation', 'quarantined'] as const;
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
  spoke: v.object({ user: v.boolean(), witness: v.boolean(), page: v.boolean() }),
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
  /** For a guideline: times it was in a prompt since it was last confirmed. */
  prompted: v.optional(v.number()),
  /** For a procedure: other requests that led to it, with its parameters, latest last. */
  phrases: v.optional(v.array(templateSchema)),
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

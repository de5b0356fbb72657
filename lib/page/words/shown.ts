/** Acts that a page reports during a demonstration, in the closed vocabulary, or the reason why an act cannot be learned. */
import * as v from 'valibot';
import { idSchema } from '../../core/id-schema';
import { actionSchema } from './action';
import { elementFactsSchema, fingerprintSchema } from './element';
import { MAX_TYPED_CHARS } from './limits';
import { pageDialogSchema } from './page-dialog';
import { frameSnapshotSchema } from './snapshot';
import { valueOriginSchema } from './value-origin';

/** Why an act is not recorded. Each has a message in public/_locales (taught_*). */
export const unlearnableReasons = ['file', 'drag', 'canvas'] as const;
const unlearnableReasonSchema = v.picklist(unlearnableReasons);
export type UnlearnableReason = v.InferOutput<typeof unlearnableReasonSchema>;

/** Acts that left no trace that can be repeated, and results that were not seen. Each has a message in public/_locales (missed_*). */
export const missedKinds = [
  'change',
  'context-menu',
  'marked',
  'inside',
  'new-tab',
  'unseen',
  'still',
  'refused',
  'closed',
] as const;
const missedKindSchema = v.picklist(missedKinds);
export type MissedKind = v.InferOutput<typeof missedKindSchema>;

/** A pressed target after the press: its name, its classes, and the states that it gained and lost. */
export const targetAfterSchema = v.object({
  name: v.string(),
  classes: v.array(v.string()),
  gained: v.optional(v.array(v.string())),
  lost: v.optional(v.array(v.string())),
  /** The number beside it, if it counts. */
  count: v.optional(v.number()),
  /** The short texts on it and beside it, if it is a button. */
  stands: v.optional(v.array(v.string())),
  /** Nothing in its document changed after the press. */
  isStill: v.optional(v.literal(true)),
});

/** Name of a place as the user sees it, for the chat alone. */
const placeNameSchema = v.pipe(v.string(), v.maxLength(80));

export const missedActsSchema = v.array(v.object({ what: missedKindSchema, place: placeNameSchema }));

export const demonstratedSchema = v.variant('type', [
  v.object({
    type: v.literal('act'),
    /** The same token again replaces the act: the user typed on in the same field. */
    token: idSchema('token'),
    action: actionSchema,
    facts: elementFactsSchema,
    /** URL of the document. */
    url: v.string(),
    valueOrigin: v.optional(valueOriginSchema),
    /** Name of the list or column that a drag has carried the thing into. */
    onto: v.optional(placeNameSchema),
    /** The field's whole content, if the user added to it or changed a part of it. */
    whole: v.optional(v.pipe(v.string(), v.maxLength(MAX_TYPED_CHARS))),
  }),
  /** The browser's Back, within one document. */
  v.object({ type: v.literal('back'), url: v.string() }),
  v.object({ type: v.literal('missed'), what: missedKindSchema, place: placeNameSchema }),
  /** The page just before the user's next act, with what the last one changed. */
  v.object({ type: v.literal('seen'), snapshot: frameSnapshotSchema }),
  /** Text copied on the page: if it is pasted, the value is read from its place. */
  v.object({
    type: v.literal('copied'),
    text: v.pipe(v.string(), v.maxLength(200)),
    place: fingerprintSchema,
    url: v.string(),
  }),
  /** The state of a reported press's target after it, read before the user's next act. */
  v.object({
    type: v.literal('outcome'),
    token: idSchema('token'),
    /** Whether the target left the page or is no longer rendered. */
    isGone: v.boolean(),
    after: v.optional(targetAfterSchema),
  }),
  /** A dialog of the page that the user answered after the act before. */
  v.object({ type: v.literal('dialog'), dialog: pageDialogSchema }),
  v.object({ type: v.literal('unlearnable'), why: unlearnableReasonSchema }),
]);
export type Demonstrated = v.InferOutput<typeof demonstratedSchema>;

/** The document of a tab that was just loaded, or came back from the back/forward cache. */
export const loadedPageSchema = v.object({
  url: v.string(),
  /** Whether session history led back to it. */
  isBack: v.boolean(),
  /** Start of the navigation, milliseconds since 1970. */
  startedAt: v.number(),
});
export type LoadedPage = v.InferOutput<typeof loadedPageSchema>;

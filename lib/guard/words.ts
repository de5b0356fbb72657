/** Words of the guard: risk classes, what a user granted, and the verdict on one proposed step. */
import * as v from 'valibot';

/** R0 read, R1 view change, R2 reversible change, R3 irreversible or outward, R4 never. */
const riskClasses = ['R0', 'R1', 'R2', 'R3', 'R4'] as const;
export const riskClassSchema = v.picklist(riskClasses);
export type RiskClass = v.InferOutput<typeof riskClassSchema>;

/** Proposer of a step, or its demonstrator. The guard trusts none more than another; budgets and the record name it. */
export const deciderSchema = v.picklist(['procedure', 'planner', 'model', 'user']);
export type Decider = v.InferOutput<typeof deciderSchema>;

export const grantSchema = v.object({
  /** Origins the episode may act on. */
  readWrite: v.array(v.string()),
  /** Origins the episode may only read. */
  read: v.array(v.string()),
  /** Addresses the user typed in the request, as written there. */
  typedUrls: v.array(v.string()),
  /** The request itself: a control that is called just as the user wrote needs no other word. */
  words: v.optional(v.string()),
});
export type Grant = v.InferOutput<typeof grantSchema>;

export const reasonCodes = [
  'inside-grant',
  'missing-facts',
  'bad-url',
  'address-not-seen',
  'origin-not-granted',
  'frame-not-granted',
  'document-changed',
  'secret-field',
  'secret-value',
  'captcha',
  'file-upload',
  'browser-page',
  'irreversible',
  'unknown-control',
  'wrong-verb',
  'unknown-key',
  'shortcut',
  'answers-dialog',
  'sends-request',
  'erases-store',
  'unnamed-control',
  'leaves-origin',
  'unsaved-changes',
  'tainted-write',
  'invented-value',
  'misplaced-value',
  'sent-before',
  'step-left-out',
  'step-budget',
  'call-budget',
  'time-budget',
  'repeat-budget',
  'submit-budget',
] as const;
export const reasonCodeSchema = v.picklist(reasonCodes);
export type ReasonCode = v.InferOutput<typeof reasonCodeSchema>;

export const verdictSchema = v.object({
  answer: v.picklist(['allow', 'ask', 'refuse']),
  code: reasonCodeSchema,
  class: riskClassSchema,
  /** Allowed only as an act that sends nothing: each request that may change state is asked about. */
  isQuiet: v.optional(v.literal(true)),
});
export type Verdict = v.InferOutput<typeof verdictSchema>;

/** A control that the user always allows on one site. */
export const allowedControlSchema = v.object({
  /** Identifies the control on its site. */
  key: v.string(),
  origin: v.string(),
  role: v.string(),
  /** As it was called when the user allowed it. */
  name: v.string(),
  /** Milliseconds since 1970. */
  at: v.number(),
});
export type AllowedControl = v.InferOutput<typeof allowedControlSchema>;

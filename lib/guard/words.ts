/** Words of the guard: risk classes, what a user granted, and the verdict on one proposed step. */
import * as v from 'valibot';

/** R0 read, R1 view change, R2 reversible change, R3 irreversible or outward, R4 never. */
const riskClasses = ['R0', 'R1', 'R2', 'R3', 'R4'] as const;
export const riskClassSchema = v.picklist(riskClasses);
export type RiskClass = v.InferOutput<typeof riskClassSchema>;

/** Who proposed a step, or did it while showing how. The guard never trusts one more than another; budgets and the record name it. */
export const deciderSchema = v.picklist(['procedure', 'planner', 'model', 'user']);
export type Decider = v.InferOutput<typeof deciderSchema>;

export const grantSchema = v.object({
  /** Origins the episode may act on. */
  readWrite: v.array(v.string()),
  /** Origins the episode may only read. */
  read: v.array(v.string()),
  /** Addresses the user typed in the request, as written there. */
  typedUrls: v.array(v.string()),
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
  'unnamed-control',
  'leaves-origin',
  'tainted-write',
  'invented-value',
  'sent-before',
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
});
export type Verdict = v.InferOutput<typeof verdictSchema>;

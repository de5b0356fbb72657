/** The effect of an action: a list of facts that can be compared with the expected ones. */
import * as v from 'valibot';

const name = v.pipe(v.string(), v.maxLength(120));

/** One change. A fact never contains a value, only that a field's value changed. */
export const effectFactSchema = v.variant('fact', [
  v.object({ fact: v.literal('appeared'), role: name, name }),
  v.object({ fact: v.literal('disappeared'), role: name, name }),
  v.object({ fact: v.literal('value'), role: name, name }),
  v.object({ fact: v.literal('state'), role: name, name, state: name }),
  v.object({ fact: v.literal('dialog'), name }),
  /** Path of the new URL without its query; of the fragment, only a client-side route. */
  v.object({ fact: v.literal('path'), path: v.pipe(v.string(), v.maxLength(300)) }),
  v.object({ fact: v.literal('scrolled') }),
]);
export type EffectFact = v.InferOutput<typeof effectFactSchema>;

export const effectSchema = v.object({
  facts: v.array(effectFactSchema),
  /** Another act came between the snapshots: the facts may be its effect. */
  isShared: v.optional(v.literal(true)),
});
export type Effect = v.InferOutput<typeof effectSchema>;

export const NO_EFFECT: Effect = { facts: [] };

/** What an action changed, in facts small enough to compare with what was expected. */
import * as v from 'valibot';

const name = v.pipe(v.string(), v.maxLength(120));

/** One thing that changed. Values themselves are never part of a fact, only that a field took what was written. */
export const effectFactSchema = v.variant('fact', [
  v.object({ fact: v.literal('appeared'), role: name, name }),
  v.object({ fact: v.literal('disappeared'), role: name, name }),
  v.object({ fact: v.literal('value'), role: name, name }),
  v.object({ fact: v.literal('state'), role: name, name, state: name }),
  v.object({ fact: v.literal('dialog'), name }),
  /** Path of the new address, without query; of the fragment only a route. */
  v.object({ fact: v.literal('path'), path: v.pipe(v.string(), v.maxLength(300)) }),
  v.object({ fact: v.literal('focus'), role: name, name }),
  v.object({ fact: v.literal('scrolled') }),
]);
export type EffectFact = v.InferOutput<typeof effectFactSchema>;

export const effectSchema = v.object({ facts: v.array(effectFactSchema) });
export type Effect = v.InferOutput<typeof effectSchema>;

export const NO_EFFECT: Effect = { facts: [] };

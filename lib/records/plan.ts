/** Schema of a plan: how a run meets its request, and how far it is. Part of the run's durable state. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { commandSchema } from './command';
import { modelPlanSchema } from './model-plan';
import { procedureBodySchema } from './note';

/** A step of a plan as shown to the user before it is done. */
export const planPreviewStepSchema = v.object({
  verb: v.string(),
  target: v.string(),
  value: v.string(),
  /** Whether the step can be undone. */
  reversible: v.boolean(),
});
export type PlanPreviewStep = v.InferOutput<typeof planPreviewStepSchema>;

export const planSchema = v.variant('kind', [
  v.object({
    kind: v.literal('procedure'),
    note: idSchema('note'),
    version: v.number(),
    body: procedureBodySchema,
    values: v.record(v.string(), v.string()),
    coming: v.optional(v.array(planPreviewStepSchema), []),
    /** Presses made to reach the page it begins on. */
    ways: v.optional(v.number()),
    at: v.number(),
    /** Other procedures that matched the request, and their trust at that time. */
    rivals: v.optional(v.array(v.object({ note: idSchema('note'), trust: v.number() }))),
    /** The user taught or confirmed the procedure: its repeated acts and sends are the user's own, within wider budgets. */
    userPaced: v.optional(v.boolean()),
    /** Progress of a repeated step: elements done, elements matched in the last snapshot, index of the next, and the text of the last one's row. */
    loop: v.optional(v.object({ done: v.number(), seen: v.number(), next: v.number(), row: v.optional(v.string()) })),
    /** The conversation that called the procedure as a tool and continues after it; the values are the model's then. */
    caller: v.optional(modelPlanSchema),
  }),
  v.object({
    kind: v.literal('planner'),
    commands: v.array(commandSchema),
    coming: v.optional(v.array(planPreviewStepSchema), []),
    at: v.number(),
    /** The request names an aim, not a press: a button that the page then asks with belongs to it. */
    isImplicit: v.optional(v.boolean()),
  }),
  modelPlanSchema,
]);
export type Plan = v.InferOutput<typeof planSchema>;

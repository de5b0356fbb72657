/** Schema of a requester: the other program, paired by the user, that asked for a run. */
import * as v from 'valibot';

/** Longest name of a program that is shown, in characters. */
export const MAX_TOOL_NAME = 60;

export const requesterSchema = v.object({
  /** Id of the pairing. */
  tool: v.pipe(v.string(), v.maxLength(64)),
  /** As it was called when the user paired it. */
  name: v.pipe(v.string(), v.maxLength(MAX_TOOL_NAME)),
});
export type Requester = v.InferOutput<typeof requesterSchema>;

/** Schemas of paired programs: the programs on this computer that may ask for known tasks, and those that wait for the user. */
import * as v from 'valibot';
import { MAX_TOOL_NAME } from './requester';

export const MAX_TOOLS = 20;
const MAX_SITES = 200;

export const pairedToolSchema = v.object({
  /** Id of the pairing. */
  id: v.string(),
  /** Identifies the program's own store of keys. */
  tool: v.string(),
  name: v.pipe(v.string(), v.maxLength(MAX_TOOL_NAME)),
  /** Origins whose tasks it may list and run. */
  sites: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(MAX_SITES)),
  /** Milliseconds since 1970. */
  pairedAt: v.number(),
});
export type PairedTool = v.InferOutput<typeof pairedToolSchema>;

export const waitingToolSchema = v.object({
  /** Id of the pairing it would become. */
  id: v.string(),
  name: v.string(),
  /** Six digits, shown in both. */
  code: v.string(),
  /** The same code was entered there. */
  hasAgreed: v.boolean(),
});
export type WaitingTool = v.InferOutput<typeof waitingToolSchema>;

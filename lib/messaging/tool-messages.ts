/** Messages about paired programs on this computer, part of lib/messaging/protocol.ts. */
import * as v from 'valibot';
import { pairedToolSchema, waitingToolSchema } from '../records/paired-tool';

const nothing = v.object({});
const view = { from: 'view', to: 'background' } as const;
const id = v.string();

export const TOOL_MESSAGES = {
  /** Dials the programs on this computer, and answers with those that are paired or wait for it. */
  'tools.state': {
    ...view,
    params: nothing,
    result: v.object({
      isOn: v.boolean(),
      tools: v.array(v.object({ ...pairedToolSchema.entries, isConnected: v.boolean() })),
      waiting: v.array(waitingToolSchema),
    }),
  },
  'tools.switch': { ...view, params: v.object({ isOn: v.boolean() }), result: nothing },
  /** The user has compared the codes. */
  'tools.pair': { ...view, params: v.object({ id, isSame: v.boolean() }), result: nothing },
  /** Opens sites to a program, and closes the others. */
  'tools.sites': { ...view, params: v.object({ id, sites: pairedToolSchema.entries.sites }), result: nothing },
  'tools.revoke': { ...view, params: v.object({ id }), result: nothing },
} as const;

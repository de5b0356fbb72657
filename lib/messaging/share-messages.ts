/** Messages about the shared folder of a team, part of lib/messaging/protocol.ts. */
import * as v from 'valibot';
import {
  incomingTeamNoteSchema,
  leavingSchema,
  shareSettingsSchema,
  syncReportSchema,
  teamMemberSchema,
} from '../records/share';

const nothing = v.object({});
const view = { from: 'view', to: 'background' } as const;

export const SHARE_MESSAGES = {
  /** Stores the folder's settings. @param secret password or secret key; absent: the stored one stays */
  'share.save': {
    ...view,
    params: v.object({ settings: shareSettingsSchema, secret: v.optional(v.string()) }),
    result: nothing,
  },
  /** Leaves the folder: settings and secret are deleted, notes stay. */
  'share.leave': { ...view, params: nothing, result: nothing },
  'share.state': {
    ...view,
    params: nothing,
    result: v.object({
      settings: v.optional(shareSettingsSchema),
      /** Why the last sync by itself failed. */
      problem: v.optional(v.string()),
      problemCode: v.optional(v.string()),
      /** Files that arrived whole and whose content is not valid, the first few. */
      refused: v.array(v.object({ name: v.string(), why: v.string() })),
      members: v.array(teamMemberSchema),
      incoming: v.array(incomingTeamNoteSchema),
      leaving: leavingSchema,
    }),
  },
  /** Loads what is new in the folder and writes what is new here. */
  'share.sync': { ...view, params: nothing, result: syncReportSchema },
  'share.stop': { ...view, params: nothing, result: nothing },
  /** Imports notes of the team as unconfirmed notes. */
  'share.take': {
    ...view,
    params: v.object({ places: v.array(v.object({ origin: v.string(), key: v.string() })) }),
    result: v.object({ created: v.number() }),
  },
  /** Mutes a member and un-learns what came from this member alone; or hears the member again. */
  'share.mute': {
    ...view,
    params: v.object({ author: v.string(), isMuted: v.boolean() }),
    result: v.object({ removed: v.number() }),
  },
} as const;

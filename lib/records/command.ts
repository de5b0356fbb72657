/** Schema of a command: a clause of a plain request as the built-in planner understands it. */
import * as v from 'valibot';

/** One way to understand a clause: the verb, and its target in the user's words. */
export const readingSchema = v.object({
  verb: v.string(),
  target: v.optional(v.string()),
  /** Required kind of the target, if the clause names one: button, link, field … */
  kind: v.optional(v.string()),
  value: v.optional(v.string()),
  /** Several values, each quoted. */
  values: v.optional(v.array(v.string())),
  /** The target was quoted: its name is exactly this text. */
  quoted: v.optional(v.boolean()),
  /** Words of the row, card or group that holds the target. */
  within: v.optional(v.string()),
  /** Position of that row, from 1; -1 is the last. */
  row: v.optional(v.number()),
  /** Position of the target among equal ones, from 1; -1 is the last. */
  nth: v.optional(v.number()),
  /** The second target of a drag. */
  to: v.optional(v.string()),
  place: v.optional(v.picklist(['before', 'into', 'after'])),
  /** For a number: by how much it is changed, instead of to what. */
  by: v.optional(v.picklist(['more', 'less'])),
  /** Content of a file to attach. */
  text: v.optional(v.string()),
  /** Whether an address is meant even if the page has a control of that name. */
  prefersAddress: v.optional(v.boolean()),
});
export type Reading = v.InferOutput<typeof readingSchema>;

/** A clause understood by the planner, in the reading that fits without knowing the page. */
export const commandSchema = v.object({
  ...readingSchema.entries,
  /** The clause as the user wrote it. */
  words: v.string(),
  /** All readings of the clause, in order of preference; the page decides. Absent if there is one. */
  readings: v.optional(v.array(readingSchema)),
  /** The ref the user chose when the target was ambiguous. */
  chosen: v.optional(v.string()),
  /** The ref that was pressed to open the list, and what was called like the option before: the option is pressed next. */
  opened: v.optional(v.object({ ref: v.string(), known: v.array(v.string()) })),
  /** The number beside two buttons before the last press on one of them, and how often they were pressed. */
  stepped: v.optional(
    v.object({
      from: v.number(),
      presses: v.number(),
      /** The number before the first press, to which it is put back if it cannot reach the wanted one. */
      start: v.number(),
      /** The number at which it stayed. */
      end: v.optional(v.number()),
    }),
  ),
  /** How often what the clause expands or collapses was pressed, how many nodes the page had before, and the ref that tells. */
  folded: v.optional(v.object({ tries: v.number(), nodes: v.number(), ref: v.optional(v.string()) })),
  /** How far an entry was moved between two lists: 1 once it is chosen, 2 once an arrow was pressed. */
  moved: v.optional(v.number()),
  /** Whether the closed section that the clause names was opened. */
  unfolded: v.optional(v.boolean()),
  /** Refs of what was called like the target before a closed menu was opened for it, and how many were opened. */
  unveiled: v.optional(v.object({ known: v.array(v.string()), openers: v.array(v.string()) })),
  /** Whether the clause was read again on the page that an earlier one has brought. */
  reread: v.optional(v.boolean()),
  /** How far a name was changed: 1 once the new one is written, 2 once it was kept. */
  stage: v.optional(v.number()),
  /** Whether the row, card or group that the clause names was pointed at, since some show their controls only then. */
  hovered: v.optional(v.boolean()),
});
export type Command = v.InferOutput<typeof commandSchema>;

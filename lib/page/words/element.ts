/** Descriptions of an element: the fingerprint of a locator, the facts for the guard, and the results of locating. */
import * as v from 'valibot';

const short = v.pipe(v.string(), v.maxLength(200));

/** The remembered attributes of an element. No field values, no user text beyond its name. */
export const fingerprintSchema = v.object({
  role: short,
  name: short,
  tag: short,
  type: v.optional(short),
  /** Visible text, if it differs from the name. */
  text: v.optional(short),
  /** Tooltip, if it differs from the name. */
  title: v.optional(short),
  /** Name of its icon in the page's source, if it has no text. */
  icon: v.optional(short),
  /** Path of a link, without its query. */
  href: v.optional(short),
  /** First options of a select or list box. */
  options: v.optional(v.array(short)),
  /** Attributes whose value no other control of the page had. */
  alone: v.optional(v.array(short)),
  /** Text of the label element or the nearest text before a field. */
  label: v.optional(short),
  placeholder: v.optional(short),
  id: v.optional(short),
  nameAttribute: v.optional(short),
  testId: v.optional(short),
  classes: v.optional(v.array(short)),
  /** A class made of words that no other control of the page had. */
  ownClass: v.optional(short),
  /** Classes made of words of the elements around a field without a name, nearest first. Never stored in a note. */
  around: v.optional(v.array(short)),
  /** The nearest of these classes that only one element of the page had, with no other field of its role in it. */
  holder: v.optional(short),
  /** Name of the form, dialog or region around it. */
  container: v.optional(short),
  /** Name of its frame; absent in the top document. */
  frame: v.optional(short),
  /** Tag path from the root, nearest last, at most 8 long. */
  path: v.optional(v.array(short)),
  /** Accessible name of the preceding control. */
  previous: v.optional(short),
  /** Position among elements of equal role and name in its document, from 0, and how many there were. */
  ordinal: v.optional(v.number()),
  sameNamed: v.optional(v.number()),
  /** While a task runs: the text that identifies its row, the row's texts with the words that all rows have, and its place among its namesakes there, and the header of its column if it has no name or namesakes there. Never stored in a note. */
  row: v.optional(
    v.object({
      text: short,
      whole: v.optional(v.array(short)),
      index: v.number(),
      count: v.number(),
      column: v.optional(short),
    }),
  ),
  /** While a task runs: position among elements of equal role, tag and tag path, and the words that only its name has. Never stored in a note. */
  among: v.optional(v.object({ index: v.number(), count: v.number(), own: v.optional(short) })),
});
export type Fingerprint = v.InferOutput<typeof fingerprintSchema>;

/** DOM facts of one element at one moment. The guard judges by nothing else. */
export const elementFactsSchema = v.object({
  ref: v.string(),
  /** Changes with every document; a verdict is bound to it. */
  documentToken: v.string(),
  /** Origin of the document that holds the element. */
  origin: v.string(),
  fingerprint: fingerprintSchema,
  /** Text on or about the element: title, button value, alternative text, content, description. */
  wording: v.pipe(v.string(), v.maxLength(400)),
  /** Names of dialogs, forms and regions around it, the page title and heading. */
  context: v.array(short),
  secret: v.boolean(),
  editable: v.boolean(),
  fileInput: v.boolean(),
  captcha: v.boolean(),
  /** Whether activating it would submit a form. */
  submits: v.boolean(),
  form: v.optional(
    v.object({
      action: v.string(),
      method: v.string(),
      hasSecret: v.boolean(),
      hasFilledSecret: v.boolean(),
      wording: v.pipe(v.string(), v.maxLength(400)),
    }),
  ),
  /** Absolute URL of a link. */
  href: v.optional(v.string()),
  download: v.boolean(),
  /** Address of the document that holds the element. */
  page: v.optional(v.string()),
  /** Language that the page declares. */
  lang: v.optional(v.string()),
  /** Names of the controls around the element: a press on it is a press on them. */
  enclosing: v.optional(v.array(short)),
  /** Text of the dialog around it, one made of plain elements included, and what there is to press and to fill in. */
  dialog: v.optional(
    v.object({
      text: v.pipe(v.string(), v.maxLength(600)),
      /** The text without what stands on its buttons. */
      asks: v.optional(v.pipe(v.string(), v.maxLength(600))),
      buttons: v.number(),
      fields: v.number(),
      isAlert: v.boolean(),
    }),
  ),
  /** Words written around a control that is no field: a price, a consequence. */
  beside: v.optional(v.pipe(v.string(), v.maxLength(300))),
  /** Choices that stand beside a button: the label of each short list, and what is chosen in it. */
  chosen: v.optional(v.array(v.object({ of: short, choice: short }))),
  /** Names of the buttons beside a field; of one without words the name of its drawing. */
  neighbours: v.optional(v.array(short)),
  /** The entry of its list that is marked, and that Enter takes. */
  marked: v.optional(short),
  /** Options of a list and their values. */
  choices: v.optional(v.array(v.object({ label: short, value: short, group: v.optional(short) }))),
  /** Whether options can be chosen in it: false for what is only pressed. */
  choosable: v.optional(v.boolean()),
  /** Whether it is a field of text that only shows one. */
  fixed: v.optional(v.boolean()),
  /** Whether it has a checked state. */
  checkable: v.optional(v.boolean()),
  /** Whether its markup says that a press opens, shows or switches something. */
  opens: v.optional(v.boolean()),
  /** Script in the attributes of the element and of its form. */
  handlers: v.optional(v.pipe(v.string(), v.maxLength(400))),
  /** Origins that a link tells of a press. */
  pings: v.optional(v.array(short)),
  /** Label and content of the filled fields that belong to it, for the question; secrets as dots. */
  sends: v.optional(v.array(short)),
  /** Hash of what the fields around it hold, hidden ones included. */
  contents: v.optional(v.string()),
  /** Text that the element shows, where that is not its name. */
  shows: v.optional(short),
  /** A picture that may hold words stands in the place of text. */
  pictured: v.optional(v.boolean()),
  /** The number beside a button that counts it up or down, and the ref of the button that counts the other way. */
  counter: v.optional(v.object({ value: v.number(), other: v.optional(v.string()) })),
  /** The short texts on a button and in the box around it, its own first: one of them may be a state that it turns on. */
  stands: v.optional(v.array(short)),
});
export type ElementFacts = v.InferOutput<typeof elementFactsSchema>;

/** The facts of a ref's element; suggested replacements if the ref is stale. */
export const factsAnswerSchema = v.variant('type', [
  v.object({ type: v.literal('facts'), facts: elementFactsSchema }),
  v.object({ type: v.literal('stale'), near: v.array(v.string()) }),
]);
export type FactsAnswer = v.InferOutput<typeof factsAnswerSchema>;

/** The document in which something was read. */
export const documentAtSchema = v.object({ url: v.string(), documentToken: v.string() });
export type DocumentAt = v.InferOutput<typeof documentAtSchema>;

/** A ref's facts, and the document they were read in. */
export const targetFactsSchema = v.object({ answer: factsAnswerSchema, at: documentAtSchema });

/** Values that the target's row must hold, or with `isSelf` its own name, and its place among its namesakes in the row. */
const withinRowSchema = v.object({
  has: v.array(short),
  index: v.number(),
  count: v.number(),
  isSelf: v.optional(v.boolean()),
  /** Header of the table column in which the target stands. */
  column: v.optional(short),
  /** The target's name is its content, whatever it is. */
  isContent: v.optional(v.literal(true)),
  /** The names of which the target has one. */
  names: v.optional(v.array(short)),
  /** A row was known by such values as wholes: one that holds them within a longer name is another. */
  isWhole: v.optional(v.literal(true)),
});
export type WithinRow = v.InferOutput<typeof withinRowSchema>;

/** Hints for locating: other fingerprints of the element on this site, latest first, and the stability of each attribute there, 0..1. */
export const locateHintsSchema = v.object({
  variants: v.array(fingerprintSchema),
  stability: v.record(v.string(), v.number()),
  within: v.optional(withinRowSchema),
  /** Ref of the target before: a namesake that is nearer to it makes a match uncertain. */
  beside: v.optional(v.string()),
});
export type LocateHints = v.InferOutput<typeof locateHintsSchema>;
export const NO_HINTS: LocateHints = { variants: [], stability: {} };

/** The element of a locator, or why there is none. An uncertain match is none. */
export const locateResultSchema = v.variant('type', [
  v.object({
    type: v.literal('found'),
    ref: v.string(),
    how: v.picklist(['same', 'healed']),
    /** Similarity score, 0..1; 1 if every remembered attribute agrees. */
    score: v.number(),
    /** Lead over the second best candidate, 0..1; 1 if there is none. */
    margin: v.number(),
    /** The next best candidates, best first, at most three. */
    others: v.optional(v.array(v.object({ role: short, name: short, score: v.number() }))),
  }),
  v.object({
    type: v.literal('missing'),
    reason: v.picklist(['gone', 'ambiguous', 'changed']),
    /** Refs of the nearest candidates, best first, at most three. */
    near: v.array(v.string()),
  }),
]);
export type LocateResult = v.InferOutput<typeof locateResultSchema>;

/** A located element with its facts, and the document it was searched in. */
export const targetLocatedSchema = v.object({
  located: locateResultSchema,
  facts: v.optional(elementFactsSchema),
  at: documentAtSchema,
});

/** @property facts of the element found, read with it @property top the tab's top document at that time; undefined if it was not read */
export type LocatedTarget = LocateResult & { facts?: ElementFacts | undefined; top?: DocumentAt | undefined };
/** @property top the tab's top document at that time; undefined if it was not read */
export type TargetFacts = FactsAnswer & { top?: DocumentAt | undefined };

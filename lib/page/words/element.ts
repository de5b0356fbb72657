/** What an element is like: the facts the guard judges by, and the fingerprint a locator remembers. */
import * as v from 'valibot';

const short = v.pipe(v.string(), v.maxLength(200));

/** What one element is like, so that it can be found again and recognised. No values, no user text beyond its name. */
export const fingerprintSchema = v.object({
  role: short,
  name: short,
  tag: short,
  type: v.optional(short),
  /** What it shows, where that is not its name. */
  text: v.optional(short),
  /** Its tooltip, where that is not its name. */
  title: v.optional(short),
  /** What its picture is called by the page, where it shows no text. */
  icon: v.optional(short),
  /** Path of a link, without its query. */
  href: v.optional(short),
  /** The first choices of a list. */
  options: v.optional(v.array(short)),
  /** Which of its marks no other control of the page had. */
  alone: v.optional(v.array(short)),
  /** Text of the label element or the nearest text before a field. */
  label: v.optional(short),
  placeholder: v.optional(short),
  id: v.optional(short),
  nameAttribute: v.optional(short),
  testId: v.optional(short),
  classes: v.optional(v.array(short)),
  /** A class that says what it is and that no other control of the page had. */
  ownClass: v.optional(short),
  /** Name of the form, dialog or region that holds it. */
  container: v.optional(short),
  /** Name of the frame that holds it, top document: absent. */
  frame: v.optional(short),
  /** Tag path from the root, nearest last, at most 8 long. */
  path: v.optional(v.array(short)),
  /** What the control just before it is called. */
  previous: v.optional(short),
  /** Position among elements of equal role and name in its document, from 0, and how many there were. */
  ordinal: v.optional(v.number()),
  sameNamed: v.optional(v.number()),
});
export type Fingerprint = v.InferOutput<typeof fingerprintSchema>;

/** The DOM facts of one element at one moment, as the content script sees them. The guard reads these and nothing else. */
export const elementFactsSchema = v.object({
  ref: v.string(),
  /** Changes with every document; a verdict is bound to it. */
  documentToken: v.string(),
  /** Origin of the document that holds the element. */
  origin: v.string(),
  fingerprint: fingerprintSchema,
  /** Any text a person could read on or about it: title, value of a button, image alt, text. */
  wording: v.pipe(v.string(), v.maxLength(400)),
  /** Names of open dialogs, the form's legend and the nearest heading. */
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
  /** Absolute address, where it is a link. */
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
      buttons: v.number(),
      fields: v.number(),
      isAlert: v.boolean(),
    }),
  ),
  /** Names of the buttons beside a field. */
  neighbours: v.optional(v.array(short)),
  /** Options of a list and their values. */
  choices: v.optional(v.array(v.object({ label: short, value: short }))),
  /** Whether options can be chosen in it: false for what is only pressed. */
  choosable: v.optional(v.boolean()),
  /** Whether it has a checked state. */
  checkable: v.optional(v.boolean()),
  /** Whether its markup says that a press opens, shows or switches something. */
  opens: v.optional(v.boolean()),
  /** Script in the attributes of the element and of its form. */
  handlers: v.optional(v.pipe(v.string(), v.maxLength(400))),
  /** Origins that a link tells of a press. */
  pings: v.optional(v.array(short)),
  /** Hash of what the fields around it hold, hidden ones included. */
  contents: v.optional(v.string()),
  /** Text that the element shows, where that is not its name. */
  shows: v.optional(short),
});
export type ElementFacts = v.InferOutput<typeof elementFactsSchema>;

/** The facts of a ref's element, or that it is no longer what was told of it, and what is most like it now. */
export const factsAnswerSchema = v.variant('type', [
  v.object({ type: v.literal('facts'), facts: elementFactsSchema }),
  v.object({ type: v.literal('stale'), near: v.array(v.string()) }),
]);
export type FactsAnswer = v.InferOutput<typeof factsAnswerSchema>;

/** What helps to find it: other shapes it has had on this site, latest first, and what is left of each attribute's weight there. */
export const howToLocateSchema = v.object({
  variants: v.array(fingerprintSchema),
  stability: v.record(v.string(), v.number()),
});
export type HowToLocate = v.InferOutput<typeof howToLocateSchema>;
export const NOTHING_KNOWN: HowToLocate = { variants: [], stability: {} };

/** How a remembered element was found again, or why not. Uncertain is never a match. */
export const locatedSchema = v.variant('type', [
  v.object({
    type: v.literal('found'),
    ref: v.string(),
    how: v.picklist(['same', 'healed']),
    /** 0..1; 1 means every remembered attribute agrees. */
    score: v.number(),
    /** Distance to the next best candidate, 0..1; 1 when there is none. */
    margin: v.number(),
    /** The next best on the page, best first, at most three; none where nothing else came into question. */
    others: v.optional(v.array(v.object({ role: short, name: short, score: v.number() }))),
  }),
  v.object({
    type: v.literal('missing'),
    reason: v.picklist(['gone', 'ambiguous', 'changed']),
    /** Refs of the nearest candidates, best first, at most three. */
    near: v.array(v.string()),
  }),
]);
export type Located = v.InferOutput<typeof locatedSchema>;

/** The closed vocabulary of actions, their results and their failures. */
import * as v from 'valibot';
import { MAX_TYPED_CHARS } from './limits';

/** The ref of an element: `e12` in the top document, `f7e12` in frame 7. */
const refSchema = v.pipe(v.string(), v.regex(/^(f\d+)?e\d+$/, 'expected a ref such as e12 or f7e12'));
const text = v.pipe(v.string(), v.maxLength(MAX_TYPED_CHARS));
const targeted = { ref: refSchema };

const actionSchemas = {
  click: v.strictObject({ verb: v.literal('click'), ...targeted }),
  doubleClick: v.strictObject({ verb: v.literal('doubleClick'), ...targeted }),
  /** Opens the menu that the page itself draws for the target; the browser's own menu is out of reach. */
  rightClick: v.strictObject({ verb: v.literal('rightClick'), ...targeted }),
  type: v.strictObject({
    verb: v.literal('type'),
    ...targeted,
    text,
    /** Adds the text behind the field's content instead of replacing the content. */
    append: v.optional(v.literal(true)),
  }),
  clear: v.strictObject({ verb: v.literal('clear'), ...targeted }),
  select: v.strictObject({ verb: v.literal('select'), ...targeted, options: v.pipe(v.array(text), v.minLength(1)) }),
  check: v.strictObject({ verb: v.literal('check'), ...targeted, checked: v.boolean() }),
  press: v.strictObject({
    verb: v.literal('press'),
    ref: v.optional(refSchema),
    keys: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  }),
  scroll: v.strictObject({
    verb: v.literal('scroll'),
    ref: v.optional(refSchema),
    direction: v.picklist(['up', 'down', 'left', 'right', 'top', 'bottom']),
  }),
  /** Onto another element of the same frame; `before` and `after` reorder a list. */
  drag: v.strictObject({
    verb: v.literal('drag'),
    ...targeted,
    to: refSchema,
    place: v.optional(v.picklist(['before', 'into', 'after']), 'into'),
  }),
  /** Small text files with content from the user. */
  attach: v.strictObject({
    verb: v.literal('attach'),
    ...targeted,
    files: v.pipe(
      v.array(v.strictObject({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), text })),
      v.minLength(1),
      v.maxLength(5),
    ),
  }),
  hover: v.strictObject({ verb: v.literal('hover'), ...targeted }),
  /** The user fills in a secret; only procedures have this step, and it writes nothing. */
  fillByHand: v.strictObject({ verb: v.literal('fillByHand'), ...targeted }),
  goBack: v.strictObject({ verb: v.literal('goBack') }),
  goTo: v.strictObject({ verb: v.literal('goTo'), url: v.pipe(v.string(), v.maxLength(2000)) }),
  readArticle: v.strictObject({ verb: v.literal('readArticle') }),
  findText: v.strictObject({ verb: v.literal('findText'), text: v.pipe(text, v.minLength(1)) }),
  /** A tool that the page offers, by its name and parameters as the outline lists them, with their values in that order. */
  useTool: v.strictObject({
    verb: v.literal('useTool'),
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    options: v.pipe(v.array(text), v.maxLength(12)),
  }),
  waitFor: v.strictObject({
    verb: v.literal('waitFor'),
    text: v.pipe(text, v.minLength(1)),
    gone: v.optional(v.boolean(), false),
  }),
} as const;

export type Verb = keyof typeof actionSchemas;
export const VERBS = Object.keys(actionSchemas) as readonly Verb[];
export const actionSchema = v.variant('verb', [
  actionSchemas.click,
  actionSchemas.doubleClick,
  actionSchemas.rightClick,
  actionSchemas.type,
  actionSchemas.clear,
  actionSchemas.select,
  actionSchemas.check,
  actionSchemas.press,
  actionSchemas.scroll,
  actionSchemas.drag,
  actionSchemas.attach,
  actionSchemas.hover,
  actionSchemas.fillByHand,
  actionSchemas.goBack,
  actionSchemas.goTo,
  actionSchemas.readArticle,
  actionSchemas.findText,
  actionSchemas.useTool,
  actionSchemas.waitFor,
]);
export type Action = v.InferOutput<typeof actionSchema>;

/** Why an action failed. Each has a message for the user in public/_locales (code_*). */
export const actFailures = [
  'stale-ref',
  'not-visible',
  'covered',
  'disabled',
  'read-only',
  'not-editable',
  'no-such-option',
  'value-not-kept',
  'value-taken-back',
  'value-incomplete',
  'value-too-long',
  'value-too-short',
  'value-out-of-limits',
  'value-refused',
  'page-broke',
  'needs-hand',
  'state-not-kept',
  'switch-tells-nothing',
  'state-unseen',
  'not-moved',
  'no-own-menu',
  'words-changed',
  'other-frame',
  'no-file-field',
  'nothing-to-scroll',
  'no-history',
  'text-not-found',
  'timed-out',
  'unknown-key',
  'no-article',
  'no-such-tool',
  'tool-failed',
  'page-gone',
  'page-error',
  'unsaved-changes',
] as const;
export type ActFailure = (typeof actFailures)[number];

export const actResultSchema = v.variant('type', [
  v.object({
    type: v.literal('done'),
    /** The value that was read back, or the text found, for the model and the chat; never a secret. */
    saw: v.optional(v.string()),
    /** Whether the content script can undo the act. */
    undoable: v.boolean(),
    /** Address of a pressed link that opens a new tab, which the browser may have stopped: no hand has pressed. */
    opens: v.optional(v.pipe(v.string(), v.url())),
  }),
  v.object({ type: v.literal('failed'), reason: v.picklist(actFailures), detail: v.optional(v.string()) }),
]);
export type ActResult = v.InferOutput<typeof actResultSchema>;

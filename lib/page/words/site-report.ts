/** SiteReport: one sign of how the site took an act: a message, a refused field, a dialog, a script error, a request. */
import * as v from 'valibot';
import { MAX_REPORT_CHARS } from './limits';

/** Uses of the browser that need a press by the user. */
export const activationUses = ['file', 'full-screen', 'clipboard', 'share', 'payment', 'picker', 'window'] as const;

const text = v.pipe(v.string(), v.maxLength(MAX_REPORT_CHARS));

export const siteReportSchema = v.variant('kind', [
  /** A live region, or an element that the page marks as an error or success message. */
  v.object({ kind: v.literal('message'), mark: v.picklist(['alert', 'status', 'error', 'success']), text }),
  /** Native validation blocked a form at this field. */
  v.object({ kind: v.literal('invalid'), name: text, text }),
  /** A field that the site draws in red since the act. */
  v.object({ kind: v.literal('marked'), name: text }),
  /** alert(), confirm() or prompt(). */
  v.object({
    kind: v.literal('dialog'),
    type: v.picklist(['alert', 'confirm', 'prompt']),
    text,
    accepted: v.boolean(),
  }),
  /** An uncaught error of the page's scripts. */
  v.object({ kind: v.literal('error'), text }),
  /** A request of the page, or its navigation, was answered with this status of 400 or more. */
  v.object({ kind: v.literal('response'), status: v.number(), method: text }),
  /** The page called for something that browsers allow only after a press by the user. */
  v.object({ kind: v.literal('hand'), use: v.picklist(activationUses) }),
  /** Whether anything in the document has changed since a press. */
  v.object({
    kind: v.literal('mutated'),
    changed: v.boolean(),
    /** Whether the page was moving as the act began: what came into view then is not its effect. */
    wasMoving: v.optional(v.literal(true)),
  }),
  /** The page sent a request that can change something: any method but GET and HEAD. */
  v.object({ kind: v.literal('sent') }),
  /** A text that the page has shown by itself since the act, by a timer that was set before. */
  v.object({ kind: v.literal('own'), text }),
  /** A timer of the act runs within so many ms: the page may take back what it shows. */
  v.object({ kind: v.literal('late'), ms: v.number() }),
]);
export type SiteReport = v.InferOutput<typeof siteReportSchema>;

/** The message protocol between contexts: name, sender, receiver, parameters and result of every message. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { allowedControlSchema } from '../guard/words';
import { actOrderSchema } from '../page/words/act-order';
import { holdEndSchema, requestScopeSchema, stoppedRequestSchema } from '../page/words/held-request';
import { guidelineBodySchema, noteBodySchema, noteSchema, noteSourceSchema } from '../records/note';
import { RUN_MESSAGES } from './run-messages';
import { MODEL_MESSAGES } from './model-messages';
import { SHARE_MESSAGES } from './share-messages';
import { TASK_MESSAGES } from './task-messages';
import { TOOL_MESSAGES } from './tool-messages';
import { actResultSchema } from '../page/words/action';
import { fingerprintSchema, locateHintsSchema, targetFactsSchema, targetLocatedSchema } from '../page/words/element';
import { dialogAnswerSchema } from '../page/words/page-dialog';
import { siteReportSchema } from '../page/words/site-report';
import { watchOrderSchema, observationSchema } from '../page/words/observation';
import { CHUNK_NAMES } from '../page/words/chunk';
import { demonstratedSchema, loadedPageSchema } from '../page/words/shown';
import { frameLookSchema, frameSnapshotSchema } from '../page/words/snapshot';

/** page: a content script; view: an extension page; background: the service worker. */
export type Context = 'page' | 'view' | 'background';

const nothing = v.object({});
const holding = v.object({ isHeld: v.boolean(), scope: v.optional(requestScopeSchema) });
const allowedControls = v.object({ controls: v.array(allowedControlSchema) });
const ref = v.string();
const pageBegan = v.object({ page: v.optional(loadedPageSchema) });
const run = idSchema('run');

export const MESSAGES = {
  /** A run's look: keeps the keep-alive port open, leaves the written field and waits until the page is idle if asked to, and takes a snapshot. */
  'page.look': {
    from: 'background',
    to: 'page',
    params: v.object({ settle: v.boolean(), leave: v.optional(v.boolean()) }),
    result: frameLookSchema,
  },
  'page.snapshot': { from: 'background', to: 'page', params: nothing, result: frameSnapshotSchema },
  'page.facts': {
    from: 'background',
    to: 'page',
    params: v.object({ ref }),
    result: targetFactsSchema,
  },
  'page.focused': { from: 'background', to: 'page', params: nothing, result: v.object({ ref }) },
  'page.locate': {
    from: 'background',
    to: 'page',
    params: v.object({ fingerprint: fingerprintSchema, how: locateHintsSchema }),
    result: targetLocatedSchema,
  },
  /** Refs of all elements that match the pattern, in document order. */
  'page.locateAll': {
    from: 'background',
    to: 'page',
    params: v.object({ fingerprint: fingerprintSchema }),
    result: v.object({ refs: v.array(v.string()) }),
  },
  'page.act': {
    from: 'background',
    to: 'page',
    params: actOrderSchema,
    result: actResultSchema,
  },
  'page.expectDialogs': {
    from: 'background',
    to: 'page',
    params: v.object({ answers: v.array(dialogAnswerSchema) }),
    result: nothing,
  },
  'page.resultOf': {
    from: 'background',
    to: 'page',
    params: v.object({ token: v.string() }),
    result: v.object({ state: v.picklist(['unseen', 'running', 'over']), result: v.optional(actResultSchema) }),
  },
  'page.settle': {
    from: 'background',
    to: 'page',
    params: nothing,
    result: v.object({ rest: v.picklist(['quiet', 'restless', 'unloading']), reports: v.array(siteReportSchema) }),
  },
  'page.undo': {
    from: 'background',
    to: 'page',
    params: v.object({ token: v.string() }),
    result: v.object({ undone: v.picklist(['undone', 'not-undone', 'gone']) }),
  },
  'page.choices': {
    from: 'background',
    to: 'page',
    params: v.object({ choices: v.array(v.object({ ref, label: v.string() })) }),
    result: nothing,
  },
  /** A run uses this document: keep a port open that restarts the worker if it stops. */
  'page.hold': { from: 'background', to: 'page', params: v.object({ held: v.boolean() }), result: nothing },
  /** A run ends: closes the keep-alive port. Answers the tokens whose act can still be undone. */
  'page.finish': {
    from: 'background',
    to: 'page',
    params: v.object({ tokens: v.array(v.string()) }),
    result: v.object({ tokens: v.array(v.string()) }),
  },
  /** Stops requests of the page that name an act, or no longer; the end answers with the stopped ones. */
  'page.holdRequests': { from: 'background', to: 'page', params: holding, result: holdEndSchema },
  /** After a yes: the requests that wait leave, once for each token. Answers whether there were any. */
  'page.release': {
    from: 'background',
    to: 'page',
    params: v.object({ token: v.string(), scope: requestScopeSchema }),
    result: v.object({ isReleased: v.boolean() }),
  },
  /** The user has pressed something in the page shortly after an act. */
  'page.pressed': { from: 'page', to: 'background', params: nothing, result: nothing },
  /** The page tried to send it after an act, and it was stopped without a question. */
  'page.stopped': { from: 'page', to: 'background', params: stoppedRequestSchema, result: nothing },
  'page.stop': { from: 'background', to: 'page', params: nothing, result: nothing },
  /** Checks in idle time whether remembered elements are there, unchanged; null if the page was hidden meanwhile. */
  'page.radar': {
    from: 'background',
    to: 'page',
    params: v.object({ wanted: v.array(fingerprintSchema) }),
    result: v.object({ there: v.nullable(v.array(v.boolean())) }),
  },
  'page.watch': { from: 'background', to: 'page', params: watchOrderSchema, result: nothing },
  /** Starts or stops recording a demonstration; its acts arrive as `shown`. */
  'page.record': { from: 'background', to: 'page', params: v.object({ recording: v.boolean() }), result: nothing },
  shown: { from: 'page', to: 'background', params: demonstratedSchema, result: nothing },
  /** A new document of a site that is recorded or watched. The answer says whether its tab shows a demonstration. */
  'page.began': { from: 'page', to: 'background', params: pageBegan, result: v.object({ isRecorded: v.boolean() }) },
  /** Asks for the injection of a chunk into the sender's frame. */
  'page.part': {
    from: 'page',
    to: 'background',
    params: v.object({ name: v.picklist(CHUNK_NAMES) }),
    result: nothing,
  },
  witnessed: { from: 'page', to: 'background', params: observationSchema, result: nothing },
  /** A chat about a site was opened: prefetches the site's notes. */
  'chat.opened': { from: 'view', to: 'background', params: v.object({ origin: v.string() }), result: nothing },
  /** A field and a button of the page in view, for a first request; none of a page that may not be read. */
  'chat.offers': {
    from: 'view',
    to: 'background',
    params: v.object({ tabId: v.number() }),
    result: v.object({ field: v.optional(v.string()), button: v.optional(v.string()) }),
  },
  /** The user begins to write a request about a tab: prepares its page. */
  'chat.writing': { from: 'view', to: 'background', params: v.object({ tabId: v.number() }), result: nothing },
  /** Starts a demonstration; `request` may be empty. */
  'teach.start': {
    from: 'view',
    to: 'background',
    params: v.object({ tabId: v.number(), request: v.pipe(v.string(), v.maxLength(4000)) }),
    result: v.object({ run }),
  },
  /** Starts a demonstration of the step that a procedure stopped at. */
  'teach.mend': { from: 'view', to: 'background', params: v.object({ run }), result: v.object({ run }) },
  'teach.done': { from: 'view', to: 'background', params: v.object({ run }), result: nothing },
  /** A press on the bar that lies on the page while the user demonstrates a task. */
  'teach.end': { from: 'page', to: 'background', params: v.object({ isDone: v.boolean() }), result: nothing },
  'note.judge': {
    from: 'view',
    to: 'background',
    params: v.object({ note: idSchema('note'), right: v.boolean() }),
    result: nothing,
  },
  'note.forget': { from: 'view', to: 'background', params: v.object({ note: idSchema('note') }), result: nothing },
  /** Puts a quarantined note on trial again. */
  'note.restore': { from: 'view', to: 'background', params: v.object({ note: idSchema('note') }), result: nothing },
  /** Replays a recorded run with the notebook of its time and with today's. */
  'replay.run': {
    from: 'view',
    to: 'background',
    params: v.object({ run }),
    result: v.object({
      /** Decisions compared. */
      turns: v.number(),
      /** The first decision that differs with the notebook of its time; undefined unless the program has changed. */
      past: v.optional(v.string()),
      /** The same with today's notebook. */
      today: v.optional(v.string()),
      because: v.array(v.string()),
      since: v.optional(v.object({ seq: v.number(), event: v.string() })),
    }),
  },
  /** Rebuilds the notebook from the journal; the progress is in session storage. */
  'notebook.rebuild': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ setAside: v.array(v.object({ seq: v.number(), why: v.string() })) }),
  },
  /** Imports the notes of a file. @param beside keys of notes to import despite a note or tombstone of the same key */
  'notes.import': {
    from: 'view',
    to: 'background',
    params: v.object({ text: v.string(), beside: v.array(v.string()) }),
    result: v.object({ created: v.number() }),
  },
  /** Signs a file of notes with this browser's own key. */
  'notes.sign': {
    from: 'view',
    to: 'background',
    params: v.object({ text: v.string() }),
    result: v.object({ text: v.string() }),
  },
  /** Replaces the notebook by a backup. */
  'notebook.restore': {
    from: 'view',
    to: 'background',
    params: v.object({ text: v.string() }),
    result: v.object({ events: v.number() }),
  },
  /** Forgets everything from a site, a period or a source of notes. */
  'notebook.forget': {
    from: 'view',
    to: 'background',
    params: v.object({
      what: v.union([
        v.strictObject({ origin: v.string() }),
        v.strictObject({ from: v.number(), to: v.number() }),
        v.strictObject({ source: noteSourceSchema }),
      ]),
    }),
    result: v.object({ removed: v.number() }),
  },
  /** Restores the notes as they were after event `seq`. */
  'notebook.goBack': {
    from: 'view',
    to: 'background',
    params: v.object({ seq: v.number() }),
    result: v.object({ changed: v.number() }),
  },
  /** Differences between the notes after event `from` and after event `to`, or now. */
  'notebook.compare': {
    from: 'view',
    to: 'background',
    params: v.object({ from: v.number(), to: v.optional(v.number()) }),
    result: v.object({
      differences: v.array(v.object({ was: v.optional(noteSchema), is: v.optional(noteSchema) })),
    }),
  },
  'notebook.deleteAll': { from: 'view', to: 'background', params: nothing, result: nothing },
  /** Stops the long work in progress and rolls it back. */
  'work.stop': { from: 'view', to: 'background', params: nothing, result: nothing },
  /** Checks the locators of a site on its open pages. */
  'site.check': {
    from: 'view',
    to: 'background',
    params: v.object({ origin: v.string() }),
    result: v.object({ pages: v.number() }),
  },
  'allowed.list': { from: 'view', to: 'background', params: nothing, result: allowedControls },
  'allowed.revoke': { from: 'view', to: 'background', params: v.object({ key: v.string() }), result: nothing },
  'note.edit': {
    from: 'view',
    to: 'background',
    params: v.object({ note: idSchema('note'), body: noteBodySchema }),
    result: nothing,
  },
  /** Writes a guideline in the user's own words. */
  'note.write': {
    from: 'view',
    to: 'background',
    params: v.object({ origin: v.string(), body: guidelineBodySchema }),
    result: nothing,
  },
  'note.pause': {
    from: 'view',
    to: 'background',
    params: v.object({ note: idSchema('note'), paused: v.boolean() }),
    result: nothing,
  },
  /** Pins or unpins a note: a pinned note is not changed by learning. */
  'note.pin': {
    from: 'view',
    to: 'background',
    params: v.object({ note: idSchema('note'), pinned: v.boolean() }),
    result: nothing,
  },
  ...RUN_MESSAGES,
  ...MODEL_MESSAGES,
  ...TASK_MESSAGES,
  ...SHARE_MESSAGES,
  ...TOOL_MESSAGES,
} as const satisfies Record<string, { from: Context; to: Context; params: v.GenericSchema; result: v.GenericSchema }>;

export type MessageName = keyof typeof MESSAGES;
export type Params<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['params']>;
export type Result<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['result']>;

/** Wire format of a message and of its reply, a result or an error code. */
export const envelopeSchema = v.object({ fieldnotes: v.literal(1), name: v.string(), params: v.unknown() });
export const replySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), result: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.string(), message: v.string() }),
]);

/** Names of the keep-alive ports: of chat views, and of pages in a run. */
export const VIEW_PORT = 'fieldnotes-view';
export const PAGE_PORT = 'fieldnotes-page';

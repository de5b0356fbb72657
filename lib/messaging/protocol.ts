/** Every message between contexts: name, who may send it, who answers, parameters and result. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { allowedControlSchema } from '../guard/words';
import { answerSchema } from '../notebook/records/answer';
import { guidelineBodySchema, noteBodySchema, noteSchema, noteSourceSchema } from '../notebook/records/note';
import { providerSettingsSchema } from '../model/words';
import { actionSchema, actResultSchema } from '../page/words/action';
import { factsAnswerSchema, fingerprintSchema, howToLocateSchema, locatedSchema } from '../page/words/element';
import { watchOrderSchema, witnessedSchema } from '../page/words/observation';
import { PART_NAMES } from '../page/words/part';
import { shownSchema } from '../page/words/shown';
import { frameSnapshotSchema } from '../page/words/snapshot';

/** page: our content script; view: one of our own pages; background: the worker. */
export type Context = 'page' | 'view' | 'background';

const nothing = v.object({});
const ref = v.string();
const run = idSchema('run');
const advice = v.object({ ok: v.boolean(), code: v.string(), detail: v.string() });

export const MESSAGES = {
  'page.hello': {
    from: 'background',
    to: 'page',
    params: nothing,
    result: v.object({
      documentToken: v.string(),
      url: v.string(),
      isRoot: v.boolean(),
      contentType: v.string(),
      visible: v.boolean(),
    }),
  },
  'page.snapshot': { from: 'background', to: 'page', params: nothing, result: frameSnapshotSchema },
  'page.facts': {
    from: 'background',
    to: 'page',
    params: v.object({ ref }),
    result: factsAnswerSchema,
  },
  'page.focused': { from: 'background', to: 'page', params: nothing, result: v.object({ ref }) },
  'page.locate': {
    from: 'background',
    to: 'page',
    params: v.object({ fingerprint: fingerprintSchema, how: howToLocateSchema }),
    result: locatedSchema,
  },
  /** Everything that is like the pattern, in document order. */
  'page.locateAll': {
    from: 'background',
    to: 'page',
    params: v.object({ fingerprint: fingerprintSchema }),
    result: v.object({ refs: v.array(v.string()) }),
  },
  'page.act': {
    from: 'background',
    to: 'page',
    params: v.object({ token: v.string(), documentToken: v.string(), action: actionSchema }),
    result: actResultSchema,
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
    result: v.object({ rest: v.picklist(['quiet', 'restless']) }),
  },
  'page.undo': {
    from: 'background',
    to: 'page',
    params: v.object({ token: v.string() }),
    result: v.object({ undone: v.picklist(['undone', 'not-undone', 'gone']) }),
  },
  /** Which of these steps can still be taken back. */
  'page.undoable': {
    from: 'background',
    to: 'page',
    params: v.object({ tokens: v.array(v.string()) }),
    result: v.object({ tokens: v.array(v.string()) }),
  },
  'page.choices': {
    from: 'background',
    to: 'page',
    params: v.object({ choices: v.array(v.object({ ref, label: v.string() })) }),
    result: nothing,
  },
  /** A run uses this document: keep a line open and wake the background should it die. */
  'page.hold': { from: 'background', to: 'page', params: v.object({ held: v.boolean() }), result: nothing },
  'page.stop': { from: 'background', to: 'page', params: nothing, result: nothing },
  /** Whether known things are there as they were, looked for in idle moments; null where the page was hidden meanwhile. */
  'page.radar': {
    from: 'background',
    to: 'page',
    params: v.object({ wanted: v.array(fingerprintSchema) }),
    result: v.object({ there: v.nullable(v.array(v.boolean())) }),
  },
  'page.watch': { from: 'background', to: 'page', params: watchOrderSchema, result: nothing },
  /** The user shows a task in this document, or has done so: see `shown`. */
  'page.record': { from: 'background', to: 'page', params: v.object({ recording: v.boolean() }), result: nothing },
  shown: { from: 'page', to: 'background', params: shownSchema, result: nothing },
  /** A document of a site where a task is being shown has begun. */
  'page.began': { from: 'page', to: 'background', params: nothing, result: nothing },
  /** A page needs another part of its script. */
  'page.part': {
    from: 'page',
    to: 'background',
    params: v.object({ name: v.picklist(PART_NAMES) }),
    result: nothing,
  },
  witnessed: { from: 'page', to: 'background', params: witnessedSchema, result: nothing },
  /** A chat about a site was opened: what is known there is fetched before it is asked for. */
  'chat.opened': { from: 'view', to: 'background', params: v.object({ origin: v.string() }), result: nothing },
  'run.start': {
    from: 'view',
    to: 'background',
    params: v.object({
      tabId: v.number(),
      request: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
      /** Without notes, to see what they save. */
      withheld: v.optional(v.boolean()),
    }),
    result: v.object({ run }),
  },
  /** The user shows how something is done; `request` may be empty. */
  'teach.start': {
    from: 'view',
    to: 'background',
    params: v.object({ tabId: v.number(), request: v.pipe(v.string(), v.maxLength(4000)) }),
    result: v.object({ run }),
  },
  /** The user shows what a procedure stopped at. */
  'teach.mend': { from: 'view', to: 'background', params: v.object({ run }), result: v.object({ run }) },
  'teach.done': { from: 'view', to: 'background', params: v.object({ run }), result: nothing },
  'run.stop': { from: 'view', to: 'background', params: v.object({ run }), result: nothing },
  'run.answer': {
    from: 'view',
    to: 'background',
    params: v.object({
      run,
      question: idSchema('question'),
      answer: answerSchema,
    }),
    result: nothing,
  },
  'run.undo': {
    from: 'view',
    to: 'background',
    params: v.object({ run }),
    result: v.object({ undone: v.array(v.number()), notUndone: v.array(v.number()) }),
  },
  'run.clear': { from: 'view', to: 'background', params: v.object({ run }), result: nothing },
  'note.judge': {
    from: 'view',
    to: 'background',
    params: v.object({ note: idSchema('note'), right: v.boolean() }),
    result: nothing,
  },
  'note.forget': { from: 'view', to: 'background', params: v.object({ note: idSchema('note') }), result: nothing },
  /** Tries a note again that had fallen from use. */
  'note.restore': { from: 'view', to: 'background', params: v.object({ note: idSchema('note') }), result: nothing },
  /** Runs a task that is still kept again from its record: with the notebook of then, and with today's. */
  'replay.run': {
    from: 'view',
    to: 'background',
    params: v.object({ run }),
    result: v.object({
      /** Decisions compared. */
      turns: v.number(),
      /** What was decided otherwise with the notebook of then: nothing, unless the program itself has changed. */
      past: v.optional(v.string()),
      /** The same with today's notebook. */
      today: v.optional(v.string()),
      because: v.array(v.string()),
      since: v.optional(v.object({ seq: v.number(), event: v.string() })),
    }),
  },
  /** Folds the whole journal again; how far it is stands in session storage. */
  'notebook.rebuild': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ setAside: v.array(v.object({ seq: v.number(), why: v.string() })) }),
  },
  /** Brings in the notes of a file. @param beside keys of notes wanted although the notebook has others, or forgot them */
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
  /** Puts a backup in place of the notebook. */
  'notebook.restore': {
    from: 'view',
    to: 'background',
    params: v.object({ text: v.string() }),
    result: v.object({ events: v.number() }),
  },
  /** Takes out of the notebook all that a site, a time or a source of notes has left there. */
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
  /** The notes as they were after so many events. */
  'notebook.goBack': {
    from: 'view',
    to: 'background',
    params: v.object({ seq: v.number() }),
    result: v.object({ changed: v.number() }),
  },
  /** What differs between the notes after so many events and after so many others, or now. */
  'notebook.compare': {
    from: 'view',
    to: 'background',
    params: v.object({ from: v.number(), to: v.optional(v.number()) }),
    result: v.object({
      differences: v.array(v.object({ was: v.optional(noteSchema), is: v.optional(noteSchema) })),
    }),
  },
  'notebook.deleteAll': { from: 'view', to: 'background', params: nothing, result: nothing },
  /** Ends the long work that is going on; what it had changed is undone. */
  'work.stop': { from: 'view', to: 'background', params: nothing, result: nothing },
  /** Looks for the known places of a site on its open pages. */
  'site.check': {
    from: 'view',
    to: 'background',
    params: v.object({ origin: v.string() }),
    result: v.object({ pages: v.number() }),
  },
  /** The controls that the user always allows. */
  'allowed.list': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ controls: v.array(allowedControlSchema) }),
  },
  'allowed.revoke': { from: 'view', to: 'background', params: v.object({ key: v.string() }), result: nothing },
  'note.edit': {
    from: 'view',
    to: 'background',
    params: v.object({ note: idSchema('note'), body: noteBodySchema }),
    result: nothing,
  },
  /** A guideline in the user's own words. */
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
  /** Keeps a note as it is, or no longer. */
  'note.pin': {
    from: 'view',
    to: 'background',
    params: v.object({ note: idSchema('note'), pinned: v.boolean() }),
    result: nothing,
  },
  'model.settings': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ settings: v.optional(providerSettingsSchema), hasKey: v.boolean(), browserModel: v.boolean() }),
  },
  'model.save': {
    from: 'view',
    to: 'background',
    params: v.object({ settings: providerSettingsSchema, key: v.optional(v.string()) }),
    result: nothing,
  },
  'model.test': { from: 'view', to: 'background', params: nothing, result: advice },
  'model.list': {
    from: 'view',
    to: 'background',
    params: nothing,
    result: v.object({ advice, models: v.array(v.string()) }),
  },
} as const satisfies Record<string, { from: Context; to: Context; params: v.GenericSchema; result: v.GenericSchema }>;

export type MessageName = keyof typeof MESSAGES;
export type Params<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['params']>;
export type Result<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['result']>;

/** What travels: the name, the parameters; and back: a result or an error with its code. */
export const envelopeSchema = v.object({ fieldnotes: v.literal(1), name: v.string(), params: v.unknown() });
export const replySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), result: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.string(), message: v.string() }),
]);

/** Name of the port that a chat view keeps open, and of the one that a page in a run keeps open. */
export const VIEW_PORT = 'fieldnotes-view';
export const PAGE_PORT = 'fieldnotes-page';

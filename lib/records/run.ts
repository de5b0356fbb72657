/** Schema of a run: the durable state of an episode in progress, complete enough to resume after the worker dies. Deleted soon after its end. */
import * as v from 'valibot';
import { idSchema } from '../core/id-schema';
import { deciderSchema, grantSchema, riskClassSchema, verdictSchema } from '../guard/words';
import { actionSchema } from '../page/words/action';
import { effectFactSchema, effectSchema } from '../page/words/effect';
import { elementFactsSchema } from '../page/words/element';
import { dialogAnswerSchema, pageDialogSchema } from '../page/words/page-dialog';
import { targetAfterSchema } from '../page/words/shown';
import { snapshotNodeSchema } from '../page/words/snapshot';
import { valueOriginSchema } from '../page/words/value-origin';
import { commandSchema } from './command';
import { choiceSchema, outcomeStateSchema } from './episode';
import { chosenTaskSchema } from './known-task';
import { procedureBodySchema } from './note';
import { planPreviewStepSchema, planSchema } from './plan';
import { questionSchema } from './question';
import { requesterSchema } from './requester';
import { teachingSchema } from './teaching';

const storedSnapshotSchema = v.object({
  url: v.string(),
  origin: v.string(),
  title: v.string(),
  documentToken: v.string(),
  frameOrigins: v.array(v.string()),
  nodes: v.array(snapshotNodeSchema),
  omitted: v.number(),
  scrolledPercent: v.number(),
  hasCanvas: v.optional(v.boolean()),
  closedFrames: v.optional(v.array(v.string())),
});

const stepStateSchema = v.picklist(['planned', 'intent', 'acted', 'done', 'failed', 'unknown', 'refused', 'undone']);

export const runStepSchema = v.object({
  n: v.number(),
  token: idSchema('token'),
  action: actionSchema,
  by: deciderSchema,
  /** The locator note that found the target, if any. */
  locator: v.optional(idSchema('note')),
  facts: v.optional(elementFactsSchema),
  /** Role and name of the target as shown to the user. */
  target: v.string(),
  /** For a demonstrated drag: name of the list or column that it ended in. */
  onto: v.optional(v.string()),
  /** URL of the document at the time of the decision. */
  url: v.string(),
  /** For a demonstrated value: where it came from. Absent if the user typed or chose it. */
  valueOrigin: v.optional(valueOriginSchema),
  /** Hash of the page's content at that time, if known. */
  before: v.optional(v.string()),
  verdict: v.optional(verdictSchema),
  class: v.optional(riskClassSchema),
  /** The user has confirmed a request that the act makes the page send. */
  isAnnounced: v.optional(v.boolean()),
  /** Names of the requests that the user has confirmed. */
  announced: v.optional(v.array(v.string())),
  /** Marks of the target before a press whose request was stopped: the press may have turned a switch all the same. */
  turnedFrom: v.optional(v.array(v.string())),
  /** The act is done, and the page waits for the answers to requests that were postponed until the user's yes. */
  isPostponed: v.optional(v.boolean()),
  /** The user said yes to leaving the page, which warns that changes on it would be lost. */
  leavesUnsaved: v.optional(v.boolean()),
  /** Hash of verb, target, value, origin and document; a confirmation is valid for this hash only. */
  bound: v.optional(v.string()),
  /** How often the page changed the act after a yes to it. */
  changedAfterYes: v.optional(v.number()),
  state: stepStateSchema,
  reason: v.optional(v.string()),
  saw: v.optional(v.string()),
  undoable: v.boolean(),
  /** For a write: the value that stood in the field before. */
  replaced: v.optional(v.string()),
  /** The URL it navigated to, if going back from there is possible. */
  ledTo: v.optional(v.string()),
  effect: v.optional(effectSchema),
  /** For a demonstrated press: name, classes and changed states of the target afterwards. */
  after: v.optional(targetAfterSchema),
  /** For a demonstrated press: the words that took another's place beside it. For a known act: hashes of these. */
  becomes: v.optional(v.array(v.string())),
  /** For demonstrated presses that were joined: the values that they went round, in order. */
  went: v.optional(v.array(v.string())),
  /** For demonstrated typing that was joined: each sign went into a box of its own. */
  boxes: v.optional(v.literal(true)),
  /** For demonstrated presses that were joined: what the keys of a pad spelled, and whether the page shows it. */
  pad: v.optional(v.object({ text: v.string(), isShown: v.boolean(), from: v.optional(v.string()) })),
  /** The act opens a tab in which the task goes on. */
  opensTab: v.optional(v.literal(true)),
  /** For a demonstrated press: whether its target was gone afterwards. */
  isTargetGone: v.optional(v.boolean()),
  expected: v.optional(v.object({ must: v.array(effectFactSchema), some: v.array(effectFactSchema) })),
  at: v.number(),
  /** For a known act: hashes of the sentences by which the page answered it before. */
  says: v.optional(v.array(v.string())),
  /** For an act of a known loop: the page changed with it when it was shown. */
  changes: v.optional(v.literal(true)),
  /** For a demonstrated act: the dialogs of the page that the user answered after it. */
  dialogs: v.optional(v.array(pageDialogSchema)),
  /** For a known act: how to answer the dialogs that it opened before. */
  answers: v.optional(v.array(dialogAnswerSchema)),
  /** A dialog that the act opens asks about an act that cannot be taken back. */
  opensQuestion: v.optional(v.literal(true)),
  /** Whether the locator was healed. */
  healed: v.optional(v.boolean()),
  /** Similarity of the target to its locator, 0..1. */
  likeness: v.optional(v.number()),
  choice: v.optional(choiceSchema),
  /** For a demonstrated press: the message by which the page confirmed it. */
  confirmation: v.optional(v.pipe(v.string(), v.maxLength(120))),
  /** For a demonstrated press: the form was empty afterwards. */
  empties: v.optional(v.literal(true)),
  /** For a demonstrated press: no box between the written fields and the button was ticked but by the demonstration. */
  unticked: v.optional(v.literal(true)),
  /** For a demonstrated or known act: no sentence came in answer to it when it was shown. */
  quiet: v.optional(v.literal(true)),
  /** For a demonstrated or known choice: the list still showed the option afterwards. */
  keeps: v.optional(v.literal(true)),
  /** For a demonstrated or known act: it sent its form without leaving the page. */
  stays: v.optional(v.literal(true)),
  /** Values that the page must show after the step. */
  shows: v.optional(v.array(v.string())),
  /** The page sent a request that can change something at the server, such as a POST. */
  sent: v.optional(v.boolean()),
  /** A timer of the page that the act set has run and is shown by then, by the clock: what stands may still be taken back. */
  lateUntil: v.optional(v.number()),
  /** A press that changed nothing that can be seen, on what was not chosen or open already. */
  unanswered: v.optional(v.literal(true)),
  /** The model insisted on a target or option although the request names this one. */
  doubt: v.optional(v.string()),
  /** The model insisted on sending a form that still waited for this part of the request. */
  lacks: v.optional(v.string()),
  /** For a target that was not found: when it was last on the page, ms since 1970, if that is known. */
  seenUntil: v.optional(v.number()),
  /** For a target that was not found: the steps behind it mean the same without this one. */
  canLeaveOut: v.optional(v.literal(true)),
});
export type RunStep = v.InferOutput<typeof runStepSchema>;

export const phaseSchema = v.picklist([
  'start',
  'observe',
  'decide',
  'guard',
  'act',
  'witness',
  /** The user demonstrates the task. */
  'teaching',
  'waiting',
  'ended',
]);

/** Phases that wait for the user or are final. */
export const IDLE_PHASES: readonly v.InferOutput<typeof phaseSchema>[] = ['teaching', 'waiting', 'ended'];

export const sentenceSchema = v.object({
  /** Key into public/_locales, without its prefix. */
  code: v.string(),
  params: v.array(v.string()),
});
export type Sentence = v.InferOutput<typeof sentenceSchema>;

export const runSchema = v.object({
  id: idSchema('run'),
  episode: idSchema('episode'),
  /** The tab that the run acts in now. */
  tabId: v.number(),
  /** Earlier tabs of the run, the first one first, if its acts opened others. */
  tabs: v.optional(v.array(v.number())),
  /** A tab that an act opened on an origin without a grant. */
  openedTab: v.optional(v.number()),
  /** The tab whose origin the user allowed when asked. */
  allowedTab: v.optional(v.number()),
  /** Counts commits; a stale writer is refused. */
  revision: v.number(),
  request: v.string(),
  origin: v.string(),
  startedAt: v.number(),
  updatedAt: v.number(),
  phase: phaseSchema,
  grant: grantSchema,
  plan: v.optional(planSchema),
  steps: v.array(runStepSchema),
  snapshot: v.optional(storedSnapshotSchema),
  /** URLs of links on pages read in this run, at most 2,000. */
  seenLinks: v.array(v.string()),
  /** Origins whose text the model has seen. */
  readOrigins: v.array(v.string()),
  question: v.optional(questionSchema),
  modelCalls: v.number(),
  tokens: v.number(),
  /** The model call in progress: start, ms since 1970, and the prompt it has to read. */
  asked: v.optional(v.object({ at: v.number(), tokens: v.number(), readSeconds: v.optional(v.number()) })),
  /** Time spent waiting for the model, ms: not working time. */
  modelMs: v.optional(v.number()),
  /** Prompt tokens that the endpoint read from its cache, and dollars where the price is known. */
  cachedTokens: v.optional(v.number()),
  dollars: v.optional(v.number()),
  /** Text for the user: an article, search results, the model's final message. */
  answer: v.optional(v.string()),
  outcome: v.optional(v.object({ state: outcomeStateSchema, code: v.string(), params: v.array(v.string()) })),
  learned: v.array(sentenceSchema),
  /** The section of the app in which the task began, if its page names one. */
  begins: v.optional(v.object({ section: v.string() })),
  /** The icon was pressed because the browser hid the tab's address. */
  hasIconPress: v.optional(v.boolean()),
  /** Words of the user while the run was at work, each with the number of the last step done before. */
  remarks: v.optional(v.array(v.object({ n: v.number(), text: v.string() }))),
  /** The step that the user's words correct, and the command in its place once the element is chosen. */
  corrects: v.optional(v.object({ n: v.number(), command: v.optional(commandSchema) })),
  /** Answers of the user to questions of the model. */
  answers: v.optional(v.array(v.string())),
  /** The same with their questions. */
  answered: v.optional(v.array(v.object({ question: v.string(), answer: v.string() }))),
  /** Distinct words of the documents that the run has left, at most 4,000. Dropped at the end. */
  seenWords: v.optional(v.array(v.string())),
  /** Set during and after a demonstration. */
  teaching: v.optional(teachingSchema),
  /** For a demonstration that resumes a failed plan: that plan, and the number of its completed steps. */
  mends: v.optional(v.object({ plan: planSchema, carried: v.number() })),
  /** The demonstrated procedure with its parameters, for review by the user. */
  readBack: v.optional(v.array(planPreviewStepSchema)),
  /** The procedure that was just used for the same request and rejected by the user. */
  avoid: v.optional(idSchema('note')),
  /** The user wants no task of another origin for this request. */
  hasDeclinedSibling: v.optional(v.boolean()),
  /** The run is about the task before it: it corrects the last step, does undone steps again, or goes on without a step. */
  follows: v.optional(v.picklist(['correction', 'redo', 'skip'])),
  /** Targets of the steps that the user left out, as shown to the user. */
  leftOut: v.optional(v.array(v.string())),
  /** Number of its first steps that the run before it has done, if it goes on without a step. */
  carried: v.optional(v.number()),
  /** The procedure that the user chose for the run, with its values. */
  chosen: v.optional(chosenTaskSchema),
  /** Another program asked for the run: none of its words or values is the user's. */
  requestedBy: v.optional(requesterSchema),
  /** A schedule started it: the user may be away, and its questions do not expire. */
  byClock: v.optional(v.boolean()),
  /** The procedure that model or user chose for a request in words of its own: if it goes well, they become a phrase. */
  rephrased: v.optional(idSchema('note')),
  /** Baseline run: done without notes, to measure what they save. */
  withheld: v.optional(v.boolean()),
  /** The latest correction by the user's hand after the run: the procedure before it, its version since, and the rule it wrote. */
  corrected: v.optional(
    v.object({
      note: idSchema('note'),
      version: v.number(),
      before: procedureBodySchema,
      rule: v.optional(idSchema('note')),
    }),
  ),
  /** The procedure learned from the run. */
  taught: v.optional(idSchema('note')),
  /** Procedures that the model called as tools, and whether each ran to its end. */
  called: v.optional(v.array(v.object({ note: idSchema('note'), isDone: v.boolean() }))),
  /** The procedure that was followed first, if the run continued without it. */
  procedure: v.optional(idSchema('note')),
  /** The phase after the question is answered. */
  resumePhase: v.optional(phaseSchema),
  /** Start of the current wait for the user, ms since 1970; `waitedMs` sums the earlier waits. */
  waitingSince: v.optional(v.number()),
  waitedMs: v.number(),
  /** End of a rate limit's delay, milliseconds since 1970. */
  resumeAt: v.optional(v.number()),
  retries: v.number(),
});
export type Run = v.InferOutput<typeof runSchema>;

/** Whether the run acts in the tab now, or did before its act opened another. */
export function isInTab({ tabId, tabs }: Pick<Run, 'tabId' | 'tabs'>, id: number): boolean {
  return tabId === id || tabs?.includes(id) === true;
}

/** Whether the run ended because a step of its procedure found no target or had no effect. */
export function stoppedAtGap({ outcome, plan }: Pick<Run, 'outcome' | 'plan'>): boolean {
  return (
    outcome?.state === 'stopped' &&
    plan?.kind === 'procedure' &&
    (outcome.code.startsWith('locate-') || outcome.code === 'effect-missing')
  );
}

/** Whether the run stopped at a step that it can go on without. */
export function stoppedAtSkippable(run: Pick<Run, 'outcome' | 'plan' | 'steps'>): boolean {
  return stoppedAtGap(run) && run.steps.at(-1)?.state === 'failed' && run.steps.at(-1)?.canLeaveOut === true;
}

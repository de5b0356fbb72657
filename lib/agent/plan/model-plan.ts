/** createModelPlan starts a conversation with the model from the current state of a run. */
import { mayBePrompted } from '../../learning/guidelines/standing';
import { isUsable } from '../../learning/lifecycle';
import type { Snapshot } from '../../page/words/snapshot';
import { type RecallPart, recallPart } from '../../policy/recall';
import { type Opening, openingMessages, PAGE_CHARS, type PromptForm } from '../../policy/situation';
import type { Plan } from '../../records/plan';
import type { Run } from '../../records/run';
import { linesAbout } from '../evidence/answer-lines';
import { asksQuestion } from '../evidence/request-kind';
import type { Ports } from '../run/ports';

/** Each level halves what is sent of the page; a page that does not fit at the last one is given up. */
export const MAX_SHRINK_LEVEL = 4;

export interface ModelPlanOptions {
  /** The reason the known steps no longer fit, for the model. */
  why?: string | undefined;
  shrinkLevel?: number;
}

/** @returns undefined if no model is selected or the page has no snapshot yet */
export async function createModelPlan(
  run: Run,
  ports: Ports,
  { why, shrinkLevel = 0 }: ModelPlanOptions = {},
): Promise<Plan | undefined> {
  if (!run.snapshot) return undefined;
  const model = await ports.model();
  if (!model) return undefined;
  const form: PromptForm = model.profile?.form ?? 'full';
  const recall = await recallForRun(run, run.snapshot, ports);
  const opening = {
    request: run.request,
    ...aimOf(run.request, run.snapshot),
    snapshot: run.snapshot,
    done: run.steps.filter((step) => step.state === 'done' || step.state === 'unknown'),
    why,
    answers: run.answers ?? [],
    recall: recall.text,
    form,
    maxChars: Math.round(PAGE_CHARS[form] / 2 ** shrinkLevel),
  };
  return {
    kind: 'model',
    messages: openingMessages(opening, ports.chance),
    unusable: 0,
    shrunk: shrinkLevel > 0,
    shrinkLevel,
    form,
    ...(recall.notes.length > 0 ? { recalled: recall.notes } : {}),
  };
}

/** The end that a request wants, and the lines of the page that a question is about. */
export function aimOf(request: string, { nodes }: Snapshot): Pick<Opening, 'wants' | 'about'> {
  return asksQuestion(request) ? { wants: 'answer', about: linesAbout(request, nodes) } : { wants: 'act' };
}

/** A baseline run gets nothing: it measures what notes save. */
async function recallForRun(run: Run, snapshot: Snapshot, ports: Ports): Promise<RecallPart> {
  if (run.withheld) return { text: '', notes: [] };
  const { origin, request, avoid, episode } = run;
  return recallForRequest({ origin, request, snapshot, avoid, episode }, ports);
}

interface RecalledRequest {
  origin: string;
  request: string;
  snapshot: Snapshot;
  /** A procedure that is left out. */
  avoid?: Run['avoid'];
  /** The episode in progress. */
  episode?: Run['episode'];
}

/** The recall part of a prompt for a request on a page. */
export async function recallForRequest(
  { origin, request, snapshot, avoid, episode }: RecalledRequest,
  { notes: reader, clock }: Ports,
): Promise<RecallPart> {
  const nowMs = clock.now();
  const [notes, episodes] = await Promise.all([reader.notesOf(origin), reader.episodesOf(origin)]);
  return recallPart({
    request,
    notes: notes.filter(
      (note) => !note.paused && isUsable(note.state) && note.id !== avoid && mayBePrompted(note, nowMs),
    ),
    episodes: episodes.filter(({ id }) => id !== episode),
    snapshot,
  });
}

/** Ends a run in a named state: what was learned and what happened are written in one transaction. */
import { induce, extractSlotValues } from '../../learning/induce';
import { stripPoliteness } from '../../learning/request-words';
import type { PendingEvent } from '../../journal/events';
import type { OutcomeState } from '../../records/episode';
import { noteTitle } from '../../records/note';
import type { Run } from '../../records/run';
import { type Template, templateText, toTemplate } from '../../records/template';
import type { WatchOrder } from '../../page/words/observation';
import { isReversible } from '../../policy/reversible';
import { learnFrom } from './learn-from-run';
import type { Ports } from '../run/ports';
import { collectWrittenValues } from '../run/run-state';

export interface Outcome {
  state: OutcomeState;
  /** Key of its sentence in public/_locales (outcome_* or reason_*). */
  code: string;
  params?: string[];
}

export async function finishRun(run: Run, outcome: Outcome, ports: Ports): Promise<Run> {
  const ended: Run = {
    ...run,
    phase: 'ended',
    outcome: { state: outcome.state, code: outcome.code, params: outcome.params ?? [] },
    question: undefined,
    resumeAt: undefined,
  };
  if (run.origin === '') return ports.store.commitRun('run.ended', ended, '', []);
  const known = {
    notes: await ports.notes.notesOf(run.origin),
    rejected: await ports.notes.rejectedOf(run.origin),
  };
  const lesson = learnFrom(ended, known, ports.clock.now(), ports.chance);
  const end: PendingEvent = {
    kind: 'episode.ended',
    payload: { episode: run.episode, state: outcome.state, code: outcome.code, request: blankedRequest(run) },
  };
  const kept: Run = {
    ...(await withUndoable(ended, ports)),
    learned: lesson.sentences,
    ...(lesson.procedure === undefined ? {} : { taught: lesson.procedure }),
    ...readBackOf(ended),
    // Large, and no longer needed: every view of the chat reads all runs of its tab.
    snapshot: undefined,
    plan: ended.plan?.kind === 'model' ? { ...ended.plan, messages: [] } : ended.plan,
  };
  const committed = await ports.store.commitRun('run.ended', kept, run.origin, [...lesson.drafts, end]);
  await ports.page.hold(run.tabId, false);
  // What the user does after showing a task, for example clearing up, says nothing against it.
  if (outcome.state === 'done' && !run.teaching) await ports.page.watch(run.tabId, createWatchOrder(committed, 0));
  else await ports.page.stop(run.tabId);
  return committed;
}

/** What was shown, as it will be done, with its blanks. */
function readBackOf(run: Run): Pick<Run, 'readBack'> {
  const { procedure, locators } = run.teaching && run.outcome?.state === 'done' ? induce(run) : { locators: [] };
  if (!procedure) return {};
  return {
    readBack: procedure.steps.map((step) => {
      const place = locators.find(({ key }) => key === step.locatorKey);
      const written = step.text ?? step.url ?? step.options?.[0];
      return {
        verb: step.verb,
        target: step.named ? templateText(step.named) : place ? noteTitle(place.body) : '',
        value: written ? templateText(written) : (step.keys ?? ''),
        reversible: step.class !== 'R3' && isReversible(step.verb, place?.body.fingerprint.role),
      };
    }),
  };
}

/** An undo is offered only for what is still there to be set back, or may be there again once the way to it is taken back. */
async function withUndoable(run: Run, ports: Ports): Promise<Run> {
  const tokens = run.steps.filter((step) => step.state === 'done' && step.undoable).map((step) => step.token);
  if (tokens.length === 0) return run;
  const possible = await ports.page.undoable(run.tabId, tokens);
  const lastWay = run.steps.findLastIndex((step) => step.state === 'done' && step.ledTo !== undefined);
  return {
    ...run,
    steps: run.steps.map((step, i) => ({
      ...step,
      undoable: possible.includes(step.token) || (step.undoable && i < lastWay),
    })),
  };
}

/** The request with every value blanked, as the diary keeps it. */
function blankedRequest(run: Run): Template {
  const named = run.plan?.kind === 'procedure' ? run.plan.values : extractSlotValues(run.request, run.steps);
  const all = { ...named };
  for (const [slot, value] of Object.entries(collectWrittenValues(run)))
    if (!Object.values(all).includes(value)) all[slot] = value;
  return toTemplate(stripPoliteness(run.request).slice(0, 400), all);
}

/** What the witness looks after: the things each step made that carry one of this run's values. */
export function createWatchOrder(run: Run, sinceMs: number): WatchOrder {
  const values = Object.values(collectWrittenValues(run)).filter((value) => value.length >= 3);
  return {
    episode: run.episode,
    sinceMs,
    steps: run.steps
      .filter((step) => step.state === 'done')
      .map((step) => ({
        n: step.n,
        token: step.token,
        ...(step.ledTo === undefined ? {} : { ledTo: step.ledTo }),
        made: (step.effect?.facts ?? []).flatMap((fact) =>
          fact.fact === 'appeared' && values.some((value) => fact.name.includes(value))
            ? [{ role: fact.role, name: fact.name }]
            : [],
        ),
      })),
  };
}

/** finishRun ends a run: outcome, evidence and notes are written in one transaction. */
import { extractParameterValues, induce } from '../../learning/induce';
import { settleWithin } from '../../core/stop';
import { stripPoliteness } from '../../learning/request-words';
import type { PendingEvent } from '../../journal/events';
import { checkedWord } from '../../page/words/action-parts';
import { isReversible } from '../../policy/reversible';
import type { OutcomeState } from '../../records/episode';
import { noteTitle } from '../../records/note';
import type { Run } from '../../records/run';
import { renameParameters, type Template, templateText, toTemplate } from '../../records/template';
import type { Ports } from '../run/ports';
import { collectWrittenValues } from '../run/written-values';
import { learnFrom } from './learn-from-run';
import { withStopped } from './stopped-requests';
import { createWatchOrder } from './watch-order';

export interface Outcome {
  state: OutcomeState;
  /** Key of its sentence in public/_locales (outcome_* or reason_*). */
  code: string;
  params?: string[];
}

/** Longest request an episode stores. */
const MAX_REQUEST_CHARS = 400;

export async function finishRun(run: Run, reached: Outcome, ports: Ports): Promise<Run> {
  const outcome = await checkStopped(run, withoutLeftOut(run, reached), ports);
  const ended: Run = {
    ...run,
    phase: 'ended',
    outcome,
    question: undefined,
    resumeAt: undefined,
  };
  // Without an origin no episode was started.
  if (run.origin === '') return ports.store.commitRun('run.ended', ended, '', []);
  const known = {
    notes: await ports.notes.notesOf(run.origin),
    rejected: await ports.notes.rejectedOf(run.origin),
  };
  const lesson = learnFrom(ended, known, ports.clock.now(), ports.chance);
  const end: PendingEvent = {
    kind: 'episode.ended',
    payload: { episode: run.episode, state: outcome.state, code: outcome.code, request: blankRequest(run) },
  };
  const limitMs = limitOf(outcome);
  const kept: Run = {
    ...(await markUndoableSteps(ended, limitMs, ports)),
    learned: lesson.sentences,
    ...(lesson.procedure === undefined ? {} : { taught: lesson.procedure }),
    ...describeTaughtProcedure(ended),
    // Dropped because they are large: every chat view reads all runs of its tab.
    snapshot: undefined,
    seenWords: undefined,
    plan: ended.plan?.kind === 'model' ? { ...ended.plan, messages: [] } : ended.plan,
  };
  const committed = await ports.store.commitRun('run.ended', kept, run.origin, [...lesson.events, end]);
  await ports.page.fence(run.tabId, undefined);
  // After a demonstration the user may clean up: that is no evidence against the procedure.
  const watches = outcome.state === 'done' && !run.teaching;
  const heard = watches ? ports.page.watch(run.tabId, createWatchOrder(committed, 0)) : ports.page.stop(run.tabId);
  await settleWithin(heard, limitMs, undefined);
  return committed;
}

/** A request that was stopped after an act without a question may be the one that the task was for. */
async function checkStopped(run: Run, { state, code, params = [] }: Outcome, ports: Ports) {
  const stopped = await ports.page.takeStopped(run.tabId);
  return withStopped({ state, code, params }, run.teaching ? [] : stopped);
}

/** A page that is busy, or shows an alert, is waited for as long as this; Stop does not wait, ms. */
const PAGE_LIMIT_MS = 5_000;
const STOP_LIMIT_MS = 100;

function limitOf({ state }: { state: OutcomeState }): number {
  return state === 'stopped' ? STOP_LIMIT_MS : PAGE_LIMIT_MS;
}

/** The procedure of a demonstration as it will be performed, with its parameters, for the user to check. */
function describeTaughtProcedure(run: Run): Pick<Run, 'readBack'> {
  const { procedure, locators } = run.teaching && run.outcome?.state === 'done' ? induce(run) : { locators: [] };
  if (!procedure) return {};
  // A parameter that is computed of another is shown by the other's name.
  const names = new Map(Object.entries(procedure.derived ?? {}).map(([slot, { of }]) => [slot, of]));
  const shown = (template: Template) => templateText(renameParameters(template, names));
  return {
    readBack: procedure.steps.map((step) => {
      const locator = locators.find(({ key }) => key === step.locatorKey);
      const locatorTitle = locator ? noteTitle(locator.body) : '';
      const written = step.text ?? step.url ?? step.options?.[0];
      const row = (step.within?.has ?? (step.onto ? [step.onto] : undefined))?.map(shown).join(', ');
      return {
        verb: step.verb,
        target: `${step.named ? shown(step.named) : locatorTitle}${row === undefined ? '' : ` (${row})`}`,
        value: written ? shown(written) : (step.keys ?? checkedWord(step.checked)),
        reversible: step.class !== 'R3' && isReversible(step.verb, locator?.body.fingerprint.role),
      };
    }),
  };
}

/** A task without one of its steps is not the task that was asked for, whoever took it to its end. */
function withoutLeftOut({ leftOut }: Run, outcome: Outcome): Outcome {
  if (!leftOut || outcome.state !== 'done') return outcome;
  return { state: 'unconfirmed', code: 'left-out', params: [leftOut.join(', ')] };
}

/** Marks steps whose element is still there, and steps before the last navigation: undoing that brings their page back. */
async function markUndoableSteps(run: Run, limitMs: number, ports: Ports): Promise<Run> {
  const tokens = run.steps.filter((step) => step.state === 'done' && step.undoable).map((step) => step.token);
  const possible = await settleWithin(ports.page.finish(run.tabId, tokens), limitMs, []);
  const lastNavigation = run.steps.findLastIndex((step) => step.state === 'done' && step.ledTo !== undefined);
  return {
    ...run,
    steps: run.steps.map((step, i) => ({
      ...step,
      undoable: possible.includes(step.token) || (step.undoable && i < lastNavigation),
    })),
  };
}

/** The request as the episode stores it, with every value blanked. */
export function blankRequest(run: Run): Template {
  const named =
    run.plan?.kind === 'procedure' ? run.plan.values : extractParameterValues(run.request, run.steps, run.startedAt);
  const all = { ...named };
  for (const [slot, value] of Object.entries(collectWrittenValues(run)))
    if (!Object.values(all).includes(value)) all[slot] = value;
  return toTemplate(stripPoliteness(run.request).slice(0, MAX_REQUEST_CHARS), all);
}

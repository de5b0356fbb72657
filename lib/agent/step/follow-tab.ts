/** followOpenedTab moves a run to the tab that its act has opened: at once on a granted origin, by asking on another. */
import { makeId } from '../../core/ids';
import { rejectOnAbort } from '../../core/stop';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep, waitForAnswer, withLastStep } from '../run/run-state';

/** Only these acts open tabs. */
const OPENING_VERBS = new Set(['click', 'doubleClick', 'press', 'check']);

/** @returns the run in the new tab; with `openedTab` set if the tab's origin is not granted; unchanged if no tab was opened */
export async function followOpenedTab(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const step = lastStep(run);
  if (step.state !== 'acted' || !OPENING_VERBS.has(step.action.verb)) return run;
  // A procedure goes on where it was shown.
  if (run.plan?.kind === 'procedure' && !step.opensTab) return run;
  const opened = await rejectOnAbort(ports.page.openedTab(run.tabId, step.at), signal);
  if (opened === undefined) return run;
  const state = await rejectOnAbort(ports.page.open(opened, signal), signal);
  const isGranted = state.type === 'ready' && run.grant.readWrite.includes(state.origin);
  if (isGranted) await rejectOnAbort(ports.page.settle(opened, signal), signal);
  if (isGranted) return { ...withLastStep(run, { saw: `a new tab opened: ${state.url}` }), ...movedTo(run, opened) };
  return { ...withLastStep(run, { saw: 'a new tab opened, on another site' }), openedTab: opened };
}

/** Asks whether to go on in a tab of another origin, unless the task is over anyway. */
export async function askAboutOpenedTab(run: Run, ports: Ports, signal: AbortSignal): Promise<Run | undefined> {
  const { openedTab, plan } = run;
  const isOver = plan?.kind === 'planner' && plan.at >= plan.commands.length;
  if (openedTab === undefined || isOver || run.phase !== 'decide') return undefined;
  const state = await rejectOnAbort(ports.page.open(openedTab, signal), signal);
  const origin = URL.canParse(state.url) ? new URL(state.url).origin : '';
  const id = makeId('question', ports.clock.now(), ports.chance);
  const question = { type: 'tab' as const, id, tabId: openedTab, origin };
  return ports.store.commitRun('step.asked', waitForAnswer(run, question, 'decide', ports.clock.now()), run.origin, []);
}

/** The run after the user allowed it to go on in the opened tab; a model plan starts again from the new page. */
export function inAllowedTab(run: Run, tabId: number): Run {
  const plan = run.plan?.kind === 'model' ? undefined : run.plan;
  return { ...run, ...movedTo(run, tabId), plan, phase: 'observe', allowedTab: tabId };
}

function movedTo(run: Run, tabId: number): Pick<Run, 'tabId' | 'tabs' | 'openedTab'> {
  return { tabId, tabs: [...(run.tabs ?? []), run.tabId], openedTab: undefined };
}

/** The run back in the tab it started in, or the one before the present. @returns undefined if there is no other */
export function inEarlierTab(run: Run, which: 'first' | 'previous'): Run | undefined {
  const tabs = run.tabs ?? [];
  const earlier = which === 'first' ? tabs[0] : tabs.at(-1);
  if (earlier === undefined) return undefined;
  return {
    ...run,
    tabId: earlier,
    tabs: which === 'first' ? [] : tabs.slice(0, -1),
    openedTab: undefined,
    phase: 'observe',
  };
}

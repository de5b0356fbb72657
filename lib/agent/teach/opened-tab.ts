/** followInTeaching and returnInTeaching move a demonstration to the tab that an act opened, and back when it is closed. */
import { rejectOnAbort } from '../../core/stop';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { withSnapshot } from '../run/run-state';
import { withMissed } from './demonstrated-step';

/** Longest name of a place in the chat, characters. */
const MAX_PLACE_CHARS = 40;

/** The run in the opened tab; in its own tab, with the act named as not learned, if the tab shows another site. */
export async function followInTeaching(run: Run, tabId: number, ports: Ports, signal: AbortSignal): Promise<Run> {
  const last = run.steps.at(-1);
  const tab = await rejectOnAbort(ports.page.open(tabId, signal), signal);
  if (!last || tab.type === 'problem' || tab.origin !== run.origin) return withLostTab(run);
  const snapshot = await rejectOnAbort(ports.page.snapshot(tabId, run.grant.read), signal);
  const steps = run.steps.map((step) => (step === last ? { ...step, opensTab: true as const } : step));
  return withSnapshot({ ...run, steps, tabId, tabs: [...(run.tabs ?? []), run.tabId] }, snapshot);
}

/** The run back in the tab before. @returns undefined if the demonstration has no other tab */
export function returnInTeaching(run: Run): Run | undefined {
  const tabId = run.tabs?.at(-1);
  return tabId === undefined ? undefined : { ...run, tabId, tabs: run.tabs?.slice(0, -1) };
}

/** Whether the demonstration went on in a tab that is closed again: acts after that cannot be repeated yet. */
export function hasLeftTab({ steps, tabs = [] }: Run): boolean {
  return steps.filter(({ opensTab }) => opensTab === true).length > tabs.length;
}

export function withLostTab(run: Run): Run {
  const place = run.steps.at(-1)?.facts?.fingerprint.name ?? '';
  return withMissed(run, { what: 'new-tab', place: place.slice(0, MAX_PLACE_CHARS) });
}

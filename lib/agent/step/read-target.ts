/** readTarget: the current facts of a step's target and the address of its tab, for the guard. */
import { FieldnotesError } from '../../core/errors';
import { rejectOnAbort } from '../../core/stop';
import { targetRef } from '../../page/words/action-parts';
import type { ElementFacts, LocatedTarget, TargetFacts } from '../../page/words/element';
import type { TabProblem } from '../../page/words/tab';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';
import { lastStep } from '../run/run-state';

type TargetNow =
  | { type: 'ready'; facts: ElementFacts | undefined; tabUrl: string }
  | { type: 'stale'; reason: 'document-changed' | 'stale-ref'; near: readonly string[] }
  | { type: 'problem'; problem: TabProblem; url: string };

/** @param located the target as it was found in this turn; its facts are current */
export async function readTarget(
  run: Run,
  ports: Ports,
  signal: AbortSignal,
  located: LocatedTarget | undefined,
): Promise<TargetNow> {
  const ref = targetRef(lastStep(run).action);
  const answer = ref === undefined ? undefined : await readFacts(run, ref, ports, signal, located);
  if (answer?.top) return compare(run, answer, answer.top);
  const tab = await rejectOnAbort(ports.page.open(run.tabId, signal), signal);
  if (tab.type === 'problem') return tab;
  if (ref === undefined) return { type: 'ready', facts: undefined, tabUrl: tab.url };
  if (tab.documentToken !== run.snapshot?.documentToken) return { type: 'stale', reason: 'document-changed', near: [] };
  return compare(run, answer ?? (await rejectOnAbort(ports.page.facts(run.tabId, ref), signal)), tab);
}

/** @returns undefined if the document is being replaced */
async function readFacts(
  run: Run,
  ref: string,
  ports: Ports,
  signal: AbortSignal,
  located: LocatedTarget | undefined,
): Promise<TargetFacts | undefined> {
  if (located?.facts && located.top) return { type: 'facts', facts: located.facts, top: located.top };
  try {
    return await rejectOnAbort(ports.page.facts(run.tabId, ref), signal);
  } catch (error) {
    if (error instanceof FieldnotesError && error.code === 'page-gone') return undefined;
    throw error;
  }
}

function compare(run: Run, answer: TargetFacts, top: { url: string; documentToken: string }): TargetNow {
  if (top.documentToken !== run.snapshot?.documentToken) return { type: 'stale', reason: 'document-changed', near: [] };
  return answer.type === 'stale'
    ? { type: 'stale', reason: 'stale-ref', near: answer.near }
    : { type: 'ready', facts: answer.facts, tabUrl: top.url };
}

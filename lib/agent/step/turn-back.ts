/**
 * turnBack: a press whose request was stopped may have turned its switch all the same. The switch is turned back before the press is
 * done again, or the second press would turn it the other way.
 */
import { makeId } from '../../core/ids';
import { rejectOnAbort } from '../../core/stop';
import type { Action } from '../../page/words/action';
import { targetRef } from '../../page/words/action-parts';
import type { RequestScope } from '../../page/words/held-request';
import type { Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import type { Ports } from '../run/ports';

/** States that a press turns. */
const TURNED_STATES: ReadonlySet<string> = new Set(['checked', 'pressed', 'selected', 'expanded', 'current']);
/** Classes of a passing state, which is none that a press turns. */
const PASSING_CLASS = /load|busy|error|fail|focus|hover|active|ripple|disabled|press/iu;
const SENDS_NOTHING: RequestScope = { origins: [], announced: [], isQuiet: true };

/** States and classes of the target. @param nodes of the page at the time of the facts */
export function marksOf({ action, facts }: Pick<RunStep, 'action' | 'facts'>, nodes: Snapshot['nodes']): string[] {
  const ref = targetRef(action);
  const states = nodes.find((node) => node.ref !== undefined && node.ref === ref)?.states ?? [];
  const classes = (facts?.fingerprint.classes ?? []).filter((name) => !PASSING_CLASS.test(name));
  return [...states.filter((state) => TURNED_STATES.has(state)), ...classes].sort();
}

export async function turnBack(run: Run, step: RunStep, ports: Ports, signal: AbortSignal): Promise<void> {
  const { turnedFrom, facts } = step;
  const action = actionBack(step.action);
  if (!turnedFrom || !action || !facts) return;
  const { nodes } = await rejectOnAbort(ports.page.snapshot(run.tabId, run.grant.read), signal);
  if (marksOf(step, nodes).join() === turnedFrom.join()) return;
  const token = makeId('token', ports.clock.now(), ports.chance);
  await rejectOnAbort(ports.page.act(run.tabId, token, facts.documentToken, action, SENDS_NOTHING), signal);
  await rejectOnAbort(ports.page.settle(run.tabId, signal), signal);
  await rejectOnAbort(ports.page.holdRequests(run.tabId, false), signal);
}

function actionBack(action: Action): Action | undefined {
  if (action.verb === 'check') return { ...action, checked: !action.checked };
  return action.verb === 'click' ? action : undefined;
}

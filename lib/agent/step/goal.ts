/** Whether a press would change nothing that it was shown to change: its target has the state already. */
import { rejectOnAbort } from '../../core/stop';
import { normalizeText } from '../../core/text';
import { ABSENT_STATES } from '../../learning/step-goal';
import type { Fingerprint, LocateHints } from '../../page/words/element';
import { hashRoute } from '../../page/words/route';
import { fillTemplate } from '../../records/template';
import type { ProcedureStepContext } from './procedure-step-context';

/** Whether the target is in the state that the step sets, as the page shows it. */
export async function isGoalReached({ run, step, ports, signal }: ProcedureStepContext, ref: string): Promise<boolean> {
  const { goal } = step;
  if (goal?.state !== undefined) {
    const states = run.snapshot?.nodes.find((node) => node.ref === ref)?.states;
    if (!states) return false;
    const opposite = ABSENT_STATES[goal.state];
    return opposite === undefined ? states.includes(goal.state) : !states.includes(opposite);
  }
  if (goal?.className === undefined) return false;
  const answer = await rejectOnAbort(ports.page.facts(run.tabId, ref), signal);
  if (answer.type !== 'facts') return false;
  return (answer.facts.fingerprint.classes ?? []).includes(goal.className) !== (goal.isWithout === true);
}

/** Whether the target is a link to the route of the page that is shown: a press on it would load and change nothing. */
export function isWhereItLeads({ run, step }: ProcedureStepContext, ref: string): boolean {
  const href = run.snapshot?.nodes.find((node) => node.ref === ref)?.href;
  if (step.verb !== 'click' || href === undefined || href !== run.snapshot?.url || !URL.canParse(href)) return false;
  return hashRoute(new URL(href)) !== '';
}

/** Whether an element has the name that the press gives its target, and none has the name from before. */
export function hasGoalName({ run, plan, step }: ProcedureStepContext, { role, name }: Fingerprint): boolean {
  const wanted = step.goal?.name;
  if (!wanted || !run.snapshot) return false;
  const goal = normalizeText(fillTemplate(wanted, plan.values));
  const names = run.snapshot.nodes.filter((node) => node.role === role).map((node) => normalizeText(node.name));
  return names.includes(goal) && !names.includes(normalizeText(name));
}

/** Whether the row that lacks the target has it under the name that the press gives it: “Unstar” where “Star” was pressed. */
export async function isGoalThere(
  { run, plan, step, ports, signal }: ProcedureStepContext,
  fingerprint: Fingerprint,
  hints: LocateHints,
): Promise<boolean> {
  const wanted = step.goal?.name;
  if (!wanted || !hints.within) return false;
  const { text: _, title: _t, ...rest } = fingerprint;
  const there = { ...rest, name: fillTemplate(wanted, plan.values) };
  const located = await rejectOnAbort(ports.page.locate(run.tabId, there, { ...hints, variants: [] }), signal);
  return located.type === 'found' && located.how === 'same';
}

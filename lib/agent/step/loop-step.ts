/** Loop steps of a procedure: each body of one or more acts is done on the next matching element, until there is none. */
import { pause, rejectOnAbort } from '../../core/stop';
import { parseNumber } from '../../learning/loops';
import type { Fingerprint } from '../../page/words/element';
import type { SnapshotNode } from '../../page/words/snapshot';
import { noteTitle } from '../../records/note';
import type { Plan } from '../../records/plan';
import type { Run } from '../../records/run';
import { fillTemplate } from '../../records/template';
import { stepAction, stepExpectation } from '../plan/procedure-target';
import { withProposal } from '../run/propose-step';
import { finishRun } from '../end/finish-run';
import { newSentence } from '../evidence/new-sentence';
import { groupText, listItemAround } from '../evidence/outline-groups';
import type { Ports } from '../run/ports';
import { handleMismatch } from './mismatch';
import { commitProposal, type ProcedurePlan, type ProcedureStepContext } from './procedure-step-context';

type Loop = NonNullable<Extract<Plan, { kind: 'procedure' }>['loop']>;

/** Looks for an element of the body that the act before it brings up, and the pause between them. */
const MAX_LOOKS = 12;
const LOOK_PAUSE_MS = 120;
/** Lines before a control that stands in no row. */
const LINES_BEFORE = 2;

export async function proposeLoopStep(context: ProcedureStepContext, pattern: Fingerprint): Promise<Run> {
  const { run, plan, step, ports, signal } = context;
  const { loop } = plan;
  const [filter] = (step.within?.has ?? []).map((text) => fillTemplate(text, plan.values));
  const wanted = filter === undefined ? pattern : { ...pattern, row: { text: filter, index: 0, count: 1 } };
  const refs = await rejectOnAbort(ports.page.locateAll(run.tabId, wanted), signal);
  const span = step.span ?? 1;
  const title = noteTitle({ kind: 'locator', fingerprint: pattern });
  const name = filter === undefined ? title : `${title} (${filter})`;
  if (!loop && refs.length === 0) return handleMismatch(run, 'locate-gone', name, ports);
  const nodes = run.snapshot?.nodes ?? [];
  if (step.each?.goes && loop && isStillThere(loop, rowsOf(nodes, refs))) return stopAtRefused(run, name, ports);
  const next = nextIndex(loop, refs.length);
  const done = loop?.done ?? 0;
  const limit = step.each?.first && parseNumber(fillTemplate(step.each.first, plan.values));
  const ref = refs[next];
  if (ref === undefined || (limit !== undefined && done >= limit))
    return commitProposal({ ...run, plan: { ...plan, at: plan.at + span, loop: undefined } }, ports);
  const at = span > 1 ? plan.at + 1 : plan.at;
  const advanced: Run = {
    ...run,
    plan: { ...plan, at, loop: { done: done + 1, seen: refs.length, next, row: rowsOf(nodes, refs)[next] } },
  };
  return propose(context, advanced, { ref, target: `${name} ${done + 1}` });
}

/** The texts of the rows around the elements; '' for one that is not in the outline. */
function rowsOf(nodes: readonly SnapshotNode[], refs: readonly string[]): string[] {
  return refs.map((ref) => {
    const at = nodes.findIndex((node) => node.ref === ref);
    if (at < 0) return '';
    return groupText(nodes, listItemAround(nodes, at) ?? { from: Math.max(0, at - LINES_BEFORE), to: at + 1 });
  });
}

/** Whether the element that the last act was to take away stands where it stood, and the list has not become shorter. */
function isStillThere({ seen, next, row = '' }: Loop, rows: readonly string[]): boolean {
  return row !== '' && rows.length >= seen && rows[next] === row;
}

/** The site has answered the last act, but not by taking its element away. */
function stopAtRefused(run: Run, name: string, ports: Ports): Promise<Run> {
  const saw = newSentence(run.steps.at(-1)?.effect?.facts ?? []);
  const failed: Run = {
    ...run,
    steps: run.steps.map((step, i) =>
      i < run.steps.length - 1
        ? step
        : { ...step, state: 'failed' as const, reason: 'effect-missing', ...(saw === undefined ? {} : { saw }) },
    ),
  };
  if (saw === undefined) return handleMismatch(failed, 'effect-missing', name, ports);
  return finishRun(failed, { state: 'failed', code: 'site-refused', params: [saw] }, ports);
}

/** The start of the loop whose body the plan is in; undefined outside, and at the start itself. */
export function loopAround({ body, at, loop }: ProcedurePlan): number | undefined {
  if (!loop) return undefined;
  const start = body.steps.findIndex(({ span = 1 }, i) => i < at && at < i + span);
  return start < 0 ? undefined : start;
}

/** A later act of the body: on the only element like it, as in a menu, or on the one of the same row. */
export async function proposeBodyStep(
  context: ProcedureStepContext,
  pattern: Fingerprint,
  start: number,
): Promise<Run> {
  const { run, plan, ports, signal } = context;
  const { loop = { done: 1, seen: 1, next: 0 } } = plan;
  const name = noteTitle({ kind: 'locator', fingerprint: pattern });
  const isLast = plan.at + 1 >= start + (plan.body.steps[start]?.span ?? 1);
  const advanced: Run = { ...run, plan: { ...plan, at: isLast ? start : plan.at + 1 } };
  for (let look = 0; look < MAX_LOOKS; look++) {
    const refs = await rejectOnAbort(ports.page.locateAll(run.tabId, pattern), signal);
    const ref = refs.length === 1 ? refs[0] : refs[loop.next];
    if (ref !== undefined) return propose(context, advanced, { ref, target: `${name} ${loop.done}` });
    await pause(LOOK_PAUSE_MS, signal);
  }
  return handleMismatch(run, 'locate-gone', name, ports);
}

function propose(
  { run, plan, step, ports }: ProcedureStepContext,
  advanced: Run,
  { ref, target }: { ref: string; target: string },
): Promise<Run> {
  const action = stepAction(step, plan.values, ref);
  if (!action) return handleMismatch(run, 'bad-note', step.verb, ports);
  const extra = {
    expected: stepExpectation(step, plan.values),
    locator: step.locator,
    ...(step.changes ? { changes: step.changes } : {}),
  };
  return commitProposal(withProposal(advanced, { action, by: 'procedure', target, extra }, ports), ports);
}

/** If the previous element was removed by its step, the next one has taken its index. */
function nextIndex(loop: Loop | undefined, count: number): number {
  if (!loop) return 0;
  return count < loop.seen ? loop.next : loop.next + 1;
}

/** Steps on the element at a position of a list, and steps that are repeated until their control is gone. */
import { pause, rejectOnAbort } from '../../core/stop';
import { type Age, dateIn, isOfAge } from '../../learning/ages';
import type { Fingerprint } from '../../page/words/element';
import type { SnapshotNode } from '../../page/words/snapshot';
import { noteTitle, type ProcedureStep } from '../../records/note';
import type { Run } from '../../records/run';
import { stepAction, stepExpectation } from '../plan/procedure-target';
import { stepPromise } from '../plan/step-promise';
import { withProposal } from '../run/propose-step';
import { handleMismatch } from './mismatch';
import { advance, commitProposal, type ProcedureStepContext } from './procedure-step-context';

/** Looks for a list that is still loading, and the pause between them. */
const MAX_LOOKS = 20;
const LOOK_PAUSE_MS = 150;

/** Lines behind the last element that may belong to it. */
const MAX_BEHIND = 3;

/** The date of each element: the last one between it and the element before, or else the first one behind it. @returns undefined if one has none */
function datesOf(refs: readonly string[], nodes: readonly SnapshotNode[], nowMs: number): string[] | undefined {
  const at = refs.map((ref) => nodes.findIndex((node) => node.ref === ref));
  const datesBetween = (from: number, to: number) =>
    nodes.slice(from, to).flatMap(({ name }) => dateIn(name, nowMs) ?? []);
  const before = at.map((end, i) => datesBetween(i === 0 ? 0 : (at[i - 1] ?? 0) + 1, end + 1).at(-1));
  if (before.every((date) => date !== undefined)) return before;
  const behind = at.map((start, i) => datesBetween(start, at[i + 1] ?? start + MAX_BEHIND).at(0));
  return behind.every((date) => date !== undefined) ? behind : undefined;
}

/** Whether another row has a date further at that end, and nothing to act on: the one that is meant was dealt with before. */
function isTaken(
  { date, at }: { date: string; at: number },
  age: Age,
  nodes: readonly SnapshotNode[],
  nowMs: number,
): boolean {
  const own = nodes.slice(0, at + 1 + MAX_BEHIND).findLast(({ name }) => dateIn(name, nowMs) === date);
  const dates = nodes.flatMap(({ role, depth, name }) =>
    role === own?.role && depth === own.depth ? (dateIn(name, nowMs) ?? []) : [],
  );
  return !isOfAge(date, [...dates, date], age);
}

/** The only element at that end of a dated list; by position where the dates tell none apart. */
function placeOf(
  refs: readonly string[],
  { index, from, age, byDate }: NonNullable<ProcedureStep['pick']>,
  dates: readonly string[] | undefined,
): string | undefined | 'ambiguous' {
  const placed = from === 'start' ? refs[index] : refs.at(-1 - index);
  if (!age) return placed;
  const ofAge = refs.filter((_, i) => dates !== undefined && isOfAge(dates[i] ?? '', dates, age));
  if (ofAge.length === 1) return ofAge[0];
  if (byDate) return refs.length > 0 ? 'ambiguous' : undefined;
  return dates === undefined || placed === undefined || ofAge.includes(placed) ? placed : 'ambiguous';
}

/** The element at the step's position among those like it. */
export async function proposePicked(
  { run, plan, step, ports, signal }: ProcedureStepContext,
  pattern: Fingerprint,
  pick: NonNullable<ProcedureStep['pick']>,
): Promise<Run> {
  const target = noteTitle({ kind: 'locator', fingerprint: pattern });
  const nodes = run.snapshot?.nodes ?? [];
  const now = ports.clock.now();
  for (let look = 0; look < MAX_LOOKS; look++) {
    const refs = await rejectOnAbort(ports.page.locateAll(run.tabId, pattern), signal);
    const dates = pick.age && datesOf(refs, nodes, now);
    const ref = placeOf(refs, pick, dates);
    const chosen = ref === undefined || !dates ? undefined : dates[refs.indexOf(ref)];
    const at = nodes.findIndex((node) => node.ref === ref);
    if (pick.ofAll && pick.age && chosen !== undefined && isTaken({ date: chosen, at }, pick.age, nodes, now))
      return handleMismatch(run, 'locate-gone', target, ports);
    if (ref === 'ambiguous') return handleMismatch(run, 'locate-ambiguous', target, ports);
    const action = ref === undefined ? undefined : stepAction(step, plan.values, ref);
    if (action) {
      const promise = stepPromise(step, plan.values);
      const extra = { ...promise, expected: stepExpectation(step, plan.values), locator: step.locator };
      return commitProposal(withProposal(advance(run, plan), { action, by: 'procedure', target, extra }, ports), ports);
    }
    await pause(LOOK_PAUSE_MS, signal);
  }
  return handleMismatch(run, 'locate-gone', target, ports);
}

/** The control pressed again, or the next step once the control is gone or disabled. */
export async function proposeUntilGone(context: ProcedureStepContext, fingerprint: Fingerprint): Promise<Run> {
  const { run, plan, step, ports, signal } = context;
  const target = noteTitle({ kind: 'locator', fingerprint });
  const done = plan.loop?.done ?? 0;
  const located = await rejectOnAbort(ports.page.locate(run.tabId, fingerprint), signal);
  const node = located.type === 'found' ? run.snapshot?.nodes.find(({ ref }) => ref === located.ref) : undefined;
  const isOver = located.type !== 'found' || located.how !== 'same' || node?.states.includes('disabled') === true;
  if (isOver && done === 0) return handleMismatch(run, 'locate-gone', target, ports);
  if (isOver) return commitProposal(advance(run, plan), ports);
  const action = stepAction(step, plan.values, located.ref);
  if (!action) return handleMismatch(run, 'bad-note', step.verb, ports);
  const looped: Run = { ...run, plan: { ...plan, loop: { done: done + 1, seen: 1, next: 0 } } };
  const extra = { expected: stepExpectation(step, plan.values), locator: step.locator };
  return commitProposal(
    withProposal(looped, { action, by: 'procedure', target: `${target} ${done + 1}`, extra }, ports),
    ports,
  );
}

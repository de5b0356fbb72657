/** findLateRefusal looks again after the last act while a timer of it is still to run: a page may take back what it showed at once. */
import { pause, rejectOnAbort } from '../../core/stop';
import type { Effect, EffectFact } from '../../page/words/effect';
import type { Fingerprint } from '../../page/words/element';
import type { SiteReport } from '../../page/words/site-report';
import type { Snapshot } from '../../page/words/snapshot';
import { pageStateHash } from '../../page/words/state';
import type { Run } from '../../records/run';
import { isMessage } from '../evidence/messages';
import { findRefusal } from '../evidence/refusal';
import { readMessage } from '../evidence/read-message';
import { PROGRESS } from '../evidence/refusal-words';
import { containsWords, wordsOf } from '../evidence/request-values';
import { findRevertedState } from '../evidence/step-effects';
import type { Ports } from '../run/ports';
import { lastStep, readableOrigins } from '../run/run-state';
import { collectWrittenValues } from '../run/written-values';
import { readStands } from './stands';

/** The page shows what a timer did within this, ms. */
const RENDER_MS = 100;
const LOOK_PAUSE_MS = 200;

type Named = Extract<EffectFact, { fact: 'appeared' | 'disappeared' }>;

interface ShownEffect {
  after: Snapshot;
  effect: Effect;
  reports: readonly SiteReport[];
}

/** @returns undefined if no timer is to run, more steps follow, the act led to another page, or the page keeps what it shows */
export async function findLateRefusal(
  run: Run,
  shown: ShownEffect,
  ports: Ports,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { after, effect, reports } = shown;
  const lateMs = Math.max(0, ...reports.map((report) => (report.kind === 'late' ? report.ms : 0)));
  if (lateMs === 0 || !isLastAct(run) || effect.facts.some(({ fact }) => fact === 'path')) return undefined;
  const step = lastStep(run);
  const { action } = step;
  const written = Object.values(collectWrittenValues(run));
  const end = ports.clock.now() + lateMs + RENDER_MS;
  const shownAtOnce = await standsOf(run, ports, signal);
  while (ports.clock.now() < end) {
    await pause(LOOK_PAUSE_MS, signal);
    const options = { readable: readableOrigins(run), settle: false };
    const look = await rejectOnAbort(ports.page.look(run.tabId, options, signal), signal);
    if (look.type !== 'seen') return undefined;
    const { snapshot, reports: later } = look;
    if (pageStateHash(snapshot) === pageStateHash(after)) continue;
    // The dragged thing has jumped back: the same texts in the old order.
    const isAsBefore = run.snapshot !== undefined && pageStateHash(snapshot) === pageStateHash(run.snapshot);
    if (action.verb === 'drag' && isAsBefore) return step.facts?.fingerprint.name || step.target;
    const refusal = findRefusal({
      action,
      before: after,
      after: snapshot,
      reports: later,
      request: run.request,
      written,
    });
    const reverted = findRevertedState([{ ...step, effect, state: 'done' }], snapshot);
    const late = refusal ?? reverted ?? findTakenBackText(effect.facts, after, snapshot, step.facts?.fingerprint);
    if (late !== undefined) return late;
  }
  const isBack = isCountedBack(step.facts?.stands, shownAtOnce, await standsOf(run, ports, signal));
  return isBack ? step.target : undefined;
}

/**
 * Whether a number at the pressed button changed and is the old one again. A word may flash there: “Copied”.
 * @param before texts before the press, at once after it, and later
 */
export function isCountedBack(
  before: readonly string[] = [],
  atOnce: readonly string[] = [],
  later: readonly string[] = [],
): boolean {
  return before.some(
    (text, i) => /\d/u.test(text) && atOnce[i] !== undefined && atOnce[i] !== text && later[i] === text,
  );
}

/** The texts at the pressed button, which its name may hide: the “♥ 3” of “Support Slide”. */
async function standsOf(run: Run, ports: Ports, signal: AbortSignal): Promise<readonly string[] | undefined> {
  const { action } = lastStep(run);
  return action.verb === 'click' ? readStands(run, action.ref, ports, signal) : undefined;
}

/** Whether nothing of a known task or of plain commands is left to do. */
export function isLastAct({ plan }: Run): boolean {
  if (plan?.kind === 'planner') return plan.at >= plan.commands.length;
  return plan?.kind === 'procedure' && plan.at >= plan.body.steps.length;
}

/**
 * The new text of a page on which all that came with the act is gone, and all that went is there again. A message that confirms
 * the act may stand or go: there only a thing that is back tells, not the line in which the message stood.
 * @param target of the act
 */
export function findTakenBackText(
  facts: readonly EffectFact[],
  before: Pick<Snapshot, 'nodes'>,
  after: Pick<Snapshot, 'nodes'>,
  target?: Pick<Fingerprint, 'role' | 'name' | 'row'>,
): string | undefined {
  const isThere = ({ role, name }: { role: string; name: string }) =>
    after.nodes.some((node) => node.role === role && node.name === name);
  const came = facts.flatMap((fact) => (fact.fact === 'appeared' ? [fact] : []));
  const went = facts.flatMap((fact) => (fact.fact === 'disappeared' ? [fact] : []));
  if (went.length === 0 || !went.every(isThere)) return undefined;
  const isConfirmed = came.some(isConfirming);
  const content = isConfirmed ? came.filter((fact) => !isMessage(fact) && fact.role !== 'button') : came;
  if (content.some(isThere)) return undefined;
  // A button that says “Copied” for a moment has another name, and nothing else came.
  if (isConfirmed ? !went.some((fact) => isThing(fact, target)) : came.every(({ role }) => role === 'button'))
    return undefined;
  const known = new Set(before.nodes.map(({ name }) => name));
  const text = after.nodes.find(({ ref, name }) => ref === undefined && name !== '' && !known.has(name));
  return text?.name ?? went[0]?.name;
}

function isConfirming(fact: EffectFact): boolean {
  return fact.fact === 'appeared' && readMessage(fact.name) === 'confirms' && !PROGRESS.test(fact.name);
}

/** Whether what went is a thing of the page, or what names the target's row: not a line of text, nor the target alone. */
function isThing(fact: Named, target: Pick<Fingerprint, 'role' | 'name' | 'row'> | undefined): boolean {
  if (fact.name === '') return false;
  if (isMessage(fact)) return containsWords(wordsOf(target?.row?.text ?? ''), wordsOf(fact.name));
  return fact.role !== target?.role || fact.name !== target.name;
}

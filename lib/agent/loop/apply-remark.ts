/** applyRemark turns what the user says in between into the run's next step, or hands it to the model as the user's words. */
import { makeId } from '../../core/ids';
import type { PendingEvent } from '../../journal/events';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import { planStep } from '../../policy/plan-step';
import { parseRemark, type Remark } from '../../policy/remarks';
import { type DoneStep, resolveRemark } from '../../policy/resolve-remark';
import type { Command } from '../../records/command';
import type { Question } from '../../records/question';
import type { Run, RunStep } from '../../records/run';
import { findCorrection } from '../feedback/correction';
import { asUndone, undoStep } from '../feedback/undo-run';
import type { Ports } from '../run/ports';
import { withProposal } from '../run/propose-step';
import { endWaiting, readableOrigins, waitForAnswer, withSnapshot } from '../run/run-state';
import { withToolResult } from '../run/tool-call';
import { askWhichElement } from '../step/ask-which';

type Correcting = Extract<Remark, { type: 'other' | 'instead' }>;

/** Time for the page to rest after a step was taken back, ms. */
const SETTLE_LIMIT_MS = 15_000;
const SPOKE_FIRST = 'not carried out: the user spoke first';

/**
 * @param run suspended between two steps
 * @returns the stored run, at work again; it stays paused if the words were not understood
 */
export async function applyRemark(run: Run, text: string, ports: Ports): Promise<Run> {
  if (run.plan?.kind === 'model') return tellModel(run, text, ports);
  const remark = parseRemark(text);
  if (remark?.type === 'other' || remark?.type === 'instead') {
    const corrected = await correctLastStep(run, remark, ports);
    if (corrected) return corrected;
  }
  return pauseRun(run, text, ports);
}

/** @param said words of the user that were not understood; '' if none were said */
export function pauseRun(run: Run, said: string, ports: Ports): Promise<Run> {
  const now = ports.clock.now();
  const question: Question = { type: 'paused', id: makeId('question', now, ports.chance), said };
  const resumePhase = run.phase === 'waiting' ? (run.resumePhase ?? 'observe') : run.phase;
  const idle = run.phase === 'waiting' ? endWaiting(run, resumePhase, now) : run;
  return ports.store.commitRun('step.asked', waitForAnswer(idle, question, resumePhase, now), run.origin, []);
}

/** The user's words become a message of the conversation; the call that was decided before them is not carried out. */
function tellModel(run: Run, text: string, ports: Ports): Promise<Run> {
  const { plan } = run;
  if (plan?.kind !== 'model') throw new Error(`run ${run.id} has no conversation`);
  const answered = plan.open ? withToolResult(plan, plan.open, SPOKE_FIRST) : plan;
  const message = { role: 'user' as const, content: `The user says now: ${text}` };
  const next: Run = {
    ...endWaiting(withRemark(run, text), 'observe', ports.clock.now()),
    plan: { ...answered, messages: [...answered.messages, message] },
    answers: [...(run.answers ?? []), text],
    asked: undefined,
    resumeAt: undefined,
  };
  return commitAnswered(next, [], ports);
}

function withRemark(run: Run, text: string): Run {
  const last = lastDone(run.steps);
  return last ? { ...run, remarks: [...(run.remarks ?? []), { n: last.n, text }] } : run;
}

/** @returns undefined if no step can be corrected by these words */
async function correctLastStep(run: Run, remark: Correcting, ports: Ports): Promise<Run | undefined> {
  const step = lastDone(run.steps);
  if (!step) return undefined;
  // A press that led to another page is taken back first: only the page before shows what else there was.
  if (step.ledTo === undefined) {
    const { resolution } = await resolveOnPage(run, step, remark, ports);
    if (resolution.type === 'unclear') return undefined;
  }
  const reverted = await revert(run, step, ports);
  const { resolution, snapshot } = await resolveOnPage(reverted, step, remark, ports);
  const looked = withSnapshot({ ...reverted, corrects: { n: step.n } }, snapshot);
  if (resolution.type === 'unclear') return pauseRun({ ...looked, corrects: undefined }, remarkWords(remark), ports);
  if (resolution.type === 'which') return askWhich(looked, resolution, ports);
  return proposeCorrection(looked, resolution.command, ports);
}

/** Proposes the corrected step, with what the correction teaches; the guard judges it like any other. */
export async function proposeCorrection(run: Run, command: Command, ports: Ports): Promise<Run> {
  const { snapshot, corrects } = run;
  const planned = snapshot && planStep(command, snapshot);
  if (planned?.type !== 'act') return pauseRun(run, command.words, ports);
  const events = corrects ? await correctionEvents(run, corrects.n, command, ports) : { events: [], learned: [] };
  const working = endWaiting(run, 'decide', ports.clock.now());
  const proposed = withProposal(working, { ...planned, by: 'planner' }, ports);
  return commitAnswered(
    { ...proposed, corrects: undefined, learned: [...run.learned, ...events.learned] },
    events.events,
    ports,
  );
}

function askWhich(
  run: Run,
  { command, nodes }: { command: Command; nodes: SnapshotNode[] },
  ports: Ports,
): Promise<Run> {
  const asking: Run = { ...run, corrects: { n: run.corrects?.n ?? 0, command } };
  const resting = endWaiting(asking, 'decide', ports.clock.now());
  return askWhichElement(resting, { nodes, words: command.words }, ports);
}

/** Takes the step back where the page can. */
async function revert(run: Run, step: RunStep, ports: Ports): Promise<Run> {
  if (!step.undoable && step.ledTo === undefined) return run;
  if (!(await undoStep(run, step, ports))) return run;
  return { ...run, steps: run.steps.map((one) => (one.n === step.n ? asUndone(one) : one)) };
}

interface OnPage {
  resolution: ReturnType<typeof resolveRemark>;
  snapshot: Snapshot;
}

/** Looks at the page and finds there what the remark means in place of the step's target or value. */
export async function resolveOnPage(run: Run, step: RunStep, remark: Correcting, ports: Ports): Promise<OnPage> {
  await ports.page.settle(run.tabId, AbortSignal.timeout(SETTLE_LIMIT_MS));
  const snapshot = await ports.page.snapshot(run.tabId, readableOrigins(run));
  return { resolution: resolveRemark(remark, await doneStep(run, step, snapshot, ports), snapshot), snapshot };
}

async function doneStep(run: Run, step: RunStep, { nodes }: Snapshot, ports: Ports): Promise<DoneStep> {
  const { action, target, facts } = step;
  const own = 'ref' in action ? action.ref : undefined;
  const isThere = own !== undefined && nodes.some(({ ref }) => ref === own);
  const located = !isThere && facts ? await ports.page.locate(run.tabId, facts.fingerprint) : undefined;
  const ref = isThere ? own : located?.type === 'found' ? located.ref : undefined;
  const node = nodes.find((one) => one.ref !== undefined && one.ref === ref);
  const role = node?.role ?? facts?.fingerprint.role ?? '';
  return { action, target, role, name: node?.name ?? facts?.fingerprint.name ?? '', ref };
}

/** A correction by words teaches the same as one by hand on the page. */
export async function correctionEvents(
  run: Run,
  n: number,
  command: Command,
  ports: Ports,
): Promise<{ events: PendingEvent[]; learned: Run['learned'] }> {
  const nothing = { events: [], learned: [] };
  const step = run.steps.find((one) => one.n === n);
  const isSameTarget = step?.action !== undefined && 'ref' in step.action && step.action.ref === command.chosen;
  const target =
    isSameTarget || command.chosen === undefined ? undefined : await ports.page.facts(run.tabId, command.chosen);
  if (!isSameTarget && target?.type !== 'facts') return nothing;
  const said = target?.type === 'facts' ? { instead: target.facts } : { text: command.value };
  const how = target?.type === 'facts' ? ('other-target' as const) : ('other-value' as const);
  const observation = { episode: run.episode, n, what: 'corrected' as const, how, afterMs: 0, ...said };
  const notes = await ports.notes.notesOf(run.origin);
  const context = { run, notes, nowMs: ports.clock.now(), chance: ports.chance };
  const correction = findCorrection(observation, context);
  return correction ? { events: correction.events, learned: [correction.sentence] } : nothing;
}

function remarkWords(remark: Correcting): string {
  return remark.type === 'instead' ? remark.words : '';
}

export function lastDone(steps: readonly RunStep[]): RunStep | undefined {
  return steps.findLast(({ state, action }) => state === 'done' && 'ref' in action);
}

function commitAnswered(run: Run, events: readonly PendingEvent[], ports: Ports): Promise<Run> {
  const answered: PendingEvent = { kind: 'user.answered', payload: { episode: run.episode, answer: 'chosen' } };
  return ports.store.commitRun('step.answered', run, run.origin, run.origin === '' ? [] : [answered, ...events]);
}

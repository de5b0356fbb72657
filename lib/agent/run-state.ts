/** Small pure steps of a run's state: making one, changing its last step, asking, and counting working time. */
import { makeId } from '../core/ids';
import { originOf } from '../guard/url';
import type { EpisodeStep } from '../notebook/records/episode';
import type { Note } from '../notebook/records/note';
import type { Plan, Question, Run, RunStep } from '../notebook/records/run';
import { slottedText, toSlotted } from '../notebook/records/slotted';
import type { Snapshot } from '../page/words/snapshot';
import { typedAddresses } from '../policy/parse-commands';
import type { Ports } from './ports';

const MAX_LINKS = 2000;

export interface HowToStart {
  /** The user shows it. */
  teaching?: boolean;
  /** The procedure that just did the same request, and not as the user wanted. */
  avoid?: Note['id'] | undefined;
  /** Without notes, to see what they save. */
  withheld?: boolean;
  /** The gap that is shown, and what was done before it. */
  mends?: Run['mends'];
  steps?: Run['steps'];
}

export function newRun(
  tabId: number,
  request: string,
  ports: Pick<Ports, 'clock' | 'chance'>,
  how: HowToStart = {},
): Run {
  const now = ports.clock.now();
  const typedUrls = typedAddresses(request);
  const origins = typedUrls.flatMap((url) => originOf(url) ?? []);
  return {
    id: makeId('run', now, ports.chance),
    episode: makeId('episode', now, ports.chance),
    tabId,
    revision: 0,
    request,
    origin: '',
    startedAt: now,
    updatedAt: now,
    phase: 'start',
    grant: { readWrite: [...new Set(origins)], read: [], typedUrls, words: request },
    steps: how.steps ?? [],
    seenLinks: [],
    readOrigins: [],
    modelCalls: 0,
    tokens: 0,
    learned: [],
    waitedMs: 0,
    retries: 0,
    ...(how.teaching ? { teaching: { problems: [] } } : {}),
    ...(how.mends === undefined ? {} : { mends: how.mends }),
    ...(how.avoid === undefined ? {} : { avoid: how.avoid }),
    ...(how.withheld ? { withheld: true } : {}),
  };
}

/** The run with a fresh look at the page: what was read is remembered for the guard. */
export function withSnapshot(run: Run, snapshot: Snapshot): Run {
  const links = snapshot.nodes.flatMap((node) => (node.href === undefined ? [] : [node.href]));
  return {
    ...run,
    snapshot,
    seenLinks: [...new Set([...run.seenLinks, ...links])].slice(-MAX_LINKS),
    readOrigins: [...new Set([...run.readOrigins, snapshot.origin, ...snapshot.frameOrigins])],
  };
}

export function lastStep(run: Run): RunStep {
  const step = run.steps.at(-1);
  if (!step) throw new Error(`run ${run.id} has no step`);
  return step;
}

/** A page that changes under a step this often in a row will not stand still for it. */
const MAX_LOST = 3;
/** Nothing was done for these reasons: what was meant was no longer there when it came to it. */
const LOST = new Set(['stale-ref', 'document-changed']);

export function wasLost(step: RunStep): boolean {
  return step.state === 'failed' && LOST.has(step.reason ?? '');
}

/** A plan of known steps whose last step was lost, as it was before that step; nothing where it was not, or too often. */
export function proposedAgain(run: Run): Run | undefined {
  const { plan, steps } = run;
  if (!plan || plan.kind === 'model' || !wasLost(lastStep(run))) return undefined;
  if (steps.length >= MAX_LOST && steps.slice(-MAX_LOST).every(wasLost)) return undefined;
  return { ...run, plan: oneStepBack(plan), phase: 'observe' };
}

function oneStepBack(plan: Exclude<Plan, { kind: 'model' }>): Plan {
  if (plan.kind !== 'procedure' || !plan.loop) return { ...plan, at: plan.at - 1 };
  // Of a step over many things the same one is next, however many there are now.
  const { done, next } = plan.loop;
  return { ...plan, loop: done > 1 ? { done: done - 1, seen: 0, next: next - 1 } : undefined };
}

export function withLastStep(run: Run, change: Partial<RunStep>): Run {
  return { ...run, steps: [...run.steps.slice(0, -1), { ...lastStep(run), ...change }] };
}

export function asking(run: Run, question: Question, resumePhase: Run['phase'], nowMs: number): Run {
  return { ...run, phase: 'waiting', question, resumePhase, waitingSince: nowMs };
}

/** The run after its question was answered or died, back to work. */
export function answered(run: Run, phase: Run['phase'], nowMs: number): Run {
  const waited = run.waitingSince === undefined ? 0 : Math.max(0, nowMs - run.waitingSince);
  return {
    ...run,
    phase,
    question: undefined,
    resumePhase: undefined,
    waitingSince: undefined,
    waitedMs: run.waitedMs + waited,
  };
}

/** Time spent working, ms; waiting for the user does not count. */
export function workedMs(run: Run, nowMs: number): number {
  const waiting = run.waitingSince === undefined ? 0 : nowMs - run.waitingSince;
  return Math.max(0, nowMs - run.startedAt - run.waitedMs - waiting);
}

/** What the user and the steps wrote, so that it can be blanked in whatever is kept. */
export function writtenValues(run: Run): Record<string, string> {
  const values: Record<string, string> = {};
  const add = (text: string) => {
    const value = text.trim();
    if (value !== '' && !Object.values(values).includes(value))
      values[`value-${Object.keys(values).length + 1}`] = value;
  };
  for (const match of run.request.matchAll(/"([^"]+)"|“([^”]+)”|«([^»]+)»|'([^']{2,})'/g))
    add(match.slice(1).find((group) => group) ?? '');
  if (run.plan?.kind === 'procedure') Object.values(run.plan.values).forEach(add);
  if (run.plan?.kind === 'planner') for (const command of run.plan.commands) add(command.value ?? '');
  for (const { action } of run.steps) {
    if (action.verb === 'type' || action.verb === 'findText' || action.verb === 'waitFor') add(action.text);
    if (action.verb === 'select') action.options.forEach(add);
  }
  return values;
}

/** A step as the journal keeps it: the target's name with every written value blanked. */
export function journalStep(run: Run, step: RunStep, state: EpisodeStep['state']): EpisodeStep {
  const values = writtenValues(run);
  const blanked = (text: string) => slottedText(toSlotted(text, values));
  const { choice } = step;
  return {
    n: step.n,
    verb: step.action.verb,
    target: blanked(step.target),
    by: step.by,
    ...(step.locator === undefined ? {} : { note: step.locator }),
    state,
    ...(step.reason === undefined ? {} : { code: step.reason }),
    ...(choice === undefined
      ? {}
      : { choice: { ...choice, others: choice.others?.map((one) => ({ ...one, target: blanked(one.target) })) } }),
  };
}

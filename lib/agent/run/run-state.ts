/** Pure updates of a run's state: new snapshot, changed last step, waiting for an answer, working time. */
import { wordsOf } from '../evidence/request-values';
import type { Snapshot } from '../../page/words/snapshot';
import type { Question } from '../../records/question';
import type { Run, RunStep } from '../../records/run';

/** Most links a run remembers as seen, newest kept. */
const MAX_LINKS = 2000;

/** Most words of earlier documents that a run remembers. */
const MAX_SEEN_WORDS = 4000;

/** The run with a new snapshot; its links and origins are added to what the guard counts as read. */
export function withSnapshot(run: Run, snapshot: Snapshot): Run {
  const links = snapshot.nodes.flatMap((node) => (node.href === undefined ? [] : [node.href]));
  const seenWords =
    run.snapshot && run.snapshot.documentToken !== snapshot.documentToken ? wordsSeen(run) : run.seenWords;
  return {
    ...run,
    snapshot,
    ...(seenWords ? { seenWords } : {}),
    seenLinks: [...new Set([...run.seenLinks, ...links])].slice(-MAX_LINKS),
    readOrigins: [...new Set([...run.readOrigins, snapshot.origin, ...snapshot.frameOrigins])],
  };
}

/** The words of the document that is being left, added to those of the documents before. */
function wordsSeen({ seenWords = [], snapshot }: Run): string[] {
  const words = (snapshot?.nodes ?? []).flatMap(({ name, value }) => wordsOf(`${name} ${value ?? ''}`));
  return [...new Set([...seenWords, ...words])].slice(-MAX_SEEN_WORDS);
}

/** Origins whose documents and frames this run may read. */
export function readableOrigins({ grant }: Run): string[] {
  return [...grant.readWrite, ...grant.read];
}

export function lastStep(run: Run): RunStep {
  const step = run.steps.at(-1);
  if (!step) throw new Error(`run ${run.id} has no step`);
  return step;
}

export function withLastStep(run: Run, change: Partial<RunStep>): Run {
  return { ...run, steps: [...run.steps.slice(0, -1), { ...lastStep(run), ...change }] };
}

/** @param resumePhase the phase to continue in once the question is answered */
export function waitForAnswer(run: Run, question: Question, resumePhase: Run['phase'], nowMs: number): Run {
  return { ...run, phase: 'waiting', question, resumePhase, waitingSince: nowMs };
}

/** The run back at work after its question was answered or has expired. */
export function endWaiting(run: Run, phase: Run['phase'], nowMs: number): Run {
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

/** Working time, ms: without the time spent waiting for the user or the model, which has limits of its own. */
export function workedMs(run: Run, nowMs: number): number {
  const waiting = run.waitingSince === undefined ? 0 : nowMs - run.waitingSince;
  return Math.max(0, nowMs - run.startedAt - run.waitedMs - (run.modelMs ?? 0) - waiting);
}

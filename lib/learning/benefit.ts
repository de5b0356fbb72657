/** What the notes have saved: tasks done with them beside the same tasks done without, with intervals where there is enough. */
import type { Episode } from '../records/episode';
import { templateOf } from './note-key';

/** Mean of some figure, and the 95 % interval of it where there are enough tasks for one. */
export interface Mean {
  mean: number;
  low?: number;
  high?: number;
}

export interface Side {
  /** Tasks that were done. */
  tasks: number;
  steps: Mean;
  seconds: Mean;
  modelCalls: Mean;
  tokens: Mean;
}

export interface Benefit {
  withNotes: Side;
  without: Side;
  /** Of those without: how many left the notes out only to compare. */
  withheld: number;
  /** Shown by the user, by hand. */
  byHand: Side;
  /** Seconds and tokens that the tasks done with notes would have cost more, by the mean of the same task without; where there is none, by hand. */
  saved: { seconds: number; tokens: number };
  /** Requests, in blanks, that took longer with notes than without. */
  worse: { request: string; seconds: number; before: number }[];
}

/** Fewer tasks than this say nothing about how far off a mean is. */
const ENOUGH = 5;
/** Two-sided 95 % point of the normal distribution. */
const Z = 1.96;

/** @param episodes of one site, or of all */
export function benefitOf(episodes: readonly Episode[]): Benefit {
  const done = episodes.filter(({ state, endedAt }) => state === 'done' && endedAt !== undefined);
  const withNotes = done.filter(({ followed }) => followed !== undefined);
  const isShown = ({ steps }: Episode) => steps.length > 0 && steps.every(({ by }) => by === 'user');
  const byHand = done.filter((one) => one.followed === undefined && isShown(one));
  const without = done.filter((one) => one.followed === undefined && !isShown(one));
  const saved = { seconds: 0, tokens: 0 };
  const worse: Benefit['worse'] = [];
  for (const request of new Set(withNotes.map(requestOf))) {
    const same = withNotes.filter((one) => requestOf(one) === request);
    if (request === undefined) continue;
    const isSame = (one: Episode) => requestOf(one) === request;
    const measured = without.filter(isSame);
    const before = measured.length > 0 ? measured : byHand.filter(isSame);
    if (before.length === 0) continue;
    const [seconds, secondsBefore] = [meanOf(same, secondsOf), meanOf(before, secondsOf)];
    saved.seconds += same.length * (secondsBefore - seconds);
    saved.tokens += same.length * (meanOf(before, tokensOf) - meanOf(same, tokensOf));
    if (seconds > secondsBefore) worse.push({ request, seconds, before: secondsBefore });
  }
  return {
    withNotes: sideOf(withNotes),
    without: sideOf(without),
    withheld: without.filter(({ withheld }) => withheld).length,
    byHand: sideOf(byHand),
    saved,
    worse,
  };
}

/** What one procedure has saved over its uses. @param episodes of its site */
export function savedBy(note: string, episodes: readonly Episode[]): Benefit['saved'] {
  return benefitOf(episodes.filter(({ followed }) => followed === undefined || followed === note)).saved;
}

function sideOf(tasks: readonly Episode[]): Side {
  return {
    tasks: tasks.length,
    steps: interval(tasks.map(({ steps }) => steps.length)),
    seconds: interval(tasks.map(secondsOf)),
    modelCalls: interval(tasks.map(({ modelCalls }) => modelCalls)),
    tokens: interval(tasks.map(tokensOf)),
  };
}

function interval(values: readonly number[]): Mean {
  const mean = values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;
  if (values.length < ENOUGH) return { mean };
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1);
  const half = Z * Math.sqrt(variance / values.length);
  return { mean, low: Math.max(0, mean - half), high: mean + half };
}

const meanOf = (tasks: readonly Episode[], of: (task: Episode) => number) =>
  tasks.reduce((sum, task) => sum + of(task), 0) / tasks.length;
const secondsOf = ({ startedAt, endedAt }: Episode) => ((endedAt ?? startedAt) - startedAt) / 1000;
const tokensOf = ({ tokens }: Episode) => tokens;
const requestOf = ({ request }: Episode) => request && templateOf(request);

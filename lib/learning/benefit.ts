/** Measures the benefit of notes: finished tasks with notes compared with the same tasks without, with confidence intervals. */
import type { Episode } from '../records/episode';
import { templateOf } from './note-key';

/** A mean with its 95 % confidence interval; no interval below MIN_TASKS_FOR_INTERVAL tasks. */
export interface Mean {
  mean: number;
  low?: number;
  high?: number;
}

interface TaskStats {
  /** Number of finished tasks. */
  tasks: number;
  steps: Mean;
  seconds: Mean;
  modelCalls: Mean;
  tokens: Mean;
}

/** Savings of tasks done from notes. */
export interface Saved {
  /** Against the mean of the same task without notes; if there is none, of its demonstrations. */
  seconds: number;
  tokens: number;
  /** Tasks done from notes, and the acts in them that the user did not have to do. */
  tasks: number;
  acts: number;
}

export interface Benefit {
  withNotes: TaskStats;
  without: TaskStats;
  /** Baseline runs among those without notes: notes withheld only to compare. */
  withheld: number;
  /** Demonstrations by the user. */
  byHand: TaskStats;
  saved: Saved;
  /** Request templates that took longer with notes than without. */
  worse: { request: string; seconds: number; before: number }[];
}

/** Fewer tasks than this give no interval. */
const MIN_TASKS_FOR_INTERVAL = 5;
/** Two-sided 95 % point of the normal distribution. */
const Z_95 = 1.96;

/** @param episodes of one site, or of all */
export function benefitOf(episodes: readonly Episode[]): Benefit {
  const done = episodes.filter(({ state, endedAt }) => state === 'done' && endedAt !== undefined);
  const withNotes = done.filter(({ followed }) => followed !== undefined);
  const isDemonstration = ({ steps }: Episode) => steps.length > 0 && steps.every(({ by }) => by === 'user');
  const byHand = done.filter((episode) => episode.followed === undefined && isDemonstration(episode));
  const without = done.filter((episode) => episode.followed === undefined && !isDemonstration(episode));
  const saved = {
    seconds: 0,
    tokens: 0,
    tasks: withNotes.length,
    acts: withNotes.reduce((sum, one) => sum + actsOf(one), 0),
  };
  const worse: Benefit['worse'] = [];
  for (const request of new Set(withNotes.map(requestOf))) {
    const same = withNotes.filter((episode) => requestOf(episode) === request);
    if (request === undefined) continue;
    const hasSameRequest = (episode: Episode) => requestOf(episode) === request;
    const measured = without.filter(hasSameRequest);
    const before = measured.length > 0 ? measured : byHand.filter(hasSameRequest);
    if (before.length === 0) continue;
    const [seconds, secondsBefore] = [meanOf(same, secondsOf), meanOf(before, secondsOf)];
    saved.seconds += same.length * (secondsBefore - seconds);
    saved.tokens += same.length * (meanOf(before, tokensOf) - meanOf(same, tokensOf));
    if (seconds > secondsBefore) worse.push({ request, seconds, before: secondsBefore });
  }
  return {
    withNotes: statsOf(withNotes),
    without: statsOf(without),
    withheld: without.filter(({ withheld }) => withheld).length,
    byHand: statsOf(byHand),
    saved,
    worse,
  };
}

/** Savings of one procedure over its uses. @param episodes of its site */
export function savedByProcedure(note: string, episodes: readonly Episode[]): Benefit['saved'] {
  return benefitOf(episodes.filter(({ followed }) => followed === undefined || followed === note)).saved;
}

function statsOf(tasks: readonly Episode[]): TaskStats {
  return {
    tasks: tasks.length,
    steps: meanWithInterval(tasks.map(({ steps }) => steps.length)),
    seconds: meanWithInterval(tasks.map(secondsOf)),
    modelCalls: meanWithInterval(tasks.map(({ modelCalls }) => modelCalls)),
    tokens: meanWithInterval(tasks.map(tokensOf)),
  };
}

function meanWithInterval(values: readonly number[]): Mean {
  const mean = values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < MIN_TASKS_FOR_INTERVAL) return { mean };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = Z_95 * Math.sqrt(variance / values.length);
  return { mean, low: Math.max(0, mean - half), high: mean + half };
}

const meanOf = (tasks: readonly Episode[], of: (task: Episode) => number) =>
  tasks.reduce((sum, task) => sum + of(task), 0) / tasks.length;
/** Acts of the page that were done without the user. */
const actsOf = ({ steps }: Episode) => steps.filter(({ state, by }) => state === 'done' && by !== 'user').length;
const secondsOf = ({ startedAt, endedAt }: Episode) => ((endedAt ?? startedAt) - startedAt) / 1000;
const tokensOf = ({ tokens }: Episode) => tokens;
const requestOf = ({ request }: Episode) => request && templateOf(request);

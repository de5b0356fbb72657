/** Delayed evidence: what the user did to the result after an episode, as evidence for or against its procedure. */
import type { Channel, PendingEvent } from '../../journal/events';
import type { Observation } from '../../page/words/observation';
import type { Episode } from '../../records/episode';
import type { Note } from '../../records/note';
import { evidenceFor, findGoverningProcedure } from './governing-procedure';

/** Timers run late under load; an observation that is due at ten minutes still counts within this slack. */
const CLOCK_SLACK_MS = 5_000;
const TEN_MINUTES_MS = 600_000;
/** Latest time of an undo for each channel, earliest first. */
const UNDO_WINDOWS: readonly (readonly [maxMs: number, channel: Channel])[] = [
  [30_000, 'undone-30s'],
  [120_000, 'undone-2min'],
  [TEN_MINUTES_MS + CLOCK_SLACK_MS, 'undone-10min'],
];

/** @returns undefined for corrections, which count as the undo or edit before them, and for undos after ten minutes */
function channelFor({ what, how, afterMs }: Observation): Channel | undefined {
  switch (what) {
    case 'edited':
    case 'repeated':
      return what;
    case 'corrected':
      return undefined;
    case 'undone':
      return UNDO_WINDOWS.find(([maxMs]) => afterMs <= maxMs)?.[1];
    case 'survived':
      return how === 'next-visit' ? 'survived-visit' : survivalChannel(afterMs);
  }
}

function survivalChannel(afterMs: number): Channel | undefined {
  if (afterMs < 30_000) return 'survived-10s';
  if (afterMs < 120_000) return 'survived-30s';
  if (afterMs < TEN_MINUTES_MS) return 'survived-2min';
  return afterMs <= TEN_MINUTES_MS + CLOCK_SLACK_MS ? 'survived-10min' : undefined;
}

/**
 * Undo is evidence against the procedure, not against its locators: they found the right elements.
 * An episode is undone once: one deletion takes back several steps, each of which is reported.
 */
export function delayedEvidence(observation: Observation, episode: Episode, notes: readonly Note[]): PendingEvent[] {
  const channel = channelFor(observation);
  const { n, what, how, ratio } = observation;
  if (!channel || !episode.steps.some((step) => step.n === n)) return [];
  const isUndoneAgain = what === 'undone' && episode.steps.some(({ state }) => state === 'undone');
  const events: PendingEvent[] = [];
  if (what === 'undone')
    events.push({ kind: 'step.ended', payload: { episode: episode.id, n, state: 'undone', code: how } });
  const note = findGoverningProcedure(episode, notes);
  if (note && !isUndoneAgain) events.push(evidenceFor(note, episode.id, channel, what === 'edited' ? (ratio ?? 1) : 1));
  return events;
}

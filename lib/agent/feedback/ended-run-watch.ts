/** EndedRunWatch follows a run after its end: user activity on later pages, corrections, and the same request again. */
import { SerialQueue } from '../../core/serial-queue';
import { normalizeText } from '../../core/text';
import type { Observation } from '../../page/words/observation';
import type { Episode } from '../../records/episode';
import type { Note } from '../../records/note';
import type { Run } from '../../records/run';
import { createWatchOrder } from '../end/watch-order';
import type { Ports } from '../run/ports';
import { findCorrection } from './correction';
import { delayedEvidence } from './delayed-evidence';
import { evidenceFor, findGoverningProcedure } from './governing-procedure';

/** How long a run is watched after its end. */
const WATCH_MS = 600_000;
/** The same request within this time counts against the result. */
const REPEAT_WINDOW_MS = 300_000;
/** Pages that take longer to load are not watched. */
const OPEN_LIMIT_MS = 20_000;

export interface EndedRunStore {
  episode(id: string): Promise<Episode | undefined>;
  /** @returns the run of an episode; undefined once it has been swept */
  runOf(episode: string): Promise<Run | undefined>;
  /** Ended runs of a tab that have not been swept, oldest first. */
  lastEndedRun(tabId: number): Promise<Run | undefined>;
}

export class EndedRunWatch {
  /** One observation at a time: each may change the note the next one is about. */
  private readonly queue = new SerialQueue();

  constructor(
    private readonly ports: Ports,
    private readonly store: EndedRunStore,
  ) {}

  handleObservation(observation: Observation): Promise<void> {
    return this.queue.run(() => this.learnFrom(observation));
  }

  private async learnFrom(observation: Observation): Promise<void> {
    const episode = await this.store.episode(observation.episode);
    if (!episode) return;
    const notes = await this.ports.notes.notesOf(episode.origin);
    await this.ports.store.commitEvents(episode.origin, delayedEvidence(observation, episode, notes));
    if (observation.what !== 'corrected') return;
    const run = await this.store.runOf(episode.id);
    const { clock, chance } = this.ports;
    const correction = run && findCorrection(observation, { run, notes, nowMs: clock.now(), chance });
    if (!correction) return;
    const learned = [...run.learned, correction.sentence];
    const { corrected } = correction;
    await this.ports.store.commitRun('run.ended', { ...run, learned, corrected }, run.origin, correction.events);
  }

  /** Continues the watch of the tab's last run in a new document of the tab. */
  async continueWatch(tabId: number): Promise<void> {
    const run = await this.store.lastEndedRun(tabId);
    const episode = run?.outcome?.state === 'done' && !run.teaching ? await this.store.episode(run.episode) : undefined;
    const sinceMs = this.ports.clock.now() - (episode?.endedAt ?? Number.NEGATIVE_INFINITY);
    if (!run || sinceMs < 0 || sinceMs >= WATCH_MS) return this.ports.page.unwatch(tabId);
    const tab = await this.ports.page.open(tabId, AbortSignal.timeout(OPEN_LIMIT_MS));
    if (tab.type === 'ready' && tab.origin === run.origin)
      await this.ports.page.watch(tabId, createWatchOrder(run, Math.max(1, sinceMs)));
  }

  /**
   * Records the same request soon after it was done as evidence against the procedure.
   * @returns that procedure; undefined if the request is another one, or REPEAT_WINDOW_MS has passed
   */
  async recordRepeatedRequest(tabId: number, request: string): Promise<Note['id'] | undefined> {
    const run = await this.store.lastEndedRun(tabId);
    if (run?.outcome?.state !== 'done' || run.teaching || run.requestedBy) return undefined;
    if (normalizeText(run.request) !== normalizeText(request)) return undefined;
    const episode = await this.store.episode(run.episode);
    if (!episode || this.ports.clock.now() - (episode.endedAt ?? 0) > REPEAT_WINDOW_MS) return undefined;
    const note = findGoverningProcedure(episode, await this.ports.notes.notesOf(run.origin));
    if (!note) return undefined;
    await this.ports.store.commitEvents(run.origin, [evidenceFor(note, episode.id, 'asked-again')]);
    return note.id;
  }
}

/** EndedRunWatch follows a run after its end: user activity on later pages, corrections, and the same request again. */
import { SerialQueue } from '../../core/serial-queue';
import { normalizeText } from '../../core/text';
import { pause } from '../../core/stop';
import type { StoppedRequest } from '../../page/words/held-request';
import type { Observation } from '../../page/words/observation';
import type { Episode } from '../../records/episode';
import type { Note } from '../../records/note';
import type { Run } from '../../records/run';
import { withStopped } from '../end/stopped-requests';
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
/** A worker that starts within this after the end of a run asks the page again to watch it: the order may have been lost. */
const ORDER_AGAIN_MS = 30_000;

/** A request that is stopped within this after the end of a run is of its last act, ms. */
const LATE_MS = 3_000;
/** A run that ends as a request is stopped is stored within this, ms. */
const ENDING_MS = 400;

type Sender = { tab?: { id?: number | undefined } | undefined };

export interface EndedRunStore {
  episode(id: string): Promise<Episode | undefined>;
  /** @returns the run of an episode; undefined once it has been swept */
  runOf(episode: string): Promise<Run | undefined>;
  /** Ended runs of a tab that have not been swept, oldest first. */
  lastEndedRun(tabId: number): Promise<Run | undefined>;
  tabsOfRunsEndedSince(timeMs: number): Promise<number[]>;
}

export class EndedRunWatch {
  /** One observation at a time: each may change the note the next one is about. */
  private readonly queue = new SerialQueue();

  constructor(
    private readonly ports: Ports,
    private readonly store: EndedRunStore,
  ) {}

  handlers() {
    return {
      witnessed: (observation: Observation) => this.handleObservation(observation).then(() => ({})),
      'page.pressed': async (_: object, { tab }: Sender) => {
        if (tab?.id !== undefined) await this.ports.page.heedUser?.(tab.id);
        return {};
      },
      'page.stopped': async (request: StoppedRequest, { tab }: Sender) => {
        if (tab?.id !== undefined) await this.handleStopped(tab.id, request);
        return {};
      },
    };
  }

  /** A run that goes on tells of it at its end; one that has ended as done is not done. */
  private async handleStopped(tabId: number, request: StoppedRequest): Promise<void> {
    const now = this.ports.clock.now();
    await this.ports.page.noteStopped?.(tabId, request);
    await pause(ENDING_MS);
    await this.queue.run(async () => {
      const run = await this.store.lastEndedRun(tabId);
      const endedAt = run && (await this.store.episode(run.episode))?.endedAt;
      if (!run?.outcome || endedAt === undefined || now - endedAt > LATE_MS) return;
      // It is of this run, and not of the next one.
      await this.ports.page.takeStopped(tabId);
      const outcome = withStopped(run.outcome, run.teaching ? [] : [request]);
      if (outcome === run.outcome) return;
      await this.ports.store.commitRun('run.ended', { ...run, outcome }, run.origin, []);
    });
  }

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

  /** Orders the watch of the runs that ended just before this worker began; a page that watches already goes on. */
  async orderAgain(): Promise<void> {
    const tabs = await this.store.tabsOfRunsEndedSince(this.ports.clock.now() - ORDER_AGAIN_MS);
    await Promise.all(tabs.map((tabId) => this.continueWatch(tabId)));
  }

  /** Continues the watch of the tab's last run in the document that the tab shows. */
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

/** What comes after a run: the watch that goes on from page to page, what the witness saw, and the same request again. */
import { createWatchOrder } from '../end/watch-order';
import { SerialQueue } from '../../core/serial-queue';
import { normalizeText } from '../../core/text';
import type { Episode } from '../../records/episode';
import type { Note } from '../../records/note';
import type { Run } from '../../records/run';
import type { Observation } from '../../page/words/observation';
import { findCorrection, delayedEvidence, findGoverningProcedure } from './delayed-evidence';
import type { Ports } from '../run/ports';

/** How long after its end a run is watched, ms. */
const WATCH_MS = 600_000;
/** The same request within this means that it was not done as it should, ms. */
const AGAIN_MS = 300_000;
/** A page that does not load within this is not watched, ms. */
const OPEN_LIMIT_MS = 20_000;

export interface EndedRunStore {
  episode(id: string): Promise<Episode | undefined>;
  /** The run of an episode, while it is kept. */
  runOf(episode: string): Promise<Run | undefined>;
  /** Ended runs of a tab that are still kept, oldest first. */
  endedRuns(tabId: number): Promise<Run[]>;
}

export class EndedRunWatch {
  /** Findings are taken in one after the other: each may change the note that the next one is about. */
  private readonly line = new SerialQueue();

  constructor(
    private readonly ports: Ports,
    private readonly store: EndedRunStore,
  ) {}

  witnessed(seen: Observation): Promise<void> {
    return this.line.run(() => this.take(seen));
  }

  private async take(seen: Observation): Promise<void> {
    const episode = await this.store.episode(seen.episode);
    if (!episode) return;
    const notes = await this.ports.notes.notesOf(episode.origin);
    await this.ports.store.commitEvents(episode.origin, delayedEvidence(seen, episode, notes));
    if (seen.what !== 'corrected') return;
    // The procedure follows the user's hand, and the chat says so.
    const run = await this.store.runOf(episode.id);
    const { clock, chance } = this.ports;
    const correction = run && findCorrection(seen, run, notes, clock.now(), chance);
    if (!correction) return;
    const learned = [...run.learned, correction.sentence];
    await this.ports.store.commitRun('run.ended', { ...run, learned }, run.origin, correction.events);
  }

  /** A document began in a tab: the watch over the last run there goes on in it. */
  async pageBegan(tabId: number): Promise<void> {
    const run = (await this.store.endedRuns(tabId)).at(-1);
    const episode = run?.outcome?.state === 'done' && !run.teaching ? await this.store.episode(run.episode) : undefined;
    const sinceMs = this.ports.clock.now() - (episode?.endedAt ?? Number.NEGATIVE_INFINITY);
    if (!run || sinceMs < 0 || sinceMs >= WATCH_MS) return this.ports.page.unwatch(tabId);
    const tab = await this.ports.page.open(tabId, AbortSignal.timeout(OPEN_LIMIT_MS));
    if (tab.type === 'ready' && tab.origin === run.origin)
      await this.ports.page.watch(tabId, createWatchOrder(run, Math.max(1, sinceMs)));
  }

  /**
   * The same words again in the same tab soon after they were done: they were not done as the user wanted.
   * @returns the procedure that did it
   */
  async askedAgain(tabId: number, request: string): Promise<Note['id'] | undefined> {
    const run = (await this.store.endedRuns(tabId)).at(-1);
    if (run?.outcome?.state !== 'done' || run.teaching || normalizeText(run.request) !== normalizeText(request))
      return undefined;
    const episode = await this.store.episode(run.episode);
    if (!episode || this.ports.clock.now() - (episode.endedAt ?? 0) > AGAIN_MS) return undefined;
    const note = findGoverningProcedure(episode, await this.ports.notes.notesOf(run.origin));
    if (!note) return undefined;
    const payload = {
      note: note.id,
      version: note.version,
      episode: episode.id,
      channel: 'asked-again' as const,
      share: 1,
    };
    await this.ports.store.commitEvents(run.origin, [{ kind: 'evidence', payload }]);
    return note.id;
  }
}

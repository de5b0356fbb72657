/** What the witness saw after an episode, as evidence about the note that governed the step. */
import type { Channel, Draft } from '../notebook/journal';
import type { Episode } from '../notebook/records/episode';
import type { Note } from '../notebook/records/note';
import type { Witnessed } from '../page/words/observation';

/** The channel of a finding by how late it came, or nothing when it is too late to mean anything. */
export function channelOf(seen: Witnessed): Channel | undefined {
  if (seen.what === 'edited') return 'edited';
  const undone = seen.what === 'undone';
  if (seen.afterMs <= 30_000) return undone ? 'undone-30s' : undefined;
  if (!undone && seen.afterMs < 120_000) return 'survived-30s';
  if (seen.afterMs <= 120_000) return undone ? 'undone-2min' : 'survived-2min';
  if (!undone && seen.afterMs < 600_000) return 'survived-2min';
  if (seen.afterMs <= 605_000) return undone ? 'undone-10min' : 'survived-10min';
  return undefined;
}

/** The procedure that guided an episode, or the one that was learned from it. */
export function procedureBehind(episode: Episode, notes: readonly Note[]): Note | undefined {
  const isProcedure = (id: Note['id']) => notes.some((note) => note.id === id && note.body.kind === 'procedure');
  const id = episode.followed ?? episode.learned.find(isProcedure);
  return notes.find((note) => note.id === id);
}

/**
 * Evidence for the procedure behind the step: the one followed, or the one learned from the episode.
 * A locator that pointed at the right thing is not to blame for what the user thought of the deed.
 */
export function laterEvidence(seen: Witnessed, episode: Episode, notes: readonly Note[]): Draft[] {
  const channel = channelOf(seen);
  if (!channel || !episode.steps.some((step) => step.n === seen.n)) return [];
  const note = procedureBehind(episode, notes);
  const drafts: Draft[] = [];
  if (seen.what === 'undone')
    drafts.push({ kind: 'step.ended', payload: { episode: episode.id, n: seen.n, state: 'undone', code: seen.how } });
  if (note) {
    const share = seen.what === 'edited' ? (seen.ratio ?? 1) : 1;
    drafts.push({
      kind: 'evidence',
      payload: { note: note.id, version: note.version, episode: episode.id, channel, share },
    });
  }
  return drafts;
}

/** findGoverningProcedure names the procedure that user feedback about an episode is evidence for or against. */
import type { Channel, PendingEvent } from '../../journal/events';
import type { Episode } from '../../records/episode';
import type { Note } from '../../records/note';

/** @returns the procedure the episode followed, else the one learned from it */
export function findGoverningProcedure(episode: Episode, notes: readonly Note[]): Note | undefined {
  const isProcedure = (id: Note['id']) => notes.some((note) => note.id === id && note.body.kind === 'procedure');
  const id = episode.followed ?? episode.learned.find(isProcedure);
  return notes.find((note) => note.id === id);
}

/** @param share share of the credit or blame, 0..1 */
export function evidenceFor(note: Note, episode: Episode['id'], channel: Channel, share = 1): PendingEvent {
  return { kind: 'evidence', payload: { note: note.id, version: note.version, episode, channel, share } };
}

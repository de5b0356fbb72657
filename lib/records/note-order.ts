/** compareByUse: the order in which tasks are listed in the chat and in the notebook. */
import type { Note } from './note';

/** Pinned notes first, then the most used, the most trusted, the latest changed. */
export function compareByUse(a: Note, b: Note): number {
  return (
    Number(b.pinned ?? false) - Number(a.pinned ?? false) ||
    b.uses - a.uses ||
    b.trustValue - a.trustValue ||
    b.changedAt - a.changedAt ||
    (a.id < b.id ? -1 : 1)
  );
}

/** compareByUse: the order in which tasks are listed in the chat and in the notebook. */
import { byAge, type Note } from './note';

/** Pinned notes first, the oldest before the others: their keys must not change with use. Then the most used, the most trusted, the latest changed. */
export function compareByUse(a: Note, b: Note): number {
  if (a.pinned && b.pinned) return byAge(a, b);
  return (
    Number(b.pinned ?? false) - Number(a.pinned ?? false) ||
    b.uses - a.uses ||
    b.trustValue - a.trustValue ||
    b.changedAt - a.changedAt ||
    (a.id < b.id ? -1 : 1)
  );
}

/** taskKeys: the keys 1–9 under which the chat of a site runs its first tasks. */
import { normalizeText } from '../../lib/core/text';
import type { Note } from '../../lib/records/note';
import { MAX_KEYS } from '../chat/task-filter';
import { noteWords } from '../guideline-words';

/** @param tasks of one site, in the order of the chat: pinned, then the most used */
export function taskKeys(tasks: readonly Note[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const titles = new Set<string>();
  for (const { id, body, paused, state } of tasks) {
    if (keys.size === MAX_KEYS) break;
    const title = normalizeText(noteWords(body));
    if (paused || state === 'quarantined' || titles.has(title)) continue;
    titles.add(title);
    keys.set(id, String(keys.size + 1));
  }
  return keys;
}

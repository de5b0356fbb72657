/** knownTasks lists what a site's notebook can do: the usable procedures with their blanks, best known first. */
import { normalizeText } from '../../core/text';
import { valueKinds } from '../../learning/derive-values';
import { isUsable } from '../../learning/lifecycle';
import type { KnownTask } from '../../records/known-task';
import { type Note, requestText } from '../../records/note';
import { compareByUse } from '../../records/note-order';

/** Pinned tasks first, then the most used, the most trusted, the latest. One task of several with the same title is listed. */
export function knownTasks(notes: readonly Note[]): KnownTask[] {
  const usable = notes.filter(({ body, paused, state }) => body.kind === 'procedure' && !paused && isUsable(state));
  const tasks = usable.toSorted(compareByUse).flatMap((note) => toKnownTask(note) ?? []);
  const titles = tasks.map(({ title }) => normalizeText(title));
  return tasks.filter((_task, i) => titles.indexOf(titles[i] ?? '') === i);
}

/** @returns undefined if the note is no procedure */
export function toKnownTask({ id, body, state, trustValue, uses, pinned }: Note): KnownTask | undefined {
  if (body.kind !== 'procedure') return undefined;
  const kinds = valueKinds(body);
  const kindOf = (slot: string) => (kinds[slot] === 'month' ? undefined : kinds[slot]) ?? ('text' as const);
  const asked = body.asked ?? [];
  return {
    note: id,
    title: requestText(body.request),
    request: body.request,
    blanks: [
      ...body.slots.map((slot) => ({ slot, label: slot.replaceAll('-', ' '), kind: kindOf(slot) })),
      ...asked.map(({ slot, label }) => ({ slot, label, kind: 'text' as const })),
    ],
    state,
    trust: trustValue,
    uses,
    isPinned: pinned === true,
  };
}

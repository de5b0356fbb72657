/** undoCorrection gives a procedure back the body it had before the user's hand corrected it: the hand meant something else. */
import { FieldnotesError } from '../../core/errors';
import type { PendingEvent } from '../../journal/events';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';

const CORRECTED: ReadonlySet<string> = new Set(['corrected', 'corrected-place']);

/** @throws FieldnotesError 'no-such-note' if there is no correction, or the procedure was changed since */
export async function undoCorrection(run: Run | undefined, { notes, store }: Ports): Promise<void> {
  const corrected = run?.corrected;
  const note = corrected && (await notes.notesOf(run.origin)).find(({ id }) => id === corrected.note);
  if (!note || note.version !== corrected.version)
    throw new FieldnotesError('no-such-note', 'the task was changed after this correction, or is gone');
  const { before, rule } = corrected;
  const events: PendingEvent[] = [
    { kind: 'note.changed', payload: { note: note.id, episode: run.episode, body: before, why: 'edited' } },
    ...(rule ? [{ kind: 'note.forgotten' as const, payload: { note: rule } }] : []),
  ];
  const at = run.learned.findLastIndex(({ code }) => CORRECTED.has(code));
  const learned = run.learned.map((line, i) => (i === at ? { code: 'correction-undone', params: [] } : line));
  await store.commitRun('run.ended', { ...run, learned, corrected: undefined }, run.origin, events);
}

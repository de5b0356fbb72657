/** useForget hides a note at once and forgets it after a while, so that a slip can be undone. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { sendToBackground } from '../../lib/messaging/send';
import type { Note } from '../../lib/records/note';
import type { ReportError } from './live-data';

/** Time to press Undo, ms. */
const UNDO_MS = 8_000;

export function useForget(fail: ReportError) {
  const [hidden, setHidden] = useState<Note>();
  const pending = useRef<{ note: Note; timer: ReturnType<typeof setTimeout> }>(undefined);
  const commit = () => {
    const { note, timer } = pending.current ?? {};
    clearTimeout(timer);
    pending.current = undefined;
    if (note) sendToBackground('note.forget', { note: note.id }).then(() => setHidden(undefined), fail);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: commit reads the ref
  useEffect(() => {
    // A closed page cannot undo any more.
    window.addEventListener('pagehide', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      commit();
    };
  }, []);
  return {
    hidden,
    forget: (note: Note) => {
      commit();
      pending.current = { note, timer: setTimeout(commit, UNDO_MS) };
      setHidden(note);
    },
    undo: () => {
      clearTimeout(pending.current?.timer);
      pending.current = undefined;
      setHidden(undefined);
    },
  };
}

/** Live data for the options page: what the notebook holds now, and again whenever it changes. */
import { useEffect, useState } from 'preact/hooks';
import { LiveNotebook, type Observable } from '../../lib/notebook/live';
import type { Note } from '../../lib/records/note';

export const live = new LiveNotebook();

/** The sites that rows are of, each once, in order. */
export function originsOf(rows: readonly { origin: string }[]): string[] {
  return [...new Set(rows.map(({ origin }) => origin))].sort();
}

/** Tells a problem to the user. */
export type Fail = (problem: unknown) => undefined;

/** @param what names the query: it is asked anew when that changes @param ask makes it; undefined asks nothing */
export function useLive<T>(what: string, ask: () => Observable<T> | undefined, fail: Fail): T | undefined {
  const [value, setValue] = useState<{ what: string; value: T }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked has a name, and the way of telling a problem does not change
  useEffect(() => {
    const subscription = ask()?.subscribe({ next: (next) => setValue({ what, value: next }), error: fail });
    return () => subscription?.unsubscribe();
  }, [what]);
  return value?.what === what ? value.value : undefined;
}

/** Notes that are read before all others. */
const AT_ONCE = 24;

/** All notes. A full notebook takes a while to read: what stands at the top of the page comes first, and is painted. */
export function useNotes(fail: Fail): Note[] | undefined {
  const [isPainted, setIsPainted] = useState(false);
  const first = useLive('first notes', () => live.firstNotes(AT_ONCE), fail);
  const all = useLive(isPainted ? 'notes' : '', () => (isPainted ? live.allNotes() : undefined), fail);
  const hasFirst = first !== undefined;
  useEffect(() => {
    if (!hasFirst) return;
    const frame = requestAnimationFrame(() => setTimeout(() => setIsPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, [hasFirst]);
  return all ?? first;
}

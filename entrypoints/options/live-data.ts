/** useLive subscribes the options page to queries of the notebook. */
import { useEffect, useState } from 'preact/hooks';
import { LiveNotebook, type Observable } from '../../lib/notebook/live';
import type { Note } from '../../lib/records/note';

export const live = new LiveNotebook();

/** Distinct origins of the rows, sorted. */
export function uniqueOrigins(rows: readonly { origin: string }[]): string[] {
  return [...new Set(rows.map(({ origin }) => origin))].sort();
}

/** Shows an error to the user. */
export type ReportError = (problem: unknown) => undefined;

/** @param what key of the query: a new key subscribes again @param ask creates it; undefined subscribes to nothing */
export function useLive<T>(what: string, ask: () => Observable<T> | undefined, fail: ReportError): T | undefined {
  const [value, setValue] = useState<{ what: string; value: T }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the query, and fail never changes
  useEffect(() => {
    const subscription = ask()?.subscribe({ next: (next) => setValue({ what, value: next }), error: fail });
    return () => subscription?.unsubscribe();
  }, [what]);
  return value?.what === what ? value.value : undefined;
}

/** Notes loaded before all others: a screen full. */
const FIRST_NOTES = 24;

/** All notes. The first ones load and paint before the rest, since a full notebook takes a while to read. @returns isWhole once all are there */
export function useNotes(fail: ReportError): { notes: Note[] | undefined; isWhole: boolean } {
  const [isPainted, setIsPainted] = useState(false);
  const first = useLive('first notes', () => live.firstNotes(FIRST_NOTES), fail);
  const all = useLive(isPainted ? 'notes' : '', () => (isPainted ? live.allNotes() : undefined), fail);
  const hasFirst = first !== undefined;
  useEffect(() => {
    if (!hasFirst) return;
    const frame = requestAnimationFrame(() => setTimeout(() => setIsPainted(true)));
    return () => cancelAnimationFrame(frame);
  }, [hasFirst]);
  return { notes: all ?? first, isWhole: all !== undefined };
}

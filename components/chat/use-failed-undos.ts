/** useFailedUndos keeps the runs of which an undo took nothing back: the chat says so at their line. */
import { useState } from 'preact/hooks';

export function useFailedUndos() {
  const [failedUndos, setFailedUndos] = useState<ReadonlySet<string>>(new Set());
  const keepUndo = (run: string, { undone }: { undone: readonly unknown[] }) => {
    if (undone.length === 0) setFailedUndos((all) => new Set([...all, run]));
  };
  return { failedUndos, keepUndo };
}

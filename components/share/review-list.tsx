/** ReviewList: what an import would change, by kind of change, each task with its steps. */
import type { Note, NoteBody } from '../../lib/records/note';
import { noteWords } from '../guideline-words';
import { noteBodyLines } from '../notebook/note-text';
import { t } from '../text';

/** One note that would come in, from lib/notebook/exchange/import.ts. */
export interface IncomingEntry {
  origin: string;
  key: string;
  id: string;
  body: NoteBody;
  is: 'new' | 'known' | 'conflict' | 'forgotten';
}

const GROUPS = ['new', 'conflict', 'forgotten', 'known'] as const;
/** Rows shown of each group; the rest is counted. */
const MAX_ROWS = 200;

export function ReviewList({ incoming }: { incoming: readonly IncomingEntry[] }) {
  const notes = incoming.map(({ id, body }) => ({ id, body }) as unknown as Note);
  return (
    <>
      {GROUPS.map((group) => {
        const rows = incoming.filter(({ is }) => is === group);
        if (rows.length === 0) return undefined;
        return (
          <details key={group} open={group === 'new'}>
            <summary>{t(`import_${group}`, String(rows.length))}</summary>
            <ul class="lines">
              {rows.slice(0, MAX_ROWS).map(({ key, origin, body }) => (
                <li key={`${origin} ${key}`}>
                  {body.kind === 'procedure' ? noteBodyLines(body, notes).join(' ') : noteWords(body)}{' '}
                  <span class="soft">{origin}</span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

/** siteNotes: the notes of a site of a table, whose tasks are given as templates, and the form of such a table. */
import { isDayOrTime, readTime } from '../../../lib/learning/dates';
import { shapesOf } from '../../../lib/learning/value-shapes';
import type { Note } from '../../../lib/records/note';
import type { Template } from '../../../lib/records/template';
import { noteOf, pressOf } from '../../harness/notes';

export interface SiteWords {
  site: string;
  /** Requests of the known tasks with their parameters as {name}. */
  known: readonly string[];
  /** Rephrasings: index of the task, request, values. */
  pairs: readonly (readonly [task: number, said: string, values: Readonly<Record<string, string>>])[];
  /** Requests for something else, that share words with the tasks. */
  nearMisses: readonly string[];
}

/** Every task as if it had been taught with values of the kind that its rephrasings have. */
export function siteNotes({ known, pairs }: SiteWords, nowMs: number): Note[] {
  return known.map((title, i) => {
    const request: Template = title
      .split(/(\{[^}]+\})/u)
      .filter((part) => part !== '')
      .map((part) => (part.startsWith('{') ? { slot: part.slice(1, -1) } : { text: part }));
    const slots = request.flatMap((part) => ('slot' in part ? [part.slot] : []));
    const taught = pairs.find(([task]) => task === i)?.[2] ?? {};
    const shapes = shapesOf(taught, Object.keys(taught));
    const days = Object.entries(taught).filter(([, value]) => /\p{L}/u.test(value) && isDayOrTime(value, nowMs));
    const derived = Object.fromEntries(
      days.map(([slot, value]) => [
        `${slot}-read`,
        readTime(value)
          ? { of: slot, as: 'time' as const, format: 'HH:mm' }
          : { of: slot, as: 'date' as const, format: 'YYYY-MM-DD' },
      ]),
    );
    return noteOf(`note_${i}`, {
      kind: 'procedure',
      request,
      slots,
      ...(shapes ? { shapes } : {}),
      ...(days.length > 0 ? { derived } : {}),
      steps: [pressOf('note_place', 'R2')],
    });
  });
}

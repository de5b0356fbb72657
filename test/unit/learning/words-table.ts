/** Notes of the tasks that a table of rephrasings teaches, all on one site. */
import { stripPoliteness } from '../../../lib/learning/request-words';
import { shapesOf } from '../../../lib/learning/value-shapes';
import type { Note, ProcedureBody } from '../../../lib/records/note';
import { type Template, toTemplate } from '../../../lib/records/template';
import { noteOf, pressOf } from '../../harness/notes';
import type { Rephrased } from './other-words-table';

const templateOf = ({ taught, values }: Rephrased): Template => toTemplate(stripPoliteness(taught), values);

export const notesOf = (table: readonly Rephrased[]): Note[] => table.map((row, i) => noteOf(`note_${i}`, bodyOf(row)));

function bodyOf(row: Rephrased): ProcedureBody {
  const derived = Object.fromEntries(
    (row.dates ?? []).map((slot) => [`${slot}-date`, { of: slot, as: 'date' as const, format: 'YYYY-MM-DD' }]),
  );
  const shapes = shapesOf(row.values, Object.keys(row.values));
  return {
    kind: 'procedure',
    request: templateOf(row),
    slots: Object.keys(row.values),
    ...(shapes ? { shapes } : {}),
    ...(row.dates ? { derived } : {}),
    steps: [pressOf('note_place', 'R2')],
  };
}

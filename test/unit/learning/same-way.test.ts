/** Procedures that do the same steps under different requests: renamingToKnown pairs their parameters. */
import { expect, test } from 'vitest';
import { renamingToKnown } from '../../../lib/learning/same-way';
import type { Note, ProcedureBody, ProcedureStep } from '../../../lib/records/note';
import { parametersIn, parseTemplate } from '../../../lib/records/template';
import { pressOf } from '../../harness/notes';

const typed = (locator: string, text: string): ProcedureStep => ({
  verb: 'type',
  locator: locator as Note['id'],
  text: parseTemplate(text),
  must: [],
  some: [],
  class: 'R2',
});

function procedure(request: string, ...steps: ProcedureStep[]): ProcedureBody {
  const template = parseTemplate(request);
  return { kind: 'procedure', request: template, slots: parametersIn(template), steps };
}

const save = pressOf('note_save', 'R2');
const known = procedure(
  'log ‹hours› hours for ‹client›',
  typed('note_who', '‹client›'),
  typed('note_long', '‹hours›'),
  save,
);

test('pairs parameters by the field they are written to, whatever their names and order in the request', () => {
  const learned = procedure(
    'bill ‹firm› with ‹time› hours',
    typed('note_who', '‹firm›'),
    typed('note_long', '‹time›'),
    save,
  );
  expect(Object.fromEntries(renamingToKnown(known, learned) ?? [])).toEqual({ firm: 'client', time: 'hours' });
});

test('pairs nothing where the steps differ', () => {
  const swapped = procedure('log ‹a› with ‹b›', typed('note_long', '‹a›'), typed('note_who', '‹b›'), save);
  const other = procedure(
    'drop ‹a› with ‹b›',
    typed('note_who', '‹a›'),
    typed('note_long', '‹b›'),
    pressOf('note_drop', 'R2'),
  );
  const fixed = procedure('log ‹a› hours', typed('note_who', 'Reed'), typed('note_long', '‹a›'), save);
  const twice = procedure('log ‹a› and ‹b›', typed('note_who', '‹a›'), typed('note_long', '‹a›'), save);
  for (const learned of [swapped, other, fixed, twice]) expect(renamingToKnown(known, learned)).toBeUndefined();
});

test('ignores effects that only one of the runs has seen', () => {
  const seen = { ...save, must: [{ fact: 'appeared' as const, role: 'row', name: parseTemplate('‹firm›') }] };
  const learned = procedure(
    'bill ‹firm› with ‹time› hours',
    typed('note_who', '‹firm›'),
    typed('note_long', '‹time›'),
    seen,
  );
  expect(renamingToKnown(known, learned)).toBeDefined();
});

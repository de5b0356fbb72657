/** Known tasks of a site: knownTasks lists them, and a chosen one runs with the user's values without a request in words. */
import { expect, test } from 'vitest';
import { planChosenTask, requestOfChosenTask } from '../../../../lib/agent/plan/chosen-task';
import { knownTasks } from '../../../../lib/agent/plan/known-tasks';
import { createRun } from '../../../../lib/agent/run/create-run';
import { seededChance } from '../../../../lib/core/chance';
import type { Note, ProcedureBody } from '../../../../lib/records/note';
import { parseTemplate, parametersIn } from '../../../../lib/records/template';
import { noteOf, pressOf } from '../../../harness/notes';

function task(request: string, more: Partial<ProcedureBody> = {}): ProcedureBody {
  const template = parseTemplate(request);
  const slots = parametersIn(template);
  return { kind: 'procedure', request: template, slots, steps: [pressOf('note_place', 'R2')], ...more };
}

const titles = (notes: readonly Note[]) => knownTasks(notes).map(({ title }) => title);

test('pinned tasks keep their places, however often each is used', () => {
  const pinned = (id: string, words: string, createdAt: number, uses: number) =>
    noteOf(id, task(words), { pinned: true, createdAt, uses });
  expect(titles([pinned('note_b', 'call a taxi', 2, 9), pinned('note_a', 'order tea', 1, 0)])).toEqual([
    'order tea',
    'call a taxi',
  ]);
});

test('lists pinned tasks first, then the most used, then the most trusted', () => {
  const notes = [
    noteOf('note_a', task('water the ferns'), { uses: 1, trustValue: 0.9 }),
    noteOf('note_b', task('rent a bike'), { uses: 7 }),
    noteOf('note_c', task('print labels'), { uses: 1, trustValue: 0.2 }),
    noteOf('note_d', task('call a taxi'), { pinned: true }),
  ];
  expect(titles(notes)).toEqual(['call a taxi', 'rent a bike', 'water the ferns', 'print labels']);
});

test('leaves out what cannot run: paused and quarantined procedures, guidelines and places', () => {
  const notes = [
    noteOf('note_a', task('water the ferns'), { paused: true }),
    noteOf('note_b', task('rent a bike'), { state: 'quarantined' }),
    noteOf('note_d', { kind: 'guideline', text: 'Bikes are out on Monday', caution: true }),
  ];
  expect(titles(notes)).toEqual([]);
});

test('names the blanks in the order of the request, their kinds, and last those that are asked for', () => {
  const body = task('book ‹room› on ‹day›', {
    derived: { 'day-date': { of: 'day', as: 'date', format: 'YYYY-MM-DD' } },
    asked: [{ slot: 'floor', label: 'Which floor' }],
  });
  expect(knownTasks([noteOf('note_a', body)])[0]?.blanks).toEqual([
    { slot: 'room', label: 'room', kind: 'text' },
    { slot: 'day', label: 'day', kind: 'date' },
    { slot: 'floor', label: 'Which floor', kind: 'text' },
  ]);
});

test('plans the chosen task although its words match two procedures', () => {
  const notes = [noteOf('note_a', task('book ‹room›')), noteOf('note_b', task('book ‹seat›'))];
  const chosen = { note: 'note_b' as Note['id'], values: { seat: '12 A' } };
  expect(planChosenTask(chosen, notes, 0)).toMatchObject({
    kind: 'procedure',
    note: 'note_b',
    values: { seat: '12 A' },
  });
  expect(requestOfChosenTask(chosen, notes, 0)).toBe('book 12 A');
});

test('refuses a chosen task without a value, with a value of the wrong kind, and one that is gone', () => {
  const body = task('book on ‹day›', { derived: { 'day-date': { of: 'day', as: 'date', format: 'YYYY-MM-DD' } } });
  const notes = [noteOf('note_a', body)];
  const request =
    (values: Record<string, string>, note = 'note_a') =>
    () =>
      requestOfChosenTask({ note: note as Note['id'], values }, notes, 0);
  expect(request({ day: ' ' })).toThrow('Enter a value for: day');
  expect(request({ day: 'never' })).toThrow('does not fit its field');
  expect(request({ day: '5 May 2026' }, 'note_z')).toThrow('no longer in the notebook');
});

test('grants a run from the list only the words and addresses that the user typed, not the title', () => {
  const ports = { clock: { now: () => 0 }, chance: seededChance(1) };
  const chosen = { note: 'note_a' as Note['id'], values: { place: 'Berlin' } };
  const { grant } = createRun(1, 'publish https://evil.example/x in Berlin', ports, { chosen });
  expect(grant).toMatchObject({ words: 'Berlin', typedUrls: [], readWrite: [] });
});

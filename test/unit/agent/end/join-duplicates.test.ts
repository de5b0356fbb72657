/** Duplicates: two procedures with the same steps become one once one of them has gone well, and nothing else does. */
import { expect, test } from 'vitest';
import { joinDuplicates } from '../../../../lib/agent/end/join-duplicates';
import type { Lesson } from '../../../../lib/agent/end/lesson';
import { recallProcedures } from '../../../../lib/agent/plan/recall-procedures';
import { createRun } from '../../../../lib/agent/run/create-run';
import { seededChance } from '../../../../lib/core/chance';
import type { JournalEvent } from '../../../../lib/journal/events';
import { fold } from '../../../../lib/notebook/fold';
import { emptyRows } from '../../../../lib/notebook/rows';
import type { Note } from '../../../../lib/records/note';
import { parseTemplate } from '../../../../lib/records/template';
import { noteOf, pressOf } from '../../../harness/notes';

const chance = seededChance(4);
const ports = { chance, clock: { now: () => 1_000_000 } };

const procedure = (id: string, request: string, slot: string, place = 'note_send', more: Partial<Note> = {}) =>
  noteOf(
    id,
    {
      kind: 'procedure',
      request: parseTemplate(request),
      slots: [slot],
      steps: [
        { verb: 'type', locator: 'note_field', text: [{ slot }], class: 'R2', must: [], some: [] },
        pressOf(place, 'R2'),
      ] as never,
    },
    more,
  );

function joined(notes: readonly Note[], followed: Note): Lesson {
  const lesson: Lesson = { events: [], sentences: [] };
  if (followed.body.kind !== 'procedure') throw new Error('no procedure');
  const run = {
    ...createRun(1, 'x', ports),
    plan: {
      kind: 'procedure' as const,
      note: followed.id,
      version: 1,
      body: followed.body,
      values: {},
      coming: [],
      at: 2,
    },
  };
  joinDuplicates({ run, notes, rejected: new Set(), nowMs: 0, chance, lesson });
  return lesson;
}

function folded(notes: readonly Note[], { events }: Lesson): Note[] {
  const rows = emptyRows();
  for (const note of notes) rows.notes.set(note.id, note);
  for (const [i, event] of events.entries())
    fold(
      {
        ...event,
        seq: i + 1,
        id: `e${i}`,
        at: 1,
        session: 's',
        origin: notes[0]?.origin,
        v: 1,
        prev: '',
      } as never as JournalEvent,
      rows,
    );
  return [...rows.notes.values()];
}

test('makes two procedures with the same steps one, known by the words of both', () => {
  const post = procedure('note_a', 'post a greeting to ‹name›', 'name');
  const wish = procedure('note_b', 'wish ‹friend› a good day', 'friend', 'note_send', {
    phrases: [parseTemplate('greet our dear ‹friend›')],
  });
  const [kept, ...rest] = folded([post, wish], joined([post, wish], post));
  expect(rest).toEqual([]);
  if (!kept) throw new Error('both are gone');
  for (const request of ['post a greeting to Mia', 'wish Mia a good day', 'greet our dear Mia'])
    expect(
      recallProcedures(request, [kept], 0).map(({ values }) => values),
      request,
    ).toEqual([{ name: 'Mia' }]);
});

test('keeps the more trusted of the two', () => {
  const post = procedure('note_a', 'post a greeting to ‹name›', 'name', 'note_send', { trustValue: 0.3 });
  const wish = procedure('note_b', 'wish ‹friend› a good day', 'friend', 'note_send', { trustValue: 0.8 });
  expect(folded([post, wish], joined([post, wish], post)).map(({ id }) => id)).toEqual(['note_b']);
});

const post = procedure('note_a', 'post a greeting to ‹name›', 'name');
test.each([
  ['that presses another control', procedure('note_b', 'wish ‹friend› a good day', 'friend', 'note_draft')],
  ['that is pinned', procedure('note_b', 'wish ‹friend› a good day', 'friend', 'note_send', { pinned: true })],
  ['that is paused', procedure('note_b', 'wish ‹friend› a good day', 'friend', 'note_send', { paused: true })],
  [
    'that is imported and untried',
    procedure('note_b', 'wish ‹friend› a good day', 'friend', 'note_send', { source: 'import' }),
  ],
])('leaves alone a procedure %s', (_name, other) => {
  expect(joined([post, other], post).events).toEqual([]);
});

test('leaves alone a procedure that another one calls', () => {
  const wish = procedure('note_b', 'wish ‹friend› a good day', 'friend');
  const both = noteOf('note_c', {
    kind: 'procedure',
    request: parseTemplate('do the morning round'),
    slots: [],
    steps: [{ verb: 'run', procedure: 'note_b', class: 'R2', must: [], some: [] }] as never,
  });
  expect(joined([post, wish, both], post).events).toEqual([]);
});

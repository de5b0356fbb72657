/** editNote rejects new actions, new targets and requests that would match everything. */
import { expect, test } from 'vitest';
import { editNote, keepFormerRequest, parseSiteOrigin } from '../../../../lib/agent/feedback/note-edits';
import type { Note, ProcedureBody } from '../../../../lib/records/note';
import { noteOf, pressOf } from '../../../harness/notes';

const step = (locator: string) => pressOf(locator, 'R3');
const body: ProcedureBody = {
  kind: 'procedure',
  request: [{ text: 'add the card ' }, { slot: 'title' }],
  slots: ['title'],
  steps: [step('note_a'), { ...step('note_b'), verb: 'type', text: [{ slot: 'title' }] }, step('note_c')],
};
const note = noteOf('note_p', body);

test('accepts removed, reordered and rewritten steps and another request', () => {
  const [a, b, c] = body.steps as [ProcedureBody['steps'][0], ProcedureBody['steps'][0], ProcedureBody['steps'][0]];
  const next = {
    ...body,
    request: [{ text: 'put down ' }, { slot: 'title' }],
    steps: [c, a, { ...b, text: [{ text: 'x' }] }],
  };
  expect(editNote(note, next)).toMatchObject({ kind: 'note.changed', payload: { why: 'edited', body: next } });
});

test('keeps the request before another one as a phrase, with the new names of its parameters', () => {
  const renamed = { ...body, request: [{ text: 'put down ' }, { slot: 'card' }], slots: ['card'] };
  expect(keepFormerRequest(note, renamed)).toEqual([
    { kind: 'note.phrased', payload: { note: note.id, phrase: [{ text: 'add the card ' }, { slot: 'card' }] } },
  ]);
  const constant = { ...body, request: [{ text: 'put it down' }], slots: [] };
  const sameWords = { ...body, request: [{ text: 'Add the card ' }, { slot: 'title' }] };
  for (const next of [body, constant, sameWords]) expect(keepFormerRequest(note, next)).toEqual([]);
});

test('accepts changed expected effects', () => {
  const [a, ...rest] = body.steps as [ProcedureBody['steps'][0]];
  const expected = { fact: 'appeared' as const, role: 'heading', name: [{ slot: 'title' }] };
  const next = { ...body, steps: [{ ...a, some: [expected] }, ...rest] };
  expect(editNote(note, next)).toMatchObject({ payload: { body: next } });
});

test.each<[string, Note['body']]>([
  ['a step that was never shown', { ...body, steps: [...body.steps, step('note_other')] }],
  ['an unknown action', { ...body, steps: [{ ...step('note_a'), verb: 'evaluate' }] }],
  ['the target of one step with the action of another', { ...body, steps: [{ ...step('note_a'), verb: 'type' }] }],
  ['an address', { ...body, steps: [{ ...step('note_a'), url: [{ text: 'https://evil.example/' }] }] }],
  ['a parameter the request does not have', { ...body, request: [{ text: 'add the card' }], slots: [] }],
  [
    'an expected name with a parameter the request does not have',
    { ...body, steps: [{ ...step('note_a'), must: [{ fact: 'dialog', name: [{ slot: 'other' }] }] }] },
  ],
  ['a lower risk class', { ...body, steps: [{ ...step('note_a'), class: 'R0' }] }],
  ['a request that would match everything', { ...body, request: [{ text: 'do ' }, { slot: 'title' }] }],
  ['another kind of note', { kind: 'guideline', text: 'x', caution: false }],
])('rejects %s', (_, next) => {
  expect(() => editNote(note, next)).toThrow(expect.objectContaining({ code: 'bad-edit' }));
});

test('parseSiteOrigin rejects addresses other than https', () => {
  expect(parseSiteOrigin('https://app.example.org/cards')).toBe('https://app.example.org');
  expect(() => parseSiteOrigin('file:///etc')).toThrow(expect.objectContaining({ code: 'bad-edit' }));
});

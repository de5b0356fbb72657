/** Tasks of another origin of the same app: which origins are siblings, when a task is offered, and what is copied. */
import { expect, test } from 'vitest';
import { copyTask } from '../../../../lib/agent/plan/copy-task';
import { findSiblingTask, isSibling } from '../../../../lib/agent/plan/sibling-tasks';
import { createRun } from '../../../../lib/agent/run/create-run';
import type { Ports } from '../../../../lib/agent/run/ports';
import { seededChance } from '../../../../lib/core/chance';
import { noteKey } from '../../../../lib/learning/note-key';
import type { Note, NoteBody } from '../../../../lib/records/note';

const [LIVE, STAGING] = ['https://shop.example.com', 'https://staging.example.com'];
const note = (id: string, body: NoteBody): Note =>
  ({
    id: `note_${id}` as Note['id'],
    origin: LIVE,
    source: 'user',
    version: 1,
    body,
    state: 'active',
    trust: { success: 3, failure: 0, at: 0 },
    trustValue: 0.6,
    uses: 3,
    pinned: false,
    paused: false,
    createdAt: 0,
    changedAt: 0,
    spoke: [],
    earlier: [],
  }) as unknown as Note;
const field = note('field', { kind: 'locator', fingerprint: { role: 'textbox', name: 'Guest', tag: 'input' } });
const button = note('button', { kind: 'locator', fingerprint: { role: 'button', name: 'Add', tag: 'button' } });
const task = note('task', {
  kind: 'procedure',
  request: [{ text: 'add the guest ' }, { slot: 'guest' }],
  slots: ['guest'],
  begins: { page: '/guests', url: `${LIVE}/guests` },
  steps: [
    { verb: 'goTo', url: [{ text: `${LIVE}/guests` }], must: [], some: [], class: 'R1' },
    { verb: 'type', locator: field.id, text: [{ slot: 'guest' }], must: [], some: [], class: 'R2' },
    { verb: 'click', locator: button.id, must: [], some: [], class: 'R2' },
  ],
} as NoteBody);
const notes = [field, button, task];

function find(request: string, { isThere = true, rejected = '' } = {}) {
  const run = { ...createRun(1, request, { clock: { now: () => 1 }, chance: seededChance(1) }), origin: STAGING };
  const ports = {
    clock: { now: () => 1 },
    notes: {
      origins: async () => ['https://other.example.org', LIVE, STAGING],
      notesOf: async (origin: string) => (origin === LIVE ? notes : []),
      rejectedOf: async () => new Set([rejected]),
    },
    page: { locate: async () => (isThere ? { type: 'found' } : { type: 'missing', reason: 'gone', near: [] }) },
  } as unknown as Ports;
  return findSiblingTask(run, ports, new AbortController().signal);
}

test.each([
  ['https://a.example.com', 'https://b.example.com', true],
  ['https://example.com', 'https://staging.example.com', true],
  ['http://localhost:3000', 'http://127.0.0.1:4000', true],
  ['http://10.0.0.5:80', 'http://10.0.0.5:8080', true],
  ['http://10.0.0.5', 'http://10.0.1.5', false],
  ['https://example.com', 'https://example.org', false],
  ['https://intranet', 'https://extranet', false],
  ['https://example.com', 'https://example.com', false],
])('%s and %s: siblings %s', (a, b, expected) => expect(isSibling(a, b)).toBe(expected));

test('offers the task that answers the request, if its first target is on the page', async () => {
  expect((await find('add the guest Vera'))?.recalled.values).toMatchObject({ guest: 'Vera' });
  expect(await find('add the guest Vera', { isThere: false })).toBeUndefined();
  expect(await find('remove the guest Vera')).toBeUndefined();
});

test('offers no task that the user made forget here', async () => {
  expect(await find('add the guest Vera', { rejected: noteKey(task.body) })).toBeUndefined();
});

test('copies the task unconfirmed, with addresses of the new origin, and the same ids each time', () => {
  const copied = copyTask(task.id, notes, LIVE, STAGING);
  expect(copied?.events.map(({ payload }) => payload)).toMatchObject([
    { source: 'import', state: 'trial', body: { kind: 'locator' } },
    { source: 'import', state: 'trial', body: { kind: 'locator' } },
    {
      note: copied?.note,
      body: {
        begins: { url: `${STAGING}/guests` },
        steps: [{ url: [{ text: `${STAGING}/guests` }] }, { class: 'R2' }, { class: 'R3' }],
      },
    },
  ]);
  expect(copied?.note).not.toBe(task.id);
  expect(copyTask(task.id, notes, LIVE, STAGING)).toEqual(copied);
});

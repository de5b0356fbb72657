/** The radar notes what is new about known places, and only that; it touches no trust and no page that is not theirs. */
import { expect, test } from 'vitest';
import { Radar } from '../../../../lib/agent/feedback/radar';
import type { PendingEvent } from '../../../../lib/journal/events';
import type { Note } from '../../../../lib/records/note';
import { noteOf } from '../../../harness/notes';

const ORIGIN = 'https://app.example.org';

function place(name: string, more: Partial<Note> = {}): Note {
  const fingerprint = { role: 'button', name, tag: 'button' };
  return noteOf(`note_${name}`, { kind: 'locator', fingerprint, page: '/cards' }, { origin: ORIGIN, ...more });
}

function radarOf(notes: Note[], there: readonly string[] | undefined, busy = false) {
  const written: PendingEvent[] = [];
  const did = { written, looked: 0 };
  const radar = new Radar(
    {
      notes: { notesOf: async () => notes, rejectedOf: async () => new Set(), stabilityOf: async () => ({}) },
      store: {
        commitEvents: async (_, drafts) => void written.push(...drafts),
        commitRun: async () => expect.unreachable(),
        run: async () => undefined,
      },
    },
    {
      tabsOf: async () => [],
      passiveLook: async (_, wanted) => {
        did.looked += 1;
        return there && wanted.map(({ name }) => there.includes(name));
      },
    },
    async () => (busy ? [{ tabId: 1 } as never] : []),
    async () => undefined,
  );
  return { radar, did };
}

/** @param there names of the places that the page has */
async function visit(notes: Note[], there: readonly string[] | undefined, address = `${ORIGIN}/cards`, busy = false) {
  const { radar, did } = radarOf(notes, there, busy);
  await radar.handleTabUpdate(1, { status: 'complete' }, address);
  return did;
}

test('an app that goes from page to page without loading is looked at where it stops', async () => {
  const { radar, did } = radarOf([place('Save')], ['Save']);
  const [other, cards] = [`${ORIGIN}/other`, `${ORIGIN}/cards`];
  const first = radar.handleTabUpdate(1, { url: other }, other);
  await Promise.all([first, radar.handleTabUpdate(1, { url: cards }, cards)]);
  await radar.handleTabUpdate(1, { status: 'loading', url: cards }, cards);
  expect(did).toMatchObject({ looked: 1, written: [{ kind: 'places.looked' }] });
});

test('what is found for the first time is noted; what is not there says nothing yet', async () => {
  const { written } = await visit([place('Save'), place('Send')], ['Save']);
  expect(written).toEqual([{ kind: 'places.looked', payload: { there: ['note_Save'], missing: [] } }]);
});

test('what was there on the last visit and no longer is, is noted; the same again is not', async () => {
  const seen = { there: true, at: 1 };
  const { written } = await visit([place('Save', { seen }), place('Send', { seen })], ['Save']);
  expect(written).toEqual([{ kind: 'places.looked', payload: { there: [], missing: ['note_Send'] } }]);
  expect((await visit([place('Save', { seen })], ['Save'])).written).toEqual([]);
});

test('other pages, pages of a task, hidden pages and places that are called after a value are left alone', async () => {
  expect((await visit([place('Save')], ['Save'], `${ORIGIN}/other`)).looked).toBe(0);
  expect((await visit([place('Save')], ['Save'], undefined, true)).looked).toBe(0);
  expect((await visit([place('Open ‹›')], ['Open ‹›'])).looked).toBe(0);
  expect((await visit([place('Save')], undefined)).written).toEqual([]);
});

test('an imported procedure may be tried when the place it begins with is found', async () => {
  const hearsay = { source: 'import' as const, state: 'quarantined' as const };
  const save = place('Save', hearsay);
  const send = place('Send', hearsay);
  const procedure = place('do', {
    ...hearsay,
    body: {
      kind: 'procedure',
      request: [{ text: 'save all' }],
      slots: [],
      steps: [save, send].map(({ id }) => ({ verb: 'click', locator: id, must: [], some: [], class: 'R3' as const })),
    },
  });
  const { written } = await visit([save, send, procedure], ['Save']);
  expect(written.at(-1)).toEqual({ kind: 'import.agreed', payload: { notes: ['note_Save', 'note_do'] } });
  // One that failed here stays apart.
  const failed = { ...procedure, trust: { ...procedure.trust, failure: 1 } };
  expect(JSON.stringify((await visit([save, send, failed], ['Save'])).written)).not.toContain('note_do');
});

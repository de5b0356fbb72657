/** Radar records changes of known locators only; it changes no trust and checks no other pages. */
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
      notes: {
        notesOf: async () => notes,
        origins: async () => [],
        rejectedOf: async () => new Set(),
        stabilityOf: async () => ({}),
        episodesOf: async () => [],
      },
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

/** @param there names of the locators that match on the page */
async function visit(notes: Note[], there: readonly string[] | undefined, address = `${ORIGIN}/cards`, busy = false) {
  const { radar, did } = radarOf(notes, there, busy);
  await radar.handleTabUpdate(1, { status: 'complete' }, address);
  return did;
}

test('checks the last page after several same-document navigations', async () => {
  const { radar, did } = radarOf([place('Save')], ['Save']);
  const [other, cards] = [`${ORIGIN}/other`, `${ORIGIN}/cards`];
  const first = radar.handleTabUpdate(1, { url: other }, other);
  await Promise.all([first, radar.handleTabUpdate(1, { url: cards }, cards)]);
  await radar.handleTabUpdate(1, { status: 'loading', url: cards }, cards);
  expect(did).toMatchObject({ looked: 1, written: [{ kind: 'places.looked' }] });
});

test('records a first match; a locator that never matched is not recorded as missing', async () => {
  const { written } = await visit([place('Save'), place('Send')], ['Save']);
  expect(written).toEqual([{ kind: 'places.looked', payload: { there: ['note_Save'], missing: [] } }]);
});

test('records a locator that no longer matches, and nothing if nothing changed', async () => {
  const seen = { there: true, at: 1 };
  const { written } = await visit([place('Save', { seen }), place('Send', { seen })], ['Save']);
  expect(written).toEqual([{ kind: 'places.looked', payload: { there: [], missing: ['note_Send'] } }]);
  expect((await visit([place('Save', { seen })], ['Save'])).written).toEqual([]);
});

test('ignores other pages, tabs with a run, hidden pages and locators named by a value', async () => {
  expect((await visit([place('Save')], ['Save'], `${ORIGIN}/other`)).looked).toBe(0);
  expect((await visit([place('Save')], ['Save'], undefined, true)).looked).toBe(0);
  expect((await visit([place('Open ‹›')], ['Open ‹›'])).looked).toBe(0);
  expect((await visit([place('Save')], undefined)).written).toEqual([]);
});

test('confirms an imported procedure of which a locator of its first page matches, not one of a later page', async () => {
  const unconfirmed = { source: 'import' as const, state: 'quarantined' as const };
  const [field, save] = [place('usr 2', unconfirmed), place('Save', unconfirmed)];
  const later = noteOf('note_later', { ...save.body, page: '/later' } as never, { origin: ORIGIN, ...unconfirmed });
  const taskOf = (...locators: Note[]) =>
    place('do', {
      ...unconfirmed,
      body: {
        kind: 'procedure',
        request: [{ text: 'save all' }],
        slots: [],
        steps: locators.map(({ id }) => ({ verb: 'click', locator: id, must: [], some: [], class: 'R3' as const })),
      },
    });
  const agreed = async (locators: Note[], address: string) =>
    (await visit([...locators, taskOf(...locators)], ['Save'], address)).written.at(-1)?.payload;
  expect(await agreed([field, save], `${ORIGIN}/cards`)).toEqual({ notes: ['note_Save', 'note_do'] });
  expect(await agreed([field, later], `${ORIGIN}/later`)).toEqual({ notes: ['note_later'] });
});

test('confirms an imported procedure whose first locator matches', async () => {
  const unconfirmed = { source: 'import' as const, state: 'quarantined' as const };
  const save = place('Save', unconfirmed);
  const send = place('Send', unconfirmed);
  const procedure = place('do', {
    ...unconfirmed,
    body: {
      kind: 'procedure',
      request: [{ text: 'save all' }],
      slots: [],
      steps: [save, send].map(({ id }) => ({ verb: 'click', locator: id, must: [], some: [], class: 'R3' as const })),
    },
  });
  const { written } = await visit([save, send, procedure], ['Save']);
  expect(written.at(-1)).toEqual({ kind: 'import.agreed', payload: { notes: ['note_Save', 'note_do'] } });
  // An import that failed on this site stays quarantined.
  const failed = { ...procedure, trust: { ...procedure.trust, failure: 1 } };
  expect(JSON.stringify((await visit([save, send, failed], ['Save'])).written)).not.toContain('note_do');
});

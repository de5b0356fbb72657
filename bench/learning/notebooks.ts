/** Notebooks of the arms: dumpNotebook and loadNotebook, and what each arm leaves of the taught one or makes wrong in it. */
import type { Note } from '../../lib/records/note';
import type { ChromiumHarness } from '../../test/harness/chromium';

/** Rows of the notebook's tables. */
export type Notebook = Record<'events' | 'notes' | 'episodes' | 'sites', object[]>;

interface ForTests {
  fieldnotesForTests: {
    db: {
      tables: {
        name: string;
        clear(): Promise<void>;
        toArray(): Promise<object[]>;
        bulkAdd(rows: object[]): Promise<unknown>;
      }[];
    };
  };
}

export const EMPTY: Notebook = { events: [], notes: [], episodes: [], sites: [] };

export async function dumpNotebook(browser: ChromiumHarness): Promise<Notebook> {
  const rows = await browser.inWorker(async (_: undefined) => {
    const { db } = (globalThis as unknown as ForTests).fieldnotesForTests;
    return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  }, undefined);
  return { ...EMPTY, ...Object.fromEntries(rows.filter(([name]) => name in EMPTY)) };
}

/** Replaces everything that the browser has stored, runs included. */
export async function loadNotebook(browser: ChromiumHarness, notebook: Notebook): Promise<void> {
  await browser.inWorker(async (rows: Record<string, object[]>) => {
    const { db } = (globalThis as unknown as ForTests).fieldnotesForTests;
    for (const table of db.tables) {
      await table.clear();
      await table.bulkAdd(rows[table.name] ?? []);
    }
  }, notebook);
}

export const ARMS = ['off', 'on', 'tasks only', 'rules only', 'wrong'] as const;
export type Arm = (typeof ARMS)[number];

/** The notebook of an arm. @param taught the notebook after all taught tasks */
export function notebookOf(arm: Arm, taught: Notebook): Notebook {
  const notes = taught.notes as Note[];
  switch (arm) {
    case 'off':
      return EMPTY;
    case 'on':
      return taught;
    case 'tasks only':
      return { ...taught, episodes: [], notes: notes.filter(({ body }) => body.kind !== 'guideline') };
    case 'rules only':
      return { ...taught, episodes: [], notes: notes.filter(({ body }) => body.kind === 'guideline') };
    case 'wrong':
      return { ...taught, notes: withWrongNotes(notes) };
  }
}

/** Whether the note tells something that is not so; `withWrongNotes` marks the ids that it changes. */
export function isWrong(note: Pick<Note, 'id'>, taught: Notebook): boolean {
  const right = (taught.notes as Note[]).find(({ id }) => id === note.id);
  const made = withWrongNotes(taught.notes as Note[]).find(({ id }) => id === note.id);
  return JSON.stringify(right?.body) !== JSON.stringify(made?.body);
}

/**
 * Half of the tasks of each site have the title of another task with as many blanks, and one caution of each site warns of a
 * control that its best task needs.
 */
function withWrongNotes(notes: readonly Note[]): Note[] {
  const swapped = new Map<string, Note['body']>();
  for (const origin of new Set(notes.map((note) => note.origin))) {
    const tasks = notes.filter((note) => note.origin === origin && note.body.kind === 'procedure').toSorted(byId);
    while (tasks.length > 1) {
      const first = tasks.shift();
      const at = tasks.findIndex((other) => slotCount(other) === (first ? slotCount(first) : -1));
      const second = at >= 0 ? tasks.splice(at, 1)[0] : undefined;
      if (!first || !second || swapped.size >= notes.length / 4) continue;
      swapTitles(first, second, swapped);
      tasks.splice(0, 2);
    }
    warnOfGoodControl(origin, notes, swapped);
  }
  return notes.map((note) => ({ ...note, body: swapped.get(note.id) ?? note.body }));
}

const byId = (a: Note, b: Note) => (a.id < b.id ? -1 : 1);

function slotCount({ body }: Note): number {
  return body.kind === 'procedure' ? body.slots.length : -1;
}

function swapTitles(first: Note, second: Note, swapped: Map<string, Note['body']>): void {
  if (first.body.kind !== 'procedure' || second.body.kind !== 'procedure') return;
  const slots = (from: string[], to: string[]) => new Map(from.map((slot, i) => [slot, to[i] ?? slot]));
  const renamed = (body: typeof first.body, to: string[]) => {
    const names = slots(body.slots, to);
    return body.request.map((part) => ('slot' in part ? { slot: names.get(part.slot) ?? part.slot } : part));
  };
  swapped.set(first.id, { ...first.body, request: renamed(second.body, first.body.slots) });
  swapped.set(second.id, { ...second.body, request: renamed(first.body, second.body.slots) });
}

function warnOfGoodControl(origin: string, notes: readonly Note[], swapped: Map<string, Note['body']>): void {
  const rule = notes.find((note) => note.origin === origin && note.body.kind === 'guideline');
  const control = notes.find(
    ({ origin: of, body }) =>
      of === origin && body.kind === 'locator' && body.fingerprint.role === 'button' && body.fingerprint.name !== '',
  );
  if (!rule || control?.body.kind !== 'locator') return;
  const target = `button ‘${control.body.fingerprint.name}’`;
  swapped.set(rule.id, {
    kind: 'guideline',
    caution: true,
    from: 'stop',
    text: `“this task” ended without result after click “${target}”; try another way first`.slice(0, 200),
    avoid: target,
  });
}

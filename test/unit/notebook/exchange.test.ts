/** Exports hold nothing personal and are equal for equal tasks; imports never change existing notes. */
import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import Dexie from 'dexie';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { learnFrom } from '../../../lib/agent/end/learn-from-run';
import { withProposal } from '../../../lib/agent/run/propose-step';
import { createRun } from '../../../lib/agent/run/create-run';
import { canonicalJson } from '../../../lib/core/canonical';
import { type Chance, seededChance } from '../../../lib/core/chance';
import { NotebookDatabase } from '../../../lib/notebook/database';
import { exportNotes } from '../../../lib/notebook/exchange/export';
import {
  type Exchange,
  type ExportedBody,
  type ExportedNote,
  type ExportedProcedure,
  buildExchange,
  exportKey,
  mergeExchanges,
  parseExchange,
} from '../../../lib/notebook/exchange/format';
import { planImport } from '../../../lib/notebook/exchange/import';
import { previewExport } from '../../../lib/notebook/exchange/preview';
import { SigningKeys, verifySignature } from '../../../lib/notebook/exchange/signature';
import { fold } from '../../../lib/notebook/fold';
import { emptyRows } from '../../../lib/notebook/rows';
import { parseEvent } from '../../../lib/journal/events';
import { JournalMaintenance } from '../../../lib/notebook/journal-maintenance';
import type { Note } from '../../../lib/records/note';
import type { Run } from '../../../lib/records/run';
import { NotebookStore } from '../../../lib/notebook/store';
import { NotebookMaintenance } from '../../../lib/notebook/notebook-maintenance';
import type { Action } from '../../../lib/page/words/action';
import type { EffectFact } from '../../../lib/page/words/effect';
import type { Fingerprint } from '../../../lib/page/words/element';
import { bomb } from '../../harness/bombs';
import { SIZES } from '../../sizes';
import { facts } from '../guard/make';

const ORIGIN = 'https://app.example.org';
let db: NotebookDatabase;
let store: NotebookStore;
let journal: JournalMaintenance;
let maintenance: NotebookMaintenance;
let now = 0;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  db = new NotebookDatabase();
  now = Date.parse('2026-11-01T10:00:00Z');
  const chance = seededChance(1);
  journal = new JournalMaintenance(db, chance);
  store = new NotebookStore(db, { clock: { now: () => now }, chance, session: async () => 's' });
  maintenance = new NotebookMaintenance(db, store, journal);
});

interface Shown {
  action: Action;
  fingerprint: Partial<Fingerprint> & { role: string; name: string };
  effect?: EffectFact[];
}

/** The notes of a user after demonstrating tasks, with values, times and ids of that user. */
function notesAfter(tasks: readonly { request: string; steps: readonly Shown[] }[], seed: number): Note[] {
  const chance = seededChance(seed);
  const rows = emptyRows();
  const at = 1_700_000_000_000 + seed * 86_400_000;
  let seq = 0;
  for (const { request, steps } of tasks) {
    let run: Run = {
      ...createRun(1, request, { clock: { now: () => at }, chance }),
      origin: ORIGIN,
      teaching: { awaited: 0 } as never,
    };
    for (const { action, fingerprint, effect = [] } of steps) {
      const known = facts({});
      const target = {
        ...known,
        origin: ORIGIN,
        fingerprint: { tag: 'button', path: ['html', 'body', 'button'], ...fingerprint },
      };
      run = withProposal(
        run,
        {
          action,
          by: 'user',
          target: fingerprint.name,
          extra: { state: 'done', class: 'R2', facts: target, effect: { facts: effect }, url: `${ORIGIN}/cards` },
        },
        { clock: { now: () => at }, chance },
      );
    }
    const ended: Run = { ...run, phase: 'ended', outcome: { state: 'done', code: 'taught', params: [] } };
    const known = { notes: [...rows.notes.values()], rejected: new Set<string>() };
    for (const event of learnFrom(ended, known, at, chance).events) {
      seq += 1;
      fold({ ...event, seq, id: `ev_${seq}`, at, session: `s${seed}`, origin: ORIGIN, v: 1, prev: '' } as never, rows);
    }
  }
  return [...rows.notes.values()];
}

const button = (name: string, more: Partial<Fingerprint> = {}): Shown => ({
  action: { verb: 'click', ref: 'e1' },
  fingerprint: { role: 'button', name, ...more },
});
const field = (label: string, text: string, more: Partial<Fingerprint> = {}): Shown => ({
  action: { verb: 'type', ref: `e${label.length}`, text },
  fingerprint: { role: 'textbox', name: label, label, tag: 'input', ...more },
  effect: [{ fact: 'value', role: 'textbox', name: label }],
});

/** The same three tasks with the given values. */
function tasksOf(title: string, details: string, filter: string): { request: string; steps: Shown[] }[] {
  return [
    {
      request: `create a card titled "${title}" with the details "${details}"`,
      steps: [button('New card'), field('Title', title), field('Details', details), button('Save card')],
    },
    { request: `search the cards for "${filter}"`, steps: [field('Search', filter), button('Find')] },
    { request: 'show the archived cards', steps: [button('Filters'), button('Archived')] },
  ];
}

const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance.next() * list.length)] as T;
const letters = (n: number, chance: Chance) =>
  Array.from({ length: n }, () => pick([...'bcdfghjklmnpqrstvwxz'], chance)).join('');
const digits = (n: number, chance: Chance) => Array.from({ length: n }, () => Math.floor(chance.next() * 10)).join('');

/** 25 kinds of personal data, each value unique. */
const CANARIES: readonly ((chance: Chance) => string)[] = [
  (c) => `${letters(7, c)}.${letters(8, c)}@example.com`,
  (c) => `+49 ${digits(3, c)} ${digits(7, c)}`,
  (c) => `DE${digits(20, c)}`,
  (c) => `${digits(4, c)} ${digits(4, c)} ${digits(4, c)} ${digits(4, c)}`,
  (c) => `${digits(3, c)}-${digits(3, c)}-${digits(4, c)}`,
  (c) => `Z${letters(6, c)} Q${letters(7, c)}`,
  (c) => `${letters(8, c)} street ${digits(3, c)}`,
  (c) => `${digits(5, c)} ${letters(9, c)}`,
  (c) => `19${digits(2, c)}-0${digits(1, c)}-1${digits(1, c)}`,
  (c) => `sk-${letters(12, c)}${digits(8, c)}`,
  (c) => `${digits(8, c)}-${digits(4, c)}-4${digits(3, c)}-${digits(4, c)}-${digits(12, c)}`,
  (c) => `eyJ${letters(20, c)}.${letters(20, c)}`,
  (c) => `P${letters(5, c)}!${digits(4, c)}`,
  (c) => `https://x.example/?token=${letters(10, c)}`,
  (c) => `10.${digits(3, c)}.${digits(3, c)}.${digits(3, c)}`,
  (c) => `${digits(3, c)}:${letters(2, c)}:${digits(3, c)}`,
  (c) => `${digits(2, c)}.${digits(6, c)}, ${digits(2, c)}.${digits(6, c)}`,
  (c) => `B-${letters(2, c)} ${digits(4, c)}`,
  (c) => `${letters(1, c)}${digits(8, c)}`,
  (c) => `diagnosis ${letters(9, c)}`,
  (c) => `${letters(8, c)} GmbH`,
  (c) => `@${letters(9, c)}`,
  (c) => `C:\\Users\\${letters(8, c)}`,
  (c) => `order ${digits(9, c)}`,
  (c) => `salary ${digits(6, c)}`,
];

test(`${SIZES.exportPairs} pairs of users with the same tasks export the same bytes`, () => {
  const chance = seededChance(7);
  const some = () => `${letters(6, chance)} ${letters(5, chance)}`;
  for (let i = 0; i < SIZES.exportPairs; i++) {
    const [one, other] = [2 * i, 2 * i + 1].map((seed) =>
      JSON.stringify(exportNotes(notesAfter(tasksOf(some(), some(), some()), seed)).exchange),
    );
    expect(one).toBe(other);
    expect(one).toContain('"kind":"procedure"');
  }
});

test('a day leaves as the form of a date, and is read again', () => {
  const book = (day: string, written: string) => [
    {
      request: `search the cards of ${day}`,
      steps: [field('Search', written), button('Find')],
    },
  ];
  const [one, other] = [book('3 May 2027', '2027-05-03'), book('11 June 2028', '2028-06-11')].map((tasks, seed) =>
    exportNotes(notesAfter(tasks, seed)),
  );
  expect(one?.excluded).toEqual([]);
  expect(JSON.stringify(one?.exchange)).toBe(JSON.stringify(other?.exchange));
  const text = JSON.stringify(one?.exchange);
  expect(text).toContain('"derived":{"v2":{"of":"v1","as":"date","format":"YYYY-MM-DD"}}');
  expect(text).not.toMatch(/2027|May/u);
  const [imported] = planImport(parseExchange(text), [], []).filter(({ body }) => body.kind === 'procedure');
  expect(imported?.body).toMatchObject({ derived: { v2: { of: 'v1', as: 'date' } } });
  const own = (format: string) => text.replaceAll('YYYY-MM-DD', format);
  for (const format of ['Ann Lee', '2027']) expect(() => parseExchange(own(format))).toThrow(/transform/u);
});

test(`exports contain none of ${SIZES.canaryRounds * CANARIES.length} planted canaries of 25 kinds`, () => {
  const chance = seededChance(11);
  let planted = 0;
  let procedures = 0;
  const found: string[] = [];
  for (let round = 0; round < SIZES.canaryRounds; round++) {
    const canaries = CANARIES.map((make) => make(chance));
    const c = (i: number) => canaries[i % canaries.length] as string;
    const at = round;
    const marked = (i: number): Partial<Fingerprint> => {
      const attributes = [
        'title',
        'text',
        'placeholder',
        'id',
        'nameAttribute',
        'testId',
        'container',
        'previous',
        'href',
        'icon',
        'frame',
        'ownClass',
        'holder',
      ] as const;
      return { [pick(attributes, chance)]: c(i), classes: [c(i + 1)], options: [c(i + 2), c(i + 3)] };
    };
    const tasks = [
      {
        request: `create a card titled "${c(at)}" with the details "${c(at + 1)}"`,
        steps: [
          button('New card', marked(at + 2)),
          field('Title', c(at), marked(at + 6)),
          field('Details', c(at + 1), marked(at + 10)),
          {
            ...button('Save card', marked(at + 14)),
            effect: [{ fact: 'appeared' as const, role: 'heading', name: c(at + 18) }],
          },
        ],
      },
      // In the request, on pressed elements, and typed without a parameter.
      { request: `open the card of ${c(at + 19)}`, steps: [button('Open card'), button(c(at + 20))] },
      { request: 'add the usual card', steps: [button('New card'), field('Title', c(at + 21)), button('Save card')] },
      {
        request: 'go to the settings',
        steps: [
          {
            action: { verb: 'goTo' as const, url: `${ORIGIN}/settings?user=${encodeURIComponent(c(at + 22))}` },
            fingerprint: { role: 'link', name: 'Settings' },
          },
          button('Settings', { label: c(at + 23), container: c(at + 24) }),
        ],
      },
    ];
    planted += canaries.length;
    const file = JSON.stringify(exportNotes(notesAfter(tasks, round)).exchange);
    procedures += file.split('"kind":"procedure"').length - 1;
    const folded = file.toLowerCase();
    for (const canary of canaries) {
      // The whole canary, and each unique part of it.
      const parts = [canary, ...canary.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 5)];
      for (const part of parts)
        if (
          !/^(?:example|https|token|users|order|street|salary|diagnosis)$/i.test(part) &&
          folded.includes(part.toLowerCase())
        )
          found.push(`${canary}: ${part}`);
    }
  }
  expect(planted).toBe(SIZES.canaryRounds * 25);
  // The files are not empty: each contains the first task.
  expect(procedures).toBeGreaterThanOrEqual(SIZES.canaryRounds);
  expect(found).toEqual([]);
});

/** An arbitrary file of a few notes. */
const anyBody: fc.Arbitrary<ExportedBody> = fc.oneof(
  fc.record({
    kind: fc.constant('locator' as const),
    role: fc.constantFrom('button', 'link', 'textbox'),
    name: fc.constantFrom('Save', 'Open', 'Title', ''),
    tag: fc.constantFrom('button', 'a'),
  }),
  fc.record({
    kind: fc.constant('guideline' as const),
    text: fc.constantFrom('save before close', 'use the search', 'archive is slow'),
    caution: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('procedure' as const),
    request: fc.constantFrom<ExportedProcedure['request']>(
      [{ text: 'save all' }],
      [{ text: 'open the card ' }, { slot: 'v1' }],
    ),
    steps: fc.constantFrom<ExportedProcedure['steps']>(
      [{ verb: 'scroll' as const, direction: 'down' as const, must: [], some: [] }],
      [{ verb: 'press' as const, keys: 'Control+s', must: [], some: [] }],
    ),
  }),
);
const anyExchange: fc.Arbitrary<Exchange> = fc
  .array(
    fc.record({
      origin: fc.constantFrom('https://a.example', 'https://b.example', 'http://127.0.0.1:8080'),
      notes: fc.array(
        anyBody.map((body): ExportedNote => ({ key: exportKey(body), body })),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 4 },
  )
  .map(buildExchange);
const same = (a: Exchange, b: Exchange) => canonicalJson(a) === canonicalJson(b);

test('merging is commutative, associative and idempotent for generated files', () => {
  const runs = { numRuns: SIZES.generatedCases };
  fc.assert(
    fc.property(anyExchange, anyExchange, (a, b) => same(mergeExchanges(a, b), mergeExchanges(b, a))),
    runs,
  );
  fc.assert(
    fc.property(anyExchange, anyExchange, anyExchange, (a, b, c) =>
      same(mergeExchanges(mergeExchanges(a, b), c), mergeExchanges(a, mergeExchanges(b, c))),
    ),
    runs,
  );
  fc.assert(
    fc.property(anyExchange, (a) => same(mergeExchanges(a, a), a)),
    runs,
  );
});

test('parseExchange returns what serializeExchange wrote', () => {
  fc.assert(
    fc.property(anyExchange, (exchange) => same(parseExchange(JSON.stringify(exchange)), exchange)),
    {
      numRuns: 500,
    },
  );
});

const fileOf = (notes: readonly Note[]) => JSON.stringify(exportNotes(notes).exchange);
const contentOf = async () =>
  canonicalJson(
    (await db.notes.toArray()).map(({ id, origin, body, state, source }) => ({ id, origin, body, state, source })),
  );

test('imported notes are quarantined; repeating an import, or the order of two imports, makes no difference', async () => {
  const one = fileOf(notesAfter(tasksOf('Milk', 'two', 'red').slice(0, 2), 1));
  const two = fileOf(notesAfter(tasksOf('Bread', 'one', 'blue').slice(1), 2));
  expect((await maintenance.importNotes(one, [], () => undefined)).created).toBeGreaterThan(4);
  await maintenance.importNotes(two, [], () => undefined);
  const [first] = [await contentOf()];
  expect((await maintenance.importNotes(one, [], () => undefined)).created).toBe(0);
  expect((await maintenance.importNotes(two, [], () => undefined)).created).toBe(0);
  expect(await contentOf()).toBe(first);
  for (const note of await db.notes.toArray()) {
    expect(note).toMatchObject({ state: 'quarantined', source: 'import' });
    expect(note.trustValue).toBeLessThanOrEqual(0.2);
  }
  const ids = canonicalJson((await db.notes.toArray()).map(({ id }) => id));
  await db.delete();
  await db.open();
  await maintenance.importNotes(two, [], () => undefined);
  await maintenance.importNotes(one, [], () => undefined);
  expect(canonicalJson((await db.notes.toArray()).map(({ id }) => id))).toBe(ids);
  // An export after the import equals the imported file.
  const both = mergeExchanges(parseExchange(one), parseExchange(two));
  expect(canonicalJson(exportNotes(await db.notes.toArray()).exchange)).toBe(canonicalJson(both));
});

test('an import neither replaces nor duplicates own notes, and does not restore forgotten ones', async () => {
  const mine = notesAfter(tasksOf('Milk', 'two', 'red'), 1);
  const file = fileOf(mine);
  await store.commitEvents(
    ORIGIN,
    mine.map((note) => ({
      kind: 'note.created' as const,
      payload: { note: note.id, source: note.source, state: note.state, body: note.body },
    })),
  );
  const before = canonicalJson(await db.notes.toArray());
  expect((await maintenance.importNotes(file, [], () => undefined)).created).toBe(0);
  expect(canonicalJson(await db.notes.toArray())).toBe(before);
  const gone = mine.find(({ body }) => body.kind === 'procedure') as Note;
  await store.commitEvents(ORIGIN, [{ kind: 'note.forgotten', payload: { note: gone.id } }]);
  expect((await maintenance.importNotes(file, [], () => undefined)).created).toBe(0);
});

test('10,000 malformed files, every truncation of real ones, 100 bombs: an error with its path, and no write', async () => {
  const real = Array.from({ length: 20 }, (_, i) =>
    fileOf(notesAfter(tasksOf('Milk', 'two', 'red').slice(0, 1 + (i % 3)), i)),
  );
  const refuses = (text: string) => {
    try {
      parseExchange(text);
      return false;
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad-import' });
      expect((error as Error).message.length).toBeGreaterThan(5);
      return true;
    }
  };
  // Users with the same tasks export the same bytes.
  for (const text of new Set(real))
    for (let cut = 0; cut < text.length; cut += 1) if (!refuses(text.slice(0, cut))) expect(cut).toBe(-1);
  const chance = seededChance(3);
  const junk = [null, -1, 'x', [], {}, 1e99, true, { __proto__: 1 }, 'v0', [[]], 'https://other.example'];
  for (let i = 0; i < 10_000; i++) {
    const value = JSON.parse(pick(real, chance)) as Record<string, unknown>;
    damage(value, chance, junk);
    // The change is refused, or it was harmless.
    const text = JSON.stringify(value);
    if (!refuses(text)) expect(real.some((one) => canonicalJson(JSON.parse(one)) === canonicalJson(value))).toBe(true);
  }
  const began = performance.now();
  const bombs = Array.from({ length: 100 }, (_, i) => bomb(i));
  for (const text of bombs) expect(refuses(text)).toBe(true);
  expect((performance.now() - began) / 100).toBeLessThan(2_000);
  await expect(maintenance.importNotes(bomb(1), [], () => undefined)).rejects.toMatchObject({ code: 'bad-import' });
  expect(await db.events.count()).toBe(0);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

/** Changes one random member of a value. */
function damage(value: unknown, chance: Chance, junk: readonly unknown[]): void {
  let at = value as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(at);
    const key = pick(keys, chance);
    const inner = at[key];
    const isDeep = inner !== null && typeof inner === 'object' && Object.keys(inner).length > 0;
    if (isDeep && chance.next() < 0.85) {
      at = inner as Record<string, unknown>;
      continue;
    }
    const how = chance.next();
    if (how < 0.3 && !Array.isArray(at)) delete at[key];
    else if (how < 0.6) at[key] = pick(junk, chance);
    else if (how < 0.8) at[`${key}x`] = inner;
    else at[key] = typeof inner === 'string' ? `${inner}x` : pick(junk, chance);
    return;
  }
}

test('parsing any file takes at most 200 MB', () => {
  const said = execFileSync(
    process.execPath,
    ['--max-old-space-size=200', '--max-semi-space-size=16', '--import', 'tsx', 'test/harness/bombs-run.ts'],
    { encoding: 'utf8' },
  );
  expect(said).toMatch(/^\d+ files refused, \d+ read; the slowest refusal took \d+ ms/);
});

test('refuses files that navigate to another site or name unknown actions', () => {
  const bodies: ExportedBody[] = [
    {
      kind: 'procedure',
      request: [{ text: 'go home' }],
      steps: [{ verb: 'goTo', url: [{ text: 'https://evil.example/' }], must: [], some: [] }],
    },
    {
      kind: 'procedure',
      request: [{ text: 'go to ' }, { slot: 'v1' }],
      steps: [{ verb: 'goTo', url: [{ slot: 'v1' }], must: [], some: [] }],
    },
    {
      kind: 'procedure',
      request: [{ text: 'go home' }],
      steps: [{ verb: 'evaluate' as 'click', must: [], some: [] }],
    },
  ];
  for (const body of bodies) {
    const file = buildExchange([{ origin: ORIGIN, notes: [{ key: exportKey(body), body }] }]);
    expect(() => parseExchange(JSON.stringify(file))).toThrow(/sites\.0\.notes\.0\.body\.steps\.0/);
  }
});

test('refuses a file whose task has a request of parameters alone', () => {
  const body: ExportedBody = {
    kind: 'procedure',
    request: [{ slot: 'v1' }, { text: ' – ' }],
    steps: [{ verb: 'press', keys: 'Enter', must: [], some: [] }],
  };
  const file = buildExchange([{ origin: ORIGIN, notes: [{ key: exportKey(body), body }] }]);
  expect(() => parseExchange(JSON.stringify(file))).toThrow(/would answer every request/);
});

test('forgetting is exact: the fold equals that of a notebook without the forgotten events', async () => {
  const mine = notesAfter(tasksOf('Milk', 'two', 'red'), 1);
  const other = 'https://other.example.org';
  const create = (note: Note) => ({
    kind: 'note.created' as const,
    payload: { note: note.id, source: note.source, state: note.state, body: note.body },
  });
  const believe = (note: Note) => ({
    kind: 'evidence' as const,
    payload: { note: note.id, version: 1, channel: 'user-right' as const, share: 1 },
  });
  await store.commitEvents(ORIGIN, mine.slice(0, 2).map(create));
  now += 1000;
  const from = now;
  await store.commitEvents(other, mine.slice(2, 4).map(create));
  await store.commitEvents(ORIGIN, mine.slice(0, 1).map(believe));
  now += 1000;
  const to = now;
  await store.commitEvents(ORIGIN, mine.slice(1, 2).map(believe));
  const all = await db.events.toArray();
  const foldOf = (rows: readonly unknown[]) => {
    const state = emptyRows();
    for (const row of rows) {
      const parsed = parseEvent(row);
      if (parsed.type === 'event') fold(parsed.event, state);
    }
    return canonicalJson([...state.notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  };
  const stored = async () => canonicalJson((await db.notes.toArray()).sort((a, b) => (a.id < b.id ? -1 : 1)));
  const never = all.filter(({ at }) => !((at as number) >= from && (at as number) < to));
  await maintenance.forget({ from, to }, () => undefined);
  expect(await stored()).toBe(foldOf(never));
  expect(await journal.findBrokenLink()).toBeUndefined();
  await maintenance.forget({ origin: ORIGIN }, () => undefined);
  expect(await db.events.count()).toBe(0);
  expect(await stored()).toBe('[]');
});

test('going back to a moment is an event that can be undone the same way', async () => {
  const mine = notesAfter(tasksOf('Milk', 'two', 'red'), 1);
  await store.commitEvents(
    ORIGIN,
    mine.slice(0, 3).map((note) => ({
      kind: 'note.created' as const,
      payload: { note: note.id, source: note.source, state: note.state, body: note.body },
    })),
  );
  const then = await db.headSeq();
  const before = canonicalJson(await db.notes.toArray());
  const [first, second] = mine as [Note, Note];
  await store.commitEvents(ORIGIN, [
    { kind: 'note.forgotten', payload: { note: first.id } },
    { kind: 'evidence', payload: { note: second.id, version: 1, channel: 'user-wrong', share: 1 } },
  ]);
  const later = await db.headSeq();
  const after = canonicalJson(await db.notes.toArray());
  expect(await maintenance.goBack(then)).toEqual({ changed: 2 });
  expect(canonicalJson(await db.notes.toArray())).toBe(before);
  await maintenance.goBack(later);
  expect(canonicalJson(await db.notes.toArray())).toBe(after);
  // The journal still holds every event.
  await journal.rebuild();
  expect(canonicalJson(await db.notes.toArray())).toBe(after);
});

test('verifySignature names the signer; changed, forged or broken signatures are refused without a write', async () => {
  const file = fileOf(notesAfter(tasksOf('Milk', 'two', 'red'), 1));
  const signed = await maintenance.sign(file);
  const exchange = parseExchange(signed);
  const signer = await verifySignature(exchange);
  expect(signer).toMatch(/^(?:[0-9a-f]{4} ){3}[0-9a-f]{4}$/);
  expect(await new SigningKeys().signer()).toBe(signer);
  expect(await verifySignature(parseExchange(file))).toBeUndefined();
  // Another file of the same browser has the same fingerprint, and signing does not change the notes.
  expect(await verifySignature(parseExchange(await maintenance.sign(fileOf([]))))).toBe(signer);
  expect(exchange.sites).toEqual(parseExchange(file).sites);
  const other = parseExchange(fileOf(notesAfter(tasksOf('Bread', 'one', 'blue'), 2).slice(0, 3)));
  const signature = exchange.signature as NonNullable<Exchange['signature']>;
  const bad: [Exchange, RegExp][] = [
    [{ ...other, signature }, /signature\.value: does not match the key/],
    [{ ...exchange, signature: { ...signature, value: 'AAAA' } }, /signature\.value/],
    [{ ...exchange, signature: { ...signature, key: 'AAAA' } }, /signature\.key: not a P-256 public key/],
    [{ ...exchange, signature: { ...signature, key: '§' } }, /signature\.key: invalid base64/],
  ];
  for (const [one, why] of bad)
    await expect(maintenance.importNotes(JSON.stringify(one), [], () => undefined)).rejects.toThrow(why);
  expect(await db.events.count()).toBe(0);
  expect((await maintenance.importNotes(signed, [], () => undefined)).created).toBeGreaterThan(4);
});

/** Distinct guidelines of one site: each is one step of an export. */
function guidelines(count: number): Note[] {
  const [note] = notesAfter(tasksOf('Milk', 'two', 'red'), 1) as [Note];
  return Array.from({ length: count }, (_, i) => ({
    ...note,
    id: `note_${i}` as Note['id'],
    body: { kind: 'guideline', text: 'save before close', caution: i % 2 === 0 },
  }));
}

test('previewExport reports rising progress up to the end and returns what exportNotes returns', async () => {
  const notes = guidelines(40);
  for (const sliceMs of [0, undefined]) {
    const reported: number[] = [];
    const { signal } = new AbortController();
    const preview = await previewExport(notes, { progress: (done) => reported.push(done), signal, sliceMs });
    expect(canonicalJson(preview.exchange)).toBe(canonicalJson(exportNotes(notes).exchange));
    expect(reported).toEqual(reported.toSorted((a, b) => a - b));
    expect(reported.at(-1)).toBe(40);
    if (sliceMs === 0) expect(reported.length).toBeGreaterThanOrEqual(40);
  }
});

test('previewExport rejects if it is aborted before, during, or after its last note', async () => {
  const notes = guidelines(40);
  for (const abortAt of [0, 1, 20, 39, 40]) {
    const controller = new AbortController();
    let latest = 0;
    const progress = (done: number) => {
      latest = done;
      if (done === abortAt) controller.abort();
    };
    if (abortAt === 0) controller.abort();
    const work = previewExport(notes, { progress, signal: controller.signal, sliceMs: 0 });
    await expect(work).rejects.toThrow('stopped');
    expect(latest).toBe(Math.max(abortAt, 1));
  }
});

test('previewExport rejects if the abort comes from another task while the last slice is worked on', async () => {
  const controller = new AbortController();
  // One slice holds the whole export: the abort, as a click would, waits in the event queue until it ends.
  setTimeout(() => controller.abort(), 0);
  const work = previewExport(guidelines(40), {
    progress: () => undefined,
    signal: controller.signal,
    sliceMs: Number.POSITIVE_INFINITY,
  });
  await expect(work).rejects.toThrow('stopped');
});

test('forgetting a source keeps the notes of the others and an intact hash chain', async () => {
  const [one, other] = notesAfter(tasksOf('Milk', 'two', 'red'), 1) as [Note, Note];
  for (const [note, source] of [
    [one, 'agent'],
    [other, 'user'],
  ] as const)
    await store.commitEvents(ORIGIN, [
      { kind: 'note.created', payload: { note: note.id, source, state: 'trial', body: note.body } },
      { kind: 'evidence', payload: { note: note.id, version: 1, channel: 'effect-seen', share: 1 } },
    ]);
  expect(await maintenance.forget({ source: 'agent' }, () => undefined)).toEqual({ removed: 2 });
  expect((await db.notes.toArray()).map(({ id }) => id)).toEqual([other.id]);
  expect(await journal.findBrokenLink()).toBeUndefined();
  expect(await maintenance.forget({ source: 'agent' }, () => undefined)).toEqual({ removed: 0 });
});

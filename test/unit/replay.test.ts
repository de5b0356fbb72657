/** What is written down is what is played back; a tape that does not fit says so. */
import { expect, test } from 'vitest';
import type { Ports } from '../../lib/agent/ports';
import { newRun } from '../../lib/agent/run-state';
import { turn } from '../../lib/agent/turn';
import { seededChance } from '../../lib/core/chance';
import { makeId } from '../../lib/core/ids';
import type { Note } from '../../lib/notebook/records/note';
import type { Run } from '../../lib/notebook/records/run';
import { recording } from '../../lib/replay/recorder';
import { bisect, notesThatDiffer, replay, type SiteNotebook } from '../../lib/replay/replay';
import { ORIGIN } from './guard/make';
import type { TapeRow } from '../../lib/notebook/records/tape';
import { noteOf } from '../harness/notes';

const NOTHING: SiteNotebook = { notes: [], rejected: new Set() };
const run = newRun(1, 'click Save', { clock: { now: () => 1 }, chance: seededChance(1) });
const begin: TapeRow = { kind: 'begin', id: 'a', run: run.id, seq: 0, state: { ...run, phase: 'start' } };

test('a question that was not asked then, and an answer that is no longer one', async () => {
  const row: TapeRow = {
    kind: 'turn',
    id: 'b',
    run: run.id,
    entries: [],
    decided: [{ hash: 'x', phase: 'observe' }],
  };
  const { differs } = await replay([begin, row], NOTHING);
  expect(differs?.at).toBe(0);
  expect(differs?.why).toContain('page.open was not asked then');
});

test('a tape without a beginning, or with a state that does not parse, is an error and not a result', async () => {
  const row: TapeRow = { kind: 'turn', id: 'b', run: run.id, entries: [], decided: [] };
  await expect(replay([row], NOTHING)).rejects.toThrow('does not begin');
  await expect(replay([{ ...begin, state: { nonsense: 1 } }, row], NOTHING)).rejects.toThrow('does not parse');
});

/** One decision, written down as it was made: a plain command, since no note answers the request. */
async function tapeOfOneDecision(): Promise<TapeRow[]> {
  const snapshot = {
    url: `${ORIGIN}/`,
    origin: ORIGIN,
    title: '',
    documentToken: 't',
    frameOrigins: [],
    nodes: [],
    omitted: 0,
    scrolledPercent: 100,
  };
  const deciding: Run = { ...run, origin: ORIGIN, phase: 'decide', snapshot };
  const heard = recording({
    page: {} as Ports['page'],
    store: {
      commitRun: async (_point, next) => ({ ...next, revision: next.revision + 1 }),
      commitEvents: async () => undefined,
      run: async () => undefined,
    },
    notes: { notesOf: async () => [], rejectedOf: async () => new Set(), stabilityOf: async () => ({}) },
    allowed: { keysOf: async () => [], add: async () => undefined },
    model: async () => undefined,
    clock: { now: () => 5 },
    chance: seededChance(2),
  });
  await turn(deciding, heard.ports, new AbortController().signal);
  return [
    { kind: 'begin', id: 'a', run: run.id, seq: 0, state: deciding },
    { kind: 'turn', id: 'b', run: run.id, ...heard.take() },
  ];
}

const answering = noteOf(
  makeId('note', 1, seededChance(4)),
  {
    kind: 'procedure',
    request: [{ text: 'click save' }],
    slots: [],
    steps: [{ verb: 'goBack', must: [], some: [], class: 'R1' }],
  },
  { origin: ORIGIN },
);
const unlike: Note = {
  ...answering,
  id: makeId('note', 2, seededChance(5)),
  body: { ...answering.body, request: [{ text: 'print it' }] } as Note['body'],
};

test('with the same notes the same is decided, with a note that answers it another thing is, and that note is named', async () => {
  const tape = await tapeOfOneDecision();
  expect(await replay(tape, NOTHING)).toEqual({ turns: 1 });
  const today: SiteNotebook = { notes: [unlike, answering], rejected: new Set() };
  const { differs } = await replay(tape, today);
  expect(differs?.why).toContain('plan: planner → procedure');
  expect(await notesThatDiffer(tape, NOTHING, today, 0)).toEqual([answering.id]);
});

test.each([1, 7, 64, 99, 100])('halving finds the very event, %i of 100, in few folds', async (wanted) => {
  const tape = await tapeOfOneDecision();
  let folds = 0;
  const found = await bisect(tape, 0, 100, 0, async (seq) => {
    folds += 1;
    return seq >= wanted ? { notes: [answering], rejected: new Set() } : NOTHING;
  });
  expect(found).toBe(wanted);
  expect(folds).toBeLessThanOrEqual(7);
});

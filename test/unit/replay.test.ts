/** replay repeats recorded decisions; a tape that does not match is reported. */
import { expect, test } from 'vitest';
import { createRun } from '../../lib/agent/run/create-run';
import type { Ports } from '../../lib/agent/run/ports';
import { runTurn } from '../../lib/agent/loop/turn';
import { seededChance } from '../../lib/core/chance';
import { makeId } from '../../lib/core/ids';
import type { Note } from '../../lib/records/note';
import type { Run } from '../../lib/records/run';
import { recordPorts } from '../../lib/replay/record-ports';
import { bisectJournal, findDecidingNotes } from '../../lib/replay/find-cause';
import { replay, type SiteNotebook } from '../../lib/replay/replay';
import { ORIGIN } from './guard/make';
import type { TapeRow } from '../../lib/records/tape';
import { EMPTY_NOTEBOOK } from '../harness/fake-ports';
import { noteOf } from '../harness/notes';

const NOTHING: SiteNotebook = { notes: [], rejected: new Set(), episodes: [] };
const run = createRun(1, 'click Save', { clock: { now: () => 1 }, chance: seededChance(1) });
const begin: TapeRow = { kind: 'begin', id: 'a', run: run.id, seq: 0, state: { ...run, phase: 'start' } };

test('replay reports a port call that the tape does not hold', async () => {
  const row: TapeRow = {
    kind: 'turn',
    id: 'b',
    run: run.id,
    entries: [],
    decided: [{ hash: 'x', phase: 'observe' }],
  };
  const { differs } = await replay([begin, row], NOTHING);
  expect(differs?.at).toBe(0);
  expect(differs?.why).toContain('page.open: not asked in the recorded run');
});

test('replay rejects a tape without a begin row or with an invalid state', async () => {
  const row: TapeRow = { kind: 'turn', id: 'b', run: run.id, entries: [], decided: [] };
  await expect(replay([row], NOTHING)).rejects.toThrow('does not begin');
  await expect(replay([{ ...begin, state: { nonsense: 1 } }, row], NOTHING)).rejects.toThrow('does not parse');
});

/** Recording of one decision: the planner's, since no note matches the request. */
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
  const recording = recordPorts({
    page: {} as Ports['page'],
    store: {
      commitRun: async (_point, next) => ({ ...next, revision: next.revision + 1 }),
      commitEvents: async () => undefined,
      run: async () => undefined,
    },
    ...EMPTY_NOTEBOOK,
    model: async () => undefined,
    clock: { now: () => 5 },
    chance: seededChance(2),
  });
  await runTurn(deciding, recording.ports, new AbortController().signal);
  return [
    { kind: 'begin', id: 'a', run: run.id, seq: 0, state: deciding },
    { kind: 'turn', id: 'b', run: run.id, ...recording.take() },
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
const unrelated: Note = {
  ...answering,
  id: makeId('note', 2, seededChance(5)),
  body: { ...answering.body, request: [{ text: 'print it' }] } as Note['body'],
};

test('replay decides the same with the same notes, and findDecidingNotes names the note that changes the decision', async () => {
  const tape = await tapeOfOneDecision();
  expect(await replay(tape, NOTHING)).toEqual({ turns: 1 });
  const today: SiteNotebook = { notes: [unrelated, answering], rejected: new Set(), episodes: [] };
  const { differs } = await replay(tape, today);
  expect(differs?.why).toContain('plan: planner → procedure');
  expect(await findDecidingNotes(tape, NOTHING, today, 0)).toEqual([answering.id]);
});

test.each([1, 7, 64, 99, 100])('bisectJournal finds event %i of 100 in few folds', async (wanted) => {
  const tape = await tapeOfOneDecision();
  let folds = 0;
  const notebookAt = async (seq: number): Promise<SiteNotebook> => {
    folds += 1;
    return seq >= wanted ? { notes: [answering], rejected: new Set(), episodes: [] } : NOTHING;
  };
  const found = await bisectJournal({ tape, at: 0, notebookAt }, 0, 100);
  expect(found).toBe(wanted);
  expect(folds).toBeLessThanOrEqual(7);
});

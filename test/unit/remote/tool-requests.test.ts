/** ToolRequests: what a paired program gets to know and may start: open sites only, titles and blanks, its own runs, bounded. */
import { beforeEach, describe, expect, test } from 'vitest';
import { makeId } from '../../../lib/core/ids';
import { seededChance } from '../../../lib/core/chance';
import type { ChosenTask, KnownTask } from '../../../lib/records/known-task';
import type { Note } from '../../../lib/records/note';
import type { PairedTool } from '../../../lib/records/paired-tool';
import type { Requester } from '../../../lib/records/requester';
import type { Run } from '../../../lib/records/run';
import { createRun } from '../../../lib/agent/run/create-run';
import { ToolRequests } from '../../../lib/remote/tool-requests';
import { noteOf } from '../../harness/notes';

const OPEN = 'https://board.example';
const OTHER = 'https://bank.example';
const chance = seededChance(3);
const tool: PairedTool = { id: 'pair1', tool: 'a', name: 'Helper', sites: [OPEN], pairedAt: 0 };

const noteAt = (origin: string): Note => ({
  ...noteOf(makeId('note', 0, chance), {
    kind: 'procedure',
    request: [{ text: 'archive ' }, { slot: 'card' }],
    slots: ['card'],
    steps: [],
  } as unknown as Note['body']),
  origin,
});
const notes = [noteAt(OPEN), noteAt(OTHER)] as const;
const known = ({ id }: Note): KnownTask => ({
  note: id,
  title: 'archive ‹card›',
  request: [],
  blanks: [{ slot: 'card', label: 'card', kind: 'text' }],
  state: 'active',
  trust: 0.9,
  uses: 7,
  isPinned: false,
});

let now: number;
let runs: Run[];
let started: { tabId: number; task: ChosenTask; requestedBy: Requester | undefined }[];
let requests: ToolRequests;
/** Sites that the user lets each program work on. */
let opened: Record<string, string[]>;
/** Happens while a page is loaded. */
let whilePageLoads: () => void;
let whileRunIsMade: () => void;

function runFor(requestedBy: Requester | undefined): Run {
  return { ...createRun(1, 'x', { clock: { now: () => now }, chance }, { requestedBy }), phase: 'decide' };
}

beforeEach(() => {
  now = 1_000;
  runs = [];
  started = [];
  opened = { pair1: [OPEN], pair2: [OPEN] };
  whilePageLoads = () => undefined;
  whileRunIsMade = () => undefined;
  requests = new ToolRequests({
    hold: () => () => undefined,
    note: async (id) => notes.find((note) => note.id === id),
    tasksOf: async (origin) => notes.filter((note) => note.origin === origin).map(known),
    showPage: async () => {
      whilePageLoads();
      return 1;
    },
    isOpen: async (pairing, origin) => opened[pairing]?.includes(origin) === true,
    startTask: async (tabId, task, requestedBy) => {
      whileRunIsMade();
      started.push({ tabId, task, requestedBy });
      const run = { ...runFor(requestedBy), origin: OPEN };
      runs.push(run);
      return { run: run.id };
    },
    run: async (id) => runs.find((run) => run.id === id),
    openRuns: async () => runs.filter(({ phase }) => phase !== 'ended'),
    stop: async (id, code) => {
      runs = runs.map((run) =>
        run.id === id ? { ...run, phase: 'ended', outcome: { state: 'stopped', code, params: [] } } : run,
      );
    },
    nowMs: () => now,
  });
});

const run = (values: Record<string, string> = { card: 'Rent' }, task = notes[0].id) =>
  requests.answer(tool, { id: 1, ask: 'run', task, values });

test('tells titles and blanks of open sites, and nothing else of a task', async () => {
  expect(await requests.answer(tool, { id: 1, ask: 'sites' })).toEqual({ sites: [OPEN] });
  expect(await requests.answer(tool, { id: 1, ask: 'tasks', site: OPEN })).toEqual({
    tasks: [{ task: notes[0].id, title: 'archive ‹card›', values: [{ name: 'card', label: 'card', kind: 'text' }] }],
  });
});

describe('refuses', () => {
  test('the tasks of a site that is not open, known or not, in the same words', async () => {
    const why = async (site: string) =>
      String(await requests.answer(tool, { id: 1, ask: 'tasks', site }).catch(String));
    expect(await why(OTHER)).toBe(await why('https://never-visited.example'));
    expect(await why(`${OPEN}/`)).toContain('not opened');
  });

  test('a task of another site as one that does not exist', async () => {
    const why = async (task: Note['id']) => String(await run({ card: 'x' }, task).catch(String));
    expect(await why(notes[1].id)).toBe(await why(makeId('note', 5, chance)));
    expect(started).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ['no value', {}],
    ['an empty value', { card: '  ' }],
    ['one value too many', { card: 'x', other: 'y' }],
    ['a value under another name', { 'card ': 'x' }],
    ['a value that shows nothing', { card: '\u200b\u202e' }],
  ])('%s', async (_, values) => {
    await expect(run(values)).rejects.toMatchObject({ code: 'bad-values' });
    expect(started).toEqual([]);
  });

  test('a second task while one is at work, also when both are sent at once', async () => {
    const both = await Promise.allSettled([run(), run()]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(run()).rejects.toMatchObject({ code: 'busy' });
    expect(started).toHaveLength(1);
  });

  test('state and stop of a run that the user or another program started', async () => {
    runs = [runFor(undefined), runFor({ tool: 'pair2', name: 'Helper' })];
    for (const { id } of runs)
      for (const ask of ['state', 'stop'] as const)
        await expect(requests.answer(tool, { id: 1, ask, run: id })).rejects.toMatchObject({ code: 'unknown-run' });
    expect(runs.every(({ phase }) => phase === 'decide')).toBe(true);
  });

  test('the eleventh start in ten minutes, and starts again later', async () => {
    const startAndEnd = async () => {
      now += 2_000;
      const { run: id } = (await run()) as { run: Run['id'] };
      await requests.answer(tool, { id: 1, ask: 'stop', run: id });
    };
    for (let i = 0; i < 10; i++) await startAndEnd();
    await expect(startAndEnd()).rejects.toMatchObject({ code: 'too-many-runs' });
    now += 600_000;
    await startAndEnd();
    expect(started).toHaveLength(11);
  });

  test('a flood of requests, until a second has passed; a clock set back gives none', async () => {
    const ask = () => requests.answer(tool, { id: 1, ask: 'sites' });
    for (let i = 0; i < 20; i++) await ask();
    await expect(ask()).rejects.toMatchObject({ code: 'too-many-requests' });
    now -= 60_000;
    await expect(ask()).rejects.toMatchObject({ code: 'too-many-requests' });
    now += 1_000;
    await ask();
  });
});

test('names the requester to the loop by its pairing, and tells state and reason of the run alone', async () => {
  const { run: id } = (await run({ card: 'Rent' })) as { run: Run['id'] };
  expect(started).toEqual([
    {
      tabId: 1,
      task: { note: notes[0].id, values: { card: 'Rent' } },
      requestedBy: { tool: 'pair1', name: 'Helper' },
    },
  ]);
  const state = () => requests.answer(tool, { id: 1, ask: 'state', run: id });
  expect(await state()).toEqual({ run: id, state: 'running', steps: 0 });
  runs = runs.map((one) => ({
    ...one,
    phase: 'waiting' as const,
    answer: 'private text of the page',
    question: {
      type: 'paused' as const,
      id: makeId('question', 1, chance),
      said: 'private words',
    },
  }));
  expect(await state()).toEqual({ run: id, state: 'waiting-for-user', question: 'paused', steps: 0 });
  await requests.answer(tool, { id: 1, ask: 'stop', run: id });
  expect(await state()).toEqual({ run: id, state: 'stopped', reason: 'stopped-by-tool', steps: 0 });
});

describe('a right that the user takes away', () => {
  const origin = OPEN;
  const outcomes = () => runs.map(({ phase, outcome }) => outcome?.code ?? phase);

  test('stops what that program has begun, and nothing of others or of the user', async () => {
    runs = [{ tool: 'pair1', name: 'A' }, { tool: 'pair2', name: 'B' }, undefined].map((requestedBy) => ({
      ...runFor(requestedBy),
      origin,
    }));
    await requests.stopClosed();
    expect(outcomes()).toEqual(['decide', 'decide', 'decide']);
    delete opened.pair1;
    await requests.stopClosed();
    expect(outcomes()).toEqual(['stopped-by-revoking', 'decide', 'decide']);
  });

  test('while the page is loaded keeps the task from its start', async () => {
    whilePageLoads = () => {
      opened = {};
    };
    await expect(run()).rejects.toMatchObject({ code: 'unknown-task' });
    expect(started).toEqual([]);
  });

  test('while the run is made stops it', async () => {
    whileRunIsMade = () => {
      opened = {};
    };
    await run();
    expect(outcomes()).toEqual(['stopped-by-revoking']);
  });
});

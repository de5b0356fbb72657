/** Requests in other words: the nearest tasks, the small question to a model, and the phrase that a chosen task leaves. */
import { expect, test } from 'vitest';
import { applyAnswer } from '../../../../lib/agent/loop/apply-answer';
import { nearestProcedures } from '../../../../lib/agent/plan/nearest-procedures';
import { recallProcedures } from '../../../../lib/agent/plan/recall-procedures';
import type { Ports } from '../../../../lib/agent/run/ports';
import { planOtherWords } from '../../../../lib/agent/step/other-words';
import { seededChance } from '../../../../lib/core/chance';
import type { ModelResult } from '../../../../lib/model/words';
import { chooseTaskMessages, CHOOSE_TASK_TOOL } from '../../../../lib/policy/choose-task';
import { learnFrom } from '../../../../lib/agent/end/learn-from-run';
import { requestText, type Note } from '../../../../lib/records/note';
import type { Run } from '../../../../lib/records/run';
import { parametersIn, parseTemplate } from '../../../../lib/records/template';
import { stripPoliteness } from '../../../../lib/learning/request-words';
import { toTemplate } from '../../../../lib/records/template';
import { OTHER_WORDS } from '../../learning/other-words-table';
import { noteOf, pressOf } from '../../../harness/notes';
import { askedRun } from './asked-run';

function task(id: string, request: string): Note {
  const template = parseTemplate(request);
  const slots = parametersIn(template);
  return noteOf(id, { kind: 'procedure', request: template, slots, steps: [pressOf('note_place', 'R2')] });
}

const water = task('note_water', 'water the ‹plant› in the ‹room›');
const notes = [
  water,
  task('note_mail', 'archive the mail from ‹from›'),
  task('note_bike', 'rent a bike for ‹hours› hours'),
];

const runOf = (request: string, more: Partial<Run> = {}) => askedRun(request, water.origin, more);

/** Ports whose model answers the small question with this choice. @param asked collects its prompts */
function portsWith(choice: object | undefined, asked: string[] = []): Ports {
  const call = async (messages: unknown): Promise<ModelResult> => {
    asked.push(JSON.stringify(messages));
    const toolCalls = [{ id: 'c', name: 'choose', arguments: JSON.stringify(choice) }];
    return {
      type: 'reply',
      reply: { content: '', toolCalls, promptTokens: 300, completionTokens: 20, estimated: false },
    };
  };
  return {
    clock: { now: () => 0 },
    notes: { notesOf: async () => notes, episodesOf: async () => [] },
    store: { commitRun: async (_point: string, next: Run) => next },
    // A small question must not go to the model that decides steps.
    model: async (use?: 'small') =>
      choice && { call: use === 'small' ? call : () => Promise.reject(new Error('asked the model of the steps')) },
    chance: seededChance(1),
  } as unknown as Ports;
}

const plan = (request: string, choice: object | undefined, asked?: string[]) =>
  planOtherWords(runOf(request), portsWith(choice, asked), new AbortController().signal);

test('offers the nearest tasks with the values that the request gives, where no model is chosen', async () => {
  const run = await plan('some water for the ferns in the kitchen', undefined);
  expect(run.question).toMatchObject({ type: 'nearest', choices: [{ task: { note: 'note_water' } }] });
  const near = await nearestProcedures(runOf('mail from Bob into the archive'), portsWith(undefined));
  expect(near.slice(0, 1).map(({ task, values }) => [task.note.id, values])).toEqual([['note_mail', { from: 'Bob' }]]);
});

test('ends without a model where no task is near', async () => {
  const ports = {
    ...portsWith(undefined),
    page: {
      takeStopped: async () => [],
      finish: async () => [],
      fence: async () => undefined,
      stop: async () => undefined,
    },
    notes: { notesOf: async () => notes, rejectedOf: async () => new Set() },
    store: { commitRun: async (_point: string, next: Run) => next },
  } as unknown as Ports;
  const run = await planOtherWords(runOf('sing a song'), ports, new AbortController().signal);
  expect(run.outcome).toMatchObject({ state: 'failed', code: 'no-model' });
});

test('runs the task that the model chose, when its values are words of the request', async () => {
  const run = await plan('let the ferns of the kitchen have their water in the room', {
    task: 't1',
    values: { plant: 'ferns', room: 'kitchen' },
  });
  expect(run).toMatchObject({
    plan: { kind: 'procedure', note: 'note_water' },
    modelCalls: 1,
    tokens: 320,
    rephrased: 'note_water',
  });
});

test.each([
  [
    'a value that nobody named',
    'water what stands in the kitchen',
    { task: 't1', values: { plant: 'roses', room: 'kitchen' } },
  ],
  ['a missing value', 'water what stands in the kitchen', { task: 't1', values: { room: 'kitchen' } }],
  ['a task that was not offered', 'water what stands in the kitchen', { task: 't9', values: {} }],
  ['none', 'water what stands in the kitchen', { task: 'none', values: {} }],
])('hands the request to the model itself after %s', async (_name, request, choice) => {
  const run = await plan(request, choice);
  expect(run.plan?.kind).toBe('model');
});

test('asks no small question about a negation, a condition or several things', async () => {
  for (const request of [
    'do not archive the mail from Bob',
    'archive all mail from Bob',
    'archive the mail from Bob if it is old',
  ]) {
    const asked: string[] = [];
    await plan(request, { task: 't1', values: { from: 'Bob' } }, asked);
    expect(asked, request).toEqual([]);
  }
});

test('asks also where no task shares a word with the request, but for a question', async () => {
  for (const [request, calls] of [
    ['what is the weather in Rome', 0],
    ['summarise this article for "Ann"', 1],
  ] as const) {
    const asked: string[] = [];
    const run = await plan(request, { task: 'none', values: {} }, asked);
    expect(asked, request).toHaveLength(calls);
    expect(run.plan?.kind, request).toBe('model');
  }
});

const DOUBTFUL = ['delete the old mail of Bob', { task: 't1', values: { from: 'Bob' } }] as const;

test('asks the user about a choice from which the request seems to differ', async () => {
  const run = await plan(...DOUBTFUL);
  expect(run.plan).toBeUndefined();
  expect(run).toMatchObject({
    modelCalls: 1,
    question: { type: 'nearest', choices: [{ task: { note: 'note_mail' }, values: { from: 'Bob' } }] },
  });
});

test('goes on with the model after the user meant none of the tasks', async () => {
  const run = await plan(...DOUBTFUL);
  if (!run.question) throw new Error('no question');
  const commits: Run[] = [];
  const ports = portsWith({});
  const store = { commitRun: async (_point: string, next: Run) => commits.push(next) };
  await applyAnswer(run, run.question, { type: 'no' }, { ...ports, store } as unknown as Ports);
  expect(commits).toMatchObject([{ phase: 'observe', plan: { kind: 'model' } }]);
});

test('keeps question and tool of the small call below 500 tokens, with a hundred known tasks', () => {
  const titles = Array.from({ length: 100 }, (_, i) =>
    requestText(parseTemplate(`prepare the quarterly report ${i} of ‹team› for ‹month›`)),
  );
  const text = JSON.stringify([chooseTaskMessages('x'.repeat(300), titles), CHOOSE_TASK_TOOL]);
  expect(text.length / 4).toBeLessThan(500);
});

test('learns the request in other words as a phrase, which is free the next time', () => {
  const { body } = water;
  if (body.kind !== 'procedure') throw new Error('no procedure');
  const values = { plant: 'ferns', room: 'kitchen' };
  const run = runOf('give a drink to the ferns of the kitchen', {
    plan: { kind: 'procedure', note: water.id, version: 1, body, values, coming: [], at: 1 },
    rephrased: water.id,
    outcome: { state: 'done', code: 'done', params: [] },
  });
  const lesson = learnFrom(run, { notes, rejected: new Set() }, 0, seededChance(1));
  const phrased = lesson.events.find(({ kind }) => kind === 'note.phrased');
  if (phrased?.kind !== 'note.phrased') throw new Error('no phrase was learned');
  const next = recallProcedures(
    'give a drink to the orchids of the hall',
    [{ ...water, phrases: [phrased.payload.phrase] }],
    0,
  );
  expect(next.map(({ values: found }) => found)).toEqual([{ plant: 'orchids', room: 'hall' }]);
  // A run that failed, and a task that was not chosen, teach no phrase.
  const failed = learnFrom(
    { ...run, outcome: { state: 'failed', code: 'x', params: [] } },
    { notes, rejected: new Set() },
    0,
    seededChance(1),
  );
  expect(failed.events.some(({ kind }) => kind === 'note.phrased')).toBe(false);
});

test('has the meant task among the offered ones for 95 % of the rephrasings, first three for cards', () => {
  const tasks = OTHER_WORDS.map((row, i) =>
    noteOf(`note_${i}`, {
      kind: 'procedure',
      request: toTemplate(stripPoliteness(row.taught), row.values),
      slots: Object.keys(row.values),
      steps: [pressOf('note_place', 'R2')],
    }),
  );
  return Promise.all(
    OTHER_WORDS.flatMap(({ same }, row) =>
      same.map(async ([request]) => {
        if (recallProcedures(request, tasks, 0).length === 1) return true;
        const ports = { ...portsWith(undefined), notes: { notesOf: async () => tasks } } as unknown as Ports;
        const near = await nearestProcedures(runOf(request), ports);
        return near
          .filter(({ score }) => score > 0)
          .slice(0, 3)
          .some(({ task: { note } }) => note.id === `note_${row}`);
      }),
    ),
  ).then((met) => {
    const share = met.filter(Boolean).length / met.length;
    console.log(`rephrasings met by notes, or with the task among the first three offered: ${share.toFixed(3)}`);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });
});

/** knownParts: which orders of a request are known tasks that are followed in turn, and when all is left to the model. */
import { expect, test } from 'vitest';
import { choosePlan } from '../../../../lib/agent/plan/choose-plan';
import { knownParts } from '../../../../lib/agent/plan/known-parts';
import { recallProcedures } from '../../../../lib/agent/plan/recall-procedures';
import type { Ports } from '../../../../lib/agent/run/ports';
import { modelStep } from '../../../../lib/agent/step/model-step';
import { procedureStep } from '../../../../lib/agent/step/procedure-step';
import { seededChance } from '../../../../lib/core/chance';
import type { Run } from '../../../../lib/records/run';
import { runOf } from '../evidence/make';
import type { Rephrased } from '../../learning/other-words-table';
import { notesOf } from '../../learning/words-table';

/** A Wednesday. */
const NOW = Date.UTC(2026, 3, 15, 12);

const TASKS: readonly Rephrased[] = [
  { taught: 'create a page titled "Soup"', values: { title: 'Soup' }, same: [], other: [] },
  {
    taught: 'create a page titled "Soup" tagged "food"',
    values: { title: 'Soup', tag: 'food' },
    same: [],
    other: [],
  },
  { taught: 'archive the mail from Bob', values: { person: 'Bob' }, same: [], other: [] },
  { taught: 'look among the notes for those about "rent"', values: { words: 'rent' }, same: [], other: [] },
  { taught: 'bestelle 20 Brötchen', values: { menge: '20' }, same: [], other: [] },
];
const NOTES = notesOf(TASKS);

const read = (request: string) => knownParts(request, (text) => recallProcedures(text, NOTES, NOW), NOW);
const idsOf = (request: string) => read(request)?.known.map(({ note }) => note.id);

test.each([
  ['archive the mail from Ann, then look among the notes for those about "tax"', ['note_2', 'note_3']],
  ['create a page titled "Jam" and after that archive the mail from Ann', ['note_0', 'note_2']],
  ['create a page titled "Jam", create a page titled "Tea"', ['note_0', 'note_0']],
  ['bestelle 35 Brötchen und danach archive the mail from Ann', ['note_4', 'note_2']],
])('follows all orders of: %s', (request, ids) => {
  expect(idsOf(request)).toEqual(ids);
  expect(read(request)?.rest).toBe('');
});

test('leaves an order that no note answers to the model', () => {
  const parts = read('archive the mail from Ann and rename the folder "A" to "B"');
  expect(parts?.known.map(({ note, values }) => [note.id, values])).toEqual([['note_2', { person: 'Ann' }]]);
  expect(parts?.rest).toBe('rename the folder "A" to "B"');
});

test.each([
  'archive the mail from Ann',
  'rename the folder "A" to "B" and archive the mail from Ann',
  'archive the mail from Ann, but not the one from Cy',
  'archive the mail from Ann, sorry, from Cy',
  'archive the mail from Ann and Cy',
  'archive the mail from Ann and delete the folder "A" on Friday',
  'archive the mail from Ann and send it to Cy if it is late',
  'create a page titled "Jam" and create a page in the folder "A"',
  'create a page titled "Jam" and create a page titled "Tea" tagged "hot"',
  'do not archive the mail from Ann and look among the notes for those about "tax"',
])('follows nothing for: %s', (request) => {
  expect(read(request)).toBeUndefined();
});

const signal = new AbortController().signal;

function portsOf(hasModel: boolean): Ports {
  const call = async () => {
    throw new Error('no call is needed');
  };
  return {
    clock: { now: () => NOW },
    notes: { notesOf: async () => NOTES, episodesOf: async () => [] },
    store: { commitRun: async (_point: string, next: Run) => next },
    model: async () => (hasModel ? { call } : undefined),
    chance: seededChance(1),
  } as unknown as Ports;
}

async function plannedFor(request: string, hasModel = true): Promise<Run> {
  const run = { ...runOf(request, 'heading Mail'), origin: NOTES[0]?.origin } as unknown as Run;
  const choice = await choosePlan(run, portsOf(hasModel));
  return choice.type === 'plan' ? { ...run, plan: choice.plan } : run;
}

test('the parts run one after the other, as known tasks that a model called', async () => {
  const ports = portsOf(true);
  const run = await plannedFor('archive the mail from Ann, then look among the notes for those about "tax"');
  if (run.plan?.kind !== 'model') throw new Error('no conversation was planned');
  expect(run.plan.covers).toBe(true);
  const first = await modelStep(run, run.plan, ports, signal);
  if (first.plan?.kind !== 'procedure') throw new Error('no task was called');
  expect(first.plan).toMatchObject({ note: 'note_2', values: { person: 'Ann' } });
  const ended = { ...first.plan, at: 1 };
  const between = await procedureStep({ ...first, plan: ended }, ended, ports, signal);
  if (between.plan?.kind !== 'model') throw new Error('the conversation did not go on');
  const second = await modelStep(between, between.plan, ports, signal);
  expect(second.plan).toMatchObject({ kind: 'procedure', note: 'note_3', values: { words: 'tax' } });
  expect(second.called).toEqual([{ note: 'note_2', isDone: true }]);
});

test('the model gets what is left, with the tasks that were followed before', async () => {
  const { plan } = await plannedFor('archive the mail from Ann and rename the folder "A" to "B"');
  expect(plan).toMatchObject({ kind: 'model', covers: false, queue: [], open: { name: 'follow' } });
});

test('nothing is followed in parts where no model could take over', async () => {
  const run = await plannedFor('archive the mail from Ann, then look among the notes for those about "tax"', false);
  expect(run.plan).toBeUndefined();
});

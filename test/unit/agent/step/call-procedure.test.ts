/** A model calls a known task as a tool: callProcedure starts it, and its end or failure returns to the conversation. */
import { expect, test } from 'vitest';
import type { Ports } from '../../../../lib/agent/run/ports';
import { callProcedure, returnToModel } from '../../../../lib/agent/step/call-procedure';
import { procedureStep } from '../../../../lib/agent/step/procedure-step';
import { seededChance } from '../../../../lib/core/chance';
import { parseToolCall } from '../../../../lib/policy/tools';
import type { Note } from '../../../../lib/records/note';
import type { Plan } from '../../../../lib/records/plan';
import type { Run } from '../../../../lib/records/run';
import { parseTemplate } from '../../../../lib/records/template';
import { noteOf, pressOf } from '../../../harness/notes';

type ModelPlan = Extract<Plan, { kind: 'model' }>;

const way = noteOf('note_way', {
  kind: 'procedure',
  request: parseTemplate('add ‹item› to the list'),
  slots: ['item'],
  steps: [pressOf('note_place', 'R2')],
});
const plan: ModelPlan = {
  kind: 'model',
  messages: [],
  open: { id: 'call_1', name: 'follow', arguments: '{}' },
  unusable: 0,
  shrunk: false,
  recalled: ['note_place' as Note['id'], way.id],
};
const run = { id: 'run_1', origin: way.origin, request: 'shop', steps: [], plan } as unknown as Run;

function portsWith(...notes: Note[]): Ports {
  return {
    clock: { now: () => 0 },
    notes: { notesOf: async () => notes },
    store: { commitRun: async (_point: string, next: Run) => next },
    chance: seededChance(1),
  } as unknown as Ports;
}

const call = (task: string, values: Record<string, string>, notes = [way]) =>
  callProcedure(run, plan, { task, values }, portsWith(...notes));

test('starts the known task with the values of the call and keeps the conversation', async () => {
  const next = await call('n2', { item: 'milk' });
  expect(next).toMatchObject({ plan: { kind: 'procedure', note: way.id, values: { item: 'milk' }, caller: plan } });
});

test.each([
  ['a task that was not named', 'n3', { item: 'milk' }],
  ['a name of another form', 'note_way', { item: 'milk' }],
  ['a locator', 'n1', { item: 'milk' }],
])('returns a reason for %s', async (_title, task, values) => {
  expect(await call(task, values)).toContain('no known task');
});

test.each([
  ['a missing value', {}],
  ['an empty value', { item: ' ' }],
  ['a parameter that the task does not have', { item: 'milk', shop: 'corner' }],
])('returns the parameters for %s', async (_title, values) => {
  expect(await call('n2', values as Record<string, string>)).toContain('n2 has the parameters item');
});

test.each([
  ['quarantined', { state: 'quarantined' as const }],
  ['paused', { paused: true }],
])('does not start a task that is %s', async (_title, more) => {
  expect(await call('n2', { item: 'milk' }, [{ ...way, ...more }])).toContain('no known task');
});

test('returns to the conversation after the last step, with the outcome as the result of the call', async () => {
  const started = (await call('n2', { item: 'milk' })) as Run;
  const at = { ...(started.plan as Extract<Plan, { kind: 'procedure' }>), at: 1 };
  const next = await procedureStep({ ...started, plan: at }, at, portsWith(way), new AbortController().signal);
  expect(next).toMatchObject({
    called: [{ note: way.id, isDone: true }],
    plan: { kind: 'model', open: undefined, messages: [{ role: 'tool', toolCallId: 'call_1' }] },
  });
});

test('tells the model where a called task stopped', async () => {
  const started = (await call('n2', { item: 'milk' })) as Run;
  const procedure = started.plan as Extract<Plan, { kind: 'procedure' }>;
  const next = await returnToModel(started, procedure, 'button “Add”: locate-gone', portsWith(way));
  expect(next).toMatchObject({
    called: [{ isDone: false }],
    plan: { messages: [{ content: 'stopped after 0 steps: button “Add”: locate-gone' }] },
  });
});

test('parses a call strictly', () => {
  const parse = (text: string) => parseToolCall({ id: 'c', name: 'follow', arguments: text });
  expect(parse('{"task":"n2","values":{"item":"milk"}}')).toEqual({
    type: 'follow',
    task: 'n2',
    values: { item: 'milk' },
  });
  expect(parse('{"task":"n2"}')).toEqual({ type: 'follow', task: 'n2', values: {} });
  expect(parse('{"task":"n2","values":{"item":3}}').type).toBe('unusable');
  expect(parse('{"task":"n2","values":{},"ref":"e1"}').type).toBe('unusable');
});

test('goes on with the next known task of a request that the notes read themselves', async () => {
  const following = { id: 'known_2', name: 'follow', arguments: '{}' };
  const caller = { ...plan, queue: [following], covers: true };
  const started = (await callProcedure(run, caller, { task: 'n2', values: { item: 'milk' } }, portsWith(way))) as Run;
  const procedure = started.plan as Extract<Plan, { kind: 'procedure' }>;
  const next = await returnToModel(started, procedure, undefined, portsWith(way));
  expect(next).toMatchObject({ phase: 'decide', plan: { kind: 'model', open: following, queue: [] } });
  const stopped = await returnToModel(started, procedure, 'button “Add”: locate-gone', portsWith(way));
  expect(stopped).toMatchObject({ plan: { kind: 'model', open: undefined, queue: undefined, covers: undefined } });
});

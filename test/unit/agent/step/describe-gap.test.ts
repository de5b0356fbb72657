/** canLeaveOut: steps that a known task can go on without, and those that later steps depend on. */
import { expect, test } from 'vitest';
import { canLeaveOut } from '../../../../lib/agent/step/describe-gap';
import type { ProcedurePlan } from '../../../../lib/agent/step/procedure-step-context';
import type { Note } from '../../../../lib/records/note';
import { parseTemplate } from '../../../../lib/records/template';
import { noteOf, pressOf } from '../../../harness/notes';

type Step = ProcedurePlan['body']['steps'][number];
const place = (id: string, role: string, name: string): Note =>
  noteOf(id, { kind: 'locator', fingerprint: { role, name, tag: role } } as Note['body']);
const notes = [
  place('note_field', 'textbox', 'Priority'),
  place('note_find', 'searchbox', 'Search'),
  place('note_open', 'button', 'Details'),
  place('note_send', 'button', 'Send'),
];
const WRITES = { ...pressOf('note_field', 'R2'), verb: 'type', text: parseTemplate('‹priority›') } as Step;
const PRESSES: Step = pressOf('note_open', 'R2');
const SENDS: Step = pressOf('note_send', 'R2');
const planOf = (steps: Step[], more: object = {}) =>
  ({ body: { steps }, at: 0, values: { priority: 'High' }, ...more }) as unknown as ProcedurePlan;

test.each<[string, Step]>([
  ['a text', WRITES],
  ['a choice', { ...WRITES, verb: 'select', options: [parseTemplate('‹priority›')] }],
  ['a tick', { ...WRITES, verb: 'check', checked: true }],
  ['a press of which nothing later depends', PRESSES],
])('%s can be left out', (_what, step) => {
  expect(canLeaveOut(planOf([step, SENDS]), notes)).toBe(true);
});

const shows = (role: string, name: string): Step['some'] => [{ fact: 'appeared', role, name: [{ text: name }] }];

test.each<[string, Step[], object?]>([
  ['the last step', [SENDS]],
  ['a step with only optional ones behind it', [WRITES, { ...SENDS, optional: true }]],
  ['a press that leads to another page', [{ ...PRESSES, some: [{ fact: 'path', path: [{ text: '/x' }] }] }, SENDS]],
  ['a press that opens a dialog', [{ ...PRESSES, must: [{ fact: 'dialog' }] }, SENDS]],
  ['a press that brings up a later target', [{ ...PRESSES, some: shows('button', 'Send') }, WRITES, SENDS]],
  ['a press in the row of a value', [{ ...PRESSES, within: { has: [], index: 0, count: 1 } }, SENDS]],
  ['a press on what a value names', [{ ...PRESSES, named: parseTemplate('‹priority›') }, SENDS]],
  [
    'a tick that says what the next press is about',
    [{ ...WRITES, verb: 'check', checked: true, selects: true }, SENDS],
  ],
  ['the text of a search', [{ ...WRITES, locator: 'note_find' as Note['id'] }, SENDS]],
  ['a text that Enter in its field sends', [WRITES, { ...WRITES, verb: 'press', keys: 'Enter' }, SENDS]],
  ['a step of a list of values', [WRITES, SENDS], { body: { steps: [WRITES, SENDS], lists: {} } }],
  ['a step of a task that a model called', [WRITES, SENDS], { caller: {} }],
  ['a place to wait at', [{ ...WRITES, verb: 'fillByHand' }, SENDS]],
])('%s cannot', (_what, steps, more) => {
  expect(canLeaveOut(planOf(steps, more), notes)).toBe(false);
});

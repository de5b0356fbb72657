/** isOpener: a press that only opens what later steps need may be left out, and none behind a value or in a row. */
import { expect, test } from 'vitest';
import { isOpener } from '../../../../lib/agent/step/opener';
import type { ProcedurePlan } from '../../../../lib/agent/step/procedure-step-context';
import type { Note } from '../../../../lib/records/note';
import { parseTemplate } from '../../../../lib/records/template';
import { noteOf, pressOf } from '../../../harness/notes';

type Step = ProcedurePlan['body']['steps'][number];
const place = (id: string, role: string, name: string): Note =>
  noteOf(id, { kind: 'locator', fingerprint: { role, name, tag: role } } as Note['body']);
const notes = [
  place('note_try', 'button', 'Try it out'),
  place('note_id', 'textbox', 'id'),
  place('note_run', 'button', 'Execute'),
];
const OPENS: Step = {
  ...pressOf('note_try', 'R2'),
  some: [{ fact: 'appeared', role: 'button', name: [{ text: 'Execute' }] }],
};
const WRITES = { ...pressOf('note_id', 'R2'), verb: 'type', text: parseTemplate('‹id›') } as Step;
const RUNS: Step = pressOf('note_run', 'R2');
const planOf = (steps: Step[], at = 0) => ({ body: { steps }, at, values: { id: 'b7' } }) as unknown as ProcedurePlan;

test('a press that brought up a target of one of the next two steps', () => {
  expect(isOpener(planOf([OPENS, WRITES, RUNS]), notes)).toBe(true);
  expect(isOpener(planOf([{ ...OPENS, some: [] }, WRITES, RUNS]), notes)).toBe(false);
  expect(isOpener(planOf([OPENS, WRITES, WRITES, RUNS]), notes)).toBe(false);
});

test('no press behind a value, of a row, or that cannot be taken back', () => {
  expect(isOpener(planOf([WRITES, OPENS, RUNS], 1), notes)).toBe(false);
  expect(isOpener(planOf([{ ...OPENS, class: 'R3' }, WRITES, RUNS]), notes)).toBe(false);
  expect(isOpener(planOf([{ ...OPENS, within: { has: [parseTemplate('Bob')] } } as Step, WRITES, RUNS]), notes)).toBe(
    false,
  );
  expect(isOpener(planOf([RUNS, WRITES, RUNS]), notes)).toBe(false);
});

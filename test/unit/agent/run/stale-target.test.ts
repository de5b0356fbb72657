/** A step whose target was stale is proposed again and is no evidence against notes. */
import { expect, test } from 'vitest';
import { createRun } from '../../../../lib/agent/run/create-run';
import { rewindStaleStep } from '../../../../lib/agent/run/stale-target';
import { learnFrom } from '../../../../lib/agent/end/learn-from-run';
import { seededChance } from '../../../../lib/core/chance';
import { makeId } from '../../../../lib/core/ids';
import type { Plan } from '../../../../lib/records/plan';
import type { Run, RunStep } from '../../../../lib/records/run';
import { noteOf, pressOf } from '../../../harness/notes';

const ports = { chance: seededChance(7), clock: { now: () => 1_000_000 } };
const procedure = noteOf('note_p', {
  kind: 'procedure',
  request: [{ text: 'save all cards' }],
  slots: [],
  steps: [pressOf('note_save', 'R2')],
});
const STALE = { state: 'failed', reason: 'stale-ref' } as const;

function step(n: number, more: Partial<RunStep>): RunStep {
  return {
    n,
    token: makeId('token', n, ports.chance),
    action: { verb: 'click', ref: 'e1' },
    by: 'procedure',
    target: 'Save',
    url: '',
    state: 'done',
    undoable: false,
    at: 0,
    ...more,
  };
}

function run(steps: RunStep[], more: Partial<Extract<Plan, { kind: 'procedure' }>> = {}): Run {
  if (procedure.body.kind !== 'procedure') throw new Error('no procedure');
  const plan: Plan = {
    kind: 'procedure',
    note: procedure.id,
    version: 1,
    body: procedure.body,
    values: {},
    coming: [],
    at: 1,
    ...more,
  };
  return { ...createRun(1, 'save all cards', ports), plan, steps };
}

test('rewinds the plan by one step, at most three times in a row', () => {
  expect(rewindStaleStep(run([step(1, STALE)]))?.plan).toMatchObject({ at: 0 });
  expect(rewindStaleStep(run([step(1, STALE), step(2, STALE)]))?.plan).toMatchObject({ at: 0 });
  expect(rewindStaleStep(run([step(1, STALE), step(2, STALE), step(3, STALE)]))).toBeUndefined();
  expect(rewindStaleStep(run([step(1, STALE), step(2, STALE), step(3, {}), step(4, STALE)]))?.plan).toMatchObject({
    at: 0,
  });
});

test('rewinds a loop step to the same element', () => {
  const after = (loop: { done: number; seen: number; next: number }) =>
    rewindStaleStep(run([step(1, STALE)], { loop }))?.plan;
  expect(after({ done: 1, seen: 5, next: 0 })).toMatchObject({ at: 1, loop: undefined });
  // The element at index 3 is next, however many the next snapshot shows.
  expect(after({ done: 4, seen: 5, next: 3 })).toMatchObject({ at: 1, loop: { done: 3, seen: 0, next: 2 } });
});

test('counts only the last result of a step that was proposed again', () => {
  const against = (steps: RunStep[]) =>
    learnFrom(run(steps), { notes: [procedure], rejected: new Set() }, 1_000_000, ports.chance).events.filter(
      ({ kind, payload }) => kind === 'evidence' && 'channel' in payload && payload.channel === 'effect-missing',
    ).length;
  expect(against([step(1, STALE), step(2, {})])).toBe(0);
  expect(against([step(1, STALE), step(2, STALE), step(3, STALE), step(4, { by: 'model' })])).toBe(1);
});

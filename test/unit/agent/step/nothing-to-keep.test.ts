/** isNothingToKeep: a missing button that keeps changes is passed over only if only states were set and none changed. */
import { expect, test } from 'vitest';
import { isNothingToKeep } from '../../../../lib/agent/step/nothing-to-keep';
import type { ProcedureStepContext } from '../../../../lib/agent/step/procedure-step-context';
import type { EffectFact } from '../../../../lib/page/words/effect';
import type { ProcedureStep } from '../../../../lib/records/note';
import { runOf, step } from '../evidence/make';

const check: ProcedureStep = { verb: 'check', checked: true, must: [], some: [], class: 'R1' };
const type: ProcedureStep = { verb: 'type', must: [], some: [], class: 'R2' };
const save: ProcedureStep = { verb: 'click', must: [], some: [], class: 'R2' };
const context = (steps: ProcedureStep[], seen: EffectFact[], at = steps.length - 1) =>
  ({
    run: runOf('turn on the digest', '', [step({ seen })]),
    plan: { body: { steps }, at },
  }) as unknown as ProcedureStepContext;

test('a switch that stood as wanted leaves nothing to keep', () => {
  expect(isNothingToKeep(context([check, save], []))).toBe(true);
});

test('a change, a written text, a step in the middle, and a step alone are to be kept', () => {
  expect(isNothingToKeep(context([check, save], [{ fact: 'appeared', role: 'text', name: 'Unsaved' }]))).toBe(false);
  expect(isNothingToKeep(context([type, save], []))).toBe(false);
  expect(isNothingToKeep(context([check, save, save], [], 1))).toBe(false);
  expect(isNothingToKeep(context([save], []))).toBe(false);
});

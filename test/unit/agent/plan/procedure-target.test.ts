/** targetFingerprint: the locator's fingerprint with this run's values, and without another run's. */
import { expect, test } from 'vitest';
import { targetFingerprint } from '../../../../lib/agent/plan/procedure-target';
import { toLocator } from '../../../../lib/learning/induce';
import type { ProcedureStep } from '../../../../lib/records/note';
import type { Fingerprint } from '../../../../lib/page/words/element';
import { noteOf, pressOf } from '../../../harness/notes';

/** The target fingerprint of a locator learned with one value and used with another. */
function wanted(shape: Partial<Fingerprint>, named?: ProcedureStep['named']): Fingerprint | undefined {
  const { body } = toLocator({ role: 'button', name: 'Delete', tag: 'button', ...shape }, { item: 'Milk' });
  const step = { ...pressOf('note_1', 'R2'), ...(named ? { named } : {}) };
  return targetFingerprint(step, [noteOf('note_1', body)], { item: 'Bread' });
}

test('drops the container if it held a value of another run', () => {
  expect(wanted({ container: 'Milk 2 bottles' })).not.toHaveProperty('container');
  expect(wanted({ container: 'Shopping' })).toMatchObject({ name: 'Delete', container: 'Shopping' });
});

test('fills the name with the value of this run', () => {
  expect(wanted({ name: 'Delete Milk' }, [{ text: 'Delete ' }, { slot: 'item' }])?.name).toBe('Delete Bread');
});

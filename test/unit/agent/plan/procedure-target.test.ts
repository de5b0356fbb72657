/** What a step looks for: the remembered shape with this run's name, and nothing that was about another run's value. */
import { expect, test } from 'vitest';
import { targetFingerprint } from '../../../../lib/agent/plan/procedure-target';
import { toLocator } from '../../../../lib/learning/induce';
import type { ProcedureStep } from '../../../../lib/records/note';
import type { Fingerprint } from '../../../../lib/page/words/element';
import { noteOf, pressOf } from '../../../harness/notes';

/** What is looked for of a shape that was learned with one value and is used with another. */
function wanted(shape: Partial<Fingerprint>, named?: ProcedureStep['named']): Fingerprint | undefined {
  const { body } = toLocator({ role: 'button', name: 'Delete', tag: 'button', ...shape }, { item: 'Milk' });
  const step = { ...pressOf('note_1', 'R2'), ...(named ? { named } : {}) };
  return targetFingerprint(step, [noteOf('note_1', body)], { item: 'Bread' });
}

test('the row it was in says nothing of another where a value stood in it', () => {
  expect(wanted({ container: 'Milk 2 bottles' })).not.toHaveProperty('container');
  expect(wanted({ container: 'Shopping' })).toMatchObject({ name: 'Delete', container: 'Shopping' });
});

test('the name is that of this run', () => {
  expect(wanted({ name: 'Delete Milk' }, [{ text: 'Delete ' }, { slot: 'item' }])?.name).toBe('Delete Bread');
});

/** findTakenBack: a list that springs back after the send, and one that a form resets with all its fields. */
import { expect, test } from 'vitest';
import { findTakenBack, holdsWritten } from '../../../../lib/agent/evidence/taken-back';
import { outline, step } from './make';

const chosen = step({ action: { verb: 'select', ref: 'e2', options: ['Family'] }, replaced: 'Archive' });
const typed = step({ action: { verb: 'type', ref: 'e1', text: 'grandma' } });
const SENT = outline('e1 textbox contains=grandma\ne2 combobox Move to=Family');

test('names a list in which the old value stands again, unless the form is as new', () => {
  const back = outline('e1 textbox contains=grandma\ne2 combobox Move to=Archive');
  expect(findTakenBack([typed, chosen], SENT, back)).toBe('Move to: Archive');
  const reset = outline('e1 textbox contains\ne2 combobox Move to=Archive');
  expect(findTakenBack([typed, chosen], SENT, reset)).toBeUndefined();
});

test('names the option that is chosen again in place of the one of the run', () => {
  const chosen = step({ action: { verb: 'click', ref: 'e2' }, target: 'radio “Season”' });
  const options = (checked: string) =>
    outline(
      `e1 radio Day [${checked === 'Day' ? 'checked' : 'unchecked'}]\ne2 radio Season [${checked === 'Season' ? 'checked' : 'unchecked'}]`,
    );
  expect(findTakenBack([chosen], options('Season'), options('Day'))).toBe('Day');
  expect(findTakenBack([chosen], options('Season'), options('Season'))).toBeUndefined();
  expect(findTakenBack([chosen], options('Season'), options(''))).toBeUndefined();
});

test('a list of acts, which the same press set back when it was taught', () => {
  const act = step({ action: { verb: 'select', ref: 'e2', options: ['Lock'] }, replaced: 'Choose' });
  const [before, after] = ['Lock', 'Choose'].map((value) => outline(`e2 combobox With these=${value}`));
  if (!before || !after) throw new Error('no page');
  expect(findTakenBack([act], before, after)).toBe('With these: Choose');
  const seen = [{ fact: 'value' as const, role: 'combobox', name: 'With these' }];
  expect(findTakenBack([act], before, after, seen)).toBeUndefined();
});

test('a form whose fields all hold again what stood in them is as new, whatever stood there', () => {
  const amount = step({ action: { verb: 'type', ref: 'e1', text: '8' }, replaced: '1' });
  const day = step({ action: { verb: 'select', ref: 'e2', options: ['Tuesday'] }, replaced: 'Monday' });
  const sent = outline('e1 spinbutton Loaves=8\ne2 combobox For=Tuesday');
  expect(findTakenBack([amount, day], sent, outline('e1 spinbutton Loaves=1\ne2 combobox For=Monday'))).toBeUndefined();
  expect(findTakenBack([amount, day], sent, outline('e1 spinbutton Loaves=8\ne2 combobox For=Monday'))).toBe(
    'For: Monday',
  );
});

test('a press that nothing was seen to be sent by has left the form as it was filled', () => {
  expect(holdsWritten([typed, chosen], outline('e1 textbox contains=grandma\ne2 combobox Move to=Archive'))).toBe(true);
  expect(holdsWritten([typed, chosen], outline('e1 textbox contains\ne2 combobox Move to=Archive'))).toBe(false);
});

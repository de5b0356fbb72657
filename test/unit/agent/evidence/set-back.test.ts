/** A list that shows its old option again after an act was not set; a list of acts shows its first option again when the act is done. */
import { expect, test } from 'vitest';
import { wasSetBack } from '../../../../lib/agent/evidence/set-back';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { outline } from './make';

const list = (value: string) => outline(`e1 combobox Shelf=${value} {A1|B2|C3}`);
const chosen = (before: string, after: string, facts: EffectFact[] = [], hasSent = false) =>
  wasSetBack({
    action: { verb: 'select', ref: 'e1', options: ['C3'] },
    before: list(before),
    after: list(after),
    facts,
    hasSent,
  });
const text = (name: string): EffectFact => ({ fact: 'appeared', role: 'text', name });

test('finds a list that shows its old option again', () => {
  expect(chosen('B2', 'B2')).toBe(true);
  expect(chosen('B2', 'B2', [], true)).toBe(true);
  expect(chosen('A1', 'A1', [text('too heavy for this shelf')])).toBe(true);
  expect(chosen('A1', 'A1', [{ fact: 'appeared', role: 'cell', name: 'too heavy' }])).toBe(true);
});

test('finds none where the list keeps the choice, held it before, or begins again after the act that it stands for', () => {
  expect(chosen('B2', 'C3')).toBe(false);
  expect(chosen('C3', 'C3')).toBe(false);
  expect(chosen('A1', 'A1', [], true)).toBe(false);
  expect(chosen('A1', 'A1', [text('Moved to C3')])).toBe(false);
  expect(chosen('A1', 'A1', [{ fact: 'disappeared', role: 'row', name: 'Pump' }])).toBe(false);
});

test('a list that is drawn again with its old value is set back', () => {
  const action = { verb: 'select', ref: 'e1', options: ['Doing'] } as const;
  const before = outline('e1 combobox Column of Sail=Ready');
  const act = (after: string) => ({
    action: { ...action, options: ['Doing'] },
    before,
    after: outline(after),
    facts: [],
    hasSent: false,
  });
  expect(wasSetBack(act('e9 combobox Column of Sail=Ready {Todo|Ready}'))).toBe(true);
  expect(wasSetBack(act('e9 combobox Column of Sail=Doing {Todo|Ready}'))).toBe(false);
  expect(wasSetBack(act('e9 combobox Column of Mast=Ready'))).toBe(false);
});

test('a list that kept its option when the task was taught is no list of acts', () => {
  const act = {
    action: { verb: 'select' as const, ref: 'e1', options: ['C3'] },
    before: list('A1'),
    after: list('A1'),
  };
  expect(wasSetBack({ ...act, facts: [], hasSent: true, keeps: true })).toBe(true);
});

test('a box without a name that is drawn again in its row with its old state is set back, wherever the row is now', () => {
  const rows = (...lines: string[]) => outline(lines.join('\n'));
  const act = (after: string[], row = 'Outages') => ({
    action: { verb: 'check' as const, ref: 'e2', checked: false },
    before: rows('rowheader Bills', 'e1 checkbox [unchecked]', 'rowheader Outages', 'e2 checkbox [checked]'),
    after: rows(...after),
    facts: [],
    hasSent: true,
    row,
  });
  const moved = (state: string) => [
    'rowheader Outages',
    `e7 checkbox [${state}]`,
    'rowheader Bills',
    'e8 checkbox [unchecked]',
  ];
  expect(wasSetBack(act(moved('checked')))).toBe(true);
  expect(wasSetBack(act(moved('unchecked')))).toBe(false);
  expect(wasSetBack(act(moved('checked'), 'Storms'))).toBe(false);
});

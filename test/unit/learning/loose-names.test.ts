/** A heading that names a value of the request need not say again what the shown thing was, but it must say what the act has changed. */
import { expect, test } from 'vitest';
import { expectedOf, fillExpected, meetsExpectation } from '../../../lib/learning/expected';
import { saidSentences } from '../../../lib/learning/said-sentences';
import type { EffectFact } from '../../../lib/page/words/effect';
import { save, shown } from './shown-run';

const came = (name: string): EffectFact => ({ fact: 'appeared', role: 'heading', name });
const went = (name: string): EffectFact => ({ fact: 'disappeared', role: 'heading', name });
const closed = expectedOf([went('#2 new defect'), came('#2 closed defect (wontfix)')], { as: 'wontfix' });
const meets = (as: string, ...seen: EffectFact[]) => meetsExpectation(seen, fillExpected(closed, { as }));

test('words of the shown thing may be those of another one', () => {
  expect(meets('invalid', went('#14 new enhancement'), came('#14 closed enhancement (invalid)'))).toBe(true);
  expect(meets('invalid', went('#3 new bug report'), came('#3 closed bug report (invalid)'))).toBe(true);
});

test('the value, the words that the act brought, and the words of this thing must be there', () => {
  expect(meets('invalid', went('#14 new task'), came('#14 closed task (wontfix)'))).toBe(false);
  expect(meets('invalid', went('#14 new task'), came('#14 kept task (invalid)'))).toBe(false);
  expect(meets('invalid', went('#14 new task'), came('#14 closed unsaved (invalid)'))).toBe(false);
});

test('the number of a new thing is another one each time', () => {
  const filed = expectedOf([went('Create a ticket'), came('#6 new task')], { type: 'task' });
  const seen = [went('Create a ticket'), came('#17 new defect')];
  expect(meetsExpectation(seen, fillExpected(filed, { type: 'defect' }))).toBe(true);
  expect(meetsExpectation([came('New defect')], fillExpected(filed, { type: 'defect' }))).toBe(false);
});

test('such a heading is no sentence that must come word for word', () => {
  const effect = { facts: [went('Job 7: open repair'), came('Job 7: filed as fixed repair')] };
  const [step] = shown('file the job as fixed', [save]).steps;
  if (!step) throw new Error('nothing was shown');
  expect(saidSentences({ ...step, effect }, { as: 'fixed' })).toEqual([]);
  expect(saidSentences({ ...step, effect: { facts: [came('It was filed as fixed')] } }, { as: 'fixed' }).length).toBe(
    1,
  );
});

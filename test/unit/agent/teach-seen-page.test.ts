/** withSeenPage and withLatePage: the effect of a demonstrated press, from the page before the next act and at the end. */
import { expect, test } from 'vitest';
import { withLatePage, withSeenPage } from '../../../lib/agent/teach/seen-page';
import type { Run, RunStep } from '../../../lib/records/run';
import { ORIGIN } from '../guard/make';
import { shown } from '../learning/shown-run';
import { outline, step } from './evidence/make';

function demonstrated(page: string, steps: readonly Partial<RunStep>[]): Run {
  return { ...shown('feed the cat', []), snapshot: outline(page), steps: steps.map((change) => step(change)) };
}
const unseen = { effect: undefined, facts: undefined };
const effectOf = (run: Run | undefined) =>
  run?.steps.at(-1)?.effect?.facts.map((fact) => ('name' in fact ? fact.name : fact.fact));

test('gives a press the effect that was seen before the next act', () => {
  const run = demonstrated('e1 button Feed', [unseen]);
  const seen = withSeenPage(run, outline('e1 button Feed\nstatus Cat fed\nstatus Saving…'));
  expect(effectOf(seen)).toEqual(['Cat fed']);
  expect(seen?.snapshot?.nodes).toHaveLength(3);
});

test('leaves the effect open while the page shows nothing, or shows the frames of other sites', () => {
  const run = demonstrated('e1 button Feed', [unseen]);
  expect(withSeenPage(run, outline('e1 button Feed'))).toBeUndefined();
  expect(withSeenPage(run, { ...outline('text Hello'), origin: 'https://other.example' })).toBeUndefined();
  const framed = demonstrated('frame Map\n  text Rome', [unseen]);
  expect(withSeenPage(framed, outline('status Cat fed'))).toBeUndefined();
});

test('keeps an effect that was observed, and adds a late confirmation', () => {
  const observed = { ...unseen, effect: { facts: [{ fact: 'appeared' as const, role: 'heading', name: 'Bowl' }] } };
  const run = demonstrated('e1 button Feed\nheading Bowl', [observed]);
  const seen = withSeenPage(run, outline('e1 button Feed\nheading Bowl\nstatus Changes saved'));
  expect(effectOf(seen)).toEqual(['Bowl']);
  expect(seen?.steps.at(-1)?.confirmation).toBe('Changes saved');
});

test('replaces a page of waiting by the page that came after it', () => {
  const waiting = [
    { fact: 'path' as const, path: '/wait' },
    { fact: 'appeared' as const, role: 'heading', name: 'One moment' },
  ];
  const run = demonstrated('heading One moment', [{ ...unseen, effect: { facts: waiting } }]);
  const end = { ...outline('heading Paid'), url: `${ORIGIN}/end`, documentToken: 'next' };
  const late = withLatePage(run, end);
  expect(effectOf(late)).toEqual(['path', 'Paid']);
  expect(late.steps.at(-1)?.effect?.facts[0]).toEqual({ fact: 'path', path: '/end' });
});

test('a press that sets a list back has that for an effect, unless another press came between', () => {
  const choice = {
    ...unseen,
    action: { verb: 'select' as const, ref: 'e2', options: ['Lock'] },
    effect: { facts: [] },
  };
  const page = 'e1 button Apply\ne2 combobox With these=Choose';
  const after = outline(`${page}\ntext Both locked`);
  expect(effectOf(withSeenPage(demonstrated(page, [choice, unseen]), after))).toEqual(['Both locked', 'With these']);
  const other = { ...unseen, effect: { facts: [] } };
  expect(effectOf(withSeenPage(demonstrated(page, [choice, other, unseen]), after))).toEqual(['Both locked']);
});

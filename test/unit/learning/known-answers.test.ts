/** A procedure keeps the answers of a page: dialogs and sentences as hashes, counters as numbers of the request. */
import { expect, test } from 'vitest';
import { createRun } from '../../../lib/agent/run/create-run';
import {
  findOtherAnswer,
  lacksAlert,
  lacksQuestion,
  withoutExpectedDialogs,
} from '../../../lib/agent/evidence/other-answer';
import { seededChance } from '../../../lib/core/chance';
import { hashWithoutValues } from '../../../lib/core/text-hash';
import { induce } from '../../../lib/learning/induce';
import { hashOfSentence, isSameSentence, saidSentences } from '../../../lib/learning/said-sentences';
import { applyTransform, findTransform } from '../../../lib/learning/transforms';
import { templateText } from '../../../lib/records/template';
import type { Run, RunStep } from '../../../lib/records/run';
import { NOW, pick, save, shown, type } from './shown-run';

function withStep(run: Run, n: number, change: Partial<RunStep>): Run {
  return { ...run, steps: run.steps.map((step) => (step.n === n ? { ...step, ...change } : step)) };
}

const press = pick('Rename', 'button', { tag: 'button', row: { text: 'Summer', index: 0, count: 1 } });

test('a prompt becomes an answer with a parameter, and its message a hash', () => {
  const message = 'New name for Summer:';
  const run = withStep(shown('rename the album Summer to Beach', [press]), 1, {
    dialogs: [{ type: 'prompt', message, isAccepted: true, text: 'Beach' }],
  });
  const { procedure } = induce(run);
  const [dialog] = procedure?.steps[0]?.dialogs ?? [];
  expect(dialog?.text && templateText(dialog.text)).toMatch(/^‹.+›$/);
  expect(dialog?.about).toHaveLength(1);
  expect(JSON.stringify(procedure)).not.toContain('New name');
  expect(hashWithoutValues('New name for Winter:', ['Winter'])).toBe(dialog?.messageHash);
  expect(hashWithoutValues('Delete Winter?', ['Winter'])).not.toBe(dialog?.messageHash);
});

/** Presses on “+”, each with the number before and after it. */
function counted(request: string, numbers: readonly number[]): Run {
  const plus = pick('+', 'button', { tag: 'button' });
  let run = shown(request, [...numbers.slice(1).map(() => plus), save]);
  numbers.slice(1).forEach((after, i) => {
    const { facts } = run.steps[i] as RunStep;
    run = withStep(run, i + 1, {
      ...(facts ? { facts: { ...facts, counter: { value: numbers[i] ?? 0 } } } : {}),
      after: { name: '+', classes: [], count: after },
    });
  });
  return run;
}

test('presses that count up to a number of the request become that number', () => {
  const { procedure } = induce(counted('find a table for 4 people tonight', [2, 3, 4]));
  expect(procedure?.steps).toHaveLength(2);
  expect(procedure?.steps[0]?.count).toMatchObject({ isUp: true });
});

test('a press too many that was taken back counts as the number in the end', () => {
  const { procedure } = induce(counted('find a table for 3 people tonight', [2, 3, 4, 3]));
  expect(procedure?.steps).toHaveLength(2);
});

test('presses that make no number of the request stay presses', () => {
  const { procedure } = induce(counted('ask for one more chair at the table', [2, 3, 4]));
  expect(procedure?.steps.map(({ count }) => count)).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['pears', 'Pear'],
  ['blue shirts', 'Blue shirt'],
  ['boxes', 'Box'],
  ['cherries', 'Cherry'],
])('%s names %s', (said, wanted) => {
  const found = findTransform(said, wanted, NOW);
  expect(found).toMatchObject({ as: 'singular', format: 'capital' });
});

test('a singular stays one under a transform that was learned from a plural', () => {
  expect(applyTransform({ as: 'singular', format: 'capital' }, 'plum', NOW)).toBe('Plum');
});

test('a link named like the kind of thing that is asked for is a place, and no value', () => {
  const section = pick('Kennels', 'link', { tag: 'a' });
  const { procedure } = induce(shown('book a kennel at the shelter', [section, save]));
  expect(procedure?.slots).toEqual([]);
});

const vote = (name: string): RunStep => ({
  ...(shown('vote for Sunday as member 311', [type('Member', '311'), save]).steps[1] as RunStep),
  effect: { facts: [{ fact: 'appeared', role: 'text', name }] },
});

test('a sentence with a name that is no value is kept as no answer', () => {
  expect(saidSentences(vote('Your vote counts.'), { member: '311' })).toHaveLength(1);
  expect(saidSentences(vote('You are with Paul today'), { member: '311' })).toEqual([]);
});

test.each<[said: string, again: string, isSame: boolean]>([
  ['You are voter 57 today', 'You are voter 58 today', true],
  ['1 seat is left for 311', '22 seats are left for 400', true],
  ['311 takes 10.00 off', '400 takes 7.50 off', true],
  ['Stored 040 123 456 7 now', 'Stored 089 555 now', true],
  ['311 takes 10.00 off', '400 was valid until 1 March', false],
  ['You are voter 57 today', 'You have voted on 3 May', false],
])('after “%s” the answer “%s” is the same: %s', (said, again, isSame) => {
  const says = saidSentences(vote(said), { member: '311' });
  expect(says).toHaveLength(1);
  expect(isSameSentence(says, again, { member: '400' })).toBe(isSame);
});

test('a value of one digit is taken out of the sentence, where it is a word of its own', () => {
  const says = saidSentences(vote('Hose: 5 labels'), { article: 'Hose', count: '5' }, [], ['labels']);
  expect(says).toHaveLength(1);
  expect(hashOfSentence('Valve: 50 labels', { article: 'Valve', count: '50' })).toBe(says[0]);
  expect(hashOfSentence('Bolt: 20 labels', { article: 'Bolt', count: '50' })).not.toBe(says[0]);
});

test('returns the sentence that stands in place of the one shown before', () => {
  const says = saidSentences(vote('Your vote counts.'), {});
  const step = { ...vote(''), says };
  const run = createRun(1, 'vote', { clock: { now: () => NOW }, chance: seededChance(1) });
  const appeared = (name: string) => [{ fact: 'appeared' as const, role: 'text', name }];
  expect(findOtherAnswer(run, step, appeared('You took part before.'))).toBe('You took part before.');
  expect(findOtherAnswer(run, step, appeared('Your vote counts.'))).toBeUndefined();
  expect(findOtherAnswer(run, step, [])).toBeUndefined();
});

test('an alert that does not come again is missed; the same one is no refusal', () => {
  const answer = {
    type: 'alert' as const,
    messageHash: hashWithoutValues('Sown.', []),
    values: [],
    isAccepted: true,
  };
  const step = { ...vote(''), answers: [answer] };
  const report = { kind: 'dialog' as const, type: 'alert' as const, text: 'Sown.', accepted: true };
  expect(lacksAlert(step, [])).toBe(true);
  expect(lacksAlert(step, [report])).toBe(false);
  expect(withoutExpectedDialogs(step, [report])).toEqual([]);
  expect(withoutExpectedDialogs(step, [{ ...report, text: 'Too late.' }])).toHaveLength(1);
});

test('a question that does not come again is missed, unless the act went on without it', () => {
  const answer = {
    type: 'confirm' as const,
    messageHash: hashWithoutValues('Sow it?', []),
    values: [],
    isAccepted: true,
  };
  const step = { ...vote(''), answers: [answer] };
  const asked = { kind: 'dialog' as const, type: 'confirm' as const, text: 'Sow 2 of them?', accepted: true };
  const said = [{ fact: 'appeared' as const, role: 'text', name: 'Nothing is ticked.' }];
  expect(lacksQuestion(step, [], said)).toBe(true);
  expect(lacksQuestion(step, [asked], said)).toBe(false);
  expect(lacksQuestion(step, [{ kind: 'sent' }], said)).toBe(false);
  expect(lacksQuestion(step, [], [{ fact: 'path', path: '/sown' }])).toBe(false);
  // The report of a question goes with the document that asked it.
  expect(lacksQuestion(step, [], said, true)).toBe(false);
  expect(lacksQuestion(vote(''), [], said)).toBe(false);
});

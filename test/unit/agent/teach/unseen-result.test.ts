/** findUnseenResult: a showing that ends with a press which changed nothing, or was refused, is asked about. */
import { expect, test } from 'vitest';
import { findUnseenResult } from '../../../../lib/agent/teach/unseen-result';
import type { RunStep } from '../../../../lib/records/run';
import { save, shown, type } from '../../learning/shown-run';

const AFTER = { name: 'Keep it', classes: [] };
const text = (name: string) => ({ fact: 'appeared', role: 'text', name }) as const;

function found(last: Partial<RunStep>) {
  const run = shown('rename the boat to Gull', [type('Name', 'Gull'), save]);
  return findUnseenResult({ ...run, steps: run.steps.map((step, i) => (i === 1 ? { ...step, ...last } : step)) });
}

test('asks about a press after which nothing changed', () => {
  expect(found({ after: { ...AFTER, isStill: true } })).toEqual({ what: 'still', place: 'Keep it' });
});

test('asks nothing where something was seen of the press', () => {
  expect(found({ after: AFTER })).toBeUndefined();
  expect(found({ after: { ...AFTER, isStill: true }, effect: { facts: [text('Kept')] } })).toBeUndefined();
  expect(found({ after: { ...AFTER, isStill: true }, isTargetGone: true })).toBeUndefined();
  expect(found({ after: { ...AFTER, isStill: true }, opensTab: true })).toBeUndefined();
});

test('asks about the sentence by which the site refused the last press', () => {
  const effect = (...names: string[]) => ({ effect: { facts: names.map(text) } });
  expect(found(effect('That name is already taken'))).toEqual({
    what: 'refused',
    place: 'That name is already taken',
  });
  expect(found(effect('The boat was renamed'))).toBeUndefined();
  expect(found(effect('The boat was renamed', 'The old name is no longer available'))).toBeUndefined();
});

test('asks nothing about a demonstration that ends in a field', () => {
  expect(findUnseenResult(shown('call the boat Gull', [type('Name', 'Gull')]))).toBeUndefined();
});

test('asks about a press whose tab was closed before its result was seen', () => {
  const run = shown('rename the boat to Gull', [type('Name', 'Gull'), save]);
  const inTab = (effect?: RunStep['effect']) => {
    const [first, last] = run.steps.map((step) => ({ ...step, effect: undefined }));
    return {
      ...run,
      steps: [
        { ...first, opensTab: true },
        { ...last, effect },
      ] as RunStep[],
    };
  };
  expect(findUnseenResult(inTab())).toEqual({ what: 'closed', place: 'Keep it' });
  expect(findUnseenResult({ ...inTab(), tabs: [1] })).toBeUndefined();
  expect(findUnseenResult(inTab({ facts: [text('Kept')] }))).toBeUndefined();
});

/** findLoop: iterations of one act and of several, and a control that is used up. */
import { expect, test } from 'vitest';
import { findLoop } from '../../../lib/learning/loops';
import type { EffectFact } from '../../../lib/page/words/effect';
import type { RunStep } from '../../../lib/records/run';
import { facts } from '../guard/make';

function press(name: string, where: { container?: string; ordinal?: number } = {}, seen: EffectFact[] = []): RunStep {
  const known = facts({ name, role: 'button' });
  return {
    n: 1,
    token: 'tok_1' as RunStep['token'],
    action: { verb: 'click', ref: 'e1' },
    by: 'user',
    target: name,
    url: '',
    state: 'done',
    undoable: false,
    at: 0,
    facts: { ...known, fingerprint: { ...known.fingerprint, ...where } },
    effect: { facts: seen },
  };
}

test('finds an iteration of two acts', () => {
  const steps = ['Ann', 'Bob', 'Cy'].flatMap((row) => [press('More', { container: row }), press('Hide')]);
  expect(findLoop(steps, 'hide every mail')).toMatchObject({
    from: 0,
    count: 3,
    body: [{ name: 'More' }, { name: 'Hide' }],
  });
  expect(findLoop([press('Start'), ...steps], 'hide all mails')).toMatchObject({ from: 1, count: 3 });
});

test('finds no iteration where the same element is pressed again, or the acts differ', () => {
  const again = [press('More'), press('Hide'), press('More'), press('Hide')];
  expect(findLoop(again, 'hide every mail')).toBeUndefined();
  const other = [
    press('More', { ordinal: 1 }),
    press('Hide'),
    press('More', { ordinal: 2 }),
    { ...press('Pin'), action: { verb: 'hover' as const, ref: 'e1' } },
  ];
  expect(findLoop(other, 'hide every mail')).toBeUndefined();
});

test('counts the iterations that the request names', () => {
  const steps = ['Ann', 'Bob'].flatMap((row) => [press('More', { container: row }), press('Hide')]);
  expect(findLoop(steps, 'hide the first two mails')).toMatchObject({ count: 2, numberWord: 'two' });
  expect(findLoop(steps, 'hide the first three mails')).toBeUndefined();
});

test('takes one press for “until there is no more” only if the control went away', () => {
  const gone: EffectFact[] = [{ fact: 'disappeared', role: 'button', name: 'Load more' }];
  const request = 'load more until there is no more';
  expect(findLoop([press('Load more', {}, gone)], request)).toMatchObject({ count: 1, isUntilGone: true });
  expect(findLoop([press('Load more')], request)).toBeUndefined();
  expect(
    findLoop(
      [
        press('Accept', {}, [{ fact: 'disappeared', role: 'button', name: 'Accept' }]),
        press('Load more'),
        press('Load more'),
      ],
      request,
    ),
  ).toMatchObject({ from: 1, count: 2 });
});

test('a loop whose acts take their elements away says so', () => {
  const row = (sameNamed: number, isTargetGone: boolean): RunStep => {
    const one = press('Grant');
    const known = one.facts ?? facts({});
    return { ...one, isTargetGone, facts: { ...known, fingerprint: { ...known.fingerprint, sameNamed, ordinal: 0 } } };
  };
  expect(findLoop([row(2, true), row(1, true)], 'grant every leave')).toMatchObject({ count: 2, goes: true });
  expect(findLoop([row(2, false), row(2, false)], 'grant every leave')).not.toHaveProperty('goes');
  expect(findLoop([row(2, true), row(1, false)], 'grant every leave')).not.toHaveProperty('goes');
});

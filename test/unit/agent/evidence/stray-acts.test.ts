/** Acts that bring nothing which the request speaks of: a weak model that goes round is ended, a right one loses nothing. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { countStrayActs, isAstray, MAX_STRAY_ACTS_UNMET } from '../../../../lib/agent/evidence/stray-acts';
import type { ModelResult } from '../../../../lib/model/words';
import type { EffectFact } from '../../../../lib/page/words/effect';
import type { Decided } from '../../../harness/quirk-server';
import { FormPage, runTask } from '../../model/form-run';
import { runOf, step } from './make';

const act = (target: string, facts: EffectFact[] = []) =>
  step({ action: { verb: 'click', ref: 'e9' }, target, effect: { facts } });
const many = (n: number, of: (i: number) => ReturnType<typeof act>) => Array.from({ length: n }, (_, i) => of(i));
const count = (request: string, steps: ReturnType<typeof act>[]) => countStrayActs(runOf(request, 'text x', steps));

test('counts acts on targets that the request does not speak of', () => {
  const wander = many(7, (i) =>
    act(`link “Chapter ${i}”`, [{ fact: 'state', role: 'link', name: 'x', state: 'current' }]),
  );
  expect(count('send the parcel to Oslo', wander)).toBe(7);
  expect(count('send the parcel to Oslo', [...wander, act('button “Send”')])).toBe(0);
  // The same word once more is nothing further.
  expect(count('send the parcel to Oslo', [...wander, act('button “Send”'), act('button “Send”')])).toBe(1);
});

test('counts nothing for new places, new fields, shown words, and requests for all of something', () => {
  const pages = many(12, (i) => act('link “Next”', [{ fact: 'path', path: `/page/${i}` }]));
  expect(count('find the parcel to Oslo', pages)).toBe(0);
  const fields = many(12, (i) =>
    step({ action: { verb: 'type', ref: `e${i}`, text: 'abc' }, target: `textbox “${i}”` }),
  );
  expect(count('fill in the form with test data', fields)).toBe(0);
  const shown = [
    ...many(5, () => act('button “More”')),
    act('button “More”', [{ fact: 'appeared', role: 'row', name: 'Oslo' }]),
  ];
  expect(count('find the parcel to Oslo', shown)).toBe(0);
  expect(
    count(
      'tick every box',
      many(20, (i) => act(`checkbox “${i}”`)),
    ),
  ).toBe(0);
});

test('ends sooner where a word of the request was met', () => {
  const wander = (n: number) => many(n, (i) => act(`link “Chapter ${i}”`));
  const ends = (steps: ReturnType<typeof act>[]) => isAstray(runOf('send the parcel to Oslo', 'text x', steps));
  expect([ends(wander(13)), ends(wander(14))]).toEqual([false, true]);
  expect([ends([act('link “Parcels”'), ...wander(8)]), ends([act('link “Parcels”'), ...wander(9)])]).toEqual([
    false,
    true,
  ]);
  const switches = many(20, (i) =>
    act(`button “${i}”`, [{ fact: 'state', role: 'button', name: String(i), state: 'pressed' }]),
  );
  expect(ends(switches)).toBe(false);
});

const replying = (next: (n: number) => Decided) => {
  let calls = 0;
  const call = async (): Promise<ModelResult> => {
    const { tool, arguments: args } = next(calls++);
    return {
      type: 'reply',
      reply: {
        content: '',
        toolCalls: [{ id: `c${calls}`, name: tool, arguments: JSON.stringify(args) }],
        promptTokens: 900,
        completionTokens: 9,
        estimated: false,
      },
    };
  };
  return { model: async () => ({ call }), calls: () => calls };
};

test('ends a model that presses one link after the other, and says why', async () => {
  const page = new FormPage(0, 20);
  const weak = replying((n) => ({ tool: 'click', arguments: { ref: `e${10 + (n % 20)}` } }));
  const run = await runTask(page, weak.model);
  expect(run.outcome).toMatchObject({
    state: 'stopped',
    code: 'no-progress',
    params: [String(MAX_STRAY_ACTS_UNMET), expect.any(String)],
  });
  expect(weak.calls()).toBeLessThanOrEqual(MAX_STRAY_ACTS_UNMET + 2);
}, 20_000);

test('a model that decides right after some detours gets its task done', async () => {
  const page = new FormPage(0, 20);
  const right = replying((n) => (n < 6 ? { tool: 'click', arguments: { ref: `e${10 + n}` } } : page.next()));
  const run = await runTask(page, right.model);
  expect(run.outcome).toMatchObject({ state: 'done' });
  expect(page.isDone).toBe(true);
}, 20_000);

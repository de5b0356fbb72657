/** An expected effect of a press counts what the texts written right before it have changed, and nothing that must come by the press. */
import { expect, test } from 'vitest';
import { showsExpectedEffect } from '../../../../lib/agent/step/expected-effect';
import type { EffectFact } from '../../../../lib/page/words/effect';
import type { Run } from '../../../../lib/records/run';
import { outline, step } from '../evidence/make';

const GONE: EffectFact = { fact: 'disappeared', role: 'listitem', name: '' };
const NEW_PATH: EffectFact = { fact: 'path', path: '/kept' };
const before = outline('e1 searchbox Search=Eggs\nlistitem Eggs\n  text 0 left\n  e2 button Restock');
const after = outline('e1 searchbox Search=Eggs\nlistitem Eggs\n  text 10 left\n  e2 button Restock');

const pressed = (must: EffectFact[], seen: EffectFact[]) =>
  ({
    snapshot: before,
    steps: [
      step({ action: { verb: 'type', ref: 'e1', text: 'Eggs' }, seen }),
      step({ n: 2, action: { verb: 'click', ref: 'e2' }, changes: true, expected: { must, some: [GONE] } }),
    ],
  }) as unknown as Run;

test('rows that a search took away were expected of the press behind it', () => {
  expect(showsExpectedEffect(pressed([], [GONE]), after)).toBe(true);
});

test('without them the press lacks its effect, and so does a press that changes nothing', () => {
  expect(showsExpectedEffect(pressed([], []), after)).toBe(false);
  expect(showsExpectedEffect(pressed([], [GONE]), before)).toBe(false);
});

test('a change that must come is wanted of the press itself', () => {
  expect(showsExpectedEffect(pressed([NEW_PATH], [GONE, NEW_PATH]), after)).toBe(false);
});

const onHome = { ...outline('e1 link plants\ntextbox Query\nbutton Run'), omitted: 0 };
const onTable = { ...outline('e1 link plants\ncheckbox All\ncell Otter'), omitted: 0 };
const onPlants = { ...outline('e1 link plants\nheading Columns'), omitted: 0 };
const PLANTS: EffectFact = { fact: 'path', path: '/plants' };
const QUERY_GONE: EffectFact = { fact: 'disappeared', role: 'textbox', name: 'Query' };

const followed = (from: typeof onHome, expected: { must: EffectFact[]; some: EffectFact[] }, values = {}) =>
  ({
    snapshot: { ...from, url: 'https://a.test/' },
    plan: { kind: 'procedure', values, at: 1, body: { steps: [{}, {}] } },
    steps: [step({ action: { verb: 'click', ref: 'e1' }, expected })],
  }) as unknown as Run;
const there = { ...onPlants, url: 'https://a.test/plants' };

test('an element of the first page alone need not go away on another page that leads to the same place', () => {
  const expected = { must: [PLANTS], some: [QUERY_GONE] };
  expect(showsExpectedEffect(followed(onHome, expected), there)).toBe(true);
  expect(showsExpectedEffect(followed(onTable, expected), there)).toBe(true);
});

test('a value that was not there before is not gone, nor is anything without the page that must come', () => {
  const otterGone: EffectFact = { fact: 'disappeared', role: 'cell', name: 'Crab' };
  expect(showsExpectedEffect(followed(onTable, { must: [PLANTS], some: [otterGone] }, { animal: 'Crab' }), there)).toBe(
    false,
  );
  expect(showsExpectedEffect(followed(onTable, { must: [], some: [QUERY_GONE] }), there)).toBe(false);
});

test('a link in another row leads to its own address, which differs in the key of the row', () => {
  const must: EffectFact[] = [{ fact: 'path', path: '/animals/edit/WzJd' }];
  const edit = { ...onPlants, url: 'https://a.test/animals/edit/WzNd' };
  const run = followed(onTable, { must, some: [] });
  const [pressed] = run.steps;
  const withAddress = (href: string) =>
    ({
      ...run,
      steps: [{ ...pressed, facts: { href, fingerprint: { role: 'link', name: 'Edit' } } }],
    }) as unknown as Run;
  expect(showsExpectedEffect(withAddress('https://a.test/animals/edit/WzNd'), edit)).toBe(true);
  expect(showsExpectedEffect(withAddress('https://a.test/animals/edit/WzZz'), edit)).toBe(false);
  expect(showsExpectedEffect(run, edit)).toBe(false);
});

test('a box that had no tick has none to lose, where the press took the ticks off others of its kind', () => {
  const unticked = (name: string): EffectFact => ({ fact: 'state', role: 'checkbox', name, state: 'unchecked' });
  const press = (from: ReturnType<typeof outline>) =>
    ({
      snapshot: from,
      steps: [
        step({
          action: { verb: 'click', ref: 'e1' },
          expected: { must: [unticked('Gus'), unticked('Hal')], some: [] },
        }),
      ],
    }) as unknown as Run;
  const full = outline(
    'e1 link Nobody\ne2 checkbox Eva [checked]\ne3 checkbox Gus [checked]\ne4 checkbox Hal [unchecked]',
  );
  const bare = outline(
    'e1 link Nobody\ne2 checkbox Eva [unchecked]\ne3 checkbox Gus [unchecked]\ne4 checkbox Hal [unchecked]',
  );
  expect(showsExpectedEffect(press(full), bare)).toBe(true);
  expect(showsExpectedEffect(press(bare), bare)).toBe(false);
});

test('a link to the page in front has led there once it has loaded the page again', () => {
  const expected = { must: [PLANTS], some: [] };
  const run = followed({ ...onPlants, documentToken: 'first' } as typeof onHome, expected);
  const facts = { ...run.steps[0]?.facts, href: 'https://a.test/plants' };
  const asked = {
    ...run,
    snapshot: { ...run.snapshot, url: there.url },
    steps: run.steps.map((one) => ({ ...one, facts })),
  } as unknown as Run;
  expect(showsExpectedEffect(asked, { ...there, documentToken: 'second' } as typeof there)).toBe(true);
  expect(showsExpectedEffect(asked, { ...there, documentToken: 'first' } as typeof there)).toBe(false);
});

/** Requests for an act several times, on all things or on all but some: what is left when a model says that it is done. */
import { expect, test } from 'vitest';
import { findLeftUndone, wantedTimes } from '../../../../lib/agent/evidence/left-undone';
import { findShortfall } from '../../../../lib/agent/evidence/shortfall';
import type { EffectFact } from '../../../../lib/page/words/effect';
import type { RunStep } from '../../../../lib/records/run';
import { facts } from '../../guard/make';
import { outline, step } from './make';

const gone = (name: string): EffectFact => ({ fact: 'disappeared', role: 'text', name });
const pressed = (name: string, container = '', ref = 'e1'): RunStep =>
  step({
    action: { verb: 'click', ref },
    target: `button “${name}”`,
    facts: facts({ role: 'button', name, ...(container === '' ? {} : { container }) }),
    seen: [gone('old')],
  });
const ticked = (name: string): RunStep =>
  step({
    action: { verb: 'check', ref: 'e1', checked: true },
    target: `checkbox “${name}”`,
    facts: facts({ role: 'checkbox', name }),
    seen: [{ fact: 'state', role: 'checkbox', name, state: 'checked' }],
  });
const left = (request: string, steps: readonly RunStep[], lines = '') =>
  findLeftUndone({ request, snapshot: outline(lines || 'text nothing') }, steps);

test('reads how often an act is wanted, and no rate of the thing itself', () => {
  expect(wantedTimes('water it twice')).toBe(2);
  expect(wantedTimes('klicke dreimal auf Plus')).toBe(3);
  expect(wantedTimes('appuie 4 fois sur Suivant')).toBe(4);
  expect(wantedTimes('remind me three times a day')).toBeUndefined();
  expect(wantedTimes('meet at 3 pm')).toBeUndefined();
  expect(wantedTimes('print it as 10 x 15')).toBeUndefined();
});

test('misses the presses that are fewer than the request says', () => {
  expect(left('press Ring three times', [pressed('Ring'), pressed('Ring')])).toBe('button “Ring”');
  expect(left('press Ring three times', [pressed('Ring'), pressed('Ring'), pressed('Ring')])).toBeUndefined();
  expect(left('play "Three times a lady"', [pressed('Play')])).toBeUndefined();
});

const HIVES = `
listitem
  text Hive Oak of Ida
  e4 button Feed
listitem
  text Hive Elm of Rolf
  e5 button Feed
listitem
  text Hive Ash of Ida
  text fed
`;

test('misses a namesake in a row that the request means', () => {
  expect(left('feed all hives of Ida', [pressed('Feed', 'Hive Ash of Ida')], HIVES)).toBe('Feed');
  expect(left('feed every hive', [pressed('Feed', 'Hive Ash of Ida')], HIVES)).toBe('Feed');
});

test('accepts namesakes in other rows, in rows left out, and those that were pressed and stayed', () => {
  const fed = HIVES.replace('text Hive Oak of Ida\n  e4 button Feed', 'text Hive Oak of Ida\n  text fed');
  expect(left('feed all hives of Ida', [pressed('Feed', 'Hive Ash of Ida')], fed)).toBeUndefined();
  expect(left('feed all hives except Elm', [pressed('Feed', 'Hive Ash of Ida')], fed)).toBeUndefined();
  const stays = [pressed('Feed', 'Hive Oak of Ida', 'e4'), pressed('Feed', 'Hive Elm of Rolf', 'e5')];
  expect(left('feed all hives', stays, HIVES)).toBeUndefined();
});

test('accepts one act for all: a button that stands there still is no second thing', () => {
  expect(
    left('export all invoices', [pressed('Export', '', 'e4')], 'heading Invoices\ne4 button Export'),
  ).toBeUndefined();
});

test('accepts namesakes that stand in no list', () => {
  const sections =
    'heading Comments\ntext one\ntext two\nheading Photos\ne5 button Show all\nheading Files\ntext a\ne6 button Show all';
  expect(left('show all comments', [pressed('Show all', '', 'e4')], sections)).toBeUndefined();
});

const LIST = `
heading Packing list
e1 checkbox Tent [checked]
e2 checkbox Stove [checked]
e3 checkbox Rope [unchecked]
heading Settings
e4 checkbox Dark colours [unchecked]
`;

test('misses a box of the list, and none of another list', () => {
  expect(left('tick everything on the packing list', [ticked('Tent'), ticked('Stove')], LIST)).toBe('Rope');
  const all = LIST.replace('Rope [unchecked]', 'Rope [checked]');
  expect(left('tick everything on the packing list', [ticked('Tent'), ticked('Stove')], all)).toBeUndefined();
});

test('a claim that leaves a rest is not accepted', () => {
  const run = { request: 'tick all of it', steps: [ticked('Tent'), ticked('Stove')], snapshot: outline(LIST) };
  expect(findShortfall(run, 'Done.')).toEqual({ code: 'unseen-rest', text: 'Rope' });
});

/** Merging procedures: tasks that differ in a value, optional steps, calls, and procedures that must stay separate. */
import { expect, test } from 'vitest';
import { seededChance } from '../../../lib/core/chance';
import { makeId } from '../../../lib/core/ids';
import { expandCalls, replaceWithCalls } from '../../../lib/learning/inner';
import { matchRequest } from '../../../lib/learning/match-request';
import { antiUnify, type LocatorNames, mergeOptionalSteps } from '../../../lib/learning/merge';
import type { ProcedureBody, ProcedureStep } from '../../../lib/records/note';
import { templateText } from '../../../lib/records/template';

const chance = seededChance(3);
const ids = new Map<string, ReturnType<typeof makeId<'note'>>>();
/** One id per name; locators `link:x` and `link:y` differ only in their name. */
const place = (name: string) => {
  const known = ids.get(name) ?? makeId('note', 0, chance);
  ids.set(name, known);
  return known;
};
const nameOf = (id: string) => [...ids].find(([, known]) => known === id)?.[0];
const places: LocatorNames = {
  nameOf: (id) => nameOf(id)?.replace(/^link:/, ''),
  differOnlyInName: (a, b) => nameOf(a)?.startsWith('link:') === true && nameOf(b)?.startsWith('link:') === true,
};

const step = (verb: string, where: string, more: Partial<ProcedureStep> = {}): ProcedureStep => ({
  verb,
  locator: place(where),
  must: [],
  some: [],
  class: 'R2',
  ...more,
});
const body = (request: string, steps: ProcedureStep[], slots: string[] = []): ProcedureBody => ({
  kind: 'procedure',
  request: request
    .split(/(‹[^›]+›)/)
    .flatMap((part) => (part === '' ? [] : [part.startsWith('‹') ? { slot: part.slice(1, -1) } : { text: part }])),
  slots,
  steps,
});

test("merges two tasks that differ in the target's name into one with a parameter", () => {
  const one = body('start the server alpha', [step('click', 'link:alpha'), step('click', 'Start')]);
  const two = body('start the server beta', [step('click', 'link:beta'), step('click', 'Start')]);
  const both = antiUnify(one, two, places);
  expect(both && templateText(both.request)).toBe('start the server ‹server›');
  expect(both?.steps[0]?.named).toEqual([{ slot: 'server' }]);
  expect(both && matchRequest(both, 'please start the server gamma', 0)?.values).toEqual({ server: 'gamma' });
});

test('turns a typed constant into a parameter beside the existing ones', () => {
  const steps = (list: string) => [
    step('type', 'Item', { text: [{ slot: 'item' }] }),
    step('type', 'List', { text: [{ text: list }] }),
    step('click', 'Add', { must: [{ fact: 'appeared', role: 'heading', name: [{ text: list }] }] }),
  ];
  const both = antiUnify(
    body('add ‹item› to the list groceries', steps('groceries'), ['item']),
    body('add ‹item› to the list hardware', steps('hardware'), ['item']),
    places,
  );
  expect(both && templateText(both.request)).toBe('add ‹item› to the list ‹list›');
  expect(both?.slots).toEqual(['item', 'list']);
  expect(both?.steps[1]?.text).toEqual([{ slot: 'list' }]);
  expect(both?.steps[2]?.must).toEqual([{ fact: 'appeared', role: 'heading', name: [{ slot: 'list' }] }]);
});

test.each([
  [
    'different steps',
    body('archive the mail today', [step('click', 'Archive')]),
    body('delete the mail today', [step('click', 'Delete')]),
  ],
  [
    'the same steps for different words',
    body('open the red door', [step('click', 'Door')]),
    body('open the blue door', [step('click', 'Door')]),
  ],
  [
    'two differences',
    body('send alpha to beta', [step('click', 'link:alpha')]),
    body('send gamma to delta', [step('click', 'link:gamma')]),
  ],
  [
    'a different number of steps',
    body('start server alpha', [step('click', 'link:alpha')]),
    body('start server beta', [step('click', 'link:beta'), step('click', 'Start')]),
  ],
  [
    'a step that differs otherwise than the request',
    body('start server alpha', [step('click', 'link:alpha')]),
    body('start server beta', [step('click', 'link:gamma')]),
  ],
])('does not merge procedures with %s', (_, one, two) => {
  expect(antiUnify(one, two, places)).toBeUndefined();
});

test('makes the additional step optional and keeps the common expectation', () => {
  const seen = [{ fact: 'appeared' as const, role: 'button', name: [{ text: 'Edit' }] }];
  const known = body('save it now', [step('click', 'Save', { some: [...seen, { fact: 'dialog', name: [] }] })]);
  const fresh = body('save it now', [step('click', 'Cookies'), step('click', 'Save', { some: seen })]);
  const merged = mergeOptionalSteps(known, fresh);
  expect(merged?.steps.map(({ optional }) => optional)).toEqual([true, undefined]);
  expect(merged?.steps[1]?.some).toEqual(seen);
  // In either order.
  expect(mergeOptionalSteps(fresh, known)?.steps.map(({ optional }) => optional)).toEqual([true, undefined]);
});

test('returns undefined for another order or too many additional steps', () => {
  const a = body('do it well', [step('click', 'A'), step('click', 'B')]);
  expect(mergeOptionalSteps(a, body('do it well', [step('click', 'B'), step('click', 'A')]))).toBeUndefined();
  const many = ['C', 'D', 'E', 'F'].map((name) => step('click', name));
  expect(mergeOptionalSteps(a, body('do it well', [step('click', 'A'), ...many, step('click', 'B')]))).toBeUndefined();
});

test('replaces the steps of a known procedure by a call, and expands it again', () => {
  const open = body(
    'open the shelf ‹shelf› wide',
    [
      step('click', 'link:x', { named: [{ slot: 'shelf' }] }),
      step('click', 'Open', { must: [{ fact: 'appeared', role: 'heading', name: [{ slot: 'shelf' }] }] }),
    ],
    ['shelf'],
  );
  const known = { id: place('procedure open'), body: open };
  const put = body(
    'put ‹book› on the shelf ‹place›',
    [
      step('click', 'link:x', { named: [{ slot: 'place' }] }),
      step('click', 'Open'),
      step('type', 'Book', { text: [{ slot: 'book' }] }),
    ],
    ['book', 'place'],
  );
  const written = replaceWithCalls(put, [known]);
  expect(written.steps.map(({ verb }) => verb)).toEqual(['do', 'type']);
  expect(written.steps[0]).toMatchObject({ procedure: known.id, values: { shelf: [{ slot: 'place' }] } });
  const whole = expandCalls(written, (id) => (id === known.id ? open : undefined));
  expect(whole?.steps.map(({ verb }) => verb)).toEqual(['click', 'click', 'type']);
  expect(whole?.steps[0]?.named).toEqual([{ slot: 'place' }]);
  expect(whole?.steps[1]?.must).toEqual([{ fact: 'appeared', role: 'heading', name: [{ slot: 'place' }] }]);
  // A missing or recursive procedure cannot be expanded.
  expect(expandCalls(written, () => undefined)).toBeUndefined();
  expect(expandCalls(written, () => written)).toBeUndefined();
  // Different steps are not replaced.
  expect(replaceWithCalls(body('close it all', [step('click', 'Close')]), [known]).steps).toHaveLength(1);
});

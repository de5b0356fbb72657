/** Two tasks that are one with another value, one way with an interruption, and what must stay apart. */
import { expect, test } from 'vitest';
import { seededChance } from '../../../lib/core/chance';
import { makeId } from '../../../lib/core/ids';
import { expanded, withInner } from '../../../lib/learning/inner';
import { matchRequest } from '../../../lib/learning/match-request';
import { antiUnified, type Places, withOptional } from '../../../lib/learning/merge';
import type { ProcedureBody, ProcedureStep } from '../../../lib/records/note';
import { slottedText } from '../../../lib/records/slotted';

const chance = seededChance(3);
const ids = new Map<string, ReturnType<typeof makeId<'note'>>>();
/** The same name is the same place; `link:x` and `link:y` are alike but for their name. */
const place = (name: string) => {
  const known = ids.get(name) ?? makeId('note', 0, chance);
  ids.set(name, known);
  return known;
};
const nameOf = (id: string) => [...ids].find(([, known]) => known === id)?.[0];
const places: Places = {
  nameOf: (id) => nameOf(id)?.replace(/^link:/, ''),
  alike: (a, b) => nameOf(a)?.startsWith('link:') === true && nameOf(b)?.startsWith('link:') === true,
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

test('two tasks that differ in the name of what is pressed become one with a blank', () => {
  const one = body('start the server alpha', [step('click', 'link:alpha'), step('click', 'Start')]);
  const two = body('start the server beta', [step('click', 'link:beta'), step('click', 'Start')]);
  const both = antiUnified(one, two, places);
  expect(both && slottedText(both.request)).toBe('start the server ‹server›');
  expect(both?.steps[0]?.named).toEqual([{ slot: 'server' }]);
  expect(both && matchRequest(both.request, 'please start the server gamma')?.values).toEqual({ server: 'gamma' });
});

test('a constant that is typed becomes a blank beside the blanks there are', () => {
  const steps = (list: string) => [
    step('type', 'Item', { text: [{ slot: 'item' }] }),
    step('type', 'List', { text: [{ text: list }] }),
    step('click', 'Add', { must: [{ fact: 'appeared', role: 'heading', name: [{ text: list }] }] }),
  ];
  const both = antiUnified(
    body('add ‹item› to the list groceries', steps('groceries'), ['item']),
    body('add ‹item› to the list hardware', steps('hardware'), ['item']),
    places,
  );
  expect(both && slottedText(both.request)).toBe('add ‹item› to the list ‹list›');
  expect(both?.slots).toEqual(['item', 'list']);
  expect(both?.steps[1]?.text).toEqual([{ slot: 'list' }]);
  expect(both?.steps[2]?.must).toEqual([{ fact: 'appeared', role: 'heading', name: [{ slot: 'list' }] }]);
});

test.each([
  [
    'other steps',
    body('archive the mail today', [step('click', 'Archive')]),
    body('delete the mail today', [step('click', 'Delete')]),
  ],
  [
    'the same steps for other words',
    body('open the red door', [step('click', 'Door')]),
    body('open the blue door', [step('click', 'Door')]),
  ],
  [
    'two differences',
    body('send alpha to beta', [step('click', 'link:alpha')]),
    body('send gamma to delta', [step('click', 'link:gamma')]),
  ],
  [
    'another number of steps',
    body('start server alpha', [step('click', 'link:alpha')]),
    body('start server beta', [step('click', 'link:beta'), step('click', 'Start')]),
  ],
  [
    'a difference that only one step has',
    body('start server alpha', [step('click', 'link:alpha')]),
    body('start server beta', [step('click', 'link:gamma')]),
  ],
])('%s stay two', (_, one, two) => {
  expect(antiUnified(one, two, places)).toBeUndefined();
});

test('a step that only one of two ways has may be missing, and what both expect is expected', () => {
  const seen = [{ fact: 'appeared' as const, role: 'button', name: [{ text: 'Edit' }] }];
  const known = body('save it now', [step('click', 'Save', { some: [...seen, { fact: 'dialog', name: [] }] })]);
  const fresh = body('save it now', [step('click', 'Cookies'), step('click', 'Save', { some: seen })]);
  const merged = withOptional(known, fresh);
  expect(merged?.steps.map(({ optional }) => optional)).toEqual([true, undefined]);
  expect(merged?.steps[1]?.some).toEqual(seen);
  // Whichever came first.
  expect(withOptional(fresh, known)?.steps.map(({ optional }) => optional)).toEqual([true, undefined]);
});

test('another order or many other steps is another way, not an interruption', () => {
  const a = body('do it well', [step('click', 'A'), step('click', 'B')]);
  expect(withOptional(a, body('do it well', [step('click', 'B'), step('click', 'A')]))).toBeUndefined();
  const many = ['C', 'D', 'E', 'F'].map((name) => step('click', name));
  expect(withOptional(a, body('do it well', [step('click', 'A'), ...many, step('click', 'B')]))).toBeUndefined();
});

test('a procedure inside another is pointed at, and put back in its place when it is run', () => {
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
  const written = withInner(put, [known]);
  expect(written.steps.map(({ verb }) => verb)).toEqual(['do', 'type']);
  expect(written.steps[0]).toMatchObject({ procedure: known.id, values: { shelf: [{ slot: 'place' }] } });
  const whole = expanded(written, (id) => (id === known.id ? open : undefined));
  expect(whole?.steps.map(({ verb }) => verb)).toEqual(['click', 'click', 'type']);
  expect(whole?.steps[0]?.named).toEqual([{ slot: 'place' }]);
  expect(whole?.steps[1]?.must).toEqual([{ fact: 'appeared', role: 'heading', name: [{ slot: 'place' }] }]);
  // Forgotten, or pointing at itself: it cannot be followed, and that is known before anything is done.
  expect(expanded(written, () => undefined)).toBeUndefined();
  expect(expanded(written, () => written)).toBeUndefined();
  // Other steps, or one of them alone, are no procedure inside.
  expect(withInner(body('close it all', [step('click', 'Close')]), [known]).steps).toHaveLength(1);
});

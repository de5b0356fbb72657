/** Demonstrations in a row of a table: other cells of the row are no expectation, and all behind a colon is one value. */
import { expect, test } from 'vitest';
import { meetsExpectation } from '../../../lib/learning/expected';
import { induce } from '../../../lib/learning/induce';
import { matchRequest } from '../../../lib/learning/match-request';
import type { EffectFact } from '../../../lib/page/words/effect';
import type { Run } from '../../../lib/records/run';
import { templateText } from '../../../lib/records/template';
import { pick, save, shown, type } from './shown-run';

const ROW = { text: '4712 · Wet carpet · Low · nobody · Open', index: 1, count: 3 };
const OPENED: EffectFact[] = [
  { fact: 'path', path: '/ticket' },
  { fact: 'appeared', role: 'heading', name: 'Ticket 4712: Wet carpet' },
  { fact: 'appeared', role: 'textbox', name: 'Tag' },
];

/** The first step with an effect. */
function withEffect(run: Run, effect: EffectFact[]): Run {
  return { ...run, steps: run.steps.map((step, i) => (i === 0 ? { ...step, effect: { facts: effect } } : step)) };
}

test('requires no heading that holds another cell of the pressed row, and still one that holds the value alone', () => {
  const run = shown('tag ticket 4712 with water', [pick('Open', 'link', { row: ROW }), type('Tag', 'water'), save]);
  const first = induce(withEffect(run, OPENED)).procedure?.steps[0];
  expect(first?.must).toEqual([{ fact: 'path', path: [{ text: '/ticket' }] }]);
  const plain = OPENED.map((fact) =>
    'role' in fact && fact.role === 'heading' ? { ...fact, name: 'Ticket 4712' } : fact,
  );
  const kept = induce(withEffect(run, plain)).procedure?.steps[0];
  expect(kept?.must.map(({ name }) => name && templateText(name))).toContainEqual(expect.stringContaining('Ticket ‹'));
});

test('makes all behind a colon one value, with its prepositions and commas, and reads such a value again', () => {
  const run = shown('note on ticket 4714: call back at noon, please', [
    pick('Open', 'link', { row: { ...ROW, text: '4714 · No sound · Low' } }),
    type('Note', 'call back at noon'),
    save,
  ]);
  const { procedure } = induce({ ...run, request: 'note on ticket 4714: call back at noon' });
  expect(procedure && templateText(procedure.request)).toMatch(/^note on ticket ‹[^›]+›: ‹[^›]+›$/);
  if (!procedure) throw new Error('nothing was learned');
  const match = matchRequest(procedure, 'note on ticket 4711: new toner is on its way, ask for it at the desk', 0);
  expect(Object.values(match?.values ?? {})).toEqual(['4711', 'new toner is on its way, ask for it at the desk']);
  expect(matchRequest(procedure, 'note on ticket 4711 new toner is on its way to the desk', 0)).toBeUndefined();
});

test('the name of a row holds no number of a day in it', () => {
  const row = { text: 'Clay horn · 2027-01-10', index: 0, count: 1 };
  const parts = [
    ['Day', '14'],
    ['Month', '5'],
    ['Year', '2027'],
  ] as const;
  const steps = parts.map(([name, text]) => {
    const one = type(name, text);
    return { ...one, fingerprint: { ...one.fingerprint, row } };
  });
  const { procedure } = induce(shown('lend the Clay horn until 14 May 2027', [...steps, save]));
  expect(procedure?.steps[2]?.within?.has.map(templateText)).toEqual(['‹name›']);
  // “14 May” would be a day of another year.
  expect(procedure && templateText(procedure.request)).toBe('lend the ‹name› until ‹until›');
});

test('the effect of a pad of buttons that closes is only what shows the chosen value', () => {
  const gone = ['1', '2', '3'].map((name) => ({ fact: 'disappeared' as const, role: 'button', name }));
  const came: EffectFact = { fact: 'appeared', role: 'button', name: 'Table 4, 3 guests' };
  const run = shown('seat 3 guests at table 4', [pick('3', 'button')]);
  const some = (effect: EffectFact[]) => induce(withEffect(run, effect)).procedure?.steps[0]?.some ?? [];
  expect(some([came, ...gone]).map(({ fact }) => fact)).toEqual(['appeared']);
  expect(some(gone).map(({ fact }) => fact)).toEqual(['disappeared']);
});

test('a value that went as a text of its own is remembered, and is no sign that the act was carried out', () => {
  const went: EffectFact = { fact: 'disappeared', role: 'text', name: 'Rosa' };
  const closed: EffectFact = { fact: 'disappeared', role: 'button', name: 'Keep' };
  const run = shown('take Rosa off the list', [
    pick('Remove', 'button', { row: { text: 'Rosa', index: 0, count: 1 }, sameNamed: 3 }),
  ]);
  const some = induce(withEffect(run, [closed, went])).procedure?.steps[0]?.some;
  expect(some?.map(({ role }) => role)).toEqual(['button', 'text']);
  expect(meetsExpectation([went], { must: [], some: [closed, went] })).toBe(false);
  expect(meetsExpectation([closed], { must: [], some: [closed, went] })).toBe(true);
  expect(meetsExpectation([], { must: [], some: [went] })).toBe(true);
});

test('the first of two chips is no name of the row that it was put into', () => {
  const inRow = (one: ReturnType<typeof type>, text: string) => ({
    ...one,
    fingerprint: { ...one.fingerprint, row: { text, index: 0, count: 1 } },
  });
  const enter = {
    action: { verb: 'press' as const, ref: 'e1', keys: 'Enter' },
    fingerprint: { role: 'textbox', name: 'Word' },
  };
  const run = shown('tag the photo Heron with bird and lake', [
    inRow(type('Word', 'bird'), 'Heron'),
    inRow(enter, 'Heron'),
    inRow(type('Word', 'lake'), 'Heron · bird'),
    inRow(enter, 'Heron · bird'),
    inRow(save, 'Heron · bird · lake'),
  ]);
  const { procedure } = induce(run);
  expect(procedure && templateText(procedure.request)).toMatch(/^tag the photo ‹[^›]+› with ‹[^›]+›$/u);
  expect(procedure?.steps.map(({ within }) => within?.has.map(templateText))).toEqual([
    ['‹photo›'],
    ['‹photo›'],
    ['‹photo›'],
  ]);
});

test('a message that names one of two equal values is not expected again', () => {
  const run = shown('lend shelf 5 for 5 weeks', [type('Shelf', '5'), type('Weeks', '5'), save]);
  const said = { fact: 'appeared' as const, role: 'text', name: 'Shelf 5 is kept' };
  const steps = run.steps.map((step, i) => (i === 2 ? { ...step, effect: { facts: [said] } } : step));
  const { procedure } = induce({ ...run, steps });
  expect(procedure && templateText(procedure.request)).toBe('lend shelf ‹shelf› for ‹weeks› weeks');
  expect(procedure?.steps[2]?.shows).toBeUndefined();
});

test('no part of a word group that a menu offers names its row, and no part of a name that the row has whole', () => {
  const box = (name: string): Parameters<typeof shown>[1][number] => ({
    action: { verb: 'check', ref: 'e2', checked: true },
    fingerprint: {
      role: 'checkbox',
      name,
      tag: 'input',
      sameNamed: 4,
      row: { text: 'Pine hill · 7', index: 0, count: 1 },
    },
  });
  const menu = { text: 'Delete · Shut down', index: 0, count: 1 };
  const shut = induce(
    shown('shut down Pine hill', [box('Row'), pick('With these', 'button', { row: menu }), pick('Shut down', 'link')]),
  );
  expect(shut.procedure && templateText(shut.procedure.request)).toMatch(/^shut down ‹[^›]+›$/);
  const row = { text: 'Kari Moe · kari@old.example · 3', index: 1, count: 1 };
  const among = { index: 1, count: 4, own: 'kari' };
  const mail = induce(
    shown('change the mail of Kari Moe to kari@moe.example', [
      pick('kari@old.example', 'link', { tag: 'a', row, among }),
      type('Mail', 'kari@moe.example'),
      save,
    ]),
  );
  expect(mail.procedure && templateText(mail.procedure.request)).toMatch(/^change the mail of ‹[^›]+› to ‹[^›]+›$/);
});

test('the box that a task is about stays a word of it, where it could not be told from the value before it', () => {
  const urgent = {
    action: { verb: 'check' as const, ref: 'e2', checked: true },
    fingerprint: { role: 'checkbox', name: 'Pressing' },
  };
  const { procedure } = induce(
    shown('make the job Hall lamp pressing', [pick('Hall lamp', 'link', { tag: 'a' }), urgent, save]),
  );
  expect(procedure && templateText(procedure.request)).toMatch(/^make the job ‹[^›]+› pressing$/);
  if (!procedure) throw new Error('nothing was learned');
  expect(matchRequest(procedure, 'make the job Desk fan pressing', 0)).toBeDefined();
  expect(matchRequest(procedure, 'make the job Desk fan cheap', 0)).toBeUndefined();
});

test('a name that the request says whole is not taken apart', () => {
  const among = { index: 2, count: 5, own: 'Waiting for wood' };
  const { procedure } = induce(
    shown('mark all Waiting for wood jobs as late', [pick('Waiting for wood', 'link', { tag: 'a', among }), save]),
  );
  expect(procedure && templateText(procedure.request)).toBe('mark all Waiting for wood jobs as late');
});

test('a link that shows what its row has in a column is known by row and column, in another row with other words', () => {
  const row = { text: 'Kari Moe · kari@old.example · 3', index: 1, count: 1, column: 'Mail' };
  const shownWith = (more: object) =>
    induce(
      shown('change the mail of Kari Moe to kari@moe.example', [
        pick('kari@old.example', 'link', { tag: 'a', href: '/edit?id=3', row, ...more }),
        type('Mail', 'kari@moe.example'),
        save,
      ]),
    );
  const { procedure, locators } = shownWith({});
  expect(procedure?.steps[0]?.within).toMatchObject({ column: [{ text: 'Mail' }], isContent: true });
  expect(locators.some(({ body }) => JSON.stringify(body).includes('kari@old'))).toBe(false);
  expect(shownWith({ sameNamed: 4 }).procedure?.steps[0]?.within?.isContent).toBeUndefined();
});

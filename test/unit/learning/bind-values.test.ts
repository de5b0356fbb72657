/** induce binds each shown value to the words of the request that gave it, and answers requests with other words. */
import { expect, test } from 'vitest';
import { deriveValues } from '../../../lib/learning/derive-values';
import { requestsOfOtherAge, reverseAge } from '../../../lib/learning/ages';
import { induce } from '../../../lib/learning/induce';
import { matchRequest } from '../../../lib/learning/match-request';
import type { EffectFact } from '../../../lib/page/words/effect';
import type { Run } from '../../../lib/records/run';
import { fillTemplate, templateText } from '../../../lib/records/template';
import { NOW, pick, save, type Shown, shown, type } from './shown-run';

/** The texts that another request writes or presses, by step. */
function asked(run: Run, request: string): string[] | undefined {
  const { procedure } = induce(run);
  const match = procedure && matchRequest(procedure, request, NOW);
  const values = match && procedure && deriveValues(procedure, match.values, NOW);
  if (!values) return undefined;
  return procedure.steps.flatMap((step) => {
    const written = step.text ?? step.options?.[0] ?? step.named ?? step.within?.has[0];
    return written ? [fillTemplate(written, values)] : [];
  });
}

test('gives two parameters to two equal values, each by its label', () => {
  const run = shown('book 2 rooms for 2 nights', [type('Nights', '2'), type('Rooms', '2'), save]);
  expect(asked(run, 'book 1 rooms for 5 nights')).toEqual(['5', '1']);
});

test('a quoted day is a text like any other; a day that is not quoted may be said otherwise', () => {
  const quoted = shown('name the album "2026-11-05" now', [type('Title', '2026-11-05'), save]);
  expect(asked(quoted, 'name the album "Lake" now')).toEqual(['Lake']);
  const day = shown('let it end on 2026-11-05', [type('End', '2026-11-05'), save]);
  expect(asked(day, 'let it end on tomorrow')).toEqual(['2026-10-15']);
});

test('takes the parts of a longer value from it', () => {
  const run = shown('write the card of Ida Bell now', [
    type('Given', 'Ida'),
    type('Family', 'Bell'),
    type('Both', 'Ida Bell'),
  ]);
  expect(asked(run, 'write the card of Max Horn now')).toEqual(['Max', 'Horn', 'Max Horn']);
});

test('writes a date in the format of the field, whatever words name it', () => {
  const run = shown('let it end on 5 November 2026', [type('End', '2026-11-05'), save]);
  expect(asked(run, 'let it end on tomorrow')).toEqual(['2026-10-15']);
  expect(asked(run, 'let it end on December 1, 2026')).toEqual(['2026-12-01']);
  expect(asked(run, 'let it end on Tuesday week or so')).toBeUndefined();
});

test('reads the day of a calendar whose name has the words of the request in another order', () => {
  const day = pick('November 5, 2026', 'generic');
  const run = shown('move the Harbour walk to 5 November 2026', [day, save]);
  expect(asked(run, 'move the Harbour walk to 01.12.2026')).toEqual(['December 1, 2026']);
  expect(asked(run, 'move the Harbour walk to tomorrow')).toEqual(['October 15, 2026']);
});

test('makes a picked control a parameter, but not the button that saves', () => {
  const run = shown('keep it in the blue box for Ida', [pick('Blue', 'radio'), type('For', 'Ida'), save]);
  expect(asked(run, 'keep it in the green box for Max')).toEqual(['Green', 'Max']);
});

test('names the row by the words of the request that it holds', () => {
  const row = { text: 'Ida · 40', index: 0, count: 1 };
  const run = shown('settle the bill of Ida', [pick('Settle', 'button', { row, sameNamed: 3, ordinal: 1 })]);
  const { procedure } = induce(run);
  expect(procedure && templateText(procedure.request)).toBe('settle the bill of ‹name›');
  expect(asked(run, 'settle the bill of Max')).toEqual(['Max']);
  expect(JSON.stringify(induce(run))).not.toContain('40');
});

test('picks by position where the request names one, and refuses a place the words do not name', () => {
  const among = { index: 0, count: 4 };
  const newest = induce(shown('open the newest letter', [pick('Rain', 'link', { among, tag: 'a' })]));
  expect(newest.procedure?.steps[0]?.pick).toEqual({ index: 0, from: 'start', age: 'newest' });
  const third = induce(
    shown('open the newest letter', [pick('Rain', 'link', { among: { index: 2, count: 4 }, tag: 'a' })]),
  );
  expect(third).toMatchObject({ problem: 'no-position' });
  expect(third.procedure).toBeUndefined();
});

test('picks the newest by its date where the list is sorted by name, and refuses one that is not the newest', () => {
  // All rows have the year.
  const row = { text: 'Kim · 9 May', index: 2, count: 4 };
  const target = pick('Answer', 'button', { row, among: { index: 2, count: 4 }, sameNamed: 4, ordinal: 2 });
  const seen = (...texts: string[]) =>
    texts.map((text) => ({ text, place: { after: 'Kim', isSameNode: false }, steps: 0 }));
  const learned = (...texts: string[]) =>
    induce(shown('answer the newest letter', [target], { teaching: { problems: [], seen: seen(...texts) } }));
  const { procedure } = learned('2 May 2027', '9 May 2027', '21 April 2027');
  expect(procedure?.steps[0]?.pick).toEqual({ index: 0, from: 'start', age: 'newest', byDate: true, ofAll: true });
  expect(learned('2 May 2027', '9 May 2027', '12 May 2027')).toMatchObject({ problem: 'no-position' });
  expect(requestsOfOtherAge('answer the oldest letter')).toEqual(['answer the newest letter']);
  expect(procedure && reverseAge(procedure)?.steps[0]?.pick).toEqual({
    index: 0,
    from: 'start',
    age: 'oldest',
    byDate: true,
    ofAll: true,
  });
});

test('asks about a name that the request does not have, and keeps what the user said of it', () => {
  const steps = [type('Text', 'hello'), type('Signed', 'Ida Bell'), save];
  const open = induce(shown('write the note "hello"', steps)).constants;
  expect(open.map(({ datum, canRead }) => [datum.text, canRead])).toEqual([['Ida Bell', false]]);
  const constants = [{ n: 2, at: 0, keep: 'ask' as const }];
  const { procedure, constants: left } = induce(
    shown('write the note "hello"', steps, { teaching: { problems: [], constants } }),
  );
  expect(left).toEqual([]);
  expect(procedure?.asked).toEqual([{ slot: 'signed', label: 'Signed' }]);
  expect(procedure?.steps[1]?.text).toEqual([{ slot: 'signed' }]);
});

test('reads a value from the place where it stood', () => {
  const place = { after: 'Case:', isSameNode: true };
  const teaching = {
    problems: [],
    seen: [{ text: 'C-77', place, steps: 0 }],
    constants: [{ n: 1, at: 0, keep: 'read' as const }],
  };
  const { procedure } = induce(
    shown('close the case because of "age"', [type('Number', 'C-77'), type('Why', 'age'), save], { teaching }),
  );
  expect(procedure?.steps[0]).toMatchObject({ verb: 'read', read: { slot: 'number', place } });
  expect(procedure?.steps[1]?.text).toEqual([{ slot: 'number' }]);
});

test.each([
  ['rename the file (draft) today', [type('File', 'draft')], 'rename the file (final) today', ['final']],
  ['lower the price by 5% now', [type('Per cent', '5')], 'lower the price by 20% now', ['20']],
  [
    'move "Big box" into the "Back room" shelf',
    [type('Box', 'Big box')],
    'move "Lamp" into the "Back room" shelf',
    ['Lamp'],
  ],
  ['pay on 11/19/2026 in full', [type('Day', '19.11.2026')], 'pay on 12/01/2026 in full', ['01.12.2026']],
])('answers its own words and others: %s', (request, steps, other, expected) => {
  const run = shown(request, [...steps, save]);
  expect(asked(run, request)).toBeDefined();
  expect(asked(run, other)).toEqual(expected);
});

test('has no parameter that no step uses', () => {
  const { procedure } = induce(shown('add the word Enter to the list of Ida', [type('Word', 'Enter'), save]));
  expect(procedure && templateText(procedure.request)).toBe('add the word ‹word› to the list of Ida');
});

test('turns the calendar to the month of the date, and repeats no arrow', () => {
  const arrow: Shown = {
    action: { verb: 'click', ref: 'e3' },
    fingerprint: { role: 'button', name: 'Next month', tag: 'button' },
  };
  const { procedure } = induce(shown('hold the hall on 7 February 2027', [arrow, arrow, pick('7', 'gridcell')]));
  expect(procedure?.steps.map(({ verb }) => verb)).toEqual(['showMonth', 'click']);
  const slot = procedure?.steps[0]?.month?.slot ?? '';
  const match = procedure && matchRequest(procedure, 'hold the hall on 30 April 2027', NOW);
  const values = match && deriveValues(procedure, match.values, NOW);
  expect(values?.[slot]).toBe('2027-04-30');
  expect(procedure?.steps[1]?.named?.map((part) => ('slot' in part ? values?.[part.slot] : part.text))).toEqual(['30']);
});

test('binds no common noun of the command, although a row holds the word', () => {
  const row = { text: 'Draft of a tiddler · today', index: 0, count: 1 };
  const run = shown('create a tiddler titled "Milk"', [type('Title', 'Milk'), pick('Keep', 'button', { row })]);
  expect(induce(run).procedure?.slots).toEqual(['title']);
});

test('binds the word of a row after “a” if it is the row’s whole text', () => {
  const row = { text: 'lamp · nice', index: 0, count: 1 };
  const run = shown('put a lamp on the list', [pick('Put', 'button', { row })]);
  expect(asked(run, 'put a chair on the list')).toEqual(['chair']);
});

test('binds a value that is a part of a menu item’s name', () => {
  const run = shown('move the card Paint fence to Doing', [pick('Move to Doing', 'menuitem')]);
  expect(asked(run, 'move the card Paint fence to Done')).toEqual(['Move to Done']);
});

test('keeps the name of a button that says what is done', () => {
  const run = shown('create a new list called Garden', [pick('New list', 'button'), type('Name', 'Garden'), save]);
  expect(asked(run, 'create a new list called books')).toEqual(['books']);
});

test('keeps the words of the template out of a value before them', () => {
  const row = { text: 'Bo Carr', index: 0, count: 1 };
  const run = shown('give Bo Carr the nickname bobo', [pick('Edit', 'link', { row }), type('Nickname', 'bobo')]);
  expect(asked(run, 'give Ann Lee the nickname annie')).toEqual(['Ann Lee', 'annie']);
});

test('tells a date from the preposition before it and from the time after it', () => {
  const run = shown('hold the room on 2 May 2027 at 3 pm for Ann', [
    type('Day', '2027-05-02'),
    type('Hour', '15:00'),
    type('For', 'Ann'),
  ]);
  expect(asked(run, 'hold the room on 9 June 2027 at 9:30 am for Bo')).toEqual(['2027-06-09', '09:30', 'Bo']);
  const german = shown('buche 12,50 Euro für Kaffee am 24. Dezember 2026', [
    type('Betrag', '12,50'),
    type('Datum', '24.12.2026'),
    type('Zweck', 'Kaffee'),
  ]);
  expect(asked(german, 'buche 8,20 Euro für Papier am 3. März 2027')).toEqual(['8,20', '03.03.2027', 'Papier']);
});

test('binds the row and the column in a cell’s name', () => {
  const run = shown('enter 90 for Food in February', [type('Food February', '90')]);
  const { procedure } = induce(run);
  const match = procedure && matchRequest(procedure, 'enter 45 for Fun in March', NOW);
  expect(match && procedure.steps[0]?.named && fillTemplate(procedure.steps[0].named, match.values)).toBe('Fun March');
});

test('keeps the comma before a text that is added behind another', () => {
  const run = shown('add "ring twice" to the notes', [
    {
      action: { verb: 'type', ref: 'e1', text: ', ring twice', append: true },
      fingerprint: { role: 'textbox', name: 'Notes' },
    },
  ]);
  expect(asked(run, 'add "use the lift" to the notes')).toEqual([', use the lift']);
});

test('binds the values in the name of one of many buttons', () => {
  const among = { index: 4, count: 9 };
  const hour = shown('put "Dentist" on Tue 8 at 10:00', [
    pick('Tue 8, 10:00', 'button', { among }),
    type('Title', 'Dentist'),
    save,
  ]);
  expect(asked(hour, 'put "Haircut" on Wed 9 at 11:00')).toEqual(['Wed 9, 11:00', 'Haircut']);
});

test('takes a time in other words where a time was shown', () => {
  const run = shown('find a train to Moss at 09:30', [type('To', 'Moss'), type('At', '09:30'), save]);
  expect(asked(run, 'find a train to Ski at 6 pm')).toEqual(['Ski', '18:00']);
  expect(asked(run, 'find a train to Ski at the harbour')).toBeUndefined();
});

test('marks a tick that the act uses up, and none that stays', () => {
  const tick = (name: string): Shown => ({
    action: { verb: 'check', ref: 'e4', checked: true },
    fingerprint: { role: 'checkbox', name },
  });
  const taught = (facts: EffectFact[]) => {
    const run = shown('close the ticket "No sound"', [tick('Select No sound'), save]);
    const steps = run.steps.map((step, i) => (i === 1 ? { ...step, effect: { facts } } : step));
    return induce({ ...run, steps }).procedure?.steps[0]?.selects;
  };
  expect(taught([{ fact: 'state', role: 'checkbox', name: 'Select No sound', state: 'unchecked' }])).toBe(true);
  expect(taught([{ fact: 'disappeared', role: 'checkbox', name: 'Select No sound' }])).toBe(true);
  expect(taught([{ fact: 'appeared', role: 'status', name: 'Saved' }])).toBeUndefined();
  const gone = (name: string): EffectFact => ({ fact: 'disappeared', role: 'checkbox', name });
  expect(taught([gone('Select No sound'), gone('Select Slow mail')])).toBeUndefined();
});

test('expects of a press that one of the fields it resets changes, whichever was chosen before', () => {
  const run = shown('add "Paint" at 7 %', [type('Item', 'Paint'), save]);
  const facts: EffectFact[] = [
    { fact: 'value', role: 'textbox', name: 'Item' },
    { fact: 'value', role: 'combobox', name: 'VAT' },
  ];
  const steps = run.steps.map((step, i) => (i === 1 ? { ...step, effect: { facts } } : step));
  const { must, some } = induce({ ...run, steps }).procedure?.steps[1] ?? {};
  expect(must).toMatchObject([{ role: 'textbox' }]);
  expect(some).toMatchObject([{ role: 'combobox' }]);
});

test('makes a blank of the words of a pressed name that its siblings lack, and of no others', () => {
  const cross = (own?: string) =>
    pick('Remove cold', 'button', { among: { index: 1, count: 3, ...(own === undefined ? {} : { own }) } });
  const { procedure } = induce(shown('take the label cold off the parcel', [cross('cold')]));
  expect(procedure && templateText(procedure.request)).toBe('take the label ‹label› off the parcel');
  expect(procedure?.steps[0]?.named).toEqual([{ text: 'Remove ' }, { slot: 'label' }]);
  expect(
    asked(shown('take the label cold off the parcel', [cross('cold')]), 'take the label urgent off the parcel'),
  ).toEqual(['Remove urgent']);
  expect(induce(shown('take the label cold off the parcel', [cross()])).procedure?.slots).toEqual([]);
  expect(induce(shown('remove the new label', [cross('cold')])).procedure?.slots).toEqual([]);
});

/** findRefusal: refusals in many words and marks, and confirmations, hints and content that are none. */
import { expect, test } from 'vitest';
import { findRefusal, withoutOwnTexts } from '../../../../lib/agent/evidence/refusal';
import { readMessage } from '../../../../lib/agent/evidence/read-message';
import type { SiteReport } from '../../../../lib/page/words/site-report';
import { outline } from './make';

test.each([
  'Name is required',
  'Please enter a valid e-mail address.',
  'Could not be saved.',
  'This user name is already taken',
  'Sorry, only 2 left',
  'Quantity must be at least 1',
  'An error occurred',
  'Dieser Name ist bereits vergeben',
  'Bitte eine Zahl eingeben',
  'Das Formular konnte nicht gesendet werden',
  'Veuillez remplir ce champ',
  'No se pudo guardar',
  'Choose a letter first',
  'Bitte zuerst eine Zeile auswählen',
  'Sélectionnez d’abord une ligne',
])('reads a refusal: %s', (text) => expect(readMessage(text)).toBe('refuses'));

test.each([
  'Saved',
  'Milk has been added',
  'Your order was placed. Thank you!',
  'Conversation archived. Undo',
  'Imported with no errors',
  'Erfolgreich gespeichert',
  'Enregistré',
])('reads a confirmation: %s', (text) => expect(readMessage(text)).toBe('confirms'));

const seen = (before: string, after: string, reports: SiteReport[] = [], written: string[] = []) =>
  findRefusal({
    action: { verb: 'click', ref: 'e1' },
    before: outline(before),
    after: outline(after),
    reports,
    request: '',
    written,
  });
const FORM = 'e2 textbox Name\ne1 button Save';

test('quotes the field that native validation refused', () => {
  expect(seen(FORM, FORM, [{ kind: 'invalid', name: 'Name', text: 'Fill out this field.' }])).toBe(
    'Name: Fill out this field.',
  );
});

test('quotes a new alert, and not one that stood there or that confirms', () => {
  const alert = (text: string): SiteReport => ({ kind: 'message', mark: 'alert', text });
  expect(seen(FORM, FORM, [alert('The list is full')])).toBe('The list is full');
  expect(seen(`${FORM}\ntext The list is full`, FORM, [alert('The list is full')])).toBeUndefined();
  expect(seen(FORM, FORM, [alert('Bob was added to the team')])).toBeUndefined();
  expect(seen(FORM, FORM, [alert('3 results')])).toBeUndefined();
});

test('quotes no alert dialog that came with two buttons: it asks', () => {
  const asks: SiteReport = { kind: 'message', mark: 'alert', text: 'Clear the plan? Cancel Ok' };
  const dialog = 'alertdialog Clear\n  text Clear the plan?\n  e8 button Cancel';
  expect(seen(FORM, `${FORM}\n${dialog}\n  e9 button Ok`, [asks])).toBeUndefined();
  expect(seen(FORM, `${FORM}\n${dialog}`, [asks])).toBe('Clear the plan? Cancel Ok');
});

test('quotes no warning of a dialog that asks, but a refusal in one that does not', () => {
  const dialog = (head: string, words: string) =>
    `${FORM}\ndialog\n  heading ${head}\n  text ${words}\n  e8 button Retire now\n  e9 button Leave it`;
  expect(seen(FORM, dialog('Retire the fleet?', 'It cannot be started again.'))).toBeUndefined();
  expect(seen(FORM, dialog('Not retired', 'The fleet could not be retired.'))).toBe('The fleet could not be retired.');
});

test('quotes an element marked as an error whatever its words are', () => {
  expect(seen(FORM, FORM, [{ kind: 'message', mark: 'error', text: 'Nope, not today' }])).toBe('Nope, not today');
});

test('quotes dialogs that confirm nothing or were declined', () => {
  expect(seen(FORM, FORM, [{ kind: 'dialog', type: 'alert', text: 'Pick a date first', accepted: true }])).toBe(
    'Pick a date first',
  );
  expect(seen(FORM, FORM, [{ kind: 'dialog', type: 'alert', text: 'Saved!', accepted: true }])).toBeUndefined();
  expect(seen(FORM, FORM, [{ kind: 'dialog', type: 'confirm', text: 'Really?', accepted: false }])).toBe('Really?');
});

test('reports a refused request that can change data, and no failed read', () => {
  expect(seen(FORM, FORM, [{ kind: 'response', status: 409, method: 'POST' }])).toBe('HTTP 409');
  expect(seen(FORM, FORM, [{ kind: 'response', status: 404, method: 'GET' }])).toBeUndefined();
});

test('quotes new plain text that refuses, and no value of the run that reads like it', () => {
  expect(seen(FORM, `${FORM}\ntext That name is already taken`)).toBe('That name is already taken');
  expect(seen(FORM, `${FORM}\ntext fix error 404`, [], ['fix error 404'])).toBeUndefined();
  expect(seen(FORM, `${FORM}\ntext Saved`)).toBeUndefined();
});

test('quotes a sentence in a box that listens for presses, and no row there that only has such a word', () => {
  const said = 'The roof is paid for already. Nothing was taken.';
  expect(seen(FORM, `${FORM}\ne7 generic ${said}`)).toBe(said);
  expect(seen(FORM, `${FORM}\ne7 generic Failed payments`)).toBeUndefined();
});

test('takes the hints of a form that has just opened for hints', () => {
  expect(seen('e1 button New', `${FORM}\ntext Name is required`)).toBeUndefined();
});

test('reports a field that is marked as invalid now', () => {
  expect(seen('e2 textbox Mail', 'e2 textbox Mail [invalid]')).toBe('Mail: invalid');
});

test('finds no refusal of an act that only types', () => {
  const page = outline(FORM);
  const reports: SiteReport[] = [{ kind: 'message', mark: 'alert', text: 'Too short' }];
  expect(
    findRefusal({
      action: { verb: 'type', ref: 'e2', text: 'A' },
      before: page,
      after: page,
      reports,
      request: '',
      written: [],
    }),
  ).toBeUndefined();
});

test('reports that the site did not take a text which it stores by itself', () => {
  const failed: SiteReport[] = [{ kind: 'sent' }, { kind: 'response', status: 503, method: 'POST' }];
  const typed = (field: string, reports: SiteReport[]) =>
    findRefusal({
      action: { verb: 'type', ref: 'e2', text: '900' },
      before: outline(`e2 ${field}`),
      after: outline(`e2 ${field}`),
      reports,
      request: '',
      written: ['900'],
    });
  expect(typed('textbox Bolts', failed)).toBe('HTTP 503');
  expect(typed('textbox Bolts', [{ kind: 'sent' }])).toBeUndefined();
  expect(typed('textbox Artikel suchen', failed)).toBeUndefined();
  expect(typed('combobox Town', failed)).toBeUndefined();
});

test('takes the content of a tab that opened for no refusal, unless the press sent something', () => {
  const before = 'e1 tab Uplinks\ne2 tab Readme [selected]';
  const after = 'e1 tab Uplinks [selected]\ne2 tab Readme\ntext ERROR: no uplinks could be found';
  expect(seen(before, after)).toBeUndefined();
  const alert: SiteReport = { kind: 'message', mark: 'alert', text: 'tiny-milk has no uplinks.' };
  expect(seen(before, after, [alert])).toBeUndefined();
  expect(seen(before, after, [{ ...alert, text: 'Uplinks could not be loaded' }])).toContain('could not');
  expect(seen(before.replaceAll(' tab ', ' button '), after.replaceAll(' tab ', ' button '))).toContain('ERROR');
  expect(seen(before, after, [{ kind: 'sent' }])).toContain('ERROR');
});

test('a field drawn in red refuses a press, and what was typed last; in the middle of a form it may be waiting for more', () => {
  const typed = (isLast: boolean) =>
    findRefusal({
      action: { verb: 'type', ref: 'e2', text: '9' },
      before: outline(FORM),
      after: outline(FORM),
      reports: [{ kind: 'marked', name: 'Name' }],
      request: '',
      written: ['9'],
      isLast,
    });
  expect(seen(FORM, FORM, [{ kind: 'marked', name: '' }])).toBe('invalid');
  expect(typed(true)).toBe('Name: invalid');
  expect(typed(false)).toBeUndefined();
});

test.each([
  ['The room is taken on Mondays', 'refuses'],
  ['Only three bikes fit on board', 'refuses'],
  ['No room for four canoes', 'refuses'],
  ['We are closed on Sundays', 'refuses'],
  ['Der Platz ist schon vergeben', 'refuses'],
  ['Your photo is taken with flash', 'neutral'],
  ['Minutes are taken by Ann', 'neutral'],
  ['Ticket 4 is closed', 'neutral'],
] as const)('“%s” %s: a place, a day or a number that the site does not have', (text, reading) => {
  expect(readMessage(text)).toBe(reading);
});

test('takes a text that the page has shown by itself for no answer', () => {
  const own: SiteReport[] = [{ kind: 'own', text: 'The sync has failed' }];
  const after = `${FORM}\ntext The sync has failed`;
  expect(seen(FORM, after)).toBe('The sync has failed');
  expect(seen(FORM, after, own)).toBeUndefined();
  expect(seen(FORM, `${after}\ntext Name is required`, own)).toBe('Name is required');
});

test('a text that the page has shown by itself about what was written is an answer: pages ask their server by the clock', () => {
  const own: SiteReport[] = [{ kind: 'own', text: 'Could not save Mooring 7' }];
  const after = `${FORM}\ntext Could not save Mooring 7`;
  expect(seen(FORM, after, own, ['Mooring 7'])).toBe('Could not save Mooring 7');
  expect(seen(FORM, after, own, ['Mooring 8'])).toBeUndefined();
});

test('the effect of an act has no text that the page has shown by itself', () => {
  const appeared = (name: string) => ({ fact: 'appeared', role: 'text', name }) as const;
  const effect = { facts: [appeared('Wind 14 kn'), appeared('Saved')] };
  expect(withoutOwnTexts(effect, [{ kind: 'own', text: 'Wind 14 kn' }]).facts).toEqual([appeared('Saved')]);
});

/** Orders about the notebook: parseMemoryCommand reads what is to be remembered or forgotten, and leaves tasks of the page alone. */
import { expect, test } from 'vitest';
import { parseMemoryCommand } from '../../../lib/policy/memory-commands';

test.each([
  ['Remember that invoices go to Ms Reed', 'remember', 'invoices go to Ms Reed'],
  ['please remember: the gate code is at the desk.', 'remember', 'the gate code is at the desk'],
  ['keep in mind that reports are due on Friday', 'remember', 'reports are due on Friday'],
  ['Merk dir, dass Rechnungen an Frau Reed gehen', 'remember', 'Rechnungen an Frau Reed gehen'],
  ['Bitte merke dir: Freitags ist zu', 'remember', 'Freitags ist zu'],
  ['Vergiss nicht, dass Berichte freitags fällig sind', 'remember', 'Berichte freitags fällig sind'],
  ['forget that invoices go to Ms Reed', 'forget', 'invoices go to Ms Reed'],
  ['Vergiss, dass Rechnungen an Frau Reed gehen', 'forget', 'Rechnungen an Frau Reed gehen'],
])('%s', (request, type, fact) => {
  expect(parseMemoryCommand(request)).toEqual({ type, fact });
});

test.each([
  'remember me on this computer',
  'click Remember me',
  'forget the password',
  'add a note that says remember that milk is out',
  'remember that',
  `remember that ${'x'.repeat(300)}`,
  'note the price of the pear',
])('leaves to the page: %s', (request) => {
  expect(parseMemoryCommand(request)).toBeUndefined();
});

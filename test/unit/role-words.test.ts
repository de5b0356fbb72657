/** inUserLanguage: a person's words for the roles of targets, and no change to the words of sites. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { inUserLanguage, roleWord } from '../../components/role-words';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
vi.mock('../../components/text', () => ({
  t: (key: string, ...values: string[]) =>
    values.reduce((text, value, i) => text.replaceAll(`$${i + 1}`, value), messages[key]?.message ?? key),
}));

test.each([
  ['textbox “Title”', 'text field “Title”'],
  ['combobox “Priority”', 'dropdown “Priority”'],
  ['combobox', 'dropdown'],
  ['1 · button “Save” · Prices', '1 · button “Save” · Prices'],
  ['link “Open” (‹ticket›)', 'link “Open” (‹ticket›)'],
  ['spinbutton “Guests”, searchbox “Find”', 'number field “Guests”, search field “Find”'],
  ['generic “Reports”', '“Reports”'],
  ['gridcell “3 March”', 'cell “3 March”'],
  ['generic', 'something'],
  // A name may hold the words of a target, or quotes.
  ['button “textbox “A””', 'button “textbox “A””'],
  ['textbox “Say “hello””', 'text field “Say “hello””'],
  // The words of a site stay.
  ['The list “Groceries” is full', 'The list “Groceries” is full'],
  ['the textbox is empty', 'the textbox is empty'],
  ['“list “A””', '“list “A””'],
  ['Save', 'Save'],
  ['', ''],
])('%s', (target, words) => {
  expect(inUserLanguage(target)).toBe(words);
});

test('no word for a role is one that only makers of pages know', () => {
  const words = Object.entries(messages).filter(([key]) => key.startsWith('role_'));
  expect(
    words.filter(([, { message }]) => /box\b|spin|img|item\b(?<!menu item)/.test(message) && message !== 'checkbox'),
  ).toEqual([]);
  expect(roleWord('unheardof')).toBe('something');
});

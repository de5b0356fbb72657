/** hasOtherMeaning and isOtherLabel: renamings after which an element is another one, and renamings that change nothing. */
import { expect, test } from 'vitest';
import { hasOtherMeaning, isOtherLabel } from '../../../lib/page/find/opposite-names';

test.each([
  ['Keep and mail to all members', 'Keep'],
  ['Speichern und drucken', 'Speichern'],
  ['Weight (kg)', 'Weight'],
  ['Duration', 'Duration (minutes)'],
  ['Price net', 'Price'],
  ['First name', 'Name'],
  ['Last name', 'Name'],
  ['Username', 'Name'],
  ['Emergency phone', 'Phone'],
  ['Company address', 'Address'],
  ['Confirm mail', 'Mail'],
  ['Reply to', 'Forward to'],
])('“%s” is not what “%s” was', (now, remembered) => {
  expect(hasOtherMeaning(now, remembered)).toBe(true);
});

test.each([
  ['Keep changes', 'Keep'],
  ['Your name', 'Name'],
  ['E-mail address', 'E-mail'],
  ['Search notes', 'Search'],
  ['Add a comment', 'Add comment'],
])('“%s” may be what “%s” was', (now, remembered) => {
  expect(hasOtherMeaning(now, remembered)).toBe(false);
});

test.each([
  ['Discount', 'Amount'],
  ['Birthday', 'City'],
  ['Coupon', 'Street'],
])('a field “%s” takes something else than “%s”', (now, remembered) => {
  expect(isOtherLabel(now, remembered)).toBe(true);
});

test.each([
  ['Subject', 'Title'],
  ['Email', 'E-mail address'],
  ['What needs to be done?', 'New todo'],
  ['Descriptions', 'Description'],
])('a field “%s” takes the same as “%s”', (now, remembered) => {
  expect(isOtherLabel(now, remembered)).toBe(false);
});

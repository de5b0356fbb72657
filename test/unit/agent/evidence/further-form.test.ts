/** A form that was sent and is answered by a page which asks for more. */
import { expect, test } from 'vitest';
import { findFurtherForm } from '../../../../lib/agent/evidence/further-form';
import { runOf, step } from './make';

const typed = step({ action: { verb: 'type', ref: 'e9', text: 'Nele' }, target: 'textbox “Patient”' });
const sent = step({ target: 'button “Book”', sent: true, seen: [{ fact: 'path', path: '/go' }] });
const after = (page: string, steps = [typed, sent]) => findFurtherForm(runOf('book a visit for Nele', page, steps));

test('a question for people, a code, a box without a heading', () => {
  expect(after('heading Are you a person?\ne1 checkbox I am [unchecked]')).toBe('Are you a person?');
  expect(after('heading Enter your code\ne1 textbox Code\ne2 button Go on')).toBe('Enter your code');
  expect(after('e1 textbox Telephone\ne2 button Go on')).toBe('Telephone');
});

test('a page that confirms, shows the value, only searches, or is an app', () => {
  expect(after('heading Saved\ne1 textbox Patient')).toBeUndefined();
  expect(after('listitem\n  text Nele, Monday\ne1 textbox Patient')).toBeUndefined();
  expect(after('heading Visits\ne1 searchbox Search')).toBeUndefined();
  expect(after(`e1 textbox Patient\n${'text x\n'.repeat(30)}`)).toBeUndefined();
});

test('a form that the same page goes on with', () => {
  const stayed = step({ target: 'button “Book”', sent: true });
  expect(after('e1 textbox Code', [typed, stayed])).toBeUndefined();
});

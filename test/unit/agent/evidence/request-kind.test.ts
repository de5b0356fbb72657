/** wantsView and wantsSaid read from a request's words that it wants another view alone, or something said to others. */
import { describe, expect, test } from 'vitest';
import { wantsSaid, wantsView } from '../../../../lib/agent/evidence/request-kind';

describe('a request for another view alone', () => {
  test.each([
    'open the settings',
    'get the dialog for exporting these flows',
    'get me the keyboard shortcuts panel',
    'Please get to the invoices',
    'take me to the page of Ann',
    'bring up the share dialog',
    'pull up my orders',
    'hol mir die Einstellungen',
    'ruf die Seite mit den Rechnungen auf',
    'bring mich zur Übersicht',
  ])('%s', (request) => expect(wantsView(request)).toBe(true));

  test.each([
    'get the page printed',
    'get the list to Ann',
    'get milk',
    'give the page a title',
    'take the form off the list',
    'bring the order forward',
    'get the dialog and save the flow',
    'call Ann up',
    'export these flows',
  ])('not: %s', (request) => expect(wantsView(request)).toBe(false));
});

test.each([
  ['write "running late" to the altos', true],
  ['message the altos: bring pencils', true],
  ['please write hello to Jo', true],
  ['schreib „bin gleich da“ an Jo', true],
  ['write hello into Message the altos', false],
  ['write hello to the field Notes', false],
  ['write a note', false],
  ['type hello', false],
])('whether “%s” wants something said: %s', (request, wanted) => expect(wantsSaid(request)).toBe(wanted));

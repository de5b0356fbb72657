/** wantsView reads from a request's words that it wants another view alone. */
import { describe, expect, test } from 'vitest';
import { wantsView } from '../../../../lib/agent/evidence/request-kind';

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

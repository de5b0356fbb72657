/** Reports of acts ask for nothing; wishes, duties and commands with the same verbs are no reports. */
import { expect, test } from 'vitest';
import { reportsDone } from '../../../lib/learning/other-words/reports-of-acts';

test.each([
  'die Firma Kork hat 90 Korken geliefert',
  'wir haben den Raum schon gebucht',
  'receipt 12 has been voided',
  'the station South returned the hose 52',
  'Yara lent the drill 7 to me',
  'they raised the limit to 8000',
])('takes “%s” for a report', (request) => expect(reportsDone(request)).toBe(true));

test.each([
  'I need the figures of parcel 3',
  'Ada wants her plan paused',
  'the order should be shipped',
  'mark the order as shipped',
  'Café Süd hat Bedarf an 40 Brezeln',
  'der Raum soll gebucht werden',
  'the order 5 has been shipped, update it',
  'feed the seed bed in zone 3',
])('takes “%s” for no report', (request) => expect(reportsDone(request)).toBe(false));

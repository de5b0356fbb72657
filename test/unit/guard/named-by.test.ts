/** A request names a control where it asks for it, and not where it forbids it, asks about it, waits for it or only has it written. */
import { expect, test } from 'vitest';
import { speaksWell } from '../../../lib/guard/control-words';
import { isNamedBy } from '../../../lib/guard/named-by';
import { facts } from './make';

test.each<[request: string, name: string]>([
  ['book a room for Friday', 'Book room'],
  ['lock the layer Trees and draw a line', 'Lock layer Trees'],
  ['if it is free, book the room', 'Book room'],
  ['do not wait and ring the bell', 'Ring bell'],
  ['press "Ring bell"', 'Ring bell'],
  ['läute die Glocke', 'Läute Glocke'],
  ['wait for Ben, then ring the bell', 'Ring the bell'],
  ["don't save", "Don't save"],
])('“%s” names “%s”', (request, name) => {
  expect(isNamedBy(request, name)).toBe(true);
});

test.each<[request: string, name: string]>([
  ['tell me the price, but do not book a room', 'Book room'],
  ['never hand over the keys', 'Hand over keys'],
  ['when did they release the hounds?', 'Release hounds'],
  ["don't ring the bell", 'Ring bell'],
  ['type "free the birds" into the title', 'Free birds'],
  ['zeige die Liste, aber lass die Hunde nicht los', 'Lass die Hunde los'],
  ['muestra la lista sin tocar la campana', 'Tocar la campana'],
  ['stop before you ring the bell', 'Ring the bell'],
  ['ring the bells', 'Ring bell'],
  ['book a room', 'OK'],
])('“%s” does not ask for “%s”', (request, name) => {
  expect(isNamedBy(request, name)).toBe(false);
});

test.each<[request: string, name: string, speaks: string | undefined]>([
  ['archive the first mail', 'Archive Bread', 'wholly'],
  ['star the second', 'Star Bread', 'wholly'],
  ['do not archive the mail', 'Archive Bread', undefined],
  ['archive the first mail', 'Archive Bread and fire Ben', undefined],
  ['star the second', 'Star Bread for all', undefined],
])('for “%s” the tables speak for “%s”: %s', (request, name, speaks) => {
  const found = speaksWell(facts({ name }), request);
  if (speaks === undefined) expect(found).not.toBe('wholly');
  else expect(found).toBe(speaks);
});

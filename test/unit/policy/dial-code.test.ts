/** Telephone numbers with the code of a country, beside a list of countries. */
import { expect, test } from 'vitest';
import { splitDialCode } from '../../../lib/policy/dial-code';

const COUNTRIES = ['Norway (+47)', 'Germany (+49)', '🇺🇸 +1', 'Jamaica +1876', 'Italy +39', 'Vatican +39'];

test.each([
  ['+49 170 1234567', '', { option: 'Germany (+49)', rest: '170 1234567' }],
  ['0047 91122333', '', { option: 'Norway (+47)', rest: '91122333' }],
  ['+1876 555 1234', '', { option: 'Jamaica +1876', rest: '555 1234' }],
  ['+39 06 6982 0001', 'Vatican +39', { option: 'Vatican +39', rest: '06 6982 0001' }],
  ['+39 06 6982 0001', 'Norway (+47)', undefined],
  ['+46 70 123 45 67', '', undefined],
  ['170 1234567', '', undefined],
  ['+5', '', undefined],
])('%s where “%s” is chosen', (number, chosen, dialled) => {
  expect(splitDialCode(number, COUNTRIES, chosen)).toEqual(dialled);
});

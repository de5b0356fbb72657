/** Labels that ask for a secret, in languages beside the tables and of things beside passwords; and labels that do not. */
import { expect, test } from 'vitest';
import { SECRET_FIELD } from '../../../lib/guard/secret-words';

test.each([
  'Passwuert',
  'Valid until MM/YY',
  'Pasvorto',
  'Iphasiwedi',
  'Wagwoord',
  'Nenosiri',
  'Kata laluan',
  'Lykilorð',
  'Cyfrinair',
  'Fjalëkalimi',
  'Salasõna',
  'პაროლი',
  'Գաղտնաբառ',
  'পাসওয়ার্ড',
  'கடவுச்சொல்',
  'پاس ورڈ',
  'የይለፍ ቃል',
  'ពាក្យសម្ងាត់',
  'စကားဝှက်',
  'Нууц үг',
  'Құпия сөз',
  'PUK',
  'EIN',
  'Alarm code',
  'Combination of the safe',
  'SSH key',
  'Connection string',
  'Kod BLIK',
  '簡訊驗證碼',
])('“%s” asks for a secret', (label) => {
  expect(SECRET_FIELD.test(label)).toBe(true);
});

test.each([
  'Passenger',
  'Night dd/mm/yyyy',
  'Tag tt/mm/jjjj',
  'Compass',
  'Parking',
  'Doorbell label',
  'Single',
  'Combination',
  'Kein Text',
  'Using',
  'Safety notes',
  'Key dates',
  'Host name',
])('“%s” asks for no secret', (label) => {
  expect(SECRET_FIELD.test(label)).toBe(false);
});

/** Values behind the name of a secret are hidden; instructions, dates and prices beside one stay. */
import { expect, test } from 'vitest';
import { maskNamedSecrets } from '../../../lib/core/named-secrets';

test.each([
  ['"Your PIN is 4821"', '4821'],
  ['"Temporary password: hunter2x"', 'hunter2x'],
  ['heading "API key"\n "k9f-22aa-q1"', 'k9f-22aa-q1'],
  ['heading "Backup codes"\n item "1122-3344"\n item "5566-7788"\n item "9900 1122"', '9900 1122'],
  ['"Wi-Fi password" "zebra77"', 'zebra77'],
  ['e4 "Show PIN" title="PIN: 7391-a"', '7391-a'],
  ['e2 textbox "Password" placeholder="s3cretword"', 's3cretword'],
  ['"Ihr Passwort lautet wald8haus"', 'wald8haus'],
  ['"Votre mot de passe : lune42"', 'lune42'],
  ['"验证码：482913"', '482913'],
])('%s does not show %s', (text, value) => {
  expect(maskNamedSecrets(text)).not.toContain(value);
});

test.each([
  '"The password must have 8 characters"',
  '"Password changed on 2026-11-28"',
  '"Password" "Changed 3 days ago"',
  'heading "Tokens used"\n "2026"\n "12:30"',
  '"Pin" "1.2.3"',
  'e12 "Reset password" e13 "Help"',
  'heading "Orders"\n "A-4711-22"',
  'e3 textbox "Security code" required',
])('%s stays', (text) => {
  expect(maskNamedSecrets(text)).toBe(text);
});

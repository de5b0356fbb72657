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
  ['"WIFI:T:WPA;S:Mill;P:plumtree;;"', 'plumtree'],
  ['button "Copy the code 482913"', '482913'],
  ['term "Combination of the safe"\n definition "482913"', '482913'],
  ['"Votre mot de passe : lune42"', 'lune42'],
  ['"验证码：482913"', '482913'],
  ['"Password · plum9tree"', 'plum9tree'],
  ['"Your API key · zq7Kp2mNv8"', 'zq7Kp2mNv8'],
  [String.raw`"{\"password\": \"plum9tree\"}"`, 'plum9tree'],
  [String.raw`"Login failed for password \"plum9tree\""`, 'plum9tree'],
  ['"plum9tree is not a valid password"', 'plum9tree'],
  ['"482913 is your verification code"', '482913'],
  ['item "Bank: 482913 is the code for login."', '482913'],
  ['"Ваш код підтвердження: 482913"', '482913'],
  ['"Authorization: Bearer zq7Kp2mNv8Rt4Ws1"', 'zq7Kp2mN'],
  ['"postgres://ann:plum9tree@db.example/app"', 'plum9tree'],
  ['img "Password plum9tree"', 'plum9tree'],
  ['"Use 604182 to sign in. It expires in 10 minutes."', '604182'],
  ['"Can’t scan? Enter JBSWY3DPEHPK3PXP"', 'JBSWY3DP'],
  ['"PAYMENT_KEY=sk_live_51abcdef"', 'sk_live_51'],
  ['"Cookie: session=ab12cd34ef56"', 'ab12cd34'],
  ['heading "Wi-Fi key"\n "sunnygarden22"', 'sunnygarden22'],
  ['"Enter this setup key · JBSW Y3DP EHPK 3PXP"', 'JBSW'],
  ['heading "Backup codes"\n item "a1b2-c3d4 · e5f6-a7b8"', 'e5f6'],
  ['heading "Backup codes"\n item "abcd-efgh · ijkl-mnop"', 'ijkl'],
  ['"apple brick cloud dune ember flint grape hazel ivory jolly karma lemon"', 'flint'],
  [
    'heading "Your recovery words"\n item "apple · brick · cloud · dune · ember · flint · grape · hazel · ivory · jolly · karma · lemon"',
    'flint',
  ],
  ['row "Name · Password · Created"\nrow "Main · plum1tree · May 1"\nrow "Other · plum2tree · May 2"', 'plum2tree'],
  ['PIN\n4821', '4821'],
  ['Your recovery words\napple\nbrick\ncloud\ndune\nember\nflint\ngrape\nhazel\nivory\njolly\nkarma\nlemon', 'flint'],
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
  'row "Name · Password · Created"\nrow "Main · never set · 2026-11-28"\nrow "Room 12 · ok"',
  'item "bread · milk · eggs · butter · flour · sugar · salt · honey · cream · yeast · oats · rice"',
  '"The design token"\nrow "gray-500 · blue-700"',
  '"Password is required"',
  '"Forgot your password? · Order 48213"',
  '"Version 2 is the code that was reviewed"',
  '"see https://app.example/rows?sort=name"',
  '"Use 120 grams of rye to finish the dough"',
  '"Scan the code or enter the shop"',
  '"MAX_KEY = 5"',
])('%s stays', (text) => {
  expect(maskNamedSecrets(text)).toBe(text);
});

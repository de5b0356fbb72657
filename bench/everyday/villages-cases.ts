/** VILLAGE_CASES: everyday pages of a village, plain ones: masks, vouchers, notes, courts, trees, pads, folders, slips. */
import type { Page } from '@playwright/test';
import { append, type EverydayCase, press, pressIn, write } from './case';
import {
  animals,
  bakery,
  bells,
  boats,
  claims,
  contest,
  court,
  grants,
  heating,
  keys,
  lending,
  lessons,
  letters,
  lockers,
  meeting,
  permits,
  reports,
  rooms,
  seats,
  slips,
  vouchers,
  waste,
} from './villages-pages';
import { page } from './pages';

const DAY_MS = 86_400_000;
const dotted = (days: number) => {
  const date = new Date(Date.now() + days * DAY_MS);
  return (
    [date.getDate(), date.getMonth() + 1].map((one) => String(one).padStart(2, '0')).join('.') +
    `.${date.getFullYear()}`
  );
};

/** A form whose country and pace stand already. */
const walks = page(
  'Guided walk',
  `<form><label for="n">Name</label><input id="n"><label for="k">Country</label><select id="k"><option>Germany</option><option>Austria</option><option>Italy</option></select><fieldset><legend>Pace</legend><label><input type="radio" name="pace" value="easy" checked>easy</label><label><input type="radio" name="pace" value="brisk">brisk</label></fieldset><button>Register</button></form><p id="m"></p>`,
  `document.forms[0].onsubmit = (event) => { event.preventDefault(); post([n.value, k.value, document.querySelector('[name=pace]:checked').value].join(' ')); m.textContent = 'Welcome, ' + n.value; };`,
);

const enterCode = async (where: Page, code: string) => {
  for (const digit of code) await where.locator('.key', { hasText: digit }).first().click();
  await where.locator('.key', { hasText: 'OK' }).click();
};

export const VILLAGE_CASES: readonly EverydayCase[] = [
  {
    kind: 'village',
    title: 'a reader’s number that the field writes its own way',
    pages: lending,
    teach: 'lend Emma to reader ab1234',
    show: async (on) => {
      await write(on, 'Book', 'Emma');
      await write(on, 'Reader no.', 'ab1234');
      await press(on, 'Lend');
    },
    asks: [
      { request: 'lend Ulysses to reader QR7755', want: ['Ulysses to QR-7755'] },
      { request: 'lend Middlemarch to reader zz0042', want: ['Middlemarch to ZZ-0042'] },
      { request: 'lend Momo to reader kx9001', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'a voucher of the hour, read from the page',
    pages: vouchers,
    teach: 'redeem the voucher of the hour for table 4',
    show: async (on) => {
      const code = await on.locator('aside strong').innerText();
      await write(on, 'Table', '4');
      await write(on, 'Voucher', code);
      await press(on, 'Redeem');
    },
    constant: 'Read',
    asks: [
      { request: 'redeem the voucher of the hour for table 9', want: ['table 9'] },
      { request: 'redeem the voucher of the hour for table 12', want: ['table 12'] },
    ],
  },
  {
    kind: 'village',
    title: 'a remark behind what stands in the box of a name',
    pages: animals,
    teach: 'add "fed at 8" to the notes on Minka',
    show: async (on) => {
      await append(on, 'Notes on Minka', ' fed at 8');
      await on.locator('[data-name=Minka]').click();
    },
    asks: [
      { request: 'add "walked" to the notes on Rex', want: ['Rex: bites the postman walked'] },
      { request: 'add "fed at 9" to the notes on Minka', want: ['Minka: shy fed at 8 fed at 9'] },
    ],
  },
  {
    kind: 'village',
    title: 'a country and a pace that stand already',
    pages: walks,
    teach: 'register Ann from Germany for an easy walk',
    show: async (on) => {
      await write(on, 'Name', 'Ann');
      await press(on, 'Register');
    },
    asks: [
      { request: 'register Bo from Austria for a brisk walk', want: ['Bo Austria brisk'] },
      { request: 'register Cleo from Germany for a brisk walk', want: ['Cleo Germany brisk'] },
      { request: 'register Dan from Italy for an easy walk', want: ['Dan Italy easy'] },
    ],
  },
  {
    kind: 'village',
    title: 'a court on a day in three writings',
    pages: court,
    teach: 'reserve the court on 14.03.2027 at 18:00',
    show: async (on) => {
      await write(on, 'Day', '14.03.2027');
      await write(on, 'From', '18:00');
      await press(on, 'Reserve');
    },
    asks: [
      { request: 'reserve the court on 3 April 2027 at 19:30', want: ['03.04.2027 19:30'] },
      { request: 'reserve the court on 2027-05-09 at 07:00', want: ['09.05.2027 07:00'] },
      { request: 'reserve the court on 1 May 2027 at 10:00', want: [], stops: true },
      { request: 'reserve the court tomorrow at 20:00', want: [`${dotted(1)} 20:00`] },
    ],
  },
  {
    kind: 'village',
    title: 'as many rolls as pretzels when shown',
    pages: bakery,
    teach: 'order 3 rolls and 3 pretzels',
    show: async (on) => {
      await write(on, 'Rolls', '3');
      await write(on, 'Pretzels', '3');
      await press(on, 'Send order');
    },
    asks: [
      { request: 'order 5 rolls and 2 pretzels', want: ['5 rolls 2 pretzels'] },
      { request: 'order 12 pretzels and 4 rolls', want: ['4 rolls 12 pretzels'] },
      { request: 'order 20 rolls and 20 pretzels', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'the newest letter of a list by name',
    pages: letters,
    teach: 'publish the newest letter',
    show: (on) => pressIn(on, 'Lantern walk', 'Publish', 'li'),
    asks: [
      { request: 'publish the newest letter', want: ['publish Advent'] },
      { request: 'publish the newest letter', want: ['publish Ski week'] },
      { request: 'publish the letter Fees', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'a claim of one of several who are called alike',
    pages: claims,
    teach: 'accept the claim of Bob Jonas',
    show: (on) => on.locator('[data-no="101"]').first().click(),
    asks: [
      { request: 'accept the claim of Bob Jones', want: ['Accept 102'] },
      { request: 'accept the claim of Rita Falk', want: [], stops: true },
      { request: 'accept the claim of Uli Stern over 18', want: ['Accept 106'] },
      { request: 'reject the claim of Bobby Jones', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'German: a room of a tree, whose floor may be closed',
    pages: rooms,
    teach: 'sperre die Küche',
    show: (on) => on.locator('[data-room="Erdgeschoss/Küche"]').click(),
    asks: [
      { request: 'sperre den Saal', want: ['Sperren Erdgeschoss/Saal'] },
      { request: 'sperre das Atelier', want: ['Sperren Dach/Atelier'] },
      { request: 'sperre das Archiv', want: [], stops: true },
      { request: 'sperre das Lager im Keller', want: ['Sperren Keller/Lager'] },
    ],
  },
  {
    kind: 'village',
    title: 'German: bulky waste on a day of a grid, never on Sundays',
    pages: waste,
    teach: 'melde Sperrmüll für den 12. Februar 2027 an',
    show: (on) => on.locator('.d', { hasText: /^12$/ }).click(),
    asks: [
      { request: 'melde Sperrmüll für den 23. April 2027 an', want: ['23.4.2027'] },
      { request: 'melde Sperrmüll für den 08.03.2027 an', want: ['8.3.2027'] },
      { request: 'melde Sperrmüll für den 7. März 2027 an', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'heating on, where it is on, and off',
    pages: heating,
    teach: 'turn the heating on in the Kitchen',
    show: (on) => on.locator('[data-room=Kitchen]').click(),
    asks: [
      { request: 'turn the heating on in the Bath', want: [] },
      { request: 'turn the heating on in the Attic', want: ['Attic on'] },
      { request: 'turn the heating off in the Hall', want: ['Hall off'] },
      { request: 'turn the heating off in the Hall', want: [] },
    ],
  },
  {
    kind: 'village',
    title: 'a permit refused by alert, by a list, by a marked field, by the status alone',
    pages: permits,
    teach: 'apply for a permit for B AB 12 in Rose Street',
    show: async (on) => {
      await write(on, 'Plate', 'B AB 12');
      await write(on, 'Street', 'Rose Street');
      await press(on, 'Apply');
    },
    asks: [
      { request: 'apply for a permit for M XY 77 in Park Road', want: ['M XY 77 Park Road'] },
      { request: 'apply for a permit for M XY 77 in Castle Hill', want: [], stops: true },
      { request: 'apply for a permit for M XY 77 in Mill Lane', want: [], stops: true },
      { request: 'apply for a permit for M XYZ 12345 in Park Road', want: [], stops: true },
      { request: 'apply for a permit for M XY 78 in Quay', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'a slip whose button or field got another meaning',
    pages: slips,
    teach: 'keep a slip for Ann over 12',
    show: async (on) => {
      await write(on, 'Who', 'Ann');
      await write(on, 'Amount', '12');
      await press(on, 'Keep');
    },
    asks: [
      { request: 'keep a slip for Bo over 15', want: ['Bo 15 Keep'] },
      { request: 'keep a slip for Bo over 16', want: [], stops: true, at: '/cents' },
      { request: 'keep a slip for Bo over 17', want: [], stops: true, at: '/off' },
    ],
  },
  {
    kind: 'village',
    title: 'German: an application over four pages, with an end that differs each time',
    pages: grants,
    teach: 'beantrage für den Turnverein ein Fest über 800 Euro',
    show: async (on) => {
      await write(on, 'Name des Vereins', 'Turnverein');
      await press(on, 'Weiter');
      await on.getByLabel('Fest').check();
      await press(on, 'Weiter');
      await write(on, 'Summe in Euro', '800');
      await press(on, 'Weiter');
      await press(on, 'Absenden');
    },
    asks: [
      { request: 'beantrage für den Chor ein Gerät über 450 Euro', want: ['Chor Gerät 450'] },
      { request: 'beantrage für den Schachclub eine Reise über 2500 Euro', want: [], stops: true },
      { request: 'beantrage für den Schachclub eine Reise über 1900 Euro', want: ['Schachclub Reise 1900'] },
    ],
  },
  {
    kind: 'village',
    title: 'a locker by keys, where digits may be left',
    pages: lockers,
    teach: 'open locker 4471',
    show: (on) => enterCode(on, '4471'),
    asks: [
      { request: 'open locker 2083', want: ['open 2083'] },
      {
        request: 'open locker 118',
        want: ['open 118'],
        before: (on) => on.locator('.key', { hasText: '6' }).click(),
      },
      { request: 'open locker 9000', want: [], stops: true },
      { request: 'open locker 5533', want: ['open 5533'] },
    ],
  },
  {
    kind: 'village',
    title: 'German: a report in the fold of its year',
    pages: reports,
    teach: 'gib das Protokoll von 2025 frei',
    show: (on) => on.locator('[data-r="Protokoll 2025"]').click(),
    asks: [
      { request: 'gib die Satzung von 2025 frei', want: ['frei Satzung 2025'] },
      { request: 'gib den Kassenbericht von 2024 frei', want: ['frei Kassenbericht 2024'] },
      { request: 'gib das Protokoll von 2023 frei', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'two guests added one by one',
    pages: meeting,
    teach: 'invite Ann Lee and Tom Fox',
    show: async (on) => {
      for (const name of ['Ann Lee', 'Tom Fox']) {
        await on.getByPlaceholder('Name of a guest').click();
        await on.keyboard.type(name);
        await press(on, 'Add');
      }
      await press(on, 'Send invitations');
    },
    asks: [
      { request: 'invite Mia Brandt and Joe Hall', want: ['Mia Brandt+Joe Hall'] },
      { request: 'invite Ida, Max and Lou', want: ['Ida+Max+Lou'] },
      { request: 'invite Zoe', want: ['Zoe'] },
      { request: 'invite Nemo and Zoe', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'the name of a boat by a prompt',
    pages: boats,
    teach: 'rename the boat Seagull to Albatross',
    show: async (on) => {
      on.once('dialog', (dialog) => void dialog.accept('Albatross'));
      await pressIn(on, 'Seagull', 'Rename', 'li');
    },
    asks: [
      { request: 'rename the boat Otter to Beaver', want: ['Otter > Beaver'] },
      { request: 'rename the boat Heron to Pike', want: [], stops: true },
      { request: 'rename the boat Pike to Blue Crane', want: ['Pike > Blue Crane'] },
    ],
  },
  {
    kind: 'village',
    title: 'a boat scrapped after a question of the page',
    pages: boats,
    teach: 'scrap the boat Otter',
    show: async (on) => {
      on.once('dialog', (dialog) => void dialog.accept());
      await pressIn(on, 'Otter', 'Scrap', 'li');
    },
    asks: [
      { request: 'scrap the boat Swan', want: ['scrap Swan'] },
      { request: 'scrap the boat Otter', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'more photos until there are no more',
    pages: contest,
    teach: 'show more photos until there are no more',
    show: async (on) => {
      for (let i = 0; i < 4 && (await on.locator('#more').isVisible()); i++) {
        await press(on, 'Show more');
        await on.waitForTimeout(300);
      }
    },
    asks: [
      { request: 'show more photos until there are no more', want: ['more', 'more', 'more', 'more'] },
      { request: 'show more photos until there are no more', want: ['more', 'more', 'more', 'more', 'more', 'more'] },
    ],
  },
  {
    kind: 'village',
    title: 'a key behind the words of the last filter',
    pages: keys,
    teach: 'take back the key to the Gym',
    show: (on) => on.locator('[data-k=Gym]').click(),
    asks: [
      { request: 'take back the key to the Library', want: ['back Library'] },
      {
        request: 'take back the key to the Cellar',
        want: ['back Cellar'],
        before: (on) => write(on, 'Filter', 'att'),
      },
      { request: 'take back the key to the Garage', want: [], stops: true },
      { request: 'take back the key to the Attic', want: ['back Attic'] },
    ],
  },
  {
    kind: 'village',
    title: 'German: a guest and a table side by side',
    pages: seats,
    teach: 'setze Mia Blau',
    show: (on) => on.locator('tr', { hasText: 'Mia' }).getByLabel('Blau').click(),
    asks: [
      { request: 'setze Tante Ida Grün', want: ['Tante Ida Grün'] },
      { request: 'setze Jonas Blau', want: ['Jonas Blau'] },
      { request: 'setze Lea Blau', want: [] },
      { request: 'setze Onkel Karl Rot', want: [], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'both of two, not all',
    pages: bells,
    teach: 'silence both the North and the South bell',
    show: async (on) => {
      await on.locator('[data-b=North]').click();
      await on.locator('[data-b=South]').click();
    },
    asks: [
      { request: 'silence both the South and the Gate bell', want: ['silence South', 'silence Gate'] },
      { request: 'silence both the Gate and the Yard bell', want: ['silence Gate'], stops: true },
    ],
  },
  {
    kind: 'village',
    title: 'all bells, when one was silent already',
    pages: bells,
    teach: 'silence all bells',
    show: async (on) => {
      for (const name of ['North', 'South', 'Gate']) await on.locator(`[data-b=${name}]`).click();
    },
    asks: [{ request: 'silence all bells', want: ['silence North', 'silence South', 'silence Gate'] }],
  },
  {
    kind: 'village',
    title: 'a lesson in a tab of its own',
    pages: lessons,
    teach: 'enrol Eva in Flute',
    show: async (on) => {
      const opened = on.context().waitForEvent('page');
      await press(on, 'Flute', 'link');
      const tab = await opened;
      await write(tab, 'Pupil', 'Eva');
      await press(tab, 'Enrol');
      await tab.waitForTimeout(600);
    },
    asks: [
      { request: 'enrol Ben in Violin', want: ['Ben Violin'] },
      { request: 'enrol Tim in Drums', want: [], stops: true },
      { request: 'enrol Tim in Flute', want: ['Tim Flute'] },
    ],
  },
];

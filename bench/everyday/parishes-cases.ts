/** PARISH_CASES: polite, longer and German requests on description lists, two-row records, grids, pickers, drawers, and servers that lie. */
import type { Page } from '@playwright/test';
import { choose, type EverydayCase, press, write } from './case';
import {
  board,
  contacts,
  donors,
  files,
  guests,
  hours,
  inn,
  invites,
  offices,
  parcels,
  pots,
  reports,
  shirts,
  tariffs,
  vouchers,
  warnings,
} from './parishes-more-pages';
import {
  alerts,
  badges,
  bicycles,
  choir,
  goods,
  invoices,
  letters,
  loans,
  notices,
  photos,
  repairs,
  rota,
} from './parishes-pages';

const kind = 'parish';

/** Loads the page as another release of the site has it. */
const become = async (on: Page, version: string) => {
  await on.request.post(new URL(`/become?${version}`, on.url()).href);
  await on.reload();
};

export const PARISH_CASES: readonly EverydayCase[] = [
  {
    kind,
    title: 'a loan extended by three parts of a date in a description list',
    pages: loans,
    teach: 'extend the loan of the Clay horn until 14 May 2027',
    show: async (on) => {
      const box = on.locator('dl[data-what="Clay horn"]');
      for (const [label, text] of [
        ['Day', '14'],
        ['Month', '5'],
        ['Year', '2027'],
      ] as const) {
        await box.getByLabel(label).click();
        await on.keyboard.type(text);
      }
      await box.getByRole('button').click();
    },
    asks: [
      { request: 'extend the loan of the Silver cup until 3 June 2027', want: ['Silver cup 2027-6-3'] },
      {
        request: 'please extend the loan of the Silver cup II until 30 November 2028',
        want: ['Silver cup II 2028-11-30'],
      },
      { request: 'extend the loan of the Oak chest until 3 June 2027', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'an invoice of two table rows, one kept without a word',
    pages: invoices,
    teach: 'mark the invoice of Adler GmbH as paid',
    show: (on) => on.locator('[data-act=paid][data-who="Adler GmbH"]').click(),
    asks: [
      { request: 'mark the invoice of Brandt as paid', want: ['Brandt paid'] },
      { request: 'mark the invoice of Brandt & Co as paid, please', want: ['Brandt & Co paid'] },
      { request: 'mark the invoice of Cramer as paid', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a shift in a grid by a list box that opens at the cell',
    pages: rota,
    teach: 'give Ruth the Night shift on Tue',
    show: async (on) => {
      await on.locator('[data-at="Ruth|Tue"]').click();
      await on.getByRole('option', { name: 'Night' }).click();
    },
    asks: [
      { request: 'give Sam the Early shift on Wed', want: ['Sam Wed Early'] },
      { request: 'give Tom the Off shift on Mon', want: ['Tom Mon Off'] },
      { request: 'give Tom the Night shift on Wed', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a repair for a person of a combobox that answers late',
    pages: repairs,
    teach: 'assign the Broken bell to Hugo Lind',
    show: async (on) => {
      await on.locator('[data-what="Broken bell"] .a').click();
      await on.keyboard.type('Hugo Lind');
      await on.getByRole('option', { name: 'Hugo Lind' }).click();
    },
    asks: [
      { request: 'assign the Leak in block B to Grace Hopkins', want: ['Leak in block B: Grace Hopkins'] },
      { request: 'assign the Leak in block C to Mara Voss', want: ['Leak in block C: Mara Voss'] },
      { request: 'assign the Leak in block B to Peter Fox', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'two keywords as chips beside those that are there',
    pages: photos,
    teach: 'tag the photo Heron with bird and lake',
    show: async (on) => {
      const box = on.locator('[data-one=Heron]');
      await box.getByPlaceholder('Add keyword').click();
      await on.keyboard.type('bird');
      await on.keyboard.press('Enter');
      await on.keyboard.type('lake');
      await on.keyboard.press('Enter');
      await box.getByRole('button', { name: 'Keep keywords' }).click();
    },
    asks: [
      { request: 'tag the photo Mill with wheel and flour', want: ['Mill: old+wheel+flour'] },
      { request: 'tag the photo Bridge with river and boats', want: [], stops: true },
      { request: 'tag the photo Heron with grey', want: ['Heron: grey'] },
    ],
  },
  {
    kind,
    title: 'a letter in a segmented control, set already or not kept',
    pages: letters,
    teach: 'send me the Council news Weekly',
    show: (on) => on.locator('[data-of="Council news"]', { hasText: 'Weekly' }).click(),
    asks: [
      { request: 'send me the Council news Never', want: ['Council news Never'] },
      { request: 'send me the Council news Never', want: [] },
      { request: 'send me the Market days Daily', want: [], stops: true },
      { request: 'send me the Market days Weekly', want: ['Market days Weekly'] },
    ],
  },
  {
    kind,
    title: 'pallets by plus in the line of a good',
    pages: goods,
    teach: 'order 3 pallets of Gravel',
    show: async (on) => {
      const box = on.locator('[data-one=Gravel]');
      await box.locator('.p').click();
      await box.locator('.p').click();
      await box.getByRole('button', { name: 'Order' }).click();
    },
    asks: [
      { request: 'order 5 pallets of Sand', want: ['5 Sand'] },
      { request: 'could you order 2 pallets of Gravel?', want: ['2 Gravel'] },
      { request: 'order 4 pallets of Sand bags', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a notice with a heading and a rich text',
    pages: notices,
    teach: 'pin up a notice headed "Choir" saying "Practice at eight"',
    show: async (on) => {
      await write(on, 'Heading', 'Choir');
      await on.locator('#t').click();
      await on.keyboard.type('Practice at eight');
      await press(on, 'Pin up');
    },
    asks: [
      { request: 'pin up a notice headed "Fair" saying "Bring cake, and tea"', want: ['Fair: Bring cake, and tea'] },
      {
        request: 'pin up a notice headed "Rules" saying "No dogs, no bikes, no music and no ball games after ten"',
        want: [],
        stops: true,
      },
    ],
  },
  {
    kind,
    title: 'a badge behind a pager',
    pages: badges,
    teach: 'retire badge 112',
    show: (on) => on.locator('[data-no="112"]').click(),
    asks: [
      { request: 'retire badge 114', want: ['retire 114'] },
      { request: 'retire badge 119', want: ['retire 119'] },
      { request: 'retire badge 117', want: [], stops: true },
      { request: 'retire badge 11', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a singer of a list that grows',
    pages: choir,
    teach: 'follow Otto Birch',
    show: (on) => on.locator('[data-one="Otto Birch"]').click(),
    asks: [
      { request: 'follow Wim Cedar', want: ['follow Wim Cedar'] },
      { request: 'follow Zora Quill', want: ['follow Zora Quill'] },
      { request: 'follow Nora Quill', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'an alert by event and way under a tab',
    pages: alerts,
    teach: 'turn on SMS alerts for Invoices',
    show: async (on) => {
      await press(on, 'Alerts', 'tab');
      await on.locator('[data-at="Invoices|SMS"]').click();
    },
    asks: [
      { request: 'turn on Mail alerts for Outages', want: ['Outages Mail on'] },
      { request: 'turn off SMS alerts for Deliveries', want: ['Deliveries SMS off'] },
      { request: 'turn on Mail alerts for Deliveries', want: [] },
      { request: 'turn off SMS alerts for Outages', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a bicycle registered over pages',
    pages: bicycles,
    teach: 'register a Race bicycle of Falter with frame number AB120',
    show: async (on) => {
      await write(on, 'Make', 'Falter');
      await on.getByLabel('Race').click();
      await press(on, 'Continue');
      await write(on, 'Frame number', 'AB120');
      await press(on, 'Continue');
      await press(on, 'Register bicycle');
    },
    asks: [
      { request: 'register a Cargo bicycle of Bullit with frame number CC77', want: ['Bullit Cargo CC77'] },
      { request: 'register a City bicycle of Gazelle with frame number KX900', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a phone changed in a drawer',
    pages: contacts,
    teach: 'change the phone of Ines Roth to +49 30 55570',
    show: async (on) => {
      await on.locator('[data-who="Ines Roth"]').click();
      await on.waitForTimeout(300);
      await write(on, 'Phone', '+49 30 55570');
      await press(on, 'Save');
    },
    asks: [
      { request: 'change the phone of Paul Ahn to 0171 2345678', want: ['Paul Ahn 0171 2345678'] },
      { request: 'change the phone of Ines Rothe to +43 1 9988776', want: ['Ines Rothe +43 1 9988776'] },
      { request: 'change the phone of Paul Ahn to 0171', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a guest taken off after a question, one comes back',
    pages: guests,
    teach: 'take Rosa off the guest list',
    show: async (on) => {
      await on.locator('[data-one=Rosa]').click();
      await press(on, 'Take off');
    },
    asks: [
      { request: 'take Otto off the guest list', want: ['off Otto'] },
      { request: 'take Viktor off the guest list', want: [], stops: true },
      { request: 'take Rosa off the guest list', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a warning that is gone at once, or put back with a toast',
    pages: warnings,
    teach: 'dismiss the warning Low ink',
    show: (on) => on.locator('[data-one="Low ink"]').click(),
    asks: [
      { request: 'dismiss the warning Low oil', want: ['dismiss Low oil'] },
      { request: 'dismiss the warning Battery', want: [], stops: true },
      { request: 'dismiss the warning Low', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'an office that the server gives to somebody else',
    pages: offices,
    teach: 'appoint Ute Bach as Clerk',
    show: async (on) => {
      const row = on.locator('tr', { hasText: 'Ute Bach' });
      await row.getByLabel('Office').focus();
      await on.keyboard.type('Clerk');
      await row.getByRole('button').click();
    },
    asks: [
      { request: 'appoint Max Korn as Chair', want: ['Max Korn Chair'] },
      { request: 'appoint Leo Sand as Chair', want: ['Eva Sand Chair'], stops: true },
    ],
  },
  {
    kind,
    title: 'a budget with a currency',
    pages: pots,
    teach: 'set the budget of Garden to 900 EUR',
    show: async (on) => {
      const box = on.locator('[data-one=Garden]');
      await box.getByLabel('Amount').click();
      await on.keyboard.type('900');
      await box.getByLabel('Currency').focus();
      await on.keyboard.type('EUR');
      await box.getByRole('button').click();
    },
    asks: [
      { request: 'set the budget of Roof to 1,250.50 CHF', want: ['Roof 1,250.50 CHF'] },
      { request: 'set the budget of Bells to 80 GBP', want: ['Bells 80 GBP'] },
      { request: 'set the budget of Roof to 9000 EUR', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'opening hours of a day',
    pages: hours,
    teach: 'open the pool on Friday from 9:00 to 20:30',
    show: async (on) => {
      const box = on.locator('[data-day=Friday]');
      await box.getByLabel('From').focus();
      await on.keyboard.type('0900AM');
      await box.getByLabel('To').focus();
      await on.keyboard.type('0830PM');
      await box.getByRole('button').click();
    },
    asks: [
      { request: 'open the pool on Saturday from 10:15 to 18:00', want: ['Saturday 10:15-18:00'] },
      { request: 'open the pool from 7:30 to 22:00 on Thursday', want: ['Thursday 07:30-22:00'] },
      { request: 'open the pool on Thursday from 18:00 to 9:00', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a voucher code behind a mask',
    pages: vouchers,
    teach: 'redeem the voucher ab12cd34',
    show: async (on) => {
      await on.getByLabel('Code').click();
      await on.keyboard.type('ab12cd34');
      await press(on, 'Redeem');
    },
    asks: [
      { request: 'redeem the voucher QQ77RR88', want: ['QQ77-RR88'] },
      { request: 'redeem the voucher xy98-ko76', want: ['XY98-KO76'] },
      { request: 'redeem the voucher zz11aa22', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'guests of a table by a pad of digits',
    pages: inn,
    teach: 'seat 3 guests at table 4',
    show: async (on) => {
      await on.locator('[data-no="4"]').click();
      await on.locator('[data-n="3"]').click();
    },
    asks: [
      { request: 'seat 2 guests at table 7', want: ['table 7: 2'] },
      { request: 'seat 1 guests at table 2', want: ['table 2: 1'] },
      { request: 'seat 6 guests at table 1', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a parcel whose weight gets another unit, or whose phone a look-alike',
    pages: parcels,
    teach: 'send a parcel to Edda Lorenz weighing 4 with phone 0151 222333',
    show: async (on) => {
      await write(on, 'To', 'Edda Lorenz');
      await write(on, 'Weight (kg)', '4');
      await write(on, 'Phone', '0151 222333');
      await press(on, 'Send parcel');
    },
    asks: [
      {
        request: 'send a parcel to Jan Ohm weighing 7 with phone 0160 998877',
        want: ['To=Jan Ohm Weight (kg)=7 Phone=0160 998877'],
      },
      {
        request: 'send a parcel to Jan Ohm weighing 2 with phone 0160 998877',
        before: (on) => become(on, 'lb'),
        want: [],
        stops: true,
      },
      {
        request: 'send a parcel to Pia Lux weighing 3 with phone 0160 554433',
        before: (on) => become(on, 'more'),
        want: ['To=Pia Lux Weight (kg)=3 Phone of the sender= Phone=0160 554433'],
      },
    ],
  },
  {
    kind,
    title: 'tariffs of a zone in two nameless columns that change places',
    pages: tariffs,
    teach: 'set the tariff of Zone A to 3.20 for Adult and 1.60 for Child',
    show: async (on) => {
      const row = on.locator('tr', { hasText: 'Zone A' });
      await row.locator('input').first().click();
      await on.keyboard.type('3.20');
      await row.locator('input').nth(1).click();
      await on.keyboard.type('1.60');
      await row.getByRole('button').click();
    },
    asks: [
      { request: 'set the tariff of Zone B to 4.80 for Adult and 2.40 for Child', want: ['B Adult=4.80 Child=2.40'] },
      {
        request: 'set the tariff of Zone C to 6.00 for Adult and 3.00 for Child',
        before: (on) => become(on, 'swapped'),
        want: ['C Adult=6.00 Child=3.00'],
      },
    ],
  },
  {
    kind,
    title: 'a donor found, opened, and the mail address changed',
    pages: donors,
    teach: 'change the mail of Carla Wirth to carla@new.example',
    show: async (on) => {
      await on.getByLabel('Search donors').click();
      await on.keyboard.type('Carla Wirth');
      await press(on, 'Go');
      await press(on, 'Carla Wirth', 'link');
      await write(on, 'Mail', 'carla@new.example');
      await press(on, 'Save donor');
    },
    asks: [
      { request: 'change the mail of Dirk Saal to ds@post.example', want: ['Dirk Saal ds@post.example'] },
      {
        request: 'could you please change the mail of Carlo Wirth to carlo@new.example, thank you',
        want: ['Carlo Wirth carlo@new.example'],
      },
      { request: 'change the mail of Lona Frey to lf@post.example', want: [], stops: true },
      { request: 'change the mail of Nobody Here to n@post.example', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'German: a shirt with a size, a colour and an amount',
    pages: shirts,
    teach: 'lege 2 Hemden in Größe M und Farbe Blau in den Korb',
    show: async (on) => {
      await press(on, 'M');
      await on.locator('label', { hasText: 'Blau' }).click();
      await write(on, 'Anzahl', '2');
      await press(on, 'In den Korb');
    },
    asks: [
      { request: 'lege 4 Hemden in Größe L und Farbe Grün in den Korb', want: ['4 L Grün'] },
      { request: 'lege bitte 3 Hemden in Größe XL und Farbe Blau in den Korb', want: ['3 XL Blau'] },
      { request: 'lege 1 Hemden in Größe XL und Farbe Sand in den Korb', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a card moved by its menu, from a list to another',
    pages: board,
    teach: 'move Posters to Doing',
    show: async (on) => {
      await on.locator('[data-what=Posters]').click();
      await on.locator('[data-to=Doing]').click();
    },
    asks: [
      { request: 'move Cake to Ready', want: ['Cake to Ready'] },
      { request: 'move Cake stand to Doing', want: ['Cake stand to Doing'] },
      { request: 'move Brass band to Ready', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'ticked files and an action of a list',
    pages: files,
    teach: 'lock plan.pdf and songs.doc',
    show: async (on) => {
      await on.locator('[value="plan.pdf"]').click();
      await on.locator('[value="songs.doc"]').click();
      await choose(on, 'With the ticked ones', 'Lock');
      await press(on, 'Apply');
    },
    asks: [
      { request: 'lock plan 2.pdf and rota.xls', want: ['Lock plan 2.pdf+rota.xls'] },
      { request: 'lock plan.pdf', want: ['Lock plan.pdf'] },
    ],
  },
  {
    kind,
    title: 'a member invited by mail with a role, in a native dialog',
    pages: invites,
    teach: 'invite ida@parish.example as Editor',
    show: async (on) => {
      await press(on, 'Invite');
      await write(on, 'E-mail', 'ida@parish.example');
      await on.locator('#r').focus();
      await on.keyboard.type('Editor');
      await press(on, 'Send invite');
    },
    asks: [
      { request: 'invite bob@parish.example as Owner', want: ['bob@parish.example Owner'] },
      { request: 'please invite lu@parish.example as Viewer', want: ['lu@parish.example Viewer'] },
      { request: 'invite eve@far.example as Editor', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'reports filtered and exported',
    pages: reports,
    teach: 'export the Closed reports of 2027-02',
    show: async (on) => {
      await on.locator('[data-s=Closed]').click();
      await on.getByLabel('Month').focus();
      await on.keyboard.type('February');
      await on.keyboard.press('Tab');
      await on.keyboard.type('2027');
      await press(on, 'Export list', 'link');
    },
    asks: [
      { request: 'export the Open reports of 2027-05', want: ['Open 2027-05'] },
      { request: 'export the Closed reports of March 2027', want: ['Closed 2027-03'] },
      {
        request: 'export the Open reports of 2027-04',
        before: (on) => on.locator('[data-s=Open]').click(),
        want: ['Open 2027-04'],
      },
      { request: 'export the All reports of 2028-01', want: [], stops: true },
    ],
  },
];

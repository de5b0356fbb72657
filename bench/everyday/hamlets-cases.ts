/** HAMLET_CASES: everyday pages of other habits: no table heads, rows of divs, folds, native dialogs, wizards, tiles, bulk bars, plans. */
import { type EverydayCase, press, write } from './case';
import {
  addresses,
  bank,
  classes,
  depot,
  hall,
  lamps,
  notes,
  prices,
  reminders,
  songs,
  theatre,
  yarn,
} from './hamlets-more-pages';
import { alarms, bikes, births, cart, catalogue, clinic, courses, gear, helpdesk, members } from './hamlets-pages';

const DAY_MS = 86_400_000;
const inDays = (days: number) => {
  const date = new Date(Date.now() + days * DAY_MS);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((one) => String(one).padStart(2, '0')).join('-');
};

export const HAMLET_CASES: readonly EverydayCase[] = [
  {
    kind: 'hamlet',
    title: 'the state of a ticket in the panel of its row',
    pages: helpdesk,
    teach: 'set ticket 1042 to Solved',
    show: async (on) => {
      await on.locator('.r[data-no="1042"]').click();
      await on.getByLabel('State').focus();
      await on.keyboard.type('Solved');
      await press(on, 'Update');
    },
    asks: [
      { request: 'set ticket 1043 to Waiting', want: ['1043 Waiting'] },
      { request: 'set ticket 1045 to Solved', want: [], stops: true },
      { request: 'set ticket 1047 to Solved', want: ['1047 Solved'] },
      { request: 'set ticket 1050 to Solved', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'German: an appointment moved in the fold of its term',
    pages: clinic,
    teach: 'verschiebe den Termin von Frau Lenz auf den 15.03.2027 um 10:30',
    show: async (on) => {
      const box = on.locator('dd').first();
      await box.locator('summary').click();
      await box.locator('input').focus();
      await on.keyboard.type('03152027');
      await box.locator('select').focus();
      await on.keyboard.type('10:30');
      await box.getByRole('button').click();
    },
    asks: [
      {
        request: 'verschiebe den Termin von Herr Abt auf den 16.03.2027 um 14:00',
        want: ['Herr Abt 2027-03-16 14:00'],
      },
      { request: 'verschiebe den Termin von Frau Özil auf den 17.03.2027 um 09:00', want: [], stops: true },
      {
        request: 'verschiebe den Termin von Frau Özil auf den 22. April 2027 um 09:00',
        want: ['Frau Özil 2027-04-22 09:00'],
      },
    ],
  },
  {
    kind: 'hamlet',
    title: 'a membership paused in the fold of a card, and paused already',
    pages: members,
    teach: 'pause the membership of Ida Kern',
    show: async (on) => {
      await on.locator('.card').first().locator('summary').click();
      await on.locator('[data-who="Ida Kern"]').click();
      await on.waitForTimeout(700);
    },
    asks: [
      { request: 'pause the membership of Jo Falk', want: ['Jo Falk paused'] },
      { request: 'pause the membership of Al Moor', want: [] },
      { request: 'pause the membership of Ida Kerner', want: ['Ida Kerner paused'] },
    ],
  },
  {
    kind: 'hamlet',
    title: 'a book found by a search and reserved in a native dialog',
    pages: catalogue,
    teach: 'reserve Momo at North',
    show: async (on) => {
      await on.getByPlaceholder('Title or author').click();
      await on.keyboard.type('Momo');
      await press(on, 'Search');
      await press(on, 'Reserve');
      await on.getByLabel('Branch').focus();
      await on.keyboard.type('North');
      await press(on, 'OK');
    },
    asks: [
      { request: 'reserve Krabat at Harbour', want: ['Krabat at Harbour'] },
      { request: 'reserve Emma at Central', want: ['Emma at Central'] },
      { request: 'reserve Heidi at North', want: [], stops: true },
      { request: 'reserve Ulysses at North', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'an amount of a cart in a list that sends itself',
    pages: cart,
    teach: 'set the quantity of Candles to 3',
    show: async (on) => {
      await on.locator('[data-name=Candles]').focus();
      await on.keyboard.type('3');
    },
    asks: [
      { request: 'set the quantity of Soap to 5', want: ['Soap x5'] },
      { request: 'set the quantity of Towel to 6', want: [], stops: true },
      { request: 'set the quantity of Soap dish to 2', want: ['Soap dish x2'] },
    ],
  },
  {
    kind: 'hamlet',
    title: 'a cart’s line removed by its link',
    pages: cart,
    teach: 'remove Soap from the cart',
    show: (on) => on.locator('[data-x=Soap]').click(),
    asks: [
      { request: 'remove Candles from the cart', want: ['Candles x0'] },
      { request: 'remove Soap from the cart', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'a bike by a wizard of hidden steps',
    pages: bikes,
    teach: 'book a Cargo bike for 3 days from Bonn',
    show: async (on) => {
      await on.locator('label', { hasText: 'Cargo' }).click();
      await press(on, 'Next');
      await write(on, 'Days', '3');
      await on.getByRole('button', { name: 'Next' }).click();
      await on.getByLabel('Station').focus();
      await on.keyboard.type('Bonn');
      await press(on, 'Book');
    },
    asks: [
      { request: 'book a Tandem bike for 5 days from Jena', want: ['Tandem 5 Jena'] },
      { request: 'book a City bike for 20 days from Ulm', want: [], stops: true },
      { request: 'book a City bike for 1 day from Ulm', want: ['City 1 Ulm'] },
    ],
  },
  {
    kind: 'hamlet',
    title: 'German: an alarm whose link says the act, with an answer that is late',
    pages: alarms,
    teach: 'schalte den Melder im Keller scharf',
    show: async (on) => {
      await on.locator('[data-name=Keller]').click();
      await on.waitForTimeout(1200);
    },
    asks: [
      { request: 'schalte den Melder im Küche scharf', want: ['Küche scharf'] },
      { request: 'schalte den Melder im Flur scharf', want: [], stops: true },
      { request: 'schalte den Melder im Dach scharf', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'German: a birthday in three lists',
    pages: births,
    teach: 'melde Lina an, geboren am 07.05.2020',
    show: async (on) => {
      await on.locator('#v').click();
      await on.keyboard.type('Lina');
      await on.getByLabel('Tag').focus();
      await on.keyboard.type('7');
      await on.getByLabel('Monat').focus();
      await on.keyboard.type('Mai');
      await on.getByLabel('Jahr').focus();
      await on.keyboard.type('2020');
      await press(on, 'Anmelden');
    },
    asks: [
      { request: 'melde Theo an, geboren am 21.11.2019', want: ['Theo 21.11.2019'] },
      { request: 'melde Ava an, geboren am 3. August 2021', want: ['Ava 3.8.2021'] },
      { request: 'melde Max an, geboren am 02.02.2016', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'gear behind the chip of its kind',
    pages: gear,
    teach: 'borrow the Rope from Climbing',
    show: async (on) => {
      await on.locator('[data-kind=Climbing]').click();
      await on.locator('[data-one=Rope]').click();
    },
    asks: [
      { request: 'borrow the Kayak from Water', want: ['borrow Kayak'] },
      { request: 'borrow the Stove from Camping', want: ['borrow Stove'] },
      { request: 'borrow the Wetsuit from Water', want: [], stops: true },
      { request: 'borrow the Tent from Climbing', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'a place in a course, told late',
    pages: courses,
    teach: 'put Ann into Pottery',
    show: async (on) => {
      const box = on.locator('section').first();
      await box.getByPlaceholder('Your name').click();
      await on.keyboard.type('Ann');
      await box.getByRole('button').click();
      await on.waitForTimeout(1800);
    },
    asks: [
      { request: 'put Bo Lind into Spanish', want: ['Bo Lind in Spanish'] },
      { request: 'put Cy into Drawing', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'two things ticked and deleted in bulk',
    pages: depot,
    teach: 'bulk delete Lamp and Desk',
    show: async (on) => {
      await on.locator('input[value=Lamp]').click();
      await on.locator('input[value=Desk]').click();
      await press(on, 'Bulk Delete');
    },
    asks: [
      { request: 'bulk delete Chair and Rug', want: ['delete Chair+Rug'] },
      { request: 'bulk delete Sofa', want: ['delete Sofa'] },
      { request: 'bulk delete Lamp and Chair cover', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'a vote by a button that is seen only under the pointer',
    pages: songs,
    teach: 'vote for Yesterday',
    show: async (on) => {
      await on.locator('.row').first().hover();
      await on.locator('[data-one=Yesterday]').click();
    },
    asks: [
      { request: 'vote for Hey Jude', want: ['vote Hey Jude'] },
      { request: 'vote for Let it be', want: ['vote Let it be'] },
      { request: 'vote for Imagine', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'yarn in a colour that its title names',
    pages: yarn,
    teach: 'add the yarn in Moss to the bag',
    show: async (on) => {
      await on.locator('[title=Moss]').click();
      await press(on, 'Add to bag');
    },
    asks: [
      { request: 'add the yarn in Plum to the bag', want: ['yarn Plum'] },
      { request: 'add the yarn in Ice to the bag', want: [], stops: true },
      { request: 'add the yarn in Sand to the bag', want: ['yarn Sand'] },
    ],
  },
  {
    kind: 'hamlet',
    title: 'the brightness of a lamp by arrow keys',
    pages: lamps,
    teach: 'set the brightness of the Desk lamp to 65',
    show: async (on) => {
      await on.locator('[data-name=Desk]').focus();
      for (let i = 0; i < 3; i++) await on.keyboard.press('ArrowRight');
      await on.waitForTimeout(500);
    },
    asks: [
      { request: 'set the brightness of the Floor lamp to 35', want: ['Floor 35'] },
      { request: 'set the brightness of the Bed lamp to 60', want: ['Bed 60'] },
    ],
  },
  {
    kind: 'hamlet',
    title: 'German: a price in a grid of divs by a double click',
    pages: prices,
    teach: 'ändere den Preis von Soap auf 2,40',
    show: async (on) => {
      await on.locator('[data-name=Soap]').dblclick();
      await on.keyboard.type('2,40');
      await on.keyboard.press('Enter');
    },
    asks: [
      { request: 'ändere den Preis von Tea auf 4,80', want: ['Tea 4,80'] },
      { request: 'ändere den Preis von Book auf 8,00', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'the city of one of two like cards',
    pages: addresses,
    teach: 'change the city of the billing address to Bonn',
    show: async (on) => {
      await on.locator('.card').first().locator('.c').click();
      await on.keyboard.press('Control+a');
      await on.keyboard.type('Bonn');
      await on.locator('.card').first().getByRole('button').click();
    },
    asks: [
      { request: 'change the city of the billing address to Jena', want: ['Billing: Hill 1, Jena'] },
      { request: 'change the city of the delivery address to Hamm', want: ['Delivery: Lake 9, Hamm'] },
      { request: 'change the city of the delivery address to Atlantis', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'tickets by a tile and a counter',
    pages: theatre,
    teach: 'buy 3 Balcony tickets for Hamlet',
    show: async (on) => {
      await on.locator('#p').click();
      await on.keyboard.type('Hamlet');
      await on.locator('label', { hasText: 'Balcony' }).click();
      await press(on, 'One more');
      await press(on, 'One more');
      await press(on, 'Buy');
    },
    asks: [
      { request: 'buy 5 Stalls tickets for Faust', want: ['5 Stalls Faust'] },
      { request: 'buy 1 Box tickets for Hamlet', want: ['1 Box Hamlet'] },
      { request: 'buy 2 Stalls tickets for Medea', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'a reminder tomorrow at an hour',
    pages: reminders,
    teach: 'remind me of the dentist tomorrow at 9:00',
    show: async (on) => {
      await on.getByPlaceholder('What').click();
      await on.keyboard.type('dentist');
      const [year, month, day] = inDays(1).split('-');
      await on.locator('#d').focus();
      await on.keyboard.type(`${month}${day}${year}`);
      await on.locator('#t').focus();
      await on.keyboard.type('0900AM');
      await press(on, 'Remind me');
    },
    asks: [
      { request: 'remind me of the bins tomorrow at 18:30', want: [`bins ${inDays(1)} 18:30`] },
      { request: 'remind me of the piano on 12 March 2027 at 14:15', want: ['piano 2027-03-12 14:15'] },
      { request: 'remind me of the tax in 3 days at 8:00', want: [`tax ${inDays(3)} 08:00`] },
    ],
  },
  {
    kind: 'hamlet',
    title: 'German: a free cell of a plan by day and hour',
    pages: hall,
    teach: 'buche die Halle am Di um 16 Uhr',
    show: (on) => on.locator('[data-cell="Di|16 Uhr"]').click(),
    asks: [
      { request: 'buche die Halle am Do um 18 Uhr', want: ['Do 18 Uhr'] },
      { request: 'buche die Halle am Mi um 17 Uhr', want: [], stops: true },
      { request: 'buche die Halle am Mi um 16 Uhr', want: ['Mi 16 Uhr'] },
    ],
  },
  {
    kind: 'hamlet',
    title: 'a pupil of a class whose name stands in two',
    pages: classes,
    teach: 'mark Ben of class 3a as absent',
    show: (on) => on.locator('[data-at="3a|Ben"]').first().click(),
    asks: [
      { request: 'mark Ben of class 3b as absent', want: ['3b Ben absent'] },
      { request: 'mark Anna of class 3b as absent', want: ['3b Anna absent'] },
      { request: 'mark Carl of class 3b as absent', want: [], stops: true },
      { request: 'mark Dora of class 3b as present', want: ['3b Dora present'] },
    ],
  },
  {
    kind: 'hamlet',
    title: 'German: money in a field that writes its own comma',
    pages: bank,
    teach: 'überweise 120,00 an Petra Lau für Miete',
    show: async (on) => {
      await write(on, 'Empfänger', 'Petra Lau');
      await write(on, 'Betrag in €', '120');
      await write(on, 'Zweck', 'Miete');
      await press(on, 'Überweisen');
    },
    asks: [
      { request: 'überweise 45,50 an Uwe Timm für Holz', want: ['Uwe Timm 45,50 Holz'] },
      { request: 'überweise 1.250,00 an Petra Lau für Dach', want: ['Petra Lau 1.250,00 Dach'] },
      { request: 'überweise 3000,00 an Petra Lau für Auto', want: [], stops: true },
    ],
  },
  {
    kind: 'hamlet',
    title: 'a note archived, with a way back in the toast',
    pages: notes,
    teach: 'archive the note Recipes',
    show: (on) => on.locator('[data-one=Recipes]').click(),
    asks: [
      { request: 'archive the note Ideas', want: ['archive Ideas'] },
      { request: 'archive the note Diary', want: [], stops: true },
      { request: 'archive the note Ideas 2026', want: ['archive Ideas 2026'] },
    ],
  },
];

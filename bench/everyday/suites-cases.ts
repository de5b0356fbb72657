/** SUITE_CASES: apps as people use them today: popovers, boards, chips, stars, swatches, switches, drawers, sliders, folders, toasts. */
import type { Page } from '@playwright/test';
import { type EverydayCase, press, pressIn, write } from './case';
import {
  accounts,
  albums,
  board,
  customers,
  ferry,
  jacket,
  leads,
  mails,
  passes,
  project,
  stock,
  tickets,
} from './suites-pages';
import {
  barber,
  bills,
  chats,
  door,
  drive,
  gym,
  inbox,
  pay,
  photos,
  plans,
  shop,
  shopping,
  speakers,
  water,
} from './suites-more-pages';

const drag = async (on: Page, card: string, column: string) => {
  const from = await on.locator(`[data-card="${card}"]`).boundingBox();
  const to = await on.locator(`[data-column="${column}"]`).boundingBox();
  if (!from || !to) throw new Error(`The board lacks ${card} or ${column}`);
  await on.mouse.move(from.x + 20, from.y + 10);
  await on.mouse.down();
  await on.mouse.move(to.x + 60, to.y + 120, { steps: 8 });
  await on.mouse.up();
};

export const SUITE_CASES: readonly EverydayCase[] = [
  {
    kind: 'suite',
    title: 'a stage of a lead in a popover, one of whom is locked',
    pages: leads,
    teach: 'move Acorn Ltd to Talking',
    show: async (on) => {
      await on.locator('[data-lead="Acorn Ltd"]').click();
      await on.getByRole('option', { name: 'Talking' }).click();
    },
    asks: [
      { request: 'move Birch & Co to Won', want: ['Birch & Co Won'] },
      { request: 'move Cedar to Lost', want: [], stops: true },
      { request: 'move Dogwood Inc to Talking', want: ['Dogwood Inc Talking'] },
    ],
  },
  {
    kind: 'suite',
    title: 'a card that follows the pointer',
    pages: board,
    teach: 'move the card Login page to Doing',
    show: (on) => drag(on, 'Login page', 'Doing'),
    asks: [
      { request: 'move the card Dark mode to Review', want: ['Dark mode > Review'] },
      { request: 'move the card Export to Backlog', want: [], stops: true },
      { request: 'move the card Search to Doing', want: ['Search > Doing'] },
    ],
  },
  {
    kind: 'suite',
    title: 'German: a day that only a popover writes',
    pages: passes,
    teach: 'buche einen Termin für Umzug am 15.03.2027',
    show: async (on) => {
      await on.locator('#z').focus();
      await on.keyboard.type('Umzug');
      await on.locator('#d').click();
      await on.locator('[data-day="15"]').click();
      await press(on, 'Termin buchen');
    },
    asks: [
      { request: 'buche einen Termin für Ausweis am 20.04.2027', want: ['Ausweis 20.04.2027'] },
      { request: 'buche einen Termin für Führerschein am 4. Mai 2027', want: [], stops: true },
      { request: 'buche einen Termin für Umzug am 21.03.2027', want: [], stops: true },
      { request: 'buche einen Termin für Führerschein am 9. Februar 2027', want: ['Führerschein 09.02.2027'] },
    ],
  },
  {
    kind: 'suite',
    title: 'two addresses as chips, and a part',
    pages: project,
    teach: 'invite ann@juno.test and tom@juno.test as editors',
    show: async (on) => {
      await press(on, 'Share');
      await on.getByPlaceholder('Mail addresses').click();
      await on.keyboard.type('ann@juno.test');
      await on.keyboard.press('Enter');
      await on.keyboard.type('tom@juno.test');
      await on.keyboard.press('Enter');
      await on.getByRole('radio', { name: 'Editor' }).click();
      await press(on, 'Send invite');
    },
    asks: [
      { request: 'invite mia@juno.test and joe@juno.test as editors', want: ['Editor: mia@juno.test joe@juno.test'] },
      { request: 'invite eva@juno.test as viewers', want: ['Viewer: eva@juno.test'] },
      { request: 'invite spy@rival.test and max@juno.test as editors', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'a record and its stars side by side',
    pages: albums,
    teach: 'rate Blue Moon 4',
    show: (on) => on.locator('[data-album="Blue Moon"][data-n="4"]').click(),
    asks: [
      { request: 'rate Paper Boats 2', want: ['Paper Boats 2'] },
      { request: 'rate My Demo 5', want: [], stops: true },
      { request: 'rate Nocturne 5', want: ['Nocturne 5'] },
      { request: 'rate Undertow 3', want: ['Undertow 3'] },
    ],
  },
  {
    kind: 'suite',
    title: 'a jacket by a swatch and a chip, sold out in one',
    pages: jacket,
    teach: 'add the navy jacket in L to the basket',
    show: async (on) => {
      await on.locator('[data-colour=Navy]').click();
      await on.locator('[data-size=L]').click();
      await press(on, 'Add to basket');
    },
    asks: [
      { request: 'add the rust jacket in S to the basket', want: ['Rust S'] },
      { request: 'add the olive jacket in XL to the basket', want: [], stops: true },
      { request: 'add the black jacket in M to the basket', want: ['Black M'] },
    ],
  },
  {
    kind: 'suite',
    title: 'a switch on, off, as it is, and refused when kept',
    pages: mails,
    teach: 'turn on product news',
    show: async (on) => {
      await on.getByRole('switch', { name: 'Product news' }).click();
      await press(on, 'Save changes');
    },
    asks: [
      { request: 'turn on surveys', want: ['Surveys on'] },
      { request: 'turn off weekly digest', want: ['Weekly digest off'] },
      { request: 'turn on product news', want: [] },
      { request: 'turn off security alerts', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'a ferry for so many, by plus and minus',
    pages: ferry,
    teach: 'book the ferry for 2 adults, 1 children and 2 bikes',
    show: async (on) => {
      await press(on, 'More adults');
      await press(on, 'More children');
      await press(on, 'More bikes');
      await press(on, 'More bikes');
      await press(on, 'Book passage');
    },
    asks: [
      { request: 'book the ferry for 4 adults, 3 children and 1 bikes', want: ['4/3/1'] },
      { request: 'book the ferry for 1 adults, 0 children and 0 bikes', want: ['1/0/0'] },
      { request: 'book the ferry for 2 adults, 2 children and 4 bikes', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'an account on any page, removed in a dialog',
    pages: accounts,
    teach: 'remove the account of bert',
    show: async (on) => {
      await on.locator('[data-who=bert]').click();
      await on.locator('[data-yes]').click();
    },
    asks: [
      { request: 'remove the account of carla', want: ['remove carla'] },
      { request: 'remove the account of ilka', want: ['remove ilka'] },
      { request: 'remove the account of hugo', want: [], stops: true },
      { request: 'remove the account of bert', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'a part of a long list that is only drawn where it is seen',
    pages: stock,
    teach: 'reorder Part 004',
    show: (on) => on.locator('[data-item="Part 004"]').click(),
    asks: [
      { request: 'reorder Part 007', want: ['reorder Part 007'] },
      { request: 'reorder Part 061', want: ['reorder Part 061'] },
      { request: 'reorder Part 050', want: [], stops: true },
      { request: 'reorder Part 090', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'German: days to pay under a tab of a drawer',
    pages: customers,
    teach: 'setze das Zahlungsziel von Müller GmbH auf 21',
    show: async (on) => {
      await on.locator('li[data-who="Müller GmbH"]').click();
      await on.locator('[data-tab=Zahlung]').click();
      await write(on, 'Zahlungsziel', '21');
      await press(on, 'Speichern');
    },
    asks: [
      { request: 'setze das Zahlungsziel von Weber KG auf 45', want: ['Weber KG Zahlung 45'] },
      { request: 'setze das Zahlungsziel von Weber KG auf 90', want: [], stops: true },
      { request: 'setze das Zahlungsziel von Schulz & Söhne auf 30', want: [] },
      { request: 'setze das Zahlungsziel von Schulz & Söhne auf 7', want: ['Schulz & Söhne Zahlung 7'] },
    ],
  },
  {
    kind: 'suite',
    title: 'a ticket to a person of a list that comes late',
    pages: tickets,
    teach: 'assign ticket 41 to Lena Vogt',
    show: async (on) => {
      await on.locator('[data-assign="41"]').click();
      await on.keyboard.type('Lena');
      await on.getByRole('option', { name: 'Lena Vogt' }).click();
    },
    asks: [
      { request: 'assign ticket 42 to Marc Ebert', want: ['#42 Marc Ebert'] },
      { request: 'assign ticket 44 to Nils Horn', want: [], stops: true },
      { request: 'assign ticket 43 to Paula Kreis', want: ['#43 Paula Kreis'] },
      { request: 'assign ticket 44 to Otto Mai', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'the volume of a room by arrows',
    pages: speakers,
    teach: 'set the volume of the Kitchen to 40',
    show: async (on) => {
      await on.locator('[data-sp=Kitchen]').focus();
      await on.keyboard.press('ArrowRight');
      await on.waitForTimeout(200);
      await on.keyboard.press('ArrowRight');
    },
    asks: [
      { request: 'set the volume of the Study to 30', want: ['Study 40', 'Study 30'] },
      { request: 'set the volume of the Kitchen to 40', want: [] },
      // A slider that does not reach the value is put back: what is told as failed has had no effect.
      { request: 'set the volume of the Nursery to 50', want: ['Nursery 20', 'Nursery 10'], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'an invoice by its menu, behind the segment of last time',
    pages: bills,
    teach: 'void the invoice INV-8 Bode',
    show: async (on) => {
      await on.locator('[data-inv="INV-8 Bode"]').click();
      await on.getByRole('menuitem', { name: 'Void' }).click();
    },
    asks: [
      { request: 'void the invoice INV-10 Dahl', want: ['Void INV-10 Dahl'] },
      {
        request: 'void the invoice INV-7 Ahrens',
        want: ['Void INV-7 Ahrens'],
        before: (on) => on.locator('[data-seg=Sent]').click(),
      },
      { request: 'send the invoice INV-9 Celik', want: [], stops: true },
      { request: 'void the invoice INV-11 Eder', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'an hour in two steps of a dialog, which may be gone',
    pages: barber,
    teach: 'book 9:30 for Emil',
    show: async (on) => {
      await on.locator('[data-hour="9:30"]').click();
      await write(on, 'Your name', 'Emil');
      await press(on, 'Continue');
      await press(on, 'Confirm');
    },
    asks: [
      { request: 'book 11:30 for Ida', want: ['11:30 Ida'] },
      { request: 'book 14:00 for Tom', want: [], stops: true },
      { request: 'book 9:30 for Lou', want: [], stops: true },
      { request: 'book 16:30 for Ann Marie', want: ['16:30 Ann Marie'] },
    ],
  },
  {
    kind: 'suite',
    title: 'a paper of a name in the folder of a year',
    pages: drive,
    teach: 'share the Contract of 2024',
    show: async (on) => {
      await on.locator('.css-f', { hasText: '2024' }).click();
      await pressIn(on, 'Contract', 'Share', '.css-f');
    },
    asks: [
      { request: 'share the Roster of 2023', want: ['share 2023/Roster'] },
      { request: 'share the Budget of 2023', want: [], stops: true },
      { request: 'share the Contract of 2022', want: ['share 2022/Contract'] },
      { request: 'share the Contract of 2023', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'German: ticked off, ticked already, and ticked on again',
    pages: shopping,
    teach: 'hake Milch ab',
    show: (on) => on.locator('[data-it=Milch]').click(),
    asks: [
      { request: 'hake Eier ab', want: ['Eier ab'] },
      { request: 'hake Brot ab', want: [] },
      { request: 'hake Butter ab', want: ['Butter ab'] },
    ],
  },
  {
    kind: 'suite',
    title: 'a customer, asked from the route of products',
    pages: shop,
    teach: 'add the customer Bob Kern',
    show: async (on) => {
      await write(on, 'Name', 'Bob Kern');
      await press(on, 'Add');
    },
    asks: [
      { request: 'add the customer Cora Lang', want: ['Customers Cora Lang'] },
      {
        request: 'add the customer Dirk Moll',
        want: ['Customers Dirk Moll'],
        before: (on) => press(on, 'Products', 'link'),
      },
      { request: 'add the customer Hanna Beck', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'a code in boxes of one digit',
    pages: door,
    teach: 'open the front door with 4711',
    show: async (on) => {
      await on.getByLabel('Digit 1').click();
      await on.keyboard.type('4711', { delay: 40 });
    },
    asks: [
      { request: 'open the front door with 2580', want: ['open 2580'] },
      { request: 'open the front door with 1239', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'a photo liked, liked already, and unliked',
    pages: photos,
    teach: 'like the photo of Ana',
    show: (on) => on.locator('[data-of=Ana]').click(),
    asks: [
      { request: 'like the photo of Chloé', want: ['like Chloé'] },
      { request: 'like the photo of Ben', want: [] },
      { request: 'unlike the photo of Ben', want: ['unlike Ben'] },
    ],
  },
  {
    kind: 'suite',
    title: 'two messages ticked and moved by a bar',
    pages: inbox,
    teach: 'archive the messages Photos and Survey',
    show: async (on) => {
      await on.locator('[data-t=Photos]').click();
      await on.locator('[data-t=Survey]').click();
      await press(on, 'Archive');
    },
    asks: [
      { request: 'archive the messages Parcel and Re: Dinner', want: ['Archive: Parcel+Re: Dinner'] },
      { request: 'archive the messages Newsletter May and Taxes', want: [], stops: true },
      {
        request: 'archive the messages Invoice Strom and Newsletter May',
        want: ['Archive: Invoice Strom+Newsletter May'],
      },
    ],
  },
  {
    kind: 'suite',
    title: 'German: money to a tile, with a comma',
    pages: pay,
    teach: 'sende 12,50 € an Oma',
    show: async (on) => {
      await on.locator('[data-who=Oma]').click();
      await write(on, 'Betrag', '12,50');
      await press(on, 'Senden');
    },
    asks: [
      { request: 'sende 30,00 € an Tante Gerda', want: ['Tante Gerda 30,00'] },
      { request: 'sende 150,00 € an Paul', want: [], stops: true },
      { request: 'sende 8,20 € an Opa', want: ['Opa 8,20'] },
    ],
  },
  {
    kind: 'suite',
    title: 'days of a class as chips, some chosen already',
    pages: gym,
    teach: 'put Yoga on Mon and Wed',
    show: async (on) => {
      await on.locator('[data-class=Yoga]').click();
      await on.locator('[data-day=Mon]').click();
      await on.locator('[data-day=Wed]').click();
      await press(on, 'Done');
    },
    asks: [
      { request: 'put Boxing on Tue and Thu', want: ['Boxing: Tue Thu'] },
      { request: 'put Spinning on Mon and Fri', want: [], stops: true },
      { request: 'put Spinning on Wed and Fri', want: ['Spinning: Wed Fri'] },
    ],
  },
  {
    kind: 'suite',
    title: 'a name in place, shown at once and taken back',
    pages: plans,
    teach: 'rename the plan Garden to Orchard',
    show: async (on) => {
      await on.locator('[data-id="1"]').click();
      await on.keyboard.type('Orchard');
      await on.keyboard.press('Enter');
    },
    asks: [
      { request: 'rename the plan Roof to Attic', want: ['2 Attic'] },
      { request: 'rename the plan Trip to A very long journey', want: [], stops: true },
      { request: 'rename the plan Trip to Sea', want: ['3 Sea'] },
    ],
  },
  {
    kind: 'suite',
    title: 'an answer of other words each time',
    pages: water,
    teach: 'log 250 ml of water',
    show: async (on) => {
      await write(on, 'Amount in ml', '250');
      await press(on, 'Log');
    },
    asks: [
      { request: 'log 300 ml of water', want: ['300 ml'] },
      { request: 'log 500 ml of water', want: ['500 ml'] },
      { request: 'log 4000 ml of water', want: [], stops: true },
    ],
  },
  {
    kind: 'suite',
    title: 'a message to somebody of a list, who may not get it',
    pages: chats,
    teach: 'write "running late" to Kim',
    show: async (on) => {
      await on.locator('[data-at=Kim]').click();
      await on.getByPlaceholder('Message').click();
      await on.keyboard.type('running late');
      await press(on, 'Send');
    },
    asks: [
      { request: 'write "thank you" to Dr. Sand', want: ['Dr. Sand: thank you'] },
      { request: 'write "on my way" to Robin', want: [], stops: true },
      { request: 'write "see you at 8" to Toni', want: ['Toni: see you at 8'] },
    ],
  },
];

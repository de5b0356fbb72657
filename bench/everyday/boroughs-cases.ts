/** BOROUGH_CASES: names edited in place, states in labels, code boxes, dragged cards, frames, redirects, pages drawn again, and refusals. */
import type { Page } from '@playwright/test';
import { type EverydayCase, press, write } from './case';
import {
  agenda,
  bills,
  flats,
  gates,
  hoursSheet,
  kitchen,
  languages,
  permits,
  sites,
  tickets,
  vans,
} from './boroughs-last-pages';
import {
  fines,
  hallBlock,
  keyRequests,
  noticeStack,
  potholes,
  sluices,
  slots,
  staff,
  volunteers,
  walks,
} from './boroughs-more-pages';
import {
  addressTabs,
  applications,
  channels,
  devices,
  dogs,
  jobs,
  rooms,
  statements,
  trees,
  wards,
} from './boroughs-pages';

const kind = 'borough';

/** Sends what another person does meanwhile, and loads the page again. */
const meanwhile = async (on: Page, path: string, data = '') => {
  await on.request.post(new URL(path, on.url()).href, { data });
  await on.reload();
};

/** Chooses in a native list whose label holds the list itself. */
const pick = async (on: Page, selector: string, option: string) => {
  await on.locator(selector).focus();
  await on.keyboard.type(option);
};

export const BOROUGH_CASES: readonly EverydayCase[] = [
  {
    kind,
    title: 'a name edited in place, from one to another',
    pages: wards,
    teach: 'rename the ward Old Mill to Mill Lane',
    show: async (on) => {
      await on.locator('[data-one="Old Mill"] .n').click();
      await on.keyboard.press('Control+a');
      await on.keyboard.type('Mill Lane');
      await on.keyboard.press('Enter');
    },
    asks: [
      { request: 'rename the ward Harbour to Quayside', want: ['Harbour > Quayside'] },
      { request: 'rename the ward Hill End to Market', want: [], stops: true },
      { request: 'rename the ward Station to Depot', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a label that holds its state',
    pages: channels,
    teach: 'mute the channel Roadworks',
    show: (on) => on.locator('[data-one=Roadworks] button').click(),
    asks: [
      { request: 'mute the channel Parks', want: ['Parks muted on'] },
      { request: 'mute the channel Waste', want: [] },
      { request: 'unmute the channel Waste', want: ['Waste muted off'] },
    ],
  },
  {
    kind,
    title: 'a code in boxes of one digit',
    pages: devices,
    teach: 'link the device 482913',
    show: async (on) => {
      await on.getByLabel('Digit 1').click();
      await on.keyboard.type('482913', { delay: 40 });
      await press(on, 'Link device');
    },
    asks: [
      { request: 'link the device 110274', want: ['linked 110274'] },
      { request: 'link the device 905511', want: [], stops: true },
      { request: 'link the device 33712', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a month said by its name',
    pages: statements,
    teach: 'print the statement of February 2027',
    show: async (on) => {
      await on.getByLabel('Month').focus();
      await on.keyboard.type('February');
      await on.keyboard.press('Tab');
      await on.keyboard.type('2027');
      await press(on, 'Print statement');
    },
    asks: [
      { request: 'print the statement of March 2027', want: ['print 2027-03'] },
      { request: 'print the statement of November 2026', want: ['print 2026-11'] },
      { request: 'print the statement of September 2027', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'the newest of a list by name',
    pages: applications,
    teach: 'approve the newest application',
    show: (on) => on.locator('[data-who="Emil Sand"]').click(),
    asks: [
      { request: 'approve the newest application', want: ['approve Dan Moor'] },
      { request: 'approve the oldest application', want: ['approve Dora Hale'] },
      { request: 'approve the application of Fay Unger', want: ['approve Fay Unger'] },
    ],
  },
  {
    kind,
    title: 'a filter in a drawer that slides in',
    pages: trees,
    teach: 'show the Oak trees taller than 20',
    show: async (on) => {
      await press(on, 'Filters');
      await on.waitForTimeout(600);
      await pick(on, '#k', 'Oak');
      await on.locator('#h').click();
      await on.keyboard.type('20');
      await press(on, 'Apply');
    },
    asks: [
      { request: 'show the Lime trees taller than 12', want: ['Lime > 12'] },
      { request: 'show the Plane trees taller than 70', want: [], stops: true },
      { request: 'show the Palm trees taller than 5', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a card dragged by hand, put back by the server',
    pages: jobs,
    teach: 'move the job Bench repair to Started',
    show: async (on) => {
      const from = await on.locator('[data-what="Bench repair"]').boundingBox();
      const to = await on.locator('[data-list=Started]').boundingBox();
      await on.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 8);
      await on.mouse.down();
      await on.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 180, { steps: 8 });
      await on.mouse.move((to?.x ?? 0) + 44, (to?.y ?? 0) + 184);
      await on.mouse.up();
      await on.waitForTimeout(300);
    },
    asks: [
      { request: 'move the job Bench to Finished', want: ['Bench to Finished'] },
      { request: 'move the job Fountain to Finished', want: [], stops: true },
      { request: 'move the job Lamp 9 to Started', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'two fields shown with the same value',
    pages: rooms,
    teach: 'book room 4 for 4 people',
    show: async (on) => {
      await write(on, 'Room no.', '4');
      await write(on, 'People', '4');
      await press(on, 'Book room');
    },
    asks: [
      { request: 'book room 7 for 12 people', want: ['room 7 people 12'] },
      { request: 'book room 2 for 30 people', want: [], stops: true },
      { request: 'book room 3 for 3 people', want: ['room 3 people 3'] },
    ],
  },
  {
    kind,
    title: 'a wizard in a dialog that does not go on',
    pages: dogs,
    teach: 'register the Collie Rex with the chip 276111222',
    show: async (on) => {
      await press(on, 'Register a dog');
      await write(on, 'Name', 'Rex');
      await pick(on, '#br', 'Collie');
      await press(on, 'Next');
      await on.waitForTimeout(150);
      await on.getByLabel('Chip').click();
      await on.keyboard.type('276111222');
      await press(on, 'Next');
      await on.waitForTimeout(400);
      await press(on, 'Register');
    },
    asks: [
      { request: 'register the Poodle Fifi with the chip 276555900', want: ['Fifi, Poodle, 276 555 900'] },
      { request: 'register the Beagle Bo with the chip 276000111', want: [], stops: true },
      { request: 'register the Dackel Waldi with the chip 276333444', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'tabs whose fields have the same labels',
    pages: addressTabs,
    teach: 'set the city of my Office address to Bremen',
    show: async (on) => {
      await press(on, 'Office', 'tab');
      await on.locator('#p-Office .c').click();
      await on.keyboard.press('Control+a');
      await on.keyboard.type('Bremen');
      await on.locator('[data-of=Office]').click();
    },
    asks: [
      { request: 'set the city of my Office address to Kiel', want: ['Office: Dock 9, Kiel'] },
      { request: 'set the city of my Home address to Trier', want: ['Home: Elm Road 4, Trier'] },
      { request: 'set the city of my Office address to Atlantis', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'each request of a list, one refused',
    pages: keyRequests,
    teach: 'accept each key request',
    show: async (on) => {
      for (const who of ['Ana', 'Bo', 'Cy']) {
        await on.locator(`[data-who=${who}]`).click();
        await on.waitForTimeout(250);
      }
    },
    asks: [
      {
        request: 'accept each key request',
        before: (on) => meanwhile(on, '/refill', '["Dan","Eve"]'),
        want: ['accept Dan', 'accept Eve'],
      },
      // Nothing stands there: a stop that says so claims nothing.
      { request: 'accept each key request', want: [], stops: true },
      {
        request: 'accept each key request',
        before: (on) => meanwhile(on, '/refill', '["Fay","Zed"]'),
        want: ['accept Fay'],
        stops: true,
      },
    ],
  },
  {
    kind,
    title: 'notices until there are no more',
    pages: noticeStack,
    teach: 'read the notices until there are no more',
    show: async (on) => {
      for (let i = 0; i < 3; i++) {
        await press(on, 'Got it');
        await on.waitForTimeout(250);
      }
    },
    asks: [
      {
        request: 'read the notices until there are no more',
        at: '/?n=5',
        want: ['read 5', 'read 4', 'read 3', 'read 2', 'read 1'],
      },
      { request: 'read the notices until there are no more', at: '/?n=1', want: ['read 1'] },
      { request: 'read the notices until there are no more', at: '/?n=0', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a condition in the request',
    pages: sluices,
    teach: 'open the sluice North',
    show: (on) => on.locator('[data-one=North]').click(),
    asks: [
      { request: 'open the sluice South if its level is above 3', want: [], stops: true },
      { request: 'open the sluice Lock 5', want: ['open Lock 5'] },
      { request: 'close the sluice North', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'stars in a web component',
    pages: walks,
    teach: 'rate the walk Ridge with 4 stars',
    show: (on) => on.locator('star-rate[data-one=Ridge] button').nth(3).click(),
    asks: [
      { request: 'rate the walk Ridge path with 2 stars', want: ['Ridge path 2'] },
      { request: 'rate the walk Canal with 5 stars', want: [], stops: true },
      { request: 'rate the walk Ridge with 7 stars', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a form in a frame, with another unit',
    pages: potholes,
    teach: 'report a pothole in Elm Street of depth 6',
    show: async (on) => {
      const frame = on.frameLocator('iframe');
      await frame.getByLabel('Street').click();
      await on.keyboard.type('Elm Street');
      await frame.getByLabel('Depth (cm)').click();
      await on.keyboard.type('6');
      await frame.getByRole('button').click();
    },
    asks: [
      { request: 'report a pothole in Park Lane of depth 11', want: ['Park Lane 11'] },
      { request: 'report a pothole in Elm Court of depth 4', want: [], stops: true },
      {
        request: 'report a pothole in Bell Yard of depth 5',
        before: (on) => meanwhile(on, '/become?in'),
        want: [],
        stops: true,
      },
    ],
  },
  {
    kind,
    title: 'a form that goes back to its page with a message',
    pages: volunteers,
    teach: 'add the volunteer Nils Berg on Saturday',
    show: async (on) => {
      await on.getByPlaceholder('Full name').click();
      await on.keyboard.type('Nils Berg');
      await pick(on, '[name=day]', 'Saturday');
      await press(on, 'Add volunteer');
    },
    asks: [
      { request: 'add the volunteer Ann Lee on Friday', want: ['Ann Lee Friday'] },
      { request: 'add the volunteer Jo Marsh on Sunday', want: [], stops: true },
      { request: 'add the volunteer Ann Leeson on Friday', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a person behind hash routes',
    pages: staff,
    teach: 'set the duty of Tim Weck to Warden',
    show: async (on) => {
      await press(on, 'Staff', 'link');
      await press(on, 'Tim Weck', 'link');
      await pick(on, '#r', 'Warden');
      await press(on, 'Save');
    },
    asks: [
      { request: 'set the duty of Ann Lee to Clerk', at: '/#/tools', want: ['Ann Lee Clerk'] },
      { request: 'set the duty of Uwe Rau to Driver', want: [], stops: true },
      { request: 'set the duty of Ann Leeson to Driver', at: '/#/staff', want: ['Ann Leeson Driver'] },
    ],
  },
  {
    kind,
    title: 'a slot of a page that is drawn again all the time',
    pages: slots,
    teach: 'book the slot at 10:30 for Pia',
    show: async (on) => {
      await write(on, 'Name', 'Pia');
      await on.locator('[data-at="10:30"]').click();
    },
    asks: [
      { request: 'book the slot at 12:30 for Olaf', want: ['12:30 Olaf'] },
      { request: 'book the slot at 11:30 for Olaf', want: [], stops: true },
      { request: 'book the slot at 13:30 for Sue', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'all rows of a filter after a native question',
    pages: fines,
    teach: 'waive all Overdue fines',
    show: async (on) => {
      on.once('dialog', (dialog) => void dialog.accept());
      await pick(on, '#s', 'Overdue');
      await on.getByLabel('Tick all').click();
      await press(on, 'Waive ticked');
    },
    asks: [
      { request: 'waive all Disputed fines', want: ['waive F2+F5'] },
      { request: 'waive all Overdue fines', want: [], stops: true },
      { request: 'waive all Paid fines', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a range of days',
    pages: hallBlock,
    teach: 'block the hall from 3 May 2027 to 6 May 2027',
    show: async (on) => {
      await on.getByLabel('First day').focus();
      await on.keyboard.type('05032027');
      await on.getByLabel('Last day').focus();
      await on.keyboard.type('05062027');
      await press(on, 'Block');
    },
    asks: [
      { request: 'block the hall from 28 June 2027 to 2 July 2027', want: ['2027-06-28 2027-07-02'] },
      { request: 'block the hall from 9 August 2027 to 11 August 2027', want: [], stops: true },
      { request: 'block the hall from 12 May 2027 to 10 May 2027', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'tickets by plus and minus',
    pages: tickets,
    teach: 'set the tickets for Adults to 3',
    show: async (on) => {
      await press(on, 'More Adults');
      await press(on, 'More Adults');
      await on.waitForTimeout(800);
    },
    asks: [
      { request: 'set the tickets for Children to 1', want: ['Children 2', 'Children 1'] },
      { request: 'set the tickets for Adults to 3', want: [] },
      { request: 'set the tickets for Dogs to 4', want: ['Dogs 1', 'Dogs 2'], stops: true },
    ],
  },
  {
    kind,
    title: 'a tag taken off among like tags',
    pages: gates,
    teach: 'remove the tag urgent from Gate 4',
    show: (on) => on.locator('[data-one="Gate 4"] [data-tag=urgent]').click(),
    asks: [
      { request: 'remove the tag urgent from Gate 5', want: ['Gate 5 without urgent'] },
      { request: 'remove the tag paint from Gate 6', want: ['Gate 6 without paint'] },
      { request: 'remove the tag urgent from Gate 6', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a row that is drawn only in sight',
    pages: permits,
    teach: 'suspend the permit P-0003',
    show: (on) => on.locator('[data-one=P-0003]').click(),
    asks: [
      { request: 'suspend the permit P-0005', want: ['suspend P-0005'] },
      { request: 'suspend the permit P-0087', want: ['suspend P-0087'] },
      { request: 'suspend the permit P-0420', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a setting that is kept as it is chosen',
    pages: languages,
    teach: 'set the language of letters to Welsh',
    show: async (on) => {
      await pick(on, '[data-one=Letters]', 'Welsh');
      await on.waitForTimeout(500);
    },
    asks: [
      { request: 'set the language of invoices to English', want: ['Invoices English'] },
      { request: 'set the language of calls to Polish', want: [], stops: true },
      { request: 'set the language of letters to Welsh', want: [] },
    ],
  },
  {
    kind,
    title: 'a remark in a cell, kept when it is left',
    pages: flats,
    teach: 'write the remark "key under mat" for Flat 1',
    show: async (on) => {
      await on.locator('[data-one="Flat 1"]').click();
      await on.keyboard.type('key under mat');
      await on.keyboard.press('Tab');
      await on.waitForTimeout(300);
    },
    asks: [
      { request: 'write the remark "two cats" for Flat 2', want: ['Flat 2: two cats'] },
      {
        request: 'write the remark "ring twice and wait for the porter to come" for Flat 20',
        want: [],
        stops: true,
      },
      { request: 'write the remark "empty" for Flat 7', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'an amount that another page shows',
    pages: bills,
    teach: 'pay the bill of Anna Ritt',
    show: async (on) => {
      await press(on, 'Pay a bill', 'link');
      await write(on, 'To', 'Anna Ritt');
      await write(on, 'Amount', '37.50');
      await press(on, 'Pay');
    },
    constant: 'Read',
    asks: [
      { request: 'pay the bill of Ben Roth', want: ['Ben Roth 81.20'] },
      { request: 'pay the bill of Ben Rother', want: ['Ben Rother 18.00'] },
      { request: 'pay the bill of Carl Ahrend', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a class of a day, by the heading above',
    pages: agenda,
    teach: 'cancel Yoga on Thursday',
    show: (on) => on.locator('[data-day=Thursday][data-what=Yoga]').click(),
    asks: [
      { request: 'cancel Pilates on Tuesday', want: ['Tuesday Pilates'] },
      { request: 'cancel Pilates on Saturday', want: [], stops: true },
      { request: 'cancel Spin on Tuesday', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a name typed into the question before the act',
    pages: sites,
    teach: 'close the site Meadow',
    show: async (on) => {
      await on.locator('[data-one=Meadow]').click();
      await on.keyboard.type('Meadow');
      await press(on, 'Close for good');
    },
    asks: [
      { request: 'close the site Mill', want: ['close Mill'] },
      { request: 'close the site Quay', want: [], stops: true },
      { request: 'reopen the site Quay', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'from one depot to another',
    pages: vans,
    teach: 'send a van from North to South',
    show: async (on) => {
      await pick(on, '[name=From]', 'North');
      await pick(on, '[name=To]', 'South');
      await press(on, 'Send van');
    },
    asks: [
      { request: 'send a van from South to North', want: ['South to North'] },
      { request: 'send a van to Harbour from North', want: ['North to Harbour'] },
      { request: 'send a van from Harbour to South', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'German: hours of a project on a day of a sheet',
    pages: hoursSheet,
    teach: 'trage für den 12.4. 7,5 Stunden auf Projekt Brücke ein',
    show: async (on) => {
      await on.locator('[data-at="Brücke 12.4."]').click();
      await on.keyboard.type('7,5');
      await press(on, 'Speichern');
    },
    asks: [
      { request: 'trage für den 14.4. 6 Stunden auf Projekt Schule ein', want: ['Schule 14.4.=6'] },
      { request: 'trage für den 13.4. 8 Stunden auf Projekt Bad ein', want: [], stops: true },
      { request: 'trage für den 15.4. 4 Stunden auf Projekt Brücke ein', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'an amount in another unit',
    pages: kitchen,
    teach: 'log 2 kg of flour',
    show: async (on) => {
      await write(on, 'What', 'flour');
      await on.locator('#n').click();
      await on.keyboard.type('2');
      await press(on, 'Log');
    },
    asks: [
      { request: 'log 5 kg of sugar', want: ['5 kg sugar'] },
      { request: 'log 500 g of butter', want: [], stops: true },
      { request: 'log 1.5 kg of rice', want: ['1.5 kg rice'] },
    ],
  },
];

/** MORE_MILL_CASES: the other half of MILL_CASES. */
import type { Page } from '@playwright/test';
import { type EverydayCase, press } from './case';
import {
  bins,
  jobs,
  jukebox,
  lamp,
  leaves,
  meter,
  questions,
  rehearsal,
  reports,
  sirens,
  tanks,
} from './mills-last-pages';
import { court, gym, pharmacy, stock, theatre } from './mills-more-pages';

const kind = 'mill';

const meanwhile = async (on: Page, path: string, data = '') => {
  await on.request.post(new URL(path, on.url()).href, { data });
  await on.reload();
};

export const MORE_MILL_CASES: readonly EverydayCase[] = [
  {
    kind,
    title: 'a class under the tab of its day',
    pages: gym,
    teach: 'join the class Spin on Wednesday',
    show: async (on) => {
      await press(on, 'Wednesday', 'tab');
      await on.locator('[data-what=Spin]').click();
    },
    asks: [
      { request: 'join the class Spin on Friday', want: ['Spin Friday'] },
      { request: 'on Monday join the class Pilates', want: ['Pilates Monday'] },
      { request: 'join the class Boxing on Friday', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a reason chosen in a dialog',
    pages: pharmacy,
    teach: 'send back the recipe 771 because of Dose',
    show: async (on) => {
      await on.locator('[data-no="771"]').click();
      await on.getByLabel('Dose').click();
      await press(on, 'Confirm');
    },
    asks: [
      { request: 'send back the recipe 717 because of Signature', want: ['717 Signature'] },
      { request: 'send back the recipe 772 because of Weather', want: [], stops: true },
      { request: 'send back the recipe 771 because of Name', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a row found by a search',
    pages: stock,
    teach: 'restock Apples',
    show: async (on) => {
      await on.getByLabel('Search store').click();
      await on.keyboard.type('Apples');
      await on.locator('[data-one=Apples]').click();
    },
    asks: [
      { request: 'restock Eggs', want: ['restock Eggs'] },
      { request: 'restock Honey', want: ['restock Honey'] },
      { request: 'restock Plums', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'an option of a list that the page draws',
    pages: court,
    teach: 'assign Farsi to case 88',
    show: async (on) => {
      await on.locator('[data-no="88"]').click();
      await on.locator('[data-to=Farsi]').click();
    },
    asks: [
      { request: 'assign Tigrinya to case 808', want: ['808 Tigrinya'] },
      // The page does not tell that it is Dari already: the name of the button hides it.
      { request: 'assign Dari to case 90', want: ['90 Dari'] },
      { request: 'assign Latin to case 88', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'tickets that can be booked once a deposit was paid',
    pages: theatre,
    teach: 'sell 2 seats for Hamlet',
    show: async (on) => {
      await on.getByLabel('Play').focus();
      await on.keyboard.type('Hamlet');
      await on.getByLabel('Seats').click();
      await on.keyboard.type('2');
      await press(on, 'Go on');
      await press(on, 'Sell');
    },
    asks: [
      { request: 'sell 4 seats for Faust', want: ['4 Faust'] },
      { request: 'sell 3 seats for Macbeth', want: [], stops: true },
      { request: 'sell 9 seats for Hamlet', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a bin behind hash routes',
    pages: bins,
    teach: 'mark the bin Oak Street 5 as emptied',
    show: async (on) => {
      await press(on, 'Bins', 'link');
      await press(on, 'Oak Street 5', 'link');
      await press(on, 'Mark as emptied');
    },
    asks: [
      { request: 'mark the bin Oak Street 51 as emptied', at: '/#/today', want: ['emptied Oak Street 51'] },
      { request: 'mark the bin Oak Street 7 as emptied', at: '/#/bins', want: ['emptied Oak Street 7'] },
      { request: 'mark the bin Mill Lane 2 as emptied', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a siren whose label says its state',
    pages: sirens,
    teach: 'turn on the siren of Hall A',
    show: (on) => on.locator('[data-one="Hall A"]').click(),
    asks: [
      { request: 'turn on the siren of Hall B', want: ['Hall B on'] },
      { request: 'turn on the siren of Hall C', want: [] },
      { request: 'turn off the siren of Hall C', want: ['Hall C off'] },
    ],
  },
  {
    kind,
    title: 'the newest of a table by name',
    pages: questions,
    teach: 'answer the newest question',
    show: (on) => on.locator('[data-who="Kim Oder"]').click(),
    asks: [
      {
        request: 'answer the newest question',
        before: (on) => meanwhile(on, '/later'),
        want: ['answer Bea Moss'],
      },
      { request: 'answer the oldest question', want: ['answer Lou Park'] },
      { request: 'answer the question of Zoe Hart', want: ['answer Zoe Hart'] },
    ],
  },
  {
    kind,
    title: 'figures in boxes of one digit',
    pages: meter,
    teach: 'report the meter reading 04821',
    show: async (on) => {
      await on.getByLabel('Figure 1 of 5').click();
      await on.keyboard.type('04821', { delay: 40 });
      await press(on, 'Report reading');
    },
    asks: [
      { request: 'report the meter reading 04977', want: ['meter 04977'] },
      { request: 'report the meter reading 04600', want: [], stops: true },
      { request: 'report the meter reading 492', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a tank that is drawn only in sight',
    pages: tanks,
    teach: 'feed the tank T-002',
    show: (on) => on.locator('[data-no="T-002"]').click(),
    asks: [
      { request: 'feed the tank T-005', want: ['feed T-005'] },
      { request: 'feed the tank T-110', want: ['feed T-110'] },
      { request: 'feed the tank T-400', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'people as chips',
    pages: rehearsal,
    teach: 'invite Ann and Bo to the rehearsal',
    show: async (on) => {
      await on.getByPlaceholder('Name and Enter').click();
      await on.keyboard.type('Ann');
      await on.keyboard.press('Enter');
      await on.keyboard.type('Bo');
      await on.keyboard.press('Enter');
      await press(on, 'Send invitation');
    },
    asks: [
      { request: 'invite Cy and Dee to the rehearsal', want: ['invite Cy+Dee'] },
      { request: 'invite Eve, Ann and Cy to the rehearsal', want: ['invite Eve+Ann+Cy'] },
      { request: 'invite Bo and Zed to the rehearsal', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a press that changes nothing',
    pages: lamp,
    teach: 'ping lamp 7',
    show: (on) => press(on, 'Ping lamp'),
    refuses: true,
    asks: [],
  },
  {
    kind,
    title: 'all of a kind',
    pages: reports,
    teach: 'archive all Draft reports',
    show: async (on) => {
      await press(on, 'Draft');
      await on.getByLabel('All shown').click();
      await press(on, 'Archive');
    },
    asks: [
      { request: 'archive all Final reports', want: ['archive R2+R5'] },
      { request: 'archive all Lost reports', want: [], stops: true },
      { request: 'archive all Signed reports', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'stars of a song among namesakes',
    pages: jukebox,
    teach: 'rate the song Rain with 3 stars',
    show: (on) => on.locator('[data-one="Rain"][data-k="3"]').click(),
    asks: [
      { request: 'rate the song Rain dance with 2 stars', want: ['Rain dance 2'] },
      { request: 'rate the song Sun with 5 stars', want: ['Sun 5'] },
      { request: 'rate the song Sun with 8 stars', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'each leave, one refused',
    pages: leaves,
    teach: 'grant every leave',
    show: async (on) => {
      for (const who of ['Ada', 'Ben']) {
        await on.locator(`[data-who=${who}]`).click();
        await on.waitForTimeout(250);
      }
    },
    asks: [
      {
        request: 'grant every leave',
        before: (on) => meanwhile(on, '/more', '["Cara","Dov","Ed"]'),
        want: ['grant Cara', 'grant Dov', 'grant Ed'],
      },
      {
        request: 'grant every leave',
        before: (on) => meanwhile(on, '/more', '["Flo","Max"]'),
        want: ['grant Flo'],
        stops: true,
      },
      { request: 'grant every leave', before: (on) => meanwhile(on, '/more', '[]'), want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'one of three buttons in a section',
    pages: jobs,
    teach: 'set the urgency of job 14 to High',
    show: (on) => on.locator('[data-no="14"]').nth(2).click(),
    asks: [
      { request: 'set the urgency of job 41 to Low', want: ['41 Low'] },
      { request: 'set the urgency of job 15 to High', want: [] },
      { request: 'set the urgency of job 20 to Normal', want: [], stops: true },
    ],
  },
];

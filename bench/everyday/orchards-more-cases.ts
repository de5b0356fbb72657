/** MORE_ORCHARD_CASES: codes beside states, superlatives, first of a list, timetables, looked-up names, times, sums, drawn lists, sliders, and days on paper. */
import type { Page } from '@playwright/test';
import { type EverydayCase, press, pressIn, write } from './case';
import {
  callers,
  diary,
  folds,
  heat,
  letters,
  players,
  renewals,
  signs,
  sprinklers,
  swimmers,
} from './orchards-further-pages';
import { bells, courts, drafts, greeting, keys, payouts, pinboard, slips, vans } from './orchards-last-pages';

const kind = 'orchard';

/** Chooses in a native list by its first letters. */
const pick = async (on: Page, label: string, option: string) => {
  await on.getByLabel(label).focus();
  await on.keyboard.type(option);
};

const takeNumber = async (on: Page) => (await on.locator('b').textContent()) ?? '';

export const MORE_ORCHARD_CASES: readonly EverydayCase[] = [
  {
    kind,
    title: 'every row of a state beside a code',
    pages: drafts,
    teach: 'file all Signed minutes',
    show: async (on) => {
      for (const code of ['M-104', 'M-106']) {
        await on.locator(`[data-code=${code}]`).click();
        await on.waitForTimeout(250);
      }
    },
    asks: [
      { request: 'file all Open minutes', want: ['file M-107', 'file M-108'] },
      { request: 'file all Signed minutes', want: [], stops: true },
      { request: 'file all Void minutes', want: ['file M-109'] },
    ],
  },
  {
    kind,
    title: 'the newest of rows in no order',
    pages: pinboard,
    teach: 'pin the newest notice',
    show: (on) => on.locator('[data-what="Spring clean"]').click(),
    asks: [
      { request: 'pin the oldest notice', want: ['pin New bins'] },
      { request: 'pin the notice Choir trip', want: ['pin Choir trip'] },
      // The newest is pinned already: the next one is not meant.
      { request: 'pin the newest notice', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'the first three of a list',
    pages: slips,
    teach: 'give out the first three slips',
    show: async (on) => {
      for (const one of ['Anders', 'Berg', 'Coll']) await on.getByLabel(one).click();
      await press(on, 'Give out');
    },
    asks: [
      { request: 'give out the first three slips', want: ['out Dorn+Egger+Falk'] },
      { request: 'give out the slip of Iver', want: ['out Iver'] },
      { request: 'give out the first three slips', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a cell by its column and its hour',
    pages: courts,
    teach: 'take Court 1 at 17:00',
    show: (on) => on.locator('[data-at="Court 1 17:00"]').click(),
    asks: [
      { request: 'take Court 2 at 18:00', want: ['take Court 2 18:00'] },
      { request: 'take Court 12 at 15:00', want: [], stops: true },
      { request: 'take Court 12 at 4 pm', want: ['take Court 12 16:00'] },
    ],
  },
  {
    kind,
    title: 'a driver that is looked up',
    pages: vans,
    teach: 'let Pia drive the Van North',
    show: async (on) => {
      await on.locator('[data-van="Van North"]').click();
      await on.keyboard.type('Pia', { delay: 50 });
      await on.waitForTimeout(400);
      await on.locator('[data-who=Pia]').click();
    },
    asks: [
      { request: 'let Mira drive the Van South', want: ['Van South: Mira'] },
      { request: 'let Piet drive the Van South East', want: [], stops: true },
      { request: 'let Rosa drive the Van North', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a time of day in one of several forms',
    pages: bells,
    teach: 'set the Noon bell to 12:15',
    show: async (on) => {
      await on.getByLabel('Noon bell rings at').focus();
      await on.keyboard.type('1215PM');
      await on.locator('[data-one=Noon]').getByRole('button').click();
    },
    asks: [
      { request: 'set the Evening bell to 6:30 pm', want: ['Evening 18:30'] },
      { request: 'set the Morning bell to 4:00', want: [], stops: true },
      { request: 'set the Midnight bell to 11:00', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a sum with cents',
    pages: payouts,
    teach: 'pay 12.50 to Oak Farm',
    show: async (on) => {
      await pick(on, 'Payee', 'Oak Farm');
      await write(on, 'Amount (€)', '12.50');
      await press(on, 'Pay out');
    },
    asks: [
      { request: 'pay 40 to Mill Bees', want: ['Mill Bees 40'] },
      { request: 'pay 7.05 to Oak Farm Dairy', want: ['Oak Farm Dairy 7.05'] },
      { request: 'pay 900 to Oak Farm', want: [], stops: true },
      { request: 'pay 20 to Elm Farm', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a greeting in an editable region',
    pages: greeting,
    teach: 'sign the card with "Get well soon"',
    show: async (on) => {
      await on.getByLabel('Greeting').click();
      await on.keyboard.type('Get well soon');
      await press(on, 'Sign the card');
    },
    asks: [
      { request: 'sign the card with "All my best, Tom"', want: ['All my best, Tom'] },
      {
        request: 'sign the card with "We all miss you at the Thursday rehearsals, come back soon"',
        want: [],
        stops: true,
      },
    ],
  },
  {
    kind,
    title: 'a line moved to another list by an arrow',
    pages: keys,
    teach: 'give Key 14 to Tom',
    show: async (on) => {
      await on.locator('[data-one="Key 14"]').click();
      await on.getByLabel('Give', { exact: true }).click();
    },
    asks: [
      { request: 'give Key 4 to Tom', want: ['Key 4 tom'] },
      { request: 'give Cellar to Tom', want: [], stops: true },
      { request: 'give Attic to Tom', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a button that is named by its state',
    pages: sprinklers,
    teach: 'turn on the sprinkler Lawn edge',
    show: (on) => on.locator('[data-one="Lawn edge"]').click(),
    asks: [
      { request: 'turn on the sprinkler Lawn', want: ['Lawn On'] },
      { request: 'turn on the sprinkler Roses', want: [] },
      { request: 'turn on the sprinkler Beans', want: [], stops: true },
      { request: 'turn off the sprinkler Roses', want: ['Roses Off'] },
    ],
  },
  {
    kind,
    title: 'a form refused by a status at its field',
    pages: swimmers,
    teach: 'enter Leo Bach, born 2019, for Bronze',
    show: async (on) => {
      await write(on, 'Child', 'Leo Bach');
      await write(on, 'Born in', '2019');
      await on.getByLabel('Bronze').click();
      await press(on, 'Enter');
    },
    asks: [
      { request: 'enter Mia Sand, born 2021, for Seahorse', want: ['Mia Sand 2021 Seahorse'] },
      { request: 'enter Ida Storm, born 2018, for Silver', want: [], stops: true },
      { request: 'enter Tim Orr, born 2024, for Seahorse', want: [], stops: true },
      { request: 'enter Eva Lind, born 2017, for Gold', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a row that is not drawn yet',
    pages: callers,
    teach: 'call back Carl Adler 1',
    show: (on) => on.locator('[data-who="Carl Adler 1"]').click(),
    asks: [
      { request: 'call back Hugo Ernst 4', want: ['call Hugo Ernst 4'] },
      { request: 'call back Ines Busch 2', want: [], stops: true },
      { request: 'call back Otto Ernst 4', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'two rows by their names, and both',
    pages: letters,
    teach: 'put away the letters of Sand and Vale',
    show: async (on) => {
      await pressIn(on, 'Sand', 'Put away');
      await on.waitForTimeout(250);
      await pressIn(on, 'Vale', 'Put away');
    },
    asks: [
      { request: 'put away the letters of Berg and Holm', want: ['away Berg', 'away Holm'] },
      { request: 'put away the letters of Bergmann and Finn', want: ['away Bergmann'], stops: true },
      { request: 'put away the letters of Unger and Berg', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'heat by a slider',
    pages: heat,
    teach: 'set the heat of the Palms to 22',
    show: async (on) => {
      await on.getByLabel('Palms').focus();
      await on.keyboard.press('ArrowRight');
      await on.waitForTimeout(200);
      await on.keyboard.press('ArrowRight');
      await on.waitForTimeout(300);
    },
    asks: [
      { request: 'set the heat of the Seedlings to 19', want: ['Seedlings 19'] },
      { request: 'set the heat of the Orchids to 15', want: [], stops: true },
      { request: 'set the heat of the Palms to 60', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'rows sorted by a head',
    pages: players,
    teach: 'sort the players by Points',
    show: (on) => on.locator('[data-by=Points]').click(),
    asks: [
      { request: 'sort the players by Age', want: ['by Age'] },
      { request: 'sort the players by Age', want: [] },
      { request: 'sort the players by Height', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a day written as on paper',
    pages: diary,
    teach: 'trage HB-AB 12 am 03.05.2027 für Reifen ein',
    show: async (on) => {
      await write(on, 'Kennzeichen', 'hb-ab 12');
      await write(on, 'Tag (TT.MM.JJJJ)', '03.05.2027');
      await pick(on, 'Arbeit', 'Reifen');
      await press(on, 'Eintragen');
    },
    asks: [
      { request: 'trage KI-L 900 am 7. Juni 2027 für Bremsen ein', want: ['KI-L 900 07.06.2027 Bremsen'] },
      { request: 'trage M-X 5 am 24.12.2027 für Ölwechsel ein', want: [], stops: true },
      { request: 'trage M-X 5 am 10.12.2027 für Lack ein', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a number that is read and typed again',
    pages: renewals,
    teach: 'renew the member Olga Petrov',
    show: async (on) => {
      await on.getByPlaceholder('Member').click();
      await on.keyboard.type('Olga Petrov');
      await press(on, 'Look up');
      const no = await takeNumber(on);
      await on.getByRole('textbox').click();
      await on.keyboard.type(no);
      await press(on, 'Renew');
    },
    constant: 'Read',
    asks: [
      { request: 'renew the member Sam Hart', want: ['renew Sam Hart'] },
      { request: 'renew the member Kim Dale', want: [], stops: true },
      { request: 'renew the member Ilja Petrow', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a word added by Enter',
    pages: signs,
    teach: 'add Wax to the sign',
    show: async (on) => {
      await on.getByPlaceholder('Add a word').click();
      await on.keyboard.type('Wax');
      await on.keyboard.press('Enter');
    },
    asks: [
      { request: 'add Bread to the sign', want: ['on Bread'] },
      { request: 'add Candles to the sign', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a word taken off by its cross',
    pages: signs,
    teach: 'take Honey cake off the sign',
    show: (on) => on.locator('[data-one="Honey cake"]').click(),
    asks: [
      { request: 'take Honey off the sign', want: ['off Honey'] },
      { request: 'take Open off the sign', want: [], stops: true },
      { request: 'take Jam off the sign', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a button in a fold that is closed',
    pages: folds,
    teach: 'air the Big room on the Ground floor',
    show: async (on) => {
      await on.getByText('Ground floor', { exact: true }).click();
      await on.locator('[data-at="Ground floor: Big room"]').click();
    },
    asks: [
      { request: 'air the Small room on the Attic', want: ['air Attic: Small room'] },
      { request: 'air the Small room on the Cellar', want: [], stops: true },
      { request: 'air the Small room on the Ground floor', want: ['air Ground floor: Small room'] },
    ],
  },
];

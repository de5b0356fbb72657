/** ORCHARD_CASES: desks of a server, marks by class, cards carried by the mouse, cells edited in place, dialogs, code boxes, and pages that say no in words. */
import type { Page } from '@playwright/test';
import { type EverydayCase, press, pressIn, write } from './case';
import { circular, folders, frames, gifts, lessons, lockers, petitions, stock, tools } from './orchards-more-pages';
import { errands } from './orchards-last-pages';
import { MORE_ORCHARD_CASES } from './orchards-more-cases';
import { album, beds, bulky, claims, parts, repertoire, returns, roll, talks } from './orchards-pages';

const kind = 'orchard';

/** Carries a thing by the mouse from its middle to a point in a place. */
const carry = async (on: Page, thing: string, place: string) => {
  const from = await on.locator(thing).boundingBox();
  const to = await on.locator(place).boundingBox();
  await on.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 10);
  await on.mouse.down();
  await on.mouse.move((to?.x ?? 0) + 50, (to?.y ?? 0) + 100, { steps: 8 });
  await on.mouse.move((to?.x ?? 0) + 54, (to?.y ?? 0) + 104);
  await on.mouse.up();
  await on.waitForTimeout(300);
};

export const ORCHARD_CASES: readonly EverydayCase[] = [
  {
    kind,
    title: 'a form for each row of a server',
    pages: returns,
    teach: 'take back the book Silas Marner',
    show: (on) => on.locator('tr', { hasText: 'Silas' }).getByRole('button').click(),
    asks: [
      { request: 'take back the book Emma', want: ['back Emma'] },
      { request: 'take back the book Walden', want: [], stops: true },
      { request: 'take back the book Silas Marner', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a mark that is a class alone',
    pages: roll,
    teach: 'mark Cleo Dahl as absent',
    show: (on) => on.locator('[data-who="Cleo Dahl"]').click(),
    asks: [
      { request: 'mark Ann Lee as absent', want: ['Ann Lee absent'] },
      { request: 'mark Ben Roth as absent', want: [] },
      { request: 'mark Dora Finn as absent', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a song behind hash routes',
    pages: repertoire,
    teach: 'put the song Abendlied on the programme',
    show: async (on) => {
      await press(on, 'Songs', 'link');
      await press(on, 'Abendlied', 'link');
      await press(on, 'Put on the programme');
    },
    asks: [
      { request: 'put the song Danny Boy on the programme', want: ['programme Danny Boy'] },
      { request: 'put the song Locus iste on the programme', want: [], stops: true },
      { request: 'put the song The Long Day on the programme', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a cell of a table without a header, edited by a double click',
    pages: parts,
    teach: 'set the price of the Spark plug to 7',
    show: async (on) => {
      await on.locator('[data-what="Spark plug"]').dblclick();
      await on.keyboard.press('Control+a');
      await on.keyboard.type('7');
      await on.keyboard.press('Enter');
    },
    asks: [
      { request: 'set the price of the Oil filter to 11', want: ['Oil filter costs 11'] },
      { request: 'set the price of the Fan belt to 75', want: [], stops: true },
      { request: 'set the price of the Wiper to 8', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a card carried by the pointer alone',
    pages: beds,
    teach: 'move Bed 2 to Resting',
    show: (on) => carry(on, '[data-bed="Bed 2"]', '[data-col=Resting]'),
    asks: [
      { request: 'move Bed 12 to Ready', want: ['Bed 12 Ready'] },
      { request: 'move Bed 3 to Ready', want: [], stops: true },
      { request: 'move Bed 7 to Resting', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a card that moves on the way, in columns that count',
    pages: errands,
    teach: 'move Fetch bread to Done',
    show: (on) => carry(on, '[data-what="Fetch bread"]', '[data-list=Done]'),
    asks: [
      { request: 'move Buy stamps to Doing', want: ['Buy stamps Doing'] },
      { request: 'move Post letters to Done', want: [], stops: true },
      { request: 'move Feed cat to Doing', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a talk dragged into a hall',
    pages: talks,
    teach: 'put the talk Paper boats into Hall A',
    show: (on) => carry(on, '[data-talk="Paper boats"]', '[data-hall="Hall A"]'),
    asks: [
      { request: 'put the talk Bees into Hall B', want: ['Bees in Hall B'] },
      { request: 'put the talk Bees in town into Gym', want: [], stops: true },
      { request: 'put the talk Paper boats into Hall A', want: [] },
    ],
  },
  {
    kind,
    title: 'a day on which no van goes',
    pages: bulky,
    teach: 'book the van for an old sofa on 14 May 2027',
    show: async (on) => {
      await write(on, 'What is it?', 'old sofa');
      await on.getByLabel('Day').focus();
      await on.keyboard.type('05142027');
      await press(on, 'Book the van');
    },
    asks: [
      { request: 'book the van for a broken fridge on 3.6.2027', want: ['broken fridge on 2027-06-03'] },
      { request: 'book the van for a mattress on June 7th, 2027', want: ['mattress on 2027-06-07'] },
      { request: 'book the van for a wardrobe on 16 May 2027', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'an act that a bar can take back',
    pages: album,
    teach: 'put the photo Picnic in the bin',
    show: async (on) => {
      await on.locator('[data-one=Picnic]').click();
      await on.waitForTimeout(1400);
    },
    asks: [
      {
        request: 'put the photo Harbour in the bin',
        want: ['bin Harbour'],
      },
      { request: 'put the photo Beach in the bin', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a claim on another page of rows',
    pages: claims,
    teach: 'approve claim 102',
    show: async (on) => {
      await press(on, '102', 'link');
      await press(on, 'Approve claim');
    },
    asks: [
      { request: 'approve claim 103', want: ['approve 103'] },
      { request: 'approve claim 114', at: '/?page=2', want: ['approve 114'] },
      { request: 'approve claim 108', want: [], stops: true },
      { request: 'approve claim 102', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a wizard whose first answer was corrected by going back',
    pages: gifts,
    teach: 'give 25 € for the Stage from Lea Brandt',
    show: async (on) => {
      await press(on, '10 €');
      await press(on, 'Next');
      await press(on, 'Back');
      await press(on, '25 €');
      await press(on, 'Next');
      await on.getByLabel('Cause').focus();
      await on.keyboard.type('Stage');
      await write(on, 'Your name', 'Lea Brandt');
      await press(on, 'Next');
      await press(on, 'Give');
    },
    asks: [
      { request: 'give 5 € for the Heating from Tom Ude', want: ['5 for Heating by Tom Ude'] },
      { request: 'give 30 € for the Roof from Tom Ude', want: [], stops: true },
      { request: 'give 50 € for the Kitchen from Ada Quist', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a stepper that has the name of its row',
    pages: frames,
    teach: 'set the frames of Hive Oak to 9',
    show: async (on) => {
      for (let i = 0; i < 2; i++) {
        await press(on, 'More frames in Hive Oak');
        await on.waitForTimeout(200);
      }
    },
    asks: [
      { request: 'set the frames of Hive Blue to 5', want: ['Hive Blue 5'] },
      { request: 'set the frames of Hive Elm to 1', want: ['Hive Elm 1'] },
      { request: 'set the frames of Hive Oak to 11', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a question of the browser before an act',
    pages: lessons,
    teach: 'call off the lesson on Tuesday',
    show: async (on) => {
      on.once('dialog', (dialog) => void dialog.accept());
      await on.locator('[data-day=Tuesday]').click();
    },
    asks: [
      { request: 'call off the lesson on Monday', want: ['off Monday'] },
      { request: 'call off the lesson on Friday', want: [], stops: true },
      { request: 'call off the lesson on Wednesday', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a name asked for by the browser',
    pages: folders,
    teach: 'rename the folder Bills to Invoices',
    show: async (on) => {
      on.once('dialog', (dialog) => void dialog.accept('Invoices'));
      await on.locator('[data-one=Bills]').click();
      await on.waitForTimeout(300);
    },
    asks: [
      { request: 'rename the folder Trips to Travels', want: ['Trips > Travels'] },
      { request: 'rename the folder Recipes to Invoices', want: [], stops: true },
      { request: 'rename the folder Songs to Music', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a button that gained a second act',
    pages: circular,
    teach: 'set the meeting point to Old oak',
    show: async (on) => {
      await write(on, 'Where', 'Old oak');
      await press(on, 'Save');
    },
    asks: [
      { request: 'set the meeting point to Town well', want: ['meet at Town well'] },
      {
        request: 'set the meeting point to Mill yard',
        before: async (on) => {
          await on.request.post(new URL('/news', on.url()).href);
          await on.reload();
        },
        want: [],
        stops: true,
      },
    ],
  },
  {
    kind,
    title: 'a menu of each row at the end of the page',
    pages: tools,
    teach: 'lend the Saw horse',
    show: async (on) => {
      await on.locator('[data-one="Saw horse"]').click();
      await on.locator('[data-act=Lend]').click();
    },
    asks: [
      { request: 'lend the Saw', want: ['Lend Saw'] },
      { request: 'lend the Ladder', want: [], stops: true },
      { request: 'take back the Barrow', want: ['Take back Barrow'] },
      { request: 'lend the Wheel', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a form in a new tab',
    pages: petitions,
    teach: 'sign the petition Night library as Lea Brandt',
    show: async (on) => {
      const opened = on.context().waitForEvent('page');
      await press(on, 'Sign Night library', 'link');
      const tab = await opened;
      await tab.waitForLoadState();
      await tab.waitForTimeout(400);
      await write(tab, 'Full name', 'Lea Brandt');
      await press(tab, 'Sign now');
      await tab.waitForTimeout(300);
      await tab.close();
    },
    asks: [
      { request: 'sign the petition Bus 7 as Tom Ude', want: ['Tom Ude signs Bus 7'] },
      { request: 'sign the petition Old oak as Tom Ude', want: [], stops: true },
      { request: 'sign the petition New bridge as Tom Ude', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a number in four nameless boxes',
    pages: lockers,
    teach: 'open the locker 2204',
    show: async (on) => {
      await on.locator('[data-no="0"]').click();
      await on.keyboard.type('2204', { delay: 40 });
      await press(on, 'Open');
    },
    asks: [
      { request: 'open the locker 3817', want: ['open 3817'] },
      { request: 'open the locker 7001', want: [], stops: true },
      { request: 'open the locker 381', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a row that "More" brings',
    pages: stock,
    teach: 'order the Jug again',
    show: (on) => pressIn(on, 'Jug', 'Order again', 'li'),
    asks: [
      { request: 'order the Teapot again', want: ['order Teapot'] },
      { request: 'order the Rug again', want: [], stops: true },
      { request: 'order the Bowl and the Tray again', want: ['order Bowl', 'order Tray'] },
    ],
  },
  ...MORE_ORCHARD_CASES,
];

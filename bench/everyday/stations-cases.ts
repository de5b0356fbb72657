/** STATION_CASES: programs and degrees, ticked rows, sums, days, pressed states, cards, notes alike, two lists, menus, tags and undo bars. */
import { type EverydayCase, press, pressIn, write } from './case';
import {
  bookmarks,
  comments,
  fines,
  giftCard,
  laundry,
  letters,
  lockers,
  members,
  photos,
  phrases,
  servings,
  swaps,
  templates,
} from './stations-pages';

const kind = 'station';

export const STATION_CASES: readonly EverydayCase[] = [
  {
    kind,
    title: 'a program and the degrees that it has',
    pages: laundry,
    teach: 'start a cotton wash at 60 degrees',
    show: async (on) => {
      await on.getByLabel('Cotton').click();
      await on.locator('#t').focus();
      await on.keyboard.type('60');
      await press(on, 'Start');
    },
    asks: [
      { request: 'start a cotton wash at 95 degrees', want: ['Cotton 95 °C'] },
      { request: 'start a silk wash at 30 degrees', want: ['Silk 30 °C'] },
      { request: 'start an easy care wash at 40 degrees', want: ['Easy care 40 °C'] },
      { request: 'start a silk wash at 60 degrees', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a ticked row and one button for all',
    pages: fines,
    teach: 'waive the reminder of Ada Quist',
    show: async (on) => {
      await on.locator('tr').filter({ hasText: 'Ada Quist' }).locator('input').click();
      await press(on, 'Waive selected');
    },
    asks: [
      { request: 'waive the reminder of Cyril Oak', want: ['waive Cyril Oak'] },
      { request: 'waive the reminder of Ada Quill', want: ['waive Ada Quill'] },
      { request: 'waive the reminder of Dora Kemp', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a sum that is written with two decimals',
    pages: giftCard,
    teach: 'send a gift card of 25 euros to mia@home.test',
    show: async (on) => {
      await write(on, 'Amount (EUR)', '25');
      await write(on, 'Send to', 'mia@home.test');
      await press(on, 'Send card');
    },
    asks: [
      { request: 'send a gift card of 40 euros to tom@post.test', want: ['40.00 to tom@post.test'] },
      { request: 'send a gift card of 12.50 euros to ida@post.test', want: ['12.50 to ida@post.test'] },
      { request: 'send a gift card of 450 euros to tom@post.test', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a day with a colleague, who may be away',
    pages: swaps,
    teach: 'swap my shift on 9 April 2027 with Karim',
    show: async (on) => {
      await on.getByLabel('Day').focus();
      await on.keyboard.type('04092027');
      await on.locator('#w').focus();
      await on.keyboard.type('Karim');
      await press(on, 'Offer swap');
    },
    asks: [
      { request: 'swap my shift on 21 May 2027 with Jo', want: ['2027-05-21 Jo'] },
      { request: 'swap my shift on 2 June 2027 with Ana', want: ['2027-06-02 Ana'] },
      { request: 'swap my shift on 3 March 2027 with Ana', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a pressed state named by another element',
    pages: letters,
    teach: 'switch off the weekly digest',
    show: (on) => on.getByRole('button', { name: 'Weekly digest' }).click(),
    asks: [
      { request: 'switch off the offers', want: ['Offers off'] },
      { request: 'switch on the outages', want: ['Outages on'] },
      { request: 'switch off the daily digest', want: [] },
      { request: 'switch off the monthly digest', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a card by its number, and a dialog that asks once more',
    pages: lockers,
    teach: 'open locker 12',
    show: async (on) => {
      await pressIn(on, 'Locker 12', 'Open…', 'article:not(:has-text("112"))');
      await press(on, 'Open it');
    },
    asks: [
      { request: 'open locker 2', want: ['open 2'] },
      { request: 'open locker 112', want: ['open 112'] },
      { request: 'open locker 44', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'one of two notes by one writer',
    pages: comments,
    teach: 'publish the comment by omar',
    show: (on) => on.locator('article').filter({ hasText: 'omar' }).getByText('Publish').click(),
    asks: [
      { request: 'publish the comment by pia', want: ['publish 4'] },
      { request: 'publish the comment by lena', want: [], stops: true },
      { request: 'publish the comment by zoe', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'the same words in two lists',
    pages: phrases,
    teach: 'make a phrase book from German to French',
    show: async (on) => {
      await on.locator('#a').focus();
      await on.keyboard.type('German');
      await on.locator('#z').focus();
      await on.keyboard.type('French');
      await press(on, 'Make book');
    },
    asks: [
      { request: 'make a phrase book from French to German', want: ['French > German'] },
      { request: 'make a phrase book from Polish to English', want: ['Polish > English'] },
      { request: 'make a phrase book from Polish to Polish', want: [], stops: true },
      { request: 'make a phrase book from Danish to German', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'an entry of the menu of a row',
    pages: templates,
    teach: 'duplicate the template Welcome',
    show: async (on) => {
      await on.locator('[data-one=Welcome]').click();
      await on.getByRole('menuitem', { name: 'Duplicate' }).click();
    },
    asks: [
      { request: 'duplicate the template Price list', want: ['Duplicate Price list'] },
      { request: 'duplicate the template Invoice reminder', want: ['Duplicate Invoice reminder'] },
      { request: 'duplicate the template Farewell', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'words that are each kept by Enter',
    pages: photos,
    teach: 'tag the photo Market with fruit',
    show: async (on) => {
      await on.locator('[data-one=Market]').click();
      await on.keyboard.type('fruit');
      await on.keyboard.press('Enter');
    },
    asks: [
      { request: 'tag the photo Harbour with boats', want: ['Harbour + boats'] },
      { request: 'tag the photo Sunset with evening light', want: ['Sunset + evening light'] },
      { request: 'tag the photo Meadow with green', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'an entry that goes at once, with a bar to bring it back',
    pages: bookmarks,
    teach: 'remove the bookmark Bank',
    show: (on) => on.getByTitle('Remove Bank').click(),
    asks: [
      { request: 'remove the bookmark Recipes', want: ['remove Recipes'] },
      { request: 'remove the bookmark Weather', want: ['remove Weather'] },
      { request: 'remove the bookmark Maps', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a number by plus and minus',
    pages: servings,
    teach: 'set the servings to 4',
    show: async (on) => {
      await press(on, 'More servings');
      await on.waitForTimeout(700);
      await press(on, 'More servings');
    },
    asks: [
      { request: 'set the servings to 6', want: [5, 6] },
      { request: 'set the servings to 3', want: [5, 4, 3] },
      { request: 'set the servings to 3', want: [] },
    ],
  },
  {
    kind,
    title: 'a search by Enter and the record behind a link',
    pages: members,
    teach: 'show the record of Ida Storm',
    show: async (on) => {
      await on.getByLabel('Find a member').click();
      await on.keyboard.type('Ida Storm');
      await on.keyboard.press('Enter');
      await on.getByRole('link', { name: 'Ida Storm' }).click();
    },
    asks: [
      { request: 'show the record of Peter Hale', want: ['Peter Hale'] },
      { request: 'show the record of Hal Peters', want: ['Hal Peters'] },
      { request: 'show the record of Nora Beck', want: [], stops: true },
    ],
  },
];

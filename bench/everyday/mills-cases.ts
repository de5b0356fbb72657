/** MILL_CASES: trades with plain-element rows, steppers, forms over pages, autosave, acts taken back, drawn lists and refusals that sound kind. */
import type { Page } from '@playwright/test';
import { type EverydayCase, press, pressIn, write } from './case';
import { MORE_MILL_CASES } from './mills-more-cases';
import { bakery, board, choir, garage, hives, library, maps, songs, tailor, vet, ward } from './mills-pages';
import { ferry, hotel, parents, printer, sauna, seats } from './mills-more-pages';

const kind = 'mill';

/** Chooses in a native list by its first letters. */
const pick = async (on: Page, selector: string, option: string) => {
  await on.locator(selector).focus();
  await on.keyboard.type(option);
};

export const MILL_CASES: readonly EverydayCase[] = [
  {
    kind,
    title: 'a row of plain elements with a plain button',
    pages: vet,
    teach: 'check in the cat Minka',
    show: (on) => on.locator('[data-who="Minka"]').click(),
    asks: [
      { request: 'check in the cat Minka II', want: ['in Minka II'] },
      { request: 'please check in the dog Bello', want: ['in Bello'] },
      { request: 'check in the cat Hedwig', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'measures by a stepper in a web component',
    pages: tailor,
    teach: 'set the hem to 3 cm',
    show: async (on) => {
      for (let i = 0; i < 3; i++) await press(on, 'More Hem');
      await press(on, 'Keep measures');
    },
    asks: [
      { request: 'set the sleeve to 2 cm', want: ['Hem 3 Waist 1 Sleeve 2'] },
      { request: 'set the waist to 0 cm', want: ['Hem 3 Waist 0 Sleeve 2'] },
      { request: 'set the hem to 6 cm', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a form over three pages',
    pages: library,
    teach: 'reserve the book Dune for Lea Brandt until 12 June 2027',
    show: async (on) => {
      await write(on, 'Title', 'Dune');
      await press(on, 'Find');
      await write(on, 'Reader', 'Lea Brandt');
      await on.getByLabel('Until').focus();
      await on.keyboard.type('06122027');
      await press(on, 'Continue');
      await press(on, 'Reserve');
    },
    asks: [
      {
        request: 'reserve the book Middlemarch for Tom Ude until 3 July 2027',
        want: ['Middlemarch for Tom Ude until 2027-07-03'],
      },
      { request: 'reserve the book Emma for Tom Ude until 3 July 2027', want: [], stops: true },
      { request: 'reserve the book Walden for Jo Swift until 4 July 2027', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a cell edited by a double click',
    pages: hives,
    teach: 'set the weight of hive 3 to 41',
    show: async (on) => {
      await on.locator('[data-no="3"]').dblclick();
      await on.keyboard.press('Control+a');
      await on.keyboard.type('41');
      await on.keyboard.press('Enter');
    },
    asks: [
      { request: 'set the weight of hive 13 to 33', want: ['13 33'] },
      { request: 'set the weight of hive 4 to 99', want: [], stops: true },
      { request: 'set the weight of hive 9 to 30', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a song moved up by its arrow',
    pages: songs,
    teach: 'move the song Harbour up',
    show: (on) => on.locator('[data-up="Harbour"]').click(),
    asks: [
      { request: 'move the song Harbour lights up', want: ['up Harbour lights'] },
      { request: 'move the song Dawn up', want: [], stops: true },
      { request: 'move the song Rain down', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a note kept a moment after the last key',
    pages: choir,
    teach: 'write the note "sings alto" for Ida',
    show: async (on) => {
      await on.locator('[data-one="Ida"]').click();
      await on.getByLabel('Note').click();
      await on.keyboard.press('Control+a');
      await on.keyboard.type('sings alto');
      await on.waitForTimeout(1000);
    },
    asks: [
      { request: 'write the note "comes late" for Ida May', want: ['Ida May: comes late'] },
      {
        request: 'write the note "is away in the whole of March and a part of April" for Olaf',
        want: [],
        stops: true,
      },
      { request: 'write the note "new dress" for Gina', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a mark that is taken back later',
    pages: garage,
    teach: 'mark the Red van as ready',
    show: async (on) => {
      await on.locator('[data-one="Red van"]').click();
      await on.waitForTimeout(600);
    },
    asks: [
      { request: 'mark the Blue van as ready', want: ['Blue van true'] },
      { request: 'mark the Old bus as ready', want: [], stops: true },
      { request: 'mark the Lorry as ready', want: [] },
    ],
  },
  {
    kind,
    title: 'an order answered by a toast that fades',
    pages: bakery,
    teach: 'order 3 Rye loaves for Monday',
    show: async (on) => {
      await pick(on, '[name=l]', 'Rye');
      await write(on, 'How many', '3');
      await pick(on, '[name=d]', 'Monday');
      await press(on, 'Order');
      await on.waitForTimeout(400);
    },
    asks: [
      { request: 'order 8 Spelt loaves for Tuesday', want: ['8 Spelt Tuesday'] },
      { request: 'order 40 Seed loaves for Monday', want: [], stops: true },
      { request: 'order 2 Rye loaves for Sunday', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a row on another page of the table',
    pages: ward,
    teach: 'discharge Olsen',
    show: (on) => pressIn(on, 'Olsen', 'Discharge'),
    asks: [
      { request: 'discharge Holm', want: ['out Holm'] },
      { request: 'discharge Olsenius', want: ['out Olsenius'] },
      { request: 'discharge Olsen', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a leaf of a tree',
    pages: maps,
    teach: 'open the map Delta',
    show: async (on) => {
      await on.getByText('Rivers').click();
      await on.locator('[data-leaf="Delta"]').click();
    },
    asks: [
      { request: 'open the map Upper course', want: ['map Upper course'] },
      { request: 'open the map Delta', want: ['map Delta'] },
      { request: 'open the map Atlantis', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a card moved by its menu',
    pages: board,
    teach: 'move the card Fix gate to Doing',
    show: async (on) => {
      await on.locator('[data-menu="Fix gate"]').click();
      await on.locator('[data-to="Doing"]').click();
    },
    asks: [
      { request: 'move the card Fix gate hinge to Closed', want: ['Fix gate hinge to Closed'] },
      { request: 'move the card Sharpen saw to Doing', want: [], stops: true },
      { request: 'move the card Oil hinge to Doing', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a phone in a mask',
    pages: parents,
    teach: 'add the parent Eva Lind with the phone 0401234567',
    show: async (on) => {
      await on.getByPlaceholder('Parent').click();
      await on.keyboard.type('Eva Lind');
      await on.getByPlaceholder('Phone').click();
      await on.keyboard.type('0401234567');
      await press(on, 'Add parent');
    },
    asks: [
      { request: 'add the parent Sven Ott with the phone 0409988776', want: ['Sven Ott 040-998 8776'] },
      { request: 'add the parent Ina Ott with the phone 040998', want: [], stops: true },
      { request: 'add the parent Nora Falk with the phone 0405554443', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a list that is loaded for another',
    pages: hotel,
    teach: 'block room 204 on floor 2',
    show: async (on) => {
      await pick(on, '#a', '2');
      await on.keyboard.press('Tab');
      await on.waitForTimeout(600);
      await pick(on, '#b', '204');
      await press(on, 'Block');
    },
    asks: [
      { request: 'block room 305 on floor 3', want: ['block 305'] },
      { request: 'block room 309 on floor 3', want: [], stops: true },
      { request: 'block room 104 on floor 2', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a form with a file that may be left out',
    pages: printer,
    teach: 'print 50 copies of the poster Fair on Matt paper',
    show: async (on) => {
      await write(on, 'Work', 'Fair');
      await write(on, 'Copies', '50');
      await on.getByLabel('Matt').click();
      await press(on, 'Send to press');
    },
    asks: [
      { request: 'print 20 copies of the poster Spring market on Gloss paper', want: ['20 Spring market gloss'] },
      { request: 'print 900 copies of the poster Fair on Matt paper', want: [], stops: true },
      { request: 'print 30 copies of the poster Fair on Linen paper', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a ticket that comes back by itself',
    pages: ferry,
    teach: 'cancel the ticket T-31',
    show: async (on) => {
      await on.locator('[data-no="T-31"]').click();
      await on.waitForTimeout(400);
    },
    asks: [
      { request: 'cancel the ticket T-33', want: ['cancel T-33'] },
      { request: 'cancel the ticket T-40', want: [], stops: true },
      { request: 'cancel the ticket T-31', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a seat by row and number',
    pages: seats,
    teach: 'hold row C seat 4',
    show: (on) => on.getByLabel('Row C seat 4').click(),
    asks: [
      { request: 'hold row D seat 7', want: ['hold D7'] },
      { request: 'hold row B seat 2', want: [], stops: true },
      { request: 'hold row F seat 1', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a cell by day and time',
    pages: sauna,
    teach: 'book the sauna on Tue at 14:00',
    show: (on) => on.locator('[data-at="Tue 14:00"]').click(),
    asks: [
      { request: 'book the sauna on Thu at 12:00', want: ['sauna Thu 12:00'] },
      { request: 'book the sauna on Wed at 16:00', want: [], stops: true },
      { request: 'book the sauna on Mon at 12:00', want: [], stops: true },
    ],
  },
  ...MORE_MILL_CASES,
];

/** SHELF: tasks of a library in Flask-AppBuilder: lists to choose from, a calendar, questions in dialogs, actions on ticked rows. */
import { both, has, lacks, never, type TaughtCase } from './case';
import { type HandStep, into, on, onRow } from './hand';

const books = { app: 'shelf', at: 'books/list/' } as const;
const save = on('button[type="submit"]', 'Save');
const sure = on('#modal-confirm-ok');
const edit = (title: string) => onRow(title, 'a[href*="/edit/"]');
const tick = (title: string) => onRow(title, 'input[name="rowid"]');
const book = (title: string, more: Readonly<Record<string, unknown>>) => has('book', { title, ...more });
const by = (name: string): HandStep[] => [on('.select2-selection'), on('.select2-results__option', name)];

export const SHELF: readonly TaughtCase[] = [
  {
    ...books,
    title: 'a book of an author',
    teach: 'add the book “Deep water” by Ben Holm with 3 copies',
    hand: [on('a[href*="/books/add"]'), into('#title', 'Deep water'), ...by('Ben Holm'), into('#copies', '3'), save],
    isShown: book('Deep water', { author_id: 2, copies: 3 }),
    asks: [
      {
        request: 'add the book “High hills” by Dag Moe with 5 copies',
        isRight: book('High hills', { author_id: 4, copies: 5 }),
      },
      {
        request: 'add the book “Wet feet” by Cleo Strand with 1 copies',
        at: 'authors/list/',
        isRight: book('Wet feet', { author_id: 3, copies: 1 }),
      },
      never('add the book “Blank” by Eve Nilsen with 2 copies'),
    ],
  },
  {
    ...books,
    title: 'the copies of a book',
    teach: 'set the copies of Stone walls to 4',
    hand: [edit('Stone walls'), into('#copies', '4'), save],
    isShown: book('Stone walls', { copies: 4 }),
    asks: [
      {
        request: 'set the copies of Old maps to 6',
        isRight: both(book('Old maps', { copies: 6 }), book('Stone walls', { copies: 4 })),
      },
      {
        request: 'set the copies of Small boats to 9',
        at: 'authors/list/',
        isRight: book('Small boats', { copies: 9 }),
      },
      never('set the copies of Green hats to 2'),
      never('set the copies of Old maps to plenty'),
    ],
  },
  {
    ...books,
    title: 'a day in a calendar',
    teach: 'extend Winter birds until 18 December 2026',
    hand: [edit('Winter birds'), on('#due'), on('.datepicker-days td.day:not(.old):not(.new)', '18'), save],
    isShown: book('Winter birds', { due: '2026-12-18' }),
    asks: [
      { request: 'extend Stone walls until 22 December 2026', isRight: book('Stone walls', { due: '2026-12-22' }) },
      { request: 'extend Bread at home until 5 February 2027', isRight: book('Bread at home', { due: '2027-02-05' }) },
    ],
  },
  {
    ...books,
    title: 'a deleted book with a question in a dialog',
    teach: 'delete the book Garden ponds',
    hand: [onRow('Garden ponds', 'a[id^="btn-delete"]'), sure],
    isShown: lacks('book', { title: 'Garden ponds' }),
    asks: [
      {
        request: 'delete the book Deep water',
        isRight: both(lacks('book', { title: 'Deep water' }), book('Small boats', {})),
      },
      never('delete the book Garden ponds'),
    ],
  },
  {
    ...books,
    title: 'an action on a ticked row',
    teach: 'lend out Old maps',
    hand: [tick('Old maps'), on('button', 'Actions'), on('.dropdown-menu a', 'Lend'), sure],
    isShown: book('Old maps', { lent: 1 }),
    asks: [
      {
        request: 'lend out Stone walls',
        isRight: both(book('Stone walls', { lent: 1 }), book('Small boats', { lent: 0 })),
      },
      {
        request: 'lend out Winter birds and Bread at home',
        isRight: both(
          book('Winter birds', { lent: 1 }),
          book('Bread at home', { lent: 1 }),
          book('Small boats', { lent: 0 }),
        ),
      },
      never('lend out Blue snow'),
    ],
  },
  {
    ...books,
    title: 'another author',
    teach: 'credit Small boats to Ada Berg',
    hand: [edit('Small boats'), ...by('Ada Berg'), save],
    isShown: book('Small boats', { author_id: 1 }),
    asks: [
      {
        request: 'credit Bread at home to Dag Moe',
        isRight: both(book('Bread at home', { author_id: 4 }), book('Small boats', { author_id: 1 })),
      },
      { request: 'credit Old maps to Ben Holm', at: 'authors/list/', isRight: book('Old maps', { author_id: 2 }) },
    ],
  },
  {
    ...books,
    title: 'a box',
    teach: 'mark Small boats as lent',
    hand: [edit('Small boats'), on('#lent'), save],
    isShown: book('Small boats', { lent: 1 }),
    asks: [
      { request: 'mark High hills as lent', isRight: book('High hills', { lent: 1 }) },
      { request: 'mark Small boats as lent', isRight: book('Small boats', { lent: 1 }) },
    ],
  },
  {
    ...books,
    title: 'a place',
    teach: 'put Old maps on shelf C7',
    hand: [edit('Old maps'), into('#place', 'C7'), save],
    isShown: book('Old maps', { place: 'C7' }),
    asks: [
      {
        request: 'put Small boats on shelf A9',
        isRight: both(book('Small boats', { place: 'A9' }), book('Old maps', { place: 'C7' })),
      },
      never('put Thin ice on shelf A9'),
    ],
  },
  {
    ...books,
    at: 'authors/list/',
    title: 'an author',
    teach: 'add the author Fay Moen',
    hand: [on('a[href*="/authors/add"]'), into('#name', 'Fay Moen'), save],
    isShown: has('author', { name: 'Fay Moen' }),
    asks: [
      { request: 'add the author Gry Dahl', isRight: has('author', { name: 'Gry Dahl' }) },
      { request: 'add the author Hans Lie', at: 'books/list/', isRight: has('author', { name: 'Hans Lie' }) },
      never('add the author Fay Moen'),
    ],
  },
];

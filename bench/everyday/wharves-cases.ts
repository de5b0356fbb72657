/** WHARF_CASES: things told apart by number and state, lists of several ticked rows, months in a menu, all of a state, buttons that say they are at work. */
import type { Page } from '@playwright/test';
import { choose, type EverydayCase, press, pressIn, tickIn, write } from './case';
import { berths, crates, horns, jobs, ledger, moorings, moves, notices, posts } from './wharves-pages';

const kind = 'wharf';
const add = async (on: Page, name: string) => {
  await press(on, 'Add +', 'link');
  await write(on, 'Name', name);
  await press(on, 'Save');
};

export const WHARF_CASES: readonly EverydayCase[] = [
  {
    kind,
    title: 'a heading of number, state and kind',
    pages: jobs,
    teach: 'file the job Weld the rail as fixed',
    show: async (on) => {
      await press(on, 'Weld the rail', 'link');
      await choose(on, 'Outcome', 'fixed');
      await press(on, 'File');
    },
    asks: [
      { request: 'file the job Fit the radar as moved', want: ['Fit the radar moved'] },
      { request: 'file the job Paint the hull as dropped', at: '/crew', want: ['Paint the hull dropped'] },
      { request: 'file the job Patch the sail as fixed', at: '/job/9', want: ['Patch the sail fixed'] },
      { request: 'file the job Scrub the deck as fixed', want: [], stops: true },
      { request: 'file the job Patch the sail as sold', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a new entry of one of two lists',
    pages: ledger,
    teach: 'enter the boat Sea fox',
    show: (on) => add(on, 'Sea fox'),
    asks: [
      { request: 'enter the boat Tern', want: ['boat Tern'] },
      { request: 'enter the boat Old Gull', at: '/owners/list', want: ['boat Old Gull'] },
    ],
  },
  {
    kind,
    title: 'two lists of which both are taught',
    pages: ledger,
    teach: 'enter the owner Ada Berg',
    show: async (on) => {
      await press(on, 'Owners', 'link');
      await add(on, 'Ada Berg');
    },
    asks: [
      { request: 'enter the owner Ben Holm', want: ['owner Ben Holm'] },
      { request: 'enter the owner Cleo Strand', at: '/owners/list', want: ['owner Cleo Strand'] },
    ],
  },
  {
    kind,
    title: 'ticked rows that are sent together',
    pages: crates,
    teach: 'send off the crate Ropes',
    show: async (on) => {
      await tickIn(on, 'Ropes');
      await press(on, 'Send off');
    },
    asks: [
      { request: 'send off the crate Tar', want: ['sent Tar'] },
      { request: 'send off the crate Nets and Lamps', want: ['sent Nets+Lamps'] },
      { request: 'send off the crate Salt', want: ['sent Salt'] },
      { request: 'send off the crate Corks', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'ticked rows of a form',
    pages: posts,
    teach: 'shut the Crane post',
    show: async (on) => {
      await tickIn(on, 'Crane post');
      await press(on, 'Shut');
    },
    asks: [
      { request: 'shut the Pier post', want: ['shut Pier post'] },
      { request: 'shut the Gate post', want: ['shut Gate post'] },
      { request: 'shut the Barn post', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a month in a menu',
    pages: berths,
    teach: 'book a berth for Tern on 18 December 2026',
    show: async (on) => {
      await write(on, 'Boat', 'Tern');
      await press(on, 'Choose a day');
      await press(on, '18');
      await press(on, 'Book');
    },
    asks: [
      { request: 'book a berth for Gull on 22 December 2026', want: ['Gull 2026-12-22'] },
      { request: 'book a berth for Sea fox on 5 February 2027', want: ['Sea fox 2027-02-05'] },
      { request: 'book a berth for Rook on 30 February 2027', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'all of a state',
    pages: notices,
    teach: 'archive all Final notices',
    show: async (on) => {
      for (const name of ['Tide', 'Ice', 'Lock']) {
        await pressIn(on, name, 'Archive');
        await on.waitForTimeout(250);
      }
    },
    asks: [{ request: 'archive all Draft notices', want: ['archived Fog', 'archived Crane'] }],
  },
  {
    kind,
    title: 'a question that says it is loading',
    pages: moorings,
    teach: 'delete the mooring East buoy',
    show: async (on) => {
      await pressIn(on, 'East buoy', 'Delete', 'li');
      await press(on, 'Yes, delete');
      await on.waitForTimeout(900);
    },
    asks: [
      { request: 'delete the mooring North buoy', want: ['deleted North buoy'] },
      { request: 'delete the mooring South buoy', want: ['deleted South buoy'] },
      { request: 'delete the mooring East buoy', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a choice called No sound',
    pages: horns,
    teach: 'give pier Two the sound Whistle',
    show: async (on) => {
      await on.getByLabel('Whistle').click();
      await choose(on, 'Pier', 'Two');
      await press(on, 'Keep');
    },
    asks: [
      { request: 'give pier Three the sound Bell', want: ['Three Bell'] },
      { request: 'give pier One the sound No sound', want: ['One No sound'] },
      { request: 'give pier One the sound Gong', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a row on the second page',
    pages: moves,
    teach: 'confirm Eli to quay on the second page',
    show: async (on) => {
      await press(on, '2');
      await pressIn(on, 'Eli to quay', 'Confirm', 'li');
    },
    asks: [
      { request: 'confirm Fen to quay on the second page', want: ['confirmed Fen to quay'] },
      { request: 'confirm Ivo to quay on the third page', want: ['confirmed Ivo to quay'] },
      { request: 'confirm Zoe to quay on the second page', want: [], stops: true },
    ],
  },
];

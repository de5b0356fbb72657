/** UNTAUGHT_CASES: the pages of desks, homes and shared software by plain sentences, with nothing shown before. */
import type { Ask, EverydayCase } from './case';
import { DESK_CASES } from './desks-cases';
import { HOME_CASES } from './homes-cases';
import { SHARED_CASES } from './shared-cases';

const SHOWN = [...DESK_CASES, ...HOME_CASES, ...SHARED_CASES];

/** @param title of the case whose pages are used */
function untaught(
  title: string,
  ...asks: readonly [request: string, want: readonly unknown[], stops?: 'stops'][]
): EverydayCase {
  const shown = SHOWN.find((one) => one.title === title);
  if (!shown) throw new Error(`no case is called “${title}”`);
  return {
    kind: 'untaught',
    title,
    pages: shown.pages,
    teach: '',
    show: () => Promise.resolve(),
    isUntaught: true,
    asks: asks.map(([request, want, stops]): Ask => ({ request, want, ...(stops ? { stops: true } : {}) })),
  };
}

export const UNTAUGHT_CASES: readonly EverydayCase[] = [
  untaught(
    'a loan whose limit is reached: only its button goes grey',
    ['click Extend for Nostromo', ['Nostromo']],
    ['press Extend in the row of Middlemarch', ['Middlemarch']],
  ),
  untaught('a branch that the browser remembers', [
    'choose Station in Pick up at and click Put aside for Villette',
    ['Villette at Station'],
  ]),
  untaught(
    'a class under the tab of a day, full or not',
    ['open the tab Wed and click Book for Pilates', ['book Wed Pilates']],
    ['open the tab Tue and click Book for Boxing', [], 'stops'],
  ),
  untaught(
    'a name dragged to a day, or refused there',
    ['drag Amsel to Tuesday', ['Amsel Tuesday']],
    ['drag Czerny to Wednesday', [], 'stops'],
  ),
  untaught(
    'a deal dragged by the pointer, which jumps back once',
    ['drag Nut Ltd to Won', ['Nut Ltd > Won']],
    ['move Bolt & Co to Offer', ['Bolt & Co > Offer']],
    ['drag Screw AG to Offer', [], 'stops'],
  ),
  untaught(
    'a right of a role, which may be there already',
    ['tick Write in the row of Guests and click Apply', ['Guests Write yes']],
    ['check Publish for Editors and press Apply', ['Editors Publish yes']],
  ),
  untaught('to the top, from another place in the list', ['click Move Duna up twice and then Save order', ['ADBCE']]),
  untaught(
    'a setting that keeps itself, one of which stays at “Saving…”',
    ['choose Medium in Picture quality', ['Medium']],
    ['choose Original in Picture quality', [], 'stops'],
  ),
  untaught('a number in a cart, from another one, and no more than there are', [
    'click More for Bowl and click Update cart',
    ['Mug 2, Vase 1, Bowl 2'],
  ]),
  untaught(
    'a drawn list whose value stood there already',
    ['type raj@x.example into Mail, choose Editor in Role and click Share', ['raj@x.example Editor']],
    ['type raj@x.example into Mail, choose Owner in Role and click Share', [], 'stops'],
  ),
  untaught(
    'a part of a task that others have too',
    ['tick Paint under Fence', ['Fence Paint done']],
    ['check Sand of Bench', ['Bench Sand done']],
    ['tick Oil under Fence', [], 'stops'],
  ),
  untaught(
    'a seat of a drawing, one of which is taken',
    ['click "Row C, seat 5" and then Take seat', ['Row C, seat 5']],
    ['click "Row B, seat 2" and then Take seat', [], 'stops'],
  ),
  untaught('a colour that has only a title', ['click Colour for Trip, then Plum', ['Trip Plum']]),
  untaught('a time of a menu in a row', ['click Snooze in the row of Call mum, then Tomorrow', ['Call mum: Tomorrow']]),
  untaught(
    'a button that says what it did',
    ['click Follow for Ned', ['follow Ned']],
    ['click Follow for Oda', [], 'stops'],
  ),
  untaught('two lists and a time, or the same town twice', [
    'choose Ski in From and Oslo in To, then set Leave at to 17:45 and click Find',
    ['Ski>Oslo 17:45'],
  ]),
  untaught('a reply in a thread, another one being open', [
    'click Reply in thread for "Lunch at noon?", type Gladly into Reply and click Send reply',
    ['Lunch at noon? < Gladly'],
  ]),
  untaught('a file in a folder, open or not, named anew', [
    'click school.txt, then Rename, type lessons.txt into New name and click OK',
    ['school.txt > lessons.txt'],
  ]),
  untaught('a dialog in a dialog', [
    'click Edit for Wanda, click Add number, type 555-77 into Number, choose Home in Kind, click Add and then Save contact',
    ['Wanda: 555-77 Home'],
  ]),
  untaught(
    'a row far down in a list without end',
    ['click Deliver for Parcel 462', ['462']],
    ['click Deliver for Parcel 999', [], 'stops'],
  ),
  untaught('a leaf of one name under another branch', ['click Photos under 2025', ['2025 / Photos']]),
  untaught('sorted by a head, downwards', ['click Rent', ['Rent up']]),
];

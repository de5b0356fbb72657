/** UNTAUGHT_CASES: the pages of desks, homes and shared software by plain sentences, with nothing shown before. */
import type { Ask, EverydayCase } from './case';
import { DESK_CASES } from './desks-cases';
import { HARBOUR_CASES } from './harbours-cases';
import { HOME_CASES } from './homes-cases';
import { QUAY_CASES } from './quays-cases';
import { SHARED_CASES } from './shared-cases';
import { STUDIO_CASES } from './studios-cases';
import { TOWN_CASES } from './towns-cases';

const SHOWN = [
  ...DESK_CASES,
  ...HOME_CASES,
  ...SHARED_CASES,
  ...STUDIO_CASES,
  ...TOWN_CASES,
  ...HARBOUR_CASES,
  ...QUAY_CASES,
];

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
  untaught(
    'a track earlier or later by an arrow',
    ['click Later in the row of Aria', ['BACD']],
    ['move Duet earlier', ['ABDC']],
  ),
  untaught('a chapter dragged before another', ['drag Dusk to Dawn', ['Dusk Dawn Noon Night']]),
  untaught(
    'sorted down by two presses on a head',
    ['sort by Price descending', ['Price up', 'Price down']],
    ['click Year twice', ['Year up', 'Year down']],
  ),
  untaught('a guest far down in a box that loads more', ['click Thank for Vic', ['Vic']]),
  untaught('a paper in a closed folder that loads', ['open Roster in Staff', ['/Staff/Roster']]),
  untaught('a panel that shows the one before for a while', ['click Scanner and then Resolve', ['Scanner']]),
  untaught(
    'a thing that is on the list already',
    ['type Rice into Item and click Add', ['Rice']],
    ['type Eggs into Item and click Add', [], 'stops'],
  ),
  untaught('a filter that hides what was added, or nothing added', [
    'type Wreck into Company, choose Cold in Heat and click Add lead',
    [],
    'stops',
  ]),
  untaught(
    'a name that springs back late',
    ['type Tern into "Name of Gull"', ['Gull > Tern']],
    ['type Crane into "Name of Swan"', [], 'stops'],
  ),
  untaught(
    'one of two is approved',
    ['tick 1042 and 1044 and click Approve chosen', ['1042+1044']],
    ['tick 1043 and 1044 and click Approve chosen', ['1044'], 'stops'],
  ),
  untaught(
    'a report that waits for ever',
    ['choose Visits in Report and click Export', ['Visits']],
    ['choose Returns in Report and click Export', [], 'stops'],
  ),
  untaught(
    'a card that may only be read',
    ['click Cleo, type 555999 into Phone and click Keep', ['Cleo 555999']],
    ['click Bob, type 555777 into Phone and click Keep', [], 'stops'],
  ),
  untaught(
    'an amount with a comma and a currency',
    ['type Bo Ek into Payee, 35,00 into Amount, choose CHF in Currency and click Prepare', ['Bo Ek 35,00 CHF']],
    ['type Bo Ek into Payee, 35.5 into Amount and click Prepare', [], 'stops'],
  ),
  untaught('an answer below a question with a dangerous word', [
    'type "By card" into "Answer to How do I pay?" and click Store answer',
    ['How do I pay? By card'],
  ]),
  untaught(
    'a tile that says its state and goes round',
    ['mark Table 3 as busy', ['Table 3 busy']],
    ['click Table 2', ['Table 2 reserved']],
  ),
  untaught(
    'a voucher that is over',
    ['type SUMMER40 into Voucher and click Redeem', ['SUMMER40']],
    ['type WINTER25 into Voucher and click Redeem', [], 'stops'],
  ),
  untaught('sent only once it can no longer be taken back', ['click Archive for Yuri', ['Archive Yuri']]),
  untaught('a customer who is there already', ['type Bob into Customer, Lund into Town and click Create', [], 'stops']),
  untaught(
    'a row that goes to another page, or nowhere',
    ['type Borage into Herb and press Plant', ['Borage']],
    ['type Hemlock into Herb and press Plant', [], 'stops'],
  ),
  untaught('a call in another time zone', [
    'type Bo into With, set At to 09:30, choose Tokyo in Time zone and click Plan call',
    ['Bo 09:30 Tokyo'],
  ]),
  untaught(
    'a field kept when it is left, or put back',
    ['type Slowly into Motto', ['Motto Slowly']],
    ['type Darts into Hobby', [], 'stops'],
  ),
  untaught(
    'fewer seats than asked, seen only in the basket',
    ['choose Circus in Evening, type 4 into Seats and click Add to basket', ['Circus 4']],
    ['choose Opera in Evening, type 5 into Seats and click Add to basket', ['Opera 2'], 'stops'],
  ),
  untaught('a switch that goes back by itself', ['turn on Barn', ['Barn true']], ['switch on Gate', [], 'stops']),
  untaught(
    'reserved, by oneself or by another',
    ['click Reserve in the row of A2', ['A2']],
    ['click Reserve in the row of B1', [], 'stops'],
  ),
  untaught(
    'a day that moves on, or not',
    ['click Renew for Compass', ['Compass']],
    ['click Renew for Sextant', [], 'stops'],
  ),
  untaught(
    'litres that the server rounds, or cuts',
    ['type Gull into Boat and 25 into Litres and click Book fuel', ['Gull 25']],
    ['type Swan into Boat and 70 into Litres and click Book fuel', ['Swan 40'], 'stops'],
  ),
  untaught('a mail address in small letters', [
    'type Cleo@Sea.example into Mail and click Invite',
    ['cleo@sea.example'],
  ]),
  untaught(
    'pieces in a row, no more than there are',
    ['type 6 into Pieces in the row of Anchor', ['Anchor 6']],
    ['type 5 into Pieces in the row of Buoy', ['Buoy 2'], 'stops'],
  ),
  untaught(
    'a list in a card that moves it, or not',
    ['choose Afloat in "Column of Mast"', ['Mast > Afloat']],
    ['choose Afloat in "Column of Sail"', [], 'stops'],
  ),
  untaught('a vote that stays the first one', ['choose Luna and click Vote', ['Luna']]),
  untaught(
    'a label that pushes out another, or is swallowed',
    ['type ferry into New label and click Add label', ['sea boat ferry']],
    ['type spam into New label and click Add label', [], 'stops'],
  ),
  untaught(
    'a tariff that goes back',
    ['choose Week and click Change tariff', ['Week']],
    ['choose Season and click Change tariff', [], 'stops'],
  ),
  untaught(
    'a letter that has to be confirmed by mail',
    ['type cy@sea.example into Your mail and click Subscribe', ['cy@sea.example']],
    ['type bo@sea.example into Your mail and click Subscribe', [], 'stops'],
  ),
  untaught(
    'another hour than asked',
    ['type Bob into Name, choose 11:00 in Hour and click Book', ['Bob 11:00']],
    ['type Cy into Name, choose 10:00 in Hour and click Book', ['Cy 10:30'], 'stops'],
  ),
  untaught(
    'a bid that is topped at once',
    ['type 40 into "Bid for Clock" and click Bid in Clock', ['Clock 40']],
    ['type 40 into "Bid for Globe" and click Bid in Globe', [], 'stops'],
  ),
  untaught('a state of a drawn list, locked for one', ['click "State of 72" and then returned', ['72 returned']]),
  untaught('a copy, or no room for one', ['click "Duplicate Summer menu"', ['Summer menu']]),
  untaught(
    'a heart that is taken back late',
    ['click "Support Trees"', ['Trees']],
    ['click "Support Slide"', [], 'stops'],
  ),
];

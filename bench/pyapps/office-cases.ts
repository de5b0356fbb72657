/** OFFICE_ROWS: acts by reference in apps of five Python frameworks that offices use, two of them with several pages. */
import type { WidgetStep } from '../../test/widgets/cases';
import { check, click, select, type } from '../pages/page-case';
import type { Row } from './more-cases';

/** Presses the control of a row: rows are counted from 0. */
const clickNth = (name: string, nth: number): WidgetStep => ({ do: 'click', on: { name, nth } });
const save = click('Save');

export const OFFICE_ROWS = {
  django: [
    [
      [click('Gold beet'), type('Price per bag', '3.50'), save],
      ['Gold beet.price', '3.50'],
      'open Gold beet, type 3.50 into Price per bag and click Save',
    ],
    [
      [click('Add seed'), type('Variety', 'Winter rye'), save],
      ['seeds', 'Black kale,Blue pea,Gold beet,Lemon thyme,Red chard,Winter rye'],
      'click Add seed, type Winter rye into Variety and click Save',
    ],
    [
      [click('Red chard'), check('Organically grown'), save],
      ['Red chard.organic', true],
      'open Red chard, tick Organically grown and press Save',
    ],
    [
      [click('Blue pea'), select('Group', 'Herb'), save],
      ['Blue pea.group', 'herb'],
      'open Blue pea, choose Herb in Group, click Save',
    ],
    [
      [click('Blue pea'), check('Autumn'), save],
      ['Blue pea.season', 'autumn'],
      'open Blue pea, choose Autumn for Season and click Save',
    ],
    [
      [click('Red chard'), type('Packed on', '2026-10-05'), save],
      ['Red chard.packed', '2026-10-05'],
      'open Red chard, set Packed on to 2026-10-05 and click Save',
    ],
    [
      [click('Black kale'), select('Grower', 'Pia Lunde'), save],
      ['Black kale.grower', 'Pia Lunde'],
      'open Black kale, choose Pia Lunde in Grower and click Save',
    ],
    [
      [click('Black kale'), select('Available traits', 'Tall'), click('Choose selected traits'), save],
      ['Black kale.traits', 'Early,Tall'],
      'open Black kale, choose Tall in Available traits, click "Choose selected traits" and click Save',
    ],
    [
      [click('Gold beet'), click('Laboratory'), type('Remark', 'rest until May'), save],
      ['Gold beet.remark', 'rest until May'],
      'open Gold beet, open Laboratory, type "rest until May" into Remark and click Save',
    ],
    [
      [click('Growers'), click('Ingrid Aas'), type('Village', 'Stryn'), save],
      ['Ingrid Aas.village', 'Stryn'],
      'click Growers, open Ingrid Aas, change Village to Stryn and click Save',
    ],
    [
      [click('Lemon thyme'), click('Delete'), click('Yes, I’m sure')],
      ['seeds', 'Black kale,Blue pea,Gold beet,Red chard'],
      'open Lemon thyme, click Delete and click "Yes, I’m sure"',
    ],
    [
      [
        check('Select this object for an action - Red chard'),
        select('Action', 'Discontinue the chosen varieties'),
        click('Go'),
      ],
      ['Red chard.remark', 'discontinued'],
      'tick Red chard, choose "Discontinue the chosen varieties" in Action and click Go',
    ],
    [
      [click('Lemon thyme'), type('Bags in store', '40'), save],
      ['Lemon thyme.bags', 40],
      'open Lemon thyme, set Bags in store to 40, click Save',
    ],
    [
      [click('Gold beet'), click('Laboratory'), type('Date', '2026-11-02'), type('Time', '14:30'), save],
      ['Gold beet.tested', '2026-11-02 14:30:00'],
      'open Gold beet, open Laboratory, type 2026-11-02 into Date, type 14:30 into Time, click Save',
    ],
  ],
  flaskadmin: [
    [
      [click('Create'), type('Name', 'Pusur'), save],
      ['patients', 'Bella,Frosk,Gry,Mons,Pusur,Svarten'],
      'click Create, type Pusur into Name and click Save',
    ],
    [
      [clickNth('Edit Record', 2), type('Weight', '2.6'), save],
      ['Gry.weight', 2.6],
      'click Edit Record in the row of Gry, set Weight to 2.6 and click Save',
    ],
    [
      [click('Create'), type('Name', 'Lars'), select('Species', 'Hen'), save],
      ['Lars.species', 'Hen'],
      'click Create, type Lars into Name, choose Hen in Species and click Save',
    ],
    [
      [click('Create'), type('Name', 'Lotte'), select('Owner', 'Tiril Eng'), save],
      ['Lotte.owner', 'Tiril Eng'],
      'click Create, type Lotte into Name, choose Tiril Eng in Owner, click Save',
    ],
    [
      [click('Create'), type('Name', 'Ole'), type('Born', '2024-02-29'), save],
      ['Ole.born', '2024-02-29'],
      'click Create, type Ole into Name, type 2024-02-29 into Born and click Save',
    ],
    [
      [click('Create'), type('Name', 'Siv'), type('Visit', '2026-11-02 14:30:00'), save],
      ['Siv.visit', '2026-11-02 14:30:00'],
      'click Create, type Siv into Name, type "2026-11-02 14:30:00" into Visit and click Save',
    ],
    [
      [clickNth('Edit Record', 0), check('Vaccinated'), save],
      ['Bella.vaccinated', true],
      'click Edit Record in the row of Bella, tick Vaccinated and click Save',
    ],
    [
      [clickNth('Edit Record', 3), type('Findings', 'sore paw'), save],
      ['Mons.findings', 'sore paw'],
      'click Edit Record in the row of Mons, type "sore paw" into Findings, click Save',
    ],
    [
      [clickNth('Edit Record', 1), select('Species', 'Cat'), save],
      ['Frosk.species', 'Cat'],
      'click Edit Record in the row of Frosk, choose Cat in Species, click Save',
    ],
    [
      [click('People'), click('Owners'), clickNth('Edit Record', 1), type('Phone', '555 21'), save],
      ['Olav Dahl.phone', '555 21'],
      'click People, click Owners, click Edit Record in the row of Olav Dahl, type "555 21" into Phone and click Save',
    ],
    [
      [click('People'), click('Owners'), click('Create'), type('Name', 'Jon Vik'), save],
      ['owners', 'Jon Vik,Nora Berg,Olav Dahl,Tiril Eng'],
      'open People, click Owners, click Create, type Jon Vik into Name and click Save',
    ],
    [
      [type('name', 'gry', 'textbox'), click('Search'), click('Edit Record'), check('Vaccinated'), save],
      ['Gry.vaccinated', true],
      'search for gry, click Edit Record, tick Vaccinated and click Save',
    ],
  ],
  pywebio: [
    [[type('Traveller', 'Ann Lee')], ['traveller', 'Ann Lee']],
    [[type('Kilometres', '120')], ['km', 120], 'set Kilometres to 120'],
    [[type('Purpose', 'fair in spring')], ['purpose', 'fair in spring']],
    [[select('Destination', 'Porto')], ['city', 'Porto']],
    [[check('Lunch'), check('Dinner')], ['meals', 'Lunch,Dinner'], 'tick Lunch and Dinner'],
    [[check('Business')], ['class_', 'Business'], 'choose Business for Ticket class'],
    [[type('Hours away', '30')], ['hours', 30], 'set Hours away to 30'],
    [[type('Leaves on', '2026-12-03')], ['leaves', '2026-12-03'], 'set Leaves on to 2026-12-03'],
    [[type('Traveller', 'Bo'), click('File claim')], ['filed', 'Bo'], 'type Bo into Traveller and click File claim'],
    [[click('Approve')], ['decision', 'Approve']],
    [
      [click('Withdraw claim'), type('Why', 'trip is off'), click('Withdraw it')],
      ['withdrawn', 'trip is off'],
      'click Withdraw claim, type "trip is off" into Why and click Withdraw it',
    ],
    [[click('Receipts'), click('Print receipts')], ['printed', true], 'open the Receipts tab and click Print receipts'],
    [[click('Small print'), click('Accept rules')], ['accepted', true], 'open Small print, then click Accept rules'],
    [[clickNth('Remove leg', 1)], ['removed', 'Tuesday'], 'click Remove leg in the row of Tuesday'],
    [
      [type('Payee', 'Cara'), select('Currency', 'NOK'), check('Cash'), click('Request advance')],
      ['advance', 'Cara|None|NOK|Cash||||1'],
      'type Cara into Payee, choose NOK in Currency, choose Cash and click Request advance',
    ],
    [
      [type('Payee', 'Dag'), check('Urgent'), type('Needed on', '2026-12-05'), click('Request advance')],
      ['advance_needed', '2026-12-05'],
      'type Dag into Payee, tick Urgent, set Needed on to 2026-12-05 and click Request advance',
    ],
  ],
  taipy: [
    [[type('Client', 'Ann Lee')], ['client', 'Ann Lee']],
    [[type('Wishes', 'soft cover')], ['wishes', 'soft cover']],
    [[type('Copies', '250')], ['copies', 250], 'set Copies to 250'],
    [[select('Paper', 'Kraft')], ['paper', 'Kraft']],
    [[select('Colours', 'Cyan', 'Gold')], ['colours', 'Cyan,Gold']],
    [[select('Machine', 'Riso')], ['machine', 'Riso']],
    [[check('Sewn')], ['binding', 'Sewn'], 'choose Sewn for Binding'],
    [[click('Rush')], ['speed', 'Rush'], 'choose Rush for Speed'],
    [[check('Proof first')], ['proof', true], 'turn on Proof first'],
    [[type('Grammage', '200', 'slider')], ['weight', 200], 'set Grammage to 200'],
    [[type('Ready on', '12/03/2026')], ['due', '2026-12-03'], 'set Ready on to 12/03/2026'],
    [[type('Client', 'Bo'), click('Book job')], ['booked', 'Bo'], 'type Bo into Client and click Book job'],
    [[click('Start press')], ['started', true]],
    [
      [click('Cancel job'), type('Reason', 'too dear'), click('Cancel it')],
      ['cancelled', 'too dear'],
      'click Cancel job, type "too dear" into Reason and click Cancel it',
    ],
    [[click('Bindery')], ['view', 'Bindery'], 'choose Bindery in Hall'],
    [[click('Finishing'), click('Trim edges')], ['trimmed', true], 'open Finishing and click Trim edges'],
  ],
  trame: [
    [[type('Keeper', 'Ann Lee')], ['keeper', 'Ann Lee']],
    [[type('Diary', 'water is clear')], ['diary', 'water is clear']],
    [[type('Litres', '120')], ['litres', '120'], 'set Litres to 120'],
    [[select('Fish', 'Perch')], ['fish', 'Perch']],
    [[select('Plants', 'Lily', 'Reed')], ['plants', 'Lily,Reed']],
    [[select('Sent to', 'Lund')], ['town', 'Lund']],
    [[select('Labels', 'Shy')], ['labels', 'Shy']],
    [[check('Salt water')], ['salt', true], 'tick Salt water'],
    [[check('Air pump')], ['pump', true], 'turn on Air pump'],
    [[check('Night')], ['light', 'Night'], 'choose Night for Light'],
    [[type('Warmth', '25')], ['warmth', 25], 'set Warmth to 25'],
    [[type('Filled on', '2026-12-03')], ['filled', '2026-12-03'], 'set Filled on to 2026-12-03'],
    [[click('By night')], ['mode', 'night'], 'choose By night'],
    [[type('Keeper', 'Bo'), click('Feed fish')], ['fed', 'Bo'], 'type Bo into Keeper and click Feed fish'],
    [
      [click('Close tank'), type('Reason', 'leak'), click('Close it')],
      ['closed', 'leak'],
      'click Close tank, type leak into Reason and click Close it',
    ],
    [[clickNth('Drain', 1)], ['drained', 'Tank B'], 'click Drain in the row of Tank B'],
    [[click('Tank menu'), click('Swap filter')], ['menu', 'filter'], 'open Tank menu and choose Swap filter'],
    [[click('Repairs'), click('Mend glass')], ['mended', true], 'open the Repairs tab and click Mend glass'],
    [[click('Water test'), click('Log water test')], ['tested', true], 'open Water test and click Log water test'],
  ],
} satisfies Record<string, readonly Row[]>;

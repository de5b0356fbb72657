/** HALL_ROWS: acts in a village hall's bookings (ipywidgets shown by Voilà) and in a kennel's form (H2O Wave). */
import { check, click, press, select, type } from '../pages/page-case';
import type { Row } from './more-cases';

const admit = click('Admit dog');

export const HALL_ROWS = {
  voila: [
    [[type('Renter', 'Ann Lee')], ['renter', 'Ann Lee']],
    [[type('Purpose', 'choir night')], ['purpose', 'choir night']],
    [[type('Guests', '45')], ['guests', 45], 'set Guests to 45'],
    [[type('Deposit', '120.5')], ['deposit', 120.5], 'set Deposit to 120.5'],
    [[type('Tables', '12', 'slider')], ['tables', 12], 'set Tables to 12'],
    [[type('Loudness', '65', 'slider')], ['volume', 65], 'set Loudness to 65'],
    [[select('Room', 'Cellar')], ['room', 'Cellar']],
    [[select('Stage plan', 'Long')], ['stage', 'Long']],
    [[select('Equipment', 'Screen', 'Stove')], ['gear', 'Screen,Stove']],
    [[select('Village', 'Brekke')], ['village', 'Brekke']],
    [[check('Heating on')], ['heating', true], 'tick Heating on'],
    [[click('Alarm armed')], ['alarm', true]],
    [[check('Carpet')], ['floor', 'Carpet'], 'choose Carpet for Floor'],
    [[click('Warm')], ['light', 'Warm'], 'choose Warm for Lights'],
    [[type('Booked for', '2026-12-03')], ['day', '2026-12-03'], 'set Booked for to 2026-12-03'],
    [[type('Bunting', '#ff8800')], ['hue', '#ff8800']],
    [[type('Renter', 'Bo'), click('Book hall')], ['booked', 'Bo'], 'type Bo into Renter and click Book hall'],
    [[click('Kitchen'), click('Lock pantry')], ['pantry', true], 'open Kitchen and click Lock pantry'],
    [
      [click('Caretaker'), type('Keys handed out', '3')],
      ['keys', 3],
      'open the Caretaker tab and set Keys handed out to 3',
    ],
    [[click('Kitchen'), check('Oven cleaned')], ['oven', true], 'open Kitchen, then tick Oven cleaned'],
  ],
  wave: [
    [[type('Dog', 'Rex'), admit], ['admitted', 'Rex'], 'type Rex into Dog and click Admit dog'],
    [
      [type('Habits', 'barks at night'), admit],
      ['habits', 'barks at night'],
    ],
    [
      [type('Chip number', '123456'), admit],
      ['chip', '(123) 456'],
    ],
    [[type('Weight', '25'), admit], ['weight', 25], 'set Weight to 25 and click Admit dog'],
    [[type('Meals', '5'), admit], ['meals', 5], 'set Meals to 5 and click Admit dog'],
    [
      [select('Breed', 'Poodle'), admit],
      ['breed', 'Poodle'],
    ],
    [
      [select('Toys', 'Bone', 'Duck'), admit],
      ['toys', 'Bone,Duck'],
    ],
    [
      [select('Trainer', 'Kari'), admit],
      ['trainer', 'Kari'],
    ],
    [[check('Vaccinated'), admit], ['vaccinated', true], 'tick Vaccinated and click Admit dog'],
    [[check('Pen camera'), admit], ['camera', true], 'turn on Pen camera, then click Admit dog'],
    [[check('Curly'), admit], ['coat', 'Curly'], 'choose Curly for Coat and click Admit dog'],
    [[check('Vet'), check('Groomer'), admit], ['visits', 'Vet,Groomer'], 'tick Vet and Groomer, then click Admit dog'],
    [[click('Feed now')], ['fed', true]],
    [[click('Yard')], ['hall', 'yard'], 'open the Yard tab'],
    [[click('Kennel notes'), click('Sweep pens')], ['swept', true], 'open Kennel notes and click Sweep pens'],
    [[click('Nap')], ['entry', 'Nap']],
    [
      [click('Release dog'), type('Reason', 'went home'), click('Let it go')],
      ['released', 'went home'],
      'click Release dog, type went home into Reason and click Let it go',
    ],
    [
      [click('Pen'), check('Pen 133'), click('Select'), admit],
      ['pen', 'Pen 133'],
      'choose Pen 133 in Pen and click Admit dog',
    ],
    [
      [type('Walks', 'Noon'), press('Walks', 'Enter'), admit],
      ['walks', 'Noon'],
      'choose Noon in Walks and click Admit dog',
    ],
  ],
} satisfies Record<string, readonly Row[]>;

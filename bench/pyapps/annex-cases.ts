/** ANNEX_ROWS: acts in a pottery's kiln book (Hyperdiv) and a fire brigade's vehicles (Starlette-Admin). */
import { check, click, press, select, type } from '../pages/page-case';
import type { Row } from './more-cases';
import type { WidgetStep } from '../../test/widgets/cases';

/** Presses the control of a row: rows are counted from 0. */
const clickNth = (name: string, nth: number): WidgetStep => ({ do: 'click', on: { name, nth } });
const save = click('Save');

export const ANNEX_ROWS = {
  hyperdiv: [
    [[type('Potter', 'Ann Lee')], ['potter', 'Ann Lee']],
    [[type('Notes', 'thin walls')], ['notes', 'thin walls']],
    [[type('Pieces', '12')], ['pieces', '12'], 'set Pieces to 12'],
    [[select('Glaze', 'Raku')], ['glaze', 'Raku']],
    [[select('Kiln furniture', 'Cone', 'Shelf')], ['tools', 'Cone,Shelf']],
    [[type('Peak heat', '1240')], ['heat', 1240], 'set Peak heat to 1240'],
    [[check('Slow cooling')], ['slow', true], 'tick Slow cooling'],
    [[check('Extractor fan')], ['fan', true], 'switch on the Extractor fan'],
    [[check('Lustre')], ['kind', 'Lustre'], 'choose Lustre for Firing'],
    [[click('Middle')], ['side', 'Middle'], 'choose Middle for Rack'],
    [[type('Firing day', '2026-12-03')], ['day', '2026-12-03'], 'set the Firing day to 3 December 2026'],
    [[type('Potter', 'Bo'), click('Book kiln')], ['booked', 'Bo'], 'type Bo into Potter and click Book kiln'],
    [[click('Rack actions'), click('Weigh rack')], ['rack', 'Weigh rack'], 'open Rack actions and choose Weigh rack'],
    [[click('Wheels'), click('Oil wheels')], ['oiled', true], 'open the Wheels tab and click Oil wheels'],
    [
      [click('Accident log'), type('Burns treated', 'one')],
      ['burns', 'one'],
      'open Accident log and type one into Burns treated',
    ],
    [[click('Porcelain')], ['shelf', 'Porcelain']],
    [
      [click('Close kiln'), type('Reason', 'cracked lid'), click('Close it down')],
      ['closed', 'cracked lid'],
      'click Close kiln, type cracked lid into Reason and click Close it down',
    ],
    [
      [type('Visitor', 'Pia'), select('Class', 'Coiling'), click('Sign up visitor')],
      ['course', 'Coiling'],
      'type Pia into Visitor, choose Coiling in Class and click Sign up visitor',
    ],
    [[type('Visitor', 'Pia'), press('Visitor', 'Enter')], ['visitor', undefined], 'type Pia into Visitor, press Enter'],
  ],
  starletteadmin: [
    [
      [clickNth('Edit', 1), type('Call sign', 'Berta 2'), save],
      ['vehicles', 'Anna 1,Berta 2,Cara 3,Dora 4'],
      'edit Bruno 2, change Call sign to Berta 2 and click Save',
    ],
    [
      [clickNth('Edit', 2), type('Litres', '8500'), save],
      ['Cara 3.litres', 8500],
      'edit Cara 3, set Litres to 8500 and press Save',
    ],
    [
      [clickNth('Edit', 3), select('Kind', 'boat'), save],
      ['Dora 4.kind', 'Boat'],
      'edit Dora 4, choose boat in Kind and click Save',
    ],
    [
      [clickNth('Edit', 1), check('Ready'), save],
      ['Bruno 2.ready', true],
      'edit Bruno 2, turn on Ready and click Save',
    ],
    [
      [clickNth('Edit', 0), type('Defects', 'left lamp broken'), save],
      ['Anna 1.defects', 'left lamp broken'],
      'edit Anna 1, type "left lamp broken" into Defects and save it',
    ],
    [
      [clickNth('Edit', 0), type('Checked on', '2026-12-03'), save],
      ['Anna 1.checked', '2026-12-03'],
      'edit Anna 1, set Checked on to 2026-12-03 and click Save',
    ],
    [
      [clickNth('Edit', 2), select('Station', 'Hill'), save],
      ['Cara 3.station', 'Hill'],
      'edit Cara 3, choose Hill in Station, click Save',
    ],
    [
      [click('New Vehicle'), type('Call sign', 'Emil 5'), save],
      ['vehicles', 'Anna 1,Bruno 2,Cara 3,Dora 4,Emil 5'],
      'click New Vehicle, type Emil 5 into Call sign and click Save',
    ],
    [
      [click('Stations'), clickNth('Edit', 1), type('Phone', '110 9'), save],
      ['Hill.phone', '110 9'],
      'open Stations, edit Hill, change Phone to 110 9 and click Save',
    ],
    [[clickNth('Delete', 3), click('Yes, delete')], ['vehicles', 'Anna 1,Bruno 2,Cara 3'], 'delete Dora 4'],
    [
      [clickNth('Test siren', 1), click('Sound it')],
      ['Bruno 2.defects', 'siren heard'],
      'click Test siren of Bruno 2 and click Sound it',
    ],
    [
      [
        { do: 'check', on: { name: 'Select row', nth: 2 }, checked: true },
        click('With selected'),
        click('Retire vehicles'),
        click('Yes, retire'),
      ],
      ['Cara 3.defects', 'retired'],
      'tick Cara 3, open With selected, click Retire vehicles and click "Yes, retire"',
    ],
    [
      [
        type('Search in list', 'Dora'),
        press('Search in list', 'Enter'),
        clickNth('Edit', 0),
        type('Litres', '5'),
        save,
      ],
      ['Dora 4.litres', 5],
      'search for Dora, then edit Dora 4, set Litres to 5 and click Save',
    ],
  ],
} satisfies Record<string, readonly Row[]>;

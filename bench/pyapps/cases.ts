/** PYTHON_CASES: everyday acts in apps made with Python frameworks, each with the state that the app itself must hold. */
import { check, click, type PageCase, press, select, sentenceOf, type } from '../pages/page-case';
import { ANNEX_ROWS } from './annex-cases';
import { HALL_ROWS } from './hall-cases';
import { LODGE_ROWS } from './lodge-cases';
import { MORE_ROWS, type Row } from './more-cases';
import { OFFICE_ROWS } from './office-cases';
import type { PythonApp } from './servers';

export interface PythonCase extends PageCase {
  kind: PythonApp;
}

const ROWS: Readonly<Record<PythonApp, readonly Row[]>> = {
  streamlit: [
    [[type('Customer', 'Ann Lee')], ['name', 'Ann Lee']],
    [[type('Remarks', 'ring twice')], ['notes', 'ring twice']],
    [[type('Pieces', '12')], ['count', 12], 'set Pieces to 12'],
    [[select('Town', 'Bergen')], ['town', 'Bergen']],
    [[select('Extras', 'Chair', 'Shelf')], ['extras', 'Chair,Shelf']],
    [[check('Express delivery')], ['express', true], 'tick Express delivery'],
    [[check('Gift wrapping')], ['gift', true], 'turn on Gift wrapping'],
    [[check('Birch')], ['wood', 'Birch'], 'choose Birch for Wood'],
    [[type('Discount', '25')], ['discount', 25], 'set Discount to 25'],
    [[type('Delivery day', '2026/12/03')], ['day', '2026-12-03']],
    [[select('Delivery time', '10:30')], ['hour', '10:30']],
    [[type('Customer', 'Bo'), click('Send order')], ['sent', 'Bo'], 'type Bo into Customer and click Send order'],
    [[click('History'), click('Load history')], ['history', true], 'open the History tab and click Load history'],
    [[click('Advanced'), check('Keep offcuts')], ['offcuts', true], 'open Advanced, then check Keep offcuts'],
    [
      [click('More'), click('Archive order')],
      ['archived', true],
    ],
    [
      [type('Contact', 'a@b.no'), click('Store contact')],
      ['contact', 'a@b.no'],
    ],
  ],
  gradio: [
    [[type('Author', 'Ann Lee')], ['author', 'Ann Lee']],
    [[type('Source text', 'good morning')], ['text', 'good morning']],
    [[type('Page count', '12', 'spinbutton')], ['pages', 12], 'set Page count to 12'],
    [[type('number input for Warmth', '15')], ['tone', 15], 'set Warmth to 15'],
    [[select('Language', 'Norwegian')], ['language', 'Norwegian']],
    [[select('Topics', 'Law', 'Music')], ['topics', 'Law,Music']],
    [[check('Playful')], ['style', 'Playful'], 'choose Playful for Style'],
    [[check('Glossary')], ['marks', 'Glossary'], 'tick Glossary'],
    [[check('Rush job')], ['rush', true], 'tick Rush job'],
    [[type('Due', '2026-12-03')], ['due', '2026-12-03']],
    [
      [type('Source text', 'hello'), click('Translate')],
      ['translated', 'hello'],
    ],
    [[click('Review'), click('Approve draft')], ['approved', true], 'go to the Review tab and press Approve draft'],
    [
      [click('Options'), type('Word limit', '300'), press('Word limit', 'Enter')],
      ['limit', '300'],
    ],
    [[click('Clear all')], ['cleared', true]],
  ],
  dash: [
    [[type('Member', 'Ann Lee')], ['member', 'Ann Lee']],
    [[type('Starts', '12')], ['starts', 12], 'set Starts to 12'],
    [[type('Report', 'fresh snow')], ['report', 'fresh snow']],
    [[select('Slope', 'Red run')], ['slope', 'Red run']],
    [[select('Helpers', 'Ann', 'Cara')], ['helpers', 'Ann,Cara']],
    [[check('Adult')], ['class', 'Adult'], 'choose Adult for Class'],
    [[check('Poles')], ['gear', 'Poles'], 'tick Poles'],
    [[type('Speed', '25')], ['speed', 25], 'set Speed to 25'],
    [[type('Race day', '2026-12-03')], ['race', '2026-12-03']],
    [[type('Member', 'Bo'), click('Enter race')], ['entered', 'Bo'], 'type Bo into Member and click Enter race'],
    [[click('Results')], ['tab', 'results'], 'open the Results tab'],
    [[click('Rules'), click('Print rules')], ['printed', 1], 'open Rules, then click Print rules'],
  ],
  nicegui: [
    [[type('Baker', 'Ann Lee')], ['baker', 'Ann Lee']],
    [[type('Note', 'less salt')], ['note', 'less salt']],
    [[type('Loaves', '12')], ['loaves', 12], 'set Loaves to 12'],
    [[select('Flour', 'Spelt')], ['flour', 'Spelt']],
    [[select('Days', 'Mon', 'Wed')], ['days', 'Mon,Wed']],
    [[select('Recipe', 'Recipe 133')], ['recipe', 'Recipe 133']],
    [[check('Salted')], ['salted', true], 'tick Salted'],
    [[check('Oven on')], ['oven', true], 'switch on Oven on'],
    [[check('Late')], ['shift', 'Late'], 'choose Late'],
    [[click('Thick')], ['crust', 'Thick']],
    [[type('Heat', '25')], ['heat', 25], 'set Heat to 25'],
    [[type('Bake day', '2026-12-03')], ['day', '2026-12-03']],
    [[type('Bake time', '14:30')], ['time', '14:30']],
    [[click('Print rota')], ['printed', true]],
    [[click('Stock'), click('Count stock')], ['counted', true], 'open the Stock tab and click Count stock'],
    [[click('Cleaning'), check('Floor done')], ['floor', true], 'open Cleaning, then check Floor done'],
    [[click('Menu'), click('Copy rota')], ['copied', true], 'click Menu, then Copy rota'],
    [
      [click('Close bakery'), click('Confirm closing')],
      ['closed', true],
    ],
  ],
  ...MORE_ROWS,
  ...OFFICE_ROWS,
  ...HALL_ROWS,
  ...ANNEX_ROWS,
  ...LODGE_ROWS,
};

export const PYTHON_CASES: readonly PythonCase[] = (Object.entries(ROWS) as [PythonApp, readonly Row[]][]).flatMap(
  ([kind, rows]) =>
    rows.map(([steps, holds, sentence = steps.map(sentenceOf).join(', ')]) => ({
      kind,
      title: sentence,
      steps,
      sentence,
      holds,
      isHonestNo: false,
    })),
);

/** OBSERVATORY_CASES: acts by reference on widgets that commit late, revert, redraw themselves or sit deep in frames and shadow roots. */
import type { WidgetStep } from '../../test/widgets/cases';
import type { WidgetPage } from '../../test/harness/widget-pages';
import { check, click, drag, hover, type PageCase, press, select, sentenceOf, type } from './page-case';

const scroll = (name: string): WidgetStep => ({ do: 'scroll', on: { name }, direction: 'bottom' });
const clear = (name: string): WidgetStep => ({ do: 'clear', on: { name } });
const attach = (name: string): WidgetStep => ({ do: 'attach', on: { name }, files: [{ name: 'a.txt', text: 'hi' }] });
const pressKeys = (keys: string): WidgetStep => ({ do: 'press', keys });

/** Acts that are asked for by reference only. */
const UNSAID: ReadonlySet<string> = new Set(['scroll', 'clear', 'attach', 'drag', 'press', 'hover']);

/** The steps, the state that the page itself must hold, and whether they cannot be done. */
export type ActRow = readonly [steps: WidgetStep[], holds: [key: string, value: unknown], isHonestNo?: 'no'];

const ROWS: readonly ActRow[] = [
  [[type('Dome angle', '120')], ['dome', 120]],
  [[type('Exposure', '8 s')], ['exposure', '8 s']],
  [[type('Exposure', '9 s')], ['exposure', '2 s'], 'no'],
  [[type('Gain', '80')], ['gain', 40], 'no'],
  [[type('Gain', '35')], ['gain', 35]],
  [[type('Focus offset', '-15')], ['focus', -15]],
  [[type('Filter dial', '4')], ['dial', undefined], 'no'],
  [[type('Frames', '5')], ['frames', 5]],
  [
    [type('Binning', '4'), press('Binning', 'Enter')],
    ['binning', '4'],
  ],
  [
    [type('Target', 'M31'), click('Slew there')],
    ['slew', 'M31'],
  ],
  [[type('Target', 'Moon'), click('Slew there')], ['slew', undefined], 'no'],
  [
    [select('Month', 'February'), select('Day', '28')],
    ['night', '28 February'],
  ],
  [[select('Month', 'February'), select('Day', '30')], ['night', '1 February'], 'no'],
  [
    [type('Birth day', '03'), type('Birth month', '12'), type('Birth year', '1987')],
    ['born', '03.12.1987'],
  ],
  [
    [click('--:--'), click('21'), click('45')],
    ['start', '21:45'],
  ],
  [
    [click('--:--'), select('Hour', '22'), select('Minute', '05')],
    ['start', '22:05'],
  ],
  [[select('Filters', 'Ha', 'OIII')], ['filters', 'Ha,OIII']],
  [[select('Star', 'Vega')], ['star', 'Vega']],
  [[select('Star', 'Pluto')], ['star', undefined], 'no'],
  [[type('Star', 'Deneb')], ['star', undefined], 'no'],
  [[select('Object', 'NGC 7000')], ['object', 'NGC 7000']],
  [
    [select('Site', 'La Palma'), select('Telescope', 'NOT')],
    ['scope', 'NOT'],
  ],
  [[select('Camera mode', 'Fast')], ['mode', 'Slow'], 'no'],
  [[select('Priority', 'Urgent')], ['prio', 'Normal'], 'no'],
  [[type('Proposal code', 'ab-12')], ['code', 'AB-12']],
  [[type('Call sign', 'KP4')], ['call', ''], 'no'],
  [[type('Pager', '771')], ['pager', ''], 'no'],
  [[type('Badge', '12')], ['badge', ''], 'no'],
  [[type('Remarks for staff', 'more liquid nitrogen')], ['remarks', 'more liquid nitrogen']],
  [[type('Lead', 'Dr Oh')], ['pi', 'Dr Ruiz'], 'no'],
  [[type('Log entry', 'clear sky')], ['log', 'clear sky']],
  [
    [click('Edit seeing'), type('Seeing value', '0.8')],
    ['seeing', '0.8'],
  ],
  [[clear('Wind limit')], ['wind', '15'], 'no'],
  [[clear('Weather comment')], ['comment', '']],
];

const PANEL_ROWS: readonly ActRow[] = [
  [[check('Laser guide')], ['laser', false], 'no'],
  [[check('Infrared')], ['infrared', false], 'no'],
  [[click('Lamp off')], ['lamp', true]],
  [[check('Narrow field')], ['field', 'Narrow field']],
  [
    [check('All cameras'), check('South camera', false)],
    ['cameras', 'North'],
  ],
  [[click('Queue exposure')], ['queued', true]],
  [[click('Store settings')], ['stored', undefined], 'no'],
  [[click('Sync catalogue')], ['synced', undefined], 'no'],
  [[click('Hold to unlock')], ['unlocked', undefined], 'no'],
  [
    [click('Tips'), click('Tip of the night: let the mirror cool. Press anywhere to go on.'), click('Park telescope')],
    ['parked', true],
  ],
  [[click('New night'), click('Create night')], ['made', undefined], 'no'],
  [
    [click('New night'), type('Night title', 'Comet'), click('Create night')],
    ['made', 'Comet'],
  ],
  [
    [click('Tools'), click('Darks')],
    ['tool', 'Darks'],
  ],
  [
    [hover('Instruments'), click('Calibrate')],
    ['calibrate', true],
  ],
  [
    [pressKeys('Control+k'), type('Command', 'stow'), press('Command', 'Enter')],
    ['command', 'stow'],
  ],
  [
    [click('Toggle'), check('Observe M42')],
    ['observe', 'M42'],
  ],
  [
    [press('Nebulae', 'ArrowRight'), click('Veil')],
    ['target', 'Veil'],
  ],
  [[click('Frame 0003')], ['frame', 'Frame 0003']],
  [
    [scroll('Frames'), click('Frame 2000')],
    ['frame', 'Frame 2000'],
  ],
  [[select('Frames', 'Frame 0120')], ['frame', 'Frame 0120']],
  [[check('I have read the rules')], ['rules', undefined], 'no'],
  [
    [scroll('House rules'), check('I have read the rules')],
    ['rules', true],
  ],
  [[type('Chart label', 'Orion')], ['chart', 'Orion']],
  [[click('Draw chart')], ['drawn', true]],
  [[type('Deep label', 'Lyra')], ['deep', 'Lyra']],
  [
    [type('Humidity limit', '70'), click('Apply limit')],
    ['humidity', '70'],
  ],
  [[click('Vent dome')], ['vent', true]],
  [[attach('Upload plate')], ['plate', 'a.txt:hi']],
  [[click('Upload plate')], ['plate', undefined], 'no'],
  [[attach('Drop spectra here')], ['spectra', 'a.txt']],
  [[click('Drop spectra here')], ['spectra', undefined], 'no'],
  [[drag('Grism', 'Slot 2')], ['slot', 'Grism']],
  [
    [{ do: 'drag', on: { name: 'Science' }, to: { name: 'Bias' }, place: 'before' }],
    ['order', 'Science,Bias,Flat,Archive step'],
  ],
  [[drag('Archive step', 'Bias')], ['order', undefined], 'no'],
  [[click('Sky map')], ['sky', undefined], 'no'],
];

export const casesOf = (page: WidgetPage, rows: readonly ActRow[]): readonly (PageCase & { page: WidgetPage })[] =>
  rows.map(([steps, holds, no]) => ({
    kind: page.replace('daily-', ''),
    page,
    title: steps.map(sentenceOf).join(', '),
    steps,
    sentence: steps.some(({ do: verb }) => UNSAID.has(verb)) ? '' : steps.map(sentenceOf).join(', '),
    holds,
    isHonestNo: no === 'no',
  }));

export const OBSERVATORY_CASES = [
  ...casesOf('daily-observatory', ROWS),
  ...casesOf('daily-observatory-panels', PANEL_ROWS),
];

/** DAILY_CASES: acts on what people meet daily, by kind, each with a sentence and the state that the page itself must report. */
import type { On, WidgetStep } from '../../test/widgets/cases';
import type { WidgetPage } from '../../test/harness/widget-pages';

export interface DailyCase {
  kind: string;
  page: WidgetPage;
  title: string;
  steps: WidgetStep[];
  sentence: string;
  /**
   * The page's own state in the end. With `isHonestNo` the act cannot be done: the state must hold, and the act must not be
   * reported as done.
   */
  holds: [key: string, value: unknown];
  isHonestNo: boolean;
  browsers: readonly ('chromium' | 'firefox')[];
}

const BOTH = ['chromium', 'firefox'] as const;
const on = (role: string | undefined, name: string): On => ({ ...(role === undefined ? {} : { role }), name });
const type = (name: string, text: string, role?: string): WidgetStep => ({ do: 'type', on: on(role, name), text });
const click = (name: string, role?: string): WidgetStep => ({ do: 'click', on: on(role, name) });
const select = (name: string, ...options: string[]): WidgetStep => ({ do: 'select', on: on(undefined, name), options });
const check = (name: string, checked = true): WidgetStep => ({ do: 'check', on: on(undefined, name), checked });
const press = (name: string, keys: string): WidgetStep => ({ do: 'press', on: on(undefined, name), keys });
const drag = (name: string, to: string): WidgetStep => ({ do: 'drag', on: on(undefined, name), to: on(undefined, to) });

type Row = readonly [page: WidgetPage, steps: WidgetStep[], holds: [string, unknown], isHonestNo?: 'no'];

/** The rows of each kind; the sentence says the same as the steps. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  focus: [
    ['daily-fields', [type('Nickname', 'Ann')], ['blur-save', 'Ann']],
    ['daily-fields', [type('Shelf', 'B 12')], ['focusout-save', 'B 12']],
    ['daily-fields', [type('Remark', 'all fine')], ['blur-area', 'all fine']],
    ['daily-fields', [type('Cell text', 'new words')], ['cell', 'new words']],
    ['daily-fields', [type('Opens on focus', 'abc')], ['opens', 'abc']],
    ['daily-fields', [click('Opens on focus')], ['opens-focus', true]],
    ['daily-fields', [type('Code', '77'), click('Check code')], ['enables', '77']],
    ['daily-material', [type('Mat name', 'Ann')], ['mat-name', 'Ann']],
    ['daily-elements', [type('Quasar name', 'Ann')], ['q-name', 'Ann']],
    ['daily-elements', [type('Vuetify name', 'Ann')], ['v-name', 'Ann']],
  ],
  lost: [
    ['daily-fields', [type('Coupon', 'SAVE10')], ['cleared', ''], 'no'],
    ['daily-fields', [type('Alias', 'bo')], ['anew', ''], 'no'],
    ['daily-fields', [type('Quota', '9')], ['late', '5'], 'no'],
    ['daily-fields', [type('City code', 'OSL')], ['trimmed', 'OSL']],
    ['daily-fields', [type('Guests', '12')], ['clamped', '6'], 'no'],
    ['daily-fields', [type('Guests', '4')], ['clamped', '4']],
    ['daily-fields', [type('Digits', 'abc')], ['refused', undefined], 'no'],
    ['daily-fields', [type('Short name', 'Roberta')], ['max', 'old'], 'no'],
    ['daily-fields', [type('Short name', 'Rob')], ['max', 'Rob']],
  ],
  masks: [
    ['daily-masks', [type('IMask phone', '+7(912)345-67-89')], ['imask-phone', '+7(912)345-67-89']],
    ['daily-masks', [type('IMask phone', '9123456789')], ['imask-phone', '+7(912)345-67-89']],
    ['daily-masks', [type('IMask date', '24.12.2026')], ['imask-date', '24.12.2026']],
    ['daily-masks', [type('IMask date', '2412')], ['imask-date', '01.02.2020'], 'no'],
    ['daily-masks', [type('IMask number', '12345')], ['imask-number', '12 345']],
    ['daily-masks', [type('Inputmask code', '123456789')], ['inputmask-code', '123-45-6789']],
    ['daily-masks', [type('Inputmask code', '123')], ['inputmask-code', ''], 'no'],
    ['daily-masks', [type('Inputmask date', '24/12/2026')], ['inputmask-date', '24/12/2026']],
    ['daily-masks', [type('Inputmask money', '1234.50')], ['inputmask-money', '$ 1,234.50']],
    ['daily-masks', [type('Maska plate', 'AB-1234')], ['maska-card', 'AB-1234']],
    ['daily-masks', [type('Maska plate', 'AB1234')], ['maska-card', 'AB-1234']],
    ['daily-masks', [type('Maska ledger', '123456789012')], ['maska-iban', '1234 5678 9012']],
    ['daily-masks', [type('AutoNumeric price', '1234.5')], ['autonumeric', '€ 1,234.50']],
    ['daily-masks', [type('Cleave parcel', 'ABC123XYZ')], ['cleave', 'ABC-123-XYZ']],
    ['daily-masks', [type('Cleave number', '1234567')], ['cleave-number', '1,234,567']],
    ['daily-masks', [type('Telephone', '+1 201-555-0123')], ['tel', '+1 201-555-0123']],
    ['daily-masks', [type('jQuery mask zip', '12345678')], ['jquery-mask', '12345-678']],
    ['daily-masks', [type('Budget', '1234')], ['rnf-money', '1234']],
    ['daily-masks', [type('Budget', '$1,234')], ['rnf-money', '1234']],
    ['daily-masks', [type('Mobile', '2015550123')], ['rnf-phone', '2015550123']],
  ],
  native: [
    ['daily-fields', [type('Weight', '1,5')], ['comma', '1.5']],
    ['daily-fields', [type('Weight', '2.5')], ['comma', '2.5']],
    ['daily-fields', [type('Price', '1.234,50')], ['euro', '1234.50']],
    ['daily-fields', [type('Price', '1,234.50')], ['euro', '1234.50']],
    ['daily-fields', [type('Pieces', 'many')], ['whole', '3'], 'no'],
    ['daily-fields', [type('Arrival', '3 December 2026')], ['day', '2026-12-03']],
    ['daily-fields', [type('Arrival', '2026-12-03')], ['day', '2026-12-03']],
    ['daily-fields', [type('Departure', 'December 24, 2026')], ['day2', '2026-12-24']],
    ['daily-fields', [type('Departure', '24.12.2026')], ['day2', '2026-12-24']],
    ['daily-fields', [type('Birthday', '30 February 2026')], ['day3', '2001-02-03'], 'no'],
    ['daily-fields', [type('Birthday', 'soon')], ['day3', '2001-02-03'], 'no'],
    ['daily-fields', [type('Alarm', '2:30 pm')], ['time', '14:30']],
    ['daily-fields', [type('Alarm', '7:05')], ['time', '07:05']],
    ['daily-fields', [type('Lunch', '12.15')], ['time2', '12:15']],
    ['daily-fields', [type('Meeting', '2026-12-03 14:30')], ['moment', '2026-12-03T14:30']],
    ['daily-fields', [type('Billing month', 'March 2026')], ['month', '2026-03']],
    ['daily-fields', [type('Sprint week', '2026-W09')], ['week', '2026-W09']],
    ['daily-fields', [type('Tint', '#F80')], ['color', '#ff8800']],
  ],
  editors: [
    ['daily-editors', [type('Draft text', 'Hello there')], ['draft', 'Hello there']],
    ['daily-editors', [type('Draft text', 'one\ntwo')], ['draft', 'one\ntwo']],
    ['daily-editors', [type('EasyMDE notes', 'Hello there')], ['easymde', 'Hello there']],
    ['daily-editors', [type('EasyMDE notes', 'one\ntwo')], ['easymde', 'one\ntwo']],
    ['daily-editors', [type('Ace script', 'let x')], ['ace', 'let x']],
    ['daily-editors', [type('Ace script', 'one\ntwo')], ['ace', 'one\ntwo']],
    ['daily-editors', [type('Trix text', 'Hello there')], ['trix', 'Hello there']],
    ['daily-editors', [type('Trix text', 'one\ntwo')], ['trix', 'one\ntwo']],
    ['daily-editors', [type('Simple text', 'Hello there')], ['simple', 'Hello there']],
    ['daily-editors', [type('Simple text', 'one\ntwo')], ['simple', 'one\ntwo']],
    ['daily-editors', [type('Plain only', 'Hello there')], ['plain', 'Hello there']],
    ['daily-editors', [type('Plain only', 'one\ntwo')], ['plain', 'one\ntwo']],
    ['daily-editors', [type('Brittle text', 'Hello')], ['brittle', 'crashed'], 'no'],
    ['daily-editors-big', [type('CK text', 'Hello there')], ['ck', '<p>Hello there</p>']],
    ['daily-editors-big', [type('CK text', 'one\ntwo')], ['ck', '<p>one</p><p>two</p>']],
    ['daily-editors-big', [type('Monaco script', 'let x')], ['monaco', 'let x']],
    ['daily-editors-big', [type('Monaco script', 'one\ntwo')], ['monaco', 'one\ntwo']],
    ['editors', [type('ProseMirror text', 'one two')], ['e-prose', 'one two']],
    ['editors', [type('ProseMirror text', 'one\ntwo')], ['e-prose', 'one\ntwo']],
    ['editors', [type('Tiptap text', 'one two')], ['e-tiptap', 'one two']],
    ['editors', [type('Quill text', 'one\ntwo')], ['e-quill', 'one\ntwo']],
    ['editors', [type('Lexical text', 'one two')], ['e-lexical', 'one two']],
    ['editors', [type('Slate text', 'one two', 'textbox')], ['e-slate', 'one two']],
    ['editors', [type('CodeMirror text', 'one two')], ['e-code', 'one two']],
    ['editors', [type('CodeMirror text', 'one\ntwo')], ['e-code', 'one\ntwo']],
  ],
  lists: [
    ['daily-lists', [select('Ark city', 'Bergen')], ['ark', 'Bergen']],
    ['daily-lists', [select('Ark finder', 'Bergen')], ['ark-combo', 'Bergen']],
    ['daily-lists', [select('Prime city', 'Bergen')], ['prime', 'Bergen']],
    ['daily-lists', [select('Prime long', 'Item 233')], ['prime-long', 'Item 233']],
    ['daily-lists', [select('Prime many', 'Oslo', 'Bergen')], ['prime-many', 'Oslo,Bergen']],
    ['daily-lists', [select('Prime finder', 'Bergen')], ['prime-auto', 'Bergen']],
    ['daily-lists', [select('Kit city', 'Bergen')], ['ariakit', 'Bergen']],
    ['daily-lists', [select('Kit finder', 'Bergen')], ['ariakit-combo', 'Bergen']],
    ['daily-lists', [select('Aria city', 'Bergen')], ['aria', 'Bergen']],
    ['daily-lists', [select('Aria finder', 'Bergen')], ['aria-combo', 'Bergen']],
    ['daily-lists', [select('jQuery UI city', 'Bergen')], ['jqui', 'Bergen']],
    ['daily-lists', [select('jQuery UI finder', 'Bergen')], ['jqauto', 'Bergen']],
    ['daily-lists', [select('Slim city', 'Bergen')], ['slim', 'Bergen']],
    ['daily-lists', [select('Awesome finder', 'Bergen')], ['awesome', 'Bergen']],
    ['daily-lists', [select('Chosen city', 'Bergen')], ['chosen', 'Bergen']],
    ['daily-lists', [type('Tagify labels', 'Bergen'), press('Tagify labels', 'Enter')], ['tagify', 'Bergen']],
    ['daily-lists', [select('Ark city', 'Paris')], ['ark', undefined], 'no'],
    ['daily-lists', [select('Aria city', 'Paris')], ['aria', undefined], 'no'],
    ['daily-elements', [select('Fiori city', 'Bergen')], ['ui5-select', 'Bergen']],
    ['daily-elements', [select('Fiori finder', 'Bergen')], ['ui5-combo', 'Bergen']],
    ['daily-elements', [select('Vaadin city', 'Bergen')], ['vaadin-select', 'Bergen']],
    ['daily-elements', [select('Vaadin finder', 'Bergen')], ['vaadin-combo', 'Bergen']],
    ['daily-elements', [select('Vaadin long', 'Item 233')], ['vaadin-long', 'Item 233']],
    ['daily-elements', [select('Quasar city', 'Bergen')], ['q-city', 'Bergen']],
    ['daily-elements', [select('Quasar long', 'Item 233')], ['q-long', 'Item 233']],
    ['daily-elements', [select('Vuetify city', 'Bergen')], ['v-city', 'Bergen']],
    ['daily-elements', [select('Vuetify long', 'Item 233')], ['v-long', 'Item 233']],
    ['daily-elements', [select('Vuetify finder', 'Bergen')], ['v-auto', 'Bergen']],
    ['daily-elements', [select('Multi city', 'Bergen')], ['multiselect', 'Bergen']],
    ['daily-material', [select('Mat city', 'Bergen')], ['mat-city', 'Bergen']],
    ['daily-material', [select('Mat many', 'Oslo', 'Bergen')], ['mat-many', 'Oslo,Bergen']],
    ['daily-material', [select('Mat finder', 'Bergen')], ['mat-auto', 'Bergen']],
    ['daily-fields', [select('Cup size', 'Large')], ['veiled', 'Large']],
    ['daily-fields', [select('Seat', 'Ann')], ['listed', 'a17']],
    ['daily-fields', [type('Seat', 'b20')], ['listed', 'b20']],
    ['daily-fields', [type('Labels', 'fresh'), press('Labels', 'Enter')], ['tags', 'fresh']],
    ['daily-plain', [click('Cleo')], ['roving', 'Cleo']],
  ],
  switches: [
    ['daily-material', [check('Mat agree')], ['mat-check', true]],
    ['daily-material', [check('Mat power')], ['mat-toggle', true]],
    ['daily-material', [check('Fast')], ['mat-radio', 'fast']],
    ['daily-elements', [check('Quasar power')], ['q-power', true]],
    ['daily-elements', [check('Vuetify power')], ['v-power', true]],
    ['daily-elements', [check('Fiori power')], ['ui5-switch', true]],
    ['daily-elements', [check('Fiori agree')], ['ui5-check', true]],
    ['daily-lists', [check('Aria agree')], ['aria-check', true]],
    ['daily-lists', [check('Aria power')], ['aria-switch', true]],
    ['daily-plain', [check('Dark mode')], ['shadow-switch', true]],
    ['daily-plain', [check('Gift wrap')], ['fancy', true]],
  ],
  numbers: [
    ['daily-plain', [type('Loudness', '70')], ['clipped', '70']],
    ['daily-plain', [type('Warmth', '25')], ['warmth', 25]],
    ['daily-plain', [type('Plates', '4')], ['shadow-number', '4']],
    ['daily-plain', [type('Boxes', '6')], ['boxes', '6']],
    ['daily-material', [type('Mat level', '30')], ['mat-level', 30]],
    ['daily-elements', [type('Quasar level', '30')], ['q-level', 30]],
    ['daily-elements', [type('Fiori count', '7')], ['ui5-step', 7]],
    ['daily-elements', [type('Vaadin count', '7')], ['vaadin-number', '7']],
    ['daily-lists', [type('Aria count', '7')], ['aria-number', 7]],
    ['daily-lists', [type('jQuery UI count', '7')], ['jqspin', '7']],
    ['daily-moves', [type('Nou volume', '45')], ['nouislider', 45]],
    ['daily-moves', [type('Rc volume', '35')], ['rc-slider', 35]],
  ],
  dates: [
    ['daily-moves', [type('MUI day', '2026-12-03')], ['mui-day', '2026-12-03']],
    ['daily-moves', [type('MUI picker', '2026-12-03')], ['mui-picker', '2026-12-03']],
    ['daily-moves', [type('MUI time', '14:30')], ['mui-time', '14:30']],
    ['daily-moves', [type('Aria day', '2026-12-03')], ['aria-day', '2026-12-03']],
    ['daily-elements', [type('Vaadin day', '12/3/2026')], ['vaadin-date', '2026-12-03']],
    ['daily-moves', [type('Pika day', '2026-12-03'), press('Pika day', 'Enter')], ['pikaday', '2026-12-3']],
  ],
  menus: [
    ['daily-plain', [{ do: 'hover', on: { name: 'Products' } }, click('Lamps')], ['lamps', true]],
    ['daily-plain', [{ do: 'hover', on: { name: 'Company' } }, click('Jobs')], ['jobs', true]],
    ['daily-moves', [{ do: 'hover', on: { name: 'Account' } }, click('Sign off')], ['tippy', true]],
    ['daily-material', [click('Mat menu'), click('Paste it')], ['mat-menu', 'paste']],
    ['daily-plain', [click('Filters'), click('Aside')], ['aside', true]],
    ['daily-plain', [click('Tab Six')], ['scroller', 'Tab Six']],
    ['daily-plain', [select('Nameless:', 'Green')], ['nameless', 'Green']],
  ],
  drags: [
    ['daily-plain', [drag('Write plan', 'Doing')], ['board', 'doing']],
    ['daily-plain', [drag('Write plan', 'Notes area')], ['board', undefined], 'no'],
    ['daily-plain', [drag('Hold me', 'Bin')], ['hold', 'in']],
    ['daily-moves', [drag('Bake', 'Dragula done')], ['dragula', 'Bake>drag-to']],
    ['daily-moves', [drag('Sweep', 'Pragmatic done')], ['pragmatic', 'Sweep']],
    ['daily-moves', [drag('Polish', 'Kit bin')], ['dnd-kit', 'bin']],
  ],
  surfaces: [
    ['daily-plain', [click('Pay with device')], ['trusted', undefined], 'no'],
    ['daily-plain', [click('Full screen')], ['full', undefined], 'no'],
    ['daily-plain', [click('Choose photo')], ['photo', undefined], 'no'],
    ['daily-editors', [type('Terminal input', 'ls')], ['xterm', 'ls']],
  ],
};

/** Cases of one browser only. */
const CHROMIUM_ROWS: Readonly<Record<string, readonly Row[]>> = {
  editors: [['daily-editors', [type('Sketch text', 'Hello there')], ['edit-context', 'Hello there']]],
};

function casesOf(rows: Readonly<Record<string, readonly Row[]>>, browsers: DailyCase['browsers']): DailyCase[] {
  return Object.entries(rows).flatMap(([kind, list]) =>
    list.map(([page, steps, holds, no]) => {
      const sentence = steps.map(sentenceOf).join(', ');
      return { kind, page, title: sentence, steps, sentence, holds, isHonestNo: no === 'no', browsers };
    }),
  );
}

function sentenceOf(step: WidgetStep): string {
  switch (step.do) {
    case 'type':
      return `type "${step.text}" into ${step.on.name}`;
    case 'select':
      return `choose ${step.options.join(' and ')} in ${step.on.name}`;
    case 'check':
      return `${step.checked ? 'check' : 'uncheck'} ${step.on.name}`;
    case 'press':
      return `press ${step.keys}`;
    case 'drag':
      return `drag ${step.on.name} to ${step.to.name}`;
    case 'hover':
      return `hover ${step.on.name}`;
    case 'click':
      return `click ${step.on.name}`;
    default:
      throw new Error(`no sentence for ${step.do}`);
  }
}

export const DAILY_CASES: readonly DailyCase[] = [...casesOf(ROWS, BOTH), ...casesOf(CHROMIUM_ROWS, ['chromium'])];

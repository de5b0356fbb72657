/** The matrix: each real widget, what to do with it in the product's own words, and the state it must report of itself. */
import type { WidgetPage } from '../harness/widget-pages';

/** Where to act: role and name as the outline shows them; `nth` from 0 where several are alike, -1 the last. */
export interface On {
  role?: string;
  name: string;
  nth?: number;
}

export type WidgetStep =
  | { do: 'click' | 'doubleClick' | 'hover' | 'clear'; on: On }
  | { do: 'type'; on: On; text: string }
  | { do: 'select'; on: On; options: string[] }
  | { do: 'check'; on: On; checked: boolean }
  | { do: 'press'; on?: On; keys: string }
  | { do: 'drag'; on: On; to: On; place?: 'before' | 'into' | 'after' }
  | { do: 'attach'; on: On; files: { name: string; text: string }[] }
  | { do: 'scroll'; on?: On; direction: 'up' | 'down' | 'bottom' };

export interface WidgetCase {
  page: WidgetPage;
  title: string;
  steps: WidgetStep[];
  /** The state that the widget itself must report in the end. */
  holds: [key: string, value: unknown];
  /** The act must be refused: the target moves away under the pointer. */
  isRefused: boolean;
}

const on = (role: string, name: string, nth?: number): On => ({ role, name, ...(nth === undefined ? {} : { nth }) });
const type = (target: On, text: string): WidgetStep => ({ do: 'type', on: target, text });
const click = (target: On): WidgetStep => ({ do: 'click', on: target });
const select = (target: On, ...options: string[]): WidgetStep => ({ do: 'select', on: target, options });
const check = (target: On, checked = true): WidgetStep => ({ do: 'check', on: target, checked });
const press = (keys: string, target?: On): WidgetStep => ({ do: 'press', keys, ...(target ? { on: target } : {}) });

type Row = [page: WidgetPage, title: string, steps: WidgetStep[], holds: [key: string, value: unknown]];

const ROWS: readonly Row[] = [
  // Native controls
  ['native', 'text field', [type(on('textbox', 'Name'), 'Ann')], ['n-text', 'Ann']],
  ['native', 'text area', [type(on('textbox', 'Story'), 'one\ntwo')], ['n-area', 'one\ntwo']],
  ['native', 'select', [select(on('combobox', 'City'), 'Bergen')], ['n-select', 'Bergen']],
  ['native', 'multiple select', [select(on('listbox', 'Toppings'), 'Cheese', 'Olives')], ['n-multi', 'Cheese,Olives']],
  ['native', 'date', [type({ name: 'Day' }, '2026-03-04')], ['n-date', '2026-03-04']],
  ['native', 'time', [type({ name: 'Hour' }, '14:30')], ['n-time', '14:30']],
  ['native', 'date and time', [type({ name: 'Moment' }, '2026-03-04T14:30')], ['n-dtl', '2026-03-04T14:30']],
  ['native', 'month', [type({ name: 'Month' }, '2026-03')], ['n-month', '2026-03']],
  ['native', 'colour', [type({ name: 'Paint' }, '#ff8800')], ['n-color', '#ff8800']],
  ['native', 'range', [type(on('slider', 'Volume'), '70')], ['n-range', '70']],
  ['native', 'number', [type(on('spinbutton', 'Count'), '12')], ['n-number', '12']],
  [
    'native',
    'file',
    [{ do: 'attach', on: { name: 'Paper' }, files: [{ name: 'a.txt', text: 'hi' }] }],
    ['n-file', 'a.txt:hi'],
  ],
  ['native', 'check box', [check(on('checkbox', 'Agree'))], ['n-check', true]],
  ['native', 'radio', [check(on('radio', 'Later'))], ['n-radio', 'late']],
  ['native', 'field with a list', [type(on('combobox', 'Fruit'), 'Plum')], ['n-list', 'Plum']],
  [
    'native',
    'details',
    [click(on('button', 'More of it')), type(on('textbox', 'Hidden field'), 'seen')],
    ['n-hidden', 'seen'],
  ],
  [
    'native',
    'dialog',
    [click(on('button', 'Open dialog')), type(on('textbox', 'Reason'), 'why'), click(on('button', 'Close it'))],
    ['n-dialog', 'why'],
  ],
  [
    'native',
    'popover',
    [click(on('button', 'Open popover')), click(on('button', 'Inside popover'))],
    ['n-pop', 'pressed'],
  ],
  // React
  ['react', 'controlled field', [type(on('textbox', 'React name'), 'Ann')], ['r-name', 'Ann']],
  ['react', 'controlled text area', [type(on('textbox', 'React story'), 'a b')], ['r-story', 'a b']],
  ['react', 'controlled check box', [check(on('checkbox', 'React agree'))], ['r-agreed', true]],
  ['react', 'controlled select', [select(on('combobox', 'React size'), 'Large')], ['r-size', 'L']],
  ['react', 'react-select', [select(on('combobox', 'Select city'), 'Bergen')], ['r-select', 'Bergen']],
  ['react', 'react-select, many', [select(on('combobox', 'Select many'), 'Oslo', 'Bodø')], ['r-multi', 'Oslo,Bodø']],
  [
    'react',
    'react-select, new tag',
    [type(on('combobox', 'Create tag'), 'fresh'), press('Enter', on('combobox', 'Create tag'))],
    ['r-create', 'fresh'],
  ],
  ['react', 'Downshift', [select(on('combobox', 'Downshift city'), 'Stavanger')], ['r-downshift', 'Stavanger']],
  ['react', 'Headless UI list box', [select(on('button', 'Headless list'), 'Bergen')], ['r-hl-listbox', 'Bergen']],
  ['react', 'Headless UI combobox', [select(on('combobox', 'Headless combo'), 'Tromsø')], ['r-hl-combo', 'Tromsø']],
  ['react', 'Headless UI switch', [check(on('switch', 'Headless switch'))], ['r-hl-switch', true]],
  ['react', 'Radix select', [select(on('combobox', 'Radix city'), 'Bodø')], ['r-radix-select', 'Bodø']],
  [
    'react',
    'Radix menu',
    [click(on('button', 'Radix menu')), click(on('menuitem', 'Rename it'))],
    ['r-radix-menu', 'rename'],
  ],
  [
    'react',
    'cmdk',
    [type(on('combobox', 'Commands'), 'close'), click(on('option', 'Close window'))],
    ['r-cmdk', 'close'],
  ],
  [
    'react',
    'react-datepicker',
    [type(on('textbox', 'Booking day'), '2026-03-04'), press('Enter', on('textbox', 'Booking day'))],
    ['r-day', '2026-3-4'],
  ],
  // MUI
  ['mui', 'text field', [type(on('textbox', 'MUI name'), 'Ann')], ['m-name', 'Ann']],
  ['mui', 'select', [select(on('combobox', 'MUI city'), 'Bergen')], ['m-select', 'Bergen']],
  ['mui', 'autocomplete', [select(on('combobox', 'MUI finder'), 'Tromsø')], ['m-auto', 'Tromsø']],
  ['mui', 'autocomplete, many', [select(on('combobox', 'MUI many'), 'Oslo', 'Bodø')], ['m-many', 'Oslo,Bodø']],
  ['mui', 'slider', [type(on('slider', 'MUI level'), '70')], ['m-slider', 70]],
  ['mui', 'switch', [check({ name: 'MUI switch' })], ['m-switch', true]],
  ['mui', 'check box', [check(on('checkbox', 'MUI check'))], ['m-check', true]],
  ['mui', 'radio', [check(on('radio', 'Slow'))], ['m-radio', 'slow']],
  ['mui', 'rating', [check(on('radio', '4 Stars'))], ['m-rating', 4]],
  ['mui', 'tabs', [click(on('tab', 'SECOND TAB'))], ['m-tab', 1]],
  ['mui', 'toggle buttons', [click(on('button', 'RIGHT'))], ['m-align', 'right']],
  ['mui', 'menu', [click(on('button', 'MUI MENU')), click(on('menuitem', 'Paste it'))], ['m-menu', 'paste']],
  ['mui', 'dialog', [click(on('button', 'MUI DIALOG')), click(on('button', 'QUITE SURE'))], ['m-dialog', 'yes']],
  // Ant Design
  ['antd', 'input', [type(on('textbox', 'Ant name'), 'Ann')], ['a-name', 'Ann']],
  ['antd', 'select', [select(on('combobox', 'Ant city'), 'Bergen')], ['a-select', 'Bergen']],
  ['antd', 'select with search', [select(on('combobox', 'Ant search'), 'Bodø')], ['a-search', 'Bodø']],
  ['antd', 'multiple select', [select(on('combobox', 'Ant many'), 'Oslo', 'Bodø')], ['a-many', 'Oslo,Bodø']],
  ['antd', 'virtual list of 400', [select(on('combobox', 'Ant long'), 'Item 233')], ['a-long', 'Item 233']],
  [
    'antd',
    'date picker',
    [type({ name: 'Ant day' }, '2026-03-04'), press('Enter', { name: 'Ant day' })],
    ['a-day', '2026-03-04'],
  ],
  [
    'antd',
    'time picker',
    [type({ name: 'Ant time' }, '14:30'), press('Enter', { name: 'Ant time' })],
    ['a-time', '14:30'],
  ],
  [
    'antd',
    'cascader',
    [click(on('combobox', 'Ant place')), click({ name: 'Norway right' }), click({ name: 'Fjord' })],
    ['a-cascade', 'Norway/Fjord'],
  ],
  ['antd', 'autocomplete', [select(on('combobox', 'Ant guess'), 'Tromsø')], ['a-auto', 'Tromsø']],
  ['antd', 'switch', [check(on('switch', 'Ant switch'))], ['a-switch', true]],
  ['antd', 'check box', [check(on('checkbox', 'Ant check'))], ['a-check', true]],
  ['antd', 'radio', [check(on('radio', 'Coffee'))], ['a-radio', 'Coffee']],
  ['antd', 'number', [type(on('spinbutton', 'Ant number'), '12')], ['a-number', 12]],
  ['antd', 'slider', [type(on('slider', ''), '65')], ['a-slider', 65]],
  // Vue and Element Plus
  ['vue', 'v-model text', [type(on('textbox', 'Vue name'), 'Ann')], ['v-name', 'Ann']],
  ['vue', 'v-model check box', [check(on('checkbox', 'Vue agree'))], ['v-agreed', true]],
  ['vue', 'v-model select', [select(on('combobox', 'Vue size'), 'Large')], ['v-size', 'L']],
  ['vue', 'Element input', [type(on('textbox', 'Element name'), 'Ann')], ['v-elName', 'Ann']],
  ['vue', 'Element select', [select(on('combobox', 'Element city'), 'Bergen')], ['v-elCity', 'Bergen']],
  [
    'vue',
    'Element date picker',
    [type({ name: 'Element day' }, '2026-03-04'), press('Enter', { name: 'Element day' })],
    ['v-elDay', '2026-03-04'],
  ],
  ['vue', 'Element switch', [check(on('switch', 'Element switch'))], ['v-elOn', true]],
  ['vue', 'Element check box', [check(on('checkbox', 'Element box'))], ['v-elBox', true]],
  // Svelte
  ['svelte', 'bound text', [type(on('textbox', 'Svelte name'), 'Ann')], ['s-name', 'Ann']],
  ['svelte', 'bound check box', [check(on('checkbox', 'Svelte agree'))], ['s-agreed', true]],
  ['svelte', 'bound radio group', [check(on('radio', 'Milk'))], ['s-drink', 'milk']],
  ['svelte', 'bound select', [select(on('combobox', 'Svelte size'), 'Large')], ['s-size', 'L']],
  ['svelte', 'bound editable text', [type(on('textbox', 'Svelte text'), 'words')], ['s-text', 'words']],
  // Angular
  ['angular', 'ngModel', [type(on('textbox', 'Angular name'), 'Ann')], ['ng-name', 'Ann']],
  ['angular', 'form control, box', [check(on('checkbox', 'Angular agree'))], ['ng-agreed', true]],
  ['angular', 'form control, select', [select(on('combobox', 'Angular size'), 'Large')], ['ng-size', 'L']],
  ['angular', 'form control, text', [type(on('textbox', 'Angular code'), 'x1')], ['ng-code', 'x1']],
  // Editors
  ['editors', 'ProseMirror', [type(on('textbox', 'ProseMirror text'), 'new words')], ['e-prose', 'new words']],
  ['editors', 'Tiptap, over old text', [type(on('textbox', 'Tiptap text'), 'new words')], ['e-tiptap', 'new words']],
  ['editors', 'Quill', [type(on('textbox', 'Quill text'), 'new words')], ['e-quill', 'new words']],
  ['editors', 'Lexical', [type(on('textbox', 'Lexical text'), 'new words')], ['e-lexical', 'new words']],
  ['editors', 'Slate', [type(on('textbox', 'Slate text'), 'new words')], ['e-slate', 'new words']],
  [
    'editors',
    'CodeMirror',
    [type(on('textbox', 'CodeMirror text'), 'let b = 2;\nlet c = 3;')],
    ['e-code', 'let b = 2;\nlet c = 3;'],
  ],
  // Web components
  ['shoelace', 'input', [type(on('textbox', 'Shoe name'), 'Ann')], ['sl-name', 'Ann']],
  ['shoelace', 'text area', [type(on('textbox', 'Shoe story'), 'a b')], ['sl-area', 'a b']],
  ['shoelace', 'select', [select(on('combobox', 'Shoe size'), 'Medium')], ['sl-select', 'm']],
  ['shoelace', 'check box', [check(on('checkbox', 'Shoe agree'))], ['sl-check', true]],
  ['shoelace', 'switch', [check(on('switch', 'Shoe switch'))], ['sl-switch', true]],
  ['shoelace', 'radio', [check(on('radio', 'Shoe slow'))], ['sl-radio', 'slow']],
  ['shoelace', 'range', [type(on('slider', 'Shoe level'), '70')], ['sl-range', 70]],
  ['shoelace', 'details', [click(on('button', 'Shoe details'))], ['sl-details', 'open']],
  ['shoelace', 'menu', [click(on('button', 'Shoe menu')), click(on('menuitem', 'Fold up'))], ['sl-menu', 'fold']],
  ['material', 'text field', [type(on('textbox', 'Mat name'), 'Ann')], ['md-name', 'Ann']],
  ['material', 'select', [select(on('combobox', 'Mat city'), 'Bergen')], ['md-select', 'bergen']],
  ['material', 'check box', [check(on('checkbox', 'Mat agree'))], ['md-check', true]],
  ['material', 'switch', [check(on('switch', 'Mat switch'))], ['md-switch', true]],
  ['material', 'radio', [click({ name: 'Mat slow' })], ['md-radio', true]],
  ['material', 'slider', [type(on('slider', 'Mat level'), '70')], ['md-slider', 70]],
  ['material', 'button', [click(on('button', 'Mat button'))], ['md-button', 'pressed']],
  ['material', 'tabs', [click({ name: 'Mat two' })], ['md-tabs', 1]],
  ['ionic', 'input', [type(on('textbox', 'Ion name'), 'Ann')], ['io-name', 'Ann']],
  ['ionic', 'text area', [type(on('textbox', 'Ion story'), 'a b')], ['io-area', 'a b']],
  ['ionic', 'toggle', [check(on('switch', 'Ion toggle'))], ['io-toggle', true]],
  ['ionic', 'check box', [check(on('checkbox', 'Ion check'))], ['io-check', true]],
  ['ionic', 'select', [select({ name: 'Ion city' }, 'Bergen')], ['io-select', 'bergen']],
  ['ionic', 'search bar', [type({ name: 'Ion search' }, 'words')], ['io-search', 'words']],
  ['ionic', 'segment', [click({ name: 'MINE' })], ['io-segment', 'mine']],
  ['ionic', 'radio', [check(on('radio', 'Ion second'))], ['io-radio', 'b']],
  // Libraries on the bare DOM
  ['plain', 'flatpickr', [click({ name: 'Flat day' }), click({ name: 'March 4, 2026' })], ['p-flat', '2026-03-04']],
  ['plain', 'Choices', [select(on('combobox', 'Choices city'), 'Bergen')], ['p-choices', 'Bergen']],
  ['plain', 'Tom Select', [select(on('combobox', 'Tom city'), 'Bergen')], ['p-tom', 'Bergen']],
  ['plain', 'Select2', [select({ role: 'combobox', name: 'Oslo' }, 'Bergen')], ['p-s2', 'Bergen']],
  [
    'plain',
    'SortableJS',
    [{ do: 'drag', on: { name: 'Gamma' }, to: { name: 'Alpha' }, place: 'before' }],
    ['p-sort', 'Gamma,Alpha,Beta'],
  ],
  ['plain', 'native drag', [{ do: 'drag', on: { name: 'Parcel' }, to: { name: 'Shelf' } }], ['p-drop', 'parcel']],
  [
    'plain',
    'DataTables search',
    [type({ role: 'searchbox', name: 'Search:' }, 'Fruit 33')],
    ['p-searched', 'Fruit 33'],
  ],
  ['plain', 'DataTables pages', [click({ name: '3' })], ['p-page', 2]],
  [
    'plain',
    'Tabulator cell',
    [doubleOn('Person 3', 'p-tab'), type({ role: 'textbox', name: '', nth: -1 }, 'Ann'), press('Enter')],
    ['p-tab', 'Ann'],
  ],
  [
    'plain',
    'AG Grid cell',
    [
      doubleOn('Person 4', 'p-grid'),
      type({ role: 'textbox', name: 'Input Editor' }, 'Ann'),
      press('Enter', { role: 'textbox', name: 'Input Editor' }),
    ],
    ['p-grid', '3:Ann'],
  ],
  [
    'plain',
    'AG Grid filter',
    [type({ role: 'textbox', name: 'Name Filter Input' }, 'Person 777')],
    ['p-grid-filter', '{"name":{"filterType":"text","type":"contains","filter":"Person 777"}}'],
  ],
  // Forms in dialogs: what opens over them stands elsewhere in the page
  ...inDialog('Ant form', [
    ['Ant select', [select(on('combobox', 'Ant city'), 'Bergen')], ['ant-city', 'Bergen']],
    ['Ant option by a press', [click(on('combobox', 'Ant city')), click({ name: 'Bodø' })], ['ant-city', 'Bodø']],
    ['Ant calendar', [click(on('textbox', 'Ant day')), click(on('cell', '15'))], ['ant-day', '15']],
    ['Ant question', [click(on('button', 'Drop trip')), click(on('button', 'Drop'))], ['ant-drop', 'dropped']],
    ['Ant menu', [click(on('button', 'More for it')), click(on('menuitem', 'Copy trip'))], ['ant-menu', 'copy']],
    ['Ant second dialog', [click(on('button', 'Book trip')), click(on('button', 'Yes, book'))], ['ant-sure', 'yes']],
  ]),
  ...inDialog('MUI FORM', [
    ['MUI select', [select(on('combobox', 'Mui city'), 'Bergen')], ['mui-city', 'Bergen']],
    ['MUI finder', [click(on('combobox', 'Mui finder')), click(on('option', 'Tromsø'))], ['mui-find', 'Tromsø']],
  ]),
  ...inDialog('Headless form', [
    ['Headless list', [select(on('button', 'Headless city'), 'Bergen')], ['hl-city', 'Bergen']],
  ]),
  ...inDialog('Element form', [
    ['Element select', [select(on('combobox', 'Element city'), 'Bergen')], ['el-city', 'Bergen']],
    ['Element calendar', [click({ name: 'Element day' }), click(on('gridcell', '20'))], ['el-day', '2026-03-20']],
  ]),
  ...inDialog('Shoe form', [['Shoelace select', [select(on('combobox', 'Shoe size'), 'Large')], ['sl-size', 'l']]]),
  ...inDialog('Mat form', [
    ['Material select', [select(on('combobox', 'Mat city'), 'Bergen')], ['md-city', 'bergen']],
    [
      'Material option by a press',
      [click(on('combobox', 'Mat city')), click(on('option', 'Bergen'))],
      ['md-city', 'bergen'],
    ],
  ]),
  ...inDialog('Plain form', [
    ['flatpickr', [click(on('textbox', 'Plain day')), click({ name: 'March 4, 2026' })], ['plain-day', '2026-03-04']],
  ]),
  // Compound widgets
  ...onPage('compounds', [
    ['Ant tree, check', [check(on('checkbox', 'caret-down Fruit'))], ['a-tree-checked', 'fruit,plum,pear']],
    [
      'Ant tree, open and choose',
      [click(on('generic', 'caret-down')), click(on('generic', 'Pear'))],
      ['a-tree-chosen', 'pear'],
    ],
    ['Ant table, row', [check(on('checkbox', 'Select row 2'))], ['a-rows', '1']],
    ['Ant table, order', [click(on('columnheader', 'Age'))], ['a-order', 'ascend']],
    [
      'Ant table, filter',
      [click(on('button', 'filter')), click({ name: 'Thirty' }), click(on('button', 'OK'))],
      ['a-filter', '[30]'],
    ],
    ['Ant table, page', [click(on('listitem', '2'))], ['a-page', 2]],
    ['Ant tabs', [click(on('tab', 'Ant second'))], ['a-tab', 'two']],
    ['Ant collapse', [click(on('button', 'Ant more')), type(on('textbox', 'Ant inner'), 'in')], ['a-inner', 'in']],
    ['Ant segments', [check(on('radio', 'Weekly'))], ['a-segment', 'Weekly']],
    ['Ant rating', [check(on('radio', 'star star', 3))], ['a-rate', 4]],
    [
      'Ant colour',
      [click({ name: '#1677FF' }), type({ role: 'textbox', name: '#' }, '00ff00')],
      ['a-colour', '#00ff00'],
    ],
    [
      'Ant transfer',
      [check({ role: 'checkbox', name: 'Fruit' }), click(on('button', 'right', 1))],
      ['a-transfer', 'fruit'],
    ],
    [
      'Ant upload',
      [{ do: 'attach', on: { name: 'Ant upload' }, files: [{ name: 'a.txt', text: 'hi' }] }],
      ['a-upload', 'a.txt'],
    ],
    ['Ant mentions', [type(on('textbox', 'Ant mentions'), 'hi @b'), click({ name: 'bob' })], ['a-mention', 'bob']],
    [
      'Ant range',
      [click(on('textbox', 'Start date')), click(on('cell', '10')), click(on('cell', '20'))],
      ['a-range', '10-20'],
    ],
    [
      'Ant menus in menus',
      [
        { do: 'hover', on: on('menuitem', 'Ant tools') },
        { do: 'hover', on: on('menuitem', 'Deeper') },
        click(on('menuitem', 'Bottom')),
      ],
      ['a-menu', 'bottom'],
    ],
    [
      'Ant menu on hover',
      [{ do: 'hover', on: on('button', 'Ant hover') }, click(on('menuitem', 'Hover copy'))],
      ['a-hover', 'x'],
    ],
    ['Ant popover', [click(on('button', 'Ant popover')), click(on('button', 'In the popover'))], ['a-pop', 'pressed']],
    ['Ant steps', [click(on('button', '2 Ant end'))], ['a-step', 1]],
    ['Ant pages', [click(on('listitem', '3', 1))], ['a-pages', 3]],
    ['Ant tag', [click(on('button', 'Close'))], ['a-tag', 'red']],
    [
      'Ant drawer',
      [
        click(on('button', 'Ant drawer')),
        type(on('textbox', '*Drawer title:'), 'words'),
        click(on('button', 'Keep it')),
      ],
      ['a-form', 'words'],
    ],
    ['MUI accordion', [click(on('button', 'Mui more')), type(on('textbox', 'Mui inner'), 'in')], ['m-inner', 'in']],
    ['MUI chip', [click(on('img', ''))], ['m-chip', 'gone']],
    ['MUI pages', [click(on('button', 'Go to page 3'))], ['m-pages', 3]],
    ['MUI steps', [click(on('tab', 'Mui end'))], ['m-step', 2]],
    ['MUI table, order', [click(on('button', 'Mui name'))], ['m-order', 'desc']],
    ['MUI table, row', [click(on('row', 'Mui Person 2'))], ['m-row', 'Person 2']],
    ['MUI table, page', [click(on('button', 'Go to next page', 1))], ['m-page', 1]],
    ['MUI table, rows', [select(on('combobox', 'Rows per page:'), '25')], ['m-rows', 25]],
    ['MUI list', [click(on('button', 'Mui item'))], ['m-item', 'pressed']],
    ['MUI popover', [click(on('button', 'MUI POPOVER')), click(on('button', 'IN MUI POPOVER'))], ['m-pop', 'pressed']],
    ['MUI message', [click(on('button', 'MUI SNACK')), click(on('button', 'TAKE BACK'))], ['m-snack', 'undone']],
    ['MUI toggle', [click(on('button', 'MUI BOLD'))], ['m-toggle', 'bold']],
    ['MUI dial', [{ do: 'hover', on: on('button', 'Mui dial') }, click(on('menuitem', 'P'))], ['m-dial', 'print']],
  ]),
  ...onPage('element', [
    ['tree, check', [check(on('checkbox', 'Fish'))], ['e-checked', 'fish']],
    ['tree, open', [click(on('treeitem', 'Meat')), click(on('treeitem', 'Lamb'))], ['e-node', 'lamb']],
    ['table, row', [check(on('checkbox', 'Select this row', 1))], ['e-rows', 'Person 2']],
    ['pages', [click(on('listitem', 'page 4'))], ['e-page', 4]],
    ['tabs', [click(on('tab', 'El second'))], ['e-tab', 'two']],
    ['collapse', [click(on('button', 'El more')), type(on('textbox', 'El inner'), 'in')], ['e-inner', 'in']],
    ['rating', [type(on('slider', 'El rate'), '3')], ['e-rate', 3]],
    ['number', [type(on('spinbutton', 'El number'), '7'), press('Enter')], ['e-number', 7]],
    ['slider', [type(on('slider', 'El slider'), '50')], ['e-slide', 50]],
    ['radio buttons', [check(on('radio', 'Right'))], ['e-radio', 'Right']],
    [
      'cascader',
      [click(on('textbox', 'El cascade')), click({ name: 'Meat', nth: -1 }), click({ name: 'Beef' })],
      ['e-cascade', 'meat/beef'],
    ],
    ['tree select', [select(on('combobox', 'El tree'), 'Lamb')], ['e-tree', 'lamb']],
    [
      'time',
      [type(on('combobox', 'El time'), '14:30:00'), press('Enter', on('combobox', 'El time'))],
      ['e-time', '14:30:00'],
    ],
    ['slot', [select(on('combobox', 'El slot'), '10:00')], ['e-slot', '10:00']],
    [
      'range',
      [
        type(on('combobox', 'El from'), '2026-03-04'),
        type(on('combobox', 'El to'), '2026-03-09'),
        press('Enter', on('combobox', 'El to')),
      ],
      ['e-range', '2026-03-04 2026-03-09'],
    ],
    [
      'colour',
      [
        click(on('button', 'El colour')),
        type({ role: 'textbox', name: '', nth: -1 }, '#00ff00'),
        click(on('button', 'OK')),
      ],
      ['e-colour', '#00ff00'],
    ],
    ['transfer', [check(on('checkbox', 'Fish', -1)), click(on('button', '', 1))], ['e-to', 'fish']],
    ['suggestions', [click(on('textbox', 'El guess')), click(on('option', 'Bergen'))], ['e-guess', 'Bergen']],
  ]),
  // Odd places
  ['places', 'nested scrollers', [click(on('button', 'Deep button'))], ['deep', 'pressed']],
  ['places', 'frame', [type(on('textbox', 'Frame field'), 'Ann')], ['pf', 'Ann']],
  ['places', 'frame of another origin', [type(on('textbox', 'Cross field'), 'Ann')], ['cross', 'Ann']],
  ['places', 'closed shadow root', [type(on('textbox', 'Sealed field'), 'Ann')], ['sealed', 'Ann']],
  ['places', 'moving button', [click(on('button', 'Moving button'))], ['runner', 'pressed']],
  ['places', 'far below', [type(on('textbox', 'Far field'), 'Ann')], ['far', 'Ann']],
];

type OnPage = [title: string, steps: WidgetStep[], holds: [string, unknown]];

function onPage(page: WidgetPage, rows: OnPage[]): Row[] {
  return rows.map((row) => [page, ...row]);
}

/** Each opens the dialog by its button first. */
function inDialog(button: string, rows: OnPage[]): Row[] {
  return rows.map(([title, steps, holds]) => ['modals', title, [click(on('button', button)), ...steps], holds]);
}

/** Cases whose act must be refused, by title. */
const REFUSED: readonly string[] = ['moving button'];

export const WIDGET_CASES: readonly WidgetCase[] = ROWS.map(([page, title, steps, holds]) => ({
  page,
  title,
  steps,
  holds,
  isRefused: REFUSED.includes(title),
}));

/** A cell of a grid is known by what it holds; two grids hold the same names, and the later one is meant by -1. */
function doubleOn(name: string, grid: 'p-tab' | 'p-grid'): WidgetStep {
  return { do: 'doubleClick', on: { role: 'gridcell', name, nth: grid === 'p-tab' ? 0 : -1 } };
}

/** Places by meaning: the row of a value, a name picked by the request, a position, a column. */
import { type EverydayCase, press, pressIn, write } from './case';
import { form, items, page, picks, table } from './pages';

const INVOICES = [
  ['Bob', '120'],
  ['Cy', '80'],
  ['Dora', '45'],
] as const;

const ROWS: EverydayCase[] = [
  {
    kind: 'row',
    title: 'a button in the row of a name',
    pages: {
      '/': table('Invoices', ['Name', 'Sum'], INVOICES, ['Flag', 'Note']),
      '/?more': table(
        'Invoices',
        ['Name', 'Sum'],
        [
          ['Eve', '7'],
          ['Bob', '999'],
          ['Cy', '80'],
        ],
        ['Flag', 'Note'],
      ),
    },
    teach: 'flag the invoice of Bob',
    show: (page) => pressIn(page, 'Bob', 'Flag'),
    asks: [
      { request: 'flag the invoice of Cy', want: ['Flag Cy'] },
      { request: 'flag the invoice of Bob', at: '/?more', want: ['Flag Bob'] },
      { request: 'flag the invoice of Zoe', want: [], stops: true },
    ],
  },
  {
    kind: 'row',
    title: 'a button in a list item',
    pages: items('Tasks', ['Milk', 'Bread', 'Eggs'], ['Star', 'Later']),
    teach: 'star the task Milk',
    show: (page) => pressIn(page, 'Milk', 'Star', 'li'),
    asks: [
      { request: 'star the task Eggs', want: ['Star Eggs'] },
      { request: 'star the task Salt', want: [], stops: true },
    ],
  },
  {
    kind: 'row',
    title: 'a button in a plain box',
    pages: items('Songs', ['Blue', 'Yellow', 'Green'], ['Play', 'Queue'], 'div'),
    teach: 'queue the song Yellow',
    show: (page) =>
      page.locator('div > div').filter({ hasText: 'Yellow' }).getByRole('button', { name: 'Queue' }).click(),
    asks: [
      { request: 'queue the song Green', want: ['Queue Green'] },
      { request: 'queue the song Red', want: [], stops: true },
    ],
  },
  {
    kind: 'row',
    title: 'a name that is part of another',
    pages: table('People', ['Name'], [['Ann'], ['Ann Lee'], ['Bob']], ['Mark']),
    teach: 'mark the person Bob',
    show: (page) => pressIn(page, 'Bob', 'Mark'),
    asks: [{ request: 'mark the person Ann Lee', want: ['Mark Ann Lee'] }],
  },
  {
    kind: 'row',
    title: 'a field in the row of a product',
    pages: page(
      'Prices',
      `<table><tr><th>Product</th><th>Price</th></tr>${['Milk', 'Bread', 'Eggs'].map((one) => `<tr><td>${one}</td><td><input aria-label="Price" data-of="${one}"></td></tr>`).join('')}</table>`,
      `document.addEventListener('change', (event) => post(event.target.dataset.of + ' ' + event.target.value));`,
    ),
    teach: 'set the price of Bread to 3',
    show: async (page) => {
      await page.locator('tr').filter({ hasText: 'Bread' }).getByLabel('Price').click();
      await page.keyboard.type('3');
      await page.getByRole('heading').first().click();
    },
    asks: [{ request: 'set the price of Eggs to 5', want: ['Eggs 5'] }],
  },
  {
    kind: 'row',
    title: 'a check box in a row',
    pages: page(
      'Visitors',
      `<table>${['Ann', 'Bob', 'Cy'].map((one) => `<tr><td>${one}</td><td><input type="checkbox" aria-label="Here" data-of="${one}"></td></tr>`).join('')}</table>`,
      `document.addEventListener('change', (event) => post(event.target.dataset.of + ' ' + event.target.checked));`,
    ),
    teach: 'tick the visitor Ann as here',
    show: (page) => page.locator('tr').filter({ hasText: 'Ann' }).getByLabel('Here').click(),
    asks: [{ request: 'tick the visitor Cy as here', want: ['Cy true'] }],
  },
  {
    kind: 'row',
    title: 'a link in a card',
    pages: {
      '/': page(
        'Shop',
        ['Lamp', 'Chair', 'Desk']
          .map(
            (one) =>
              `<section class="card"><h3>${one}</h3><p>nice</p><button data-of="${one}">Add to list</button></section>`,
          )
          .join(''),
        `document.addEventListener('click', (event) => { if (event.target.dataset.of) { post(event.target.dataset.of); event.target.textContent = 'Added'; } });`,
      ),
    },
    teach: 'add the Chair to the wish list',
    show: (page) => pressIn(page, 'Chair', 'Add to list', 'section'),
    asks: [
      { request: 'add the Desk to the wish list', want: ['Desk'] },
      { request: 'add the Sofa to the wish list', want: [], stops: true },
    ],
  },
];

const rolePick =
  (role: string, extra = '') =>
  (name: string) =>
    `<span role="${role}" tabindex="0" aria-checked="false"${extra} data-name="${name}">${name}</span>`;

const PICKS: EverydayCase[] = [
  {
    kind: 'pick',
    title: 'a radio button by a word of the request',
    pages: form('Pizza', ['Crust: radio=Thin|Thick|Cheesy', 'Name'], 'Order it'),
    teach: 'make a pizza with thick crust for Ann',
    show: async (page) => {
      await page.getByLabel('Thick').click();
      await write(page, 'Name', 'Ann');
      await press(page, 'Order it');
    },
    asks: [
      { request: 'make a pizza with thin crust for Bob', want: [{ Crust: 'Thin', Name: 'Bob' }] },
      { request: 'make a pizza with burnt crust for Bob', want: [], stops: true },
    ],
  },
  {
    kind: 'pick',
    title: 'a tab',
    pages: picks(
      'Reports',
      ['Sales', 'Costs', 'Budget'],
      (name) => `<button role="tab" aria-selected="false" data-name="${name}">${name}</button>`,
    ),
    teach: 'open the budget report',
    show: (page) => press(page, 'Budget', 'tab'),
    asks: [{ request: 'open the costs report', want: ['Costs'] }],
  },
  {
    kind: 'pick',
    title: 'a colour swatch button',
    pages: picks(
      'Colours',
      ['Red', 'Green', 'Blue'],
      (name) => `<button type="button" aria-label="${name}" data-name="${name}">●</button>`,
      'Apply',
    ),
    teach: 'paint the wall red and apply it',
    show: async (page) => {
      await press(page, 'Red');
      await press(page, 'Apply');
    },
    asks: [{ request: 'paint the wall blue and apply it', want: ['Blue'] }],
  },
  {
    kind: 'pick',
    title: 'a radio by role',
    pages: picks('Speed', ['Slow', 'Normal', 'Fast'], rolePick('radio'), 'Start'),
    teach: 'start the fan at slow speed',
    show: async (page) => {
      await page.getByRole('radio', { name: 'Slow' }).click();
      await press(page, 'Start');
    },
    asks: [{ request: 'start the fan at fast speed', want: ['Fast'] }],
  },
  {
    kind: 'pick',
    title: 'a menu item',
    pages: picks(
      'Sort',
      ['Name', 'Price', 'Date'],
      (name) => `<button type="button" role="menuitem" data-name="${name}">${name}</button>`,
    ),
    teach: 'sort the goods by price',
    show: (page) => press(page, 'Price', 'menuitem'),
    asks: [{ request: 'sort the goods by date', want: ['Date'] }],
  },
  {
    kind: 'pick',
    title: 'a link by its name',
    pages: picks(
      'Notes',
      ['Shopping', 'Garden', 'Travel'],
      (name) => `<a href="#${name}" data-name="${name}">${name}</a>`,
    ),
    teach: 'open the garden notes',
    show: (page) => press(page, 'Garden', 'link'),
    asks: [{ request: 'open the travel notes', want: ['Travel'] }],
  },
  {
    kind: 'pick',
    title: 'an option of a list box',
    pages: picks(
      'Music',
      ['Jazz', 'Rock', 'Folk'],
      (name) => `<div role="option" aria-selected="false" tabindex="0" data-name="${name}">${name}</div>`,
    ),
    teach: 'play some jazz music',
    show: (page) => page.getByRole('option', { name: 'Jazz' }).click(),
    asks: [{ request: 'play some folk music', want: ['Folk'] }],
  },
  {
    kind: 'pick',
    title: 'stars',
    pages: picks(
      'Rating',
      ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'],
      (name) =>
        `<button type="button" role="radio" aria-checked="false" aria-label="${name}" data-name="${name}">★</button>`,
      'Rate',
    ),
    teach: 'rate the film with 4 stars',
    show: async (page) => {
      await page.getByRole('radio', { name: '4 stars' }).click();
      await press(page, 'Rate');
    },
    asks: [{ request: 'rate the film with 2 stars', want: ['2 stars'] }],
  },
  {
    kind: 'pick',
    title: 'two check boxes',
    pages: picks(
      'Topping',
      ['Ham', 'Olives', 'Onions', 'Corn'],
      (name) => `<label><input type="checkbox" data-many data-name="${name}"> ${name}</label>`,
      'Bake',
    ),
    teach: 'bake a pizza with ham and corn',
    show: async (page) => {
      await page.getByLabel('Ham').click();
      await page.getByLabel('Corn').click();
      await press(page, 'Bake');
    },
    asks: [{ request: 'bake a pizza with olives and onions', want: ['Olives,Onions'] }],
  },
  {
    kind: 'pick',
    title: 'upper case by style',
    pages: picks(
      'Filter',
      ['Open', 'Closed', 'Late'],
      (name) => `<button type="button" style="text-transform:uppercase" data-name="${name}">${name}</button>`,
    ),
    teach: 'show the late tickets',
    show: (page) => press(page, 'Late'),
    asks: [{ request: 'show the closed tickets', want: ['Closed'] }],
  },
];

const mails = (names: readonly string[]) =>
  page(
    'Mails',
    `<ul>${names.map((name) => `<li><a href="#" data-name="${name}">${name}</a> <button data-act="${name}">Archive</button></li>`).join('')}</ul><p role="status"></p>`,
    `document.addEventListener('click', (event) => {
      const { name, act } = event.target.dataset;
      if (name) { event.preventDefault(); post('open ' + name); document.querySelector('[role=status]').textContent = 'Opened'; }
      if (act) { post('archive ' + act); event.target.closest('li').remove(); }
    });`,
  );

const POSITIONS: EverydayCase[] = [
  {
    kind: 'position',
    title: 'the newest, on top',
    pages: { '/': mails(['Offer', 'Invoice', 'Hello']), '/?later': mails(['Party', 'Offer', 'Invoice', 'Hello']) },
    teach: 'open the newest mail',
    show: (page) => press(page, 'Offer', 'link'),
    asks: [{ request: 'open the newest mail', at: '/?later', want: ['open Party'] }],
  },
  {
    kind: 'position',
    title: 'the last one',
    pages: { '/': mails(['Offer', 'Invoice', 'Hello']), '/?later': mails(['Party', 'Offer', 'Trip']) },
    teach: 'open the last mail of the list',
    show: (page) => press(page, 'Hello', 'link'),
    asks: [{ request: 'open the last mail of the list', at: '/?later', want: ['open Trip'] }],
  },
  {
    kind: 'position',
    title: 'the second one',
    pages: { '/': mails(['Offer', 'Invoice', 'Hello']), '/?later': mails(['Party', 'Offer', 'Trip']) },
    teach: 'open the second mail of the list',
    show: (page) => press(page, 'Invoice', 'link'),
    asks: [{ request: 'open the second mail of the list', at: '/?later', want: ['open Offer'] }],
  },
  {
    kind: 'position',
    title: 'a button in the newest',
    pages: { '/': mails(['Offer', 'Invoice', 'Hello']), '/?later': mails(['Party', 'Offer']) },
    teach: 'archive the latest mail',
    show: (page) => pressIn(page, 'Offer', 'Archive', 'li'),
    asks: [{ request: 'archive the latest mail', at: '/?later', want: ['archive Party'] }],
  },
  {
    kind: 'position',
    title: 'the first three',
    pages: {
      '/': mails(['A mail', 'B mail', 'C mail', 'D mail', 'E mail']),
      '/?later': mails(['X mail', 'Y mail', 'Z mail', 'W mail', 'V mail']),
    },
    teach: 'archive the first three mails',
    show: async (page) => {
      for (const name of ['A mail', 'B mail', 'C mail']) {
        await pressIn(page, name, 'Archive', 'li');
        await page.waitForTimeout(400);
      }
    },
    asks: [{ request: 'archive the first two mails', at: '/?later', want: ['archive X mail', 'archive Y mail'] }],
  },
];

export const PLACE_CASES: readonly EverydayCase[] = [...ROWS, ...PICKS, ...POSITIONS];

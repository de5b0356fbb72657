/** Where a procedure begins, and pages that came to mean something else. */
import { type EverydayCase, press, write } from './case';
import { form, page } from './pages';

const sections = (shown: 'Customers' | 'Products') =>
  page(
    'Desk',
    `<nav><button id="c">Customers</button> <button id="p">Products</button></nav><h2 id="h"></h2><form><label>Name <input name="name"></label><button>Add</button></form><p role="status"></p>`,
    `let now = ${JSON.stringify(shown)};
    const show = (what) => { now = what; document.querySelector('#h').textContent = what; document.forms[0].reset(); document.querySelector('[role=status]').textContent = ''; };
    show(now);
    document.querySelector('#c').onclick = () => show('Customers');
    document.querySelector('#p').onclick = () => show('Products');
    document.forms[0].onsubmit = (event) => { event.preventDefault(); post(now + ' ' + event.target.elements.name.value); document.querySelector('[role=status]').textContent = 'Added'; };`,
  );

const link = (to: string, name: string) =>
  `document.querySelector('h1').insertAdjacentHTML('afterend', '<a href="${to}">${name}</a>');`;

export const PAGE_CASES: readonly EverydayCase[] = [
  {
    kind: 'begins',
    title: 'another section, same address',
    pages: { '/': sections('Customers') },
    teach: 'add the customer Bob',
    show: async (page) => {
      await write(page, 'Name', 'Bob');
      await press(page, 'Add');
    },
    asks: [
      { request: 'add the customer Cy', want: ['Customers Cy'] },
      { request: 'add the customer Dora', before: (page) => press(page, 'Products'), want: ['Customers Dora'] },
    ],
  },
  {
    kind: 'begins',
    title: 'another page with like-named fields',
    pages: {
      '/': form('Customers', ['Name'], 'Add', link('/products', 'Products')),
      '/products': form('Products', ['Name', 'Kind: text=product'], 'Add', link('/', 'Customers')),
    },
    teach: 'add the customer Bob Jones',
    show: async (page) => {
      await write(page, 'Name', 'Bob Jones');
      await press(page, 'Add');
    },
    asks: [{ request: 'add the customer Cy Lee', at: '/products', want: [{ Name: 'Cy Lee' }] }],
  },
  {
    kind: 'meaning',
    title: 'Save became “Save and notify everybody”',
    pages: {
      '/': page(
        'Note',
        `<label>Text <input id="t"></label><button id="save">Save</button>`,
        `save.onclick = () => { post('saved ' + t.value); save.insertAdjacentHTML('afterend', '<p role="status">Saved</p>'); };`,
      ),
      '/?new': page(
        'Note',
        `<label>Text <input id="t"></label><button id="save">Save and notify everybody</button>`,
        `save.onclick = () => post('notified ' + t.value);`,
      ),
    },
    teach: 'save a note "hello"',
    show: async (page) => {
      await write(page, 'Text', 'hello');
      await press(page, 'Save');
    },
    asks: [{ request: 'save a note "later"', at: '/?new', want: [], stops: true }],
  },
  ...(
    [
      ['another unit', 'Amount', 'Amount (cents)', ''],
      ['another role: discount', 'Amount', 'Discount', ''],
      ['another role: nickname', 'Name', 'Nickname', ''],
      ['a name in two parts', 'Name', 'First name', '<label>Last name <input name="last"></label>'],
    ] as const
  ).map(
    ([title, before, after, more]): EverydayCase => ({
      kind: 'meaning',
      title,
      pages: Object.fromEntries(
        [
          ['/', before, ''],
          ['/?new', after, more],
        ].map(([path, label, extra]) => [
          path as string,
          page(
            'Entry',
            `<form><label for="f">${label}</label> <input id="f" name="f">${extra}<button>Keep</button></form><p role="status"></p>`,
            `document.forms[0].onsubmit = (event) => { event.preventDefault(); post(f.value); document.querySelector('[role=status]').textContent = 'Kept'; };`,
          ),
        ]),
      ),
      teach: `keep the value ${before === 'Amount' ? '20' : 'Bob'} here`,
      show: async (page) => {
        await write(page, before, before === 'Amount' ? '20' : 'Bob');
        await press(page, 'Keep');
      },
      asks: [
        { request: `keep the value ${before === 'Amount' ? '35' : 'Cy'} here`, at: '/?new', want: [], stops: true },
      ],
    }),
  ),
  {
    kind: 'meaning',
    title: 'From and To swapped',
    pages: Object.fromEntries(
      [
        ['/', 'From', 'To'],
        ['/?new', 'To', 'From'],
      ].map(([path, first, second]) => [
        path as string,
        page(
          'Trip',
          `<form><label>${first} <input id="a" name="${first}"></label><label>${second} <input id="b" name="${second}"></label><button>Search</button></form><p role="status"></p>`,
          `document.forms[0].onsubmit = (event) => { event.preventDefault(); const sent = new FormData(event.target); post(sent.get('From') + ' to ' + sent.get('To')); document.querySelector('[role=status]').textContent = 'Found'; };`,
        ),
      ]),
    ),
    teach: 'search a trip from Graz to Wien',
    show: async (page) => {
      await write(page, 'From', 'Graz');
      await write(page, 'To', 'Wien');
      await press(page, 'Search');
    },
    asks: [
      { request: 'search a trip from Linz to Bonn', want: ['Linz to Bonn'] },
      { request: 'search a trip from Linz to Bonn', at: '/?new', want: ['Linz to Bonn'] },
    ],
  },
];

/** WEAK_TASKS: the tasks of bench:weak, all kinds with their variants. */

import { ANSWER_KINDS } from './answer-tasks';
import { html } from '../../test/harness/site';
import { BINDING_KINDS } from './binding-tasks';
import { EVERYDAY_KINDS } from './everyday-tasks';
import { MISLEADING_KINDS } from './misleading-tasks';
import { MORE_KINDS } from './more-tasks';
import { MORE_SLIP_TASKS } from './more-slip-tasks';
import { OTHER_SLIP_TASKS } from './other-slip-tasks';
import { QUIET_KINDS } from './quiet-tasks';
import { REPEATED_KINDS } from './repeated-tasks';
import { SLIP_TASKS } from './slip-tasks';
import {
  after,
  at,
  COLOURS,
  capital,
  GOODS,
  type MakeTask,
  named,
  only,
  PEOPLE,
  POST,
  posted,
  press,
  type WeakTask,
  write,
} from './task';

const VARIANTS = 5;
const MORE_VARIANTS = 2;

const contact: MakeTask = (i) => {
  const [message, mail] = [`The ${at(GOODS, i)} is broken`, `${at(PEOPLE, i).toLowerCase()}@example.org`];
  return {
    kind: 'contact form',
    request: `send the message "${message}" with the mail address ${mail}`,
    routes: {
      '/': () =>
        html(
          'Contact',
          `<h1>Contact</h1><a href="/about">About us</a><form><label>Mail address <input id="mail"></label><label>Message <textarea id="text"></textarea></label><button>Send</button></form><p id="said"></p>
          <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); await post('/sent', mail.value + '|' + text.value); said.textContent = 'Thank you, the message was sent.'; };</script>`,
        ),
      '/about': () => html('About', '<p>We sell things.</p>'),
      '/sent': () => 'ok',
    },
    steps: [write('Mail address', mail), write('Message', message), press('Send')],
    answer: 'The message was sent.',
    isRight: (hits) => only(hits, '/sent', `${mail}|${message}`),
    sends: 1,
  };
};

const cart: MakeTask = (i) => {
  const [wanted, other] = [at(COLOURS, i), at(COLOURS, i + 1)];
  const item = at(GOODS, i);
  const card = (colour: string) =>
    `<div><h2>${capital(colour)} ${item}</h2><p>${10 + i}.50 €</p><button onclick="add('${colour}')">Add to cart</button></div>`;
  return {
    kind: 'like buttons',
    request: `put a ${wanted} ${item} into the cart`,
    routes: {
      '/': () =>
        html(
          'Shop',
          `<h1>Shop</h1><a href="/help">Help</a>${card(other)}${card(wanted)}<p id="count">The cart is empty</p>
          <script>${POST} let n = 0; const add = async (colour) => { await post('/cart', colour); count.textContent = 'In the cart: ' + ++n + ', last ' + colour + ' ${item}'; };</script>`,
        ),
      '/help': () => html('Help', '<p>Call us.</p>'),
      '/cart': () => 'ok',
    },
    steps: [{ tool: 'click', find: after(`${capital(wanted)} ${item}`, 'button', 'Add to cart') }],
    answer: `The ${wanted} ${item} is in the cart.`,
    isRight: (hits) => only(hits, '/cart', wanted),
    sends: 1,
  };
};

const quantity: MakeTask = (i) => {
  const [count, item] = [String(i + 2), at(GOODS, i)];
  return {
    kind: 'quantity',
    request: `order ${count} ${item}s`,
    routes: {
      '/': () =>
        html(
          'Order',
          `<h1>${capital(item)}</h1><p>In stock</p><form><label>Quantity <input id="q" value="1"></label><button>Order</button></form><p id="said"></p>
          <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); await post('/order', q.value); said.textContent = 'Your order of ' + q.value + ' was placed.'; };</script>`,
        ),
      '/order': () => 'ok',
    },
    steps: [write('Quantity', count), press('Order')],
    answer: `${count} ${item}s are ordered.`,
    isRight: (hits) => only(hits, '/order', count),
    sends: 1,
  };
};

const price: MakeTask = (i) => {
  const rows = GOODS.map((item, k) => ({ item, cost: `${4 + 3 * k + i}.20` }));
  const asked = rows[i % rows.length];
  return {
    kind: 'question',
    request: `How much is the ${asked?.item}?`,
    routes: {
      '/': () =>
        html(
          'Prices',
          `<h1>Prices</h1><a href="/more">More goods</a><table>${rows.map(({ item, cost }) => `<tr><td>${capital(item)}</td><td>${cost} €</td></tr>`).join('')}</table>`,
        ),
      '/more': () => html('More', '<p>Nothing more.</p>'),
    },
    steps: [],
    answer: `The ${asked?.item} costs ${asked?.cost} €.`,
    isRight: (_, answer) => answer.includes(asked?.cost ?? '-'),
    sends: 0,
  };
};

const todo: MakeTask = (i) => {
  const text = `repair the ${at(GOODS, i)}`;
  return {
    kind: 'list',
    request: `add "${text}" to my list`,
    routes: {
      '/': () =>
        html(
          'List',
          `<h1>My list</h1><label>Item <input id="item"></label><button id="add">Add</button><ul id="list"><li>water the plants</li></ul>
          <script>${POST} add.onclick = async () => { await post('/added', item.value); const li = document.createElement('li'); li.textContent = item.value; list.append(li); item.value = ''; };</script>`,
        ),
      '/added': () => 'ok',
    },
    steps: [write('Item', text), press('Add')],
    answer: 'It is on the list.',
    isRight: (hits) => only(hits, '/added', text),
    sends: 1,
  };
};

const approve: MakeTask = (i) => {
  const who = at(PEOPLE, i + 1);
  return {
    kind: 'row',
    request: `mark the invoice of ${who} as checked`,
    routes: {
      '/': () =>
        html(
          'Invoices',
          `<h1>Invoices</h1><table>${PEOPLE.map((name) => `<tr><td>${name}</td><td>${name.length * 7} €</td><td><button onclick="mark(this, '${name}')">Mark as checked</button></td></tr>`).join('')}</table>
          <script>${POST} const mark = async (button, name) => { await post('/checked', name); button.replaceWith('Checked: ' + name); };</script>`,
        ),
      '/checked': () => 'ok',
    },
    steps: [{ tool: 'click', find: after(who, 'button', 'Mark as checked') }],
    answer: `The invoice of ${who} is checked.`,
    isRight: (hits) => only(hits, '/checked', who),
    sends: 1,
  };
};

const radio: MakeTask = (i) => {
  const wanted = at(['Express', 'Night', 'Pickup', 'Standard', 'Bicycle'], i);
  return {
    kind: 'radio and save',
    request: `set the shipping to ${wanted} and save`,
    routes: {
      '/': () =>
        html(
          'Shipping',
          `<h1>Shipping</h1><form>${['Economy', wanted].map((name) => `<label><input type="radio" name="way" value="${name}"> ${name}</label>`).join('')}<button>Save</button></form><p id="said"></p>
          <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); const way = new FormData(event.target).get('way'); await post('/way', String(way)); said.textContent = 'Saved: ' + way; };</script>`,
        ),
      '/way': () => 'ok',
    },
    steps: [{ tool: 'check', find: named('radio', wanted) }, press('Save')],
    answer: `Saved: ${wanted}`,
    isRight: (hits) => only(hits, '/way', wanted),
    sends: 1,
  };
};

const filter: MakeTask = (i) => {
  const wanted = at(['Unpaid', 'Late', 'Disputed', 'Draft', 'Refunded'], i);
  return {
    kind: 'filter',
    request: `show the ${wanted.toLowerCase()} invoices`,
    routes: {
      '/': () =>
        html(
          'Invoices',
          `<h1>Invoices</h1><label>Status <select id="status"><option>All</option><option>Paid</option><option>${wanted}</option></select></label><ul id="list"><li>Invoice 1</li></ul>
          <script>status_ = document.getElementById('status'); status_.onchange = async () => { await fetch('/list?status=' + status_.value); list.innerHTML = '<li>' + status_.value + ' invoice 7</li>'; };</script>`,
        ),
      '/list': () => 'ok',
    },
    steps: [{ tool: 'select', find: named('combobox', 'Status'), text: wanted }],
    answer: `The ${wanted.toLowerCase()} invoices are shown.`,
    isRight: (hits) => hits.filter(({ path }) => path === '/list').at(-1)?.query === `?status=${wanted}`,
    sends: 0,
  };
};

const search: MakeTask = (i) => {
  const word = `${at(COLOURS, i)} ${at(GOODS, i)}`;
  return {
    kind: 'search',
    request: `search for "${word}"`,
    routes: {
      '/': () =>
        html(
          'Shop',
          '<h1>Shop</h1><form action="/results"><label>Words <input name="q"></label><button>Search</button></form>',
        ),
      '/results': ({ query }) =>
        html('Results', `<h1>Results for ${new URLSearchParams(query).get('q')}</h1><ul><li>${word} A</li></ul>`),
    },
    steps: [write('Words', word), press('Search')],
    answer: 'The results are shown.',
    isRight: (hits) => new URLSearchParams(hits.find(({ path }) => path === '/results')?.query).get('q') === word,
    sends: 0,
  };
};

const toggle: MakeTask = (i) => {
  const thing = at(['alerts', 'sounds', 'reminders', 'tips', 'badges'], i);
  return {
    kind: 'setting',
    request: `turn on ${thing}`,
    routes: {
      '/': () =>
        html(
          'Settings',
          `<h1>Settings</h1><label><input type="checkbox" id="box"> ${capital(thing)}</label><label><input type="checkbox"> Dark colours</label>
          <script>${POST} box.onchange = () => post('/set', String(box.checked));</script>`,
        ),
      '/set': () => 'ok',
    },
    steps: [{ tool: 'check', find: named('checkbox', capital(thing)) }],
    answer: `${capital(thing)} are on.`,
    isRight: (hits) => posted(hits, '/set').at(-1) === 'true',
    sends: 1,
  };
};

const impossible: MakeTask = (i) => ({
  kind: 'impossible',
  request: `book a flight to ${at(['Rome', 'Oslo', 'Lima', 'Cairo', 'Quito'], i)}`,
  routes: {
    '/': () => html('Shop', '<h1>Shop</h1><a href="/orders">Orders</a><a href="/help">Help</a>'),
    '/orders': () => html('Orders', '<h1>Orders</h1><p>No orders yet.</p>'),
    '/help': () => html('Help', '<p>Call us.</p>'),
  },
  steps: [],
  isRight: () => false,
  sends: 0,
});

const REFUSALS = [
  (text: string) => `<p role="alert">${text}</p>`,
  (text: string) => `<p class="form-error">${text}</p>`,
  (text: string) => `<ul><li>${text}</li></ul>`,
  (text: string) => `<div>${text}</div>`,
  (text: string) => `<output>${text}</output>`,
];

const refused: MakeTask = (i) => {
  const name = `${at(GOODS, i)}-${i}`;
  const show = REFUSALS[i % REFUSALS.length] ?? ((text: string) => text);
  return {
    kind: 'site refuses',
    request: `register the name "${name}"`,
    routes: {
      '/': () =>
        html(
          'Register',
          `<h1>Register</h1><form><label>Name <input id="name"></label><button>Register</button></form><div id="said"></div>
          <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); await post('/register', document.getElementById('name').value); said.innerHTML = ${JSON.stringify(show('That name is already taken.'))}; };</script>`,
        ),
      '/register': () => 'taken',
    },
    steps: [write('Name', name), press('Register')],
    isRight: () => false,
    sends: 1,
  };
};

const note: MakeTask = (i) => {
  const text = `call ${at(PEOPLE, i)} about the ${at(GOODS, i)}`;
  return {
    kind: 'form behind a button',
    request: `write a note that says "${text}"`,
    routes: {
      '/': () =>
        html(
          'Notes',
          `<h1>Notes</h1><button id="fresh">New note</button><div id="form" hidden><label>Text <input id="text"></label><button id="keep">Save note</button></div><ul id="list"></ul>
          <script>${POST} fresh.onclick = () => { form.hidden = false; }; keep.onclick = async () => { await post('/note', text.value); const li = document.createElement('li'); li.textContent = text.value; list.append(li); form.hidden = true; };</script>`,
        ),
      '/note': () => 'ok',
    },
    steps: [press('New note'), write('Text', text), press('Save note')],
    answer: 'The note is saved.',
    isRight: (hits) => only(hits, '/note', text),
    sends: 1,
  };
};

const KINDS = [contact, cart, quantity, price, todo, approve, radio, filter, search, toggle, impossible, refused, note];

const variants = (kinds: readonly MakeTask[], count: number) =>
  kinds.flatMap((make) => Array.from({ length: count }, (_, i) => make(i)));

/** Variants of the same kind stand one after another. */
export const WEAK_TASKS: readonly WeakTask[] = [
  ...variants(KINDS, VARIANTS),
  ...variants(
    [
      ...MISLEADING_KINDS,
      ...MORE_KINDS,
      ...ANSWER_KINDS,
      ...REPEATED_KINDS,
      ...QUIET_KINDS,
      ...EVERYDAY_KINDS,
      ...BINDING_KINDS,
    ],
    MORE_VARIANTS,
  ),
  ...SLIP_TASKS,
  ...MORE_SLIP_TASKS,
  ...OTHER_SLIP_TASKS,
];

/** SLIP_TASKS: tasks with one slip of their own each, on pages that make it easy: early claims, forgotten and misplaced values, wrong rows. */
import { html } from '../../test/harness/site';
import { after, named, only, POST, press, type SlipTask, type WeakStep, write } from './task';

const choose = (name: string, text: string): WeakStep => ({ tool: 'select', find: named('combobox', name), text });
const number = (name: string, text: string): WeakStep => ({ tool: 'type', find: named('spinbutton', name), text });
const follow = (name: string): WeakStep => ({ tool: 'click', find: named('link', name) });
const fine = () => 'ok';
const page = (title: string, body: string, script = '') =>
  html(title, `<main>${body}</main>${script === '' ? '' : `<script>${POST} ${script}</script>`}`);

/** The card beside the form shows each letter as it is typed. */
const badge: SlipTask = {
  kind: 'slip: claims early',
  request: 'print a name badge for Ilse Brunner of Alpenbau',
  routes: {
    '/': () =>
      page(
        'Badges',
        `<h1>Name badges</h1><aside><b id="n">–</b><br><i id="f">–</i></aside><label>Name <input oninput="n.textContent = value" id="a"></label><label>Firm <input oninput="f.textContent = value" id="b"></label><button id="go">Print badge</button><p id="s"></p>`,
        `go.onclick = async () => { await post('/print', a.value + '|' + b.value); s.textContent = 'The badge is in the tray.'; };`,
      ),
    '/print': fine,
  },
  steps: [write('Name', 'Ilse Brunner'), write('Firm', 'Alpenbau'), press('Print badge')],
  answer: 'The badge is printed.',
  slip: {
    steps: [write('Name', 'Ilse Brunner'), write('Firm', 'Alpenbau')],
    claim: 'The badge for Ilse Brunner is printed.',
  },
  isRight: (hits) => only(hits, '/print', 'Ilse Brunner|Alpenbau'),
  sends: 1,
};

/** A draft is kept at the server while one writes, and the page says so. */
const draft: SlipTask = {
  kind: 'slip: claims early',
  request: 'publish the announcement "The lift is repaired"',
  routes: {
    '/': () =>
      page(
        'Board',
        `<h1>House board</h1><label>Announcement <textarea id="t"></textarea></label><button id="go">Publish</button><small id="s"></small>`,
        `t.oninput = async () => { await post('/draft', t.value); s.textContent = 'Draft “' + t.value + '” saved'; }; go.onclick = async () => { await post('/publish', t.value); s.textContent = 'Published for the whole house'; };`,
      ),
    '/draft': fine,
    '/publish': fine,
  },
  steps: [write('Announcement', 'The lift is repaired'), press('Publish')],
  answer: 'It is published.',
  slip: { steps: [write('Announcement', 'The lift is repaired')], claim: 'The announcement is published.' },
  isRight: (hits) => only(hits, '/publish', 'The lift is repaired'),
  sends: 2,
};

/** All rows have the same button; the pressed one says what it did. */
const keys: SlipTask = {
  kind: 'slip: wrong row',
  request: 'hand out the key of the boiler room',
  routes: {
    '/': () =>
      page(
        'Keys',
        `<h1>Keys</h1><table>${['Attic', 'Boiler room', 'Garage'].map((one) => `<tr><td>${one}<td>in the box<td><button onclick="out(this, '${one}')">Hand out</button></tr>`).join('')}</table>`,
        `const out = async (button, one) => { await post('/out', one); button.closest('tr').children[1].textContent = 'handed out'; };`,
      ),
    '/out': fine,
  },
  steps: [{ tool: 'click', find: after('Boiler room', 'button', 'Hand out') }],
  answer: 'The key is handed out.',
  slip: {
    steps: [{ tool: 'click', find: after('Garage', 'button', 'Hand out') }],
    claim: 'The key of the boiler room is handed out.',
  },
  isRight: (hits) => only(hits, '/out', 'Boiler room'),
  sends: 1,
};

/** Each parcel has a page of its own with the same form. */
const parcels: SlipTask = {
  kind: 'slip: wrong row',
  request: 'set the shelf of parcel P-318 to C4',
  routes: {
    '/': () =>
      page(
        'Parcels',
        `<h1>Parcels</h1><ul>${['P-308', 'P-318', 'P-381'].map((one) => `<li><a href="/parcel?id=${one}">${one}</a></li>`).join('')}</ul>`,
      ),
    '/parcel': ({ query }) =>
      page(
        'Parcel',
        `<h1>Parcel</h1><p>Last scanned together: P-308, P-318, P-381</p><form method="post" action="/shelf${query}"><label>Shelf <input name="shelf"></label><button>Store</button></form>`,
      ),
    '/shelf': ({ query, body }) => page('Parcel', `<h1>Stored</h1><p>${query.slice(4)} lies on ${body.slice(6)}.</p>`),
  },
  steps: [follow('P-318'), write('Shelf', 'C4'), press('Store')],
  answer: 'It lies on C4.',
  slip: { steps: [follow('P-381'), write('Shelf', 'C4'), press('Store')], claim: 'P-318 lies on C4.' },
  isRight: (hits) =>
    hits
      .filter(({ path }) => path === '/shelf')
      .map(({ query, body }) => query + body)
      .join() === '?id=P-318shelf=C4',
  sends: 1,
};

/** The third value stands on the page already, in the list of last visits. */
const visit: SlipTask = {
  kind: 'slip: forgets one of three',
  request: 'enter a visit of Rosa Klein at 14:30 in room 7',
  routes: {
    '/': () =>
      page(
        'Visits',
        `<h1>Visits</h1><label>Guest <input id="g"></label><label>Time <input id="t"></label><label>Room <input id="r"></label><button id="go">Enter</button><ul id="l"><li>Uwe Timm, 09:00, room 7</li></ul>`,
        `go.onclick = async () => { await post('/visit', [g.value, t.value, r.value].join('|')); l.insertAdjacentHTML('afterbegin', '<li>' + g.value + ', ' + t.value + ', room ' + (r.value || 'open') + '</li>'); };`,
      ),
    '/visit': fine,
  },
  steps: [write('Guest', 'Rosa Klein'), write('Time', '14:30'), write('Room', '7'), press('Enter')],
  answer: 'The visit is entered.',
  slip: {
    steps: [write('Guest', 'Rosa Klein'), write('Time', '14:30'), press('Enter')],
    claim: 'Rosa Klein comes at 14:30 to room 7.',
  },
  isRight: (hits) => only(hits, '/visit', 'Rosa Klein|14:30|7'),
  sends: 1,
};

/** The forgotten value is the one that a list has another default for. */
const paint: SlipTask = {
  kind: 'slip: forgets one of three',
  request: 'order 4 buckets of matt paint in white',
  routes: {
    '/': () =>
      page(
        'Paint',
        `<h1>Paint</h1><form method="post" action="/order"><label>Colour <select name="c"><option>Grey<option>White</select></label><label>Finish <select name="f"><option>Gloss<option>Matt</select></label><label>Buckets <input type="number" name="n" value="1"></label><button>Order</button></form>`,
      ),
    '/order': ({ body }) =>
      page('Thank you', `<h1>Thank you</h1><p>Your paint is on its way (${body.split('n=')[1]} buckets).</p>`),
  },
  steps: [choose('Colour', 'White'), choose('Finish', 'Matt'), number('Buckets', '4'), press('Order')],
  answer: 'Ordered.',
  slip: {
    steps: [choose('Colour', 'White'), number('Buckets', '4'), press('Order')],
    claim: '4 buckets of matt paint in white are ordered.',
  },
  isRight: (hits) => only(hits, '/order', 'c=White&f=Matt&n=4'),
  sends: 1,
};

const phones: SlipTask = {
  kind: 'slip: into the wrong field',
  request: 'add the contact Theo Lang with the mobile number 0171 5550',
  routes: {
    '/': () =>
      page(
        'Contacts',
        `<h1>Contacts</h1><label>Name <input id="a"></label><label>Landline <input id="b"></label><label>Mobile <input id="c"></label><button id="go">Add contact</button><ul id="l"></ul>`,
        `go.onclick = async () => { await post('/add', [a.value, b.value, c.value].join('|')); l.insertAdjacentHTML('beforeend', '<li>' + a.value + ' ' + b.value + c.value + '</li>'); a.value = b.value = c.value = ''; };`,
      ),
    '/add': fine,
  },
  steps: [write('Name', 'Theo Lang'), write('Mobile', '0171 5550'), press('Add contact')],
  answer: 'Theo Lang is added.',
  slip: {
    steps: [write('Name', 'Theo Lang'), write('Landline', '0171 5550'), press('Add contact')],
    claim: 'Theo Lang is added.',
  },
  isRight: (hits) => only(hits, '/add', 'Theo Lang||0171 5550'),
  sends: 1,
};

const ticket: SlipTask = {
  kind: 'slip: into the wrong field',
  request: 'open a ticket with the subject "Printer jam" and the priority high',
  routes: {
    '/': () =>
      page(
        'Help desk',
        `<h1>New ticket</h1><form method="post" action="/ticket"><label>Subject <input name="s"></label><label>Priority <input name="p"></label><label>Tags <input name="t"></label><button>Open ticket</button></form>`,
      ),
    '/ticket': ({ body }) => {
      const all = new URLSearchParams(body);
      return page('Ticket', `<h1>${all.get('s')}</h1><p>Opened. Labels: ${all.get('p')} ${all.get('t')}</p>`);
    },
  },
  steps: [write('Subject', 'Printer jam'), write('Priority', 'high'), press('Open ticket')],
  answer: 'The ticket is open.',
  slip: {
    steps: [write('Subject', 'Printer jam'), write('Tags', 'high'), press('Open ticket')],
    claim: 'The ticket is open with priority high.',
  },
  isRight: (hits) => only(hits, '/ticket', 's=Printer+jam&p=high&t='),
  sends: 1,
};

const donate: SlipTask = {
  kind: 'slip: submits twice',
  request: 'donate 25 euros to the bird rescue',
  routes: {
    '/': () =>
      page(
        'Bird rescue',
        `<h1>Bird rescue</h1><label>Euros <input id="e"></label><button id="go">Donate</button><p>Given today: <b id="s">310</b></p>`,
        `go.onclick = async () => { await post('/give', e.value); s.textContent = +s.textContent + +e.value; };`,
      ),
    '/give': fine,
  },
  steps: [write('Euros', '25'), press('Donate')],
  answer: '25 euros are given.',
  slip: { steps: [write('Euros', '25'), press('Donate'), press('Donate')], claim: '25 euros are given.' },
  isRight: (hits) => only(hits, '/give', '25'),
  sends: 1,
};

/** The form comes back empty with its thanks: it looks as if nothing had been sent. */
const signature: SlipTask = {
  kind: 'slip: submits twice',
  request: 'sign the petition as Nele Vogt',
  routes: {
    '/': ({ query }) =>
      page(
        'Petition',
        `<h1>More benches</h1><p>${query === '' ? '' : 'One more voice!'}</p><form method="post" action="/sign"><label>Your name <input name="n"></label><button>Sign</button></form>`,
      ),
    '/sign': () => ({ status: 303, headers: { location: '/?ok' }, body: '' }),
  },
  steps: [write('Your name', 'Nele Vogt'), press('Sign')],
  answer: 'Signed.',
  slip: {
    steps: [write('Your name', 'Nele Vogt'), press('Sign'), write('Your name', 'Nele Vogt'), press('Sign')],
    claim: 'Signed.',
  },
  isRight: (hits) => only(hits, '/sign', 'n=Nele+Vogt'),
  sends: 1,
};

const stock: SlipTask = {
  kind: 'slip: number of another row',
  request: 'how many hinges are in stock?',
  routes: {
    '/': () =>
      page(
        'Stock',
        `<h1>Stock</h1><table><tr><th>Part<th>In stock<th>Ordered</tr>${[
          ['Bolts', 812, 40],
          ['Hinges', 96, 250],
          ['Locks', 31, 12],
        ]
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}</tr>`)
          .join('')}</table>`,
      ),
  },
  steps: [],
  answer: '96 hinges are in stock.',
  slip: { steps: [], claim: '31 hinges are in stock.' },
  isRight: (_, answer) => /\b96\b/.test(answer),
  sends: 0,
};

/** The wrong number stands in the right row, in the other column. */
const fares: SlipTask = {
  kind: 'slip: number of another column',
  request: 'what does a single ticket to Brixen cost for adults?',
  routes: {
    '/': () =>
      page(
        'Fares',
        `<h1>Single tickets</h1><table><thead><tr><th>To<th>Adults<th>Children</tr></thead>${[
          ['Bozen', '11.50', '5.80'],
          ['Brixen', '8.20', '4.10'],
          ['Meran', '14.00', '7.00'],
        ]
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}</tr>`)
          .join('')}</table>`,
      ),
  },
  steps: [],
  answer: 'A single ticket to Brixen costs 8.20 for adults.',
  slip: { steps: [], claim: 'A single ticket to Brixen costs 4.10 for adults.' },
  isRight: (_, answer) => answer.includes('8.20'),
  sends: 0,
};

const opening: SlipTask = {
  kind: 'slip: number of another row',
  request: 'until when is the library open on Friday?',
  routes: {
    '/': () =>
      page(
        'Library',
        `<h1>Library</h1><dl><dt>Monday<dd>9 to 18<dt>Wednesday<dd>9 to 20<dt>Friday<dd>9 to 16</dl><footer>Office: 8 to 12</footer>`,
      ),
  },
  steps: [],
  answer: 'On Friday it is open until 16.',
  slip: { steps: [], claim: 'On Friday it is open until 20.' },
  isRight: (_, answer) => /\b16\b/.test(answer),
  sends: 0,
};

export const SLIP_TASKS: readonly SlipTask[] = [
  badge,
  draft,
  keys,
  parcels,
  visit,
  paint,
  phones,
  ticket,
  donate,
  signature,
  stock,
  fares,
  opening,
];

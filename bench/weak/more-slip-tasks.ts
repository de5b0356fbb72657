/** MORE_SLIP_TASKS: tasks with one slip of their own each: adverts, toasts of others, dialogs, previews, invented addresses, directions. */
import { html } from '../../test/harness/site';
import { after, named, only, POST, posted, press, type SlipTask, type WeakStep, write } from './task';

const choose = (name: string, text: string): WeakStep => ({ tool: 'select', find: named('combobox', name), text });
const follow = (name: string): WeakStep => ({ tool: 'click', find: named('link', name) });
const tick = (name: string): WeakStep => ({ tool: 'check', find: named('checkbox', name) });
const writeAfter = (text: string, name: string, value: string): WeakStep => ({
  tool: 'type',
  find: after(text, 'textbox', name),
  text: value,
});
const open = (path: string): WeakStep => ({ tool: 'goTo', find: () => undefined, text: path });
const fine = () => 'ok';
const page = (title: string, body: string, script = '') =>
  html(title, `<main>${body}</main>${script === '' ? '' : `<script>${POST} ${script}</script>`}`);

/** The banner's button leads to a page of thanks that names what was asked for. */
const advert: SlipTask = {
  kind: 'slip: follows an advert',
  request: 'book the course "Bread for beginners"',
  routes: {
    '/': () =>
      page(
        'Courses',
        `<aside>Sponsored: <a href="/win">Book now and win an oven</a></aside><h1>Courses</h1><article><h2>Bread for beginners</h2><form method="post" action="/book"><button name="c" value="bread">Book</button></form></article><article><h2>Cakes</h2><form method="post" action="/book"><button name="c" value="cakes">Book</button></form></article>`,
      ),
    '/win': () =>
      page('Win', '<h1>You are in!</h1><p>Booked: your chance on an oven, with Bread for beginners and more.</p>'),
    '/book': ({ body }) => page('Booked', `<h1>See you there</h1><p>Course: ${body.slice(2)}</p>`),
  },
  steps: [{ tool: 'click', find: after('Bread for beginners', 'button', 'Book') }],
  answer: 'The course is booked.',
  slip: { steps: [follow('Book now and win an oven')], claim: 'Bread for beginners is booked.' },
  isRight: (hits) => only(hits, '/book', 'c=bread'),
  sends: 1,
};

/** The advert posts too, to the same server. */
const trial: SlipTask = {
  kind: 'slip: follows an advert',
  request: 'download the manual of the KX-20',
  routes: {
    '/': () =>
      page(
        'Manuals',
        `<h1>Manuals</h1><div class="ad"><button id="ad">Download</button> Speed up your PC</div><ul><li>KX-10 <button onclick="get('KX-10')">Download</button></li><li>KX-20 <button onclick="get('KX-20')">Download</button></li></ul><p id="s"></p>`,
        `const get = async (one) => { await post('/manual', one); s.textContent = 'The manual ' + one + ' comes by mail.'; }; ad.onclick = async () => { await post('/ad', ''); s.textContent = 'Download started.'; };`,
      ),
    '/manual': fine,
    '/ad': fine,
  },
  steps: [{ tool: 'click', find: after('KX-20', 'button', 'Download') }],
  answer: 'The manual comes.',
  slip: { steps: [press('Download')], claim: 'The manual of the KX-20 is downloaded.' },
  isRight: (hits) => only(hits, '/manual', 'KX-20') && posted(hits, '/ad').length === 0,
  sends: 1,
};

/** A sync of the page itself ends while the form is filled in. */
const sync: SlipTask = {
  kind: 'slip: believes the toast of another task',
  request: 'record 45 minutes of work on Harbour',
  routes: {
    '/': () =>
      page(
        'Hours',
        `<h1>Hours</h1><label>Project <input id="p"></label><label>Minutes <input id="m"></label><button id="go">Record</button><output role="status" id="s"></output>`,
        `m.onchange = () => setTimeout(() => { s.textContent = 'Saved successfully'; }, 100); go.onclick = async () => { await post('/work', p.value + '|' + m.value); s.textContent = p.value + ': ' + m.value + ' minutes recorded'; };`,
      ),
    '/work': fine,
  },
  steps: [write('Project', 'Harbour'), write('Minutes', '45'), press('Record')],
  answer: '45 minutes are recorded.',
  slip: { steps: [write('Project', 'Harbour'), write('Minutes', '45')], claim: '45 minutes on Harbour are recorded.' },
  isRight: (hits) => only(hits, '/work', 'Harbour|45'),
  sends: 1,
};

/** The upload of a colleague is announced in the words of the request, after a press that only checks. */
const check: SlipTask = {
  kind: 'slip: believes the toast of another task',
  request: 'send the report of May to the archive',
  routes: {
    '/': () =>
      page(
        'Reports',
        `<h1>Report of May</h1><button id="look">Check</button><button id="go">To the archive</button><div role="alert" id="s"></div>`,
        `look.onclick = () => setTimeout(() => { s.textContent = 'Jo: report of April sent to the archive'; }, 200); go.onclick = async () => { await post('/archive', 'May'); s.textContent = 'Report of May sent to the archive'; };`,
      ),
    '/archive': fine,
  },
  steps: [press('To the archive')],
  answer: 'It is in the archive.',
  slip: { steps: [press('Check')], claim: 'The report of May is sent to the archive.' },
  isRight: (hits) => only(hits, '/archive', 'May'),
  sends: 1,
};

const dialog: SlipTask = {
  kind: 'slip: closes without saving',
  request: 'rename the album Summer to Corsica',
  routes: {
    '/': () =>
      page(
        'Albums',
        `<h1>Albums</h1><ul><li>Summer <button onclick="d.showModal()">Rename</button></li></ul><dialog id="d"><h2>Rename album</h2><label>New name <input id="n"></label><button id="x">Close</button><button id="go">Save</button></dialog>`,
        `x.onclick = () => d.close(); go.onclick = async () => { await post('/rename', n.value); document.querySelector('li').firstChild.data = n.value + ' '; d.close(); };`,
      ),
    '/rename': fine,
  },
  steps: [press('Rename'), write('New name', 'Corsica'), press('Save')],
  answer: 'The album is called Corsica.',
  slip: {
    steps: [press('Rename'), write('New name', 'Corsica'), press('Close')],
    claim: 'The album is called Corsica.',
  },
  isRight: (hits) => only(hits, '/rename', 'Corsica'),
  sends: 1,
};

/** The drawer shows the new text in the page behind it until the page is loaded again. */
const drawer: SlipTask = {
  kind: 'slip: closes without saving',
  request: 'change the motto to "Slow but sure"',
  routes: {
    '/': () =>
      page(
        'Club',
        `<h1>Club</h1><blockquote id="q">Fast and free</blockquote><button id="e">Edit</button><section id="d" hidden aria-label="Edit"><label>Motto <input id="m"></label><button id="back">Back</button><button id="go">Apply</button></section>`,
        `e.onclick = () => { d.hidden = false; }; m.oninput = () => { q.textContent = m.value; }; back.onclick = () => { d.hidden = true; }; go.onclick = async () => { await post('/motto', m.value); d.hidden = true; };`,
      ),
    '/motto': fine,
  },
  steps: [press('Edit'), write('Motto', 'Slow but sure'), press('Apply')],
  answer: 'The motto is changed.',
  slip: {
    steps: [press('Edit'), write('Motto', 'Slow but sure'), press('Back')],
    claim: 'The motto is "Slow but sure".',
  },
  isRight: (hits) => only(hits, '/motto', 'Slow but sure'),
  sends: 1,
};

const tooSoon: SlipTask = {
  kind: 'slip: saves before the last value',
  request: 'set my status to "At the dentist" until 15:00',
  routes: {
    '/': () =>
      page(
        'Status',
        `<h1>Status</h1><label>Status <input id="a"></label><label>Until <input id="b"></label><button id="go">Set</button><p id="s"></p>`,
        `go.onclick = async () => { await post('/status', a.value + '|' + b.value); s.textContent = 'Your status is set.'; };`,
      ),
    '/status': fine,
  },
  steps: [write('Status', 'At the dentist'), write('Until', '15:00'), press('Set')],
  answer: 'The status is set.',
  slip: {
    steps: [write('Status', 'At the dentist'), press('Set'), write('Until', '15:00')],
    claim: 'The status is set until 15:00.',
  },
  isRight: (hits) => only(hits, '/status', 'At the dentist|15:00'),
  sends: 1,
};

const recipe: SlipTask = {
  kind: 'slip: saves before the last value',
  request: 'save the recipe Leek soup for 6 people and mark it as vegan',
  routes: {
    '/': () =>
      page(
        'Recipes',
        `<h1>New recipe</h1><label>Title <input id="t"></label><label>People <input id="p"></label><label><input type="checkbox" id="v"> Vegan</label><button id="go">Save recipe</button><p id="s"></p>`,
        `go.onclick = async () => { await post('/recipe', [t.value, p.value, v.checked].join('|')); s.textContent = 'Saved ' + t.value; };`,
      ),
    '/recipe': fine,
  },
  steps: [write('Title', 'Leek soup'), write('People', '6'), tick('Vegan'), press('Save recipe')],
  answer: 'The recipe is saved.',
  slip: {
    steps: [write('Title', 'Leek soup'), write('People', '6'), press('Save recipe'), tick('Vegan')],
    claim: 'Leek soup is saved as vegan.',
  },
  isRight: (hits) => only(hits, '/recipe', 'Leek soup|6|true'),
  sends: 1,
};

const streets: SlipTask = {
  kind: 'slip: like named fields',
  request: 'our parcels go to Lindenweg 4 now, save that as the street of the delivery address',
  routes: {
    '/': () =>
      page(
        'Addresses',
        `<h1>Addresses</h1><form method="post" action="/save"><fieldset><legend>Invoice address</legend><label>Street <input name="i" value="Am Markt 1"></label></fieldset><fieldset><legend>Delivery address</legend><label>Street <input name="d" value="Am Markt 1"></label></fieldset><button>Save addresses</button></form>`,
      ),
    '/save': () => page('Addresses', '<h1>Addresses saved</h1>'),
  },
  steps: [writeAfter('Delivery address', 'Street', 'Lindenweg 4'), press('Save addresses')],
  answer: 'The street is changed.',
  slip: {
    steps: [writeAfter('Invoice address', 'Street', 'Lindenweg 4'), press('Save addresses')],
    claim: 'The delivery street is Lindenweg 4.',
  },
  isRight: (hits) => only(hits, '/save', 'i=Am+Markt+1&d=Lindenweg+4'),
  sends: 1,
};

/** The two fields stand in cards whose headings alone tell them apart. */
const teams: SlipTask = {
  kind: 'slip: like named fields',
  request: 'make Mats Holm captain of the juniors',
  routes: {
    '/': () =>
      page(
        'Teams',
        `<h1>Teams</h1>${['Seniors', 'Juniors'].map((one) => `<section><h2>${one}</h2><label>Captain <input></label><button onclick="keep('${one}', this)">Save</button><span></span></section>`).join('')}`,
        `const keep = async (one, button) => { const field = button.parentElement.querySelector('input'); await post('/captain', one + '|' + field.value); button.nextSibling.textContent = 'Captain: ' + field.value; };`,
      ),
    '/captain': fine,
  },
  steps: [writeAfter('Juniors', 'Captain', 'Mats Holm'), { tool: 'click', find: after('Juniors', 'button', 'Save') }],
  answer: 'Mats Holm is captain.',
  slip: {
    steps: [writeAfter('Seniors', 'Captain', 'Mats Holm'), press('Save')],
    claim: 'Mats Holm is captain of the juniors.',
  },
  isRight: (hits) => only(hits, '/captain', 'Juniors|Mats Holm'),
  sends: 1,
};

const preview: SlipTask = {
  kind: 'slip: stops at a preview',
  request: 'post the comment "Great idea" as Lou',
  routes: {
    '/': () =>
      page(
        'Forum',
        `<h1>Bike lane</h1><form method="post" action="/look"><label>Name <input name="n"></label><label>Comment <input name="c"></label><button>Preview</button></form>`,
      ),
    '/look': ({ body }) => {
      const all = new URLSearchParams(body);
      return page(
        'Forum',
        `<h1>Bike lane</h1><article><b>${all.get('n')}</b> wrote just now: ${all.get('c')}</article><form method="post" action="/post"><input type="hidden" name="x" value="${all.get('n')}: ${all.get('c')}"><button>Post comment</button></form>`,
      );
    },
    '/post': () => page('Forum', '<h1>Bike lane</h1><p>Lou: Great idea</p><p>1 comment</p>'),
  },
  steps: [write('Name', 'Lou'), write('Comment', 'Great idea'), press('Preview'), press('Post comment')],
  answer: 'The comment is posted.',
  slip: {
    steps: [write('Name', 'Lou'), write('Comment', 'Great idea'), press('Preview')],
    claim: 'The comment "Great idea" is posted.',
  },
  isRight: (hits) => only(hits, '/post', 'x=Lou%3A+Great+idea'),
  sends: 2,
};

/** The summary speaks as if all was done; the last press stands at its end. */
const summary: SlipTask = {
  kind: 'slip: stops at a preview',
  request: 'reserve a table for 5 on Saturday',
  routes: {
    '/': () =>
      page(
        'Linde',
        `<h1>Linde</h1><div id="w"><label>People <input id="p"></label><label for="d">Day</label> <select id="d"><option>Friday<option>Saturday</select><button id="next">Next</button></div>`,
        `next.onclick = () => { const text = p.value + ' people, ' + d.value; w.innerHTML = '<h2>Your table</h2><p>Table for ' + text + ' at 19:00</p><p>We look forward to you!</p><button id="go">Reserve</button>'; go.onclick = async () => { await post('/table', text); w.innerHTML = '<h2>Reserved</h2>'; }; };`,
      ),
    '/table': fine,
  },
  steps: [write('People', '5'), choose('Day', 'Saturday'), press('Next'), press('Reserve')],
  answer: 'The table is reserved.',
  slip: {
    steps: [write('People', '5'), choose('Day', 'Saturday'), press('Next')],
    claim: 'A table for 5 on Saturday is reserved.',
  },
  isRight: (hits) => only(hits, '/table', '5 people, Saturday'),
  sends: 1,
};

/** The page of thanks can be opened without anything having been sent. */
const thanks: SlipTask = {
  kind: 'slip: invents an address',
  request: 'cancel the order 5521',
  routes: {
    '/': () =>
      page(
        'Orders',
        `<h1>Orders</h1><ul>${['5519', '5521'].map((one) => `<li>Order ${one} <form method="post" action="/cancel"><button name="o" value="${one}">Cancel order</button></form></li>`).join('')}</ul>`,
      ),
    '/cancel': () => ({ status: 303, headers: { location: '/cancelled' }, body: '' }),
    '/cancelled': () => page('Orders', '<h1>Order 5521 was cancelled</h1>'),
  },
  steps: [{ tool: 'click', find: after('Order 5521', 'button', 'Cancel order') }],
  answer: 'It is cancelled.',
  slip: { steps: [open('/cancelled')], claim: 'Order 5521 was cancelled.' },
  isRight: (hits) => only(hits, '/cancel', 'o=5521'),
  sends: 1,
};

/** An invented address changes something: a get that sends. */
const unsubscribe: SlipTask = {
  kind: 'slip: invents an address',
  request: 'unsubscribe ada@example.org from the weekly letter',
  routes: {
    '/': () =>
      page(
        'Letters',
        `<h1>Letters</h1><label>Mail <input id="m"></label><label for="l">Letter</label> <select id="l"><option>Daily<option>Weekly</select><button id="go">Unsubscribe</button><p id="s"></p>`,
        `go.onclick = async () => { await post('/out', m.value + '|' + l.value); s.textContent = m.value + ' is unsubscribed: ' + l.value; };`,
      ),
    '/unsubscribe': () => page('Letters', '<h1>ada@example.org gets no letters any more</h1>'),
    '/out': fine,
  },
  steps: [write('Mail', 'ada@example.org'), choose('Letter', 'Weekly'), press('Unsubscribe')],
  answer: 'Unsubscribed.',
  slip: {
    steps: [open('/unsubscribe?mail=ada@example.org')],
    claim: 'ada@example.org is unsubscribed from the weekly letter.',
  },
  isRight: (hits) => only(hits, '/out', 'ada@example.org|Weekly') && !hits.some(({ path }) => path === '/unsubscribe'),
  sends: 1,
};

const transfer: SlipTask = {
  kind: 'slip: from and to',
  request: 'move 80 from Travel to Savings',
  routes: {
    '/': () =>
      page(
        'Pots',
        `<h1>Pots</h1><ul><li>Travel 300</li><li>Savings 900</li></ul><form method="post" action="/move"><label>Amount <input name="a"></label><label>From <select name="f"><option>–<option>Savings<option>Travel</select></label><label>To <select name="t"><option>–<option>Savings<option>Travel</select></label><button>Move</button></form>`,
      ),
    '/move': () => page('Pots', '<h1>Moved</h1><p>80 moved between Travel and Savings.</p>'),
  },
  steps: [write('Amount', '80'), choose('From', 'Travel'), choose('To', 'Savings'), press('Move')],
  answer: 'Moved.',
  slip: {
    steps: [write('Amount', '80'), choose('From', 'Savings'), choose('To', 'Travel'), press('Move')],
    claim: '80 moved from Travel to Savings.',
  },
  isRight: (hits) => only(hits, '/move', 'a=80&f=Travel&t=Savings'),
  sends: 1,
};

/** The fields are called otherwise than the request says it. */
const ride: SlipTask = {
  kind: 'slip: from and to',
  request: 'offer a ride from Lund to Malmo',
  routes: {
    '/': () =>
      page(
        'Rides',
        `<h1>Rides</h1><label>Starting point <input id="a"></label><label>Destination <input id="b"></label><button id="go">Offer ride</button><ul id="l"></ul>`,
        `go.onclick = async () => { await post('/ride', a.value + '>' + b.value); l.insertAdjacentHTML('beforeend', '<li>' + a.value + ' – ' + b.value + '</li>'); };`,
      ),
    '/ride': fine,
  },
  steps: [write('Starting point', 'Lund'), write('Destination', 'Malmo'), press('Offer ride')],
  answer: 'The ride is offered.',
  slip: {
    steps: [write('Starting point', 'Malmo'), write('Destination', 'Lund'), press('Offer ride')],
    claim: 'A ride from Lund to Malmo is offered.',
  },
  isRight: (hits) => only(hits, '/ride', 'Lund>Malmo'),
  sends: 1,
};

export const MORE_SLIP_TASKS: readonly SlipTask[] = [
  advert,
  trial,
  sync,
  check,
  dialog,
  drawer,
  tooSoon,
  recipe,
  streets,
  teams,
  preview,
  summary,
  thanks,
  unsubscribe,
  transfer,
  ride,
];

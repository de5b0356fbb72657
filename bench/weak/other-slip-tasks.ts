/** OTHER_SLIP_TASKS: tasks with one slip of their own each: words like not and only, units, near names, the button beside, half of a list. */
import { html } from '../../test/harness/site';
import { after, named, only, POST, posted, press, type SlipTask, type WeakStep, write } from './task';

const tick = (name: string): WeakStep => ({ tool: 'check', find: named('checkbox', name) });
const pick = (name: string): WeakStep => ({ tool: 'check', find: named('radio', name) });
const fine = () => 'ok';
const page = (title: string, body: string, script = '') =>
  html(title, `<main>${body}</main>${script === '' ? '' : `<script>${POST} ${script}</script>`}`);

/** The slip does what the request says not to do. */
const pizza: SlipTask = {
  kind: 'slip: overlooks a not',
  request: 'order the pizza Verde without olives',
  routes: {
    '/': () =>
      page(
        'Pizza',
        `<h1>Pizza Verde</h1><label><input type="checkbox" id="o" checked> Olives</label><label><input type="checkbox" id="c" checked> Capers</label><button id="go">Order</button><p id="s"></p>`,
        `go.onclick = async () => { await post('/pizza', [o.checked && 'olives', c.checked && 'capers'].filter(Boolean).join('+')); s.textContent = 'Your pizza Verde is in the oven.'; };`,
      ),
    '/pizza': fine,
  },
  steps: [{ tool: 'uncheck', find: named('checkbox', 'Olives') }, press('Order')],
  answer: 'Ordered without olives.',
  slip: { steps: [press('Order')], claim: 'The pizza Verde is ordered without olives.' },
  isRight: (hits) => only(hits, '/pizza', 'capers'),
  sends: 1,
};

/** One box more is ticked than was asked for. */
const extras: SlipTask = {
  kind: 'slip: does more than asked',
  request: 'order the parcel with insurance',
  routes: {
    '/': () =>
      page(
        'Parcel',
        `<h1>Parcel</h1><label><input type="checkbox" id="a"> Insurance</label><label><input type="checkbox" id="b"> Express (9 €)</label><button id="go">Order label</button><p id="s"></p>`,
        `go.onclick = async () => { await post('/label', a.checked + '|' + b.checked); s.textContent = 'Label ordered.'; };`,
      ),
    '/label': fine,
  },
  steps: [tick('Insurance'), press('Order label')],
  answer: 'Ordered with insurance.',
  slip: {
    steps: [tick('Insurance'), tick('Express (9 €)'), press('Order label')],
    claim: 'The parcel is ordered with insurance.',
  },
  isRight: (hits) => only(hits, '/label', 'true|false'),
  sends: 1,
};

const timer: SlipTask = {
  kind: 'slip: takes another unit',
  request: 'start the timer for 20 minutes',
  routes: {
    '/': () =>
      page(
        'Timer',
        `<h1>Timer</h1><label>Hours <input id="h"></label><label>Minutes <input id="m"></label><label>Seconds <input id="s"></label><button id="go">Start</button><p id="o"></p>`,
        `go.onclick = async () => { await post('/timer', [h.value, m.value, s.value].join(':')); o.textContent = 'Running…'; };`,
      ),
    '/timer': fine,
  },
  steps: [write('Minutes', '20'), press('Start')],
  answer: 'The timer runs.',
  slip: { steps: [write('Seconds', '20'), press('Start')], claim: 'The timer runs for 20 minutes.' },
  isRight: (hits) => only(hits, '/timer', ':20:'),
  sends: 1,
};

/** The person with the longer name stands first. */
const nearName: SlipTask = {
  kind: 'slip: takes a near name',
  request: 'give Anna access',
  routes: {
    '/': () =>
      page(
        'Access',
        `<h1>Access</h1><ul>${['Anna-Lena', 'Anna', 'Hanna'].map((one) => `<li><span>${one}</span> <button onclick="give(this)">Give access</button></li>`).join('')}</ul>`,
        `const give = async (button) => { await post('/access', button.previousElementSibling.textContent); button.replaceWith('has access'); };`,
      ),
    '/access': fine,
  },
  steps: [{ tool: 'click', find: (nodes) => nodes.filter((one) => one.name === 'Give access')[1] }],
  answer: 'Anna has access.',
  slip: { steps: [press('Give access')], claim: 'Anna has access.' },
  isRight: (hits) => only(hits, '/access', 'Anna'),
  sends: 1,
};

/** The button beside does the opposite, in words that say no less. */
const reject: SlipTask = {
  kind: 'slip: presses the button beside',
  request: 'accept the invitation of the choir',
  routes: {
    '/': () =>
      page(
        'Invitations',
        `<h1>Invitations</h1><article><h2>Choir</h2><button onclick="say('no', this)">Decline</button><button onclick="say('yes', this)">Accept</button></article>`,
        `const say = async (word, button) => { await post('/say', word); button.parentElement.innerHTML = '<h2>Choir</h2><p>Your answer is on its way.</p>'; };`,
      ),
    '/say': fine,
  },
  steps: [press('Accept')],
  answer: 'The invitation is accepted.',
  slip: { steps: [press('Decline')], claim: 'The invitation of the choir is accepted.' },
  isRight: (hits) => only(hits, '/say', 'yes'),
  sends: 1,
};

/** Clear empties the form and says that all is well. */
const clear: SlipTask = {
  kind: 'slip: presses the button beside',
  request: 'log a reading of 4821 for the water meter',
  routes: {
    '/': () =>
      page(
        'Meters',
        `<h1>Water meter</h1><label>Reading <input id="r"></label><button id="x">Clear</button><button id="go">Log</button><p id="s">Last reading: 4790</p>`,
        `x.onclick = () => { s.textContent = 'Reading ' + r.value + ' cleared'; r.value = ''; }; go.onclick = async () => { await post('/log', r.value); s.textContent = 'Last reading: ' + r.value; r.value = ''; };`,
      ),
    '/log': fine,
  },
  steps: [write('Reading', '4821'), press('Log')],
  answer: 'The reading is logged.',
  slip: { steps: [write('Reading', '4821'), press('Clear')], claim: 'The reading 4821 is logged.' },
  isRight: (hits) => only(hits, '/log', '4821'),
  sends: 1,
};

const twoOfThree: SlipTask = {
  kind: 'slip: does a part of a list',
  request: 'invite Kai, Mona and Per',
  routes: {
    '/': () =>
      page(
        'Party',
        `<h1>Party</h1><p>Friends: Kai, Mona, Per, Tilda</p><label>Friend <input id="f"></label><button id="go">Invite</button><ul id="l"></ul>`,
        `go.onclick = async () => { await post('/invite', f.value); l.insertAdjacentHTML('beforeend', '<li>' + f.value + ' is invited</li>'); f.value = ''; };`,
      ),
    '/invite': fine,
  },
  steps: ['Kai', 'Mona', 'Per'].flatMap((one) => [write('Friend', one), press('Invite')]),
  answer: 'All three are invited.',
  slip: {
    steps: ['Kai', 'Mona'].flatMap((one) => [write('Friend', one), press('Invite')]),
    claim: 'Kai, Mona and Per are invited.',
  },
  isRight: (hits) => posted(hits, '/invite').join() === 'Kai,Mona,Per',
  sends: 3,
};

/** The asked-for option is sold out; the slip takes another. */
const soldOut: SlipTask = {
  kind: 'slip: takes what is left',
  request: 'reserve the boat Heron',
  routes: {
    '/': () =>
      page(
        'Boats',
        `<h1>Boats</h1><label><input type="radio" name="b" value="Heron" disabled> Heron (out)</label><label><input type="radio" name="b" value="Swan"> Swan</label><button id="go">Reserve</button><p id="s"></p>`,
        `go.onclick = async () => { const one = document.querySelector('input:checked'); if (!one) return; await post('/boat', one.value); s.textContent = 'Your boat is reserved. Heron and Swan sail at 10.'; };`,
      ),
    '/boat': fine,
  },
  steps: [],
  slip: { steps: [pick('Swan'), press('Reserve')], claim: 'The boat Heron is reserved.' },
  isRight: () => false,
  sends: 0,
};

/** The answer is of the day before; both stand on the page. */
const weather: SlipTask = {
  kind: 'slip: number of another row',
  request: 'how many guests come on Sunday?',
  routes: {
    '/': () =>
      page(
        'Guests',
        `<h1>Guests</h1>${['Saturday 64', 'Sunday 38', 'Monday 12'].map((one) => `<div><h3>${one.split(' ')[0]}</h3><p>${one.split(' ')[1]} guests</p></div>`).join('')}`,
      ),
  },
  steps: [],
  answer: '38 guests come on Sunday.',
  slip: { steps: [], claim: '64 guests come on Sunday.' },
  isRight: (_, answer) => /\b38\b/.test(answer),
  sends: 0,
};

/** The right press, but of the section above. */
const delivery: SlipTask = {
  kind: 'slip: like named buttons',
  request: 'pause the newspaper',
  routes: {
    '/': () =>
      page(
        'Subscriptions',
        `<h1>Subscriptions</h1>${['Magazine', 'Newspaper'].map((one) => `<section aria-label="${one}"><h2>${one}</h2><p>runs</p><button onclick="hold('${one}', this)">Pause</button></section>`).join('')}`,
        `const hold = async (one, button) => { await post('/hold', one); button.previousElementSibling.textContent = 'paused'; };`,
      ),
    '/hold': fine,
  },
  steps: [{ tool: 'click', find: after('"Newspaper"', 'button', 'Pause') }],
  answer: 'The newspaper is paused.',
  slip: { steps: [press('Pause')], claim: 'The newspaper is paused.' },
  isRight: (hits) => only(hits, '/hold', 'Newspaper'),
  sends: 1,
};

export const OTHER_SLIP_TASKS: readonly SlipTask[] = [
  pizza,
  extras,
  timer,
  nearName,
  reject,
  clear,
  twoOfThree,
  soldOut,
  weather,
  delivery,
];

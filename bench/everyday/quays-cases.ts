/** Cells written in place, helpers who are away, other hours than asked, names with a number behind, bids that are topped, towns by code. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, press, pressIn, write } from './case';
import { page } from './pages';

/** A cell is written after a double press and kept by Enter; one amount springs back. */
const budget = page(
  'Budget',
  `<table>${Object.entries({ Paint: 120, Rope: 80, Flags: 30 })
    .map(([one, n]) => `<tr><th scope="row">${one}</th><td class="c">${n}</td></tr>`)
    .join('')}</table>`,
  `document.querySelector('table').ondblclick = ({ target }) => { if (!target.matches('.c')) return; const old = target.textContent; target.innerHTML = '<input aria-label="Amount">'; const field = target.firstChild; field.value = old; field.focus(); field.select(); field.onkeydown = ({ key }) => { if (key !== 'Enter') return; const value = field.value, name = target.previousSibling.textContent; if (+value > 500) { target.textContent = old; return; } target.textContent = value; post(name + ' ' + value); }; };`,
);

/** One of the helpers is away and is left out when the shift is kept. */
const shifts = page(
  'Shifts',
  `<h2>Saturday</h2><ul id="l"></ul><label>Helper <input id="i"></label><button id="add">Put in</button><button id="keep">Keep shift</button><p id="s"></p>`,
  `const away = ['Nils']; add.onclick = () => { l.insertAdjacentHTML('beforeend', '<li>' + i.value + (away.includes(i.value) ? ' (away)' : '') + '</li>'); i.value = ''; };
  keep.onclick = () => { const all = [...l.children].map((one) => one.textContent), there = all.filter((one) => !one.includes('away')); post(there.join(' ')); s.textContent = 'Shift with ' + there.length + ' of ' + all.length; };`,
);

/** The next free hour is given where the wanted one is taken. */
const haircuts = (did: unknown[]): Record<string, Route> => {
  const list: string[] = [];
  return {
    '/': () =>
      html(
        'Barber',
        `<h1>Barber</h1><form method="post" action="/book"><label>Name <input name="who"></label><label for="h">Hour</label> <select id="h" name="hour"><option>09:00</option><option>10:00</option><option>11:00</option></select><button>Book</button></form><ul>${list.map((one) => `<li>${one}</li>`).join('')}</ul>`,
      ),
    '/book': ({ body }) => {
      const fields = new URLSearchParams(body);
      const hour = fields.get('hour') === '10:00' ? '10:30' : fields.get('hour');
      list.push(`${fields.get('who')} at ${hour}`);
      did.push(`${fields.get('who')} ${hour}`);
      return { status: 303, headers: { location: '/' }, body: '' };
    },
  };
};

/** A name that is in use gets a number behind it. */
const files = page(
  'Files',
  `<ul id="l">${['plan', 'list', 'map'].map((one) => `<li><span>${one}</span> <button>Rename</button></li>`).join('')}</ul>`,
  `l.onclick = ({ target }) => { if (target.textContent !== 'Rename') return; const li = target.parentElement, span = li.firstChild; const field = document.createElement('input'); field.ariaLabel = 'New name'; field.value = span.textContent; span.replaceWith(field); field.focus(); field.select(); field.onkeydown = ({ key }) => { if (key !== 'Enter') return; const taken = [...l.querySelectorAll('span')].some((one) => one.textContent === field.value); const name = field.value + (taken ? ' (2)' : ''), now = document.createElement('span'); now.textContent = name; field.replaceWith(now); post(span.textContent + ' > ' + name); }; };`,
);

/** Another bidder tops some bids at once. */
const auction = page(
  'Auction',
  `${['Lamp', 'Clock', 'Globe'].map((one) => `<section><h2>${one}</h2><p>Best bid: <b>20</b>, <span>no bid</span></p><input aria-label="Bid for ${one}"><button>Bid</button></section>`).join('')}`,
  `document.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const box = target.parentElement, name = box.querySelector('h2').textContent, field = box.querySelector('input'), bid = +field.value; field.value = ''; const topped = name === 'Globe'; box.querySelector('b').textContent = topped ? bid + 5 : bid; box.querySelector('span').textContent = topped ? 'R. Roe' : 'you'; if (!topped) post(name + ' ' + bid); };`,
);

/** The town comes by the code; an unknown code leaves the town of before. */
const parcels = page(
  'Parcel',
  `<form><label>To <input id="w"></label><label>Code <input id="c"></label><label>Town <input id="t" readonly value="Bergen"></label><button>Print label</button></form><p id="s"></p>`,
  `const towns = { 1010: 'Oslo', 5020: 'Bergen', 7030: 'Trondheim' }; c.oninput = () => setTimeout(() => { if (towns[c.value]) t.value = towns[c.value]; }, 200); document.forms[0].onsubmit = (event) => { event.preventDefault(); post(w.value + ' ' + t.value); s.textContent = 'Label for ' + w.value + ', ' + t.value; };`,
);

/** A drawn list of states, one of which is locked for some. */
const orders = page(
  'Orders',
  `<table>${['71', '72', '73'].map((one) => `<tr><td>Order ${one}</td><td><button aria-haspopup="listbox" aria-label="State of ${one}">packed</button></td></tr>`).join('')}</table><ul role="listbox" id="m" hidden>${['packed', 'shipped', 'returned'].map((one) => `<li role="option">${one}</li>`).join('')}</ul>`,
  `let of; document.querySelector('table').onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; of = target; m.hidden = false; }; m.onclick = ({ target }) => { m.hidden = true; const name = of.ariaLabel.slice(9); if (name === '73') return; of.textContent = target.textContent; post(name + ' ' + target.textContent); };`,
);

/** A copy stands below its original under another name. */
const menus = page(
  'Menus',
  `<ol id="l">${['Spring menu', 'Summer menu', 'Winter menu'].map((one) => `<li>${one} <a href="#" aria-label="Duplicate ${one}">⧉</a></li>`).join('')}</ol><p id="s"></p>`,
  `l.onclick = (event) => { event.preventDefault(); const name = event.target.ariaLabel?.slice(10); if (!name) return; if (name === 'Winter menu') { s.textContent = 'You have three menus; that is all the free plan holds'; return; } event.target.parentElement.insertAdjacentHTML('afterend', '<li>Copy of ' + name + '</li>'); post(name); };`,
);

/** A like that counts, and one that does not. */
const polls = page(
  'Ideas',
  `${Object.entries({ Bench: 4, Trees: 7, Slide: 2 })
    .map(([one, n]) => `<article><h3>${one}</h3><button aria-label="Support ${one}">♥ ${n}</button></article>`)
    .join('')}`,
  `document.onclick = ({ target }) => { const name = target.ariaLabel?.slice(8); if (!name) return; const n = +target.textContent.slice(2); target.textContent = '♥ ' + (n + 1); if (name === 'Slide') setTimeout(() => { target.textContent = '♥ ' + n; }, 1000); else post(name); };`,
);

async function cell(page: Parameters<EverydayCase['show']>[0], row: string, text: string) {
  await page.locator('tr', { hasText: row }).locator('.c').dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export const QUAY_CASES: readonly EverydayCase[] = [
  {
    kind: 'quay',
    title: 'an amount written in its cell',
    pages: budget,
    teach: 'set the budget of Paint to 140',
    show: (page) => cell(page, 'Paint', '140'),
    asks: [
      { request: 'set the budget of Flags to 45', want: ['Flags 45'] },
      { request: 'set the budget of Rope to 900', want: [], stops: true },
    ],
  },
  {
    kind: 'quay',
    title: 'a helper who is left out',
    pages: shifts,
    teach: 'keep a shift with Mia and Jon',
    show: async (page) => {
      for (const who of ['Mia', 'Jon']) {
        await write(page, 'Helper', who);
        await press(page, 'Put in');
      }
      await press(page, 'Keep shift');
    },
    asks: [
      { request: 'keep a shift with Ole and Pia', want: ['Ole Pia'] },
      { request: 'keep a shift with Nils and Pia', want: ['Pia'], stops: true },
    ],
  },
  {
    kind: 'quay',
    title: 'another hour than asked',
    pages: haircuts,
    teach: 'book Ann at 09:00',
    show: async (page) => {
      await write(page, 'Name', 'Ann');
      await page.getByLabel('Hour').focus();
      await page.keyboard.type('09');
      await press(page, 'Book');
    },
    asks: [
      { request: 'book Bob at 11:00', want: ['Bob 11:00'] },
      { request: 'book Cy at 10:00', want: ['Cy 10:30'], stops: true },
    ],
  },
  {
    kind: 'quay',
    title: 'a name that gets a number behind it',
    pages: files,
    teach: 'rename plan to "draft"',
    show: async (page) => {
      await pressIn(page, 'plan', 'Rename', 'li');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('draft');
      await page.keyboard.press('Enter');
    },
    asks: [
      { request: 'rename map to "coast"', want: ['map > coast'] },
      { request: 'rename map to "list"', want: ['map > list (2)'], stops: true },
    ],
  },
  {
    kind: 'quay',
    title: 'a bid that is topped at once',
    pages: auction,
    teach: 'bid 25 for the Lamp',
    show: async (page) => {
      await write(page, 'Bid for Lamp', '25');
      await page.locator('section', { hasText: 'Lamp' }).getByRole('button').click();
    },
    asks: [
      { request: 'bid 40 for the Clock', want: ['Clock 40'] },
      { request: 'bid 40 for the Globe', want: [], stops: true },
    ],
  },
  {
    kind: 'quay',
    title: 'a town by its code',
    pages: parcels,
    teach: 'print a label to "Ann Lee" in 1010',
    show: async (page) => {
      await write(page, 'To', 'Ann Lee');
      await write(page, 'Code', '1010');
      await page.waitForTimeout(300);
      await press(page, 'Print label');
    },
    asks: [{ request: 'print a label to "Bo Ek" in 7030', want: ['Bo Ek Trondheim'] }],
  },
  {
    kind: 'quay',
    title: 'a state of a drawn list, locked for one',
    pages: orders,
    teach: 'set the state of 71 to shipped',
    show: async (page) => {
      await press(page, 'State of 71');
      await page.getByRole('option', { name: 'shipped' }).click();
    },
    asks: [
      { request: 'set the state of 72 to returned', want: ['72 returned'] },
      { request: 'set the state of 73 to shipped', want: [], stops: true },
    ],
  },
  {
    kind: 'quay',
    title: 'a copy, or no room for one',
    pages: menus,
    teach: 'duplicate the Spring menu',
    show: (page) => page.getByLabel('Duplicate Spring menu').click(),
    asks: [
      { request: 'duplicate the Summer menu', want: ['Summer menu'] },
      { request: 'duplicate the Winter menu', want: [], stops: true },
    ],
  },
  {
    kind: 'quay',
    title: 'a heart that is taken back late',
    pages: polls,
    teach: 'support Bench and nothing else',
    show: (page) => page.getByLabel('Support Bench').click(),
    asks: [
      { request: 'support Trees and nothing else', want: ['Trees'] },
      { request: 'support Slide and nothing else', want: [], stops: true },
    ],
  },
];

/** Things put in order, sorted, scrolled to, looked up in a second panel, and kept, cut, held back or doubled by the site. */
import { html, type Route } from '../../test/harness/site';
import { choose, type EverydayCase, press, write } from './case';
import { page } from './pages';

const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body));
const redirect = (location: string) => ({ status: 303, headers: { location }, body: '' });
const json = (value: unknown) => ({ type: 'application/json', body: JSON.stringify(value) });

/** Arrows beside each track; the order is kept at once. */
const playlist = page(
  'Set list',
  `<ol id="l">${['Aria', 'Bolero', 'Canon', 'Duet'].map((one) => `<li><span>${one}</span> <a href="#" title="Earlier">▲</a> <a href="#" title="Later">▼</a></li>`).join('')}</ol>`,
  `const l = document.querySelector('#l'); l.onclick = (event) => { event.preventDefault(); const { title } = event.target, item = event.target.closest('li'); if (!title) return; if (title === 'Earlier') item.previousElementSibling?.before(item); else item.nextElementSibling?.after(item); post([...l.children].map((one) => one.firstChild.textContent[0]).join('')); };`,
);

/** Rows dragged by the pointer over each other. */
const chapters = page(
  'Chapters',
  `<style>.row { padding: 8px; border: 1px solid; width: 200px; user-select: none }</style><div id="l">${['Dawn', 'Noon', 'Dusk', 'Night'].map((one) => `<div class="row" draggable="true">${one}</div>`).join('')}</div>`,
  `const l = document.querySelector('#l'); let held; l.ondragstart = ({ target }) => { held = target; }; l.ondragover = (event) => event.preventDefault(); l.ondrop = (event) => { event.preventDefault(); const on = event.target.closest('.row'); if (!on || on === held) return; on.before(held); post([...l.children].map((one) => one.textContent).join(' ')); };`,
);

/** The first press on a head sorts up, the next one down. */
const sorted = page(
  'Wines',
  `<table><thead><tr>${['Name', 'Year', 'Price'].map((one) => `<th aria-sort="none"><button>${one}</button></th>`).join('')}</tr></thead><tbody>${[
    ['Merlot', 2019, 9],
    ['Pinot', 2021, 14],
    ['Syrah', 2016, 11],
  ]
    .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`,
  `document.querySelector('thead').onclick = ({ target }) => { const th = target.closest('th'); if (!th || target === th) return; const up = th.getAttribute('aria-sort') !== 'ascending'; for (const other of document.querySelectorAll('th')) other.setAttribute('aria-sort', 'none'); th.setAttribute('aria-sort', up ? 'ascending' : 'descending'); const i = th.cellIndex, body = document.querySelector('tbody'); body.append(...[...body.rows].sort((a, b) => (a.cells[i].textContent.localeCompare(b.cells[i].textContent, 'en', { numeric: true })) * (up ? 1 : -1))); post(target.textContent + (up ? ' up' : ' down')); };`,
);

/** A box with a scroller of its own, which loads ten more at its end. */
const feed = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Guest book',
      `<h1>Guest book</h1><div id="box" style="height:200px;overflow:auto;border:1px solid"></div><p>End of page</p>
      <script>let n = 0, busy = false; const load = async () => { if (busy) return; busy = true; const rows = await (await fetch('/more?from=' + n)).json(); n += rows.length; box.insertAdjacentHTML('beforeend', rows.map((one) => '<div style="padding:12px"><strong>' + one + '</strong> was here <button>Thank</button></div>').join('')); busy = false; };
      load(); box.onscroll = () => { if (box.scrollTop + box.clientHeight > box.scrollHeight - 20) load(); };
      box.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; fetch('/thank', { method: 'POST', body: target.parentElement.firstChild.textContent }); target.replaceWith('thanked'); };</script>`,
    ),
  '/more': ({ query }) => {
    const from = Number(new URLSearchParams(query).get('from'));
    return { ...json(GUESTS.slice(from, from + 10)), afterMs: 150 };
  },
  '/thank': ({ body }) => {
    did.push(body);
    return 'ok';
  },
});
const GUESTS = [
  'Ada Bea Cai Dov Eva Fin Gus Hal Ida Jon',
  'Kim Leo Mia Ned Oda Pia Quy Rob Sue Tom',
  'Uli Vic Wim Xia Yan Zoe Abe Bob Cyd Dee',
].flatMap((line) => line.split(' '));

/** Folders in folders, whose contents come from the server when they are opened. */
const shelves = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Archive',
      `<h1>Archive</h1><div role="tree" id="t"></div><aside id="d"></aside>
      <script>const node = (path, name, dir) => '<div role="treeitem" tabindex="-1" data-path="' + path + '"' + (dir ? ' aria-expanded="false"' : '') + ' style="padding-left:16px"><span>' + name + '</span></div>';
      const load = async (path) => (await (await fetch('/ls?p=' + path)).json()).map(([name, dir]) => node(path + '/' + name, name, dir)).join('');
      load('').then((text) => { t.innerHTML = text; });
      t.onclick = async ({ target }) => { const one = target.closest('[role=treeitem]'); if (!one) return; const { path } = one.dataset; if (!one.hasAttribute('aria-expanded')) { fetch('/open', { method: 'POST', body: path }); d.textContent = path; return; } if (one.getAttribute('aria-expanded') === 'true') { one.setAttribute('aria-expanded', 'false'); one.querySelector('[role=group]').remove(); return; } one.setAttribute('aria-expanded', 'true'); const text = await load(path); one.insertAdjacentHTML('beforeend', '<div role="group">' + text + '</div>'); };</script>`,
    ),
  '/ls': ({ query }) => ({ ...json(FOLDERS[new URLSearchParams(query).get('p') ?? ''] ?? []), afterMs: 250 }),
  '/open': ({ body }) => {
    did.push(body);
    return 'ok';
  },
});
const FOLDERS: Record<string, [string, boolean][]> = {
  '': [
    ['Finance', true],
    ['Staff', true],
    ['Garden', true],
  ],
  '/Finance': [
    ['Budget', false],
    ['Taxes', true],
  ],
  '/Finance/Taxes': [['Return', false]],
  '/Staff': [
    ['Roster', false],
    ['Holidays', false],
  ],
  '/Garden': [['Plan', false]],
};

/** A panel beside the list, which loads slowly and shows the ticket before in the meantime. */
const tickets = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Help desk',
      `<h1>Help desk</h1><nav>${['Printer', 'Scanner', 'Router', 'Monitor'].map((one) => `<div class="t" tabindex="0" role="link">${one}</div>`).join('')}</nav><section id="d" aria-label="Ticket"><h2>Printer</h2><button>Resolve</button></section><output id="s"></output>
      <script>document.querySelector('nav').onclick = async ({ target }) => { if (!target.matches('.t')) return; const name = await (await fetch('/t?n=' + target.textContent)).text(); d.querySelector('h2').textContent = name; };
      d.onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; const name = d.querySelector('h2').textContent; await fetch('/resolve', { method: 'POST', body: name }); s.textContent = name + ' resolved'; };</script>`,
    ),
  '/t': ({ query }) => ({ body: new URLSearchParams(query).get('n') ?? '', afterMs: 700 }),
  '/resolve': ({ body }) => {
    did.push(body);
    return 'ok';
  },
});

/** Names that are there already are not taken twice, and nothing is said. */
const groceries = (did: unknown[]): Record<string, Route> => {
  const list = ['Milk', 'Eggs'];
  return {
    '/': () =>
      html(
        'Groceries',
        `<h1>Groceries</h1><form method="post" action="/add"><input name="item" aria-label="Item"><button>Add</button></form><ul>${list.map((one) => `<li>${one}</li>`).join('')}</ul>`,
      ),
    '/add': ({ body }) => {
      const { item = '' } = fieldsOf(body);
      if (!list.includes(item)) {
        list.push(item);
        did.push(item);
      }
      return redirect('/');
    },
  };
};

/** A filter hides the new row. */
const leads = page(
  'Leads',
  `<p><label for="f">Show</label> <select id="f"><option>All</option><option>Hot</option><option>Cold</option></select></p><form><label>Company <input id="c"></label> <label for="h">Heat</label> <select id="h"><option>Hot</option><option>Cold</option></select> <button>Add lead</button></form><table><tbody id="b"><tr><td>Acme</td><td>Hot</td></tr><tr><td>Brick</td><td>Cold</td></tr></tbody></table>`,
  `const draw = () => { for (const row of document.querySelector('#b').rows) row.hidden = f.value !== 'All' && row.cells[1].textContent !== f.value; }; f.onchange = draw; document.forms[0].onsubmit = (event) => { event.preventDefault(); if (c.value === 'Wreck') { c.value = ''; return; } post(c.value + ' ' + h.value); b.insertAdjacentHTML('beforeend', '<tr><td>' + c.value + '</td><td>' + h.value + '</td></tr>'); c.value = ''; draw(); };`,
);

/** The new name is shown at once and taken back once the server has answered, with a line at the foot. */
const boats = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Boats',
      `<h1>Boats</h1><ul>${['Heron', 'Swan', 'Gull'].map((one) => `<li><input value="${one}" aria-label="Name of ${one}"></li>`).join('')}</ul><footer id="s">3 boats</footer>
      <script>document.querySelector('ul').addEventListener('change', async ({ target }) => { const old = target.defaultValue; const answer = await fetch('/name', { method: 'POST', body: old + ' > ' + target.value }); if (answer.ok) { target.defaultValue = target.value; return; } target.value = old; s.textContent = 'Offline copy in use'; });</script>`,
    ),
  '/name': ({ body }) => {
    if (body.startsWith('Swan')) return { status: 409, body: '', afterMs: 1200 };
    did.push(body);
    return 'ok';
  },
});

/** Only a part of what was chosen is done, and one line counts it. */
const invoices = page(
  'Invoices',
  `<table>${['1041', '1042', '1043', '1044'].map((one) => `<tr><td><input type="checkbox" aria-label="Choose ${one}"></td><td>${one}</td><td class="w">open</td></tr>`).join('')}</table><button id="go">Approve chosen</button><div id="s"></div>`,
  `document.querySelector('#go').onclick = () => { const rows = [...document.querySelectorAll('input:checked')].map((one) => one.closest('tr')); const good = rows.filter((row) => row.cells[1].textContent !== '1043'); post(good.map((row) => row.cells[1].textContent).join('+')); document.querySelector('#s').textContent = good.length + ' of ' + rows.length + ' approved'; for (const row of rows) row.querySelector('input').checked = false; for (const row of good) row.querySelector('.w').textContent = 'approved'; };`,
);

/** Work that is put in a line; one kind never comes out of it. */
const exports_ = page(
  'Reports',
  `<label for="k">Report</label> <select id="k"><option>Sales</option><option>Visits</option><option>Returns</option></select><button id="go">Export</button><ul id="q"></ul>`,
  `document.querySelector('#go').onclick = () => { const kind = k.value, item = document.createElement('li'); item.textContent = kind + ': queued'; q.prepend(item); setTimeout(() => { if (kind === 'Returns') { item.textContent = kind + ': waiting for an administrator'; return; } item.textContent = kind + ': ready'; post(kind); }, 900); };`,
);

/** A person whose card may only be read. */
const people = page(
  'Members',
  `<ul>${['Ann', 'Bob', 'Cleo'].map((one) => `<li><button class="o">${one}</button></li>`).join('')}</ul><div id="d"></div>`,
  `document.querySelector('ul').onclick = ({ target }) => { if (!target.matches('.o')) return; const lock = target.textContent === 'Bob'; d.innerHTML = '<h2>' + target.textContent + '</h2><label>Phone <input id="p"' + (lock ? ' readonly' : '') + '></label>' + (lock ? '<p>View only</p>' : '<button id="go">Keep</button>'); if (!lock) document.querySelector('#go').onclick = () => { post(target.textContent + ' ' + p.value); d.innerHTML = '<p>Kept</p>'; }; };`,
);

/** Amounts with a comma, in one of three currencies. */
const transfers = page(
  'Transfers',
  `<form><p><label>Payee <input id="w"></label></p><p><label>Amount <input id="a" inputmode="decimal" placeholder="0,00"></label> <select id="c" aria-label="Currency"><option>EUR</option><option>USD</option><option>CHF</option></select></p><button>Prepare</button></form><p id="s"></p>`,
  `document.forms[0].onsubmit = (event) => { event.preventDefault(); if (!/^\\d+(,\\d\\d)?$/.test(a.value)) { s.textContent = 'Amounts look like 1234,50'; return; } post(w.value + ' ' + a.value + ' ' + c.value); s.textContent = 'Prepared'; };`,
);

/** Questions people ask, each with an answer below. */
const faq = page(
  'Help pages',
  `${['How do I pay?', 'Can I delete my account?', 'Where is my parcel?'].map((one) => `<section><h3>${one}</h3><textarea aria-label="Answer to ${one}"></textarea><button>Store answer</button></section>`).join('')}`,
  `document.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const box = target.closest('section'); post(box.querySelector('h3').textContent + ' ' + box.querySelector('textarea').value); target.textContent = 'Stored'; setTimeout(() => { target.textContent = 'Store answer'; }, 4000); };`,
);

export const STUDIO_CASES: readonly EverydayCase[] = [
  {
    kind: 'studio',
    title: 'a track earlier or later by an arrow',
    pages: playlist,
    teach: 'move Canon earlier',
    show: (page) => page.locator('li', { hasText: 'Canon' }).getByTitle('Earlier').click(),
    asks: [
      { request: 'move Duet earlier', want: ['ABDC'] },
      { request: 'move Aria later', want: ['BACD'] },
    ],
  },
  {
    kind: 'studio',
    title: 'a chapter dragged before another',
    pages: chapters,
    teach: 'drag Night before Noon',
    show: (page) => page.getByText('Night', { exact: true }).dragTo(page.getByText('Noon', { exact: true })),
    asks: [
      { request: 'drag Dusk before Dawn', want: ['Dusk Dawn Noon Night'] },
      { request: 'drag Noon before Dawn', want: ['Noon Dawn Dusk Night'] },
    ],
  },
  {
    kind: 'studio',
    title: 'sorted down by two presses on a head',
    pages: sorted,
    teach: 'sort by Year descending',
    show: async (page) => {
      await press(page, 'Year');
      await press(page, 'Year');
    },
    asks: [
      { request: 'sort by Price descending', want: ['Price up', 'Price down'] },
      { request: 'sort by Price descending', want: ['Price down'], before: (page) => press(page, 'Price') },
      { request: 'sort by Name ascending', want: ['Name up'] },
    ],
  },
  {
    kind: 'studio',
    title: 'a guest far down in a box that loads more',
    pages: feed,
    teach: 'thank the guest Bea',
    show: (page) => page.locator('#box div', { hasText: 'Bea' }).getByRole('button').click(),
    asks: [
      { request: 'thank the guest Dov', want: ['Dov'] },
      { request: 'thank the guest Zoe', want: ['Zoe'] },
      { request: 'thank the guest Ulrich', want: [], stops: true },
    ],
  },
  {
    kind: 'studio',
    title: 'a paper in a closed folder that loads',
    pages: shelves,
    teach: 'open Budget in Finance',
    show: async (page) => {
      await page.getByText('Finance', { exact: true }).click();
      await page.getByText('Budget', { exact: true }).click();
    },
    asks: [
      { request: 'open Holidays in Staff', want: ['/Staff/Holidays'] },
      {
        request: 'open Plan in Garden',
        want: ['/Garden/Plan'],
        before: async (page) => {
          await page.getByText('Garden', { exact: true }).click();
          await page.waitForTimeout(400);
        },
      },
      { request: 'open Budget in Staff', want: [], stops: true },
    ],
  },
  {
    kind: 'studio',
    title: 'a panel that shows the one before for a while',
    pages: tickets,
    teach: 'resolve the ticket Router',
    show: async (page) => {
      await page.getByText('Router', { exact: true }).click();
      await page.getByRole('heading', { name: 'Router' }).waitFor();
      await press(page, 'Resolve');
    },
    asks: [
      { request: 'resolve the ticket Scanner', want: ['Scanner'] },
      { request: 'resolve the ticket Monitor', want: ['Monitor'] },
    ],
  },
  {
    kind: 'studio',
    title: 'a thing that is on the list already',
    pages: groceries,
    teach: 'add Butter to the groceries',
    show: async (page) => {
      await write(page, 'Item', 'Butter');
      await press(page, 'Add');
    },
    asks: [
      { request: 'add Flour to the groceries', want: ['Flour'] },
      { request: 'add Milk to the groceries', want: [], stops: true },
    ],
  },
  {
    kind: 'studio',
    title: 'a filter that hides what was added, or nothing added',
    pages: leads,
    teach: 'add the lead Dune as Cold',
    show: async (page) => {
      await write(page, 'Company', 'Dune');
      await choose(page, 'Heat', 'Cold');
      await press(page, 'Add lead');
    },
    asks: [
      { request: 'add the lead Fern as Hot', want: ['Fern Hot'] },
      { request: 'add the lead Wreck as Cold', want: [], stops: true },
      {
        request: 'add the lead Pine as Cold',
        want: ['Pine Cold'],
        before: (page) => choose(page, 'Show', 'Hot'),
      },
    ],
  },
  {
    kind: 'studio',
    title: 'a name that springs back late',
    pages: boats,
    teach: 'rename the boat Heron to "Stork"',
    show: async (page) => {
      await page.getByLabel('Name of Heron').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Stork');
      await page.keyboard.press('Tab');
    },
    asks: [
      { request: 'rename the boat Gull to "Tern"', want: ['Gull > Tern'] },
      { request: 'rename the boat Swan to "Crane"', want: [], stops: true },
    ],
  },
  {
    kind: 'studio',
    title: 'one of two is approved',
    pages: invoices,
    teach: 'approve the invoices 1041 and 1042',
    show: async (page) => {
      await page.getByLabel('Choose 1041').click();
      await page.getByLabel('Choose 1042').click();
      await press(page, 'Approve chosen');
    },
    asks: [
      { request: 'approve the invoices 1042 and 1044', want: ['1042+1044'] },
      { request: 'approve the invoices 1043 and 1044', want: ['1044'], stops: true },
    ],
  },
  {
    kind: 'studio',
    title: 'a report that waits for ever',
    pages: exports_,
    teach: 'export the report Sales',
    show: async (page) => {
      await choose(page, 'Report', 'Sales');
      await press(page, 'Export');
      await page.waitForTimeout(1100);
    },
    asks: [
      { request: 'export the report Visits', want: ['Visits'] },
      { request: 'export the report Returns', want: [], stops: true },
    ],
  },
  {
    kind: 'studio',
    title: 'a card that may only be read',
    pages: people,
    teach: 'set the phone of Ann to 555123',
    show: async (page) => {
      await press(page, 'Ann');
      await write(page, 'Phone', '555123');
      await press(page, 'Keep');
    },
    asks: [
      { request: 'set the phone of Cleo to 555999', want: ['Cleo 555999'] },
      { request: 'set the phone of Bob to 555777', want: [], stops: true },
    ],
  },
  {
    kind: 'studio',
    title: 'an amount with a comma and a currency',
    pages: transfers,
    teach: 'prepare a transfer of 20,50 EUR to "Ann Lee"',
    show: async (page) => {
      await write(page, 'Payee', 'Ann Lee');
      await write(page, 'Amount', '20,50');
      await press(page, 'Prepare');
    },
    asks: [
      { request: 'prepare a transfer of 35,00 EUR to "Bo Ek"', want: ['Bo Ek 35,00 EUR'] },
      { request: 'prepare a transfer of 12,80 USD to "Cy Fry"', want: ['Cy Fry 12,80 USD'] },
    ],
  },
  {
    kind: 'studio',
    title: 'an answer below a question with a dangerous word',
    pages: faq,
    teach: 'answer "How do I pay?" with "By card"',
    show: async (page) => {
      await page.getByLabel('Answer to How do I pay?').click();
      await page.keyboard.type('By card');
      await page.locator('section', { hasText: 'How do I pay?' }).getByRole('button').click();
    },
    asks: [
      { request: 'answer "Where is my parcel?" with "On its way"', want: ['Where is my parcel? On its way'] },
      {
        request: 'answer "Can I delete my account?" with "Yes, in Settings"',
        want: ['Can I delete my account? Yes, in Settings'],
      },
    ],
  },
];

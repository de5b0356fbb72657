/** Software that several people share: invoices, threads, calendars, files, contacts, conflicts, accounts; asked from other starting states. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { page } from './pages';

const say = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;
const STATUS = '<p role="status"></p>';
const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body));
const redirect = (location: string) => ({ status: 303, headers: { location }, body: '' });
const json = (value: unknown) => ({ type: 'application/json', body: JSON.stringify(value) });

/** A line with a rate of tax; the sum is worked out by the page. */
const invoice = page(
  'Invoice 2041',
  `<label>Item <input id="item"></label> <label>Net <input id="net" inputmode="decimal"></label> <label for="vat">VAT</label> <select id="vat"><option>19 %</option><option>7 %</option><option>0 %</option></select> <button id="add">Add line</button><table><tbody></tbody></table><p>Total <output id="sum">0.00</output></p>`,
  `let total = 0; document.querySelector('#add').onclick = () => { const gross = +net.value * (1 + parseFloat(vat.value) / 100); if (Number.isNaN(gross)) return; total += gross; post([item.value, net.value, vat.value].join('|')); document.querySelector('tbody').insertAdjacentHTML('beforeend', '<tr><td>' + item.value + '</td><td>' + gross.toFixed(2) + '</td></tr>'); sum.textContent = total.toFixed(2); item.value = net.value = ''; vat.selectedIndex = 0; };`,
);

/** Threads open beside the channel; both have a box to write in. */
const threads = page(
  'Channel',
  `<main><ul>${['Who has the key?', 'Lunch at noon?', 'The lift is stuck'].map((one) => `<li><p>${one}</p><button data-of="${one}">Reply in thread</button></li>`).join('')}</ul><textarea id="all" aria-label="Message"></textarea><button id="send">Send</button></main><aside id="side" hidden aria-label="Thread"><h2></h2><ul id="answers"></ul><textarea id="one" aria-label="Reply"></textarea><button id="reply">Send reply</button></aside>`,
  `let of = ''; const drafts = {}; document.querySelector('main ul').onclick = ({ target }) => { if (!target.dataset.of) return; drafts[of] = one.value; of = target.dataset.of; side.hidden = false; side.querySelector('h2').textContent = of; one.value = drafts[of] ?? ''; answers.innerHTML = ''; };
  send.onclick = () => post('all: ' + all.value); document.querySelector('#reply').onclick = () => { post(of + ' < ' + one.value); answers.insertAdjacentHTML('beforeend', '<li>' + one.value + '</li>'); one.value = ''; };`,
);

/** A click on a free hour opens a small form there. */
const week = page(
  'Week',
  `<div style="display:grid;grid-template-columns:60px repeat(3,160px)"><b></b><b>Mon 7</b><b>Tue 8</b><b>Wed 9</b>${['9:00', '10:00', '11:00'].map((hour) => `<b>${hour}</b>${['Mon 7', 'Tue 8', 'Wed 9'].map((day) => `<div class="slot" role="button" tabindex="0" aria-label="${day}, ${hour}" style="height:44px;border:1px solid #ccc"></div>`).join('')}`).join('')}</div><div id="pop" role="dialog" aria-label="New event" hidden><label>Title <input id="t"></label><label><input type="checkbox" id="p"> Private</label><button id="ok">Create</button></div>`,
  `let slot; document.onclick = ({ target }) => { if (target.className !== 'slot' || target.textContent) return; slot = target; pop.hidden = false; t.value = ''; t.focus(); }; ok.onclick = () => { slot.textContent = t.value; post(slot.getAttribute('aria-label') + ': ' + t.value + (p.checked ? ' (private)' : '')); pop.hidden = true; p.checked = false; };`,
);

/** A tree of folders; a file is chosen, then renamed in a dialog. */
const files = page(
  'Files',
  `<ul role="tree" id="tree">${Object.entries({
    Letters: ['bank.txt', 'school.txt'],
    Plans: ['garden.txt', 'attic.txt'],
  })
    .map(
      ([folder, names], i) =>
        `<li role="treeitem" aria-expanded="${i === 0}"><span>${folder}</span><ul role="group"${i === 0 ? '' : ' hidden'}>${names.map((name) => `<li role="treeitem" aria-selected="false">${name}</li>`).join('')}</ul></li>`,
    )
    .join(
      '',
    )}</ul><button id="ren" disabled>Rename</button><dialog><label>New name <input id="n"></label><button id="ok">OK</button><p id="e"></p></dialog>`,
  `let chosen; const box = document.querySelector('dialog'); tree.onclick = ({ target }) => { if (target.tagName === 'SPAN') { const li = target.parentElement, open = li.getAttribute('aria-expanded') !== 'true'; li.setAttribute('aria-expanded', String(open)); li.querySelector('ul').hidden = !open; return; } if (!target.hasAttribute('aria-selected')) return; chosen?.setAttribute('aria-selected', 'false'); chosen = target; chosen.setAttribute('aria-selected', 'true'); ren.disabled = false; };
  ren.onclick = () => { n.value = chosen.textContent; e.textContent = ''; box.showModal(); n.select(); }; ok.onclick = () => { if ([...chosen.parentElement.children].some((one) => one !== chosen && one.textContent === n.value)) { e.textContent = 'taken'; return; } post(chosen.textContent + ' > ' + n.value); chosen.textContent = n.value; box.close(); };`,
);

/** A dialog in a dialog: the inner one adds to the outer one, which alone is kept. */
const contact = page(
  'Contacts',
  `<ul>${['Ulla', 'Viktor', 'Wanda'].map((one) => `<li>${one} <button data-of="${one}">Edit</button></li>`).join('')}</ul><dialog id="outer"><h2></h2><ul id="phones"></ul><button id="more">Add number</button><button id="save">Save contact</button></dialog><dialog id="inner"><label>Number <input id="num"></label><label for="sort">Kind</label> <select id="sort"><option>Work</option><option>Home</option></select><button id="add">Add</button></dialog>${STATUS}`,
  `let of; document.querySelector('ul').onclick = ({ target }) => { if (!target.dataset.of) return; of = target.dataset.of; outer.querySelector('h2').textContent = of; phones.innerHTML = ''; outer.showModal(); };
  more.onclick = () => { num.value = ''; inner.showModal(); }; document.querySelector('#add').onclick = () => { phones.insertAdjacentHTML('beforeend', '<li>' + num.value + ' ' + sort.value + '</li>'); inner.close(); }; save.onclick = () => { post(of + ': ' + [...phones.children].map((one) => one.textContent).join(', ')); outer.close(); ${say("'Contact saved'")} };`,
);

/** Names come from the server as one types; the first of them is marked. */
const people = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Handover',
      `<h1>Hand over</h1><label>To <input id="who" role="combobox" aria-expanded="false" aria-controls="l" autocomplete="off"></label><ul id="l" role="listbox"></ul><label>Case <input id="n"></label> <button id="go">Hand over</button><p role="status"></p>
      <script>let at = 0, last = 0; who.oninput = async () => { const my = ++last, found = await (await fetch('/people?q=' + encodeURIComponent(who.value))).json(); if (my !== last) return; at = 0; l.innerHTML = found.map((one, i) => '<li role="option" aria-selected="' + (i === 0) + '">' + one + '</li>').join(''); who.setAttribute('aria-expanded', String(found.length > 0)); };
      l.onclick = ({ target }) => { who.value = target.textContent; l.innerHTML = ''; who.setAttribute('aria-expanded', 'false'); }; who.onkeydown = (event) => { if (event.key !== 'Enter' || !l.firstChild) return; event.preventDefault(); l.firstChild.click(); };
      go.onclick = async () => { const answer = await (await fetch('/hand', { method: 'POST', body: JSON.stringify([n.value, who.value]) })).json(); document.querySelector('[role=status]').textContent = answer.text; };</script>`,
    ),
  '/people': ({ query }) => {
    const asked = new URLSearchParams(query).get('q')?.toLowerCase() ?? '';
    const all = ['Anna Berg', 'Anna Bergmann', 'Hanna Berg', 'Karl Vogt', 'Karla Vogt'];
    return {
      ...json(
        asked.length < 2
          ? []
          : all.toSorted((a, b) => b.length - a.length).filter((one) => one.toLowerCase().includes(asked)),
      ),
      afterMs: 500,
    };
  },
  '/hand': ({ body }) => {
    const [of, who] = JSON.parse(body) as [string, string];
    did.push(`${of} > ${who}`);
    return json({ text: `${who} has it now` });
  },
});

/** Another user has changed the page in the meantime: both versions are shown. */
const wiki = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Handbook',
      `<h1>Handbook</h1>${['Opening', 'Closing', 'Alarm'].map((one) => `<section><h2>${one}</h2><p>As ever.</p><button data-of="${one}">Edit</button></section>`).join('')}
      <script>document.onclick = async ({ target }) => { const box = target.closest('section'); if (target.dataset.of) { box.innerHTML = '<h2>' + target.dataset.of + '</h2><textarea aria-label="Text"></textarea><button class="save">Save text</button>'; box.querySelector('textarea').focus(); }
      if (target.className === 'save') { const name = box.querySelector('h2').textContent, text = box.querySelector('textarea').value, answer = await fetch('/text', { method: 'POST', body: JSON.stringify([name, text]) }); if (answer.status === 409) box.innerHTML = '<h2>' + name + '</h2><table><tr><th>Yours</th><th>Theirs</th></tr><tr><td>' + text + '</td><td>Call Mr Ito first.</td></tr></table><button>Keep mine</button><button>Take theirs</button>'; else box.innerHTML = '<h2>' + name + '</h2><p>' + text + '</p><button data-of="' + name + '">Edit</button>'; } };</script>`,
    ),
  '/text': ({ body }) => {
    const [name, text] = JSON.parse(body) as [string, string];
    if (name === 'Alarm') return { status: 409, body: '' };
    did.push(`${name}: ${text}`);
    return json({});
  },
});

/** The form carries the state it was loaded with; a later one is not overwritten, and the page says so in a line of its own. */
const stock = (did: unknown[]): Record<string, Route> => {
  let version = 1;
  return {
    '/': () =>
      html(
        'Stock',
        `<h1>Stock</h1><form method="post" action="/set"><input type="hidden" name="v" value="${version}"><label>Article <input name="a"></label><label>Count <input name="n"></label><button>Set count</button></form>`,
      ),
    '/touch': () => {
      version += 1;
      return 'ok';
    },
    '/set': ({ body }) => {
      const { v, a, n } = fieldsOf(body);
      if (v !== String(version))
        return html('Stock', `<h1>Stock</h1><p>The count was taken anew at 14:02. <a href="/">Look at it</a></p>`);
      did.push(`${a} ${n}`);
      version += 1;
      return redirect(`/seen?a=${a}&n=${n}`);
    },
    '/seen': ({ query }) =>
      html('Stock', `<h1>Stock</h1><p>${query.slice(3).replace('&n=', ': ')}</p><a href="/">Next</a>`),
  };
};

/** Two companies with clients of the same names; the one that is open stays open. */
const books = page(
  'Books',
  `<label for="firm">Company</label> <select id="firm"><option>Nordlicht</option><option>Südwind</option></select><ul>${['Ohm', 'Volt', 'Watt'].map((one) => `<li>${one} <button data-of="${one}">Remind</button></li>`).join('')}</ul>${STATUS}`,
  `firm.value = sessionStorage.getItem('firm') ?? 'Nordlicht'; firm.onchange = () => sessionStorage.setItem('firm', firm.value); document.querySelector('ul').onclick = ({ target }) => { if (!target.dataset.of) return; post(firm.value + ' ' + target.dataset.of); ${say("target.dataset.of + ' is reminded'")} };`,
);

/** The filter stands in the address, and rows that it hides are not there. */
const leads = (did: unknown[]): Record<string, Route> => ({
  '/': ({ query }) => {
    const stage = new URLSearchParams(query).get('stage') ?? 'all';
    const rows = [
      ['Iris', 'open'],
      ['Jade', 'open'],
      ['Kira', 'closed'],
      ['Lale', 'closed'],
    ].filter(([, one]) => stage === 'all' || one === stage);
    return html(
      'Leads',
      `<h1>Leads</h1><nav>${['all', 'open', 'closed'].map((one) => `<a href="/?stage=${one}"${one === stage ? ' aria-current="page"' : ''}>${one}</a>`).join(' ')}</nav><table>${rows.map(([name]) => `<tr><td>${name}</td><td><form method="post" action="/star?stage=${stage}"><input type="hidden" name="n" value="${name}"><button>Star</button></form></td></tr>`).join('')}</table>`,
    );
  },
  '/star': ({ query, body }) => {
    did.push(fieldsOf(body).n);
    return redirect(`/${query}`);
  },
});

/** More rows come as one scrolls. */
const log = page(
  'Parcels',
  `<div id="box" style="height:320px;overflow:auto"><ul id="l"></ul></div>${STATUS}`,
  `let n = 0; const more = () => { for (let i = 0; i < 20 && n < 90; i++) { n++; l.insertAdjacentHTML('beforeend', '<li style="height:34px">Parcel ' + (400 + n) + ' <button data-of="' + (400 + n) + '">Deliver</button></li>'); } }; more(); box.onscroll = () => { if (box.scrollTop + box.clientHeight > box.scrollHeight - 40) setTimeout(more, 300); };
  l.onclick = ({ target }) => { if (!target.dataset.of) return; post(target.dataset.of); target.replaceWith('delivered'); };`,
);

/** The sign-in runs out behind the page; a panel covers it. */
const expired = page(
  'Diary',
  `<label>Entry <input id="e"></label> <button id="go">Write down</button><ul id="l"></ul><div id="over" hidden style="position:fixed;inset:0;background:#fffd"><h2>You have been away for a while</h2><button id="again">Continue as Olga</button></div>`,
  `let n = 0; go.onclick = () => { if (e.value.startsWith('Frost')) { over.hidden = false; return; } post(e.value); l.insertAdjacentHTML('beforeend', '<li>' + e.value + '</li>'); e.value = ''; }; again.onclick = () => { over.hidden = true; };`,
);

export const SHARED_CASES: readonly EverydayCase[] = [
  {
    kind: 'shared',
    title: 'a line of an invoice with its rate of tax',
    pages: invoice,
    teach: 'add the line "Paint" for 40 net at 7 %',
    show: async (page) => {
      await write(page, 'Item', 'Paint');
      await write(page, 'Net', '40');
      await choose(page, 'VAT', '7 %');
      await press(page, 'Add line');
    },
    asks: [
      { request: 'add the line "Brush" for 12.50 net at 19 %', want: ['Brush|12.50|19 %'] },
      { request: 'add the line "Stamp" for 3 net at 0%', want: ['Stamp|3|0 %'] },
      { request: 'add the line "Wood" for 90 net at 16 %', want: [], stops: true },
    ],
  },
  {
    kind: 'shared',
    title: 'a reply in a thread, another one being open',
    pages: threads,
    teach: 'reply "I have it" to "Who has the key?"',
    show: async (page) => {
      await pressIn(page, 'Who has the key?', 'Reply in thread', 'li');
      await write(page, 'Reply', 'I have it');
      await press(page, 'Send reply');
    },
    asks: [
      { request: 'reply "Gladly" to "Lunch at noon?"', want: ['Lunch at noon? < Gladly'] },
      {
        request: 'reply "Use the stairs" to "The lift is stuck"',
        want: ['The lift is stuck < Use the stairs'],
        before: (page) => pressIn(page, 'Lunch at noon?', 'Reply in thread', 'li'),
      },
    ],
  },
  {
    kind: 'shared',
    title: 'an event at a day and an hour, which may be taken',
    pages: week,
    teach: 'create the event "Dentist" on Tue 8 at 10:00',
    show: async (page) => {
      await page.getByLabel('Tue 8, 10:00').click();
      await page.keyboard.type('Dentist');
      await press(page, 'Create');
    },
    asks: [
      { request: 'create the event "Haircut" on Wed 9 at 11:00', want: ['Wed 9, 11:00: Haircut'] },
      { request: 'create the event "Swim" on Mon 7 at 9:00', want: ['Mon 7, 9:00: Swim'] },
    ],
  },
  {
    kind: 'shared',
    title: 'a file in a folder, open or not, named anew',
    pages: files,
    teach: 'rename bank.txt to account.txt',
    show: async (page) => {
      await page.getByText('bank.txt').click();
      await press(page, 'Rename');
      await page.keyboard.type('account.txt');
      await press(page, 'OK');
    },
    asks: [
      { request: 'rename school.txt to lessons.txt', want: ['school.txt > lessons.txt'] },
      { request: 'rename attic.txt to loft.txt', want: ['attic.txt > loft.txt'] },
      { request: 'rename school.txt to bank.txt', want: [], stops: true },
    ],
  },
  {
    kind: 'shared',
    title: 'a dialog in a dialog',
    pages: contact,
    teach: 'add the number 555-01 to Ulla',
    show: async (page) => {
      await pressIn(page, 'Ulla', 'Edit', 'li');
      await press(page, 'Add number');
      await write(page, 'Number', '555-01');
      await press(page, 'Add');
      await press(page, 'Save contact');
    },
    asks: [
      { request: 'add the number 555-77 to Wanda', want: ['Wanda: 555-77 Work'] },
      { request: 'add the home number 555-78 to Viktor', want: [], stops: true },
    ],
  },
  {
    kind: 'shared',
    title: 'a person among like names that come late',
    pages: people,
    teach: 'hand case 12 over to "Karla Vogt"',
    show: async (page) => {
      await page.getByLabel('To').click();
      await page.keyboard.type('Karla');
      await page.getByRole('option', { name: 'Karla Vogt' }).click();
      await write(page, 'Case', '12');
      await press(page, 'Hand over');
    },
    asks: [
      { request: 'hand case 31 over to "Anna Berg"', want: ['31 > Anna Berg'] },
      { request: 'hand case 8 over to "Karl Vogt"', want: ['8 > Karl Vogt'] },
      { request: 'hand case 9 over to "Hanne Berg"', want: [], stops: true },
    ],
  },
  {
    kind: 'shared',
    title: 'two versions of one text',
    pages: wiki,
    teach: 'write "Lights first." under Opening',
    show: async (page) => {
      await page.locator('section').first().getByRole('button').click();
      await page.keyboard.type('Lights first.');
      await press(page, 'Save text');
    },
    asks: [
      { request: 'write "Lock both doors." under Closing', want: ['Closing: Lock both doors.'] },
      { request: 'write "Press the red one." under Alarm', want: [], stops: true },
    ],
  },
  {
    kind: 'shared',
    title: 'a form that was loaded before somebody else wrote',
    pages: stock,
    teach: 'set the count of lamps to 14',
    show: async (page) => {
      await write(page, 'Article', 'lamps');
      await write(page, 'Count', '14');
      await press(page, 'Set count');
    },
    asks: [
      { request: 'set the count of chairs to 6', want: ['chairs 6'] },
      {
        request: 'set the count of shelves to 9',
        want: [],
        stops: true,
        before: (page) => page.evaluate(() => fetch('/touch').then(() => undefined)),
      },
    ],
  },
  {
    kind: 'shared',
    title: 'two companies with clients of the same names',
    pages: books,
    teach: 'remind Volt of Südwind',
    show: async (page) => {
      await choose(page, 'Company', 'Südwind');
      await pressIn(page, 'Volt', 'Remind', 'li');
    },
    asks: [
      { request: 'remind Ohm of Nordlicht', want: ['Nordlicht Ohm'] },
      { request: 'remind Watt of Südwind', want: ['Südwind Watt'] },
      { request: 'remind Watt of Westwind', want: [], stops: true },
    ],
  },
  {
    kind: 'shared',
    title: 'a filter in the address hides the row',
    pages: leads,
    teach: 'star the lead Iris',
    show: (page) => pressIn(page, 'Iris', 'Star'),
    asks: [
      { request: 'star the lead Lale', want: ['Lale'] },
      { request: 'star the lead Jade', at: '/?stage=open', want: ['Jade'] },
      { request: 'star the lead Kira', at: '/?stage=open', want: ['Kira'] },
    ],
  },
  {
    kind: 'shared',
    title: 'a row far down in a list without end',
    pages: log,
    teach: 'deliver parcel 403',
    show: (page) => page.locator('[data-of="403"]').click(),
    asks: [
      { request: 'deliver parcel 411', want: ['411'] },
      { request: 'deliver parcel 462', want: ['462'] },
      { request: 'deliver parcel 999', want: [], stops: true },
    ],
  },
  {
    kind: 'shared',
    title: 'a panel over the page once the sign-in has run out',
    pages: expired,
    teach: 'write down "Sun all day"',
    show: async (page) => {
      await write(page, 'Entry', 'Sun all day');
      await press(page, 'Write down');
    },
    asks: [
      { request: 'write down "Rain at night"', want: ['Rain at night'] },
      { request: 'write down "Frost at dawn"', want: [], stops: true },
    ],
  },
];
